"""In which country a place lies, an agency has its seat, an outlet or host calls itself at home."""

from __future__ import annotations

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.gazetteer import World
from articlemeta.knowledge.zones import Zones
from articlemeta.scan.lazy import lazy
from articlemeta.scan.name_kinds import is_host

_word = lazy(r"[^\W\d_]+")
_parts = lazy(r"\s?[,()\[\]/|]\s?")
_host = lazy(r"(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?![\w.])")
#: Shorter words stand inside others ("oman" in "romania").
_SHORTEST_INSIDE = 5
#: Names are read up to here.
_LONGEST = 120

Codes = frozenset[str]
NONE: Codes = frozenset()


class CountryReader:
    """ISO 3166 codes for what stands in a text; none for what does not tell.

    >>> from articlemeta.knowledge import DEFAULT
    >>> from articlemeta.knowledge.zones import shipped_zones
    >>> reader = CountryReader(DEFAULT.world, DEFAULT.agencies, shipped_zones())
    >>> [*reader.of_name("PTI"), *reader.of_name("The Irish Ferry"), *reader.of_name("news.example.co.uk"), *reader.of_place("Dublin")]
    ['IN', 'IE', 'GB', 'IE']
    """

    def __init__(self, world: World, agencies: Agencies, zones: Zones) -> None:
        self._world = world
        self._agencies = agencies
        self._words = {word: code for code, words in zones.country_words.items() for word in words}

    def of_place(self, name: str, region: str = "") -> Codes:
        """The countries in which a place may lie; the one where it is by far the largest of its name, if there is one.

        A region may stand behind it in the name, too ("Springfield, Ill.").
        """
        first, *rest = [part.strip() for part in _parts.split(name[:_LONGEST]) if part.strip()] or [""]
        region = region or " ".join(rest[-1:])
        country = self._world.country(first, region)
        return frozenset((country,) if country else self._world.countries(first, region))

    def of_name(self, name: str) -> Codes:
        """The countries of an agency, or those that an outlet's name or host tells."""
        entries = self._agencies.named(name)
        if entries:
            return frozenset(entries[0].countries) if len(entries) == 1 else NONE
        low = name[:_LONGEST].lower()
        found = {self._words[word] for word in _word.findall(low) if word in self._words}
        for host in _host.findall(low):
            if is_host(host):
                found.update(self._of_host(host))
        return frozenset(found)

    def _of_host(self, host: str) -> Codes:
        *labels, top = host.split(".")
        inside = {code for word, code in self._words.items() if len(word) >= _SHORTEST_INSIDE and any(word in label for label in labels)}
        return frozenset(inside | {"GB" if top == "uk" else top.upper()} if len(top) == 2 else inside)
