"""Boxes of a page inside a story: a list in which several items speak to the readers."""

from __future__ import annotations

import re

from articlemeta.models.block import BlockKind
from articlemeta.outline.menus import before_name
from articlemeta.outline.sketch import BULLETS, FAIR, Sketch, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.lazy import lazy

ITEM = Rule(BlockKind.FURNITURE, 78, "furniture: list to the readers", "is in a list in which other items speak to the page's readers")
HEADING = Rule(BlockKind.FURNITURE, 77, "furniture: heading of a box", "is a short line above a list to the page's readers")

#: Such a list has so many items or more; of them this share speaks to the readers.
FEWEST, SHARE = 3, 2
#: Its heading is no longer than this.
LONGEST_HEADING = 60
_items = lazy(f"[{re.escape(BULLETS)}]{{{FEWEST},}}")


def mark(sketch: Sketch) -> None:
    """Claim the items that are in such a list, and the short line above it."""
    units = sketch.units
    for items in _items.finditer(sketch.openings):
        first, stop = items.start(), before_name(sketch, items.end())
        told = [
            j
            for j in range(first, stop)
            if (rule := sketch.best[j]) is not None and rule.kind is BlockKind.FURNITURE and rule.weight >= FAIR
        ]
        if stop - first < FEWEST or len(told) * SHARE < stop - first:
            continue
        for j in set(range(first, stop)).difference(told):
            sketch.add(j, ITEM)
        above = units[first - 1].text if first else ""
        if 0 < len(above) <= LONGEST_HEADING and not ends_sentence(above) and not sketch.strong[first - 1] and sketch.first < first:
            sketch.add(first - 1, HEADING)
