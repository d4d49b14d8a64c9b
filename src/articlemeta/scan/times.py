"""Times of day: "11:10", "3.45pm", "11 a.m. ET", "1110 GMT"."""

from __future__ import annotations

import re
from typing import NamedTuple

from articlemeta.knowledge.schema import DateWords
from articlemeta.knowledge.words import alternation, behind_digit
from articlemeta.knowledge.zones import Zones
from articlemeta.scan.lazy import lazy
from articlemeta.scan.zones import FoundZone, ZoneKind, ZoneScanner

_compact = lazy(r"(\d\d)(\d\d)(\d\d)?(?!\d)")


class FoundTime(NamedTuple):
    """A time of day. ``loose``: written so that only a date beside it makes it a time ("16.30").

    ``unread``: no clock shows it ("25:00"), and its numbers mean nothing. ``spare``: a needless "pm" ("13:20 PM").
    """

    start: int
    end: int
    hour: int
    minute: int | None
    second: int | None
    zone: FoundZone | None
    loose: bool = False
    unread: bool = False
    spare: bool = False


class Times:
    """Reads the time, with its zone, that begins at a digit."""

    __slots__ = ("_half", "_halves", "_marked", "_time", "_words_after", "zones")

    def __init__(self, words: DateWords, zones: Zones) -> None:
        self.zones = ZoneScanner(zones)
        glued = behind_digit((*words.am, *words.pm))
        am, pm, after = (alternation(words.am), alternation(words.pm), alternation(words.after_time))
        self._time = lazy(
            r"(\d{1,2})(?:([:.h])(\d\d)(?:[:.](\d\d)(?:[.,]\d{1,9})?)?)?(?!\d)"
            # "8:00pmUpdated: ...", "8:00pmfirst published ..."
            rf"(?:\s{{0,2}}(?:({am})|({pm})|({after}))(?:(?!\w)|(?-i:(?=[A-Z][a-z]))|{glued}(?=[^\W\d_]{{5}})))?",
            re.IGNORECASE,
        )
        self._marked = None
        if words.hour_marks:
            mark = rf"\s?{alternation(words.minute_marks)}"
            minutes = rf"(\d\d(?!\w)|\d\d?(?={mark}))(?:{mark})?" if words.minute_marks else r"(\d\d)(?!\w)"
            # "3時間前": the mark may begin a unit of time.
            rests = [unit[len(hour) :] for unit in words.units for hour in words.hour_marks if unit != hour and unit.startswith(hour)]
            hour = rf"(\d{{1,2}})\s?{alternation(words.hour_marks)}(?!{alternation(rests)})"
            self._marked = lazy(rf"{hour}(?:\s?{minutes}|(?!\d))", re.IGNORECASE)
        self._halves = {**dict.fromkeys(words.am_before, 0), **dict.fromkeys(words.pm_before, 12)}
        self._half = lazy(rf"({alternation(self._halves)})\s?\Z", re.IGNORECASE) if self._halves else None
        self._words_after = lazy(rf"\s{{0,2}}{after}(?!\w)", re.IGNORECASE)

    def time_at(self, text: str, at: int, *, after_date: bool = False, iso: bool = False) -> FoundTime | None:
        """The time at the digit ``at``.

        ``after_date``: it follows a date directly, glued or by one mark. ``iso``: that date has its year first.
        """
        if self._half and (half := self._half.search(text, max(0, at - 8), at)):
            return self._in_half(text, at, half)
        before = text[at - 1] if at else " "
        if before != " " and not after_date and ((before.isalnum() and before < "\u2e80") or before == "$" or _continues(text, at)):
            return None
        if self._marked and (m := self._marked.match(text, at)):
            return self._with_mark(text, m)
        m = self._time.match(text, at)
        if not m:
            return self._four_digits(text, at, iso)
        number, dot, minutes, seconds, am, pm, after = m.groups()
        spare = False
        hour, minute, second = int(number), int(minutes) if minutes else None, int(seconds) if seconds else None
        if am or pm:
            if hour > (23 if pm else 12):
                return self._unread(text, at, m) if minute is not None else None
            spare = hour > 12
            hour = (hour % 12 if hour <= 12 else hour - 12) + (12 if pm else 0)
        elif minute is None:
            return None
        if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
            return self._unread(text, at, m) if dot == ":" else None
        end = m.end()
        if dot != ":" and not (am or pm) and text[end : end + 1].isalpha():
            return None
        zone = self.zones.zone_at(text, end, signed=iso or second is not None)
        loose = bool(dot) and dot != ":" and not (am or pm or after or zone)
        return FoundTime(at, zone.after if zone else end, hour, minute, second, zone, loose, spare=spare)

    def _in_half(self, text: str, at: int, half: re.Match[str]) -> FoundTime | None:
        """The time behind a word for the half of the day ("오후 2:31", "下午2时31分")."""
        m = (self._marked and self._marked.match(text, at)) or self._time.match(text, at)
        if not m or not 0 <= int(m[1]) <= 12:
            return None
        minute = int(m[2]) if m.re.groups == 2 and m[2] else int(m[3]) if m.re.groups > 2 and m[3] else None
        if (minute or 0) > 59 or (m.re.groups > 2 and minute is None):
            return None
        zone = self.zones.zone_at(text, m.end(), signed=False)
        hour = int(m[1]) % 12 + self._halves[half[1].lower()]
        return FoundTime(half.start(), zone.after if zone else m.end(), hour, minute, None, zone)

    def _with_mark(self, text: str, m: re.Match[str]) -> FoundTime | None:
        """The time whose hour has its own mark ("11h10", "16 Uhr")."""
        hour, minute = int(m[1]), int(m[2]) if m[2] else None
        if hour > 23 or (minute or 0) > 59:
            return None
        zone = self.zones.zone_at(text, m.end(), signed=False)
        return FoundTime(m.start(), zone.after if zone else m.end(), hour, minute, None, zone)

    def _unread(self, text: str, at: int, m: re.Match[str]) -> FoundTime:
        zone = self.zones.zone_at(text, m.end(), signed=True)
        return FoundTime(at, zone.after if zone else m.end(), 0, None, None, zone, loose=True, unread=True)

    def bare(self, text: str, at: int, end: int) -> FoundTime | None:
        """The time that four digits are before a date ("0001 5 March 2024")."""
        m = _compact.fullmatch(text, at, end)
        if not m or m[3] or int(m[1]) > 23 or int(m[2]) > 59:
            return None
        return FoundTime(at, end, int(m[1]), int(m[2]), None, None, loose=True)

    def _four_digits(self, text: str, at: int, iso: bool) -> FoundTime | None:
        """Four digits, which only what follows makes a time ("1110 GMT", "0001 hrs"); and the compact ISO form."""
        m = _compact.match(text, at)
        if not m or int(m[1]) > 23 or int(m[2]) > 59 or int(m[3] or 0) > 59:
            return None
        word = self._words_after.match(text, m.end())
        end = word.end() if word else m.end()
        zone = self.zones.zone_at(text, end, signed=iso)
        if not iso and not word and not (zone and zone.kind is not ZoneKind.UNKNOWN):
            return None
        return FoundTime(at, zone.after if zone else end, int(m[1]), int(m[2]), int(m[3]) if m[3] else None, zone, loose=not (word or zone))


def _continues(text: str, at: int) -> bool:
    """Whether the number at ``at`` is a further part of another one: of a clock time, a price, a range."""
    return text[at - 1] in ":.,/-\u2013" and text[at - 2 : at - 1].isdecimal()
