"""What a rule may look at: the source, its units, the compiled words, the caller's options; and where issues go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from articlemeta.knowledge.case import one_i
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.issue import Issue, IssueCode, Severity
from articlemeta.models.span import Span
from articlemeta.options import Options
from articlemeta.scan.cues import first_word
from articlemeta.scan.telling import Telling
from articlemeta.tools import Tools

V = TypeVar("V")


class Rule(NamedTuple):
    """A reason to take a unit for a kind. Rules are constants of their room; ``explain`` shows ``name`` and ``why``.

    ``weight`` (0 to 100) says how much the evidence is worth where several rules claim one unit: 90 and more for
    what hardly ever lies, about 50 for one weak signal.
    """

    kind: BlockKind
    weight: int
    name: str
    why: str


class Unit:
    """A logical line: a line of the source, or the lines of one hard-wrapped paragraph.

    ``source[start:stop]`` begins and ends with a visible character; ``text`` is the folded form, ``first`` its first
    word without case and punctuation, for looking up cues; ``low`` is all of it without case and with straight apostrophes,
    ``marks`` are what of it may tell what it is, once they have been asked for.
    ``heading`` is the level that a mark of Markdown gives it, or 0. ``claims`` are the rules that claim it, the winner
    first, once the outline has asked the rooms.
    """

    __slots__ = ("claims", "first", "heading", "low", "marks", "start", "stop", "text")

    def __init__(self, start: int, stop: int, text: str) -> None:
        self.start = start
        self.stop = stop
        self.text = text
        low = text.lower()
        self.low = low = low if low.isascii() else one_i(low).replace("\u2019", "'")
        self.first = first_word(low)
        self.heading = 0
        self.claims: list[Rule] = []
        self.marks: Sequence[str] | None = None


class Page:
    """One text on its way through the parser. Mutable only in the issues it collects and what it remembers."""

    __slots__ = ("issues", "memo", "options", "source", "thorough", "tools", "units")

    def __init__(self, source: str, units: list[Unit], tools: Tools, options: Options, *, thorough: bool = False) -> None:
        self.source = source
        self.thorough = thorough  # look for runners-up too, where the outcome is settled
        self.units = units
        self.tools = tools
        self.options = options
        self.issues: list[Issue] = []
        # What a room found in a window or a text, for when it is asked again.
        self.memo: dict[tuple[str, int, int] | tuple[str, str], Any] = {}

    def marks(self, unit: Unit) -> Sequence[str]:
        """The marks of telling phrases in a unit, looked for at once for all that tells."""
        if unit.marks is None:
            unit.marks = self.tools.marks.of(unit.low)
        return unit.marks

    def tells(self, telling: Telling[V], unit: Unit) -> V | None:
        """The value of a telling phrase in a unit."""
        marks = self.marks(unit)
        return telling.find(unit.low, marks) if marks else None

    def report(self, code: IssueCode, message: str, start: int, end: int, severity: Severity = Severity.WARNING) -> None:
        """Note an issue at ``source[start:end]``."""
        self.issues.append(build(Issue, code=code, severity=severity, message=message, span=Span(start, end)))
