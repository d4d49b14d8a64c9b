"""Promoted articles with a text below each title, as lists behind a story have them, and boxes with a date above."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from articlemeta.kinds import furniture, related, timestamp
from articlemeta.models.block import BlockKind
from articlemeta.outline import live
from articlemeta.outline.sketch import BULLETS, SENTENCE, Sketch, ends_sentence
from articlemeta.outline.story import LABELS
from articlemeta.page import Rule

TEASER = Rule(BlockKind.RELATED, 93, "related: title and text", "is a title with a text of its own, one of several below a label")
BOX = Rule(BlockKind.RELATED, 93, "related: date, title and text", "is in a box of a date, a title and a short text inside the story")
CARD = Rule(
    BlockKind.RELATED, 94, "related: below a promoted title", "stands between a promoted title and its date or length, or is its text"
)

#: Such a text is no longer than this; between it and its title stand so many short lines at most; lists have so many titles or more.
LONGEST, BETWEEN, FEWEST = 320, 2, 2
#: The text in a box inside a story is shorter; the date line above it as well; a title has so many spaces or more.
LONGEST_BOX, LONGEST_DATE, SPACES = 220, 40, 3
#: What belongs to a promoted title stands in so many units below it.
NEAR = 5
_LABELLED = frozenset({related.LABELLED, related.SHARED, related.CAPITALS})
_DATES = frozenset({timestamp.BARE, timestamp.PARTIAL})
#: A title and its date stand behind so many paragraphs.
PARAGRAPHS = 3
#: Boxes are so few of a story's paragraphs: one in so many. Else it is a timeline.
RARE = 4
_TIMESTAMP = BlockKind.TIMESTAMP


def mark(sketch: Sketch) -> None:
    """Claim the lists below labels, and the boxes."""
    prose = sketch.prose
    paragraphs = sketch.paragraphs()
    # Behind this no two paragraphs stand together.
    story = next((i for i in range(len(prose) - 2, -1, -1) if prose[i] and prose[i + 1]), -1)
    for i in range(len(prose) - 3):
        rule = sketch.best[i]
        if rule is None:
            continue
        if rule in LABELS and sketch.first < i:
            _list(sketch, i + 1, story)
            _bulleted(sketch, i + 1)
        elif rule in _LABELLED and prose[i - 1]:
            _card(sketch, i + 1)
    between = _between_paragraphs(sketch)
    dated = [i for i in between if prose[i + 2 : i + 3] == [True] and _is_dated_title(sketch, i, paragraphs)]
    if dated and len(dated) * RARE <= sum(sketch.prose):
        for i in dated:
            sketch.add(i, CARD)
            sketch.add(i + 1, CARD)
        between = _between_paragraphs(sketch)
    boxes = [i for i in between if _is_box(sketch, i)]
    if boxes and len(boxes) * RARE <= sum(sketch.prose):
        for i in boxes:
            for j in range(i, i + 3):
                sketch.add(j, BOX)


def _between_paragraphs(sketch: Sketch) -> list[int]:
    """The units right below a paragraph, with another farther below."""
    return [above + 1 for above, below in pairwise(sketch.paragraphs()) if below - above > 1]


def _list(sketch: Sketch, first: int, story: int) -> None:
    """Claim title and text, title and text, from ``first`` on, where several such pairs stand and the ``story`` goes on no more."""
    found: list[range] = []
    i = first
    while (text := _text_of(sketch, i)) is not None:
        found.append(range(i, text + 1))
        i = text + 1
    if len(found) < FEWEST or story >= i:
        return
    for pair in found:
        for j in pair:
            if not sketch.strong[j] or (rule := sketch.best[j]) is None or rule.kind in (BlockKind.TIMESTAMP, BlockKind.BYLINE):
                sketch.add(j, TEASER)


def _card(sketch: Sketch, first: int) -> None:
    """Claim what stands between a promoted title and its date: a video's title, a text, a section, a length; or the text below."""
    stop = first
    while stop < min(first + NEAR, len(sketch.units) - 1) and _may_be_in_card(sketch, stop):
        if stop > first and sketch.prose[stop - 1] and _is_title(sketch, stop):
            break  # below a text, a title and its date are the next article's
        stop += 1
    ends = [i for i in range(first, stop) if sketch.best[i] in _DATES or sketch.best[i] is furniture.COUNT]
    if not ends or sum(sketch.prose[first : ends[-1]]) > 1:
        return
    end = ends[-1] + 1
    told = any(sketch.prose[first:end])
    if not told and end + 1 < len(sketch.units) and _is_text(sketch, end) and sketch.prose[end + 1]:
        end += 1
    for i in range(first, end):
        sketch.add(i, CARD)


