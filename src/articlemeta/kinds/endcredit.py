"""Credits at the end of a story: who reported, wrote, edited and contributed."""

from __future__ import annotations

from articlemeta import credit_line
from articlemeta.models.block import BlockKind
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.people import Contributor, ContributorKind, Role
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.crediting import Clause, Section, contributor
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy
from articlemeta.scan.name_kinds import Name, Reading

ROLES = Rule(BlockKind.BYLINE, 95, "end credit: roles", "names who reported, wrote or edited the story")
SUPPLIED = Rule(BlockKind.BYLINE, 90, "end credit: inputs", "names whose material the story uses")
LABEL = Rule(BlockKind.BYLINE, 82, "end credit: label", "a label of newsroom roles with a name behind it")
SOURCE = Rule(BlockKind.BYLINE, 85, "end credit: source", "names the agency that the story comes from")
WEAK_LABEL = Rule(BlockKind.BYLINE, 48, "end credit: weak label", "a label that credits have, with what may be a name")
SENTENCE = Rule(BlockKind.BYLINE, 93, "end credit: sentence", "says who contributed or reported from where, and nothing else")
WEAK_SENTENCE = Rule(BlockKind.BYLINE, 50, "end credit: weak sentence", "may say who contributed")
RULES = frozenset({ROLES, SUPPLIED, LABEL, SOURCE, WEAK_LABEL, SENTENCE, WEAK_SENTENCE})

