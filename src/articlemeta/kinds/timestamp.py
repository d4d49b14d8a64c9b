"""Timestamps: date lines, and the stamps in them.

A date line is told by what is left when its stamps, labels, marks and reading times are taken away: nothing, or a
byline beside them. A sentence that holds a date keeps its words, and is none.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from articlemeta.kinds._timestamp_value import Around, Resolver, Value
from articlemeta.knowledge.schema import DateWords
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.span import Span
from articlemeta.models.times import Precision, Timestamp, TimestampRole
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.dates import DateScanner, FoundStamp
from articlemeta.scan.days import plain
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.isolated import read_isolated
from articlemeta.scan.labels import StampLabels
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import has_digit

LABELLED = Rule(BlockKind.TIMESTAMP, 95, "timestamp: labelled", "nothing but dates and times, with a label")
BARE = Rule(BlockKind.TIMESTAMP, 92, "timestamp: bare", "nothing but a date or time")
PARTIAL = Rule(BlockKind.TIMESTAMP, 60, "timestamp: partial", "nothing but a date without a year, or such a word as 'today'")
SUPPLIED = Rule(BlockKind.TIMESTAMP, 92, "timestamp: date and agency", "a date or time, and the name of an agency")
TIME = Rule(BlockKind.TIMESTAMP, 30, "timestamp: time alone", "nothing but a time of day, which may belong to a date beside it")
SHARED = Rule(BlockKind.TIMESTAMP, 60, "timestamp: shared line", "a date or time divided from short other matter")
BESIDE = Rule(BlockKind.TIMESTAMP, 50, "timestamp: beside a name", "a date or time beside a few capitalised words")

#: Date lines are short, those without a digit or a year more so.
LONGEST = 160
LONGEST_WORDED = 60
LONGEST_PARTIAL = 24
LONGEST_DENSE = 12  # of a line without a digit, in ideographs or syllables
LONGEST_SENTENCE = 40  # of a date line that ends like a sentence
MOST_SPACES = 16  # in a line without a divider
#: How many words of other matter a line may hold, divided from the stamp or not.
OTHER_WORDS = 12
BESIDE_WORDS = 4
#: So many beside a date and time are a section's name.
SECTION_WORDS = 2

SHORTEST_TIME = 4

_ROLES = {role.value: role for role in TimestampRole}
_REFUSED = {
    IssueCode.IMPOSSIBLE_DATE: "the calendar has no such day",
    IssueCode.RELATIVE_TIME: "a time counted from the reading, which the parser does not count",
}
_divider = lazy("[|\u2022\u00b7\u25cf]| / ")
# It opens with one class of characters, so that a search skips all others.
_firm = lazy(r"[\d/](?:(?<=[12])\d\d\d|(?<=\d)[:.hH]\d\d|(?<=/)\d\d)")
_word = lazy(r"[^\W_]")
_numbers = lazy(r"(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2\d{4})(?![\d/.-])[T,\s]{0,3}(?:\d\d?:\d\d(?::\d\d)?)?Z?\Z")
# "IST - KOCHI"
_place_behind = lazy(r"\x00\s{1,3}[-\u2013\u2014]\s{1,3}[^\W\d_][^\x00|]{1,40}\Z")
_piece = lazy(r"[|\u2022\u00b7\u25cf\n\r]|\s[-\u2013\u2014/]\s")


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit a date line?"""
    text = unit.text
    size = len(text)
    if size > LONGEST:
        return None
    dates = page.tools.dates
    if unit.first not in dates.labels.first_words:
        if has_digit(text):
            if size > LONGEST_PARTIAL and not (_firm.search(plain(text)) or dates.has_cue(unit.low)):
                return None
        elif size > (LONGEST_DENSE if dates.caseless else LONGEST_WORDED) or not dates.has_cue(unit.low):
            return None
        if _is_prose(dates, text):
            return None
    found = _find(page, unit.start, unit.stop)
    rule = _judge(page, found, unit.start, unit.stop) if found else None
    if rule is None and len(found) < 2 and ":" in text and _read_isolated(page, unit.start, unit.stop):
        return LABELLED
    return rule


def _is_prose(dates: DateScanner, text: str) -> bool:
    """Whether an unlabelled line with a date has too many words without a divider, or ends like a sentence."""
    size = len(text)
    if size > 2 * MOST_SPACES and text.count(" ") > MOST_SPACES:
        end = text.rfind("(") if text[-1] == ")" else size  # a slash in the brackets at the end is a credit's
        if not _divider.search(text, 0, end):
            return True
    if size > LONGEST_SENTENCE and text[-1] in '.!?؟।"\u201c\u201d\u00ab\u00bb' and not text.lower().endswith(dates.labels.endings):
        return True
    return size > LONGEST_PARTIAL and text[-1] in "。！？」"


