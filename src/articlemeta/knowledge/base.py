"""The knowledge object: read on first use, shared, never changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.gazetteer import World, shipped_world
from articlemeta.knowledge.loader import DATA, Telling, make, read_data, read_telling
from articlemeta.knowledge.places import PlaceKind, Places
from articlemeta.knowledge.schema import AgencyEntry, Language


@dataclass(frozen=True)
class Knowledge:
    """Immutable data the parser works with. ``with_...`` methods return an extended copy.

    Holds only what was added; what is shipped is read from the package's data files when first asked for, once per
    process. That keeps it cheap to make, compare, hash and pickle.

    >>> knowledge = DEFAULT.with_agency("Ruritanian News Agency", aliases=("RNA",), countries=("RU",))
    >>> [entry.name for entry in knowledge.agencies.named("RNA")]
    ['Ruritanian News Agency']
    >>> DEFAULT.agencies.named("Ruritanian News Agency")
    ()
    """

    added_agencies: tuple[AgencyEntry, ...] = ()
    added_places: tuple[tuple[str, PlaceKind], ...] = ()

    @property
    def agencies(self) -> Agencies:
        """The registry of agencies: which of them a name or code means.

        >>> [entry.name for entry in DEFAULT.agencies.named("AFP")]
        ['Agence France-Presse']
        """
        return _agencies(self.added_agencies) if self.added_agencies else _shipped_agencies()

    @property
    def places(self) -> Places:
        """The gazetteer of datelines: what a name is known as, by ``kind``.

        >>> DEFAULT.places.kind("BERGEN"), DEFAULT.places.kind("Norway"), DEFAULT.places.kind("Jane")
        ('city', 'country', None)
        """
        return _places().extended(self.added_places) if self.added_places else _places()

    @property
    def world(self) -> World:
        """In which countries a city, region or country lies.

        >>> DEFAULT.world.countries("Dublin"), DEFAULT.world.countries("Dublin", "Ohio"), DEFAULT.world.country("Dublin")
        (('IE', 'US'), ('US',), 'IE')
        """
        return shipped_world()

    @property
    def languages(self) -> tuple[str, ...]:
        """The BCP 47 tags of the languages shipped.

        >>> "en" in DEFAULT.languages
        True
        """
        return _tags()

    def language(self, tag: str) -> Language:
        """The words of a shipped language. Raises ``KeyError`` for others.

        >>> DEFAULT.language("en").name
        'English'
        """
        if tag not in _tags():
            raise KeyError(tag)
        return _language(tag)

    def with_agency(
        self,
        name: str,
        *,
        aliases: Iterable[str] = (),
        countries: Iterable[str] = (),
        languages: Iterable[str] = (),
        zone: str | None = None,
        photo: bool = False,
    ) -> Knowledge:
        """A copy that also knows this agency. It comes before the shipped ones where names clash.

        ``countries`` are ISO 3166 codes, ``languages`` ISO 639-1 codes, ``zone`` is an IANA name. ``photo`` marks an agency
        that supplies pictures alone. Case, punctuation and a leading "the" need no alias; a name of up to five letters
        is a code, and counts in capitals or as spelt here.

        >>> from articlemeta import parse_dateline
        >>> knowledge = DEFAULT.with_agency("Ruritanian News Agency", aliases=["RNA"])
        >>> parse_dateline("OSLO (RNA) - Rain fell.", knowledge=knowledge).agency.name
        'Ruritanian News Agency'
        """
        entry = AgencyEntry(name, tuple(aliases), tuple(countries), tuple(languages), zone, photo)
        return replace(self, added_agencies=(entry, *self.added_agencies))

    def with_places(self, *names: str, kind: PlaceKind = "city") -> Knowledge:
        """A copy whose gazetteer also has these names: cities, or with ``kind`` regions or countries.

        >>> knowledge = DEFAULT.with_places("Strelsau", "Hentzau").with_places("Ruritania", kind="country")
        >>> knowledge.places.kind("STRELSAU"), knowledge.places.kind("Ruritania"), DEFAULT.places.kind("Strelsau")
        ('city', 'country', None)
        """
        if kind not in ("city", "region", "country"):
            raise ValueError(f"kind must be 'city', 'region' or 'country', not {kind!r}")
        return replace(self, added_places=(*self.added_places, *((name, kind) for name in names)))


# The shipped data: every cache below holds at most one entry per data file.


@cache
def _tags() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (DATA / "languages").glob("*.toml")))


@cache
def shipped_telling() -> dict[str, Telling]:
    """What tells the shipped languages apart, without the rest of their words."""
    return read_telling(_tags())


@cache
def _language(tag: str) -> Language:
    data = read_data("languages", f"{tag}.toml")
    dates = data.get("dates", {})
    for name in ("months", "weekdays"):  # CLDR's, and those that only newsrooms write
        dates[name] = {**dates.get(name, {}), **dates.pop(f"more_{name}", {})}
    return make(Language, data, tag)


@cache
def _shipped_agencies() -> Agencies:
    data = read_data("agencies.toml")
    return Agencies([_entry(entry) for entry in data["agency"]])


def _entry(data: dict[str, Any]) -> AgencyEntry:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return AgencyEntry(**values)


@cache
def _places() -> Places:
    data = read_data("places.toml")
    cities = [*data["alone"].values(), *data["cities"].values()]
    lists: dict[PlaceKind, list[str]] = {"city": cities, "region": [*data["regions"].values()], "country": [*data["countries"].values()]}
    return Places({kind: ", ".join(names.strip() for names in texts) for kind, texts in lists.items()})


def _agencies(added: tuple[AgencyEntry, ...]) -> Agencies:
    return Agencies((*added, *_shipped_agencies().entries))


DEFAULT = Knowledge()
