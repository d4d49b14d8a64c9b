"""What a company says of itself below its release, and whom to ask: headings with a text, labels with addresses."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from articlemeta.kinds import note
from articlemeta.models.block import BlockKind
from articlemeta.models.content import NoteKind
from articlemeta.outline.sketch import Sketch, ends_sentence
from articlemeta.page import Rule

ABOUT = Rule(BlockKind.NOTE, 83, "note: heading of a self-portrait", "is a heading with a name, and the text below opens with the name")
TEXT = Rule(BlockKind.NOTE, 83, "note: self-portrait", "is below a heading with the name that it opens with, at the end of the page")
CONTACT = Rule(BlockKind.NOTE, 83, "note: below a label of contacts", "stands below a label of contacts, at the end of the page")
NUMBER = Rule(BlockKind.NOTE, 96, "note: number below a label of contacts", "is a telephone number below a label of contacts")
BRACKETED = Rule(BlockKind.NOTE, 74, "note: in brackets", "is the last paragraph, and all of it stands in brackets")

#: A story whose last paragraph is told by its brackets has more than so many.
FEWEST = 2
#: Such a heading is no longer than this; at most so many lines stand below a label of contacts, none longer than that.
LONGEST, LINES, LONGEST_LINE = 60, 6, 90
_start = attrgetter("start")


def mark(sketch: Sketch) -> None:
    """Claim them in the second half of the page."""
    units = sketch.units
    half = bisect_left(units, len(sketch.page.source) / 2, key=_start)
    about = frozenset(sketch.page.tools.language.note.about)
    _bracketed(sketch)
    for i in range(max(2, half), len(units) - 1):
        unit = units[i]
        told = unit.first in about
        if (not told and sketch.best[i] is not note.OPENER) or len(unit.text) > LONGEST:
            continue
        if told and not ends_sentence(unit.text) and not sketch.strong[i] and _opens_with(sketch, i + 1, unit.text):
            sketch.add(i, ABOUT)
            _below(sketch, i + 1)
        elif sketch.best[i] is note.OPENER and sketch.page.tools.notes.opener(unit.text) is NoteKind.CONTACT:
            _contacts(sketch, i + 1)


def _bracketed(sketch: Sketch) -> None:
    """The last paragraph, where all of it stands in brackets."""
    last = sketch.last
    text = sketch.units[last].text if last > 0 else "."
    if text[0] == "(" and sum(sketch.prose) > FEWEST and text.rstrip(".")[-1] == ")" and text.count("(") == 1:
        sketch.add(last, BRACKETED)


def _opens_with(sketch: Sketch, i: int, heading: str) -> bool:
    """Does the text below open with what the heading is about?"""
    name = heading.partition(" ")[2].rstrip(":").casefold()
    text = sketch.units[i].text.casefold()
    return bool(name) and (text.startswith(name) or name in text[: 2 * len(name) + LONGEST])


def _below(sketch: Sketch, first: int) -> None:
    """The paragraphs below such a heading, up to the next short line."""
    for i in range(first, len(sketch.units)):
        if sketch.strong[i] or (i > first and not sketch.prose[i]):
            return
        sketch.add(i, TEXT)


def _contacts(sketch: Sketch, first: int) -> None:
    """Names, telephone numbers and addresses below a label."""
    for i in range(first, min(first + LINES, len(sketch.units))):
        rule = sketch.best[i]
        told = sketch.strong[i] and rule is not None and rule.kind not in (BlockKind.BYLINE, BlockKind.NOTE)
        number = rule is not None and rule.kind is BlockKind.FURNITURE and any(map(str.isdecimal, sketch.units[i].text))
        if (told and not number) or sketch.prose[i] or not _is_address(sketch.units[i].text):
            return
        sketch.add(i, NUMBER if number else CONTACT)


def _is_address(text: str) -> bool:
    """May this be a name, a number or an address: no small words but those of addresses?"""
    if len(text) > LONGEST_LINE:
        return False
    return "@" in text or any(map(str.isdecimal, text)) or not any(word[0].islower() and "." not in word for word in text.split())