def _judge(page: Page, found: Sequence[FoundStamp], start: int, stop: int) -> Rule | None:
    """What the line is, by what is left of it."""
    labelled = any(stamp.label for stamp in found)
    firm = labelled or any(map(_is_firm, found))
    rest = _rest(page.source, found, start, stop)
    labels = page.tools.dates.labels
    others = [(piece, touches) for piece, touches in _pieces(rest) if not labels.idle(piece)] if _word.search(rest) else ()
    if not firm and not any(stamp.date or stamp.relative for stamp in found):
        return None if others or len(found) > 1 else TIME
    if not others:
        return LABELLED if labelled else BARE if firm else PARTIAL
    if not firm:
        return None
    if all(not touches and labels.place(piece) for piece, touches in others) and _place_behind.search(rest):
        return LABELLED if labelled else BARE
    if all(page.tools.agencies.named(piece.strip(" ,()[]/")) for piece, _ in others):
        return SUPPLIED
    words = 0
    for piece, touches in others:
        count = labels.other(piece, touches)
        if count is None:
            return None
        words += count
    if not any(touches for _, touches in others) or labelled:
        return SHARED if words <= OTHER_WORDS else None
    led_on = any(touches and labels.leads_on(piece) for piece, touches in others)
    if words <= SECTION_WORDS and not led_on and all(stamp.date and stamp.time for stamp in found):
        return SHARED  # "Opinion 2024-03-31 19:59"
    return BESIDE if words <= BESIDE_WORDS and not led_on else None


def is_time(page: Page, unit: Unit) -> bool:
    """Is this short unit a time of day, and nothing else?"""
    if not unit.text[0].isdecimal() or len(unit.text) < SHORTEST_TIME:
        return False
    found = _find(page, unit.start, unit.stop)
    return (
        len(found) == 1
        and not found[0].date
        and not found[0].relative
        and not _word.search(_rest(page.source, found, unit.start, unit.stop))
    )


def read(page: Page, start: int, stop: int, around: Around | None = None) -> tuple[Timestamp, ...]:
    """The stamps of ``source[start:stop]`` in order, each with its role, label and value.

    ``around`` is what the rest of the article tells of its country and day; it settles what the stamps leave open.
    """
    found = _find(page, start, stop)
    if not found or (len(found) == 1 and found[0].year is None and not found[0].relative and (found[0].date or not found[0].label)):
        alone = _read_isolated(page, start, stop, report=True)
        if alone or not found:
            return (alone,) if alone else ()
    resolver = Resolver(page, found, start, stop, around)
    # A time alone borrows the date of the last stamp before it that has one, else of the first one of all.
    lender = next((stamp for stamp in found if stamp.date), None)
    stamps: list[Timestamp] = []
    for i, stamp in enumerate(found):
        if stamp.date:
            lender = stamp
        if stamp.label:
            role = _ROLES[stamp.label.role]
        elif _stands(page.source, found, i, start, stop, dated=lender is not None):
            # "Updated 11:10 HKT (03:10 GMT)": a bare time tells more of the same, and so does what follows one.
            same = stamps and not all(one.date or one.relative for one in (found[i - 1], stamp))
            role = stamps[-1].role if same else TimestampRole.PUBLISHED
        else:
            continue
        stamps.append(_read(page, resolver, stamp, role, lender, stamps[-1] if stamps else None))
    return tuple(stamps)


def _read(
    page: Page, resolver: Resolver, stamp: FoundStamp, role: TimestampRole, lender: FoundStamp | None, before: Timestamp | None
) -> Timestamp:
    source = page.source
    date, year = stamp.date, stamp.year
    if date is None and stamp.relative is None:
        if lender:
            date, year = lender.date, lender.year
            page.report(IssueCode.BORROWED_DATE, "a time alone: its date is another stamp's", stamp.start, stamp.end, Severity.INFO)
        else:
            page.report(IssueCode.UNREAD_TIMESTAMP, "a time without a date", stamp.start, stamp.end)
    meaning = resolver.resolve(stamp, date, year)
    if stamp.date is None and before is not None:
        meaning = meaning._replace(value=_same_moment(meaning.value, before.value))
    zone, label = stamp.zone, stamp.label
    return build(
        Timestamp,
        role=role,
        value=meaning.value,
        partial=meaning.partial,
        precision=meaning.precision,
        zone=fold(source[zone.start : zone.end]) if zone else None,
        zone_from=meaning.zone_from if isinstance(meaning.value, datetime.datetime) and meaning.value.tzinfo else None,
        label=fold(source[label.start : label.end]) if label else None,
        text=fold(source[stamp.start : stamp.end]),
        span=Span(min(stamp.start, label.start), max(stamp.end, label.end)) if label else Span(stamp.start, stamp.end),
    )


def _same_moment(value: Value, before: Value) -> Value:
    """A time with a borrowed date, on the day before or after where that makes it the moment before it: "0210 HKT (1810 GMT)"."""
    if isinstance(value, datetime.datetime) and isinstance(before, datetime.datetime) and value.tzinfo and before.tzinfo:
        return before.astimezone(value.tzinfo) if (value - before) % datetime.timedelta(days=1) == datetime.timedelta() else value
    return value


