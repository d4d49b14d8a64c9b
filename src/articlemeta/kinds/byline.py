"""Bylines: who wrote or supplied the story, at its head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articlemeta import credit_line
from articlemeta.knowledge.case import uncased
from articlemeta.models.block import BlockKind
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.people import Contributor, ContributorKind, Role
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.crediting import Section, contributor
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import LETTER
from articlemeta.scan.name_kinds import Name, Reading

OPENER = Rule(BlockKind.BYLINE, 95, "byline: opener and name", "opens as bylines do, with a name behind it")
BODY_OPENER = Rule(BlockKind.BYLINE, 85, "byline: opener and body", "opens as bylines do, with an organisation's name behind it")
WEAK_OPENER = Rule(BlockKind.BYLINE, 62, "byline: opener", "opens as bylines do, with what may be a name behind it")
INTRODUCED = Rule(BlockKind.BYLINE, 80, "byline: opener and introduction", "opens as bylines do, with a name and what the author does")
OPENER_ALONE = Rule(BlockKind.BYLINE, 70, "byline: opener alone", "is a byline's opening words; the name should follow")
SENT = Rule(BlockKind.BYLINE, 75, "byline: sender and place", "names who sent the story and from where")
INSIDE = Rule(BlockKind.BYLINE, 80, "byline: in a line of fields", "one field of the line opens as bylines do")
SPECIAL = Rule(BlockKind.BYLINE, 90, "byline: special to", "names the outlet the piece was written for")
AGENCY = Rule(BlockKind.BYLINE, 85, "byline: agency", "is the name of an agency and nothing else")
CODE = Rule(BlockKind.BYLINE, 60, "byline: agency code", "is an agency's code of two letters and nothing else")
NOBODY = Rule(BlockKind.BYLINE, 72, "byline: author without a name", "is what newsrooms write for an author without a name")
DESK = Rule(BlockKind.BYLINE, 55, "byline: part of a newsroom", "is the name of a newsroom's part, or of its people without a name")
TITLED = Rule(BlockKind.BYLINE, 80, "byline: name and title", "is a name with a newsroom's title, an outlet or an address")
SIGNATURE = Rule(BlockKind.BYLINE, 88, "byline: agencies and initials", "is agencies' names and initials, and nothing else")
INITIALS = Rule(BlockKind.BYLINE, 50, "byline: initials", "is initials in brackets or with slashes")
INITIALS_ALONE = Rule(BlockKind.BYLINE, 20, "byline: initials alone", "is a few small letters, perhaps somebody's initials")
PLACED = Rule(BlockKind.BYLINE, 55, "byline: name and place", "is a name and a place, or names and nothing else")
DATED = Rule(BlockKind.BYLINE, 74, "byline: name and date", "is a person's name and a date or time, and nothing else")
OUTLET = Rule(BlockKind.BYLINE, 45, "byline: name and perhaps outlet", "is a name and another, perhaps the outlet's")
BARE = Rule(BlockKind.BYLINE, 40, "bare name", "is what a person's name looks like, and nothing else")
CAPITALS = Rule(BlockKind.BYLINE, 22, "bare name, doubtful", "may be names in capitals, or long ones, and nothing else")
ADDRESS = Rule(BlockKind.BYLINE, 66, "byline: address alone", "is the address of a reporter and nothing else")
TITLE = Rule(BlockKind.BYLINE, 35, "bare title", "is a newsroom's title and nothing else")
#: Rules of lines that need not name anybody.
NAMELESS = frozenset({INITIALS_ALONE, OPENER_ALONE, SPECIAL, TITLE, ADDRESS, INITIALS})
SIGNATURES = frozenset({INITIALS_ALONE, SIGNATURE, INITIALS, AGENCY})

#: A byline's opener counts up to here (long lists of names), other signs in short lines only.
LONGEST = 500
SHORT = 110
#: A bare name has so many spaces at most, and one less in a script without capitals. There a line of more is a name only where
#: something divides it: signs, an "and", a known place.
MOST_SPACES, MOST_SPACES_UNCASED = 3, 2
_SLASHED = frozenset("abcdefghijklmnopqrstuvwxyz/")
#: A name and the first word of a title are so many words; twice as many hold all of it.
NAME_AND_TITLE = 3
#: Agencies and initials stand in so many characters and parts.
MOST_LETTERS = 4
LONGEST_SIGNATURE, MOST_PARTS = 60, 8
_PROSE_END = frozenset(".?!:;,؟؛،।\"'\u201c\u201d\u2018\u2019\u2026\u00ab\u00bb")
_DASHES = frozenset("-\u2013\u2014")
_lead = lazy(r"[\W_]{0,12}")
_between = lazy(r"\s*[/,;|+&(]\s*|\s+[-\u2013]\s+")
_code = lazy(r"[^\W\d_]{1,4}|[\w-]{1,20}(?:\.[\w-]{2,12}){1,2}|\d\d?\.\d\d?\.\d{4}")
_first = lazy(f"{LETTER}+")
_score = lazy(r"(?:[^\d|•·,/]{1,40} )?([^\d\s|•·,/]{1,30}) \d\d?")
_rank = lazy(rf"\d{{1,2}}[.)]\s{{1,3}}(?={LETTER})")


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit a byline, by its own words?

    The name behind an opener must be a name: "By the time ..." and "By Monday, ..." are no bylines. A name alone is
    weak evidence (``BARE``): where it stands must decide.
    """
    text, tools = unit.text, page.tools
    if tools.credit_lines is not None:
        return _by_credit_line(page, unit)
    openers = tools.byline_openers
    if unit.first in openers.first_words or (unit.low.startswith(openers.single) and openers.glued(text.partition(" ")[0])):
        if len(text) <= LONGEST and (rule := _opened(page, unit)):
            return rule
    elif unit.first in tools.language.byline.senders and len(text) <= SHORT and _sent(page, unit.start, unit.stop):
        return SENT
    if len(text) <= LONGEST_SIGNATURE and (
        text[0] in "([" or "/" in text or text[0].islower() or ", " in text or unit.first in tools.language.names.beside
    ):
        rule = signature(page, text)
        if rule is not None:
            return rule
    key = "byline", page.source[unit.start : unit.stop]
    if key not in page.memo:  # pages repeat their lines
        page.memo[key] = _by_look(page, unit)
    found: Rule | None = page.memo[key]
    return found


