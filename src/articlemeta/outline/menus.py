"""Menus above a story: lists of sections and pages, and the numbered path to the article."""

from __future__ import annotations

from articlemeta.kinds import byline
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import BULLETS, FAIR, Sketch, ends_sentence
from articlemeta.page import Rule

ITEM = Rule(BlockKind.FURNITURE, 78, "furniture: menu", "is one of several short list items above the story, as menus are")
STEP = Rule(BlockKind.FURNITURE, 78, "furniture: numbered path", "is a step of a numbered path of sections above the story")

#: A menu has so many items or more, two thirds of them of up to so many words, none longer than this.
FEWEST, WORDS, LONGEST = 3, 4, 100
#: Signs before items: nested lists have others than the list that they are in.
_SIGNS = BULLETS + "+○o"


def mark(sketch: Sketch) -> None:
    """Claim the menus above the first paragraph."""
    units = sketch.units
    end = sketch.first
    i = 0
    while i < end:
        first = i
        while i < end and _is_item(sketch, i):
            i += 1
        if i - first >= FEWEST:
            _menu(sketch, first, i)
        elif units[first].text.startswith("1. "):
            i = _path(sketch, first, end)
        i = max(i, first + 1)


def _is_item(sketch: Sketch, i: int) -> bool:
    text = sketch.units[i].text
    if text[0] not in _SIGNS or text[1:2] != " " or len(text) > LONGEST or ends_sentence(text):
        return False
    rule = sketch.best[i]
    return not sketch.strong[i] or (rule is not None and (rule.kind is BlockKind.FURNITURE or rule is byline.NOBODY))


def _menu(sketch: Sketch, first: int, stop: int) -> None:
    """Claim the items, but for a name above a date line and a long last one, which may be the headline's; none below a byline."""
    units = sketch.units
    above = sketch.best[first - 1] if first else None
    if above is not None and above.kind is BlockKind.BYLINE:
        return
    stop = before_name(sketch, stop)
    stop -= units[stop - 1].text.count(" ") > WORDS
    short = sum(units[i].text.count(" ") <= WORDS for i in range(first, stop))
    if stop - first < FEWEST or short * 3 < (stop - first) * 2:
        return
    for i in range(first, stop):
        if not sketch.strong[i] or sketch.best[i] is byline.NOBODY:
            sketch.add(i, ITEM)


def before_name(sketch: Sketch, stop: int) -> int:
    """Where a list ends that has the name above a date line for its last item."""
    named = (
        stop < len(sketch.units) and sketch.claims_kind(stop, BlockKind.TIMESTAMP, FAIR) and sketch.claims_kind(stop - 1, BlockKind.BYLINE)
    )
    return stop - 1 if named else stop


def _path(sketch: Sketch, first: int, end: int) -> int:
    """Claim the steps of a numbered path that begins at ``first``; where it ends."""
    i = first
    while i < end and sketch.units[i].text.startswith(f"{i - first + 1}. ") and sketch.units[i].text.count(" ") <= WORDS:
        i += 1
    if i - first > 1 and not all(sketch.claims_kind(j, BlockKind.BYLINE, byline.BARE.weight) for j in range(first, i)):  # authors by rank
        for j in range(first, i):
            if not sketch.strong[j]:
                sketch.add(j, STEP)
    return i