def _find(page: Page, start: int, stop: int) -> Sequence[FoundStamp]:
    """The stamps of a window, with their labels. What ``claim`` has found need not be looked for again by ``read``."""
    key = ("stamps", start, stop)
    found: Sequence[FoundStamp] | None = page.memo.get(key)
    if found is None:
        dates = page.tools.dates
        found = page.memo[key] = dates.find(page.source, start, stop)
        if found:
            _find_labels(dates.labels, page.source, found, start, stop)
            _find_unknown_zones(page, found, start, stop)
    return found


def _find_labels(labels: StampLabels, source: str, stamps: Sequence[FoundStamp], start: int, stop: int) -> None:
    low = start
    for i, stamp in enumerate(stamps):
        stamp.label = labels.before(source, low, stamp.start)
        low = stamp.end
        if stamp.label is None:
            high = stamps[i + 1].start if i + 1 < len(stamps) else stop
            if label := labels.behind(source, low, high, last=high == stop):
                stamp.label = label
                low = label.end


def _find_unknown_zones(page: Page, stamps: Sequence[FoundStamp], start: int, stop: int) -> None:
    """Take in what only a zone would be, so that no other zone is put in its place."""
    for stamp in stamps:
        if stamp.label and stamp.label.start > stamp.start:
            continue
        zone = page.tools.dates.unknown_zone(page.source, stamp, start, stop)
        if zone is None:
            continue
        name = page.source[zone.start : zone.end].partition("/")[0]
        knowledge = page.tools.knowledge
        if not knowledge.agencies.named(name) and ("/" in page.source[zone.start : zone.end] or not knowledge.places.kind(name)):
            stamp.zone, stamp.end = zone, zone.after


def _read_isolated(page: Page, start: int, stop: int, *, report: bool = False) -> Timestamp | None:
    """The stamp of a line that is a label, a colon and a date in a rare form, or one that cannot be read."""
    source = page.source
    opening = page.tools.dates.labels.opening(source, start, stop)
    if opening is None:
        return None
    label, at = opening
    at, end = trim(source, at, stop)
    text = fold(source[at:end])
    words = page.tools.dates.words
    found = read_isolated(text, words)
    value: datetime.date | None = None
    precision = Precision.DAY
    if found:
        precision = Precision(found.unit)
        value = found.value.date() if precision is Precision.DAY else found.value
    elif (code := _refused(text, words)) is None:
        return None
    elif report:
        page.report(code, _REFUSED[code], at, end)
    return build(
        Timestamp,
        role=_ROLES[label.role],
        value=value,
        partial=None,
        precision=precision,
        zone=None,
        zone_from=None,
        label=fold(source[label.start : label.end]),
        text=text,
        span=Span(label.start, end),
    )


def _refused(text: str, words: DateWords) -> IssueCode | None:
    """Why the matter of a label is a date, but one that cannot be read: "2024-13-05", "last week"."""
    if _numbers.match(text):
        return IssueCode.IMPOSSIBLE_DATE
    parts = text.lower().split()
    last = parts[-1] if 0 < len(parts) <= 3 and all(part.isalpha() for part in parts) else ""
    return IssueCode.RELATIVE_TIME if len(last) > 2 and (last in words.units or last in words.weekdays) else None


def _stands(source: str, found: Sequence[FoundStamp], i: int, start: int, stop: int, *, dated: bool) -> bool:
    """Whether an unlabelled stamp is one: a time alone, or a word such as "yesterday", must not stand in prose."""
    stamp = found[i]
    if stamp.date or (stamp.relative and not stamp.relative.day_word):
        return True
    left = source[found[i - 1].end if i else start : stamp.start]
    right = source[stamp.end : found[i + 1].start if i + 1 < len(found) else stop]
    if stamp.relative:
        return not (_word.search(_piece.split(left)[-1]) or _word.search(_piece.split(right)[0]))
    return dated and not (_word.search(left) or _word.search(right))


def _is_firm(stamp: FoundStamp) -> bool:
    """Whether a stamp can make a line without a label: more than a month and a day, or "today"."""
    if date := stamp.date:
        years = stamp.year or date.short_year is not None
        return bool(date.numeric or stamp.time or stamp.unread or (years and date.month and date.day))
    return stamp.relative is not None and not stamp.relative.day_word


def _rest(source: str, found: Sequence[FoundStamp], start: int, stop: int) -> str:
    """What is left of the line, with a NUL for each stamp or label taken out."""
    parts: list[str] = []
    for stamp in found:
        label = stamp.label
        for taken in (stamp, label) if label and label.start > stamp.start else (label, stamp):
            if taken:
                parts.append(source[start : taken.start])
                start = taken.end
    parts.append(source[start:stop])
    return "\x00".join(parts)


def _pieces(rest: str) -> list[tuple[str, bool]]:
    """The pieces of a rest between marks, and whether each touches a stamp or label with no mark between."""
    return [(part, "\x00" in piece) for piece in _piece.split(rest) for part in piece.split("\x00")]
