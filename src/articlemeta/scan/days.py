"""Calendar dates in running text: written months in either order, and numeric forms.

Months are looked up, not matched: the patterns take any word beside a number, so they stay small, serve every language
and cost nothing to compile.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Container
from typing import NamedTuple

from articlemeta.knowledge import Language
from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.words import alternation
from articlemeta.scan.fold import GAP, INVISIBLE
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import LETTER as _LETTER
from articlemeta.scan.letters import is_letter
from articlemeta.scan.long_names import LongNames
from articlemeta.scan.marked import MarkedDates

# Four digits that can be a year; a time may be glued to it ("Apr 28, 20239:05 am").
_YEAR = r"(?:1[6-9]|2[01])\d\d(?:(?!\d)|(?=\d{1,2}:\d\d))"

# A word that is glued to a year ("12 Feb 2024Updated: ...").
_GLUED = r"(?<=\d{4})[A-Z][A-Za-z]"

#: A number; the group tells that it is the hour of a clock time ("11" of "11:10"). It begins with a digit on every way,
#: so that the search runs to the next one.
find_number = lazy(r"\d(?:\d?(?=:\d)()|\d*)").search
# A time may be glued to the year: "14/3/202409:20".
_numeric = lazy(r"(\d{1,4})([-/.])(\s?)(\d{1,2})\2\s?(\d{4}(?=\d\d:\d\d)|(?:\d{4}|\d{1,2})(?!\d|[-/.]\d(?!\d:\d\d)))")
_compact = lazy(r"(\d{4})(\d\d)(\d\d)(?=T\d\d)")
_BEHIND_YEAR = frozenset(" ,-/")
_last_word = lazy(rf"\b{_LETTER}{{2,24}}\Z")
# Two digits of a year: behind an apostrophe, or where the date ends and only a time or a mark may follow.
_SHORT = r"(?:['\u2019]|(?=\d\d\s{0,3}(?:\Z|[|;)\]\r\n\u00b7\u2022\u2013\u2014]|,(?!\s*\d{4})|\d{1,2}[:.]\d\d)))(\d\d)(?!\d)"
_day_after = lazy(
    rf"(\d{{1,2}})({_LETTER}{{0,3}}+)(?!\d|[.:]\d|,\d{{3}}(?!\d))"
    rf"(\s?[-\u2013]\s?\d{{1,2}}(?![\d:]))?(?:(?:\s?,?\s{{0,3}}|-)(?:({_YEAR})|{_SHORT}))?"
)
_year_after = lazy(rf"({_YEAR})(?![.,]\d|-\d)")
_day_first = lazy(
    rf"(\d{{1,2}})({_LETTER}{{1,2}}\b|°)?\.?(?:{GAP}?|[-/])(?:({_LETTER}{{1,3}})\s{{1,2}})?({_LETTER}{{2,24}})\.?"
    rf"(?:(?:\s?,?\s{{0,3}}|[-/]|\s{{1,2}}({_LETTER}{{1,3}})\s{{1,2}})(?:({_YEAR})|{_SHORT}))?(?!(?!{_GLUED}){_LETTER}|\s+\d{{1,2}}(?:{_LETTER}{{2}})?,?\s+\d{{4}})"
)
_glued_year = lazy(r",\s{0,2}((?:19|20)\d\d)(?=\d{1,4}(?:\s\d{1,7})?\s{0,3}(?:\Z|[|\r\n]))")
_year_first = lazy(
    rf"({_YEAR})(?:,?\s{{1,2}}|[-/])({_LETTER}{{2,24}})\.?(?:\s{{1,2}}|[-/])(\d{{1,2}})({_LETTER}{{2}}\b)?(?!\d|:\d\d|,?\s{{1,2}}{_YEAR}|{_LETTER})"
)
_first_word = lazy(rf"({_LETTER}{{2,24}})(?:\.?,?{GAP}?|-)(?=\d)")

# One to one, so offsets stay: what shows nothing becomes a space, full-width and Arabic punctuation its plain form, and
# so do the digits of scripts that have their own.
_plain = dict.fromkeys((ord(c) for c in "\u3000\u00a0\u202f\u2009"), " ")
_plain.update({ord(a): b for a, b in zip("\uff1a\uff0f\uff0e\uff0d\u2010\u2011\u2212\uff0c\uff08\uff09", ":/.----,()", strict=True)})
_plain.update({0x060C: ",", 0x061B: ";"})
_plain.update({zero + digit: str(digit) for zero in (0x0660, 0x06F0, 0x0966) for digit in range(10)})
_invisible = lazy(f"[{INVISIBLE}]")
_odd = lazy(f"[{INVISIBLE}{''.join(map(chr, _plain))}]")


def plain(text: str) -> str:
    """The same text, character for character, with odd spaces, invisible characters, full-width marks and other digits made plain."""
    if text.isascii() or not _odd.search(text):
        return text
    return _invisible.sub(" ", text.translate(_plain))


def last_word(text: str, low: int, at: int) -> tuple[str, int]:
    """The word before ``at``, a period, comma, hyphen and spaces aside, and where it begins; "" if there is none.

    Most such words stand between two spaces, so most are found without a pattern.
    """
    head = text[max(low, at - 28) : at]
    if head[-1:] == " " and (word := head[:-1].rpartition(" ")[2]).isalpha():
        return word, at - 1 - len(word)
    bare = head.rstrip()
    gap = head[len(bare) :]
    if len(gap) > 3 and 1 not in (gap.count("\n"), gap.count("\r")):  # no hard wrap
        return "", at
    bare = bare.rstrip(".,-")
    if not is_letter(bare[-1:]):
        return "", at
    word = bare.rpartition(" ")[2]
    end = at - len(head) + len(bare)
    if not word.isalpha():
        found = _last_word.search(text, max(low, at - 28), end)
        if not found:
            return "", at
        word = found[0]
    return word, end - len(word)


class FoundDate(NamedTuple):
    """A calendar date as far as the text gives it.

    ``either`` holds the two leading numbers of a numeric date that can be read day first or month first; month and day
    are then ``None``. ``short_year`` is a year written with two digits, whose century the text does not say.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    misspelt: bool = False
    either: tuple[int, int] | None = None
    short_year: int | None = None
    impossible: bool = False
    numeric: bool = False


