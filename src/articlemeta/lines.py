"""Text to lines: the cheap first pass that everything else stands on.

Lines end at ``\\r\\n``, ``\\r`` and ``\\n`` only. ``str.splitlines`` also cuts at form feeds, U+2028 and others, which
stand inside lines of real wire text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articlemeta.scan.fold import trim


class Line(NamedTuple):
    """What shows of one line: ``source[start:stop]`` begins and ends with a visible character."""

    start: int
    stop: int


def split(source: str) -> list[Line]:
    """The lines of ``source`` that show something, in order.

    >>> split("One\\r\\n\\r\\n  two \\f\\rthree")
    [Line(start=0, stop=3), Line(start=9, stop=12), Line(start=15, stop=20)]
    """
    stretches = _between(source, "\n", 0, len(source))
    if "\r" in source:
        stretches = (part for start, end in stretches for part in _between(source, "\r", start, end))
    return [Line(start, stop) for start, stop in (trim(source, *stretch) for stretch in stretches) if start < stop]


def _between(source: str, mark: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``source[start:end]`` between marks."""
    while (found := source.find(mark, start, end)) >= 0:
        yield start, found
        start = found + 1
    yield start, end
