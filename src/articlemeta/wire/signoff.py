"""The stamp behind a transmission's text: when it was sent, in the order and zone of its provider.

Years have two digits. Both formats are of the years around 1980 and were read by machines ever since, so 70 to 99 are
of the last century and the others of this one; the text itself need not say more.
"""

from __future__ import annotations

import datetime
from enum import Enum, auto
from typing import NamedTuple

from articlemeta.knowledge.wire import Provider, WireWords
from articlemeta.knowledge.zones import shipped_zones
from articlemeta.models.base import build
from articlemeta.models.issue import IssueCode
from articlemeta.models.span import Span
from articlemeta.models.times import PartialDate, Precision, Timestamp, TimestampRole, ZoneSource
from articlemeta.page import Page
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy

#: The first year that two digits mean.
CENTURY = 70
#: A sign-off stands within so many characters of the end of a text whose ETX was lost.
LAST = 120

_LETTERS = "letters"


class _Order(Enum):
    """How a form orders its date."""

    MONTH_FIRST = auto()
    DAY_FIRST = auto()
    PROVIDER = auto()  # as its sender does


# AP-WF-11-13-13 1509GMT
_ap = lazy(
    r"(?P<letters>[A-Z]{2,4})-[A-Z]{2}-(?P<a>\d\d)-(?P<b>\d\d)-(?P<year>\d\d)[ \t]{1,9}"
    r"(?P<hour>\d\d)(?P<minute>\d\d)[ \t]?(?P<zone>[A-Z]{2,4})?"
)
# KWS-21:37-09-12-18, 21:37 12-09-18
_clock_first = lazy(
    r"(?:(?P<letters>[A-Z]{2,4})-)?(?<!\d)(?P<hour>\d\d):(?P<minute>\d\d)[- \t](?P<a>\d\d)-(?P<b>\d\d)-(?P<year>\d\d)(?![\d-])"
)
# 13-11-17 21-37-05
_dashes = lazy(
    r"(?:(?P<letters>[A-Z]{2,4})[- ])?(?<!\d)(?P<a>\d\d)-(?P<b>\d\d)-(?P<year>\d\d)[ \t]"
    r"(?P<hour>\d\d)-(?P<minute>\d\d)-(?P<second>\d\d)(?![\d-])"
)
# 131137 GMT Nov 13
_iptc = lazy(
    r"(?<!\d)(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)[ \t]{0,9}(?P<zone>[A-Z]{2,4})?[ \t]{0,9}"
    r"(?P<month>[^\W\d_]{3,9})\.?[ \t]{1,9}(?P<year>\d{4}|\d\d)(?!\d)"
)
_FORMS = (
    (_ap, _Order.MONTH_FIRST),
    (_clock_first, _Order.PROVIDER),
    (_dashes, _Order.DAY_FIRST),
    (_iptc, _Order.DAY_FIRST),
)
_Groups = dict[str, str | None]


class SignOff(NamedTuple):
    """A sign-off as it stands: its parts by name, and how its form orders the date."""

    start: int
    end: int
    parts: _Groups
    order: _Order

    @property
    def letters(self) -> str | None:
        """The letters that may tell who sent it."""
        return self.parts.get(_LETTERS)


def find(source: str, start: int, end: int) -> SignOff | None:
    """The first sign-off of ``source[start:end]``."""
    for pattern, order in _FORMS:
        if m := pattern.search(source, start, end):
            return SignOff(m.start(), m.end(), m.groupdict(), order)
    return None


def last_line(source: str, start: int, end: int) -> int:
    """Where a text begins its last line, if that is a sign-off and nothing else; ``end`` where it is not."""
    stop = end
    while stop > start and source[stop - 1] in " \t\r\n\x0c\x7f\x00<":
        stop -= 1
    first = max(source.rfind("\n", start, stop), source.rfind("\r", start, stop), start - 1) + 1
    if stop - first > LAST:
        return end
    while first < stop and source[first] in " \t":
        first += 1
    found = any((m := pattern.match(source, first, stop)) and m.end() == stop for pattern, _ in _FORMS)
    return first if found else end


