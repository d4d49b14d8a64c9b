"""The tail: what follows the story."""

from __future__ import annotations

from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import Sketch
from articlemeta.outline.story import LISTED
from articlemeta.page import Rule

TITLE = Rule(BlockKind.RELATED, 50, "related: title in the tail", "is a title-like line after the story")
TAG = Rule(BlockKind.FURNITURE, 50, "furniture: in the tail", "is a short line after the story")
PROMOTION = Rule(BlockKind.FURNITURE, 45, "furniture: text in the tail", "is text after the end of the story")

#: A title has at least this many words.
TITLE_WORDS = 5


def resolve(sketch: Sketch, start: int) -> None:
    """Choose for the units after the story."""
    listing = False
    for i in range(start, len(sketch.units)):
        rule = sketch.best(i)
        text = sketch.units[i].text
        if rule is not None and (rule.weight >= 60 or (rule.weight >= 40 and not listing and rule.kind is BlockKind.NOTE)):
            sketch.chosen[i] = rule
            if rule.kind is BlockKind.RELATED:
                listing = True
            elif rule.kind in (BlockKind.NOTE, BlockKind.BYLINE):
                listing = False
        elif listing:
            sketch.chosen[i] = LISTED
        elif sketch.prose[i]:
            sketch.chosen[i] = PROMOTION
        else:
            sketch.chosen[i] = TITLE if text.count(" ") + 1 >= TITLE_WORDS and text[0] not in "*•" else TAG
