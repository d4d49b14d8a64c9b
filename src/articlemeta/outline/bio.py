"""Lines about the authors, told by their names: no room sees more than one line, so none can tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from articlemeta.kinds.note import BIO, OPENER
from articlemeta.models.block import BlockKind
from articlemeta.models.content import NoteKind
from articlemeta.outline.sketch import FAIR, RANK, Sketch, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.letters import may_open_name

BOX = Rule(BlockKind.NOTE, 82, "note: author box", "is the name above, or stands beside, a text about an author at the end of the page")

#: Such a line is one of the last third of the page's paragraphs, or of the last two.
SHARE, FEWEST = 3, 2
#: A line about an author below his name is one of the page's first, behind so few paragraphs, and no longer than this.
HEAD, DECKS, LONGEST = 40, 2, 320
#: A text about an author may end in an address, without a full stop: from this length on.
OPEN = 90
#: Somebody's title is one of so many words.
PROFESSION = 12
#: The verb is one of the first words, behind the name.
NAME = 5
#: An author box has the name, a title or an address, and the text: at most so many lines above the text, of up to this length.
ABOVE, LONGEST_ABOVE = 3, 60
#: More lines without a full stop at the end of a page are a list of something else.
MOST = 20
_BYLINE = BlockKind.BYLINE


def mark(sketch: Sketch) -> None:
    """Claim the paragraphs that say who an author is: below the names of the head, or the last of the page with the box they stand in."""
    _below_bylines(sketch)
    _below_labels(sketch)
    paragraphs = sketch.paragraphs()
    last = [i for i in paragraphs[-max(FEWEST, len(paragraphs) // SHARE) :] if may_open_name(sketch.units[i].text)]
    if not last:
        return
    names = _bylines(sketch, last[0])
    surnames = {surname for _, surname in names}
    verbs = frozenset(sketch.page.tools.language.note.bio_verbs)
    cut = [i for i in range(last[0], len(sketch.units)) if not sketch.prose[i] and not sketch.strong[i] and _is_open(sketch.units[i].text)]
    late = paragraphs[-FEWEST - 1] if len(paragraphs) > FEWEST else -1
    for i in (*last, *(cut if len(cut) <= MOST else ())):
        words = sketch.units[i].text.split(" ", NAME)[:NAME]
        if verbs.isdisjoint(words[1:]):
            continue
        named = _opening_name(words, verbs)
        told = named in names or (named[1] in surnames and sketch.prose[i])
        if (
            told
            or (i > late and _is_new(sketch, i, named))
            or (i > 0 and len(words) > 2 and verbs.intersection(words[1:3]) and _heads_box(sketch, i, words))
        ):
            sketch.add(i, BIO)
            _box(sketch, i, words)
    _below_names(sketch, last[0], names)


def _below_bylines(sketch: Sketch) -> None:
    """Claim the sentence about an author right below the name, at the head of the page."""
    prose, strong = sketch.prose, sketch.strong
    verbs: frozenset[str] | None = None
    passed, weak = 0, 0
    above: list[int] = []  # bylines, with fewer than so many lines below that nothing is sure of
    for i in range(1, min(HEAD, len(prose))):
        passed += prose[i - 1]
        if passed > DECKS:
            return
        if (rule := sketch.best[i - 1]) is not None and rule.kind is _BYLINE:
            above = [*above, i - 1] if weak < ABOVE else [i - 1]
            weak = 0
        else:
            weak += not strong[i - 1]
        if not above or weak >= ABOVE or strong[i]:
            continue
        text = sketch.units[i].text
        if len(text) > LONGEST or not ends_sentence(text):
            continue
        verbs = verbs or frozenset(sketch.page.tools.language.note.bio_verbs)
        named = _opening_name(text.lstrip(RANK).split(" ", NAME)[:NAME], verbs)
        if named[0] and any(" ".join(named) in sketch.units[j].text.casefold() for j in above):
            sketch.add(i, BIO)


def _is_open(text: str) -> bool:
    """May this be a text about an author, though it is a short sentence, or a long one without a full stop?"""
    return (len(text) >= OPEN or ends_sentence(text)) and may_open_name(text)


def _below_labels(sketch: Sketch) -> None:
    """Claim what stands below a label such as "About the author", up to the first text."""
    for i, label in enumerate(sketch.best):
        if (
            label is OPENER
            and len(sketch.units[i].text) <= LONGEST_ABOVE
            and sketch.page.tools.notes.opener(sketch.units[i].text) is NoteKind.BIO
        ):
            for j in range(i + 1, min(i + 2 + ABOVE, len(sketch.units))):
                rule = sketch.best[j]
                if sketch.strong[j] and rule is not None and rule.kind not in (BlockKind.BYLINE, BlockKind.NOTE):
                    break
                text = sketch.prose[j] or ends_sentence(sketch.units[j].text)
                sketch.add(j, BIO if text else BOX)
                if text:
                    break


def _is_new(sketch: Sketch, i: int, named: tuple[str, str]) -> bool:
    """Is somebody with a title introduced in one of the page's last paragraphs, whom the story does not name?"""
    if not named[0]:
        return False
    titles = sketch.page.tools.names.kinds.titles
    words = sketch.units[i].text.split(" ", PROFESSION)[2:PROFESSION]
    return not titles.isdisjoint(words) and not any(named[1] in unit.text.casefold() for unit in sketch.units[:i])


