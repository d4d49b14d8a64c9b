"""Printed pages: their numbers and running heads, at the form feeds that texts of PDF files keep."""

from __future__ import annotations

from collections import Counter

from articlemeta.models.block import BlockKind
from articlemeta.page import Page, Rule, Unit

NUMBER = Rule(BlockKind.FURNITURE, 95, "furniture: number of a page", "is a number at the end or the top of a printed page")
RUNNING = Rule(BlockKind.FURNITURE, 95, "furniture: running head", "stands at the end or the top of several printed pages")

_FEED = "\f"
#: A number of a page has up to so many digits, and stands among so many lines at either edge; a running head is no longer than this.
DIGITS, EDGE, LONGEST = 4, 2, 90
_signs = "-–—|[]() "


def edges(page: Page) -> dict[int, Rule]:
    """What stands at the edges of printed pages, by its place among the units. The rest is read as if it were not there."""
    source, units = page.source, page.units
    if _FEED not in source:
        return {}
    ends = [i for i in range(1, len(units)) if source.find(_FEED, units[i - 1].stop, units[i].start) >= 0]
    near = (range(max(0, i - EDGE), min(len(units), i + EDGE)) for i in (*ends, len(units)))
    places = sorted({j for edge in near for j in edge if ends and len(units[j].text) <= LONGEST})
    words = {j: _words(units[j]) for j in places}
    seen = Counter(words.values())
    found = {}
    for j in places:
        if words[j] and seen[words[j]] > 1:
            found[j] = RUNNING
        elif not words[j] and len(units[j].text.strip(_signs)) <= DIGITS:
            found[j] = NUMBER
    return found


def breaks(page: Page, above: Unit, below: Unit) -> bool:
    """Does a page end between two units?"""
    return page.source.find(_FEED, above.stop, below.start) >= 0


def _words(unit: Unit) -> str:
    """A line without its numbers: what running heads share."""
    return "".join(char for char in unit.text if not char.isdecimal()).strip(_signs).casefold()
