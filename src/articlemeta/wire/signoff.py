"""The stamp behind a transmission's text: when it was sent, in the order and zone of its provider.

Years have two digits. Both formats are of the years around 1980 and were read by machines ever since, so 70 to 99 are
of the last century and the others of this one; the text itself need not say more.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from articlemeta.knowledge.wire import Provider, WireWords
from articlemeta.models.base import build
from articlemeta.models.span import Span
from articlemeta.models.times import Precision, Timestamp, TimestampRole, ZoneSource
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy

#: The first year that two digits mean.
CENTURY = 70

# AP-WF-11-13-13 1509GMT
_ap = lazy(r"([A-Z]{2,4})-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d)[ \t]+(\d\d)(\d\d)[ \t]?([A-Z]{2,4})?")
# KWS-21:37-09-12-18
_clock_first = lazy(r"(?:([A-Z]{2,4})-)?(\d\d):(\d\d)[- \t](\d\d)-(\d\d)-(\d\d)(?![\d-])")
# 13-11-17 21-37-05
_dashes = lazy(r"(?:([A-Z]{2,4})[- ])?(\d\d)-(\d\d)-(\d\d)[ \t](\d\d)-(\d\d)-(\d\d)(?![\d-])")
# 131137 GMT Nov 13
_iptc = lazy(r"(\d\d)(\d\d)(\d\d)[ \t]*([A-Z]{2,4})?[ \t]*([^\W\d_]{3,9})\.?[ \t]+(\d{4}|\d\d)(?!\d)")


class SignOff(NamedTuple):
    """The stamp, the letters that may tell the provider, and a zone that could not be read."""

    stamp: Timestamp
    letters: str | None
    unread_zone: str | None


def read(source: str, start: int, end: int, words: WireWords, provider: Provider | None) -> SignOff | None:
    """The first sign-off of ``source[start:end]``; ``provider``: as the header tells, a sign-off's letters count for more."""
    for pattern, reader in ((_ap, _from_ap), (_clock_first, _from_clock), (_dashes, _from_dashes), (_iptc, _from_iptc)):
        if m := pattern.search(source, start, end):
            numbers, letters, zone = reader(m.groups(), words, provider)
            provider = words.provider(sign_off=letters) or provider
            return _stamp(source, m.span(), numbers, letters, zone, provider) if numbers else None
    return None


Numbers = tuple[int, ...] | None
Parts = tuple[str | None, ...]


def _from_ap(parts: Parts, words: WireWords, provider: Provider | None) -> tuple[Numbers, str | None, str | None]:
    letters, a, b, year, hour, minute, zone = parts
    one = words.provider(sign_off=letters) or provider
    return (*_ordered(a, b, year, one), int(hour or 0), int(minute or 0)), letters, zone


def _from_clock(parts: Parts, words: WireWords, provider: Provider | None) -> tuple[Numbers, str | None, str | None]:
    letters, hour, minute, a, b, year = parts
    one = words.provider(sign_off=letters) or provider
    return (*_ordered(a, b, year, one), int(hour or 0), int(minute or 0)), letters, None


def _from_dashes(parts: Parts, words: WireWords, provider: Provider | None) -> tuple[Numbers, str | None, str | None]:
    letters, day, month, year, hour, minute, second = parts
    return (_century(year), int(month or 0), int(day or 0), int(hour or 0), int(minute or 0), int(second or 0)), letters, None


def _from_iptc(parts: Parts, words: WireWords, provider: Provider | None) -> tuple[Numbers, str | None, str | None]:
    day, hour, minute, zone, name, year = parts
    month = words.months.get((name or "")[:3].lower())
    if month is None:
        return None, None, None
    return (_century(year), month, int(day or 0), int(hour or 0), int(minute or 0)), None, zone


def _ordered(a: str | None, b: str | None, year: str | None, provider: Provider | None) -> tuple[int, int, int]:
    first, second = int(a or 0), int(b or 0)
    day_first = (provider is not None and provider.day_first) or first > 12
    return (_century(year), second, first) if day_first else (_century(year), first, second)


def _century(year: str | None) -> int:
    number = int(year or 0)
    return number if number > 99 else number + (1900 if number >= CENTURY else 2000)


def _stamp(
    source: str, span: tuple[int, int], numbers: tuple[int, ...], letters: str | None, zone: str | None, provider: Provider | None
) -> SignOff | None:
    try:
        local = datetime.datetime(*numbers)  # type: ignore[arg-type]
    except ValueError:
        return None
    offset, zone_from = _offset(local, zone, provider)
    stamp = build(
        Timestamp,
        role=TimestampRole.OTHER,
        value=local.replace(tzinfo=offset) if offset else local,
        partial=None,
        precision=Precision.SECOND if len(numbers) > 5 else Precision.MINUTE,
        zone=zone,
        zone_from=zone_from,
        label=None,
        text=fold(source[slice(*span)]),
        span=Span(*span),
    )
    return SignOff(stamp, letters, zone if offset is None else None)


def _offset(local: datetime.datetime, zone: str | None, provider: Provider | None) -> tuple[datetime.tzinfo | None, ZoneSource | None]:
    """The offset that the zone's name means, or that of a provider whose sign-offs name none."""
    if zone in ("GMT", "UTC", "Z"):
        return datetime.UTC, ZoneSource.TEXT
    if provider is None:
        return None, None
    if zone is not None:
        minutes = provider.zones.get(zone)
        return (None, None) if minutes is None else (datetime.timezone(datetime.timedelta(minutes=minutes)), ZoneSource.EVIDENCE)
    if provider.zone is None:
        return None, None
    from zoneinfo import ZoneInfo

    offset = local.replace(tzinfo=ZoneInfo(provider.zone)).utcoffset()
    return (datetime.timezone(offset), ZoneSource.EVIDENCE) if offset is not None else (None, None)
