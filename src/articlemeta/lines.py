"""Text to lines: the cheap first pass that everything else stands on.

Lines end at ``\\r\\n``, ``\\r`` and ``\\n`` only. ``str.splitlines`` also cuts at form feeds, U+2028 and others, which
stand inside lines of real wire text.
"""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.scan.fold import trim

#: ``(start, stop)``: ``source[start:stop]`` is what shows of one line; it begins and ends with a visible character.
Line = tuple[int, int]


def split(source: str) -> list[Line]:
    """The lines of ``source`` that show something, in order.

    >>> split("One\\r\\n\\r\\n  two \\f\\rthree")
    [(0, 3), (9, 12), (15, 20)]
    """
    found = []
    for start, end in _stretches(source):
        if start < end:
            line = trim(source, start, end)
            if line[0] < line[1]:
                found.append(line)
    return found


def _stretches(source: str) -> Iterator[Line]:
    """What stands between line ends."""
    stretches = _between(source, "\n", 0, len(source))
    if "\r" not in source:
        return stretches
    return (part for start, end in stretches for part in _between(source, "\r", start, end))


def _between(source: str, mark: str, start: int, end: int) -> Iterator[Line]:
    while (found := source.find(mark, start, end)) >= 0:
        yield start, found
        start = found + 1
    yield start, end
