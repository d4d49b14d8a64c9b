"""Lines about the authors, told by their names: no room sees more than one line, so none can tell."""

from __future__ import annotations

from itertools import pairwise

from articlemeta.kinds.note import BIO
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import Sketch

#: Such a line stands in the last third of the units, and what it is about in the first two.
SHARE = 3


def mark(sketch: Sketch) -> None:
    """Claim the paragraphs at the end of the page that open with two words of a byline."""
    units = sketch.units
    tail = len(units) * (SHARE - 1) // SHARE
    names: set[tuple[str, str]] = set()
    for i in range(tail):
        rule = sketch.best(i)
        if rule is not None and rule.kind is BlockKind.BYLINE and rule.weight >= 60:
            names.update(pairwise(units[i].text.casefold().replace(",", " ").split()))
    if not names:
        return
    for i in range(tail, len(units)):
        if sketch.prose[i] and _opening_name(units[i].text) in names:
            sketch.add(i, BIO)


def _opening_name(text: str) -> tuple[str, str]:
    """The first two words, where they may be a name; else what is in no byline."""
    first, _, rest = text.partition(" ")
    second = rest.partition(" ")[0].rstrip(",")
    return (first.casefold(), second.casefold()) if first[:1].isupper() and second[:1].isupper() else ("", "")
