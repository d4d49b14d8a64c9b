"""From what a stamp says to what it means: years, order of day and month, zones, relative times. Never a guess."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple, Protocol

from articlemeta.kinds._timestamp_zone import iana, settle, shows
from articlemeta.knowledge.zones import shipped_zones
from articlemeta.models.base import build
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.times import PartialDate, Precision, ZoneSource
from articlemeta.page import Page
from articlemeta.scan.dates import FoundDate, FoundStamp, Relative
from articlemeta.scan.days import possible
from articlemeta.scan.lazy import lazy
from articlemeta.scan.zones import FoundZone, ZoneKind

Value = datetime.datetime | datetime.date | None

#: How far around the date lines other numeric dates are asked for their order.
AROUND = 600
_numeric = lazy(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])")
_piece = lazy(r"[|\u2022\u00b7\u25cf\n\r,;]|\s/\s")
_PLACE_WORDS = 4
_full_year = lazy(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d%]|[.,/-]\d)")
#: A year of two digits is at most so long after the latest year in full.
_YEARS_BEHIND = 20
_PRECISION = {p.value: p for p in Precision}  # of the unit of a relative time; weeks are told by the day


class Reading(NamedTuple):
    """What a stamp means."""

    value: Value
    partial: PartialDate | None
    precision: Precision
    zone_from: ZoneSource | None


class Around(Protocol):
    """What the rest of an article tells: its countries, and month and day of its dateline."""

    @property
    def countries(self) -> frozenset[str]: ...

    @property
    def filed(self) -> tuple[int, int] | None: ...


class Resolver:
    """Resolves the stamps of one window; what one stamp says is evidence for the others, and so is the article around."""

    def __init__(self, page: Page, stamps: Sequence[FoundStamp], start: int, stop: int, around: Around | None) -> None:
        self._page = page
        self._around = around
        self._stamps = stamps
        self._start = start
        self._stop = stop

    def resolve(self, stamp: FoundStamp, date: FoundDate | None, year: int | None) -> Reading:
        """The meaning of ``stamp``, whose date may be borrowed."""
        self._report_time(stamp)
        if stamp.relative:
            return self._relative(stamp, stamp.relative)
        if date is None:
            return Reading(None, None, _clock_precision(stamp), None)
        precision = _clock_precision(stamp) if stamp.time else Precision.DAY
        month, day = date.month, date.day
        if date.either:
            order = self._order(date.either, year)
            if order is None:
                self._report(stamp, IssueCode.AMBIGUOUS_DATE_ORDER, "day and month can be read in either order")
                return Reading(None, build(PartialDate, year=year, month=None, day=None) if year else None, precision, None)
            month, day = (date.either[1], date.either[0]) if order else date.either
        if date.misspelt:
            self._report(stamp, IssueCode.MISSPELT_MONTH, "the month is misspelt", Severity.INFO)
        if year is None and month and day:
            year = self._year(stamp, date, month, day)
        if year is None or month is None or day is None:
            return self._incomplete(stamp, date, year, month, day, precision)
        try:
            value = datetime.date(year, month, day)
        except ValueError:
            self._report(stamp, IssueCode.IMPOSSIBLE_DATE, "the calendar has no such day")
            return Reading(None, build(PartialDate, year=year, month=month, day=day), precision, None)
        if stamp.weekday and stamp.weekday != value.isoweekday():
            self._report(stamp, IssueCode.WEEKDAY_MISMATCH, "the date falls on another weekday")
        return self._with_time(stamp, value, precision)

    def _place(self, stamp: FoundStamp) -> int:
        """Where a stamp is among those of the window."""
        return bisect_left(self._stamps, stamp.start, key=attrgetter("start"))

    def _report_time(self, stamp: FoundStamp) -> None:
        if stamp.unread:
            self._report(stamp, IssueCode.UNREAD_TIMESTAMP, "no clock shows this time: it was left out")
        elif stamp.time and stamp.time.spare:
            self._report(stamp, IssueCode.UNREAD_TIMESTAMP, "a word for the afternoon behind a time that counts to 24", Severity.INFO)

    def _with_time(self, stamp: FoundStamp, day: datetime.date, precision: Precision) -> Reading:
        time, zone = stamp.time, stamp.zone
        if not time:
            zoned = zone and zone.kind in (ZoneKind.FIXED, ZoneKind.NAMED)
            return Reading(day, None, precision, ZoneSource.TEXT if zoned else None)
        local = datetime.datetime(day.year, day.month, day.day, time.hour, time.minute or 0, time.second or 0)
        if zone is None and (offset := self._beside_greenwich(stamp, local)) is not None:
            return Reading(local.replace(tzinfo=datetime.timezone(offset)), None, precision, ZoneSource.EVIDENCE)
        if zone is None and self._page.options.timezone is None:
            return Reading(local, None, precision, None)
        value, zone_from = self._zoned(stamp, local)
        return Reading(value, None, precision, zone_from)

    def _incomplete(
        self, stamp: FoundStamp, date: FoundDate, year: int | None, month: int | None, day: int | None, precision: Precision
    ) -> Reading:
        if date.impossible:
            self._report(stamp, IssueCode.IMPOSSIBLE_DATE, "the calendar has no such day")
        elif year is None and day:
            what = "the text does not say the century" if date.short_year is not None else "the text gives no year"
            self._report(stamp, IssueCode.UNRESOLVED_YEAR, what)
        else:
            self._report(stamp, IssueCode.INCOMPLETE_DATE, "the date is incomplete", Severity.INFO)
        if precision is Precision.DAY and day is None:
            precision = Precision.MONTH
        return Reading(None, build(PartialDate, year=year, month=month, day=day), precision, None)

    # Years

    def _year(self, stamp: FoundStamp, date: FoundDate, month: int, day: int) -> int | None:
        reference = self._page.options.reference
        if date.short_year is not None:
            near = reference.year if reference else self._near
            if near is None:
                return self._by_latest_year(stamp, date.short_year)
            year = near - near % 100 + date.short_year
            return year - 100 if year > near + 50 else year + 100 if year < near - 50 else year
        if self._whole_date:
            self._report(stamp, IssueCode.BORROWED_DATE, "a date without a year: its year is another stamp's", Severity.INFO)
            return _nearest_year(month, day, self._whole_date[0], self._whole_date[1:])
        if reference is None:
            return None
        return _nearest_year(month, day, reference.year, (reference.month, reference.day))

    @cached_property
    def _near(self) -> int | None:
        """A year that the window gives in full."""
        return next((stamp.year for stamp in self._stamps if stamp.year), None)

    @cached_property
    def _whole_date(self) -> tuple[int, int, int] | None:
        """The first date of the window with its year, month and day."""
        dated = ((one.year, one.date.month, one.date.day) for one in self._stamps if one.year and one.date)
        return next(((year, month, day) for year, month, day in dated if year and month and day), None)

    def _by_latest_year(self, stamp: FoundStamp, short: int) -> int | None:
        """The year of two digits that follows the latest one the text names, closely: what it tells of was before it was published."""
        memo, key = self._page.memo, ("latest year", 0, 0)
        if key not in memo:
            memo[key] = max((int(m[0]) for m in _full_year.finditer(self._page.source)), default=None)
        latest: int | None = memo[key]
        if latest is None or (short - latest + 1) % 100 > _YEARS_BEHIND:
            return None
        self._report(
            stamp, IssueCode.BORROWED_DATE, "a year of two digits: its century is that of the latest year in the text", Severity.INFO
        )
        return latest - 1 + (short - latest + 1) % 100

    # Order of day and month

    def _order(self, either: tuple[int, int], year: int | None) -> bool | None:
        """Whether the day comes first: as the caller says, else as the text shows, else as all write who write its language."""
        if self._page.options.day_first is not None:
            return self._page.options.day_first
        if self._order_shown is not None:
            return self._order_shown
        first, second = either
        day_first, month_first = (year, second, first) in self._written_dates, (year, first, second) in self._written_dates
        if day_first == month_first and self._around and (filed := self._around.filed):
            day_first, month_first = _near(year, second, first, filed), _near(year, first, second, filed)
        return day_first if day_first != month_first else self._page.tools.language.dates.day_first

    @cached_property
    def _order_shown(self) -> bool | None:
        """What other numeric dates near by show, if they agree."""
        orders = {
            int(m[1]) > 12
            for m in _numeric.finditer(self._page.source, max(0, self._start - AROUND), self._stop + AROUND)
            if 0 < int(m[1]) <= 31 and 0 < int(m[3]) <= 31 and (int(m[1]) > 12) != (int(m[3]) > 12)
        }
        return orders.pop() if len(orders) == 1 else None

    @cached_property
    def _written_dates(self) -> frozenset[tuple[int | None, int | None, int | None]]:
        """The dates of all lines that may be date lines, this window's among them, whose month is a word."""
        memo, key = self._page.memo, ("written dates", 0, 0)
        if key not in memo:
            lines = [self._stamps, *(found for known, found in memo.items() if known[0] == "stamps")]
            memo[key] = frozenset((s.year, s.date.month, s.date.day) for found in lines for s in found if s.date and not s.date.numeric)
        dates: frozenset[tuple[int | None, int | None, int | None]] = memo[key]
        return dates

    # Zones

    def _zoned(self, stamp: FoundStamp, local: datetime.datetime) -> tuple[datetime.datetime, ZoneSource | None]:
        zone = stamp.zone
        caller = self._page.options.timezone
        if zone is None or zone.kind is ZoneKind.LOCAL:
            return (self._localized(stamp, local, caller), ZoneSource.CALLER) if caller else (local, None)
        if zone.kind is ZoneKind.FIXED:
            return local.replace(tzinfo=_fixed(zone.minutes or 0)), ZoneSource.TEXT
        if zone.kind is ZoneKind.NAMED:
            return self._named(stamp, local, zone)
        written = self._page.source[zone.start : zone.end]
        candidates = shipped_zones().ambiguous.get(zone.letters or "", {})
        by_key = caller and getattr(caller, "key", None) in candidates and shows(caller, zone.letters or "", local)
        if caller and (by_key or caller.tzname(local) == written):
            return self._localized(stamp, local, caller), ZoneSource.CALLER
        if candidates and (meant := settle(zone.letters or "", candidates, local, self._same_moment(stamp), self._countries)):
            return self._localized(stamp, local, meant), ZoneSource.EVIDENCE
        if zone.kind is ZoneKind.AMBIGUOUS:
            self._report(stamp, IssueCode.AMBIGUOUS_ZONE, f"{written} is the name of several zones")
        else:
            self._report(stamp, IssueCode.UNKNOWN_ZONE, f"{written} is no zone the parser knows")
        return local, None

    def _same_moment(self, stamp: FoundStamp) -> Iterator[datetime.datetime]:
        """The times next to this one that are the same moment in another zone: "11:10 IST (05:40 GMT)"."""
        at = self._place(stamp)
        before, after = self._stamps[max(0, at - 1) : at], self._stamps[at + 1 : at + 2]
        for other in (*(before if stamp.label is None else ()), *(one for one in after if one.label is None)):
            if other.time and other.zone and other.zone.kind in (ZoneKind.FIXED, ZoneKind.NAMED) and not (stamp.date and other.date):
                date = stamp.date or other.date
                day = _calendar_day(date, stamp.year or other.year) if date else None
                if day:
                    local = datetime.datetime(*day, other.time.hour, other.time.minute or 0)
                    zone = _fixed(other.zone.minutes or 0) if other.zone.kind is ZoneKind.FIXED else iana(other.zone.iana or "UTC")
                    yield local.replace(tzinfo=zone)

    def _beside_greenwich(self, stamp: FoundStamp, local: datetime.datetime) -> datetime.timedelta | None:
        """The offset of a time that stands again in brackets behind itself, in Greenwich time: "11:10 (0310 GMT)"."""
        at = self._place(stamp) + 1 if stamp.date and len(self._stamps) > 1 else 0
        twin = self._stamps[at] if 0 < at < len(self._stamps) else None
        if (
            not twin
            or not twin.time
            or twin.date
            or twin.label
            or not twin.zone
            or twin.zone.kind is not ZoneKind.FIXED
            or twin.zone.minutes
        ):
            return None
        if self._page.source[stamp.end : twin.start].strip() not in ("(", "["):
            return None
        minutes = (local.hour - twin.time.hour) * 60 + local.minute - (twin.time.minute or 0)
        minutes = (minutes + 12 * 60 - 1) % (24 * 60) - 12 * 60 + 1  # the nearer way round the clock
        return datetime.timedelta(minutes=minutes) if minutes % 15 == 0 else None

    @cached_property
    def _countries(self) -> frozenset[str]:
        """The countries that the article tells, and those of places on the date line itself ("11:10 IST - KOCHI")."""
        countries, source = self._page.tools.countries, self._page.source
        ends = [self._start, *(at for stamp in self._stamps for at in (stamp.start, stamp.end)), self._stop]
        rests = (source[start:stop] for start, stop in zip(ends[::2], ends[1::2], strict=True))
        pieces = (piece.strip(" \t:-\u2013\u2014") for rest in rests for piece in _piece.split(rest))
        short = [piece for piece in pieces if piece and piece.count(" ") < _PLACE_WORDS]
        told = [read(piece) for piece in short for read in (countries.of_place, countries.of_name)]
        return frozenset().union(*told, self._around.countries if self._around else ())

    def _named(self, stamp: FoundStamp, local: datetime.datetime, zone: FoundZone) -> tuple[datetime.datetime, ZoneSource | None]:
        return self._localized(stamp, local, iana(zone.iana or "UTC")), ZoneSource.TEXT

    def _localized(self, stamp: FoundStamp, local: datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
        """Local time with the zone's offset then; still naive where the zone had that time twice, or never."""
        offset = local.replace(tzinfo=zone).utcoffset()
        if offset is None or offset != local.replace(tzinfo=zone, fold=1).utcoffset():
            self._report(stamp, IssueCode.AMBIGUOUS_LOCAL_TIME, "the zone's clocks changed then: this local time came twice or not at all")
            return local
        if offset.seconds % 60:  # which no written form of a time can hold
            self._report(stamp, IssueCode.AMBIGUOUS_LOCAL_TIME, "the zone kept its own mean time then, off by seconds")
            return local
        return local.replace(tzinfo=datetime.timezone(offset))

    # Relative times

    def _relative(self, stamp: FoundStamp, relative: Relative) -> Reading:
        unit = relative.unit
        precision = _clock_precision(stamp) if stamp.time else _PRECISION.get(unit, Precision.DAY)
        now = self._page.options.reference
        moment = _back(now, relative.amount, unit) if now else None
        if now is None or moment is None:
            self._report(stamp, IssueCode.RELATIVE_TIME, "a time counted from the reading, whose time is not given")
            return Reading(None, None, precision, None)
        self._report(stamp, IssueCode.RELATIVE_TIME, "counted back from the reference", Severity.INFO)
        if precision in (Precision.MONTH, Precision.YEAR):
            month = moment.month if precision is Precision.MONTH else None
            return Reading(None, build(PartialDate, year=moment.year, month=month, day=None), precision, None)
        if stamp.time:
            return self._with_time(stamp, moment.date(), precision)
        if precision is Precision.DAY:
            return Reading(moment.date(), None, precision, None)
        value = moment.replace(
            minute=0 if precision is Precision.HOUR else moment.minute,
            second=moment.second if precision is Precision.SECOND else 0,
            microsecond=0,
        )
        if value.tzinfo is not None:
            offset = value.utcoffset() or datetime.timedelta()
            value = value.astimezone(datetime.UTC) if offset.seconds % 60 else value.replace(tzinfo=datetime.timezone(offset))
            return Reading(value, None, precision, ZoneSource.CALLER)
        if zone := self._page.options.timezone:
            value = self._localized(stamp, value, zone)
        return Reading(value, None, precision, ZoneSource.CALLER if value.tzinfo else None)

    def _report(self, stamp: FoundStamp, code: IssueCode, message: str, severity: Severity = Severity.WARNING) -> None:
        self._page.report(code, message, stamp.start, stamp.end, severity)


def _clock_precision(stamp: FoundStamp) -> Precision:
    time = stamp.time
    if time is None or time.minute is None:
        return Precision.HOUR
    return Precision.MINUTE if time.second is None else Precision.SECOND


def _fixed(minutes: int) -> datetime.timezone:
    return datetime.timezone(datetime.timedelta(minutes=minutes)) if minutes else datetime.UTC


def _nearest_year(month: int, day: int, year: int, near: tuple[int, int]) -> int | None:
    """The year in which the day is nearest to another one."""
    if not possible(year, *near):
        return None
    then = datetime.date(year, *near)
    years = [y for y in (year - 1, year, year + 1) if possible(y, month, day)]
    return min(years, key=lambda y: abs((datetime.date(y, month, day) - then).days), default=None)


def _calendar_day(date: FoundDate, year: int | None) -> tuple[int, int, int] | None:
    if year and date.month and date.day and possible(year, date.month, date.day):
        return year, date.month, date.day
    return None


def _near(year: int | None, month: int, day: int, filed: tuple[int, int]) -> bool:
    """Whether a date is a dateline's, or a day from it."""
    leap = year or 2000
    if not (possible(leap, month, day) and possible(leap, *filed)):
        return False
    return abs((datetime.date(leap, month, day) - datetime.date(leap, *filed)).days) <= 1


def _back(now: datetime.datetime, amount: int, unit: str) -> datetime.datetime | None:
    """``amount`` units before ``now``; ``None`` where the calendar ends."""
    try:
        if unit in ("month", "year"):
            from dateutil.relativedelta import relativedelta  # knows the lengths of months; costs 15 ms, so only here

            moment: datetime.datetime = now - (relativedelta(months=amount) if unit == "month" else relativedelta(years=amount))
            return moment
        return now - datetime.timedelta(**{f"{unit}s": amount})
    except (OverflowError, ValueError):
        return None
