"""Datelines: where a story was filed, when and through whom, as its first words.

The pieces are read one after the other (``dateline_pieces``); here they are weighed: no piece alone makes a dateline.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from articlemeta.knowledge import Language
from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.places import Places, key
from articlemeta.knowledge.words import alternation
from articlemeta.scan.dateline_agencies import FoundAgency
from articlemeta.scan.dateline_pieces import Reader
from articlemeta.scan.dateline_words import Compiled, FoundPlace
from articlemeta.scan.days import FoundDate
from articlemeta.scan.fold import EDGE
from articlemeta.scan.lazy import lazy

_gap = lazy(rf"[{EDGE}]*+")
# What some services put before a dateline: stars, boxes, arrows.
_signs = lazy(rf"[{EDGE}*\u2022\u25a0-\u25ff\u2605\u2606]*+")
# How a sentence opens: a capital, digit, quotation mark or the like; small letters are told apart afterwards.
_sentence = lazy(rf"[{EDGE}]*+(?:([^\W_])|[\"'\u2018-\u201f\u00ab\u00bb\u00a1\u00bf<($\u00a3\u20ac+#\[]|\Z)")
_NOT_A_NAME = frozenset("([/0123456789")  # agency or date first
#: What goes on in capitals for so many characters is a heading.
_HEADING = 30
_score = lazy(r"\s\d{1,3}\s?[-:\u2013]\s?\d{1,3}(?!\d)")
# A slip of the keys before a city in capitals: "hCHICAGO", "c CHICAGO".
_stray = lazy(r"[a-z]\s?(?=[A-Z]{3})")
# A host before a place ("EXAMPLE.COM, LINDBY -"), which has a period so soon.
_host = lazy(r"([A-Za-z][\w-]{1,30}(?:\.[A-Za-z]{2,10}){1,2}),\s{1,2}")
_HOST = 20
_MARKER_FIRST = frozenset("([>123456789")


#: A large city has so many thousand people.
LARGE = 100
#: What joins no words, and is no colon.
LONG_DASHES = ("\u2013", "\u2014", "\u2015")
#: Up to this many capitals may be an acronym as well as a place that nobody knows.
ACRONYM = 5


class Trust(IntEnum):
    """How sure a dateline is. ``ECHO``: only if the story names the place again, in ordinary letters."""

    NONE = 0
    ECHO = 1
    DOUBTFUL = 2
    SURE = 3


class FoundDateline(NamedTuple):
    """Offsets and values of one dateline. ``unread`` is a date in words of another language."""

    start: int
    end: int
    places: tuple[FoundPlace, ...]
    date: FoundDate | None
    agency: FoundAgency | None
    unread: tuple[int, int] | None
    trust: Trust
    people: tuple[int, int] | None = None  # where it credits reporters
    begins: int | None = None  # where the story does, if not at its end


class DatelineScanner:
    """Reads datelines with the words of one language."""

    def __init__(self, language: Language, agencies: Agencies, places: Places) -> None:
        words = language.dateline
        self._compiled = Compiled(language, agencies, places)
        self._names = self._compiled.names
        openers = (word for role in language.byline.openers.values() for word in role)
        self._never_first = frozenset(map(key, (*language.dates.weekdays, *openers)))
        self._other = self._never_first.union(map(key, words.not_places))
        self._words = frozenset(map(key, language.common))
        marker = alternation(words.markers)
        self._marker = lazy(
            rf"(?:[\[(]\s?{marker}\b[^()\[\]\r\n]{{0,120}}[\])]|>>>[^\W_]{{2,12}}/"
            rf"|{marker}(?:(?:\s\d{{1,2}})?\s?(?:-{{1,2}}|[\u2013\u2014:])(?!-)|\s?[\r\n]))[{EDGE}]*+",
            re.IGNORECASE,
        )

    #: One of these stands in every dateline.
    marks = ("-", "–", "—", "_", ":", ")", "/")

    def match(self, source: str, start: int, end: int) -> FoundDateline | None:
        """The dateline that ``source[start:end]`` begins with, desk markers before it left out."""
        if start < end and not source[start].isalnum() and (opening := _signs.match(source, start, end)):
            start = opening.end()
        if "a" <= source[start : start + 1] <= "z" and (slip := _stray.match(source, start, end)):
            found = self._read(source, slip.end(), end)
            return found if found and found.date and found.trust is Trust.SURE and self._is_known(source, found.places[:1]) else None
        # Desks write their markers in brackets or capitals; one on a line of its own looks like part of the place.
        marked = source[start : start + 1] in _MARKER_FIRST or source[start + 1 : start + 2].isupper()
        if marked and "\n" in source[start : start + 30]:
            return self._after_markers(source, start, end) or self._read(source, start, end)
        found = self._read(source, start, end)
        return self._after_markers(source, start, end) if found is None and marked else found

    def _is_known(self, source: str, places: tuple[FoundPlace, ...]) -> bool:
        return any(self._names.known(source[place.start : place.city_end]) for place in places)

    def _after_markers(self, source: str, start: int, end: int) -> FoundDateline | None:
        for _ in range(4):
            marker = self._marker.match(source, start, end)
            if not marker:
                return None
            start = marker.end()
            if found := self._read(source, start, end):
                return found
        return None

    def _read(self, source: str, start: int, end: int) -> FoundDateline | None:
        if start >= end:
            return None
        host = _host.match(source, start, end) if "." in source[start : start + _HOST] else None
        first = host.end() if host else start
        name_end = self._names.opening(source, first, end)
        if name_end == first and source[start] not in _NOT_A_NAME:
            return None
        pieces = Reader(self._compiled, source, start, end)
        if host:
            pieces.agency = FoundAgency(*host.span(1), ())
        if not pieces.read(first, name_end if name_end > first else None):
            return None
        trust = self._weigh(pieces)
        if not trust:
            return None
        people = self._reporters(pieces)
        places = pieces.places[1:] if people else pieces.places
        return FoundDateline(start, pieces.pos, tuple(places), pieces.date, pieces.agency, pieces.unread, trust, people)

    def _reporters(self, pieces: Reader) -> tuple[int, int] | None:
        """Who stands before a slash, a known place and an agency: ``Jane DOE/OSLO, (XYZ)-``."""
        if len(pieces.places) != 2 or not pieces.agency:
            return None
        first, last = pieces.places
        source = pieces.source
        name = source[first.start : first.end]
        told = " " in name and not self._names.known(name) and self._names.known(source[last.start : last.city_end])
        return (first.start, first.end) if told and source[first.end : last.start].strip() == "/" else None

    def _weigh(self, pieces: Reader) -> Trust:
        """Two independent signs at least: known place, capitals, date, agency, dash, a sentence after it."""
        agency = pieces.agency
        known_agency = bool(agency and agency.entries)
        if not pieces.places:
            return Trust.SURE if known_agency and (pieces.date or pieces.dash not in ("", ".")) else Trust.NONE
        source, names = pieces.source, self._names
        cities = [source[p.start : p.city_end] for p in pieces.places]
        first = names.known(cities[0])
        if not (first or pieces.date or agency or pieces.dash or (_at_end(pieces) and names.in_world(cities[0], LARGE))):
            return Trust.NONE
        known = (first and all(map(names.known, cities[1:]))) or (pieces.wider and len(cities) == 1)
        other = self._is_other(key(cities[0]), agency=known_agency, known=first)
        if other and not known:
            return Trust.NONE
        # So many names are words as well: without agency or date a city that only the world's gazetteer has must be large.
        unsure = not known and all(names.known(city) or names.in_world(city, 0 if agency or pieces.date else LARGE) for city in cities)
        known = known or unsure
        caps = all(map(str.isupper, cities))
        if not (known or caps or all(map(names.is_name, cities))):
            return Trust.NONE
        if pieces.date:
            return _dated(pieces, known or caps, known_agency)
        if agency:
            bare = source[agency.start - 1] not in "([/"
            return _undated(pieces, known, known_agency) if known or caps or not bare else Trust.NONE
        if pieces.dash:
            if not caps and (other or (pieces.dash not in (":", ".") and self._is_route(pieces))):
                return Trust.NONE
            if unsure and (pieces.dash == "." or not (caps or len(pieces.dash) > 1 or pieces.dash in LONG_DASHES)):
                return Trust.NONE
            return min(_bare(pieces, known, caps), Trust.DOUBTFUL if unsure else Trust.SURE)
        alone = known and (pieces.wider or not pieces.places[0].region_end) and _at_end(pieces)
        return Trust.DOUBTFUL if alone else Trust.NONE

    def _is_other(self, name: str, *, agency: bool, known: bool) -> bool:
        """Is it something else that stands before a dash? Before an ``agency`` few words are; a ``known`` place may begin as others do."""
        first = name.split(" ", 1)[0]
        return name in self._other or name in self._words or (not known and first in (self._never_first if agency else self._other))

    def _is_route(self, pieces: Reader) -> bool:
        """Does another place follow, as in routes and results: "Oslo - Rome 2:1"?"""
        start = _end_of_gap(pieces)
        name = self._names.name.match(pieces.source, start, pieces.end)
        if name is None:
            return False
        return self._names.known(name[0].split(" ", 1)[0]) or _score.match(pieces.source, name.end(), pieces.end) is not None


def _dated(pieces: Reader, placelike: bool, known_agency: bool) -> Trust:
    if known_agency or (pieces.agency and (pieces.dash or placelike)):
        return Trust.SURE
    if pieces.dash in ("", ".", "=") or (pieces.dash == ":" and not _sentence_follows(pieces)):
        return Trust.NONE
    return Trust.SURE if placelike else Trust.DOUBTFUL


def _undated(pieces: Reader, known: bool, known_agency: bool) -> Trust:
    """A place and an agency."""
    dashed = pieces.dash not in ("", ".") or (pieces.dash == "." and pieces.source[pieces.pos - 2] == "/")
    if known_agency:
        return Trust.SURE if dashed or (known and _sentence_follows(pieces)) else Trust.NONE
    return Trust.DOUBTFUL if dashed and known else Trust.NONE


def _bare(pieces: Reader, known: bool, caps: bool) -> Trust:
    """A place and a dash, colon or period, and no more."""
    if not _sentence_follows(pieces) or pieces.source[pieces.pos : min(pieces.pos + _HEADING, pieces.end)].isupper():
        return Trust.NONE
    dash = pieces.dash
    spaced = pieces.pos == pieces.end or pieces.source[pieces.pos].isspace()
    if known and caps and dash != ".":
        return Trust.SURE
    if not spaced or not (known or caps):
        return Trust.NONE
    if not known:  # capitals alone: subheads, labels and acronyms have them too
        return {".": Trust.NONE, ":": Trust.ECHO, "-": Trust.ECHO}.get(dash, Trust.ECHO if _is_short(pieces) else Trust.DOUBTFUL)
    if dash in (".", ":"):
        return Trust.DOUBTFUL if dash == "." or pieces.wider else Trust.NONE
    return Trust.DOUBTFUL if dash == "-" and len(pieces.places) == 1 and not pieces.wider else Trust.SURE


def _is_short(pieces: Reader) -> bool:
    """Is a place one short word, as acronyms are?"""
    place = pieces.places[0]
    if len(pieces.places) > 1 or place.region_end:
        return False
    return place.city_end - place.start <= ACRONYM and pieces.source[place.start : place.city_end].isalpha()


def _sentence_follows(pieces: Reader) -> bool:
    found = _sentence.match(pieces.source, pieces.pos, pieces.end)
    return found is not None and not (found[1] or "").islower()


def _end_of_gap(pieces: Reader) -> int:
    rest = _gap.match(pieces.source, pieces.pos, pieces.end)
    return rest.end() if rest else pieces.pos


def _at_end(pieces: Reader) -> bool:
    return _end_of_gap(pieces) == pieces.end