def _by_look(page: Page, unit: Unit) -> Rule | None:
    """What a line is that opens as no byline does: names, a title, fields."""
    text = unit.text
    fields = len(text) <= 2 * SHORT and ("|" in text or "•" in text)
    kinds = page.tools.names.kinds
    if "·" in text and len(text) <= SHORT and page.tools.names.is_title_line(text, 0, text.index("·")):
        return TITLE  # "Deputy editor·The Paper"
    if text[0].islower():
        titled = len(text) <= SHORT and unit.first in kinds.title_words
        return TITLE if titled and page.tools.names.is_title_line(page.source, unit.start, unit.stop) else None
    if (len(text) > SHORT and not fields) or (text[-1] in _PROSE_END and len(text) > 40):
        return None
    if text[-1].isdecimal() and (score := _score.fullmatch(text)) and uncased(score[1]) not in kinds.calendar:
        return None  # "Castle Rovers 2"
    if not fields and (kinds.is_lone_word(text) or ((at := kinds.prose_from(text)) <= text.count(" ") and not _is_read(page, text, at))):
        return None
    return _unopened(page, unit, fields=fields)


def _is_read(page: Page, text: str, at: int) -> bool:
    """Is a line with small words from word ``at`` on one of names and a reading time, a title or agencies written so ("with dpa, AFP")?"""
    if at < NAME_AND_TITLE - 1:
        return False
    kinds = page.tools.names.kinds
    names = page.tools.dates.labels.without_reading(text)
    if names != text and kinds.prose_from(names) > names.count(" "):
        return True
    words = text.split(" ")
    if at >= NAME_AND_TITLE and len(words) <= 2 * NAME_AND_TITLE and words[-1] in kinds.titles:
        return words[NAME_AND_TITLE - 1][:1].isupper()  # "Jane Doe Local democracy reporter"
    named = page.tools.agencies.named
    return bool(named(words[at].strip(","))) and all(named(word.strip(",")) for word in words[at + 1 :])


