"""The registry of agencies: names and aliases to entries, by rule rather than by listing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import AgencyEntry

# Vowel signs of Arabic and Hindi are no letters to a pattern, and no punctuation either.
_punctuation = re.compile(r"(?:[^\w\u064b-\u0652\u0900-\u0963]|_)+")
_article = re.compile(r"the\s+")
#: Up to this many letters a name is a code ("AP", "dpa"), and its case counts: "Ap" and "Sid" are no agencies.
CODE_LENGTH = 5

#: A first look at a name is at so many letters.
START = 3


def key(written: str) -> str:
    """What two spellings of one name share: no case, no punctuation, no leading article.

    >>> key("The Associated Press") == key("ASSOCIATED-PRESS")
    True
    """
    low = uncased(written.strip())
    if low.isalnum():
        return low
    if low.startswith("the"):
        low = _article.sub("", low, count=1)
    bare = low.replace(" ", "")  # mostly there is no other punctuation
    return bare if bare.isalnum() else _punctuation.sub("", low)


class Agencies:
    """An immutable index of entries.

    >>> registry = Agencies([AgencyEntry("Agence France-Presse", ("AFP",)), AgencyEntry("Sport-Informations-Dienst", ("SID",))])
    >>> [entry.name for entry in registry.named("AFP")]
    ['Agence France-Presse']
    >>> registry.named("Sid")
    ()
    """

    __slots__ = ("_index", "_starts", "entries", "has_key")

    def __init__(self, entries: Iterable[AgencyEntry]) -> None:
        self.entries = tuple(entries)
        index: dict[str, list[tuple[str, AgencyEntry]]] = {}
        for entry in self.entries:
            for name in (entry.name, *entry.aliases):
                index.setdefault(key(name), []).append((name, entry))
        self._index = index
        self._starts = frozenset(name[:START] for name in index)
        #: Is this the ``key`` of some name? A cheap look before ``named``, which also minds the case of codes.
        self.has_key: Callable[[str], bool] = index.__contains__

    def named(self, written: str) -> tuple[AgencyEntry, ...]:
        """The entries that ``written`` may mean, in registry order: none, one, or several for an ambiguous code."""
        start = written[:START].lower()
        if start.isalnum() and start.isascii() and start not in self._starts and start != "the":
            return ()  # what most names begin with, no agency's name does
        indexed = self._index.get(key(written))
        if indexed is None:
            return ()
        found: list[AgencyEntry] = []
        for name, entry in indexed:
            if len(name) <= CODE_LENGTH and name.isascii() and not (written.isupper() or name in written):
                continue
            if entry not in found:
                found.append(entry)
        return tuple(found)

    def names(self) -> Iterator[str]:
        """Every name and alias."""
        return (name for names in self._index.values() for name, _ in names)

    @staticmethod
    def likely(
        entries: tuple[AgencyEntry, ...], text: str, language: str, countries: frozenset[str] = frozenset()
    ) -> tuple[AgencyEntry, ...]:
        """Those of several entries for one code that the text gives evidence for; all of them where it gives none.

        One full name that stands in the text decides. Else evidence is the language, other than English, that one works in first:
        everybody writes English; the country where the story was filed, ``countries``; a host of the code's own in
        one's country ("cna.org.cy"). Where these disagree, nothing is decided.
        """
        spelt = [e for e in entries if any(len(name) > CODE_LENGTH and name in text for name in (e.name, *e.aliases))]
        if len(spelt) == 1:
            return tuple(spelt)
        evidence = [
            [e for e in entries if language != "en" and e.languages[:1] == (language,)],
            [e for e in entries if not countries.isdisjoint(e.countries)],
            [e for e in entries if _has_host(e, text)],
        ]
        kept = [e for e in entries if all(e in told for told in evidence if told)]
        return tuple(kept) or entries


def _has_host(entry: AgencyEntry, text: str) -> bool:
    """Does a host that is named like a code of the entry stand in the text, in a country of the entry's?"""
    codes = "|".join(
        name.lower() for name in (entry.name, *entry.aliases) if len(name) <= CODE_LENGTH and name.isascii() and name.isalpha()
    )
    tops = "|".join(country.lower() for country in entry.countries)
    return bool(codes and tops and re.search(rf"(?<![\w-])(?:{codes})(?:\.[a-z]{{2,4}})?\.(?:{tops})(?![\w-])", text))
