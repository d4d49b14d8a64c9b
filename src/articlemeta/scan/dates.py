"""Stamps in running text: a date and the time beside it, in either order, with zone and weekday.

Dates, times and relative words are found one by one, left to right, and those that stand side by side are joined; so
every order and separator is read by the same few lines.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import NamedTuple

from articlemeta.knowledge import Language
from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.words import alternation
from articlemeta.knowledge.zones import Zones
from articlemeta.scan.days import Dates, FoundDate, find_number, last_word, plain
from articlemeta.scan.labels import FoundLabel, StampLabels
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import LETTER as _LETTER
from articlemeta.scan.letters import is_letter
from articlemeta.scan.scripts import BEGIN, END
from articlemeta.scan.times import FoundTime, Times
from articlemeta.scan.zones import FoundZone

__all__ = ["DateScanner", "FoundDate", "FoundStamp", "FoundTime", "FoundZone", "Relative"]

_letters = lazy(rf"{_LETTER}+")
_letters_end = lazy(rf"\b{_LETTER}{{1,3}}\Z")
_apostrophes = frozenset("'\u2019")
_word_after = lazy(rf"\s?,?\s?\(?({_LETTER}{{1,20}}+)(?!\w)\.?\)?")
_year_after = lazy(r"\s((?:1[6-9]|2[01])\d\d)(?!\d)")
# What divides more than a comma does.
_wide = lazy(r"[|\u2022\u00b7\u25cf;/\n\r]|\s[-\u2013\u2014]\s")
_MARKS = frozenset(" \t\n\r\x0b\x0c,;:|\u2022\u00b7\u25cf/()[]-\u2013\u2014.@")
_easy_gaps = frozenset(["", " ", ", ", ","])
_before_weekday = frozenset(" ,(\n")
_closed = frozenset(["", " |", "|", "\n"])  # what neither zone, year nor weekday can follow, in two characters
_MAX_GAP = 24
_SMALLER = {"year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60), "minute": ("second", 60)}
_twelve = lazy(r"(?<![\w:.,/-])12\s?\Z")
_YEARS = range(1600, 2200)  # what four digits are sooner than a time


class Relative(NamedTuple):
    """A time counted back from the reader's: ``amount`` units ("2 hours ago"). ``day_word``: "yesterday" and its kind."""

    start: int
    end: int
    amount: int
    unit: str
    day_word: bool = False


#: What of a day that is written again stands between its first and last form: nothing, a weekday, or a form that ran together.
_again = lazy(r"(?:\d{1,2}\s)?[^\W\d_]{0,24}\s?")


class FoundStamp:
    """A date-time at ``source[start:end]``; what the text does not give is ``None``.

    ``weekday`` counts from Monday, 1. A time alone has neither ``date`` nor ``relative``. The ``label`` is outside
    the stamp; the scanner leaves it open. ``unread``: the stamp holds a time that no clock shows.
    """

    __slots__ = ("date", "end", "label", "relative", "start", "time", "unread", "weekday", "year", "zone")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.date: FoundDate | None = None
        self.time: FoundTime | None = None
        self.relative: Relative | None = None
        self.weekday: int | None = None
        self.zone: FoundZone | None = None
        self.year: int | None = None
        self.label: FoundLabel | None = None
        self.unread = False


_Atom = FoundDate | FoundTime | Relative


