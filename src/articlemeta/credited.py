"""Who is credited for a story: contributors and agencies, from the lines that name them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from articlemeta import credit_line
from articlemeta.kinds import byline, dateline, endcredit, timestamp
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Dateline
from articlemeta.models.issue import IssueCode
from articlemeta.models.people import Agency, Contributor, ContributorKind, Role
from articlemeta.outline import Outline, signed
from articlemeta.outline.head import OUTLET, TITLE
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.crediting import contributor
from articlemeta.scan.fold import end_of
from articlemeta.whereabouts import BEFORE_DATELINE

#: A newsroom's part or title; below a name it is the author's.
_NEWSROOM = frozenset({byline.NOBODY, byline.DESK})
#: Who has one of these roles is an agency of the story.
_ROLE_KEPT = (Role.AUTHOR, Role.CONTRIBUTING, Role.REPORTING, Role.WRITING, Role.OTHER)
#: Who stands beside a date, and how many contributors come before.
_Beside = tuple[int, Sequence[Contributor]]
#: Claims of a byline that hold on a date line, too, whoever else is named.
_OPENED = frozenset({byline.OPENER, byline.BODY_OPENER, byline.WEAK_OPENER, byline.INSIDE, byline.TITLED})


def contributors(page: Page, outline: Outline) -> tuple[Contributor, ...]:
    """Everyone credited, bylines first, then end credits; each once in a role."""
    first: list[Contributor] = []
    last: list[Contributor] = []
    beside: list[_Beside] = []  # who stands beside a date, and how many come before
    groups: dict[int, tuple[int, int]] = {}  # units that name persons: where their byline began, and how many it names
    story = next(iter(outline.places(BlockKind.BODY)), 0)
    for i in outline.places(BlockKind.BYLINE, BlockKind.TIMESTAMP):
        unit, rule = outline.units[i], outline.rules[i]
        read: tuple[Contributor, ...] = ()
        if rule in endcredit.RULES and not (i < story and byline.by_author(page, unit)):
            read = endcredit.read(page, unit.start, unit.stop)
            last.extend(read)
        elif rule in (OUTLET, TITLE) or (i - 1 in groups and not _NEWSROOM.isdisjoint((rule, *unit.claims))):
            if i - 1 in groups:  # whom the author works for, or his title, on a line of its own
                groups[i] = groups[i - 1]
                _go_on(page, first, *groups[i], unit.stop)
            continue
        elif rule.kind is BlockKind.BYLINE or any(claim.kind is BlockKind.BYLINE for claim in unit.claims):
            read = byline.read(page, unit.start, unit.stop)
            _put(first, beside, rule, unit, read)
            if read and all(one.kind is ContributorKind.PERSON for one in read):
                groups[i] = unit.start, len(read)
        elif rule is timestamp.SUPPLIED:
            first.extend(byline.read(page, unit.start, unit.stop))
        elif rule is timestamp.SHARED:  # names divided from a stamp by marks
            _put(first, beside, rule, unit, byline.persons(page, unit.start, unit.stop))
        if not read and rule.kind is BlockKind.BYLINE and byline.NAMELESS.isdisjoint((rule, *unit.claims)):
            page.report(IssueCode.UNREAD_BYLINE, "nobody was read in this byline", unit.start, unit.stop)
    _take_in(first, beside)
    filed, signed = _within_story(page, outline, story)
    first.extend(filed)
    last.extend(signed)
    return _once((*first, *last))


def _put(found: list[Contributor], beside: list[_Beside], rule: Rule, unit: Unit, read: Sequence[Contributor]) -> None:
    """Put who was read to those found, or to those beside dates, where no byline's words open the line."""
    if rule.kind is BlockKind.TIMESTAMP and _OPENED.isdisjoint(unit.claims):
        beside.append((len(found), read))
    else:
        found.extend(read)


def _take_in(found: list[Contributor], beside: Sequence[_Beside]) -> None:
    """Put those who stand beside dates where they belong, unless a byline of its own names a person: they are outlets then, or the same."""
    if not any(one.kind is ContributorKind.PERSON for one in found):
        for at, named in reversed(beside):
            found[at:at] = named


def _once(credited: Iterable[Contributor]) -> tuple[Contributor, ...]:
    """Each name once in a role; a control character on a line of its own is none."""
    once: dict[tuple[str, Role], Contributor] = {}
    for one in credited:
        if one.name[0].isalnum() or any(map(str.isalnum, one.name)):
            once.setdefault((one.name.casefold(), one.role), one)
    return tuple(once.values())


