"""Datelines without capitals: ``新华社北京4月27日电``, ``【ドーハ共同】``, ``(서울=연합뉴스) 홍길동 기자 =``, and whom they credit."""

from __future__ import annotations

from articlemeta.knowledge.schema import AgencyEntry, Language
from articlemeta.knowledge.words import alternation
from articlemeta.scan.credit_lines import CreditLines
from articlemeta.scan.dateline import FoundDateline, Trust
from articlemeta.scan.dateline_agencies import FoundAgency
from articlemeta.scan.dateline_words import FoundPlace
from articlemeta.scan.days import FoundDate, possible
from articlemeta.scan.fold import trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.name_kinds import PERSON
from articlemeta.scan.scripts import DENSE

_CLOSING = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕"}
#: A bracket of a dateline is no longer than this; nor are the names between it and their "=", or in a bracket behind.
LONGEST, LONGEST_NAMES = 48, 60
#: The names of agencies that others are grown together with are looked for in so many characters.
LONGEST_AGENCY = 8
#: A place is no longer than this.
LONGEST_PLACE = 12
_DAY = r"(?:(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?)?(\d{1,2})[日일]"
_day = lazy(_DAY)
_segment = lazy(r"[^＝=\s\u3000、,，・·/／]+")
_dash = lazy(r"[\s\u3000]{0,3}[-－―—–](?!\d)")
_names_until = lazy(rf"[^=＝。\n]{{0,{LONGEST_NAMES}}}[=＝]")
_bracketed = lazy(rf"[\s\u3000]{{0,2}}[（(]([^（）()\n]{{2,{LONGEST_NAMES}}})[）)]")