def _by_credit_line(page: Page, unit: Unit) -> Rule | None:
    """What a line of names is, where no capitals tell."""
    line = credit_line.of_unit(page, unit)
    if line is None:
        return None
    if not line.credited:
        return OPENER_ALONE if line.told else ADDRESS if "@" in unit.text and unit.text[0] not in "#@" else None
    if not credit_line.is_author(line):
        return None
    names = [one.name for one in line.credited]
    people = [name for name in names if name.kind is ContributorKind.PERSON]
    if people:
        if line.told or any(name.contact or name.affiliation or name.place for name in people):
            return OPENER
        if len(people) < len(names):
            return PLACED if all(name.kind is not ContributorKind.UNKNOWN for name in names) else None
        if any(map(str.isdecimal, unit.text)):
            return DATED
        return PLACED if len(people) > 1 else BARE
    return _by_bodies(unit, line.told, names)


def _by_bodies(unit: Unit, told: bool, names: list[Name]) -> Rule | None:
    """What a line that names no person is."""
    if told and not any(name.known or name.kind is ContributorKind.ORGANIZATION for name in names):
        return TITLE  # "BBC中文记者"
    if "@" in unit.text and any(name.known for name in names):
        return AGENCY
    if any(name.kind is ContributorKind.UNKNOWN for name in names):
        return None
    return BODY_OPENER if told else AGENCY if names[0].known else NOBODY if names[0].generic else BARE


def signature(page: Page, text: str) -> Rule | None:
    """Agencies with the initials of desks: "(dpa/abc)", "abc/dpa", "dpa, AFP"; initials alone in brackets or with slashes."""
    bracketed = (text[0] in "([" and text[-1] in ")]") or text[-1] == "/"  # "abc/ def/"
    written = text.strip("()[] ./")
    first, _, rest = written.partition(" ")
    if beside := first.casefold() in page.tools.language.names.beside:  # "with AFP"
        written = rest
    parts = [part.strip() for part in _between.split(written)]
    if not 0 < len(parts) <= MOST_PARTS:
        return None
    others: list[str] = []
    for part in parts:
        if not page.tools.agencies.named(part):
            if not (_code.fullmatch(part) or page.tools.names.is_generic(part)):
                return None
            others.append(part)
    if len(others) < len(parts):
        return SIGNATURE if others or beside or len(parts) > 1 else AGENCY
    if len(others) == 1 and not bracketed:
        return INITIALS_ALONE if 1 < len(text) <= MOST_LETTERS and text.islower() and text.isalpha() and not beside else None
    bare = len(others) > 1 and set(text) <= _SLASHED
    return INITIALS if (bare or (bracketed and len(others) <= 2)) and all(part.islower() for part in others) else None


def _opened(page: Page, unit: Unit) -> Rule | None:
    source, stop, openers = page.source, unit.stop, page.tools.byline_openers
    lead = _lead.match(source, unit.start, stop)
    start = lead.end() if lead else unit.start
    cue = openers.opens(source, start, stop)
    if cue is None or (cue.colon and openers.roles(cue) == (Role.PHOTOGRAPHY,) and " " not in cue.phrase):
        return None  # "Photos: Jane Doe" alone is a caption's credit
    if cue.end >= stop:
        return OPENER_ALONE
    if start == unit.start:
        page.memo["byline cue", start, stop] = cue
    if len(unit.text) > 60 and page.tools.names.kinds.prose_from(fold(source[cue.end : stop])) < 2:
        return None
    reading = _names(page, cue.end, stop)
    if not reading.names and reading.clean and page.tools.names.is_title_line(source, cue.end, stop):
        return NOBODY  # "By Court Reporter"
    if not reading.clean:  # there may be other openers in the line
        sections = openers.sections(source, start, stop, cue)
        if len(sections) > 1:
            reading = _names(page, sections[0].start, sections[0].end)
    if not reading.names or (reading.names[0].start - cue.end > 12 and not reading.clean):
        return None
    return _by_first_name(unit.text, reading)


def by_author(page: Page, unit: Unit) -> bool:
    """Is all of this unit what an author's phrase governs, photographers aside?

    Some phrases open end credits as well ("Written by"); the place tells.
    """
    line = credit_line.find(page, unit.start, unit.stop)
    if line is not None:
        return credit_line.is_author(line)
    openers = page.tools.byline_openers
    lead = _lead.match(page.source, unit.start, unit.stop)
    cue = openers.opens(page.source, lead.end() if lead else unit.start, unit.stop)
    if cue is None or openers.roles(cue) != (Role.AUTHOR,):
        return False
    sections = openers.sections(page.source, unit.start, unit.stop)
    return all(section.roles == (Role.PHOTOGRAPHY,) for section in sections[1:])


