"""Credited names: a list of people and bodies, with titles, outlets, places and addresses, to names with offsets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import Language
from articlemeta.models.people import ContributorKind
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.joined import Unjoiner
from articlemeta.scan.name_kinds import LONGEST, ORGANIZATION, PERSON, UNKNOWN, Name, NameKinds, Range, Reading
from articlemeta.scan.name_titles import read_owned, read_titled
from articlemeta.scan.name_words import Piece, PieceCutter, Words, whole

#: A piece of more words is prose, and is not looked at.
_PROSE = 40
#: Is this name in the gazetteer?
Lookup = Callable[[str], bool]

#: Signs behind which a person's place may stand.
_OPEN_QUOTES, _CLOSE_QUOTES = frozenset('«„“"'), frozenset('»”“"')
_BESIDE = frozenset(",|/-(")
#: What may stand around a name in a list of them.
_AROUND = "*•, "


class NameScanner:
    """Reads lists of credited names in one language.

    ``is_region`` tells regions and countries, which may follow a place after a comma, from names of people; ``is_place``
    tells every known place, which may follow a person after a comma, from an outlet.

    >>> from articlemeta.knowledge import DEFAULT
    >>> scanner = NameScanner(DEFAULT.language("en"), DEFAULT.agencies)
    >>> text = "Maria van der Berg in Paris and JOHN O'MARA, Reuters"
    >>> [(text[n.start:n.end], n.kind.value) for n in scanner.read(text, 0, len(text)).names]
    [('Maria van der Berg', 'person'), ("JOHN O'MARA", 'person')]
    """

    def __init__(self, language: Language, agencies: Agencies, is_region: Lookup | None = None, is_place: Lookup | None = None) -> None:
        self.cutter = PieceCutter(language)
        self.kinds = NameKinds(language.names, agencies, self.cutter.calendar, frozenset(language.dates.months))
        self._unjoiner = Unjoiner(language.names) if language.names.joined else None
        self.is_region = is_region
        self.is_place = is_place

    def read(self, source: str, start: int, end: int, *, wrapped: bool = False, flat: bool = False, strict: bool = False) -> Reading:
        """The names in ``source[start:end]``, in order.

        ``wrapped``: line ends are only white space there. ``flat``: a body is a name of the list, not somebody's outlet.
        ``strict``: of a window that is not clean nothing else is asked.
        """
        text = source[start:end].lstrip(_AROUND)
        start, name = end - len(text), text.rstrip(_AROUND)
        if not self._unjoiner and self.kinds.is_plain(name):
            return Reading([Name(start, start + len(name), PERSON)], clean=True)
        pieces, clean = self.cutter.cut(source, start, end, wrapped=wrapped)
        if self._unjoiner:
            pieces = list(self._unjoiner.divide(pieces, lambda words: self.kinds.body(source, words) is not None))
        reader = _List(self, source, flat=flat)
        if len(pieces) > 1:
            pieces = whole(pieces, partial(self._is_known, source), self.kinds.particles)
        reader.clean = clean
        for piece in pieces:
            if strict and not reader.clean:
                break
            reader.add(piece)
        return Reading(reader.names, reader.clean)

    def _is_known(self, source: str, words: Words) -> bool:
        """Are these the words of an agency's name?"""
        name = self.kinds.body(source, words)
        return name is not None and name.known

    def read_placed(self, source: str, subject: Range, tail: Range) -> Reading:
        """``Doe [reported from] Oslo and Roe from Rome``: names, then the place of the first ones, then perhaps more."""
        pieces, clean = self.cutter.cut(source, *subject, wrapped=True)
        reader = _List(self, source)
        for piece in pieces:
            reader.add(piece)
        rest, ended = self.cutter.cut(source, *tail, wrapped=True)
        if rest and reader.names:
            reader.put_place(rest[0].words)
            for piece in rest[1:]:
                reader.add(piece)
        return Reading(reader.names, clean and ended and reader.clean and bool(rest))

    def alone(self, source: str, start: int, end: int) -> Name | None:
        """One word, whatever its case, as a name of unknown kind."""
        start, end = trim(source, start, end)
        if not self.cutter.one_word(source, start, end):
            return None
        name = Name(start, end, UNKNOWN)
        name.alone = True
        return name

    def is_generic(self, name: str) -> bool:
        """Is this an author without a name ("Staff", "Agencies", "A Staff Reporter", "Court Reporter")?"""
        return not self.kinds.is_plain(name) and (self.kinds.is_generic(uncased(name)) or self.is_title_line(name, 0, len(name)))

    def is_title_line(self, source: str, start: int, end: int) -> bool:
        """Is the window a title and nothing else?"""
        pieces, _ = self.cutter.cut(source, start, end)
        return bool(pieces) and all(sep != "@" and self.kinds.is_title(words) for sep, words in pieces)


