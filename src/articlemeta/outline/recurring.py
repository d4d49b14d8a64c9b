"""Lines that stand several times on a page: appeals to its readers, titles that a list repeats, the headline and deck below the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from articlemeta.kinds import furniture
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import BULLETS, SENTENCE, Sketch, ends_sentence
from articlemeta.page import Rule

APPEAL = Rule(
    BlockKind.FURNITURE,
    75,
    "furniture: repeated sentence",
    "stands several times on the page, beside page furniture or as often as that does",
)
PROMOTED = Rule(
    BlockKind.RELATED, 75, "related: repeated title", "is a title between paragraphs that stands in a list elsewhere on the page"
)

#: Lines of this length are compared; an appeal is no longer than that.
SHORTEST, LONGEST = 20, 320
#: What stands so often is no quote and no caption given twice.
OFTEN = 3
#: Between two appeals stand so many short lines at most, of up to this length.
BESIDE, SHORT = 3, 40
#: A promoted title has so many words or more.
TITLE_WORDS = 5
_BULLET = BULLETS + " "


def mark(sketch: Sketch) -> None:
    """Claim them, unless a room is sure of what they are."""
    texts = [unit.text for unit in sketch.units if SHORTEST <= len(unit.text) <= LONGEST]
    once = set(texts)
    listed = {text.lstrip(_BULLET) for text in once if text[0] in BULLETS}
    if len(once) == len(texts) and once.isdisjoint(listed):
        return
    places: defaultdict[str, list[int]] = defaultdict(list)
    again = listed | repeated(texts)
    for i, unit in enumerate(sketch.units):
        if unit.text in again and SHORTEST <= len(unit.text) <= LONGEST:
            places[unit.text].append(i)
    first = sketch.first
    for text, found in places.items():
        if len(found) > 1 and _is_appeal(sketch, text, found, first):
            rule = APPEAL
        elif (_is_title(text) or text[-1] in "?!") and (text in listed or len(found) > 1):
            rule = PROMOTED
            found = [i for i in found if _is_inside(sketch, i)]
            if len(found) > 1 and text not in listed:
                continue  # a quote set apart more than once
        else:
            continue
        for i in found:
            if not sketch.strong[i]:
                sketch.add(i, rule)
    _between(sketch, [i for i, rule in enumerate(sketch.best) if rule is APPEAL])


def repeated(texts: Iterable[str]) -> set[str]:
    """What is several times among the texts."""
    once: set[str] = set()
    again: set[str] = set()
    for text in texts:
        (again if text in once else once).add(text)
    return again


def _between(sketch: Sketch, appeals: list[int]) -> None:
    """Claim the short lines between two appeals: buttons and terms."""
    for above, below in pairwise(appeals):
        if below - above <= BESIDE + 1:
            for i in range(above + 1, below):
                if not sketch.strong[i] and len(sketch.units[i].text) <= SHORT:
                    sketch.add(i, APPEAL)


def _is_appeal(sketch: Sketch, text: str, found: list[int], first: int) -> bool:
    """Is what stands at these places an appeal to the readers, and no caption, title or quote?"""
    if any(sketch.strong[i] for i in found) or found[0] < first - 1:
        return False
    if len(found) >= OFTEN:
        return (ends_sentence(text) and text[-1] not in "?!") or (
            _is_title(text) and len(found) > OFTEN and any(below - above == 1 for above, below in pairwise(found))
        )
    if _above_appeal(sketch, found):
        return True
    return sketch.prose[found[0]] and len(text) >= SENTENCE and all(_beside_furniture(sketch, i) for i in found)


def _above_appeal(sketch: Sketch, found: list[int]) -> bool:
    """Does a sentence to the page's readers stand below each time?"""
    return all(i + 1 < len(sketch.units) and sketch.best[i + 1] in (furniture.TELLS, furniture.OPENER) for i in found)


def _is_inside(sketch: Sketch, i: int) -> bool:
    """Does a line stand above a paragraph, and below another or page matter?"""
    if not 0 < i < len(sketch.units) - 1 or sketch.prose[i] or not sketch.prose[i + 1]:
        return False
    above = sketch.best[i - 1]
    return sketch.prose[i - 1] or (above is not None and above.kind is BlockKind.FURNITURE)


def _is_title(text: str) -> bool:
    return text.count(" ") + 1 >= TITLE_WORDS and not ends_sentence(text)


def _beside_furniture(sketch: Sketch, i: int) -> bool:
    near = (rule for j in (i - 1, i + 1) if 0 <= j < len(sketch.units) and (rule := sketch.best[j]) is not None)
    return any(rule.kind is BlockKind.FURNITURE for rule in near)
