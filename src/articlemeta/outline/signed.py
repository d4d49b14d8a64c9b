"""The last paragraph with its agency in brackets behind it: no caption, where the story is that agency's."""

from __future__ import annotations

from articlemeta.kinds import caption
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import SENTENCE, Sketch
from articlemeta.page import Rule

SIGNED_OFF = Rule(BlockKind.BODY, 90, "body: signed off", "ends with the story's own agency in brackets, below its last paragraph")

#: A dateline names its agency in so many characters. No paragraph stands so near below the last one.
OPENING, BELOW = 60, 3


def mark(sketch: Sketch) -> None:
    """Take what only an agency in brackets makes a caption for the story's end."""
    for i, rule in enumerate(sketch.best):
        if rule is caption.ENDS_AGENCY and i and sketch.units[i].text[-1] == ")" and _is_last(sketch, i) and _is_own(sketch, i):
            sketch.put(i, [SIGNED_OFF, *(claim for claim in sketch.units[i].claims if claim.kind is not BlockKind.CAPTION)])
            sketch.take_for_prose(i)


def _is_last(sketch: Sketch, i: int) -> bool:
    return sketch.prose[i - 1] and len(sketch.units[i].text) >= SENTENCE and not any(sketch.prose[i + 1 : i + 1 + BELOW])


def _is_own(sketch: Sketch, i: int) -> bool:
    """Does a byline name the agency, or a dateline?"""
    text = sketch.units[i].text
    agency = text[text.rfind("(") + 1 : -1]
    if not agency or text[: -len(agency) - 2].rstrip()[-1:] not in '.!?"\u201d\u00bb':
        return False
    for above in range(i):
        best, written = sketch.best[above], sketch.units[above].text
        if best is not None and best.kind is BlockKind.BYLINE and agency in written:
            return True
        if sketch.prose[above] and f"({agency})" in written[:OPENING]:
            return True
    return False