class _List:
    """The names read so far, and what the next piece does to them."""

    def __init__(self, scanner: NameScanner, source: str, *, flat: bool = False) -> None:
        self.kinds = scanner.kinds
        self.is_region = scanner.is_region
        self.is_place = scanner.is_place
        self.flat = flat
        self.source = source
        self.names: list[Name] = []
        self.clean = True
        self._placed = False  # the last thing was a place, so a region may follow

    def add(self, piece: Piece) -> None:
        sep, words = piece
        if sep == "@":
            if self.names and self.names[-1].contact is None:
                self.names[-1].contact = (words[0].start, words[0].end)
            return
        placed, self._placed = self._placed, False
        if len(words) > _PROSE:
            self.clean = False
            return
        if self.kinds.is_plain(self.source[words[0].start : words[-1].end]):
            self._head(sep, words, placed, plain=True)
            return
        name = self.kinds.body(self.source, words)
        if name is not None:
            self._body(sep, words, name)
        elif not (len(words) <= 4 and self._hyphenated(sep, words)):
            if self.kinds.divides.isdisjoint([word.low for word in words]):
                self._head(sep, words, placed)
            else:
                self._phrase(sep, words, placed)

    def put_place(self, words: Words) -> None:
        """The place of the names so far."""
        self._tail("place", words)

    # Whole pieces.

    def _after_person(self) -> bool:
        return not self.flat and bool(self.names) and self.names[-1].kind is PERSON

    def _body(self, sep: str, words: Words, name: Name) -> None:
        if self._after_person() and sep not in ("and", "with", ";", "."):
            if name.generic:
                if self.kinds.is_title(words):
                    self.names[-1].titled = True
                    return
            else:
                self._affiliate((name.start, name.end), sure=True, last=sep == "(")
                if sep != "\n":
                    return
        elif self.names and self.names[-1].kind is UNKNOWN and (sep == "with" or (sep == "and" and self._two_words(self.names[-1]))):
            self.names[-1].kind = ORGANIZATION  # "Euronews with AP", "Le Soir and AFP"
        self.names.append(name)

    def _two_words(self, name: Name) -> bool:
        return " " in fold(self.source[name.start : name.end])

    def _hyphenated(self, sep: str, words: Words) -> bool:
        found = self.kinds.hyphenated(self.source, words)
        if found is None:
            return False
        self._body(sep, found[0], found[1])
        self.names.append(found[2])
        return True

    # Pieces with a title, an outlet, a place in them.

    def _preposition(self, words: Words, start: int) -> tuple[int, int, str] | None:
        """The next preposition that is not within a name: a body's (``The Times of Ruritania``), a place's (``Port of Spain``)."""
        found = self.kinds.preposition(words, start)
        while found and found[0] > start and found[1] == found[0] + 1 and found[2] == "affiliation":
            after = self.kinds.preposition(words, found[1])
            if self.kinds.kind(words[start : found[0]]) is not ORGANIZATION and not self._known_place(words[start : after and after[0]]):
                break
            found = after
        return found

    def _phrase(self, sep: str, words: Words, placed: bool) -> None:
        found = self._preposition(words, 0)
        if found is None:
            self._head(sep, words, placed)
            return
        if found[0]:
            head = words[: found[0]]
            name = self.kinds.body(self.source, head)
            if name is not None:
                self._body(sep, head, name)
            else:
                self._head(sep, head, placed and (found[2] == "affiliation" or self._known_place(head)))
        topical = bool(found[0]) and self.kinds.is_title(words[: found[0]])
        while found:
            _, after, kind = found
            found = self._preposition(words, after)
            tail = words[after : found[0] if found else len(words)]
            if not (topical and kind == "place" and self.names and not self._known_place(tail)):  # "Lecturer in Behavioural Ecology"
                self._tail(kind, tail)

    def _tail(self, kind: str, words: Words) -> None:
        if words and self.names and kind == "either" and self.kinds.is_generic(" ".join(word.low for word in words)):
            return  # "from wire reports"
        kept = self.kinds.capitalised(words) if words and self.names else 0
        if not kept:
            self.clean = False
            return
        if kept < len(words) and not self._known_place(words):
            self.clean = False
            words = words[:kept]
        where = (words[0].start, words[-1].end)
        if kind == "either":
            is_body = self.kinds.body(self.source, words) or self.kinds.kind(words) is ORGANIZATION
            kind = "affiliation" if is_body and words[0].low not in self.kinds.articles else "place"
        if kind == "place":
            for name in reversed(self.names):
                if name.place is not None:
                    break
                name.place = where
            self._placed = True
        else:
            self._affiliate(where, sure=bool(self.kinds.body(self.source, words)) or self.kinds.kind(words) is ORGANIZATION)

    def _head(self, sep: str, words: Words, placed: bool, *, plain: bool = False) -> None:
        """What no preposition divides. ``plain``: it is a person's name by its words, and its place alone may tell another thing."""
        kinds = self.kinds
        words = words if plain else kinds.bare(words)
        titled = not plain and kinds.has_title(words)
        if titled and kinds.is_title(words):
            self._title()
            return
        if placed and sep == "," and self._region(words):
            return
        if sep in _BESIDE and self._behind(sep, words):
            return
        if not plain and (self._titled(sep, words, titled=titled) or self._glued(words) or self._filed(words)):
            return
        kind = PERSON if plain else kinds.kind(words)
        if kind is None:
            if self._after_person() and sep in (",", "|", "(") and self._is_quoted(words):
                self._affiliate((words[0].start, words[-1].end), sure=True)
            else:
                self._broken(words)
        elif (kind is not PERSON and self._after_person() and sep in (",", "/", "|", "(", "-", "\n")) or self._outlet_in_flat(sep, kind):
            self._affiliate((words[0].start, words[-1].end), sure=kind is ORGANIZATION, last=sep == "(")
        elif kind is PERSON and sep == "(" and self._after_person():
            self.clean = False
        elif kind is ORGANIZATION and len(words) > 2 and self._with_outlet(words):
            return
        else:
            self.names.append(Name(words[0].start, words[-1].end, kind))

    def _is_quoted(self, words: Words) -> bool:
        """Does a paper's name stand in quotation marks, whatever the case of its words?"""
        before, after = self.source[max(0, words[0].start - 1) : words[0].start], self.source[words[-1].end : words[-1].end + 1]
        return before in _OPEN_QUOTES and after in _CLOSE_QUOTES and words[0].text[0].isupper()

    def _outlet_in_flat(self, sep: str, kind: ContributorKind) -> bool:
        """``Jane Doe, USA TODAY``: in a list of those who helped, too, a body that is no agency is the outlet of the person before it."""
        return self.flat and sep == "," and kind is ORGANIZATION and bool(self.names) and self.names[-1].kind is PERSON

    def _behind(self, sep: str, words: Words) -> bool:
        """``Jane Doe, Ph.D.``, ``Jane Doe, Beirut``: what a sign sets behind a name and is no outlet."""
        last = self.names[-1] if self.names and not self.flat else None
        if last is None or not (last.kind is PERSON or last.known or last.generic):
            return False
        if sep == "," and self.kinds.goes_on(last, words):
            return True
        if len(words) > 1 and words[0].text.islower() and words[0].low in self.kinds.particles and self._known_place(words[1:]):
            words = words[1:]  # "Jane Doe, do Rio"
        elif not self._known_place(words):
            return False
        self.put_place(words)
        return True

    def _known_place(self, words: Words) -> bool:
        return len(words) <= 4 and self.is_place is not None and self.is_place(fold(self.source[words[0].start : words[-1].end]))

    def _with_outlet(self, words: Words) -> bool:
        """``Jane Doe BBC News``, ``Jane Doe For example.com``: a person and an outlet in one piece."""
        at = self.kinds.outlet_from(words, self.source)
        if at is None:
            return False
        name = words[: at - 1] if words[at - 1].low in self.kinds.outlet_prepositions else words[:at]
        if self._known_place(name):
            return False
        self._person(name, None)
        self._affiliate((words[at].start, words[-1].end), sure=True)
        return True

    def _region(self, words: Words) -> bool:
        """``in Springfield, Illinois``: what belongs to the place before it."""
        where = fold(self.source[words[0].start : words[-1].end])
        if len(words) > 1 and not (len(words) <= 4 and self.is_region and self.is_region(where)):
            return False
        place = self.names[-1].place
        if place is None or words[0].text[0].islower():
            return False
        for name in reversed(self.names):
            if name.place != place:
                break
            name.place = (place[0], words[-1].end)
        self._placed = True
        return True

    def _broken(self, words: Words) -> None:
        """What is no name as a whole may begin with one: ``Jane Doe Our Standards``."""
        self.clean = False
        for i in range(2, min(len(words), 5)):
            if words[i].low in self.kinds.never:
                if self.kinds.kind(words[:i]) is PERSON:
                    self.names.append(Name(words[0].start, words[i - 1].end, PERSON))
                return

    def _title(self) -> None:
        if self._after_person():
            self.names[-1].titled = True
        elif self.names:
            self.clean = False

    def _titled(self, sep: str, words: Words, *, titled: bool) -> bool:
        found = read_owned(self.kinds, self.source, words)
        if found is None and titled:
            found = read_titled(self.kinds, self.source, words, self._known_place)
        if found is None:
            return False
        if found.name and len(found.name) == 1 and self._after_person():
            self.names[-1].titled = True  # "Jane Doe, Northern Correspondent"
        elif found.name and (len(found.name) > 1 or sep):
            if found.outlet or len(found.name) < 4 or not self._with_outlet(found.name):  # "Jane Doe BBC Scotland political correspondent"
                self._person(found.name, found.outlet)
        elif self._after_person():
            self.names[-1].titled = True
            if found.outlet:
                self._affiliate(found.outlet, sure=True)
        else:  # "Herald Reporter", "Paris Correspondent"
            nobody = Name(words[0].start, words[-1].end, ORGANIZATION, generic=found.outlet is None)
            nobody.titled = found.outlet is not None and bool(self.kinds.agencies.named(self.source[slice(*found.outlet)]))
            self.names.append(nobody)
        return True

    def _glued(self, words: Words) -> bool:
        """``Jane Doe The Associated Press``: two lines of a byline run together. Or ``Reuters' Jane Doe``."""
        if not 3 <= len(words) <= LONGEST:
            return False
        opening, closing = self.kinds.known_ends(words)
        for i in opening:
            body = self.kinds.body(self.source, words[:i])
            if body and body.known and self.kinds.kind(words[i:]) is PERSON:
                self._person(words[i:], (body.start, body.end))
                return True
        for i in closing:
            body = self.kinds.body(self.source, words[i:])
            if body and body.known and self.kinds.kind(words[:i]) is PERSON:
                self._person(words[:i], None)
                self._affiliate((body.start, body.end), sure=True)
                self.names.append(body)
                return True
        return False

    def _filed(self, words: Words) -> bool:
        """``Ankara DHA``: an agency behind the place that the story was sent from."""
        if not 1 < len(words) <= 4 or not self.kinds.agencies.has_key(words[-1].low) or not self._known_place(words[:-1]):
            return False
        body = self.kinds.body(self.source, words[-1:])
        if body is None:
            return False
        body.place = (words[0].start, words[-2].end)
        self.names.append(body)
        return True

    def _person(self, words: Words, outlet: Range | None) -> None:
        name = Name(words[0].start, words[-1].end, PERSON)
        name.titled = True
        name.affiliation = outlet
        self.names.append(name)

    def _affiliate(self, where: Range, *, sure: bool, last: bool = False) -> None:
        for name in reversed(self.names):
            if name.kind is not PERSON or name.affiliation is not None:
                break
            name.affiliation = where
            name.vouched = sure
            if last:
                break
