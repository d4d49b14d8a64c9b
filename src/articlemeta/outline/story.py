"""The story: paragraphs, subheads, and what interrupts them."""

from __future__ import annotations

from articlemeta.kinds import endcredit, related, timestamp
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import BULLETS, FAIR, Sketch, ends_sentence
from articlemeta.page import Rule

PARAGRAPH = Rule(BlockKind.BODY, 80, "body: paragraph", "is running text between the head and the tail")
FIRST = Rule(BlockKind.BODY, 75, "body: first", "is where the story starts")
SHORT = Rule(BlockKind.BODY, 50, "body: short", "is a short line of the story: speech, a list item or a table row")
ROW = Rule(BlockKind.BODY, 60, "body: table row", "is one of several short lines, most of them with numbers")
DAY = Rule(BlockKind.SUBHEAD, 70, "subhead: date", "is a date alone above a paragraph of the story, as in a timeline")
TAGS = Rule(BlockKind.FURNITURE, 60, "furniture: tags", "is one of several list items of a few words")
SUBHEAD = Rule(BlockKind.SUBHEAD, 65, "subhead: above a paragraph", "is a short line without a full stop above a paragraph")
LISTED = Rule(BlockKind.RELATED, 70, "related: under a list label", "stands below a label that promotes other articles")

#: A list is one of tags when it has this many items, of up to this many words behind the bullet.
FEWEST_TAGS, TAG_WORDS = 3, 4
#: A subhead is no longer than this, in characters.
LONGEST_SUBHEAD = 90
#: A list of promoted articles inside a story is no longer than this.
LONGEST_LIST = 12
#: A row of a table is no longer than this.
LONGEST_ROW = 75
_COLUMN = "   "
_colons = ":："
_ends_open = frozenset(",;:-–—")


def resolve(sketch: Sketch, start: int, end: int) -> None:
    """Choose for the units of the story."""
    i = looked = start  # up to looked, rows have been looked for
    if start < end and not sketch.prose[start]:  # a dateline alone, or a short first paragraph
        sketch.chosen[start] = FIRST
        i += 1
    while i < end:
        if sketch.prose[i]:
            sketch.chosen[i] = PARAGRAPH
            i += 1
            continue
        rule = sketch.best(i)
        if rule is timestamp.BARE and sketch.prose[i - 1] and i + 1 < end and sketch.prose[i + 1]:
            sketch.chosen[i] = DAY
        elif sketch.strong(i) and rule is not None:
            sketch.chosen[i] = rule
            if rule is related.LIST or rule is related.WEAK_LIST:
                i = _list(sketch, i + 1, end)
                continue
        elif (items := _run_of_items(sketch, i, end)) - i >= FEWEST_TAGS:
            announced = sketch.units[i - 1].text[-1] in _colons
            sketch.chosen[i:items] = [SHORT if announced else TAGS] * (items - i)
            i = items
            continue
        elif i >= looked and (looked := _run_of_rows(sketch, i, end)) and _is_table(sketch, i, looked, opening=i <= start + 1):
            sketch.chosen[i:looked] = [ROW] * (looked - i)
            i = looked
            continue
        elif _is_subhead(sketch, i, end) and not (rule and rule.kind is BlockKind.CAPTION and rule.weight >= FAIR):
            sketch.chosen[i] = SUBHEAD
        else:
            sketch.chosen[i] = rule if rule is not None and rule.weight >= FAIR else SHORT
        i += 1


def _run_of_items(sketch: Sketch, i: int, end: int) -> int:
    """Where the run of list items of a few words that begins at ``i`` ends."""
    while i < end and _is_item(sketch.units[i].text) and not sketch.strong(i):
        i += 1
    return i


def _is_item(text: str) -> bool:
    return text[0] in BULLETS and text.count(" ") <= TAG_WORDS and not ends_sentence(text)


def _run_of_rows(sketch: Sketch, i: int, end: int) -> int:
    """Where the run of short lines that begins at ``i`` ends."""
    while i < end and not sketch.prose[i] and not sketch.strong(i) and _is_row(sketch.units[i].text):
        i += 1
    return i


def _is_table(sketch: Sketch, start: int, end: int, *, opening: bool) -> bool:
    """Is a run of short lines a table? Its numbers tell where it opens the story, as results do; its columns elsewhere."""
    if end - start < 2:
        return False
    units = sketch.units[start:end]
    if opening:
        enough = sum(any(map(str.isdecimal, unit.text)) for unit in units)
    else:
        enough = sum(_COLUMN in sketch.page.source[unit.start : unit.stop] for unit in units)
    return enough * 2 >= end - start


def _is_row(text: str) -> bool:
    return len(text) <= LONGEST_ROW and text[0] not in BULLETS and not ends_sentence(text)


def _list(sketch: Sketch, i: int, end: int) -> int:
    """The titles below a list label, up to the story's next paragraph."""
    first = i
    while i < end and i - first < LONGEST_LIST and not sketch.prose[i] and (not sketch.strong(i) or may_be_listed(sketch, i)):
        if i > first and _is_subhead(sketch, i, end) and len(sketch.units[i].text) < 30:
            break
        sketch.chosen[i] = LISTED
        i += 1
    return i


def may_be_listed(sketch: Sketch, i: int) -> bool:
    """Is a unit below a list label, claimed or not, one of the list: a date, an author's name, a duration of each title?"""
    rule = sketch.best(i)
    if rule is None or rule.kind in (BlockKind.TIMESTAMP, BlockKind.CAPTION):
        return True
    return rule.kind is BlockKind.BYLINE and rule not in endcredit.RULES


def _is_subhead(sketch: Sketch, i: int, end: int) -> bool:
    text = sketch.units[i].text
    if len(text) > LONGEST_SUBHEAD or text[-1] in _ends_open or (ends_sentence(text) and text[-1] not in "?!"):
        return False
    if text[0] in BULLETS or text[0].islower():
        return False
    following = next((j for j in range(i + 1, min(i + 4, end)) if not sketch.strong(j)), None)
    return following is not None and sketch.prose[following]
