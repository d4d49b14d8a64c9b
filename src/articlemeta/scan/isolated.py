"""Rare forms of a date that stands alone behind its label: what the fast grammar does not read, python-dateutil may.

It is asked twice, with two different dates to fill gaps from; only what both answers share was read. That is no proof, so
nothing reaches it that it is known to misread: no zones or signs (it inverts "GMT+2"), no dotted or slashed numbers (it
swaps day and month without a word), no years of two digits (it asks the clock), no words it does not know (it drops them).
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from articlemeta.knowledge.schema import DateWords
from articlemeta.scan.lazy import lazy

LONGEST = 48

_word = lazy(r"[a-z]+")
_number = lazy(r"\d+")
_year = lazy(r"(?:1[6-9]|2[01])\d\d")
_compact = lazy(r"\d{8}(?:\d{4}|\d{6})?")
_forbidden = lazy(r"[^0-9a-z\s,:]")
_DEFAULTS = (datetime.datetime(2001, 1, 1, 1, 1, 1), datetime.datetime(2004, 2, 2, 2, 2, 2))


class Isolated(NamedTuple):
    """A whole date, with the time down to ``unit`` ("day", "minute", "second")."""

    value: datetime.datetime
    unit: str


def read_isolated(text: str, words: DateWords) -> Isolated | None:
    """The date that ``text`` is as a whole.

    >>> read_isolated("20200427", DateWords())
    Isolated(value=datetime.datetime(2020, 4, 27, 0, 0), unit='day')
    >>> read_isolated("12.05.2020", DateWords()) is None
    True
    """
    if len(text) > LONGEST or not _is_safe(text.lower(), words):
        return None
    from dateutil.parser import parse  # costs 15 ms to import, and hardly any text needs it

    try:
        one, two = (parse(text, default=default, ignoretz=True) for default in _DEFAULTS)
    except (ValueError, OverflowError, TypeError, ArithmeticError):
        return None
    if one.date() != two.date():
        return None
    if one.hour != two.hour or one.minute != two.minute:
        return Isolated(one.replace(hour=0, minute=0, second=0, microsecond=0), "day")
    if one.second != two.second:
        return Isolated(one.replace(second=0, microsecond=0), "minute")
    return Isolated(one.replace(microsecond=0), "second")


def _is_safe(text: str, words: DateWords) -> bool:
    if not text.isascii() or _forbidden.search(text):
        return False
    if _compact.fullmatch(text):
        return bool(_year.match(text))
    known = words.months.keys() | words.weekdays.keys() | set(words.ordinals) | set(words.am) | set(words.pm) | set(words.day_joiners)
    named = [word for word in _word.findall(text) if word in words.months]
    years = [number for number in _number.findall(text) if len(number) > 2]
    if len(named) != 1 or len(years) != 1 or not _year.fullmatch(years[0]):
        return False
    return all(word in known for word in _word.findall(text))
