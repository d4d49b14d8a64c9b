"""Tables of a story: runs of short lines, most of them with numbers, and the headings inside them."""

from __future__ import annotations

from collections import Counter

from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import BULLETS, Sketch, breadth, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.scripts import count_words

ROW = Rule(BlockKind.BODY, 60, "body: table row", "is one of several short lines, most of them with numbers")
HEADING = Rule(BlockKind.SUBHEAD, 61, "subhead: in a table", "is a short row, below which the table's first rows come again")

#: A row of a table is no longer than this, nor a heading in it than this, in words.
LONGEST_ROW, LONGEST_HEADING = 75, 3
_COLUMN = "   "


def run(sketch: Sketch, i: int, start: int, end: int) -> int:
    """Where the run of short lines that begins at ``i`` ends. Right below a lone dateline they may end in a full stop."""
    below = i == start + 1 and not sketch.prose[start]
    while i < end and not sketch.prose[i] and not sketch.strong[i] and _is_row(sketch.units[i].text, stopped=below):
        i += 1
    return i


def is_table(sketch: Sketch, first: int, stop: int, start: int, end: int) -> bool:
    """Is a run of short lines a table of the story in ``[start, end)``?

    Its numbers tell where it opens the story, as results do, and one is enough where it is all there is below the
    dateline; its columns tell elsewhere.
    """
    if stop - first < 2:
        return False
    units = sketch.units[first:stop]
    if first <= start + 1:
        enough = sum(any(map(str.isdecimal, unit.text)) for unit in units)
        return enough * 2 >= len(units) or (enough > 0 and first == start + 1 and stop == end and not sketch.prose[start])
    return sum(_COLUMN in sketch.page.source[unit.start : unit.stop] for unit in units) * 2 >= len(units)


def rules(sketch: Sketch, first: int, stop: int) -> list[Rule]:
    """The rule of each unit of a table: a row, or the heading of the rows below it.

    Results of a quarter are followed by those of the year; there the rows come again, and what is above them says whose.
    """
    words = [sketch.units[i].first for i in range(first, stop)]
    chosen = [ROW] * len(words)
    counts = Counter(words)
    above: set[str] = set()
    for k in range(1, len(words) - 1):
        above.add(words[k - 1])
        short = count_words(sketch.units[first + k].text) <= LONGEST_HEADING
        if short and words[k + 1] in above and counts[words[k]] == 1:
            chosen[k] = HEADING
    return chosen


def _is_row(text: str, *, stopped: bool) -> bool:
    """May this be a row: a short line that is no sentence, or, ``stopped``, one with a number?"""
    if breadth(text) > LONGEST_ROW or text[0] in BULLETS:
        return False
    return not ends_sentence(text) or (stopped and text[-1] == "." and any(map(str.isdecimal, text)))