class DenseDatelines:
    """Reads datelines with the words of one language.

    >>> from articlemeta.knowledge import DEFAULT
    >>> language = DEFAULT.language("ja")
    >>> scanner = DenseDatelines(language, CreditLines(language, DEFAULT.agencies))
    >>> text = "【ドーハ共同】会議は三日に閉幕した。"
    >>> found = scanner.match(text, 0, len(text))
    >>> text[: found.end], text[slice(*found.places[0][:2])], found.agency.entries[0].name
    ('【ドーハ共同】', 'ドーハ', 'Kyodo News')
    """

    def __init__(self, language: Language, lines: CreditLines) -> None:
        words = language.dateline
        self._lines = lines
        self._cities = frozenset(words.cities)
        self._not_places = words.not_places
        self._own = frozenset(words.own)
        self._broadcasters = {name: (AgencyEntry(name),) for name in words.broadcasters}
        self._markers = lazy(rf"(?:[(（\[［【]?{alternation(words.markers)}[)）\]］】:：]?[\s\u3000]{{0,2}}){{0,2}}")
        verbs = alternation(words.verbs)
        place = rf"([{DENSE}、]{{0,{LONGEST_PLACE}}}?)"
        self._verb = lazy(rf"{verbs}\Z")
        self._dated = lazy(rf"[\s\u3000]?{place}[\s\u3000]?{_DAY}{verbs}")
        self._loose = lazy(rf"[\s\u3000]?{place}[\s\u3000]?(?:{_DAY})?({verbs})?(?=[\s\u3000（(【:：]|\Z)")
        #: One of these stands in every dateline.
        self.marks = tuple({")", "）", "]", "］", "】", "〕", *words.verbs})

    def match(self, source: str, start: int, end: int) -> FoundDateline | None:
        """The dateline that ``source[start:end]`` begins with; without trust it only credits somebody."""
        start, end = trim(source, start, end)
        if marker := self._markers.match(source, start, end):
            start = marker.end()
        if start >= end:
            return None
        close = source.find(_CLOSING[source[start]], start, min(end, start + LONGEST)) if source[start] in _CLOSING else -1
        if close < 0:
            return self._open(source, start, end)
        found = self._composite(source, start, close) or self._parts(source, start, close) or self._reporter(source, start, close)
        return self._behind(source, found, end) if found and found.end < end else None

    # In brackets.

    def _parts(self, source: str, start: int, close: int) -> FoundDateline | None:
        """``【ソウル＝佐藤花子】``, ``［東京　27日　ロイター］``, ``(런던·서울=연합뉴스)``: places, day, agency, reporter."""
        places: list[FoundPlace] = []
        agency: FoundAgency | None = None
        date: FoundDate | None = None
        people: tuple[int, int] | None = None
        for part in _segment.finditer(source, start + 1, close):
            at, stop = part.span()
            text = part[0]
            if day := _day.fullmatch(text):
                date = _found_date(at, stop, day[1], day[2], day[3])
            elif entries := self._named(text):
                agency = agency or FoundAgency(at, stop, entries)
            elif grown := self._grown(source, at, stop):
                agency = grown
                places.append(_place(at, grown.start))
            elif source[at - 1] in "＝=" and (read := self._lines.read(source, at, close, told=True)).sure:
                people = (at, close)
                if not places and agency is None:
                    return None
                trust = Trust.SURE if read.told and not self._lines.surnames.is_body(source[start + 1 : at - 1]) else Trust.NONE
                return FoundDateline(start, close + 1, tuple(places), date, agency, None, trust, people, close + 1)
            elif self._is_place(text):
                places.append(_place(at, stop))
            else:
                return None
        if agency is None:
            return None
        return FoundDateline(start, close + 1, tuple(places), date, agency, None, Trust.SURE, people, close + 1)

    def _reporter(self, source: str, start: int, close: int) -> FoundDateline | None:
        """``[바다경제 홍길동 기자]``: no dateline, but it credits somebody."""
        read = self._lines.read(source, start + 1, close)
        if not (read.clean and read.told and any(one.name.kind is PERSON for one in read.credited)):
            return None
        return FoundDateline(start, close + 1, (), None, None, None, Trust.NONE, (start + 1, close), close + 1)

    def _composite(self, source: str, start: int, close: int) -> FoundDateline | None:
        """``（中央社記者張三台北2日電）``, ``〔記者張三／台北報導〕``: all grown together, with a word that ends it."""
        verb = self._verb.search(source, start + 1, close)
        if verb is None:
            return None
        at, stop = trim(source, start + 1, verb.start())
        date = None
        day = next((day for day in _day.finditer(source, at, stop) if day.end() == stop), None)
        if day:
            date, stop = _found_date(*day.span(), day[1], day[2], day[3]), trim(source, at, day.start())[1]
        agency = self._opening(source, at, stop)
        if agency:
            at = agency.end
        label = self._lines.opener.match(source, at, stop)
        people = None
        if label:
            people = (at, self._names_end(source, label.end(), stop))
            at = people[1]
        elif agency is None:
            return None
        first, last = trim(source, at, stop)
        while first < last and source[first] in "／/、":
            first, last = trim(source, first + 1, last)
        places = (_place(first, last),) if self._is_place(source[first:last]) else ()
        if not places and first < last:
            return None
        return FoundDateline(start, close + 1, places, date, agency, None, Trust.SURE, people, close + 1)

    def _names_end(self, source: str, start: int, end: int) -> int:
        """Where names end that a place follows, with a sign between or none."""
        sign = max(source.rfind(sign, start, end) for sign in "／/ \u3000")
        if sign > start:
            return sign
        first = max(source.rfind("、", start, end) + 1, start)
        for at in range(first + 2, end - 1):
            if source[at:end] in self._cities:
                return at
        size = end - first  # a name of two or three characters, and a place of two or more
        return first + (3 if size >= 5 else 2) if size >= 4 else end

    # Without brackets.

    def _open(self, source: str, start: int, end: int) -> FoundDateline | None:
        if source[start] in "据據":
            start += 1
        agency, after = self._opening(source, start, end), start
        if agency:
            after = agency.end
        else:
            own = next((size for size in range(4, 1, -1) if source[start : start + size] in self._own), 0)
            after += own
            if not own:
                return None
        found = self._dated.match(source, after, end)
        if found is None:
            found = self._loose.match(source, after, end)
            if found is None or not (found[5] or (agency and found[4])):
                return None
        at, stop = trim(source, *found.span(1))
        places = (_place(at, stop),) if at < stop else ()
        first = next((number for number in (2, 3, 4) if found[number]), 0)
        date = _found_date(found.start(first), found.end(4) + 1, found[2], found[3], found[4]) if first else None
        people, begins = None, found.end()
        behind = _bracketed.match(source, found.end(), end)
        if behind and (read := self._lines.read(source, *behind.span(1))).clean and read.told:
            people, begins = behind.span(1), behind.end()
        return FoundDateline(start, found.end(), places, date, agency, None, Trust.SURE, people, begins)

    def _behind(self, source: str, found: FoundDateline, end: int) -> FoundDateline:
        """The dash behind the bracket, or names and their "="."""
        if dash := _dash.match(source, found.end, end):
            return found._replace(end=dash.end(), begins=dash.end())
        names = _names_until.match(source, found.end, end)
        if names and found.people is None and (read := self._lines.read(source, found.end, names.end() - 1)).told and read.clean:
            return found._replace(end=names.end(), begins=names.end(), people=(found.end, names.end() - 1))
        return found

    # Pieces.

    def _named(self, text: str) -> tuple[AgencyEntry, ...]:
        entries = self._broadcasters.get(text) or self._lines.surnames.agencies(text)
        return tuple(entry for entry in entries if not entry.photo)

    def _opening(self, source: str, start: int, end: int) -> FoundAgency | None:
        """The longest name of an agency that the text opens with."""
        for stop in range(min(end, start + LONGEST_AGENCY), start + 1, -1):
            if entries := self._named(source[start:stop]):
                return FoundAgency(start, stop, entries)
        return None

    def _grown(self, source: str, start: int, end: int) -> FoundAgency | None:
        """The longest name of an agency that ends a word which begins with a place: ``ドーハ共同``."""
        for at in range(max(start + 1, end - LONGEST_AGENCY), end - 1):
            if (entries := self._named(source[at:end])) and self._is_place(source[start:at]):
                return FoundAgency(at, end, entries)
        return None

    def _is_place(self, text: str) -> bool:
        return 0 < len(text) <= LONGEST_PLACE and text.isalpha() and text not in self._not_places


def _place(start: int, end: int) -> FoundPlace:
    return FoundPlace(start, end, 0, 0, end)


def _found_date(start: int, end: int, year: str | None, month: str | None, day: str) -> FoundDate | None:
    numbers = int(year) if year else None, int(month) if month else None, int(day)
    fits = (numbers[1] is None or 1 <= numbers[1] <= 12) and 1 <= numbers[2] <= 31
    return FoundDate(start, end, *numbers, impossible=not possible(*numbers)) if fits else None
