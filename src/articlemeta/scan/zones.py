"""Time zones behind a time: abbreviations, offsets, phrases such as "Hong Kong time"."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from articlemeta.knowledge.words import alternation
from articlemeta.knowledge.zones import Zones
from articlemeta.scan.lazy import lazy

# A sign means east of Greenwich when positive, "GMT+8" included (POSIX inverts it; texts do not).
_offset = lazy(r"\s{0,3}([(\[]?)(([A-Za-z]{3})?\s?([+-])(\d{1,2})(?::?(\d{2})|[.](25|5|75))?)(?![\d:]|[.]\d)")
# A name, or a sign to come. Extractors glue the next label to a name ("EDTLast modified").
_start = lazy(r"\s{0,3}([(\[]?)(?:([^\W\d_]{1,5}(?!\w)|[A-Z][a-z]{5,7}(?!\w)|[A-Z]{2,5}(?=[A-Z][a-z]))|(?=\s?[+-]))")
_close = lazy(r"\s?[)\]]")
_end = lazy(r"\s*(?:\Z|[^\w\s])")
_end_but_colon = lazy(r"\s*(?:\Z|[^\w\s:\uff1a])")
_line_end = lazy(r"[\r\n]")
_iana = lazy(r"\s{0,3}([(\[]?)([A-Z][A-Za-z]{1,12}(?:/[A-Z][\w+-]{1,20}){1,2})")
# What stands where a zone would: capital letters, a name with a slash.
_unread = lazy(r"\s{1,3}([(\[]?)([A-Z]{3,4}|[A-Z]{4}T|[A-Z][a-z]+/[A-Z][\w/-]{1,30})(?!\w)")
_QUARTERS = {None: 0, "25": 15, "5": 30, "75": 45}  # "GMT+5.5"
_LONGEST_LETTERS = 5  # of a name that need not end its piece ("Eastern")


class ZoneKind(Enum):
    """How far a zone's name leads to an offset."""

    FIXED = "fixed"
    NAMED = "named"  # an IANA zone: the offset depends on the date
    AMBIGUOUS = "ambiguous"
    LOCAL = "local"
    UNKNOWN = "unknown"


class FoundZone(NamedTuple):
    """A zone as written at ``[start, end)``; ``after`` is past its closing bracket. ``minutes`` east of Greenwich."""

    start: int
    end: int
    after: int
    kind: ZoneKind
    minutes: int | None = None
    iana: str | None = None
    letters: str | None = None  # what the table of ambiguous names calls it


