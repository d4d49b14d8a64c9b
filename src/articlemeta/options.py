"""What a caller may tell the parser, checked once."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from articlemeta.knowledge import DEFAULT, Knowledge
from articlemeta.scan.lazy import lazy

_tag = lazy("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True)
class Options:
    """The checked options of a parse. ``timezone`` is resolved to a ``tzinfo``."""

    reference: datetime.datetime | None = None
    timezone: datetime.tzinfo | None = None
    day_first: bool | None = None
    language: str | None = None
    knowledge: Knowledge = DEFAULT

    def given(self) -> dict[str, Any]:
        """The options that differ from the defaults, as keywords."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) != f.default}


def check(
    *,
    reference: datetime.datetime | None = None,
    timezone: str | datetime.tzinfo | None = None,
    day_first: bool | None = None,
    language: str | None = None,
    knowledge: Knowledge = DEFAULT,
) -> Options:
    """Options from a caller's keywords. Raises ``TypeError`` or ``ValueError`` with what was expected."""
    _expect("reference", reference, datetime.datetime, "a datetime, naive or aware")
    _expect("day_first", day_first, bool, "True, False or None")
    _expect("language", language, str, "a BCP 47 tag such as 'en'")
    if language is not None and not _tag.fullmatch(language):
        raise ValueError(f"language must be a BCP 47 tag such as 'en' or 'pt-BR', not {language!r}")
    if not isinstance(knowledge, Knowledge):
        raise TypeError(f"knowledge must be a Knowledge, not {type(knowledge).__name__}")
    return Options(reference, zone(timezone), day_first, language, knowledge)


def _expect(name: str, value: object, cls: type, what: str) -> None:
    if value is not None and not isinstance(value, cls):
        raise TypeError(f"{name} must be {what}, not {type(value).__name__}")


def zone(value: str | datetime.tzinfo | None) -> datetime.tzinfo | None:
    """A ``tzinfo`` from a caller's zone. Raises ``ValueError`` for a name that is no zone, ``TypeError`` for others."""
    if isinstance(value, datetime.tzinfo) and hasattr(value, "localize"):
        value = str(value)  # a pytz zone gives wrong offsets unless asked in its own way: its name is enough
    if value is None or isinstance(value, datetime.tzinfo):
        return value
    if not isinstance(value, str):
        raise TypeError(f"timezone must be a zone name or a tzinfo, not {type(value).__name__}")
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"unknown time zone {value!r}: give an IANA name such as 'Asia/Hong_Kong', or a tzinfo") from error
