"""A name that stands alone below the first paragraph: that paragraph is a deck, and the name is a byline."""

from __future__ import annotations

from articlemeta.kinds import byline
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import FAIR, Sketch
from articlemeta.page import Rule

SIGNED = Rule(
    BlockKind.BYLINE, 75, "byline: name below the deck", "is a bare name below the first paragraph, and the story never names it again"
)

#: The name stands so near below the paragraph, and the story goes on so near below the name; the paragraph is no longer than this.
NEAR, BELOW, LONGEST = 3, 3, 450
_NAMES = frozenset({byline.BARE, byline.PLACED})


def mark(sketch: Sketch) -> None:
    """Claim the names below the first paragraph of a page that has no byline above."""
    units = sketch.units
    first = sketch.first
    if first == 0 or first >= len(units) - 2 or len(units[first].text) > LONGEST or _is_signed(sketch, first):
        return
    for i in range(first + 1, min(first + 1 + NEAR, len(units))):
        if sketch.prose[i]:
            return
        if sketch.best[i] in _NAMES:
            following = range(i + 1, min(i + 2 + BELOW, len(units)))
            if any(map(sketch.prose.__getitem__, following)) and not _is_named(sketch, i):
                sketch.add(i, SIGNED)
            return


def _is_signed(sketch: Sketch, before: int) -> bool:
    return any((rule := sketch.best[i]) is not None and rule.kind is BlockKind.BYLINE and rule.weight >= FAIR for i in range(before))


def _is_named(sketch: Sketch, i: int) -> bool:
    """Does the page have the last name elsewhere, photo credits aside: is it about that person?"""
    source, name = sketch.page.source, sketch.units[i].text
    return source.count(name.rpartition(" ")[2]) - source.count(f"/{name}") > 1