class ZoneScanner:
    """Reads the zone that stands at a position."""

    __slots__ = ("_ambiguous", "_fixed", "_named", "_phrase", "_places", "letters")

    def __init__(self, zones: Zones) -> None:
        self._fixed = zones.fixed
        #: Every abbreviation.
        self.letters = frozenset((*zones.fixed, *zones.named, *zones.ambiguous))
        self._named = zones.named
        self._places = zones.phrases
        self._ambiguous = frozenset(zones.ambiguous)
        words = alternation(zones.phrase_words)
        self._phrase = lazy(rf"\s{{0,3}}([(\[]?)((?:(?:[^\W\d_]{{2,12}}|[A-Z]\.[A-Z]\.)\s){{1,3}}){words}\b", re.IGNORECASE)

    def zone_at(self, text: str, pos: int, *, signed: bool = False) -> FoundZone | None:
        """The zone right behind a time that ends at ``pos``. A bare negative offset is read only if ``signed``.

        Behind most times "-12:30" is the end of a range.
        """
        mark = text[pos : pos + 1]
        if not mark or mark in ",|;":
            return None
        if "/" in text[pos : pos + 20] and (found := _iana_zone(text, pos)):
            return found
        m = _start.match(text, pos)
        if m and (found := self._abbreviation(text, m) if m[2] else self._read_offset(text, pos, signed)):
            return found
        m = self._phrase.match(text, pos)
        return self._read_phrase(text, m) if m else None

    def unread_at(self, text: str, pos: int) -> FoundZone | None:
        """What stands behind a time that ends at ``pos`` as only a zone would, as the last word of its piece ("10:20 XYZ")."""
        m = _unread.match(text, pos)
        found = _found(text, m, ZoneKind.UNKNOWN) if m else None
        return found if found and _end.match(text, found.after) else None

    def zone_after_date(self, text: str, pos: int) -> FoundZone | None:
        """The zone behind a date, which must then be the last word of its piece ("April 27, 2020 GMT | ...")."""
        m = _start.match(text, pos)
        if not m:
            return None
        found = self._abbreviation(text, m) if m[2] else self._read_offset(text, pos, signed=False)
        return found if found and found.kind is not ZoneKind.UNKNOWN and _end.match(text, found.after) else None

    def _abbreviation(self, text: str, m: re.Match[str]) -> FoundZone | None:
        word = m[2]
        if (len(word) > _LONGEST_LETTERS or (word == "Z" and m.start(2) != m.start())) and not _end.match(text, m.end()):
            return None
        hours = self._fixed.get(word)
        if hours is not None:
            offset = self._read_offset(text, m.start(), signed=True) if hours == 0 else None
            return offset or _found(text, m, ZoneKind.FIXED, minutes=round(hours * 60))
        if iana := self._named.get(word):
            return _found(text, m, ZoneKind.NAMED, iana=iana)
        if word in self._ambiguous:
            return _found(text, m, ZoneKind.AMBIGUOUS, letters=word)
        if 3 <= len(word) <= 4 and word.isupper() and word[-1] == "T" and _end.match(text, m.end()):
            return _found(text, m, ZoneKind.UNKNOWN)
        return None

    def _read_phrase(self, text: str, m: re.Match[str]) -> FoundZone | None:
        name = " ".join(m[2].lower().split())
        meaning = self._places.get(name)
        if meaning is None:
            if name in self._ambiguous:
                return _found(text, m, ZoneKind.AMBIGUOUS, letters=name)
            # "Gotham time": capitals tell it from such words as "for the first time", the line and no colon from a label ("Update time:").
            told = m[2].istitle() and not _line_end.search(m[0]) and _end_but_colon.match(text, m.end())
            return _found(text, m, ZoneKind.UNKNOWN) if told else None
        if meaning == "":
            return _found(text, m, ZoneKind.LOCAL)
        if "/" in meaning:
            return _found(text, m, ZoneKind.NAMED, iana=meaning)
        return _found(text, m, ZoneKind.FIXED, minutes=round(float(meaning) * 60))

    def _read_offset(self, text: str, pos: int, signed: bool) -> FoundZone | None:
        m = _offset.match(text, pos)
        if not m:
            return None
        if m[3]:
            if self._fixed.get(m[3]) != 0:
                return None
        elif len(m[5]) != 2 or not (m[6] or m.start(2) == pos) or not (signed or m[4] == "+"):
            return None
        minutes = int(m[5]) * 60 + int(m[6] or 0) + _QUARTERS[m[7]]
        if minutes > 14 * 60 or minutes % 15:
            return _found(text, m, ZoneKind.UNKNOWN)
        return _found(text, m, ZoneKind.FIXED, minutes=-minutes if m[4] == "-" else minutes)


def _iana_zone(text: str, pos: int) -> FoundZone | None:
    m = _iana.match(text, pos)
    if not m:
        return None
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(m[2])
    except (LookupError, ValueError, OSError):
        return None
    return _found(text, m, ZoneKind.NAMED, iana=m[2])


def _found(
    text: str, m: re.Match[str], kind: ZoneKind, minutes: int | None = None, iana: str | None = None, letters: str | None = None
) -> FoundZone:
    after = m.end()
    if m[1] and (close := _close.match(text, after)):
        after = close.end()
    return FoundZone(m.start(1) + len(m[1]), m.end(), after, kind, minutes, iana, letters)
