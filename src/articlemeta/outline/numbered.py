"""Numbered headings: the steps of a list article, counted up or down, each above its text."""

from __future__ import annotations

from itertools import pairwise

from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import Sketch, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.lazy import lazy

STEP = Rule(BlockKind.SUBHEAD, 76, "subhead: numbered", "has a number, as other such lines of the page have, with a text between them")

#: So many headings make a count; none is longer than this.
FEWEST, LONGEST = 3, 120
_sign = lazy(r"[\d#N]")
_number = lazy(r"(?:#|No\. )?([0-9]{1,2})(?:[.)]|:| [-–—|])? (?=\S)")


def mark(sketch: Sketch) -> None:
    """Claim the headings of a count that has something between each and the next."""
    places = [found.start() for found in _sign.finditer(sketch.openings)]
    found = [(i, number) for i in places if (number := _number_of(sketch, i, sketch.units[i].text)) is not None]
    run: list[tuple[int, int]] = []
    for one in found:
        if run and not _goes_on(run, one):
            _claim(sketch, run)
            run = []
        run.append(one)
    _claim(sketch, run)


def start(sketch: Sketch, first: int) -> int:
    """Where the story starts, whose first paragraph is ``first``: at the first numbered heading, where that is above."""
    return next((i for i in range(1, first) if sketch.best[i] is STEP), first)


def _number_of(sketch: Sketch, i: int, text: str) -> int | None:
    if len(text) > LONGEST or sketch.strong[i]:
        return None
    matched = _number.match(text)
    if matched is None or (ends_sentence(text) and text[-1] not in "?!"):
        return None
    marked = not matched[0][-2].isdecimal() or text[0] == "#"
    return int(matched[1]) if marked else None


def _goes_on(run: list[tuple[int, int]], one: tuple[int, int]) -> bool:
    """Does a number follow the last one of a run, the way that the run counts, with something between?"""
    step = run[1][1] - run[0][1] if len(run) > 1 else None
    after = one[1] - run[-1][1]
    return after in (1, -1) and step in (None, after) and one[0] - run[-1][0] > 1


def _claim(sketch: Sketch, run: list[tuple[int, int]]) -> None:
    if len(run) < FEWEST or 1 not in (run[0][1], run[-1][1]):
        return
    between = [any(len(sketch.units[j].text) > LONGEST // 2 for j in range(i + 1, k)) for (i, _), (k, _) in pairwise(run)]
    if sum(between) * 2 >= len(between):
        for i, _ in run:
            sketch.add(i, STEP)
