"""Many articles to figures: shares of lines and F1 of fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .gold import KINDS
from .measure import FIELDS, Reading

#: Name of a figure to its value, 0 to 1; ``None`` where there is nothing to find and nothing was invented.
Figures = dict[str, float | None]

LINES = ("lines", "macro-F1")
ALL = "all fields"


class Score:
    """Hits, inventions and omissions."""

    def __init__(self) -> None:
        self.hits = self.invented = self.missed = 0

    def compare(self, wanted: Iterable[str], found: Iterable[str]) -> None:
        """Count two multisets against each other."""
        first, second = Counter(wanted), Counter(found)
        hits = (first & second).total()
        self.hits += hits
        self.missed += first.total() - hits
        self.invented += second.total() - hits

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        every = 2 * self.hits + self.invented + self.missed
        return 2 * self.hits / every if every else None


def kinds(readings: Iterable[Reading]) -> Figures:
    """F1 of every kind of line. A wrong line is missed under the gold's first kind, invented under the parser's."""
    scores = {kind: Score() for kind in KINDS}
    for reading in readings:
        for _, wanted, got in reading.lines:
            if got in wanted:
                scores[got].hits += 1
                continue
            scores[wanted[0]].missed += 1
            if got in scores:
                scores[got].invented += 1
    return {kind: score.f1 for kind, score in scores.items()}


def figures(readings: list[Reading]) -> Figures:
    """Line accuracy, the mean F1 of the kinds that occur on either side, F1 of every field and of all fields together."""
    lines = [got in wanted for reading in readings for _, wanted, got in reading.lines]
    by_kind = [value for value in kinds(readings).values() if value is not None]
    scores = {name: Score() for name in FIELDS}
    together = Score()
    for reading in readings:
        for name, (wanted, found) in reading.fields.items():
            scores[name].compare(wanted, found)
            together.compare(wanted, found)
    return {
        "lines": sum(lines) / len(lines),
        "macro-F1": sum(by_kind) / len(by_kind),
        ALL: together.f1,
        **{name: score.f1 for name, score in scores.items()},
    }
