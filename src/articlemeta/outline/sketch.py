"""The working state of the outline: what each unit claims to be, and what it was taken for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress

from articlemeta.kinds import may_be_claimed
from articlemeta.models.block import BlockKind
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.scripts import is_wide

Claim = Callable[[Page, Unit], Rule | None]

_TERMINAL = frozenset(".!?…。！？؟।")
#: Closing quotes and brackets, and the ornaments that some papers end a story with.
_CLOSING = "\"'”’“‘»«)]』」 ■□●◆♦∎"

#: What list items open with.
BULLETS = "*•·▪●-–—"
#: What a dateline on a line of its own ends in.
DASHES = frozenset("\u2014\u2013")
#: A bullet or a rank before a name.
RANK = BULLETS + "0123456789.) "
#: Lengths, in characters, of what is taken for running text: with and without a full stop at its end.
SENTENCE = 45
PARAGRAPH = 160
#: The same, in ideographs or syllables.
WIDE_PARAGRAPH = 110
#: An end mark that runs on behind the last sentence is looked for in so many of the last units.
RUN_IN = 8
#: A claim of this weight is not undone by where the unit stands.
STRONG = 70
#: A claim of this weight holds where nothing else tells.
FAIR = 60
#: A claim of this weight settles the matter: the rooms behind are not asked, unless for an explanation.
SURE = 92


class Sketch:
    """Claims, chosen rules and shapes of a page's units, by index.

    ``best`` is the weightiest claim on each unit, ``strong`` whether it holds wherever the unit stands, ``prose`` whether
    the unit is running text, ``chosen`` what it was taken for. ``openings`` are the first characters of the units, to be
    searched for lines of a sort at once.
    """

    __slots__ = ("_first", "_last", "_open", "best", "chosen", "openings", "page", "prose", "strong", "units")

    def __init__(self, page: Page, rooms: Sequence[Claim], units: list[Unit]) -> None:
        self.page = page
        self.units = units
        self.openings = "".join([unit.text[0] for unit in units])
        for unit in units:
            unit.claims = _claims(page, unit, rooms)
        self.best = [unit.claims[0] if unit.claims else None for unit in units]
        self.strong = [rule is not None and rule.weight >= STRONG for rule in self.best]
        self.chosen: list[Rule | None] = [None] * len(units)
        self._first, self._last, self._open = 0, len(units) - 1, 0
        self.prose = [
            not strong and not unit.heading and (len(unit.text) >= PARAGRAPH or is_prose(unit.text))
            for unit, strong in zip(units, self.strong, strict=True)
        ]
        for i in range(max(0, len(units) - RUN_IN), len(units)):
            text = units[i].text
            if not self.prose[i] and not self.strong[i] and (size := page.tools.notes.run_in(text)) < len(text):
                self.prose[i] = is_prose(text[:size])

    def add(self, i: int, rule: Rule) -> None:
        """Put in a claim that takes a look at the rest of the page, and may turn a paragraph into something else."""
        self.put(i, sorted((rule, *self.units[i].claims), key=_weight, reverse=True))
        self.prose[i] = self.prose[i] and not self.strong[i]

    def put(self, i: int, claims: list[Rule]) -> None:
        """Have these claims, the winning one first, in place of all others."""
        self.units[i].claims = claims
        self.best[i], self.strong[i] = claims[0], claims[0].weight >= STRONG

    def take_for_prose(self, i: int) -> None:
        """Take a unit for running text, whatever its look."""
        self.prose[i] = True
        self._first, self._last = min(self._first, i), max(self._last, i)

    # Claims are put in and never taken back, so these only move inwards: however often they are asked for, no unit is passed twice.

    @property
    def first(self) -> int:
        """The first unit that is running text; behind the last unit where none is."""
        while self._first < len(self.prose) and not self.prose[self._first]:
            self._first += 1
        return self._first

    @property
    def last(self) -> int:
        """The last unit that is running text; -1 where none is."""
        while self._last >= 0 and not self.prose[self._last]:
            self._last -= 1
        return self._last

    @property
    def open(self) -> int:
        """The first unit that no claim is strong on; behind the last where there is none."""
        while self._open < len(self.units) and self.strong[self._open]:
            self._open += 1
        return self._open

    def paragraphs(self) -> list[int]:
        """The units that are running text, in order, as things stand: to be asked for once, and looked up in."""
        return list(compress(range(len(self.prose)), self.prose))

    def claims_kind(self, i: int, kind: BlockKind, weight: int = 0) -> Rule | None:
        """The claim of that kind on a unit, of at least that weight."""
        for rule in self.units[i].claims:
            if rule.kind is kind and rule.weight >= weight:
                return rule
        return None


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
    """Does the text end with a full stop or its like, closing quotes, brackets and ornaments aside?"""
    last = text[-1]
    if last in _TERMINAL:
        return True
    if last.isalpha():
        return False
    if (last in "）)】］]" or last.isdecimal()) and not text.isascii() and _signed(text):
        return True
    bare = text[-4:].rstrip(_CLOSING)
    return bare[-1:] in _TERMINAL if bare else False


def _signed(text: str) -> bool:
    """Does a bracket stand behind the last sentence, with who wrote it?"""
    opened = max(map(text.rfind, "（(【［["))
    closed = text.rstrip("0123456789")[-1:]
    return opened > 0 and closed in "）)】］]" and text[opened - 1] in "。！？」"


def breadth(text: str) -> int:
    """Length in characters of an alphabet: ideographs and syllables count for more."""
    size = len(text)
    return size * 5 // 2 if is_wide(text) else size


def is_prose(text: str) -> bool:
    """Is this running text, by length and its last character?"""
    size = len(text)
    if not is_wide(text):
        return size >= PARAGRAPH or (size >= SENTENCE and ends_sentence(text))
    if text.endswith("..."):
        return False  # the text below a promoted title, cut off
    if size >= WIDE_PARAGRAPH:  # titles are longer there, and speech ends with its quotation mark alone
        return True
    spoken = text[-1] in "」』" and text[0] in "「『"
    if spoken and "。" in text:
        return True
    return breadth(text) >= SENTENCE and (spoken or (ends_sentence(text) and not (text[0] in BULLETS and text[-1] in "?!？！")))
