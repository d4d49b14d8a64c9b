"""The pieces of a dateline, one after the other: agency, places, date, agency, dash. Each may be missing."""

from __future__ import annotations

import re

from articlemeta.knowledge.case import uncased
from articlemeta.scan.dateline_agencies import FoundAgency
from articlemeta.scan.dateline_words import Compiled, FoundPlace
from articlemeta.scan.days import FoundDate
from articlemeta.scan.fold import EDGE, trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import ALNUM, LETTER
from articlemeta.scan.places import PART, last_word

_DASH = r"[-\u2010-\u2015\u2212_]"

_gap = lazy(rf"[{EDGE}]*")
_bracket = lazy(rf"[{EDGE}]{{0,9}}(?:\(([^()]{{1,60}})\)|\[([^\[\]]{{1,60}})\]|/([^/]{{1,60}})/)")
_comma = lazy(rf"[{EDGE}]{{0,9}}(?:[,.][,.{EDGE}]*)?+")
#: A dash of any make, after a period or comma if need be; doubled and spaced ones too.
_dash = lazy(rf"(?:[.,]\s?)?\s{{0,9}}{_DASH}(?:\s?{_DASH}){{0,2}}")
_slash = lazy(r"\s{0,9}/")
_end_mark = lazy(r"\s{0,9}[:=.।]")
_host = lazy(r"[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}")
_agency_word = lazy(rf"{LETTER}(?:{ALNUM}|[_.-])*(?:\s{LETTER}(?:{ALNUM}|[_.-])*){{0,5}}")
# Before a bracket a day and a word are a date; before a dash a month is short ("ABR 3 -").
_foreign_date = lazy(
    r"(?:(?:\d{1,2}\.?\s{1,2}[^\W\d_]{2,12}\.?|[^\W\d_]{2,12}\.?\s{1,2}\d{1,2}\.?)(?:\s\d{4})?(?=\s{0,2}\()"
    r"|(?:\d{1,2}\s[^\W\d_]{3,4}|[^\W\d_]{3,4}\.?\s\d{1,2})(?=\s[-\u2013\u2014]{1,2}\s))"
)