def _sent(page: Page, start: int, stop: int) -> int | None:
    """Where the names of ``From Jane Doe in Beirut`` begin, if nothing else stands there."""
    lead = _lead.match(page.source, start, stop)
    word = _first.match(page.source, lead.end() if lead else start, stop)
    if word is None or uncased(word.group()) not in page.tools.language.byline.senders:
        return None
    reading = _names(page, word.end(), stop)
    names = reading.names
    if reading.clean and names and all(n.generic or n.known for n in names):
        return word.end()  # "From wire reports"
    if not reading.clean or not names or any(n.kind is not ContributorKind.PERSON or n.place is None for n in names):
        return None
    if any(page.tools.knowledge.places.kind(page.source[n.start : n.end]) for n in names):
        return None  # "From Cape Town in South Africa"
    return word.end()


def _by_first_name(text: str, reading: Reading) -> Rule | None:
    prose = text[-1] in _PROSE_END
    if not reading.clean:
        if reading.names[0].titled and reading.names[0].kind is ContributorKind.PERSON:
            return INTRODUCED
        return WEAK_OPENER if len(text) <= SHORT and not prose and _surely(reading) else None
    if _surely(reading):
        return OPENER
    if reading.names[0].kind is ContributorKind.ORGANIZATION and len(text) <= SHORT:
        return BODY_OPENER
    return None if prose else WEAK_OPENER


def _surely(reading: Reading) -> bool:
    """Is the first name one that can be told for a person, a known agency or a newsroom's generic author?"""
    first = reading.names[0]
    return first.kind is ContributorKind.PERSON or first.known or first.generic


def _unopened(page: Page, unit: Unit, *, fields: bool) -> Rule | None:
    if unit.low.startswith(page.tools.language.byline.special):
        return SPECIAL
    if not fields and page.tools.names.kinds.barred(unit.low.split()):
        return None
    if fields:
        sections = page.tools.byline_openers.sections(page.source, unit.start, unit.stop)
        if sections and sections[0].roles != (Role.PHOTOGRAPHY,) and _names(page, sections[0].start, sections[0].end).names:
            return INSIDE
    rank = _rank.match(page.source, unit.start, unit.stop) if unit.text[0].isdecimal() else None
    start = rank.end() if rank else unit.start
    reading = _names(page, start, unit.stop, strict=True)
    if not reading.clean or (unit.text[-1] in _DASHES and "," in unit.text):  # "VALLEY FORGE, PA, March 19 -" is a dateline
        return None
    if not reading.names:
        return TITLE if page.tools.names.is_title_line(page.source, unit.start, unit.stop) else None
    return _by_names(page, unit, reading)


def _by_names(page: Page, unit: Unit, reading: Reading) -> Rule | None:
    source, names, kinds = page.source, reading.names, page.tools.names.kinds
    first = names[0]
    # "April May" is a name only behind an opener; "The peak in winter | Europa Press" is a caption.
    if kinds.is_calendar(source[first.start : first.end]) or (first.known and source.count(" ", unit.start, first.start) > MOST_SPACES):
        return None
    backed, spaces = False, 0
    for name in names:
        if (name.known or name.affiliation) and _pictures(page, name):
            return None  # "Jane Doe/Getty Images" is a caption's credit
        backed = backed or bool(name.titled or name.vouched or name.contact or name.known)
        spaces = max(spaces, source.count(" ", name.start, name.end))
    if first.known:
        return AGENCY if first.end - first.start > 2 else CODE
    if first.generic:
        return NOBODY
    if first.kind is not ContributorKind.PERSON:
        if len(names) == 1 and first.kind is ContributorKind.ORGANIZATION and kinds.is_desk(unit.text):
            return NOBODY if first.titled else DESK
        return NOBODY if len(names) > 1 and all(n.known or n.generic for n in names[1:]) else None
    uncased = not source[first.start].isupper()
    capitals = unit.text.isupper() or "<" in unit.text or (uncased and unit.text.count(" ") > MOST_SPACES_UNCASED)
    if backed and not (capitals and _undivided(unit.text)):
        return TITLED
    divided = uncased and (len(names) > 1 or not _undivided(unit.text) or _is_placed(page, first))
    if (capitals and not divided) or spaces > MOST_SPACES - uncased:
        return CAPITALS  # headlines of the wires, and of scripts without capitals, look the same
    return OUTLET if first.affiliation else PLACED if first.place or len(names) > 1 else BARE


