"""The tail: what follows the story."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise

from articlemeta.kinds import byline, furniture, note, related, timestamp
from articlemeta.models.block import BlockKind
from articlemeta.outline import head
from articlemeta.outline.sketch import BULLETS, FAIR, Sketch, breadth, ends_sentence
from articlemeta.outline.story import EMPTY, LABELS, LISTED, claim, is_empty, is_question, may_be_listed
from articlemeta.page import Rule
from articlemeta.scan.scripts import count_words, is_wide

TITLE = Rule(BlockKind.RELATED, 50, "related: title in the tail", "is a title-like line after the story")
HEADED = Rule(BlockKind.RELATED, 55, "related: heading in the tail", "is a word of page furniture above titles of other articles")
SOURCE = Rule(BlockKind.NOTE, 60, "note: address of a source", "is an address below a label of sources")
REPEATED = {
    BlockKind.HEADLINE: head.REPEATED,
    BlockKind.DECK: Rule(BlockKind.DECK, 75, "deck: repeated", "repeats the deck behind the story"),
}
TAG = Rule(BlockKind.FURNITURE, 50, "furniture: in the tail", "is a short line after the story")
SIGNED = Rule(BlockKind.BYLINE, 58, "byline: name below the story", "is a bare name right below a story that names no author above")
PROMOTION = Rule(BlockKind.FURNITURE, 45, "furniture: text in the tail", "is text after the end of the story")

#: A headline or deck behind the story is at least so long.
SHORTEST = 20
#: A title has at least this many words; one among tags or comments one more, and so many titles stand below each other there.
TITLE_WORDS, SURE_WORDS, RUN = 5, 6, 3
#: An item of a list without a label is a title from so many words on.
ITEM_WORDS = 8
#: So many short lines between two titles may be author, section, date and the like; more are tags.
BETWEEN = 4
#: Below a sure label, titles of a few words are told in so few lines.
FEW = 6
#: Names without an opener: behind other matter they are an author box, or a tag.
_UNOPENED = frozenset({byline.AGENCY, byline.CODE, byline.NOBODY, byline.TITLED})
_BARE = frozenset({byline.BARE, byline.PLACED})
#: A signature in capitals has so many words at most.
LONGEST_SIGNATURE = 4
_BYLINE, _TIMESTAMP, _RELATED, _MATTER = BlockKind.BYLINE, BlockKind.TIMESTAMP, BlockKind.RELATED, BlockKind.FURNITURE


class State(Enum):
    """What the tail is in the middle of."""

    OPEN = "open"
    LIST = "list"  # titles below a label
    FURNITURE = "furniture"  # tags or comments below a label


OPEN, LIST, FURNITURE = State


def resolve(sketch: Sketch, start: int) -> None:
    """Choose for the units after the story."""
    if start == len(sketch.units):
        return
    state = OPEN
    said = _said(sketch, start)
    first = True  # nothing but bylines so far
    for i in range(start, len(sketch.units)):
        first = first and (i == start or _is_kind(sketch.chosen[i - 1], _BYLINE))
        rule = claim(sketch, i)
        if first and (rule is None or rule.weight < FAIR or rule.kind is BlockKind.CAPTION):
            rule = next((other for other in sketch.units[i].claims if other in byline.SIGNATURES), rule)
        again = said.get(sketch.units[i].text)
        if again is not None and (state is not LIST or again.kind is not BlockKind.HEADLINE):
            sketch.chosen[i] = again
        elif i > start and sketch.chosen[i - 1] is byline.OPENER_ALONE and (name := sketch.claims_kind(i, BlockKind.BYLINE)):
            sketch.chosen[i] = name
        elif rule is not None and _holds(rule, state, first=first):
            sketch.chosen[i], state = _claimed(sketch, i, rule, state)
        elif state is LIST or (state is FURNITURE and _begins_list(sketch, i)):
            state = LIST
            sketch.chosen[i] = LISTED
            above = sketch.units[i - 1].text
            if sketch.chosen[i - 1] is furniture.WORD and above[0] not in BULLETS and sketch.page.tools.furniture.sections.whole(above):
                sketch.chosen[i - 1] = HEADED
        else:
            sketch.chosen[i] = _unclaimed(sketch, i, state)
            if i > start and _is_source(sketch.units[i].text) and sketch.chosen[i - 1] in (note.SOURCE, SOURCE):
                sketch.chosen[i] = SOURCE
    _settle(sketch, start)
    _sign(sketch, start)


def _sign(sketch: Sketch, start: int) -> None:
    """The author's bare name behind the last paragraph, or behind promotions there, where the head names none."""
    i = start
    while i < len(sketch.units) and sketch.chosen[i] is sketch.best[i] and _is_kind(sketch.chosen[i], BlockKind.RELATED):
        i += 1
    if (
        start > 0
        and i < len(sketch.units)
        and _is_signature(sketch, i)
        and not (i + 1 < len(sketch.units) and all(unit.text[0] in BULLETS for unit in sketch.units[i : i + 2]))
        and not any(_is_kind(rule, BlockKind.BYLINE) for rule in sketch.chosen[:start])
    ):
        sketch.chosen[i] = SIGNED


