"""Phrases that give a line away wherever they stand in it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

V = TypeVar("V")


class Telling(Generic[V]):
    """Phrases with a value each, looked for inside lines.

    A phrase of several words is looked for only where its ``mark`` is a word of the line: the longest that is not ``common``, the
    last one aside (a full stop may stick to it). A phrase without spaces, which may be all that its writing has, is its own mark,
    wherever it stands. Which marks a line has can be asked for several ``Telling`` at once (``Marks``).

    >>> telling = Telling({"in your inbox": "letters", "subscriber-only": "pay"})
    >>> line = "get the news in your inbox."
    >>> telling.find(line, Marks([telling]).of(line))
    'letters'
    """

    def __init__(self, phrases: Mapping[str, V], common: Container[str] = ()) -> None:
        self._by_mark: dict[str, list[tuple[str, V]]] = {}
        for phrase, value in phrases.items():
            words = phrase.split()[:-1] or [phrase]
            self._by_mark.setdefault(min(words, key=lambda word: (word in common, -len(word))), []).append((phrase, value))
        self.alone = tuple(phrase for phrase in phrases if " " not in phrase)
        self.words = self._by_mark.keys() - set(self.alone)

    def find(self, low: str, marks: Iterable[str]) -> V | None:
        """The value of a phrase in ``low``, a line in small letters; ``marks`` are those it has."""
        for mark in marks:
            for phrase, value in self._by_mark.get(mark, ()):
                if phrase in low:
                    return value
        return None


class Marks:
    """The marks of several ``Telling``, looked for together."""

    def __init__(self, tellings: Iterable[Telling[Any]]) -> None:
        tellings = tuple(tellings)
        self._words = frozenset(word for telling in tellings for word in telling.words)
        self._alone = tuple(phrase for telling in tellings for phrase in telling.alone)

    def of(self, low: str) -> Sequence[str]:
        """The marks of a line in small letters, mostly none. Always in the same order."""
        words = self._words.intersection(low.split())
        found = sorted(words) if words else []
        for phrase in self._alone:
            if phrase in low:
                found.append(phrase)
        return found
