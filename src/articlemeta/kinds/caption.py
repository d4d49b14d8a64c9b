"""Captions of pictures and videos, and photo credits that stand alone."""

from __future__ import annotations

from articlemeta.knowledge import AgencyEntry
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Caption, Credit
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.people import Agency
from articlemeta.models.span import Span
from articlemeta.models.times import PartialDate
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.credit_parts import OPEN, CreditParts, Part, PartKind
from articlemeta.scan.credits import How, Trailing
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.openers import Opening

DATED = Rule(BlockKind.CAPTION, 95, "caption: dated opener", "opens like “In this June 28, 2019 photo”")
MARK = Rule(BlockKind.CAPTION, 95, "caption: file mark", "opens with a mark of file pictures")
SHOWS = Rule(BlockKind.CAPTION, 92, "caption: opener", "opens with a phrase that opens captions")
THIS = Rule(BlockKind.CAPTION, 75, "caption: undated opener", "opens like “In this photo,”")
HEADING = Rule(BlockKind.CAPTION, 92, "caption: heading", "opens with a layout's label of captions")
START = Rule(BlockKind.CAPTION, 85, "caption: who is pictured", "opens by saying who stands where")
LABEL = Rule(BlockKind.CAPTION, 62, "caption: label", "opens with a word for a picture and a colon")
CREDIT = Rule(BlockKind.CAPTION, 95, "caption: credit alone", "is a photo credit")
SOURCE = Rule(BlockKind.CAPTION, 40, "caption: agency alone", "is an agency's name")
PAIR = Rule(BlockKind.CAPTION, 60, "caption: name and agency alone", "is a name and an agency or outlet")
ENDS_CUED = Rule(BlockKind.CAPTION, 95, "caption: ends in a credit", "ends in a photo credit")
ENDS_AGENCY = Rule(BlockKind.CAPTION, 88, "caption: ends in an agency", "ends in an agency's name")
ENDS_AGENCY_LONG = Rule(BlockKind.CAPTION, 45, "caption: long, ends in an agency", "ends in an agency's name, as long as a paragraph")
ENDS_NAME = Rule(BlockKind.CAPTION, 65, "caption: ends in a name", "one or two sentences that end in a name in brackets")
ENDS_NAME_OPEN = Rule(BlockKind.CAPTION, 50, "caption: ends in a name, no sentence", "a short line that ends in a name in brackets")
SIGNED_FOR = Rule(BlockKind.CAPTION, 70, "caption: signed, with an outlet", "a short line that ends in a name and an outlet")
SIGNED = Rule(BlockKind.CAPTION, 52, "caption: signed", "a short line that ends in a name behind a full stop")
ENDS_DATED = Rule(BlockKind.CAPTION, 85, "caption: ends in a day", "ends in the day of a picture, behind a sign or as wires write it")
SIGNED_EARLY = Rule(
    BlockKind.CAPTION, 73, "caption: signed by a reporter", "ends in a reporter's name and title, well before the end of the story"
)
ENDS_MARK = Rule(
    BlockKind.CAPTION, 85, "caption: ends in a file mark", "ends in a mark of file pictures, or has it in brackets at the end of a clause"
)
CUT_OFF = Rule(BlockKind.CAPTION, 60, "caption: cut off", "ends in an opening bracket, as a caption whose credit stands on the next line")
SERIES = Rule(BlockKind.CAPTION, 88, "caption: number in a series", "opens with the number of a picture in a series")
VIDEO = Rule(BlockKind.CAPTION, 72, "caption: running time", "opens with the length of a video")
TITLED = Rule(BlockKind.CAPTION, 84, "caption: title and dots", "opens with words in capitals and dots, as a caption with a title does")
LENGTH = Rule(BlockKind.CAPTION, 66, "caption: ends in a running time", "ends in the length of a video, in brackets")
PEOPLE = Rule(BlockKind.CAPTION, 55, "caption: positions", "says in brackets who stands where")
POSITIONS = Rule(BlockKind.CAPTION, 74, "caption: short positions", "says in brackets who stands where, by a letter or two and a full stop")

PEOPLE_OPEN = Rule(BlockKind.CAPTION, 72, "caption: positions, no sentence", "says in brackets who stands where, and is no sentence")

_OPENINGS = {
    Opening.DATED: DATED, Opening.MARK: MARK, Opening.SHOWS: SHOWS, Opening.THIS: THIS, Opening.START: START, Opening.LABEL: LABEL,
    Opening.HEADING: HEADING,
}  # fmt: skip

