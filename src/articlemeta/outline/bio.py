"""Lines about the authors, told by their names: no room sees more than one line, so none can tell."""

from __future__ import annotations

from itertools import pairwise

from articlemeta.kinds.note import BIO
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import FAIR, Sketch

#: Such a line is one of the last third of the page's paragraphs, or of the last two.
SHARE, FEWEST = 3, 2
#: The verb is one of the first words, behind the name.
NAME = 5


def mark(sketch: Sketch) -> None:
    """Claim the last paragraphs of the page that open with two words of a byline and say what that person is or does."""
    bylines = [i for i, unit in enumerate(sketch.units) if unit.claims and unit.claims[0].kind is BlockKind.BYLINE]
    if not bylines:
        return
    paragraphs = [i for i, prose in enumerate(sketch.prose) if prose]
    last = [i for i in paragraphs[-max(FEWEST, len(paragraphs) // SHARE) :] if sketch.units[i].text[0].isupper()]
    texts = [sketch.units[i].text for i in bylines if last and i < last[0] and sketch.units[i].claims[0].weight >= FAIR]
    names = {pair for text in texts for pair in pairwise(text.casefold().replace(",", " ").split())}
    verbs = frozenset(sketch.page.tools.language.note.bio_verbs)
    for i in last:
        if _opening_name(sketch.units[i].text.split(" ", NAME)[:NAME], verbs) in names:
            sketch.add(i, BIO)


def _opening_name(words: list[str], verbs: frozenset[str]) -> tuple[str, str]:
    """The first two words, where they may be a name and a verb of such lines follows; else what is in no byline."""
    if len(words) > 2 and words[1][:1].isupper() and not verbs.isdisjoint(words[2:NAME]):
        return words[0].casefold(), words[1].casefold()
    return "", ""
