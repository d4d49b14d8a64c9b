"""The working state of the outline: what each unit claims to be, and what it was taken for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from articlemeta.kinds import may_be_claimed
from articlemeta.models.block import BlockKind
from articlemeta.page import Page, Rule, Unit

Claim = Callable[[Page, Unit], Rule | None]

_TERMINAL = frozenset(".!?…。！？")
_CLOSING = "\"'”’»)]』」"

#: Lengths, in characters, of what is taken for running text: with and without a full stop at its end.
SENTENCE = 45
PARAGRAPH = 160
#: A claim of this weight is not undone by where the unit stands.
STRONG = 70
#: A claim of this weight settles the matter: the rooms behind are not asked, unless for an explanation.
SURE = 92


class Decision(NamedTuple):
    """What a unit was taken for, why, and what it would have been otherwise."""

    rule: Rule
    claims: Sequence[Rule]

    @property
    def kind(self) -> BlockKind:
        return self.rule.kind

    @property
    def rivals(self) -> list[Rule]:
        """The claims that lost."""
        return [rule for rule in self.claims if rule is not self.rule]


class Sketch:
    """Claims, chosen rules and shapes of a page's units, by index."""

    __slots__ = ("chosen", "claims", "page", "prose", "units")

    def __init__(self, page: Page, rooms: Sequence[Claim]) -> None:
        self.page = page
        self.units = page.units
        self.claims: list[list[Rule]] = [_claims(page, unit, rooms) for unit in page.units]
        self.chosen: list[Rule | None] = [None] * len(page.units)
        self.prose = [not self.strong(i) and is_prose(unit.text) for i, unit in enumerate(page.units)]

    def add(self, i: int, rule: Rule) -> None:
        """Put in a claim that takes a look at the rest of the page, and may turn a paragraph into something else."""
        self.claims[i] = sorted((rule, *self.claims[i]), key=_weight, reverse=True)
        self.prose[i] = self.prose[i] and not self.strong(i)

    def best(self, i: int) -> Rule | None:
        """The weightiest claim on a unit."""
        claims = self.claims[i]
        return claims[0] if claims else None

    def strong(self, i: int) -> bool:
        """Is some claim on the unit strong enough to hold wherever it stands?"""
        claims = self.claims[i]
        return bool(claims) and claims[0].weight >= STRONG

    def claims_kind(self, i: int, kind: BlockKind, weight: int = 0) -> Rule | None:
        """The claim of that kind on a unit, of at least that weight."""
        return next((rule for rule in self.claims[i] if rule.kind is kind and rule.weight >= weight), None)

    def decisions(self) -> list[Decision]:
        """The outcome, when every unit has been chosen for."""
        return [Decision(rule, claims) for rule, claims in zip(self.chosen, self.claims, strict=True) if rule]


def _claims(page: Page, unit: Unit, rooms: Sequence[Claim]) -> list[Rule]:
    """The claims on a unit, the winning one first: the first sure one, else the weightiest."""
    found: list[Rule] = []
    if not may_be_claimed(page, unit):
        return found
    sure = False
    for room in rooms:
        rule = room(page, unit)
        if rule is None:
            continue
        if rule.weight >= SURE and not sure:
            sure = True
            found.insert(0, rule)
            if not page.thorough:
                break
        else:
            found.append(rule)
    if len(found) > 1:
        found[sure:] = sorted(found[sure:], key=_weight, reverse=True)
    return found


def _weight(rule: Rule) -> int:
    return rule.weight


def ends_sentence(text: str) -> bool:
    """Does the text end with a full stop or its like, closing quotes and brackets aside?"""
    if text[-1] in _TERMINAL:
        return True
    bare = text[-4:].rstrip(_CLOSING)
    return bare[-1:] in _TERMINAL if bare else False


def breadth(text: str) -> int:
    """Length in characters of an alphabet: ideographs and syllables count for more."""
    size = len(text)
    return size if text.isascii() or text[size // 2] < "\u2e80" else size * 5 // 2


def is_prose(text: str) -> bool:
    """Is this running text, by length and its last character?"""
    size = breadth(text)
    return size >= PARAGRAPH or (size >= SENTENCE and ends_sentence(text))