def _below_names(sketch: Sketch, start: int, names: set[tuple[str, str]]) -> None:
    """Claim the boxes that open with the name of a byline, where the text below has a part of the name in it."""
    for i in range(start + 1, len(sketch.units) - 1 if names else 0):
        text = sketch.units[i].text
        if len(text) > LONGEST_ABOVE or text.count(" ") >= NAME or names.isdisjoint(pairwise(words := text.casefold().split())):
            continue
        below = next((j for j in range(i + 1, min(i + 1 + ABOVE, len(sketch.units))) if sketch.prose[j]), None)
        if below is None or any(sketch.best[j] is BIO for j in range(i, below)):
            continue
        if not set(words).isdisjoint(sketch.units[below].text.casefold().replace(",", " ").split()):
            sketch.add(below, BIO)
            for j in range(i, below):
                sketch.add(j, BOX)


def _bylines(sketch: Sketch, before: int) -> set[tuple[str, str]]:
    """Neighbouring words of the bylines above a unit, and of names alone above the first paragraph."""
    first = min(sketch.first, before)
    texts = [
        sketch.units[i].text
        for i, rule in enumerate(sketch.best[:before])
        if rule is not None and rule.kind is _BYLINE and (rule.weight >= FAIR or i < first)
    ]
    return {pair for text in texts for pair in pairwise(text.casefold().replace(",", " ").split())}


def _opening_name(words: list[str], verbs: frozenset[str]) -> tuple[str, str]:
    """The first two words, where they may be a name and a verb of such lines follows; else what is in no byline."""
    if len(words) > 2 and words[1][:1].isupper() and not verbs.isdisjoint(words[2:NAME]):
        return words[0].casefold(), words[1].casefold()
    return "", ""


def _above(sketch: Sketch, i: int) -> Iterator[int]:
    """The short lines above a text, nearest first: no sentence, and nothing that a room is sure of."""
    for j in range(i - 1, max(-1, i - 1 - ABOVE), -1):
        rule = sketch.best[j]
        if (
            sketch.prose[j]
            or len(sketch.units[j].text) > LONGEST_ABOVE
            or (sketch.strong[j] and rule and rule.kind is not BlockKind.BYLINE)
        ):
            return
        yield j


def _heads_box(sketch: Sketch, i: int, words: list[str]) -> bool:
    """Does the name that a text opens with stand alone above it?"""
    opened = (words[0].casefold(), " ".join(words[:2]).casefold())
    return any(sketch.units[j].text.casefold() in opened for j in _above(sketch, i))


def _box(sketch: Sketch, i: int, words: list[str]) -> None:
    """Claim the name above a text about an author, and what stands between."""
    opened = {word.casefold() for word in words[:2]}
    between: list[int] = []
    for j in _above(sketch, i):
        between.append(j)
        if not opened.isdisjoint(sketch.units[j].text.casefold().split()):
            for at in between:
                sketch.add(at, BOX)
            return
