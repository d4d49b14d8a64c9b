"""The world's cities and countries: in which countries a name lies.

The file is made by ``scripts/gazetteer.py`` of GeoNames' cities and CLDR's names of countries. A line is a name, a tab, and
what bears it, those with most people first: ``paris<tab>FR2138 US.TX24``. That is the country, a state of the United States or
province of Canada behind a period, and the people in thousands; small letters, where the name is one of another language
("fr2138"); and ``FR*`` for the country itself. The lines are sorted, so a name is found without reading the file into
a table, which would take a first parse longer than all else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from articlemeta.knowledge.loader import DATA, read_data
from articlemeta.knowledge.places import key


class Bearer(NamedTuple):
    """A city or country of some name. ``people`` in thousands; 0 for a country."""

    country: str  # ISO 3166
    division: str = ""  # state of the United States or province of Canada, by its letters
    people: int = 0
    native: bool = True  # not a name of another language
    is_country: bool = False


_short = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "&": "and"}


def standard(name: str) -> str:
    """How the file spells what ``places.key`` makes of a name: without an article, short words in full.

    >>> standard("st paul"), standard("the hague")
    ('saint paul', 'hague')
    """
    return " ".join([_short.get(word, word) for word in name.removeprefix("the ").split(" ")])


class Gazetteer:
    """An immutable index over the bytes of a sorted file. Asked for names by their ``standard`` form.

    >>> Gazetteer("lima\\tPE7737 US.OH38\\nperu\\tPE*\\n".encode()).bearers("lima")[1]
    Bearer(country='US', division='OH', people=38, native=True, is_country=False)
    """

    __slots__ = ("_data",)

    def __init__(self, data: bytes) -> None:
        self._data = data

    def bearers(self, name: str) -> tuple[Bearer, ...]:
        """What is called ``name``, those with most people first."""
        return tuple(map(_bearer, self._entry(name)))

    def _entry(self, name: str) -> list[str]:
        data = self._data
        try:
            sought = f"{name}\t".encode()
        except UnicodeEncodeError:  # a lone surrogate
            return []
        low, high = 0, len(data)
        while low < high:  # both are where lines start
            start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            stop = data.index(b"\n", start) + 1
            if data.startswith(sought, start):
                return data[start + len(sought) : stop - 1].decode().split(" ")
            low, high = (stop, high) if data[start:stop] < sought else (low, start)
        return []


def _bearer(written: str) -> Bearer:
    if written.endswith("*"):
        return Bearer(written[:-1], is_country=True)
    where = written.rstrip("0123456789")
    country, _, division = where.upper().partition(".")
    return Bearer(country, division, int(written[len(where) :]), where.isupper())


#: One of several countries is the one that is meant where its city has so many times the people of the next country's.
LARGER = 10


class World:
    """In which countries a city, region or country lies, by name.

    ``listed`` are names between commas by the ISO code of their country, beside the gazetteer's.

    >>> world = shipped_world()
    >>> world.countries("PARIS"), world.countries("Paris", "Texas"), world.countries("Punjab"), world.countries("Nowhere")
    (('FR', 'US'), ('US',), ('IN', 'PK'), ())
    >>> world.country("Paris"), world.country("Birmingham"), world.country("BIRMINGHAM", "England")
    ('FR', None, 'GB')
    """

    __slots__ = ("_gazetteer", "_listed")

    def __init__(self, gazetteer: Gazetteer, listed: Mapping[str, str]) -> None:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for code, names in listed.items():
            for name in key(names).strip(", ").split(", "):
                found[name].append(code.upper())
        self._gazetteer = gazetteer
        self._listed = dict(found)

    def bearers(self, name: str) -> tuple[Bearer, ...]:
        """The cities and countries of a name that the gazetteer has, countries first, then those with most people.

        >>> [(city.country, city.division) for city in shipped_world().bearers("Portland")[:2]]
        [('US', 'OR'), ('US', 'ME')]
        """
        return self._gazetteer.bearers(standard(key(name)))

    def countries(self, name: str, region: str = "") -> tuple[str, ...]:
        """The ISO codes of the countries it may lie in, likeliest first. A region or country behind it narrows them."""
        here = dict.fromkeys((*self._listed.get(key(name), ()), *[bearer.country for bearer in self.bearers(name)]))
        if not region:
            return tuple(here)
        wider = self.countries(region)
        return tuple(code for code in wider if code in here) or wider or tuple(here)

    def country(self, name: str, region: str = "") -> str | None:
        """The one country it lies in, or lies in unless something told otherwise: its city is by far the largest of the name."""
        codes = self.countries(name, region)
        if len(codes) < 2 or region:
            return codes[0] if len(codes) == 1 else None
        bearers = self.bearers(name)
        first, *others = bearers or (Bearer(""),)
        next_people = next((bearer.people for bearer in others if bearer.country != first.country), 0)
        if key(name) in self._listed or first.is_country or first.people < LARGER * next_people:
            return None
        return first.country


@cache
def shipped_gazetteer() -> Gazetteer:
    """The package's own, read when first asked for."""
    data = (DATA / "gazetteer.txt").read_bytes()
    while data.startswith(b"#"):
        data = data[data.index(b"\n") + 1 :]
    return Gazetteer(data)


@cache
def shipped_world() -> World:
    """The package's gazetteer with the names that stand in its lists only, read when first asked for."""
    data = read_data("places.toml")
    listed: defaultdict[str, str] = defaultdict(str)
    for table in ("regions", "lies_in"):
        for code, names in data[table].items():
            listed[code] += f", {names.strip()}"
    return World(shipped_gazetteer(), listed)
