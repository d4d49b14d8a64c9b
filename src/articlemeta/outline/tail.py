"""The tail: what follows the story."""

from __future__ import annotations

from articlemeta.kinds import byline, furniture, related
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import BULLETS, FAIR, Sketch, ends_sentence
from articlemeta.outline.story import LISTED, may_be_listed
from articlemeta.page import Rule

TITLE = Rule(BlockKind.RELATED, 50, "related: title in the tail", "is a title-like line after the story")
TAG = Rule(BlockKind.FURNITURE, 50, "furniture: in the tail", "is a short line after the story")
PROMOTION = Rule(BlockKind.FURNITURE, 45, "furniture: text in the tail", "is text after the end of the story")

#: A title has at least this many words.
TITLE_WORDS = 5
#: Names without an opener: behind other matter they are an author box, or a tag.
_UNOPENED = frozenset({byline.AGENCY, byline.CODE, byline.NOBODY, byline.TITLED})
_LABELS = (related.LIST, related.WEAK_LIST)


def resolve(sketch: Sketch, start: int) -> None:
    """Choose for the units after the story."""
    end = len(sketch.units)
    i = start
    furnished = False  # below a label of tags or comments
    while i < end:
        rule = sketch.best(i)
        text = sketch.units[i].text
        if rule is not None and _holds(rule, furnished=furnished, first=i == start):
            sketch.chosen[i] = rule
            if rule in _LABELS:
                furnished = False
                i = _list(sketch, i + 1, end)
                continue
            furnished = furnished or rule is furniture.LIST or rule is furniture.COMMENTS
        elif sketch.prose[i] or furnished:
            sketch.chosen[i] = rule if rule is not None and rule.kind is BlockKind.NOTE else PROMOTION
        else:
            sketch.chosen[i] = TITLE if _is_title(text) else TAG
        i += 1


def _holds(rule: Rule, *, furnished: bool, first: bool) -> bool:
    """Does a claim hold in the tail? Dates do not among tags and comments, nor names without an opener behind other matter."""
    if rule.weight < FAIR or (furnished and rule.kind is BlockKind.TIMESTAMP):
        return False
    return first or rule not in _UNOPENED


def _list(sketch: Sketch, first: int, end: int) -> int:
    """The units below a list label: promotions where any of them reads like a title, else tags."""
    i = first
    titles = 0
    while i < end:
        rule = sketch.best(i)
        if rule is not None and rule.weight >= FAIR and not may_be_listed(sketch, i):
            break
        titles += _is_title(sketch.units[i].text)
        i += 1
    sketch.chosen[first:i] = [LISTED if titles else TAG] * (i - first)
    return i


def _is_title(text: str) -> bool:
    if text[0] in BULLETS or text[0] == "(" or (ends_sentence(text) and text[-1] not in "?!"):
        return False
    return text.count(" ") + 1 >= TITLE_WORDS and "@" not in text
