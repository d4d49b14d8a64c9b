"""Positions in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Span:
    """A half-open range of code points of ``Article.source``.

    ``source[span.start:span.end]`` is the raw text the value was read from. It unpacks, so
    ``source[slice(*span)]`` works too. In JSON it is an object.

    >>> span = Span(3, 7)
    >>> "By Jane Doe"[slice(*span)]
    'Jane'
    >>> len(span), 4 in span
    (4, True)
    """

    start: int
    end: int

    # A Span is made for every block and every value, so it is written past the frozen check.
    def __init__(self, start: int, end: int) -> None:
        set_start(self, start)
        set_end(self, end)

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


set_start = vars(Span)["start"].__set__
set_end = vars(Span)["end"].__set__