class DateScanner(Dates):
    """Finds dates, times and zones of one language."""

    __slots__ = (
        "_ago",
        "_clock_words",
        "_cues",
        "_day_word",
        "_days_back",
        "_joiners",
        "_now",
        "_numbers",
        "_past",
        "_times",
        "_units",
        "_weekdays",
        "caseless",
        "labels",
        "words",
    )

    def __init__(self, language: Language, zones: Zones) -> None:
        super().__init__(language)
        words = language.dates
        self.words = words
        self.caseless = language.caseless
        self.labels = StampLabels(language)
        self._times = Times(words, zones)
        self._weekdays = {**words.weekdays, **self._long.weekdays} if self._long else words.weekdays
        self._joiners = frozenset(words.joiners)
        self._clock_words = words.clock
        self._days_back = words.days_back
        self._numbers = words.numbers
        self._units = words.units
        self._now = frozenset(words.now)
        cues = {*words.clock, *words.days_back, *words.ago, *words.ago_before, *words.now}
        self._cues = tuple(sorted(cue for cue in cues if not any(other in cue for other in cues - {cue})))
        begin, end, gap = (BEGIN, END, r"\s{0,3}") if language.caseless else (r"(?<![^\W\d])", r"(?!\w)", r"\s{1,3}")
        self._day_word = lazy(rf"{begin}{alternation([*words.clock, *words.days_back, *words.now])}{end}", re.IGNORECASE)
        # "3小时前" has no space before its "ago".
        letter = "(?!)" if language.caseless else _LETTER
        amount = rf"(\d{{1,4}}|{alternation(words.numbers)}(?=\s))\s{{0,2}}({alternation(words.units)})(?!{letter})\.?"
        before, between = alternation(words.about), alternation(words.between_units)
        further = rf"(?:,?\s{{0,3}}(?:{between}\s{{1,2}})?{amount})?"
        amount = rf"(?:{before}\s{{1,2}})?{amount}{further}"
        self._ago = lazy(rf"(?<!\w){amount}{gap}{alternation(words.ago)}{end}", re.IGNORECASE)
        #: "ago" as a word before the amount.
        self._past = lazy(rf"(?<!\w){alternation(words.ago_before)}\s{{1,3}}{amount}", re.IGNORECASE) if words.ago_before else None

    def find(self, source: str, start: int, end: int) -> list[FoundStamp]:
        """All stamps of the window in order. A time that stands beside no date comes alone, for the caller to judge."""
        text = self.plain(source[start:end])
        atoms = self._atoms(text)
        stamps: list[FoundStamp] = []
        i, last = 0, 0
        while i < len(atoms):
            second = atoms[i + 1] if i + 1 < len(atoms) and self._pair(text, atoms, i) else None
            stamp = self._stamp(text, atoms[i], second, last)
            if stamp:
                if stamps and _is_same_day(text, stamps[-1], stamp):
                    stamp.start = stamps.pop().start
                last = stamp.end
                stamps.append(stamp)
            i += 2 if second else 1
        return [_shift(stamp, start) for stamp in stamps] if start else stamps

    def has_cue(self, low: str) -> bool:
        """Whether a text in small letters may hold a stamp without a digit."""
        for cue in self._cues:  # noqa: SIM110 - this runs on every short line, and any() takes twice as long
            if cue in low:
                return True
        return False

    def _atoms(self, text: str) -> list[_Atom]:
        atoms: list[_Atom] = []
        last: FoundDate | None = None  # the last atom, if it is a date
        low = 0
        digits: tuple[int, int] | None = None  # the four digits before
        while number := find_number(text, low):
            if date := self.date_at(text, number, low):
                if digits and (time := self._time_before(text, digits, date)):
                    atoms.append(time)
                digits = None
                atoms.append(date)
                last, low = date, date.end
                continue
            at = number.start()
            glued = last is not None and at - last.end <= 1
            year_first = glued and last is not None and last.numeric and text[last.start + 3].isdecimal()
            if time := self._times.time_at(text, at, after_date=glued, iso=year_first):
                atoms.append(time)
                last, low = None, time.end
            else:
                low = number.end()
                digits = (at, low) if low - at == 4 else None
        return self._with_words(text, atoms) if self.has_cue(uncased(text)) else atoms

    def _time_before(self, text: str, digits: tuple[int, int], date: FoundDate) -> FoundTime | None:
        """The four digits before a whole date as a time. What can be a year is one only behind a label ("until 1800")."""
        at, end = digits
        gap = text[end : date.start]
        if date.year is None or date.day is None or not gap or _wide.search(gap.replace("\n", " ")) or not self._joins(gap):
            return None
        if text[at - 1 : at].strip("( \n") or (int(text[at:end]) in _YEARS and not self.labels.before(text, 0, at)):
            return None
        return self._times.bare(text, at, end)

    def unknown_zone(self, source: str, stamp: FoundStamp, start: int, end: int) -> FoundZone | None:
        """What stands behind the stamp's time as only a zone would, though nobody knows it; the stamp is of that window."""
        if stamp.zone or not stamp.time or stamp.time.end + start != stamp.end:
            return None
        at = stamp.end
        zone = self._times.zones.unread_at(plain(source[at : min(end, at + 48)]), 0)
        return zone._replace(start=zone.start + at, end=zone.end + at, after=zone.after + at) if zone else None

    def _with_words(self, text: str, atoms: list[_Atom]) -> list[_Atom]:
        """The atoms, and those that are words."""
        found: list[_Atom] = []
        for m in self._day_word.finditer(text):
            word = " ".join(uncased(m[0]).split())
            if word in self._clock_words:
                zone = self._times.zones.zone_at(text, m.end())
                start = m.start()
                if (twelve := _twelve.search(text, max(0, start - 4), start)) and not any(
                    a.start < start and a.end > twelve.start() for a in atoms
                ):
                    start = twelve.start()
                found.append(FoundTime(start, zone.after if zone else m.end(), self._clock_words[word], None, None, zone, loose=True))
            elif word in self._now:
                found.append(Relative(m.start(), m.end(), 0, "minute"))
            else:
                found.append(Relative(m.start(), m.end(), self._days_back[word], "day", day_word=True))
        past = self._past.finditer(text) if self._past else ()
        for m in chain(self._ago.finditer(text), past):
            if ago := self._counted(m):
                found.append(Relative(m.start(), m.end(), *ago))
        if not found:
            return atoms
        atoms = sorted([*atoms, *found], key=lambda atom: (atom.start, -atom.end))
        return [atom for i, atom in enumerate(atoms) if not i or atom.start >= atoms[i - 1].end]

    def _counted(self, m: re.Match[str]) -> tuple[int, str] | None:
        """The amount and unit of a time that was; those of "1 hour 20 minutes" in the smaller unit."""
        counted = self._amount(m[1], m[2])
        if counted is None or m[3] is None:
            return counted
        more = self._amount(m[3], m[4])
        amount, unit = counted
        while more and unit != more[1]:
            if unit not in _SMALLER:
                return None
            unit, times = _SMALLER[unit]
            amount *= times
        return (amount + more[0], unit) if more else None

    def _amount(self, number: str, unit: str) -> tuple[int, str] | None:
        """An amount as numbers; ``None`` where case has odd ways ("\u017f" is an "s" to a pattern, but to no table)."""
        amount = int(number) if number[0].isdecimal() else self._numbers.get(uncased(number))
        found = self._units.get(uncased(unit))
        return (amount, found) if amount is not None and found else None

    def _pair(self, text: str, atoms: list[_Atom], i: int) -> bool:
        """Whether atom ``i`` and the next make one stamp."""
        first, second = atoms[i], atoms[i + 1]
        gap = text[first.end : second.start]
        easy = gap in _easy_gaps
        if not easy and not self._joins(gap):
            return False
        time_first = isinstance(first, FoundTime)
        if time_first == isinstance(second, FoundTime) or not _is_day(second if time_first else first):
            return False
        if easy or i + 2 >= len(atoms) or not _wide.search(gap):
            return True
        # "Jan 7 | 10:05, Jan 8": the time goes with the nearer date.
        third = atoms[i + 2]
        after = text[second.end : third.start]
        return isinstance(third, FoundTime) == isinstance(second, FoundTime) or not self._joins(after) or bool(_wide.search(after))

    def _joins(self, gap: str) -> bool:
        if len(gap) > _MAX_GAP:
            return False
        for word in _letters.findall(gap):
            lower = uncased(word)
            known = lower in self._joiners or lower in self._weekdays or (lower == "t" and gap == "T")
            if not known and word not in self._times.zones.letters:
                return False
        return all(c in _MARKS or is_letter(c) or c.isspace() for c in gap)

    def _stamp(self, text: str, first: _Atom, second: _Atom | None, low: int) -> FoundStamp | None:
        stamp = FoundStamp(first.start, second.end if second else first.end)
        for atom in (first, second):
            if isinstance(atom, FoundDate):
                stamp.date = atom
                stamp.year = atom.year
            elif isinstance(atom, FoundTime):
                stamp.time = atom
                stamp.zone = atom.zone
            elif atom:
                stamp.relative = atom
        if stamp.time and stamp.time.loose:
            if second is None and (stamp.time.unread or not self.labels.before(text, low, first.start)):
                return None
            if stamp.time.unread:
                stamp.time, stamp.unread = None, True
        stamp.zone = stamp.zone or self._zone_between(text, first, second)
        if stamp.date and text[stamp.end : stamp.end + 2] not in _closed:
            self._year_and_zone(text, stamp, isinstance(second or first, FoundTime))
        if not stamp.relative or stamp.relative.day_word:
            self._weekday(text, stamp, low, text[first.end : second.start] if second else "")
        return stamp

    def _zone_between(self, text: str, first: _Atom, second: _Atom | None) -> FoundZone | None:
        """The zone between a date and its time: "2024-04-16 HKT 17:30"."""
        if not second or not isinstance(first, FoundDate) or text[first.end : second.start] in _easy_gaps:
            return None
        zone = self._times.zones.zone_at(text, first.end)
        return zone if zone and zone.after <= second.start else None

    def _year_and_zone(self, text: str, stamp: FoundStamp, time_last: bool) -> None:
        if time_last:
            # "Apr 27 11:10:05 EDT 2020"
            if (
                stamp.year is None
                and stamp.date
                and not (stamp.date.either or stamp.date.short_year is not None)
                and (m := _year_after.match(text, stamp.end))
            ):
                stamp.year, stamp.end = int(m[1]), m.end()
        elif stamp.zone is None and (zone := self._times.zones.zone_after_date(text, stamp.end)):
            stamp.zone, stamp.end = zone, zone.after

    def _weekday(self, text: str, stamp: FoundStamp, low: int, gap: str) -> None:
        if gap not in _easy_gaps:  # "11:10 on Monday, April 27"
            for word in _letters.findall(gap):
                if day := self._weekdays.get(uncased(word)):
                    stamp.weekday = day
                    return
        if stamp.start > low and not text.startswith(": ", stamp.start - 2):
            word, start = last_word(text, low, stamp.start)
            if text[start - 1 : start] in _apostrophes and (before := _letters_end.search(text, max(low, start - 4), start - 1)):
                start = before.start()
                word = f"{before[0]}'{word}"
            if len(word) > 2 and (day := self._weekdays.get(uncased(word))):
                stamp.weekday, stamp.start = day, start
                return
        following = text[stamp.end : stamp.end + 2]
        m = _word_after.match(text, stamp.end) if following not in _closed and following[0] in _before_weekday else None
        size = len(m[1]) if m else 0  # one letter stands in brackets
        if m and (size > 2 or (size == 1 and m[0][m.start(1) - m.start() - 1] == "(")) and (day := self._weekdays.get(uncased(m[1]))):
            stamp.weekday = day
            stamp.end = m.end() if (m[0][-1] == ")") == ("(" in m[0]) else m.end(1)


def _is_day(atom: _Atom) -> bool:
    return not isinstance(atom, Relative) or atom.day_word


def _is_same_day(text: str, one: FoundStamp, other: FoundStamp) -> bool:
    """Is a day given twice, glued together, as a layout does for narrow screens: "13 Feb13 FebruaryThu 13 Feb 2025"?"""
    first, second = one.date, other.date
    return (
        first is not None
        and second is not None
        and one.time is None
        and one.year is None
        and (first.month, first.day) == (second.month, second.day)
        and _again.fullmatch(text, one.end, other.start) is not None
    )


def _shift(stamp: FoundStamp, by: int) -> FoundStamp:
    """The same stamp in a source that begins ``by`` earlier."""
    stamp.start += by
    stamp.end += by
    if stamp.zone:
        zone = stamp.zone
        stamp.zone = FoundZone(zone.start + by, zone.end + by, zone.after + by, *zone[3:])
    return stamp
