"""The outline of a page: which kind of matter each unit is.

First every room looks at every unit by itself (``Sketch``); then the story's first and last paragraph are found
(``zones``), and head, story and tail each settle what their position tells of the units no room is sure about.
"""

from __future__ import annotations

from articlemeta.kinds import CLAIMS
from articlemeta.outline import bio, head, story, tail, zones
from articlemeta.outline.sketch import Sketch
from articlemeta.page import Page, Rule

__all__ = ["decide"]


def decide(page: Page) -> list[Rule]:
    """The rule that decides on each unit of the page, in order."""
    sketch = Sketch(page, CLAIMS)
    bio.mark(sketch)
    start, end = zones.story(sketch)
    head.resolve(sketch, start)
    story.resolve(sketch, start, end)
    tail.resolve(sketch, end)
    return [rule for rule in sketch.chosen if rule is not None]
