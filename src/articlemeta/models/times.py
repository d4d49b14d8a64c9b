"""When: stamps as precise as the text, and no more."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from articlemeta.models.base import Model
from articlemeta.models.span import Span


class TimestampRole(StrEnum):
    """What a stamp says happened then. A stamp without a label is ``published``.

    >>> from articlemeta import parse_timestamps
    >>> [stamp.role.value for stamp in parse_timestamps("Published: May 3, 2024 | Updated: May 4, 2024")]
    ['published', 'updated']
    """

    PUBLISHED = "published"
    UPDATED = "updated"
    EMBARGO = "embargo"
    OTHER = "other"


class Precision(StrEnum):
    """The smallest unit the text gives. ``value`` says 11:00 for "11 a.m." too: the precision tells them apart.

    >>> from articlemeta import parse_timestamps
    >>> [parse_timestamps(text)[0].precision.value for text in ("May 3, 2024, 11 a.m.", "May 3, 2024, 11:00 a.m.", "May 2024")]
    ['hour', 'minute', 'month']
    """

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


class ZoneSource(StrEnum):
    """Where a stamp's offset comes from: its own text, other evidence in the article, or the caller.

    >>> from articlemeta import parse_timestamps
    >>> parse_timestamps("May 3, 2024, 11:10 HKT")[0].zone_from.value
    'text'
    >>> parse_timestamps("May 3, 2024, 11:10", timezone="Asia/Hong_Kong")[0].zone_from.value
    'caller'
    """

    TEXT = "text"
    EVIDENCE = "evidence"
    CALLER = "caller"


class PartialDate(Model):
    """The parts of a date that the text gives; at least one is read, the rest are ``None``.

    >>> from articlemeta import parse_dateline
    >>> parse_dateline("PARIS, Jan 1 (AFP) -").date
    PartialDate(year=None, month=1, day=1)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None


def _date_or_datetime(value: Any) -> Any:
    # Pydantic would read "2020-04-27" as midnight: a date alone must come back a date.
    if isinstance(value, str):
        cls = datetime.datetime if len(value) > len("2020-04-27") else datetime.date
        return cls.fromisoformat(value)
    return value


class Timestamp(Model):
    """One stamp of a date line.

    ``value`` is a ``date`` where the text gives a date alone, a ``datetime`` where it gives a time, and ``None``
    where the date is incomplete (``partial`` then holds what was read) or was not resolved. An aware value carries
    a fixed offset; ``zone`` is the zone as written. ``text`` is the stamp without its ``label``; ``span``
    covers both.

    >>> from articlemeta import parse_timestamps
    >>> stamp, = parse_timestamps("Updated: 27 April 2020, 11:10 HKT")
    >>> stamp.value.isoformat(), stamp.role.value, stamp.precision.value, stamp.zone, stamp.zone_from.value, stamp.label
    ('2020-04-27T11:10:00+08:00', 'updated', 'minute', 'HKT', 'text', 'Updated')
    """

    role: TimestampRole
    value: Annotated[datetime.datetime | datetime.date | None, BeforeValidator(_date_or_datetime)]
    partial: PartialDate | None = None
    precision: Precision
    zone: str | None = None
    zone_from: ZoneSource | None = None
    label: str | None = None
    text: str
    span: Span
