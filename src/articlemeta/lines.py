"""Text to lines: the cheap first pass that everything else stands on.

Lines end at ``\\r\\n``, ``\\r`` and ``\\n`` only. ``str.splitlines`` also cuts at form feeds, U+2028 and others, which
stand inside lines of real wire text.
"""

from __future__ import annotations

from collections.abc import Callable

from articlemeta.scan.fold import trim

#: ``(start, stop)``: ``source[start:stop]`` is what shows of one line; it begins and ends with a visible character.
Line = tuple[int, int]
Cut = Callable[[str, int, int], Line]


def split(source: str) -> list[Line]:
    """The lines of ``source`` that show something, in order.

    >>> split("One\\r\\n\\r\\n  two \\f\\rthree")
    [(0, 3), (9, 12), (15, 20)]
    """
    if "\r" in source:
        return [line for start, end in _between(source, "\n", 0, len(source)) for line in _between(source, "\r", start, end, trim)]
    return _between(source, "\n", 0, len(source), trim)


def _between(source: str, mark: str, start: int, end: int, cut: Cut | None = None) -> list[Line]:
    """The stretches of ``source[start:end]`` between marks that are not empty, when they have been cut."""
    found = []
    while start < end:
        stop = source.find(mark, start, end)
        if stop < 0:
            stop = end
        if stop > start:
            line = cut(source, start, stop) if cut else (start, stop)
            if line[0] < line[1]:
                found.append(line)
        start = stop + 1
    return found
