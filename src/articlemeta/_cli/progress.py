"""How far a long reading is, on a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

#: Seconds between two looks at the line.
PAUSE = 0.2


class Progress:
    """One line on standard error, rewritten in place. Shown only where that is a terminal and the output goes elsewhere.

    ``size``: bytes of the whole, ``None`` where it is not known.
    """

    def __init__(self, name: str, size: int | None) -> None:
        self._name = name
        self._size = size
        self._items = 0
        self._shown = sys.stderr.isatty() and not sys.stdout.isatty()
        self._next = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._write("")

    def at(self, offset: int) -> None:
        """One more item, which begins at ``offset``."""
        self._items += 1
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + PAUSE
            self._write(line(self._name, self._items, offset, self._size))

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()


def line(name: str, items: int, offset: int, size: int | None) -> str:
    """What is shown.

    >>> line("feed.dat", 1200, 5_000_000, 20_000_000)
    'feed.dat: 1,200 items, 5.0 of 20.0 MB (25 %)'
    >>> line("standard input", 3, 4000, None)
    'standard input: 3 items, 0.0 MB'
    """
    done = f"{name}: {items:,} items, {offset / 1e6:.1f}"
    return f"{done} of {size / 1e6:.1f} MB ({100 * offset // size} %)" if size else f"{done} MB"