#: Captions of agencies run to three long sentences; paragraphs that end in an agency's name are the last of a story.
LONGEST = 900
LONG = 450
SHORT = 300
SIGNED_SIZE = 120
#: The title of a caption and its dots stand in so many characters.
TITLE = 60
_length_behind = lazy(r"\([0-9]{1,2}:[0-5][0-9]\)$")
_finished = ".!?…؟।\"”’“‘'»«,;。！？」』"


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit a caption, or a credit alone, by its own words?"""
    text = unit.text
    size = len(text)
    if size > LONGEST:
        return None
    openers, credits = page.tools.openers, page.tools.credits
    if "/" in text[:6] and openers.opens_with_count(text):
        return SERIES
    if size <= SHORT and text[:3].isupper() and has_title(text):
        return TITLED
    opening = None
    if unit.first in openers.first_words and openers.may_open(unit.first, text):
        opening = openers.opening(unit.first, text)
        if opening is not None and opening is not Opening.LABEL:
            return _OPENINGS[opening]
    if credits.may_end(text) or (size <= 120 and unit.first.partition("...")[0] in credits.label_starts):
        rule = _by_credit(page, unit)
        if rule is SIGNED and page.tools.language.caseless and size <= SIGNED_SIZE and unit.stop * 5 < len(page.source) * 3:
            return SIGNED_EARLY
        if rule is not None:
            return rule
    if size > SHORT:
        return None
    return LABEL if opening is not None else _by_signs(page, text)


def _by_signs(page: Page, text: str) -> Rule | None:
    """Weaker evidence that only short lines give."""
    openers = page.tools.openers
    if text[-8:] in openers.mark_ends and text.endswith(openers.closing_marks):
        return ENDS_MARK
    if page.tools.credits.ends_dated(text):
        return ENDS_DATED
    if "(" in text or "（" in text:
        if text[-1] in OPEN:
            return CUT_OFF
        if openers.has_bracketed_mark(text):
            return ENDS_MARK
        if text[-1] == ")" and _length_behind.search(text, max(0, len(text) - 9)):
            return LENGTH
        position = openers.position(text)
        if position is None:
            return None
        if page.tools.language.caseless and text[-1] not in _finished:
            return PEOPLE_OPEN
        return POSITIONS if position.endswith(".)") and position[1:2].islower() else PEOPLE
    if ":" in text[:3] and text.count(" ") > 1 and text[-1] not in _finished and openers.opens_with_length(text):
        return VIDEO
    return None


def has_title(text: str) -> bool:
    """Does what opens with capitals go on so up to dots: "ON THE ROAD ... Ann Roe leaves for Oslo"?"""
    if "..." not in text and "…" not in text:
        return False
    head, dots, rest = text[:TITLE].replace("...", "…").partition("…")
    return bool(dots) and head.isupper() and len(rest.strip()) > 1


def _by_credit(page: Page, unit: Unit) -> Rule | None:
    """The evidence of a credit at the end. What is found in a line that stands in the source as it is, is kept for ``read``."""
    source, start, stop = page.source, unit.start, unit.stop
    size = len(unit.text)
    if start + size == stop and source.startswith(unit.text, start):
        found = page.memo["credit", start, stop] = page.tools.credits.trailing(source, start, stop)
    else:
        source, start, stop = unit.text, 0, size
        found = page.tools.credits.trailing(source, start, stop)
    return None if found is None else _weigh(source, start, stop, found)


def _weigh(source: str, start: int, stop: int, found: Trailing) -> Rule | None:
    """What a credit found in ``source[start:stop]`` says of the whole."""
    credit = found.credit
    cued = credit.labelled or any(entry.photo for part in credit.parts for entry in part.entries) or _has_picture_word(source, stop, credit)
    if found.how is How.ALONE:
        if any(map(str.isdecimal, source[start : credit.start])):
            return None  # "© 2019 AFP" is a copyright line
        if not found.sure and source[start] not in "([":
            return PAIR
        if cued or source.find("/", start, stop) >= 0:
            return CREDIT
        if found.sure and credit.has(PartKind.TOKEN):
            return CREDIT if credit.has(PartKind.AGENCY) else PAIR
        if not found.sure:
            return SIGNED
        return PAIR if credit.has(PartKind.PERSON) else SOURCE
    if cued or (found.sure and len(credit.parts) > 1 and credit.has(PartKind.AGENCY)):
        return ENDS_CUED
    size = stop - start
    if found.sure:
        return ENDS_AGENCY if size <= LONG else ENDS_AGENCY_LONG
    return _signed(source, start, found) if size <= SHORT else None


def _signed(source: str, start: int, found: Trailing) -> Rule:
    """What a name says that no agency or label stands beside."""
    if found.credit.names_outlet:
        return SIGNED_FOR
    if found.how is How.BRACKET:
        return ENDS_NAME if source[start : found.start].rstrip()[-1:] in _finished else ENDS_NAME_OPEN
    return SIGNED


def _has_picture_word(source: str, stop: int, credit: CreditParts) -> bool:
    """Is there a word behind the agency's name, as in "AP Photo"?"""
    ends = (part.end for part in credit.parts if part.kind is PartKind.AGENCY)
    return any(source[end : min(end + 2, stop)].strip().isalpha() for end in ends)


