"""The outline of a page: which kind of matter each unit is.

First every room looks at every unit by itself (``Sketch``); then the story's first and last paragraph are found
(``zones``), and head, story and tail each settle what their position tells of the units no room is sure about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from articlemeta.kinds import CLAIMS
from articlemeta.models.block import BlockKind
from articlemeta.outline import (
    bio,
    boilerplate,
    boxes,
    described,
    entries,
    head,
    headed,
    lead,
    live,
    menus,
    numbered,
    pictures,
    printed,
    recurring,
    repeats,
    signed,
    story,
    tail,
    teasers,
    zones,
)
from articlemeta.outline.sketch import Sketch
from articlemeta.page import Page, Rule, Unit

__all__ = ["Outline", "decide"]


class Outline:
    """The units of a page, the rule that decided on each, and where each kind stands."""

    __slots__ = ("_places", "rules", "units")

    def __init__(self, units: list[Unit], rules: list[Rule]) -> None:
        self.units = units
        self.rules = rules
        self._places: defaultdict[BlockKind, list[int]] = defaultdict(list)
        for i, rule in enumerate(rules):
            self._places[rule.kind].append(i)

    def rule_at(self, i: int) -> Rule | None:
        """The rule that decided on a unit, or ``None`` where there is no such unit."""
        return self.rules[i] if 0 <= i < len(self.rules) else None

    def places(self, *kinds: BlockKind) -> list[int]:
        """The indexes of the units of these kinds, in order."""
        found = [self._places[kind] for kind in kinds if kind in self._places]
        if len(found) == 1:
            return found[0]
        return sorted([i for places in found for i in places])

    def runs(self, *kinds: BlockKind) -> Iterator[list[int]]:
        """The indexes of neighbouring units of these kinds, run by run."""
        run: list[int] = []
        for i in self.places(*kinds):
            if run and i != run[-1] + 1:
                yield run
                run = []
            run.append(i)
        if run:
            yield run

    def span(self, run: list[int]) -> tuple[int, int]:
        """Where a run begins and ends in the source."""
        return self.units[run[0]].start, self.units[run[-1]].stop


def decide(page: Page) -> Outline:
    """Settle what every unit of the page is."""
    edges = printed.edges(page)
    inside = [unit for i, unit in enumerate(page.units) if i not in edges] if edges else page.units
    sketch = Sketch(page, CLAIMS, inside)
    signed.mark(sketch)
    pictures.mark(sketch)
    repeats.mark(sketch)
    recurring.mark(sketch)
    described.mark(sketch)
    boxes.mark(sketch)
    live.mark(sketch)
    entries.mark(sketch)
    numbered.mark(sketch)
    menus.mark(sketch)
    lead.mark(sketch)
    teasers.mark(sketch)
    headed.mark(sketch)
    boilerplate.mark(sketch)
    bio.mark(sketch)
    start, end = zones.story(sketch)
    head.resolve(sketch, start)
    story.resolve(sketch, start, end)
    tail.resolve(sketch, end)
    rules = [rule for rule in sketch.chosen if rule is not None]
    if edges:
        rest = iter(rules)
        rules = [edges[i] if i in edges else next(rest) for i in range(len(page.units))]
    return Outline(page.units, rules)