class Dates:
    """Finds calendar dates, with the month names of one language."""

    __slots__ = (
        "_after_year",
        "_also_words",
        "_calendar",
        "_day_joiners",
        "_day_mark",
        "_long",
        "_marked",
        "_months",
        "_ordinals",
        "_short_days",
        "_year_joiners",
    )

    def __init__(self, language: Language) -> None:
        words = language.dates
        self._long = LongNames.of(words)
        self._calendar = lazy(rf"(?<=\d\d\d\d)\s?{alternation(words.calendars)}(?!\w)", re.IGNORECASE) if words.calendars else None
        #: The month, and whether its name is misspelt.
        self._months = {name: (month, True) for name, month in words.misspelt.items()}
        self._months.update((name, (month, False)) for name, month in words.months.items())
        if self._long:
            self._months.update((name, (month, False)) for name, month in self._long.months.items())
        self._also_words = frozenset(words.also_words)
        self._ordinals = frozenset(words.ordinals)
        self._day_joiners = frozenset(words.day_joiners)
        self._year_joiners = frozenset(words.year_joiners)
        self._marked = MarkedDates.of(words)
        self._short_days = language.caseless  # where the year stands first, a day may have one digit
        self._after_year = lazy(rf"\s{{0,2}}{alternation(words.after_year)}(?!\w)\.?", re.IGNORECASE) if words.after_year else None
        self._day_mark = lazy(rf"\s?{alternation(words.day_marks)}(?!\w)", re.IGNORECASE) if words.day_marks else None

    def plain(self, text: str) -> str:
        """``plain``, with names of several words made one, and what only says by which calendar a year counts left out."""
        text = plain(text)
        if self._calendar:
            text = self._calendar.sub(lambda found: " " * len(found[0]), text)
        return self._long.join(text) if self._long else text

    def find_date(self, source: str, start: int, end: int) -> FoundDate | None:
        """The first calendar date in the window: whole ("27 April 2020", "2020-04-27") or partial ("Feb 26", "May 2025")."""
        number = find_number(source, start, end)
        if not number:
            return None
        base = max(start, number.start() - 32)
        text = self.plain(source[base:end])
        low = 0
        while number := find_number(text, low):
            if date := self.date_at(text, number, low):
                return _moved(date, base)
            low = number.end()
        return None

    def match_date(self, source: str, pos: int, end: int) -> FoundDate | None:
        """The calendar date that begins exactly at ``pos``."""
        text = self.plain(source[pos : min(end, pos + 48)])
        word = _first_word.match(text)
        at = word.end() if word else 0
        number = find_number(text, at, at + 8)
        date = self.date_at(text, number, 0) if number and number.start() == at else None
        return _moved(date, pos) if date and date.start == 0 else None

    def date_at(self, text: str, number: re.Match[str], low: int) -> FoundDate | None:
        """The date whose first number that is; a month's name before it may reach back to ``low``."""
        if number.lastindex:  # a time
            return None
        at, stop = number.span()
        if self._marked and (marked := self._marked.at(text, at, low)):
            return FoundDate(*marked, impossible=not possible(*marked[2:]))
        if at > low:
            word, start = last_word(text, low, at)
            if word and (named := self._months.get(uncased(word))):
                return self._after_month(text, at, stop, word, start, named)
            if cut := seam(word, self._months):
                return self._behind_seam(text, at, stop, word[cut:], start + cut)
            before = text[at - 1]
            if before != " " and ((before.isalnum() and before < "\u2e80") or (before in "-/.,:" and at > 1 and text[at - 2].isdecimal())):
                glued = (before.islower() and text[at - 2 : at - 1].isalpha()) or (before == "-" and text[at - 4 : at - 3] == ":")
                return self._behind_letters(text, at, stop) if glued else None
        return self._from_number(text, at, stop)

    def _from_number(self, text: str, at: int, stop: int) -> FoundDate | None:
        mark = text[stop : stop + 1]
        if not mark:
            return None
        if mark in "-/." and (date := _numeric_date(text, at, self._short_days)):
            return date
        if stop - at < 3:
            return self._day_first(text, at)
        if mark == "T":
            return _compact_date(text, at)
        return self._year_first(text, at) if stop - at == 4 and mark in _BEHIND_YEAR else None

    def _behind_letters(self, text: str, at: int, stop: int) -> FoundDate | None:
        """A whole date that is glued to a name by an extractor, or to a time: ``Jane Doe21 November 2025``, ``18:57-2 May 2024``."""
        date = self._from_number(text, at, stop)
        return date if date and date.year and date.day and (date.numeric or text[stop] == " ") else None

    def _year_first(self, text: str, at: int) -> FoundDate | None:
        """``2020 April 27``, ``2020-Apr-27``."""
        m = _year_first.match(text, at)
        month, misspelt = self._months.get(uncased(m[2]), (None, False)) if m else (None, False)
        if not m or not month or not 1 <= int(m[3]) <= 31 or (m[4] and uncased(m[4]) not in self._ordinals):
            return None
        year, day = int(m[1]), int(m[3])
        return FoundDate(at, m.end(), year, month, day, misspelt, impossible=not possible(year, month, day))

    def _after_month(self, text: str, at: int, stop: int, name: str, start: int, named: tuple[int, bool]) -> FoundDate | None:
        month, misspelt = named
        if stop - at > 2:
            m = _year_after.match(text, at)
            return FoundDate(start, m.end(), int(m[1]), month, None, misspelt) if m else None
        m = _day_after.match(text, at)
        if not m:
            return None
        number, ordinal, until, full, short = m.groups()
        day, year = int(number), int(full) if full else None
        if (
            not 1 <= day <= 31
            or (ordinal and (len(ordinal) != 2 or ordinal.lower() not in self._ordinals))
            or (year is None and self._is_word(name))
        ):
            return None
        short_year = int(short) if short else None
        end = m.end()
        if self._day_mark and (mark := self._day_mark.match(text, end)):
            end = mark.end()
        if until:  # a range of days is no day
            return FoundDate(start, end, year, month, None, misspelt, None, short_year)
        return FoundDate(start, end, year, month, day, misspelt, None, short_year, day > 28 and not possible(year, month, day))

    def _behind_seam(self, text: str, at: int, stop: int, name: str, start: int) -> FoundDate | None:
        """A whole date that an extractor glued to the word before it; perhaps a number is glued to its year ("20240 1747")."""
        date = self._after_month(text, at, stop, name, start, self._months[uncased(name)])
        if date and date.day and date.year is None and date.short_year is None and (m := _glued_year.match(text, date.end)):
            date = date._replace(end=m.end(1), year=int(m[1]))
        return date if date and date.day and date.year else None

    def _is_word(self, name: str) -> bool:
        return name.islower() and name in self._also_words

    def _day_first(self, text: str, at: int) -> FoundDate | None:
        m = _day_first.match(text, at)
        if not m or (m[2] and uncased(m[2]) not in self._ordinals) or (m[3] and uncased(m[3]) not in self._day_joiners):
            return None
        day = int(m[1])
        month, misspelt = self._months.get(uncased(m[4]), (None, False))
        if not month or not 1 <= day <= 31:
            return None
        with_year = m[5] is None or uncased(m[5]) in self._year_joiners
        year = int(m[6]) if m[6] and with_year else None
        short = int(m[7]) if m[7] and with_year else None
        if year is None and self._is_word(m[4]):
            return None
        end = m.end()
        # The period of an abbreviation is its own; the one that ends a sentence is not.
        if year is None and short is None:
            end = m.end(4)
            if end < len(text) and text[end] == "." and len(m[4]) <= 4:
                end += 1
        elif self._after_year and (mark := self._after_year.match(text, end)):
            end = mark.end()
        return FoundDate(at, end, year, month, day, misspelt, short_year=short, impossible=not possible(year, month, day))