def stamp(page: Page, found: SignOff, provider: Provider | None, words: WireWords) -> Timestamp | None:
    """What a sign-off means; its doubts are reported. ``None`` where no calendar or clock shows it."""
    parts = found.parts
    written = parts["year"] or "0"
    year = _century(int(written)) if len(written) < 4 else int(written)
    clock = [int(parts.get(name) or 0) for name in ("hour", "minute", "second")]
    precision = Precision.SECOND if parts.get("second") else Precision.MINUTE
    zone = parts.get("zone")
    day = _day(page, found, year, provider, words)
    if day is None:
        page.report(IssueCode.AMBIGUOUS_DATE_ORDER, "day and month can be read in either order", found.start, found.end)
        return _built(page, found, None, precision, zone, None, partial=build(PartialDate, year=year, month=None, day=None))
    try:
        local = datetime.datetime(*day, *clock)  # type: ignore[arg-type]
    except ValueError:
        return None
    value, zone_from = _zoned(page, found, local, zone, provider)
    return _built(page, found, value, precision, zone, zone_from)


def _built(
    page: Page,
    found: SignOff,
    value: datetime.datetime | None,
    precision: Precision,
    zone: str | None,
    zone_from: ZoneSource | None,
    partial: PartialDate | None = None,
) -> Timestamp:
    return build(
        Timestamp,
        role=TimestampRole.OTHER,
        value=value,
        partial=partial,
        precision=precision,
        zone=zone,
        zone_from=zone_from,
        label=None,
        text=fold(page.source[found.start : found.end]),
        span=Span(found.start, found.end),
    )


def _century(year: int) -> int:
    return year + (1900 if year >= CENTURY else 2000)


def _day(page: Page, found: SignOff, year: int, provider: Provider | None, words: WireWords) -> tuple[int, int, int] | None:
    """Year, month and day; ``None`` where the order is open. A day that no calendar has is given too, to be refused."""
    parts = found.parts
    if "month" in parts:
        return year, words.month(parts["month"] or "") or 0, int(parts["day"] or 0)
    a, b = int(parts["a"] or 0), int(parts["b"] or 0)
    day_first: bool | None = found.order is _Order.DAY_FIRST
    if found.order is _Order.PROVIDER:
        day_first = provider.day_first if provider and provider.day_first is not None else page.options.day_first
    if day_first is None and a <= 12 and b <= 12 and a != b:
        return None
    return (year, b, a) if (day_first and b <= 12) or a > 12 else (year, a, b)


def _zoned(
    page: Page, found: SignOff, local: datetime.datetime, zone: str | None, provider: Provider | None
) -> tuple[datetime.datetime, ZoneSource | None]:
    """The time with the offset that the zone's name means, or that of a provider or caller where none is named."""
    if zone is not None:
        zones = shipped_zones()
        hours = 0 if zone == "Z" else zones.fixed.get(zone)
        if provider and zone in provider.zones:
            return _at(local, provider.zones[zone]), ZoneSource.EVIDENCE
        if hours is not None:
            return _at(local, int(hours * 60)), ZoneSource.TEXT
        if zone in zones.ambiguous:
            page.report(IssueCode.AMBIGUOUS_ZONE, f"{zone} is the name of several zones", found.start, found.end)
        else:
            page.report(IssueCode.UNKNOWN_ZONE, f"{zone} is no zone the parser knows", found.start, found.end)
        return local, None
    if provider and provider.zone:
        from zoneinfo import ZoneInfo

        return _localized(page, found, local, ZoneInfo(provider.zone), ZoneSource.EVIDENCE)
    if page.options.timezone is not None:
        return _localized(page, found, local, page.options.timezone, ZoneSource.CALLER)
    return local, None


def _at(local: datetime.datetime, minutes: int) -> datetime.datetime:
    return local.replace(tzinfo=datetime.timezone(datetime.timedelta(minutes=minutes)) if minutes else datetime.UTC)


def _localized(
    page: Page, found: SignOff, local: datetime.datetime, zone: datetime.tzinfo, zone_from: ZoneSource
) -> tuple[datetime.datetime, ZoneSource | None]:
    offset = local.replace(tzinfo=zone).utcoffset()
    if offset is None or offset.seconds % 60 or offset != local.replace(tzinfo=zone, fold=1).utcoffset():
        message = "the zone's clocks changed then: this local time came twice or not at all"
        page.report(IssueCode.AMBIGUOUS_LOCAL_TIME, message, found.start, found.end)
        return local, None
    return local.replace(tzinfo=datetime.timezone(offset)), zone_from
