"""Text to lines: the cheap first pass that everything else stands on.

Lines end at ``\\r\\n``, ``\\r`` and ``\\n`` only. ``str.splitlines`` also cuts at form feeds, U+2028 and others, which
stand inside lines of real wire text.
"""

from __future__ import annotations

from articlemeta.scan.fold import EDGE
from articlemeta.scan.lazy import lazy

#: ``(start, stop)``: ``source[start:stop]`` is what shows of one line; it begins and ends with a visible character.
Line = tuple[int, int]
_line = lazy(rf"[^{EDGE}].*(?<![{EDGE}])")


def split(source: str) -> list[Line]:
    """The lines of ``source`` that show something, in order.

    >>> split("One\\r\\n\\r\\n  two \\f\\rthree")
    [(0, 3), (9, 12), (15, 20)]
    """
    return [line.span() for line in _line.finditer(source.replace("\r", "\n"))]  # offsets stay, as it is as long
