"""Phrases that give a line away wherever they stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

V = TypeVar("V")


class Telling(Generic[V]):
    """Phrases with a value each, looked for inside lines.

    A phrase of several words is looked for only where the longest of them, the last one aside (a full stop may stick to
    it), is a word of the line; one without spaces, which may be all that its writing has, wherever it stands. ``words``
    are those longest words; which of them a line has can be asked for several ``Telling`` at once.

    >>> telling = Telling({"in your inbox": "letters", "subscriber-only": "pay"})
    >>> line = "get the news in your inbox."
    >>> telling.find(line, telling.words.intersection(line.split()))
    'letters'
    """

    def __init__(self, phrases: Mapping[str, V]) -> None:
        self._alone = [(phrase, value) for phrase, value in phrases.items() if " " not in phrase]
        self._by_word: dict[str, list[tuple[str, V]]] = {}
        for phrase, value in phrases.items():
            if " " in phrase:
                self._by_word.setdefault(max(phrase.split()[:-1], key=len), []).append((phrase, value))
        self.words = frozenset(self._by_word)

    def find(self, low: str, marks: Iterable[str]) -> V | None:
        """The value of a phrase in ``low``, a line in small letters; ``marks`` are its telling words."""
        for word in marks:
            for phrase, value in self._by_word.get(word, ()):
                if phrase in low:
                    return value
        for phrase, value in self._alone:
            if phrase in low:
                return value
        return None