def _bulleted(sketch: Sketch, first: int) -> None:
    """Claim the questions and sentences among the list items right below a label: they are titles."""
    stop = first
    while stop < len(sketch.units) and sketch.units[stop].text[0] in BULLETS:
        stop += 1
    if stop - first > FEWEST:
        for i in range(first, stop):
            if sketch.prose[i] and len(sketch.units[i].text) <= LONGEST:
                sketch.add(i, TEASER)


def _may_be_in_card(sketch: Sketch, i: int) -> bool:
    """May this belong to a promoted title: a short text or line, a date without a label, a length, a section?"""
    rule = sketch.best[i]
    if len(sketch.units[i].text) > LONGEST_BOX:
        return False
    return not sketch.strong[i] or rule in _DATES or rule is furniture.COUNT or (rule is furniture.WORD and _is_between(sketch, i))


def _text_of(sketch: Sketch, i: int) -> int | None:
    """The text of the title at ``i``, if it is one: a date, author or length may stand between."""
    if i >= len(sketch.units) or not _is_title(sketch, i):
        return None
    for j in range(i + 1, min(i + 2 + BETWEEN, len(sketch.units))):
        if sketch.prose[j]:
            return j if len(sketch.units[j].text) <= LONGEST else None
        if not sketch.strong[j] or not _is_between(sketch, j):
            return None
    return None


def _is_between(sketch: Sketch, i: int) -> bool:
    """May this stand between a title and its text: a date, an author, a length, a section?"""
    rule = sketch.best[i]
    if rule is furniture.WORD:
        return bool(sketch.page.tools.furniture.sections.whole(sketch.units[i].text))
    return rule is not None and (rule.kind in (BlockKind.TIMESTAMP, BlockKind.BYLINE) or rule in (furniture.COUNT, furniture.NO_WORDS))


def _is_title(sketch: Sketch, i: int) -> bool:
    text = sketch.units[i].text
    return not sketch.prose[i] and not sketch.strong[i] and text.count(" ") >= SPACES and not (ends_sentence(text) and text[-1] not in "?!")


def _is_box(sketch: Sketch, i: int) -> bool:
    """Do a date, a title and a short text begin at ``i``, right behind a paragraph, and the story goes on below?"""
    if len(sketch.units[i].text) > LONGEST_DATE or sketch.best[i] is live.ENTRY:
        return False
    stamped = sketch.claims_kind(i, _TIMESTAMP, timestamp.BESIDE.weight)
    if stamped is None or (sketch.best[i] is not stamped and sketch.strong[i]) or not _is_title(sketch, i + 1):
        return False
    return _is_text(sketch, i + 2) and any(sketch.prose[i + 3 : i + 5])


def _is_dated_title(sketch: Sketch, i: int, paragraphs: list[int]) -> bool:
    """Do a title and a date without a label stand here, behind the first few paragraphs?"""
    if sketch.best[i + 1] not in _DATES or not _is_title(sketch, i):
        return False
    return bisect_left(paragraphs, i) >= PARAGRAPHS


def _is_text(sketch: Sketch, i: int) -> bool:
    """Is this a short text, with or without a link's word or an agency's sign at its end?"""
    text = sketch.units[i].text
    told = sketch.prose[i] or (len(text) >= SENTENCE and ". " in text[SENTENCE:] and not sketch.strong[i])
    return told and len(text) <= LONGEST_BOX