def read(page: Page, start: int, stop: int, text: str = "") -> Caption | None:
    """The caption in ``source[start:stop]``; ``None`` where nothing stands. What it is has been decided before.

    ``text`` is the folded form of the window where the caller has it.

    A credit on a line of its own belongs to it. Openers ("FILE PHOTO:") stay in the description, a layout's
    labels ("Image caption,") do not.
    """
    source = page.source
    start, stop = trim(source, start, stop)
    if start >= stop:
        return None
    found = _trailing(page, start, stop)
    if found is None:
        end = page.tools.credits.without_tails(source, start, stop)
        end = end if end > start else stop  # "Symbolic photo." and no more
    else:
        end = max(start, trim(source, start, found.start)[1])
    text = text or fold(source[start:stop])
    told = page.tools.openers.after_heading(source, start, end)
    return build(
        Caption,
        description=text[: end - start] if told == start and source.startswith(text, start) else fold(source[told:end]),
        credit=None if found is None else _credit(page, found.credit),
        text=text,
        date=_date(page, start, end) if end > start else None,
        span=Span(start, stop),
    )


def read_alone(page: Page, start: int, stop: int, text: str) -> Caption | None:
    """A line that is known to be a credit, as a caption without a description."""
    parts = page.tools.credits.read(page.source, start, stop)
    if not parts.parts:
        return read(page, start, stop, text)
    return build(Caption, description="", credit=_credit(page, parts), text=text, date=None, span=Span(start, stop))


def joined(page: Page, above: Caption, below: Caption) -> Caption:
    """One caption of two lines: a description, and a credit above or below it."""
    told = above if above.description else below
    start, stop = above.span.start, below.span.end
    return build(
        Caption,
        description=told.description,
        credit=above.credit or below.credit,
        text=fold(page.source[start:stop]),
        date=told.date,
        span=Span(start, stop),
    )


def _trailing(page: Page, start: int, stop: int) -> Trailing | None:
    """The credit at the end, as ``claim`` has found it where the window is a unit."""
    known = ("credit", start, stop)
    return page.memo[known] if known in page.memo else page.tools.credits.trailing(page.source, start, stop)


def read_credit(page: Page, start: int, stop: int) -> Credit | None:
    """The credit that ``source[start:stop]`` is, or that closes it; ``None`` where no name or word of credits stands."""
    scanner = page.tools.credits
    start, stop = trim(page.source, start, stop)
    stop = scanner.without_tails(page.source, start, stop)
    if start >= stop:
        return None
    parts = scanner.read(page.source, start, stop)
    if not parts.plausible:  # a whole caption, or no credit at all
        found = scanner.trailing(page.source, start, stop)
        if found is not None:
            parts = found.credit
        elif not parts.labelled and (not parts.has(PartKind.AGENCY) or parts.parts[0].kind is PartKind.OTHER):
            return None
    return _credit(page, parts) if parts.parts else None


def _credit(page: Page, parts: CreditParts) -> Credit:
    """The model of a credit. Its reseller (``via``) is one of its ``agencies``."""
    source = page.source
    people: list[str] = []
    agencies: list[Agency] = []
    via: Agency | None = None
    for part in parts.parts:
        if part.kind is PartKind.PERSON:
            name = fold(source[part.start : part.end])
            if name not in people:
                people.append(name)
        elif part.kind in (PartKind.AGENCY, PartKind.ORGANIZATION):
            entries = _entries(page, part)
            name = entries[0].name if len(entries) == 1 else fold(source[part.start : part.end])
            agency = next((known for known in agencies if known.name == name), None)
            if agency is None:
                agency = _agency(page, part, name, entries)
                agencies.append(agency)
            if part.via:
                via = agency
    return build(
        Credit,
        text=fold(source[parts.start : parts.end]),
        people=tuple(people),
        agencies=tuple(agencies),
        via=via,
        span=Span(parts.start, parts.end),
    )


def _entries(page: Page, part: Part) -> tuple[AgencyEntry, ...]:
    """The agencies that a part may name, by the evidence of the text."""
    several = len(part.entries) > 1
    return page.tools.agencies.likely(part.entries, page.source, page.tools.language.tag) if several else part.entries


def _agency(page: Page, part: Part, name: str, entries: tuple[AgencyEntry, ...]) -> Agency:
    text = fold(page.source[part.start : part.end])
    if len(entries) > 1:
        names = " or ".join(entry.name for entry in entries)
        page.report(IssueCode.AMBIGUOUS_AGENCY, f"{text!r} may be {names}", part.start, part.end, Severity.WARNING)
    return build(Agency, text=text, name=name, span=Span(part.start, part.end))


def _date(page: Page, start: int, end: int) -> PartialDate | None:
    found = page.tools.dates.find_date(page.source, start, end)
    if found is None or (found.month is None and found.day is None):
        return None
    return build(PartialDate, year=found.year, month=found.month, day=found.day)
