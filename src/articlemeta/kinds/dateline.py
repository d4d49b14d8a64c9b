"""Datelines: they stand inside the first paragraph, or in the deck, and own no block."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from articlemeta.models.base import build
from articlemeta.models.content import Dateline, Place
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.people import Agency, Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.models.times import PartialDate
from articlemeta.page import Page
from articlemeta.scan.crediting import contributor
from articlemeta.scan.dateline import FoundDateline, Trust
from articlemeta.scan.dateline_agencies import FoundAgency
from articlemeta.scan.dateline_words import FoundPlace
from articlemeta.scan.days import FoundDate
from articlemeta.scan.fold import fold

# Days a dateline may lie before the evidence for its year, and after it: time zones east of it are a day ahead.
_BEHIND, _AHEAD = 184, 1


def read(page: Page, start: int, stop: int, evidence: datetime.date | None = None) -> Dateline | None:
    """The dateline that ``page.source[start:stop]`` begins with, if it does.

    One ``Place`` per city: "ST. LOUIS, Mo." is one place, with city and region told apart; "PARIS/LONDON" are two.
    The story begins at the first visible character after ``span.end``. Markers of the desk ("(LEAD)", "UPDATE 2-") are
    no part of the dateline. ``evidence`` is a day near which the story was filed; it resolves a missing year, and
    without it (or the caller's reference) the year stays open.
    """
    found = find(page, start, stop)
    if found is None or found.trust is Trust.NONE or (found.trust is Trust.ECHO and not _echoed(page.source, found)):
        return None
    source = page.source
    if found.trust is not Trust.SURE:
        page.report(IssueCode.DOUBTFUL_DATELINE, "read as a dateline on slight evidence", found.start, found.end)
    if found.unread:
        page.report(IssueCode.UNREAD_TIMESTAMP, "the date of the dateline was not read", *found.unread)
    places = tuple([_place(source, place) for place in found.places])
    date, resolved = _date(page, found.date, evidence) if found.date else (None, None)
    return build(
        Dateline,
        text=fold(source[found.start : found.end]),
        places=places,
        date=date,
        resolved=resolved,
        agency=_agency(page, found.agency, places) if found.agency else None,
        span=Span(found.start, found.end),
    )


def story_start(page: Page, start: int, stop: int, filed: Dateline) -> int:
    """Where the story begins behind its dateline: behind the reporters' names in brackets too."""
    found = find(page, start, stop)
    return found.begins if found and found.begins is not None else filed.span.end


def credited(page: Page, start: int, stop: int) -> tuple[Contributor, ...]:
    """The reporters whom the dateline of ``source[start:stop]`` names: authors of the story."""
    lines = page.tools.credit_lines
    found = find(page, start, stop)
    if found is None or found.people is None:
        return ()
    if lines is None:
        names = page.tools.names.read(page.source, *found.people).names
        return tuple(contributor(page.source, name, Role.AUTHOR) for name in names if name.kind is ContributorKind.PERSON)
    named = lines.read(page.source, *found.people, told=True).credited
    return tuple(contributor(page.source, one.name, role) for one in named if one.name.kind is ContributorKind.PERSON for role in one.roles)


def find(page: Page, start: int, stop: int) -> FoundDateline | None:
    """What looks like a dateline at the beginning of ``source[start:stop]``, however doubtful."""
    key = ("dateline", start, stop)
    if key not in page.memo:
        page.memo[key] = page.tools.datelines.match(page.source, start, stop)
    found: FoundDateline | None = page.memo[key]
    return found


def _place(source: str, found: FoundPlace) -> Place:
    text = fold(source[found.start : found.end])
    return build(
        Place,
        text=text,
        city=fold(source[found.start : found.city_end]) if found.city_end != found.end else text,
        region=fold(source[found.region : found.region_end]) if found.region_end else None,
        span=Span(found.start, found.end),
    )


def countries(page: Page, places: Iterable[Place]) -> frozenset[str]:
    """The countries in which the places of a dateline lie, or may lie."""
    of_place = page.tools.countries.of_place
    return frozenset().union(*(of_place(place.city or place.text, (place.region or "").strip(" ()[],")) for place in places))


def _agency(page: Page, found: FoundAgency, places: Iterable[Place]) -> Agency:
    text = fold(page.source[found.start : found.end])
    entries = found.entries
    if len(entries) > 1:
        entries = page.tools.agencies.likely(entries, page.source, page.tools.language.tag, countries(page, places))
    name = entries[0].name if len(entries) == 1 else text
    if len(entries) > 1:
        may_be = " or ".join(entry.name for entry in entries)
        page.report(IssueCode.AMBIGUOUS_AGENCY, f"{text} may be {may_be}", found.start, found.end)
    return build(Agency, text=text, name=name, span=Span(found.start, found.end))


def _date(page: Page, found: FoundDate, evidence: datetime.date | None) -> tuple[PartialDate | None, datetime.date | None]:
    year, month, day = found.year, found.month, found.day
    if found.misspelt:
        written = fold(page.source[found.start : found.end])
        page.report(IssueCode.MISSPELT_MONTH, f"misspelt month in {written!r}", found.start, found.end, Severity.INFO)
    if found.either:
        month, day = _order(page, found, *found.either)
    if year is None and month is None and day is None:
        return None, None
    return build(PartialDate, year=year, month=month, day=day), _resolve(page, found, year, month, day, evidence)


def _order(page: Page, found: FoundDate, first: int, second: int) -> tuple[int | None, int | None]:
    day_first = page.tools.language.dates.day_first if page.options.day_first is None else page.options.day_first
    if day_first is None:
        page.report(IssueCode.AMBIGUOUS_DATE_ORDER, "day and month may stand in either order", found.start, found.end)
        return None, None
    return (second, first) if day_first else (first, second)


def _resolve(
    page: Page, found: FoundDate, year: int | None, month: int | None, day: int | None, evidence: datetime.date | None
) -> datetime.date | None:
    if month is None or day is None:
        return None
    if found.impossible:
        page.report(IssueCode.IMPOSSIBLE_DATE, "no such day in the calendar", found.start, found.end)
        return None
    if year is not None:
        return datetime.date(year, month, day)
    if evidence is None and page.options.reference is not None:
        evidence = page.options.reference.date()
    resolved = nearest(month, day, evidence) if evidence else None
    if resolved is None:
        page.report(IssueCode.UNRESOLVED_YEAR, "the dateline names no year", found.start, found.end, Severity.INFO)
    return resolved


def nearest(month: int, day: int, evidence: datetime.date) -> datetime.date | None:
    """The day of that month and day nearest to ``evidence``, if it lies about half a year before it or less.

    A dateline may be one day ahead of its evidence, where the sun rises first, but not more.

    >>> nearest(12, 31, datetime.date(2024, 1, 2))
    datetime.date(2023, 12, 31)
    """
    found = _day(evidence.year, month, day)
    if found is None or (found - evidence).days > _AHEAD:
        found = _day(evidence.year - 1, month, day)
    elif (found - evidence).days < -_BEHIND:
        found = _day(evidence.year + 1, month, day)
    return found if found and -_BEHIND <= (found - evidence).days <= _AHEAD else None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:  # 29 February, and the ends of the calendar
        return None


def _echoed(source: str, found: FoundDateline) -> bool:
    """Whether the story names the place again in ordinary letters, inside a sentence, and never in small ones."""
    for place in found.places:
        city = fold(source[place.start : place.city_end])
        if source.find(f" {city.lower()} ", found.end) >= 0:
            return False
        written = city.title()
        at = source.find(written, found.end)
        for _ in range(8):
            if at < 0:
                return False
            if source[max(0, at - 2) : at - 1].islower() and not source[at + len(written) : at + len(written) + 1].isalnum():
                break
            at = source.find(written, at + 1)
        else:
            return False
    return True
