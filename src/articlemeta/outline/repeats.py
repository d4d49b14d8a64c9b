"""Short lines that stand several times between the paragraphs of a story: marks of advertisements, labels of promotions."""

from __future__ import annotations

from collections import defaultdict

from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import BULLETS, FAIR, Sketch, ends_sentence
from articlemeta.page import Rule

MARK = Rule(BlockKind.FURNITURE, 74, "furniture: repeated", "is a line that stands several times between paragraphs of the story")
LABEL = Rule(BlockKind.RELATED, 74, "related: repeated label", "is a line that stands several times above a short line of the story")

#: How often such a line stands between paragraphs, and above titles; and how long it is at most, as a mark and as a label.
MARKS, LABELS, LONGEST, LONGEST_LABEL = 3, 2, 60, 30
#: A title below a label is at least so long.
TITLE = 20


def mark(sketch: Sketch) -> None:
    """Claim them, unless a room is sure of what they are."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    prose = sketch.prose
    for i in range(1, len(prose) - 1):
        if prose[i - 1] and not prose[i]:
            text = sketch.units[i].text
            if (
                len(text) <= LONGEST
                and text[0] not in BULLETS
                and text[-1] not in ":："
                and not ends_sentence(text)
                and not sketch.strong[i]
                and not sketch.claims_kind(i + 1, BlockKind.TIMESTAMP, FAIR)  # the section and date of a title
            ):
                found[text].append(i)
    alike = [places for places in found.values() if len(places) >= LABELS]
    for places in alike:
        above = sum(_is_title(sketch, i + 1) for i in places)
        short = len(sketch.units[places[0]].text) <= LONGEST_LABEL
        if above == len(places) and short:
            rule = LABEL
        elif len(places) >= MARKS and ((not above and len(alike) == 1) or (above * 2 < len(places) and not short)):
            rule = MARK  # several short ones are the speakers of an interview
        else:
            continue
        for i in places:
            sketch.add(i, rule)


def _is_title(sketch: Sketch, i: int) -> bool:
    """May a line below be a promoted title, or the section it stands in?"""
    if sketch.prose[i] or sketch.strong[i]:
        return False
    text = sketch.units[i].text
    below = i + 1 < len(sketch.units) and not sketch.prose[i + 1] and not sketch.strong[i + 1]
    return (len(text) >= TITLE or below) and text[0] not in BULLETS