def _within_story(page: Page, outline: Outline, story: int) -> tuple[list[Contributor], list[Contributor]]:
    """Whom the dateline credits in the story that begins at a unit, and the ends of the paragraphs in brackets.

    Those only where a language has lines of credit.
    """
    if page.tools.credit_lines is None:
        first = outline.units[story : story + 1]
        return [one for unit in first for one in dateline.credited(page, unit.start, unit.stop)], _closing(page, outline)
    filed: list[Contributor] = []
    signed: list[Contributor] = []
    for i in outline.places(BlockKind.BODY):
        unit = outline.units[i]
        if i <= story + BEFORE_DATELINE and not filed:
            filed.extend(dateline.credited(page, unit.start, unit.stop))
        signed.extend(credit_line.closing(page, unit.start, unit.stop))
    return filed, signed


def _closing(page: Page, outline: Outline) -> list[Contributor]:
    """The agencies that stand behind the last sentence of the story, those aside that a dateline names."""
    places = outline.places(BlockKind.BODY)
    last = outline.units[places[-1]] if places else None
    if last is None or not (at := signed.closing(page, last.text)) or page.tools.notes.run_in(last.text) < len(last.text):
        return []
    start = end_of(page.source, last.start, last.stop, last.text[at:])
    if start is None:
        return []
    names = page.tools.names.read(page.source, start, last.stop, flat=True).names
    named = page.tools.agencies.named
    heads = (dateline.find(page, outline.units[i].start, outline.units[i].stop) for i in places[: BEFORE_DATELINE + 1])
    filed = [named(page.source[head.agency.start : head.agency.end]) for head in heads if head is not None and head.agency is not None]
    return [
        contributor(page.source, name, Role.OTHER)
        for name in names
        if name.known and named(page.source[name.start : name.end]) not in filed
    ]


def _go_on(page: Page, found: list[Contributor], start: int, count: int, stop: int) -> None:
    """The last persons of ``found``, read again together with the line below their byline, which may name their outlet."""
    joint = byline.read(page, start, stop)[:count]
    if [one.name for one in joint] == [one.name for one in found[-count:]]:
        found[-count:] = joint


def agencies(page: Page, credited: tuple[Contributor, ...], filed: Dateline | None) -> tuple[Agency, ...]:
    """The organisations credited in byline and end credits, and the dateline's, each once by name."""
    found = agencies_of(page, credited, partial(dateline.countries, page, filed.places if filed else ()))
    if filed is not None and filed.agency is not None and all(a.name != filed.agency.name for a in found):
        found = (*found, filed.agency)
    return found


def agencies_of(page: Page, contributors: Iterable[Contributor], countries: Callable[[], frozenset[str]] = frozenset) -> tuple[Agency, ...]:
    """The organisations credited with the story, each once by canonical name; no generic words.

    A code that several agencies share ("CNA") keeps its written form, with an issue, unless the text has evidence.
    ``countries`` tells those where the story was filed; it is asked where a code leaves several.
    """
    found: dict[str, Agency] = {}
    for one in contributors:
        if one.kind is not ContributorKind.ORGANIZATION or one.role not in _ROLE_KEPT or page.tools.is_generic(one.name):
            continue
        name = agency_name(page, one.name, one.span.start, one.span.end, countries)
        if name not in found:
            found[name] = build(Agency, text=one.name, name=name, span=one.span)
    return tuple(found.values())


def agency_name(page: Page, written: str, start: int, end: int, countries: Callable[[], frozenset[str]] = frozenset) -> str:
    """The canonical name of an agency; as written where it is not known, or not known for certain."""
    registry = page.tools.agencies
    entries = registry.named(written)
    if not entries:
        shorter = written.rpartition(" ")[0]  # "Reuters Staff"
        if shorter and page.tools.is_generic(written[len(shorter) + 1 :]):
            entries = registry.named(shorter)
    if len(entries) > 1:
        entries = registry.likely(entries, page.source, page.tools.language.tag, countries())
    if len(entries) > 1:
        choice = ", ".join(entry.name for entry in entries)
        page.report(IssueCode.AMBIGUOUS_AGENCY, f"{written!r} may be any of: {choice}", start, end)
    return entries[0].name if len(entries) == 1 else written