def _undivided(text: str) -> bool:
    """Are no names, titles or outlets divided by signs?"""
    return not any(sign in text for sign in ",|/•@")


def _is_placed(page: Page, name: Name) -> bool:
    """Does a known place stand with the name?"""
    return name.place is not None and page.tools.knowledge.places.kind(fold(page.source[slice(*name.place)])) is not None


def _pictures(page: Page, name: Name) -> bool:
    """Is the name, or whom it works for, a picture agency?"""
    where = name.affiliation or ((name.start, name.end) if name.known else None)
    return where is not None and any(entry.photo for entry in page.tools.agencies.named(page.source[slice(*where)]))


def read(page: Page, start: int, stop: int) -> tuple[Contributor, ...]:
    """Who is credited in ``source[start:stop]``, in order.

    Persons and bodies of a byline are authors, other openers give their own role ("Photos by"). A name whose kind the
    text does not tell is ``unknown``, with an issue. A rank before the first ("1. Ann Roe") is no part of a name.
    """
    found = _read(page, start, stop)
    report_unknown(page, found)
    return tuple(found)


def persons(page: Page, start: int, stop: int) -> list[Contributor]:
    """The persons in a line that may hold other matter, too; of what cannot be told nothing is said."""
    return [one for one in _read(page, start, stop) if one.kind is ContributorKind.PERSON]


def _read(page: Page, start: int, stop: int) -> Sequence[Contributor]:
    source = page.source
    line = credit_line.find(page, start, stop)
    if line is not None:
        return credit_line.read(page, line)
    if not source[start : start + 1].isalpha() and (before := (_rank.match(source, start, stop) or _lead.match(source, start, stop))):
        start = before.end()
    sections = page.tools.byline_openers.sections(source, start, stop, page.memo.get(("byline cue", start, stop)))
    found: list[Contributor] = []
    head = sections[0].cue_start if sections else stop
    if not sections:
        start = _sent(page, start, stop) or start
    if head > start:
        reading = _names(page, start, head)
        if reading.names and (not sections or (reading.clean and _surely(reading))):
            found += [contributor(source, name, Role.AUTHOR) for name in reading.names]
    for section in sections:
        for name in _credited(page, section):
            found += [contributor(source, name, role) for role in section.roles]
    return found


def _credited(page: Page, section: Section) -> list[Name]:
    """The names of a section. Who supplies material under one name is a body; a title alone is somebody without a name."""
    if Role.CONTRIBUTING in section.roles:
        names = page.tools.names.read(page.source, section.start, section.end, flat=True).names
        for name in names:
            if name.kind is ContributorKind.UNKNOWN:
                name.kind = ContributorKind.ORGANIZATION
        return names
    names = _names(page, section.start, section.end).names
    if not names and page.tools.names.is_title_line(page.source, section.start, section.end):
        start, end = trim(page.source, section.start, section.end)
        names = [Name(start, end, ContributorKind.ORGANIZATION, generic=True)]
    return names


def _names(page: Page, start: int, stop: int, *, strict: bool = False) -> Reading:
    """The names of a window. What ``claim`` has read need not be read again. ``strict``: of no use where other matter stands."""
    key = ("byline", start, stop)
    reading: Reading | None = page.memo.get(key)
    if reading is None:
        reading = page.tools.names.read(page.source, start, stop, strict=strict)
        if reading.clean or not strict:
            page.memo[key] = reading
    return reading


def report_unknown(page: Page, found: Iterable[Contributor]) -> None:
    """Say of whom the text does not tell whether they are a person or a body."""
    for one in found:
        if one.kind is ContributorKind.UNKNOWN:
            message = f"cannot tell whether {one.name!r} is a person or an organisation"
            page.report(IssueCode.UNKNOWN_CONTRIBUTOR, message, one.span.start, one.span.end, Severity.INFO)