def seam(word: str, months: Container[str]) -> int:
    """Where the name of a month begins that is glued to the word before it; 0 where none is.

    >>> seam("TimesNovember", {"november"}), seam("November", {"november"}), seam("McMay", {"may"})
    (5, 0, 2)
    """
    if word.islower() or word.istitle() or len(word) < 5:
        return 0
    at = max((i for i, char in enumerate(word) if char.isupper()), default=0)
    return at if at > 1 and uncased(word[at:]) in months else 0


def possible(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a day; without a year, whether some year has it.

    >>> possible(2023, 2, 29), possible(None, 2, 29)
    (False, True)
    """
    if month is None:
        return day is None or 1 <= day <= 31
    if day is None or 1 <= day <= 28:
        return 1 <= month <= 12
    try:
        datetime.date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _moved(date: FoundDate, by: int) -> FoundDate:
    """The same date in a source that begins ``by`` earlier."""
    return FoundDate(date.start + by, date.end + by, *date[2:]) if by else date


def _compact_date(text: str, at: int) -> FoundDate | None:
    m = _compact.match(text, at)
    return _ymd(at, m.end(), int(m[1]), int(m[2]), int(m[3])) if m else None


def _numeric_date(text: str, at: int, short_days: bool) -> FoundDate | None:
    m = _numeric.match(text, at)
    if not m:
        return None
    a, b, c = int(m[1]), int(m[4]), int(m[5])
    if len(m[1]) == 4:
        # "2020/4/7" is a version or a fraction too; "2020. 4. 7" is not.
        return _ymd(at, m.end(), a, b, c) if len(m[5]) == 2 or (len(m[5]) == 1 and (short_days or m[3])) else None
    if len(m[1]) == 3 or len(m[5]) == 1:
        return None
    if short_days and len(m[1]) == len(m[5]) == 2 and m[2] != "-":
        return _short_year_first(at, m.end(), a, b, c)
    if len(m[5]) == 2:
        # Two-digit years: "27/04/20" and "27.04.20" are dates; "3.10.12" is a version, "12-10-20" half a phone number.
        if m[3] or not (m[2] == "/" or (m[2] == "." and len(m[1]) == len(m[4]) == 2)):
            return None
        return _two_orders(at, m.end(), a, b, None, c)
    return _two_orders(at, m.end(), a, b, c, None) if 1600 <= c < 2200 else None


def _short_year_first(start: int, end: int, year: int, month: int, day: int) -> FoundDate | None:
    """A date that begins with two digits of its year, where all dates begin with theirs: "24.05.03"."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return FoundDate(start, end, None, month, day, short_year=year, impossible=not possible(None, month, day), numeric=True)


def _ymd(start: int, end: int, year: int, month: int, day: int) -> FoundDate | None:
    if not 1600 <= year < 2200 or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return FoundDate(start, end, year, month, day, impossible=not possible(year, month, day), numeric=True)


def _two_orders(start: int, end: int, a: int, b: int, year: int | None, short: int | None) -> FoundDate | None:
    """Day and month of a numeric date, if only one order makes sense."""
    if not (1 <= a <= 31 and 1 <= b <= 31 and (a <= 12 or b <= 12)):
        return None
    if a <= 12 and b <= 12 and a != b:
        return FoundDate(start, end, year, None, None, either=(a, b), short_year=short, numeric=True)
    month, day = (b, a) if b <= 12 else (a, b)
    return FoundDate(start, end, year, month, day, short_year=short, impossible=not possible(year, month, day), numeric=True)
