"""Spans in other units than code points."""

from __future__ import annotations

import re
from bisect import bisect_left

from articlemeta.models.span import Span

_wide = {"utf-16": "[\U00010000-\U0010ffff]", "utf-8": "[^\x00-\x7f]"}


class Offsets:
    """Translates code point offsets of one source into UTF-16 code units or UTF-8 bytes.

    Made once in one pass over the source; each translation is a binary search. A lone surrogate counts as one code
    unit, or as three bytes (as ``errors="surrogatepass"`` writes it).

    >>> offsets = Offsets("\\u00e9t\\u00e9 \\U0001f30d!", "utf-8")
    >>> offsets[4], offsets[5], offsets(Span(0, 3))
    (6, 10, Span(0, 5))
    """

    def __init__(self, source: str, unit: str) -> None:
        if unit not in _wide:
            raise ValueError(f"unit must be 'utf-8' or 'utf-16', not {unit!r}")
        self._length = len(source)
        # After the wide character at position p, everything is shifted by total more.
        self._after: list[int] = []
        self._total: list[int] = [0]
        for found in re.finditer(_wide[unit], source):
            code = ord(found.group())
            extra = 1 if unit == "utf-16" else 1 + (code > 0x7FF) + (code > 0xFFFF)
            self._after.append(found.start())
            self._total.append(self._total[-1] + extra)

    def __getitem__(self, offset: int) -> int:
        """The offset in the other unit. Raises ``IndexError`` outside the source."""
        if not 0 <= offset <= self._length:
            raise IndexError(f"offset {offset} is outside the source (0 to {self._length})")
        return offset + self._total[bisect_left(self._after, offset)]

    def __call__(self, span: Span) -> Span:
        """The span in the other unit."""
        return Span(self[span.start], self[span.end])
