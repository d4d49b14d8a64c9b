"""Text to lines: the cheap first pass that everything else stands on.

Lines end at ``\\r\\n``, ``\\r`` and ``\\n`` only. ``str.splitlines`` also cuts at form feeds, U+2028 and others, which
stand inside lines of real wire text.
"""

from __future__ import annotations

from articlemeta.scan.fold import trim

#: ``(start, stop)``: ``source[start:stop]`` is what shows of one line; it begins and ends with a visible character.
Line = tuple[int, int]
_PLAIN = frozenset(map(chr, range(0x21, 0x7F)))


def split(source: str) -> list[Line]:
    """The lines of ``source`` that show something, in order.

    >>> split("One\\r\\n\\r\\n  two \\f\\rthree")
    [(0, 3), (9, 12), (15, 20)]
    """
    found = []
    start = 0
    for text in source.replace("\r", "\n").split("\n"):  # as long as the source, so offsets stay
        stop = start + len(text)
        if text:
            line = (start, stop) if text[0] in _PLAIN and text[-1] in _PLAIN else trim(source, start, stop)
            if line[0] < line[1]:
                found.append(line)
        start = stop + 1
    return found
