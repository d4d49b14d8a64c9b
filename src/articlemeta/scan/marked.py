"""Dates whose numbers are told by the signs around them: ``2025年1月13日``, ``2025년 1월 13일``, ``ngày 13 tháng 1 năm 2025``.

Where the year and the day have marks and the month has none, its name stands between them: ``2025 m. sausio 5 d.``

The signs are a language's words; the order of the parts is told by them, so nothing is ambiguous here. Years may be
counted from the beginning of an era.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import DateWords
from articlemeta.knowledge.words import alternation
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import LETTER


class MarkedDate(NamedTuple):
    """The numbers of such a date, and where it stands."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


class MarkedDates:
    """Reads the date whose first number begins at a place in a text."""

    __slots__ = ("_after", "_before", "_era", "_eras", "_months", "_named", "_short_from", "_slashed")

    def __init__(self, words: DateWords) -> None:
        self._eras = words.eras
        self._short_from = words.short_years_from
        self._era = lazy(rf"{alternation(words.eras)}\s?\Z") if words.eras else None
        self._months = words.months
        self._after = self._before = self._named = self._slashed = None
        year, month, day = (alternation(marks) for marks in (words.year_marks, words.month_marks, words.day_marks))
        if words.month_marks:
            if words.day_first is False:  # "10/05 12:30"
                self._slashed = lazy(r"(?:(\d{4})\s{1,2})?(\d{1,2})[/.-](\d{1,2})(?=\s?(?:\(\w\))?\s{0,2}\d{1,2}:\d\d)")
            self._after = lazy(rf"(?:(\d{{1,4}}|元)\s?{year}\s{{0,2}})?(\d{{1,2}})\s?{month}(?:\s{{0,2}}(\d{{1,2}})\s?{day})?")
        elif words.year_marks and words.day_marks:
            pattern = rf"(\d{{4}})(?:\s?{year})?,?\s{{1,2}}({LETTER}{{3,12}})\s{{1,2}}(\d{{1,2}})(?![\d:])(?:\s?{day}(?!\w))?"
            self._named = lazy(pattern, re.IGNORECASE)
        if words.month_words:
            month, year = alternation(words.month_words), alternation(words.year_words)
            # Before the year its word, a comma, a slash, or nothing: "13 tháng 1, 2025".
            year = rf"(?:,?\s{{1,2}}(?:{year}\s{{1,2}})?|\s?[/-]\s?)((?:1[6-9]|2[01])\d\d)"
            self._before = lazy(rf"(\d{{1,2}})\s{{1,2}}{month}\s{{1,2}}(\d{{1,2}})(?:{year})?(?!\d)", re.IGNORECASE)

    @classmethod
    def of(cls, words: DateWords) -> MarkedDates | None:
        """The reader of a language, or ``None`` where it has no such dates."""
        return cls(words) if words.month_marks or words.month_words or (words.year_marks and words.day_marks) else None

    def at(self, text: str, at: int, low: int) -> MarkedDate | None:
        """The date whose first number begins at ``at``; the name of an era before it may reach back to ``low``."""
        if self._after and (m := self._after.match(text, at)):
            start, year = self._first_year(text, at, low) if m[1] is None else self._year(text, at, low, m[1])
            return _possible(start, m.end(), year, int(m[2]), int(m[3]) if m[3] else None)
        if self._slashed and (m := self._slashed.match(text, at)) and not text[at - 1 : at].strip(" (|:;,"):
            return _possible(at, m.end(), int(m[1]) if m[1] else None, int(m[2]), int(m[3]))
        if self._named and (m := self._named.match(text, at)) and (named := self._months.get(uncased(m[2]))):
            return _possible(at, m.end(), int(m[1]), named, int(m[3]))
        if self._before and (m := self._before.match(text, at)):
            return _possible(at, m.end(), int(m[3]) if m[3] else None, int(m[2]), int(m[1]))
        return None

    def _first_year(self, text: str, at: int, low: int) -> tuple[int, int | None]:
        """The year before a month, if it is the first of an era, which has a word for a number: "令和元年5月"."""
        if text[at - 2 : at] != "元年":
            return at, None
        start, year = self._year(text, at - 2, low, "元")
        return (start, year) if year else (at, None)

    def _year(self, text: str, at: int, low: int, written: str) -> tuple[int, int | None]:
        """Where the year begins, and the year; ``None`` where it is counted from what the text does not say."""
        number = 1 if written == "元" else int(written)
        era = self._era.search(text, max(low, at - 6), at) if self._era else None
        if era:
            return era.start(), number + self._eras[era[0].strip()]
        if written == "元":
            return at, None
        if number >= 1000:
            return at, number
        return at, number + self._short_from if self._short_from and number > 99 else None


def _possible(start: int, end: int, year: int | None, month: int, day: int | None) -> MarkedDate | None:
    if not 1 <= month <= 12 or not (day is None or 1 <= day <= 31):
        return None
    return MarkedDate(start, end, year, month, day)
