"""Place names in running text: where one may begin and end, and what its letters say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.gazetteer import shipped_world
from articlemeta.knowledge.places import Places
from articlemeta.knowledge.words import alternation
from articlemeta.scan.fold import GAP, fold
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import ALNUM, LETTER, may_open_name

# A word of a name: letters, joined by apostrophe or hyphen ("N'Djamena", "Winston-Salem"). The stray brace is a keying
# slip of old wires, and no end of a name.
_JOINED = rf"(?:(?:['\u2019}}]|-(?!\d)){ALNUM}++)*+"
_WORD = rf"{LETTER}{ALNUM}*+{_JOINED}"
_CAPITAL = r"(?![\da-z\u00df-\u00f6\u00f8-\u00ff])"  # neither digit nor small letter: scripts without capitals pass
#: What may follow a city's comma: as a name, with abbreviations ("W. Va.") and host names ("example.com").
PART = lazy(rf"{_WORD}\.?(?:{GAP}?{_WORD}\.?){{0,5}}")
# What goes on after a name in datelines: comma, capital, "the Netherlands" too, number or month; bracket, slash, dash, colon, or nothing
_goes_on = lazy(
    r"\s{0,9}(?:[,.।][,.\s]{0,9}(?:[^\W_a-z]|[a-z]{1,20}(?:\.?\s{1,2}\d|\.[a-z])|[a-z]{2,3}\s[A-Z]|[(/\[]|[-\u2010-\u2015\u2212_])|[(\[/:=\d_\u2010-\u2015\u2212-]|\Z)"
)
_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_glued = lazy(rf"[{_UPPER}][{_UPPER} .'\u2019/]{{2,40}}(?=-[{_UPPER}](?:[a-z]|\s))")
_loose = lazy(rf"{_WORD}(?:\s{_WORD}){{1,2}}(?=,\s?{LETTER}{{3,9}}\.?\s\d)")
_last_word = lazy(rf"{LETTER}+\.?\s{{0,3}}\Z")


class PlaceNames:
    """Tells names from prose by their letters, with the small words of a language ("of", "de", "am")."""

    __slots__ = ("_elided", "name", "places", "small")

    def __init__(self, places: Places, small: Iterable[str] = (), abbreviations: Sequence[str] = (), elided: Iterable[str] = ()) -> None:
        self.places = places
        self.small = frozenset(small)
        # Initials ("D.C.") keep their periods, and so do the short words of names ("St. Louis"). Few words have a period
        # so soon: one look spares the others the alternatives.
        soon = rf"(?=[^\s.]{{1,{max(map(len, abbreviations), default=1)}}}\.)"
        short = rf"{soon}(?:(?:[^\W\d_]\.){{1,4}}+|(?i:{alternation(abbreviations)})\.)"
        glued = [rf"{alternation(elided)}['\u2019]"] if elided else []
        if self.small:
            glued.append(rf"{alternation(self.small)}-")  # "Sharm el-Sheikh"
        article = rf"(?(1)(?:{'|'.join(glued)})?)" if glued else ""
        #: A name of up to seven words, as it opens a dateline. Its last word may be a month: the reader looks. The letters of
        #: all scripts are slow to compile, so a word stands there once: the empty group tells that there was one.
        word = rf"(?:{short}|{article}{_CAPITAL}{ALNUM}++{_JOINED}|&)()"
        self.name = lazy(rf"(?:(?(1){GAP})(?:{word}|(?(1){alternation(self.small)}(?!\w)|(?!)))){{1,7}}")
        self._elided = frozenset(elided)

    def opening(self, source: str, start: int, end: int) -> int:
        """Where the name at ``start`` ends; ``start`` if there is none, or if the text goes on as no dateline does."""
        name = self.name.match(source, start, end)
        if not name:
            return start
        stop = name.end()
        if _goes_on.match(source, stop, end):
            return stop
        odd = None
        if "-" in source[start:stop]:  # "BOSTON-Prices rose"
            odd = _glued.match(source, start, end)
        elif "," in source[stop : stop + 24]:  # "New york, March 9": a slip of the keys, if the index knows it
            odd = _loose.match(source, start, end)
        return odd.end() if odd and self.known(odd[0]) else start

    def is_name(self, text: str) -> bool:
        """Whether every word has a capital, small words inside apart.

        >>> PlaceNames(Places({}), ["de"]).is_name("Rio de Janeiro")
        True
        """
        words = text.split()
        return may_open_name(words[0]) and all(
            may_open_name(w) or w[0] == "&" or uncased(w) in self.small or self._is_elided(w) for w in words
        )

    def _is_elided(self, word: str) -> bool:
        article, apostrophe, name = word.replace("\u2019", "'").partition("'")
        if not apostrophe:
            article, _, name = word.partition("-")
            return uncased(article) in self.small and may_open_name(name)
        return article in self._elided and may_open_name(name)

    @staticmethod
    def in_world(text: str, people: int = 0) -> bool:
        """Whether the world's gazetteer has a city of that name, with so many thousand people, that is no name of another language.

        >>> PlaceNames.in_world("Gorakhpur", 100), PlaceNames.in_world("Elko", 100), PlaceNames.in_world("Elko")
        (True, False, True)
        """
        return any(not one.is_country and one.people >= people and (one.native or not people) for one in shipped_world().bearers(text))

    @staticmethod
    def lies_in(text: str, countries: Collection[str]) -> bool:
        """Whether the city, or the largest of its name, lies in one of the countries."""
        return shipped_world().country(text) in countries

    @staticmethod
    def lies_in_state(text: str, code: str) -> bool:
        """Whether a city of this name lies in the state or province of these letters."""
        return any(city.division == code for city in shipped_world().bearers(text))

    def known(self, text: str) -> bool:
        """Whether the index has it as a city."""
        return self.places.kind(text if text.isascii() else fold(text)) == "city"


def last_word(source: str, start: int, end: int) -> int:
    """Where the last word of ``[start, end)`` begins."""
    found = _last_word.search(source, max(start, end - 20), end)
    return found.start() if found else start
