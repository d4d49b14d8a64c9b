"""What wires put around a story: providers, the meaning of priorities and categories, words of headers and sign-offs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from articlemeta.knowledge.loader import read_data


class Provider(NamedTuple):
    """Who sends, by what it is told, and how it writes dates and zones."""

    name: str
    addresses: tuple[str, ...] = ()
    agency_signs: tuple[str, ...] = ()
    sign_offs: tuple[str, ...] = ()
    day_first: bool = False
    zone: str | None = None
    zones: Mapping[str, int] = {}


class WireWords(NamedTuple):
    """The tables of ``wire.toml``."""

    providers: tuple[Provider, ...]
    priorities: Mapping[str, Mapping[str, str]]
    categories: Mapping[str, Mapping[str, str]]
    months: Mapping[str, int]
    labels: tuple[str, ...]
    photos: tuple[str, ...]
    ends: frozenset[str]
    cycles: frozenset[str]

    def category(self, format: str, provider: str | None, letter: str | None) -> str | None:
        """What a category means: by the provider's own table, else by the format's."""
        table = self.categories.get(provider or "") or self.categories.get(format, {})
        return table.get((letter or "").lower())

    def provider(self, *, address: str | None = None, sign: str | None = None, sign_off: str | None = None) -> Provider | None:
        """The provider that an address, the sign of an agency or the letters of a sign-off tell of."""
        for one in self.providers:
            if (
                (sign_off and sign_off.upper() in one.sign_offs)
                or (sign and sign.lower() in one.agency_signs)
                or (address and address.lower() in one.addresses)
            ):
                return one
        return None


@cache  # one value
def wire_words() -> WireWords:
    """The shipped tables."""
    data: dict[str, Any] = read_data("wire.toml")
    labels = data["labels"]
    return WireWords(
        tuple(_provider(entry) for entry in data["provider"]),
        data["priorities"],
        data["categories"],
        data["months"],
        tuple(labels["lines"]),
        tuple(labels["photos"]),
        frozenset(labels["ends"]),
        frozenset(labels["cycles"]),
    )


def _provider(entry: dict[str, Any]) -> Provider:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Provider(**values)
