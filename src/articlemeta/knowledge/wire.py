"""What wires put around a story: providers, the meaning of priorities and categories, words of headers and sign-offs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from articlemeta.knowledge.loader import read_data


class Provider(NamedTuple):
    """Who sends, by what it is told, and how it writes dates, zones and headlines."""

    name: str
    addresses: tuple[str, ...] = ()
    agency_signs: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    sign_offs: tuple[str, ...] = ()
    day_first: bool | None = None
    header_day_first: bool = False
    zone: str | None = None
    zones: Mapping[str, int] = {}
    headline_end: str = ""


class WireWords(NamedTuple):
    """The tables of ``wire.toml``."""

    providers: tuple[Provider, ...]
    priorities: Mapping[str, Mapping[str, str]]
    categories: Mapping[str, Mapping[str, str]]
    months: Mapping[str, int]
    long_months: Mapping[str, int]
    labels: tuple[str, ...]
    genres: frozenset[str]
    photos: tuple[str, ...]
    ends: frozenset[str]
    cycles: frozenset[str]

    def category(self, format: str, provider: str | None, letter: str | None) -> str | None:
        """What a category means: by the provider's own table, else by the format's."""
        table = self.categories.get(provider or "") or self.categories.get(format, {})
        return table.get((letter or "").lower())

    def priority(self, format: str, provider: str | None, level: str | None) -> str | None:
        """What a priority means, where its provider means something of its own by it, or else in the format."""
        level = (level or "").lower()
        own = self.priorities.get(provider or "", {}).get(level)
        return own or self.priorities.get(format, {}).get(level)

    def month(self, name: str) -> int | None:
        """The month that a localised name, whole or cut, means."""
        name = name.lower()
        return next((month for start, month in self.long_months.items() if name.startswith(start)), self.months.get(name[:3]))

    def named(self, agency: str) -> Provider:
        """The provider of that name; one of which nothing else is known where it has no entry."""
        return next((one for one in self.providers if one.name == agency), Provider(agency))

    def provider(
        self, *, address: str | None = None, sign: str | None = None, service: str | None = None, sign_off: str | None = None
    ) -> Provider | None:
        """The provider that the letters of a sign-off tell of, or the sign of an agency, an address, a service; the surest counts."""
        at = (address or "").lower()
        tests: tuple[Callable[[Provider], object], ...] = (
            lambda one: (sign_off or "").upper() in one.sign_offs,
            lambda one: (sign or "").lower() in one.agency_signs,
            lambda one: at.startswith(one.addresses) or at.endswith(one.addresses),
            lambda one: (service or "").lower() in one.services,
        )
        given = (sign_off, sign, address, service)
        return next((one for test, value in zip(tests, given, strict=True) if value for one in self.providers if test(one)), None)


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
        data["long_months"],
        tuple(labels["lines"]),
        frozenset(labels["genres"]),
        tuple(labels["photos"]),
        frozenset(labels["ends"]),
        frozenset(labels["cycles"]),
    )


def _provider(entry: dict[str, Any]) -> Provider:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Provider(**values)
