"""The gazetteer: is this name a city, a region or a country?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal

# Accents (combining after decomposition), the typographic apostrophe, characters that show nothing.
_dropped = re.compile("[\u0300-\u036f\u2019\u00ad\u200b-\u200f\u2060\ufeff]+")

PlaceKind = Literal["city", "region", "country"]


def key(name: str) -> str:
    """What the spellings of one name share: no case, no accents, no periods and apostrophes; hyphens and slashes are spaces.

    >>> key("SÃO\\nPAULO"), key("N.Y."), key("Dallas/Fort Worth"), key("Çankırı") == key("ÇANKIRI")
    ('sao paulo', 'ny', 'dallas fort worth', True)
    """
    if name.isascii():
        if name.isalpha():
            return name.lower()
    else:
        name = _dropped.sub("", unicodedata.normalize("NFKD", name)).replace("ı", "i")  # its capital is that of i
    name = name.replace(".", "").replace("'", "").replace("-", " ").replace("/", " ")
    return " ".join(name.casefold().split())


def _split(names: str) -> list[str]:
    return key(names).split(", ") if names else []


class Places:
    """An immutable index of names. Where a name is of several kinds, it stands for the first of city, region, country.

    Takes each kind's names as one text, with commas between: folding a text at once is many times faster than names.

    >>> places = Places({"city": "St. Louis, New York", "region": "New York, N.Y."})
    >>> places.kind("ST LOUIS"), places.kind("n.y."), places.kind("New York"), places.kind("Nowhere")
    ('city', 'region', 'city', None)
    """

    __slots__ = ("_kinds", "_wider")

    def __init__(self, names: Mapping[PlaceKind, str]) -> None:
        kinds: dict[str, PlaceKind] = {}
        for kind in ("country", "region"):
            kinds.update(dict.fromkeys(_split(names.get(kind, "")), kind))
        self._wider = frozenset(kinds)
        kinds.update(dict.fromkeys(_split(names.get("city", "")), "city"))
        self._kinds = kinds

    def extended(self, names: Iterable[tuple[str, PlaceKind]]) -> Places:
        """A copy that also has these names, which come before others of the same spelling."""
        copy = Places({})
        added = {key(name): kind for name, kind in names}
        copy._kinds = self._kinds | added
        copy._wider = self._wider | {name for name, kind in added.items() if kind != "city"}
        return copy

    def kind(self, name: str) -> PlaceKind | None:
        """What ``name`` is, or ``None`` for a name that is not in the index."""
        return self._kinds.get(key(name))

    def wider(self, name: str) -> bool:
        """Whether ``name`` may stand after a city: a region or a country, even where a city has that name too.

        >>> Places({"city": "New York", "region": "New York"}).wider("New York")
        True
        """
        return key(name) in self._wider

    def __len__(self) -> int:
        return len(self._kinds)