class Reader:
    """One reading: a cursor and what was found so far."""

    __slots__ = ("agency", "dash", "date", "end", "places", "pos", "source", "start", "unread", "wider", "words")

    def __init__(self, words: Compiled, source: str, start: int, end: int) -> None:
        self.words = words
        self.source = source
        self.start = start
        self.pos: int = start
        self.end = end
        self.places: list[FoundPlace] = []
        self.date: FoundDate | None = None
        self.agency: FoundAgency | None = None
        self.dash = ""  # the dash or colon that ends it
        self.unread: tuple[int, int] | None = None  # a date that stands there and is in no words we know
        self.wider = False  # whether a known region or country stands after a city

    # The way through: agency first, places, date, agency, dash.

    def read(self, first: int, name_end: int | None) -> bool:
        """Take all pieces there are, from ``first`` on. False if there is none."""
        if self.source[self.start] in "([/":
            if not self._bracketed_agency():
                return False
            self._take_dash()
            self._after_agency()
            return True
        return self._rest(first, name_end)

    def _after_agency(self) -> None:
        """Place and date after "(ANSA) -", if they follow; else the agency and its dash are all."""
        agency, pos, dash = self.agency, self.pos, self.dash
        first = _end(_gap, self.source, pos, self.end)
        name = self.words.names.name.match(self.source, first, self.end)
        self.agency = None
        dated = dash and name and self._rest(first, name.end()) and self.date and self.dash
        self.agency = agency
        if not dated:
            self.places, self.date, self.wider, self.pos, self.dash = [], None, False, pos, dash

    def _rest(self, first: int, name_end: int | None) -> bool:
        """Everything from the first place (or date) on. False if there is neither."""
        if name_end is not None and name_end == self.end:  # a name and nothing else
            self._add(first, name_end)
            self.pos = name_end
            return True
        self.pos = first
        if not self._take_date(first):
            if not name_end:
                return False
            bare = self._before_agency(first, name_end)
            self._first_place(first, bare or name_end)
            if bare:
                self.pos = name_end
            else:
                self._parts()
        self._tail()
        return True

    # Places.

    def _first_place(self, start: int, end: int) -> None:
        source = self.source
        following = _end(_gap, source, end, self.end)
        if following < self.end and source[following].isdecimal():  # "PARIS March 3": no comma, or the day first
            last = last_word(source, start, end)
            date = self.words.dates.match(source, last, self.end) if last > start else None
            if date:
                self.date = date
                end = trim(source, start, last)[1]
        self._add(start, end)
        self.pos = self.date.end if self.date else end
        if following < self.end and not self.date and source[following].isdecimal() and not self._take_date(following):
            self._skip_date(following)

    def _before_agency(self, start: int, end: int) -> int:
        """Where a place ends that an agency follows without brackets, before a dash: "Oslo CNN —". 0 if none does."""
        source = self.source
        if source[start:end].isalpha() or not _dash.match(source, end, self.end) or self._is_wider(start, end):
            return 0
        last = last_word(source, start, end)
        city_end = trim(source, start, last)[1]
        if city_end <= start or self._is_wider(last, end) or not self.words.places.kind(source[start:city_end]):
            return 0
        self.agency = self.words.agencies.named(last, source[last:end])
        return city_end if self.agency else 0

    def _add(self, start: int, end: int) -> None:
        """One place, or two with "and" between."""
        if self.source[start:end].isalpha():  # one word
            self.places.append(FoundPlace(start, end, 0, 0, end))
            return
        join = self.words.joiner.search(self.source, start, end)
        if join and self.words.names.is_name(self.source[join.end() : end]) and not self.words.places.kind(self.source[start:end]):
            self.places.append(FoundPlace(start, join.start(), 0, 0, join.start()))
            start = join.end()
        city_end = end
        region = region_end = 0
        tail = last_word(self.source, start, end)
        # "ELMIRA Conn.": the comma before the state is missing, the change of case tells.
        if tail > start and self.source[start:tail].isupper() and not self.source[tail:end].isupper() and self._is_wider(tail, end):
            city_end, region, region_end = trim(self.source, start, tail)[1], tail, end
            self.wider = True
        self.places.append(FoundPlace(start, city_end, region, region_end, end))

    def _is_wider(self, start: int, end: int) -> bool:
        return self.words.places.wider(self.source[start:end])

    def _region(self, start: int, end: int) -> None:
        last = self.places[-1]
        self.places[-1] = last._replace(region=last.region or start, region_end=end, end=end)
        self.pos = end

    def _parts(self) -> None:
        """What follows the first place until the date or the dash: more places, regions, a bare agency."""
        for _ in range(6):
            if self.date or (self.agency and self.agency.start > self.start) or not self._part():
                return

    def _part(self) -> bool:
        source, pos = self.source, _end(_gap, self.source, self.pos, self.end)
        mark = source[pos] if pos < self.end else ""
        if mark == "/":
            return not self._bracketed_agency() and self._next_place(pos + 1)
        if mark in "[(":
            return bool(mark) and self._bracketed_region()
        if mark in ",.":
            return bool(mark) and self._after_comma(mark)
        return False

    def _next_place(self, pos: int) -> bool:
        pos = _end(_gap, self.source, pos, self.end)
        name = self.words.names.name.match(self.source, pos, self.end)
        if not name:
            return False
        last = self.places[-1]
        if self.words.names.known(self.source[last.start : name.end()]):  # "Dallas/Fort Worth" is one
            self.places[-1] = FoundPlace(last.start, name.end(), 0, 0, name.end())
            self.pos = name.end()
        else:
            self._first_place(pos, name.end())
        return True

    def _bracketed_region(self) -> bool:
        found = _bracket.match(self.source, self.pos, self.end)
        if not found or not self.places:
            return False
        kind = found.lastindex or 1
        start, end = trim(self.source, *found.span(kind))
        inside = self.source[start:end]
        state = kind == 1 and self._is_state(start, end, found.end())
        if not inside or (not state and self.words.agencies.named(start, inside)):
            return False
        if not (state or self.words.places.kind(inside) or (kind == 2 and self.words.names.is_name(inside))):
            return False
        self.wider = True
        last = self.places[-1]
        # "Panaji (Goa) [India]": the nearer of two stays the region.
        self.places[-1] = last._replace(region=last.region or start, region_end=last.region_end or end, end=found.end())
        self.pos = found.end()
        return True

    def _is_state(self, start: int, end: int, after: int) -> bool:
        """Are two capitals in brackets a state: behind a city of its country, or before a date ("Agra (UP), May 3")?

        Letters of an agency are a state's behind a city of that state alone: "HARRISBURG (PA)", but "BALTIMORE (PA)".
        """
        code = self.source[start:end]
        if len(code) != 2 or not code.isupper():
            return False
        if self._is_wider(start, end):
            city = self.source[self.places[-1].start : self.places[-1].city_end]
            if not self.words.names.lies_in(city, ("US", "CA")):
                return False
            agency = self.words.agencies.named(start, code)
            return not agency or (not self.places[-1].region and self.words.names.lies_in_state(city, code))
        comma = _end(_comma, self.source, after, self.end)
        return comma > after and self.words.dates.match(self.source, comma, self.end) is not None

    def _after_comma(self, mark: str) -> bool:
        source, words = self.source, self.words
        pos = _end(_comma, source, self.pos, self.end)
        if mark == "." and self._own_period():
            return True
        if self._take_date(pos) or self._skip_date(pos):
            return False
        part = PART.match(source, pos, self.end)
        if not part:
            return False
        if mark == ".":
            return self._dashed_agency(pos, part.end())
        end = part.end()
        following = _end(_gap, source, end, self.end)
        if following < self.end and source[following].isdecimal():
            last = last_word(source, pos, end)
            date = words.dates.match(source, last, self.end) or words.dates.match(source, following, self.end)
            if date and date.start > pos:
                end = trim(source, pos, min(end, date.start))[1]
                self.date = date
        text = source[pos:end]
        if uncased(text) in words.weekdays or (self.date and text in words.names.small):
            self.pos = end
        elif not self._classify(pos, end, text):
            self.date = None
            return False
        if self.date:
            self.pos = self.date.end
        return True

    def _own_period(self) -> bool:
        """The period of a state without its comma, "ELKO Nev., March 9"."""
        place = self.places[-1]
        last = last_word(self.source, place.start, self.pos)
        if place.end != self.pos or last == place.start or not self.source[last - 1].isspace() or not self._is_wider(last, self.pos):
            return False
        self.pos += 1
        self.places[-1] = place._replace(region_end=self.pos if place.region else 0, end=self.pos)
        return True

    def _classify(self, pos: int, end: int, text: str) -> bool:
        """A piece after a comma: region, another city, agency without brackets, or an unknown name."""
        words = self.words
        if words.places.wider(text):
            self.wider = True
            self._region(pos, end)
        elif entries := self.words.agencies.named(pos, text):
            self.agency = entries
            self.pos = end
        elif _host.fullmatch(text):
            self.agency = FoundAgency(pos, end, ())
            self.pos = end
        elif words.names.known(text):
            self._add(pos, end)
            self.pos = end
        elif bare := self._before_agency(pos, end):
            self._region(pos, bare)
            self.wider, self.pos = True, end
        elif words.names.is_name(text):
            self._region(pos, end)
        else:
            return False
        return True

    # Date, agency, dash.

    def _take_date(self, pos: int) -> bool:
        if self.date:
            return False
        self.date = self.words.dates.match(self.source, pos, self.end)
        if self.date:
            self.pos = self.date.end
        return self.date is not None

    def _skip_date(self, pos: int) -> bool:
        """A date in words of another language, told by the agency's bracket after it: part of the dateline, unread."""
        found = _foreign_date.match(self.source, pos, self.end)
        if not found or self.date or self.unread:
            return False
        self.unread = found.span()
        self.pos = found.end()
        return True

    def _tail(self) -> None:
        """Agency and dash. The date may stand after a first dash, the agency between two."""
        if self.source[self.pos : self.pos + 1] != "-":
            self._take_agency()
        if not self.date and self.source[self.pos - 1 : self.pos] == "/" and self._slashed_date():
            return
        self._take_dash()
        if not self.dash:
            return
        first = self.pos, self.dash
        pos = _end(_gap, self.source, self.pos, self.end)
        if not self.agency and self.source.startswith(("(", "/"), pos) and self._bracketed_agency(pos):
            self._take_dash()
            first = self.pos, self.dash
            pos = _end(_gap, self.source, self.pos, self.end)
        if self.date and not self.agency and self._closing_agency(pos):
            self._take_dash()
        elif not self.date and self._take_date(pos):
            self.dash = ""
            if not self.agency:
                self._take_agency()
            self._take_dash()
            if not self.dash:  # the date belongs to the story
                self.date = None
                self.pos, self.dash = first

    def _slashed_date(self) -> bool:
        """The date behind an agency between slashes, with one more behind it: "LINDBY, Texas / AGENCY / May 3, 2021 /"."""
        pos = _end(_gap, self.source, self.pos, self.end)
        date = self.words.dates.match(self.source, pos, self.end)
        slash = _slash.match(self.source, date.end, self.end) if date else None
        if slash:
            self.date, self.dash, self.pos = date, "-", slash.end()
        return slash is not None

    def _take_agency(self) -> None:
        if self.agency or self._bracketed_agency():
            return
        pos = _end(_comma, self.source, self.pos, self.end)
        if self.date and not self._closing_agency(pos) and (word := _agency_word.match(self.source, pos, self.end)):
            self._dashed_agency(pos, word.end())

    def _dashed_agency(self, pos: int, stop: int) -> bool:
        """An agency without brackets before a dash, behind a date also before a colon; or a host."""
        text = self.source[pos:stop]
        found = self.words.agencies.named(pos, text) or (FoundAgency(pos, stop, ()) if _host.fullmatch(text) else None)
        if not found or not (
            _dash.match(self.source, stop, self.end) or (self.date and found.entries and self.source[stop : stop + 1] == ":")
        ):
            return False
        self.agency, self.pos = found, stop
        return True

    def _closing_agency(self, pos: int) -> bool:
        """An agency without brackets that a period ends: "PARIS, March 3 - Agency." and no more."""
        found = self.words.agencies.closed(self.source, pos, self.end)
        if found:
            self.agency, self.pos = found
        return found is not None

    def _bracketed_agency(self, pos: int | None = None) -> bool:
        start = _end(_comma, self.source, self.pos, self.end) if pos is None else pos
        found = _bracket.match(self.source, start, self.end)
        if not found:
            return False
        kind = found.lastindex or 1
        first, last = trim(self.source, *found.span(kind))
        inside = self.source[first:last]
        agency = self.words.agencies.named(first, inside) or (self.words.agencies.product(first, inside) if self.places else None)
        if not agency and inside and pos is None and kind == 1 and self.places and (self.date or " " not in inside):
            agency = None if self.words.agencies.shows(inside) else FoundAgency(first, last, ())
        if not agency:
            return False
        self.agency = agency
        self.pos = found.end()
        return True

    def _take_dash(self) -> None:
        self.dash = ""
        if found := _dash.match(self.source, self.pos, self.end):
            self.dash = found[0].strip(" \t\r\n.,\u00a0") or "-"
            self.pos = found.end()
        elif found := _end_mark.match(self.source, self.pos, self.end):
            mark = found[0][-1]
            if mark != "=" or self.agency:
                self.dash = mark.replace("।", ".")
                self.pos = found.end()


def _end(pattern: re.Pattern[str], source: str, start: int, end: int) -> int:
    """Where the match of ``pattern`` ends, which is one of gaps and commas; ``start`` if there is none."""
    if start >= end or (mark := source[start]) == "-" or mark.isalnum():
        return start
    found = pattern.match(source, start, end)
    return found.end() if found else start
