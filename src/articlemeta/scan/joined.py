"""Names with their "and" grown to the next one, as Arabic writes it: ``أحمد علي ومحمد حسن``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from articlemeta.knowledge.schema import NameWords
from articlemeta.scan.name_words import Piece, Word, Words

#: A name has so many words at least; many begin with the same letters as "and" does.
NAME = 2
#: Whether words are a known body's name.
IsBody = Callable[[Words], bool]


class Unjoiner:
    """Divides pieces where a word begins with a language's "and" and both sides are names or bodies."""

    def __init__(self, words: NameWords) -> None:
        self._prefixes = words.joined
        self._whole = frozenset(words.not_joined)

    def divide(self, pieces: list[Piece], is_body: IsBody) -> Iterator[Piece]:
        """The pieces, divided."""
        for sep, words in pieces:
            start = 0
            for i in range(1, len(words) if self._prefixes else 0):
                rest = self._rest(words[i])
                if rest is None:
                    continue
                before, after = words[start:i], [rest, *words[i + 1 :]]
                if (len(before) >= NAME and len(after) >= NAME) or is_body(after[:1]) or is_body(before):
                    yield Piece(sep, before)
                    sep, words, start = "and", [*words[:i], *after], i
            yield Piece(sep, words[start:])

    def _rest(self, word: Word) -> Word | None:
        """The word without the "and" that it begins with; ``None`` where it begins with none."""
        prefix = next(filter(word.low.startswith, self._prefixes), None)
        if prefix is None or len(word.low) < len(prefix) + 3 or word.low in self._whole:
            return None
        return Word(word.start + len(prefix), word.end, word.text[len(prefix) :], word.low[len(prefix) :])