def _said(sketch: Sketch, start: int) -> dict[str, Rule]:
    """Headline and deck, which some pages repeat behind the story."""
    return {
        sketch.units[i].text: REPEATED[rule.kind]
        for i, rule in enumerate(sketch.chosen[:start])
        if rule is not None and rule.kind in REPEATED and len(sketch.units[i].text) >= SHORTEST
    }


def _is_signature(sketch: Sketch, i: int) -> bool:
    """Is this a bare name, perhaps in capitals?"""
    rule, text = sketch.best[i], sketch.units[i].text
    return rule in _BARE or (rule is byline.CAPITALS and text.isupper() and text.count(" ") < LONGEST_SIGNATURE)


def _holds(rule: Rule, state: State, *, first: bool) -> bool:
    """Does a claim hold in the tail? Dates do not among tags and comments, nor names without an opener behind other matter."""
    if first and rule in byline.SIGNATURES:
        return True
    if rule.weight < FAIR or (state is FURNITURE and rule.kind is _TIMESTAMP):
        return False
    return first or rule not in _UNOPENED


def _claimed(sketch: Sketch, i: int, rule: Rule, state: State) -> tuple[Rule, State]:
    """What a claim comes to, and what goes on behind it."""
    if rule is timestamp.BARE and i > 0 and sketch.chosen[i - 1] in (TITLE, LISTED):
        return LISTED, state
    if rule in LABELS:
        return (EMPTY, state) if is_empty(sketch, i) else (rule, LIST)
    if rule is furniture.LIST or rule is furniture.COMMENTS:
        return rule, FURNITURE
    if state is LIST and may_be_listed(sketch, i):
        return LISTED, state
    if state is LIST and rule.kind is not _MATTER and rule.kind is not _RELATED:
        return rule, OPEN
    return rule, state


def _unclaimed(sketch: Sketch, i: int, state: State) -> Rule:
    rule = sketch.best[i]
    text = sketch.units[i].text
    if state is OPEN and (is_title(text) or _is_item(text)):
        return TITLE
    if sketch.prose[i] or state is FURNITURE:
        return rule if rule is not None and rule.kind is BlockKind.NOTE else PROMOTION
    return TAG


def _is_item(text: str) -> bool:
    """Does a list item read like a title, where no words are divided: as long as one, and no sentence?"""
    return text[0] in BULLETS and is_wide(text) and count_words(text) >= ITEM_WORDS and not ends_sentence(text)


def _is_source(text: str) -> bool:
    """Is this an address, as sources have?"""
    return " " not in text and "." in text[1:-1]


def _begins_list(sketch: Sketch, i: int) -> bool:
    """Do several titles stand here, below tags or comments? Some sites put no label above them."""
    units = sketch.units
    found = 0
    for j in range(i, min(i + RUN * 2 + 1, len(units))):
        if is_title(units[j].text) and count_words(units[j].text) >= SURE_WORDS:
            found += 1
        elif j == i:
            return False
    return found >= RUN


def _settle(sketch: Sketch, start: int) -> None:
    """Below a label with no title, and in long runs of short lines between titles, all are tags; numbers between titles are ranks."""
    chosen = sketch.chosen
    i = start
    while i < len(chosen):
        if chosen[i] not in LABELS:
            i += 1
            continue
        first = i = i + 1
        while i < len(chosen) and (chosen[i] is LISTED or _is_kind(chosen[i], _MATTER)):
            i += 1
        titles = [j for j in range(first, i) if chosen[j] is LISTED and _tells(sketch, j)]
        if not titles and first < i <= first + FEW and chosen[first - 1] is related.LIST:
            short = [j for j in range(first, i) if chosen[j] is LISTED]
            titles = short if all(_is_short_title(sketch.units[j].text) for j in short) else []
        for before, after in pairwise([first - 1, *titles, i]):
            between = [j for j in range(before + 1, after) if sketch.chosen[j] is LISTED]
            bullets = sum(sketch.units[j].text[0] in BULLETS for j in between)
            listed = after - before > BETWEEN + 1 and bullets * 2 >= len(between)  # a menu
            if not titles or listed or len(between) > BETWEEN:
                for j in between:
                    chosen[j] = TAG
        for j in titles:
            if sketch.best[j - 1] is furniture.NO_WORDS:
                chosen[j - 1] = LISTED  # a rank


def _is_short_title(text: str) -> bool:
    """Is this a title of a few words, as tags are not?"""
    plain = text[0] not in BULLETS and breadth(text) >= SHORTEST and not ends_sentence(text)
    return plain and (is_wide(text) or any(word[0].islower() for word in text.split()[1:]))


def _tells(sketch: Sketch, i: int) -> bool:
    """Is a unit of a list a title, behind its bullet, or the text below one?"""
    return sketch.prose[i] or is_title(sketch.units[i].text.lstrip(BULLETS + " ") or ".")


def _is_kind(rule: Rule | None, kind: BlockKind) -> bool:
    return rule is not None and rule.kind is kind


def is_title(text: str) -> bool:
    """Does a line read like the title of another article?"""
    if text[0] in BULLETS or text[0] == "(" or (ends_sentence(text) and not is_question(text)):
        return False
    return count_words(text) >= TITLE_WORDS and "@" not in text