LONGEST = 1200
_lead = lazy(r"[\W_]{0,12}")
#: Only people do these; of whom else reports or contributes the words alone do not tell.
_HUMAN = frozenset({Role.EDITING, Role.WRITING, Role.TRANSLATION, Role.PHOTOGRAPHY})


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit a credit at the end of a story, and nothing but that?"""
    text = unit.text
    if len(text) > LONGEST:
        return None
    if page.tools.credit_lines is not None:
        return _by_credit_line(page, unit)
    if unit.first in page.tools.endcredit_openers.first_words:
        rule = _opened(page, unit)
        if rule is not None:
            return rule
    return _sentences(page, unit) if may_tell(page, unit) else None


def _by_credit_line(page: Page, unit: Unit) -> Rule | None:
    """A line of newsroom roles, where no capitals tell: who edited, translated, but not the author."""
    line = credit_line.of_unit(page, unit)
    if line is None or not line.told or not line.credited or credit_line.is_author(line):
        return None
    roles = {role for one in line.credited for role in one.roles}
    if roles == {Role.PHOTOGRAPHY}:
        return None  # a picture's credit
    return SOURCE if roles == {Role.OTHER} else LABEL


def may_tell(page: Page, unit: Unit) -> bool:
    """Does a word that says what a contributor did stand in a unit of the second half of the text?"""
    return unit.stop * 2 > len(page.source) and page.tells(page.tools.endcredit_predicates.telling, unit) is not None


def _opened(page: Page, unit: Unit) -> Rule | None:
    source, stop, openers = page.source, unit.stop, page.tools.endcredit_openers
    lead = _lead.match(source, unit.start, stop)
    start = lead.end() if lead else unit.start
    cue = openers.opens(source, start, stop)
    if cue is None:
        return None
    sections = openers.sections(source, start, stop, cue)
    names: list[Name] = []
    for section in sections:
        reading = _section(page, section)
        if not reading.clean and not (reading.names and (section.labelled or len(sections) > 1) and len(unit.text) < 400):
            return None
        names += reading.names
    first = sections[0]
    if not names:
        return SUPPLIED if Role.CONTRIBUTING in first.roles and not source[first.start : stop].strip(" .)]") else None
    if first.cue in page.tools.language.endcredit.sources:
        return SOURCE if any(name.known for name in names) else WEAK_LABEL if len(unit.text) < 80 else None
    sure = any(name.kind is ContributorKind.PERSON or name.known or name.generic for name in names)
    if first.labelled:
        return LABEL if sure else WEAK_LABEL
    if Role.CONTRIBUTING in first.roles:
        return SUPPLIED
    return ROLES if sure or len(sections) > 1 or first.roles[0] in _HUMAN else WEAK_LABEL


def _sentences(page: Page, unit: Unit) -> Rule | None:
    source = page.source
    lead = _lead.match(source, unit.start, unit.stop)
    start = lead.end() if lead else unit.start
    openers = page.tools.endcredit_openers.sections(source, start, unit.stop)
    stop = openers[0].cue_start if openers else unit.stop
    clauses = page.tools.endcredit_predicates.clauses(source, start, stop)
    if not clauses or source[clauses[-1].rest : stop].strip(" \t\r\n.)]\"'"):
        return None
    sure, objects = False, page.tools.language.endcredit.objects
    for clause in clauses:
        reading = _clause(page, clause)
        if not reading.clean or not reading.names:
            return None
        whole = fold(source[clause.end : clause.after]).casefold().endswith(objects)  # "contributed to this report"
        bodies = whole and all(name.kind is ContributorKind.ORGANIZATION for name in reading.names)
        sure = sure or clause.place or bodies or any(name.kind is ContributorKind.PERSON or name.known for name in reading.names)
    return SENTENCE if sure else WEAK_SENTENCE


def read(page: Page, start: int, stop: int) -> tuple[Contributor, ...]:
    """Everyone credited in ``source[start:stop]``, in order, with roles, outlets and places.

    A person named for two things stands twice.
    """
    line = credit_line.find(page, start, stop)
    if line is not None:
        return credit_line.read(page, line)
    sections = page.tools.endcredit_openers.sections(page.source, start, stop)
    found = _predicated(page, start, sections[0].cue_start if sections else stop)
    for section in sections:
        clauses_from = page.tools.endcredit_predicates.first_sentence_end(page.source, section.start, section.end)
        later = _predicated(page, clauses_from, section.end) if clauses_from < section.end else []
        names = _section(page, section._replace(end=clauses_from) if later else section).names
        for role in section.roles:
            found += [contributor(page.source, name, role, _kind(name, role)) for name in names]
        found += later
    for one in found:
        if one.kind is ContributorKind.UNKNOWN:
            message = f"cannot tell whether {one.name!r} is a person or an organisation"
            page.report(IssueCode.UNKNOWN_CONTRIBUTOR, message, one.span.start, one.span.end, Severity.INFO)
    return tuple(found)


def _kind(name: Name, role: Role) -> ContributorKind:
    return ContributorKind.PERSON if name.kind is ContributorKind.UNKNOWN and role in _HUMAN and not name.alone else name.kind


def _predicated(page: Page, start: int, stop: int) -> list[Contributor]:
    found: list[Contributor] = []
    for clause in page.tools.endcredit_predicates.clauses(page.source, start, stop):
        for name in _clause(page, clause).names:
            kind = ContributorKind.PERSON if clause.place and name.kind is ContributorKind.UNKNOWN else None
            found += [contributor(page.source, name, role, kind) for role in clause.roles]
    return found


def _section(page: Page, section: Section) -> Reading:
    """The names of a section. What ``claim`` has read need not be read again."""
    key = (f"end credit: {section.cue}", section.start, section.end)
    reading: Reading | None = page.memo.get(key)
    if reading is None:
        reading = page.memo[key] = _names(page, section)
    return reading


def _names(page: Page, section: Section) -> Reading:
    """The names of a section. ``Reporting from Rome by Ann Roe``: the place comes first."""
    source, scanner = page.source, page.tools.names
    place = page.tools.endcredit_openers.place_first(source, section)
    start = place[1] if place else section.start
    reading = scanner.read(source, start, section.end, wrapped=True, flat=Role.CONTRIBUTING in section.roles)
    if place:
        for name in reading.names:
            name.place = name.place or place[0]
    if Role.CONTRIBUTING in section.roles:
        for name in reading.names:
            if name.kind is ContributorKind.UNKNOWN:
                name.kind = ContributorKind.ORGANIZATION  # who supplies material under one name is a body
    if section.labelled and not reading.names:
        alone = scanner.alone(source, section.start, section.end)  # "Editor: huaxia"
        return Reading([alone], True) if alone else reading
    return reading


def _clause(page: Page, clause: Clause) -> Reading:
    scanner, source = page.tools.names, page.source
    if clause.place:
        return scanner.read_placed(source, (clause.start, clause.end), (clause.after, clause.stop))
    if source[clause.after : clause.stop].strip(" \t\r\n.)]\"'"):
        return Reading(scanner.read(source, clause.start, clause.end, wrapped=True).names, False)
    return scanner.read(source, clause.start, clause.end, wrapped=True)
