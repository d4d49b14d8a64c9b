"""Entries of live reports that open with a time of day and have their title behind it on the same line."""

from __future__ import annotations

from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import Sketch
from articlemeta.page import Rule
from articlemeta.scan.lazy import lazy

TITLED = Rule(BlockKind.SUBHEAD, 94, "subhead: entry of a live report", "opens with a time of day, as several lines above paragraphs do")

#: Such a line is no longer than this, and a report has so many or more.
LONGEST, FEWEST = 180, 3
_sign = lazy(r"[\d+\[]")
# "9h05 - ", "17:06 Uhr: ", "+++ 17.06 Uhr +++ "
_opening = lazy(r"(?:\+{2,3}\s)?\[?(?:[01]?\d|2[0-3])[:.hH][0-5]\d\]?(?:\s?[^\W\d_]{1,4})?\s?(?:[-\u2013\u2014:|]|\+{2,3})\s")


def mark(sketch: Sketch) -> None:
    """Claim the lines, where there are several of them above paragraphs."""
    units = sketch.units
    found = [
        i
        for sign in _sign.finditer(sketch.openings, 0, len(units) - 1)
        if len(text := units[i := sign.start()].text) <= LONGEST and text[-1] not in ".\u2026" and _opening.match(text)
    ]
    if sum(sketch.prose[i + 1] for i in found) >= FEWEST:
        for i in found:
            sketch.add(i, TITLED)
