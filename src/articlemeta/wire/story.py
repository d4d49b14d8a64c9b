"""The text of a transmission to units, and what its marks tell of each.

ANPA 1312 marks every line that is no paragraph with ``^``, ends it with ``<`` or ``=``, opens paragraphs with a tab and rows
of tables with a backspace. IPTC 7901 ends its headline block with `` =`` and wraps the rest. What no mark tells is decided
by the rooms; a text without marks, as some agencies sent, by the ordinary outline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articlemeta import layout, lines
from articlemeta.kinds import CLAIMS, byline
from articlemeta.knowledge.wire import wire_words
from articlemeta.lines import Line
from articlemeta.models.block import BlockKind
from articlemeta.outline import Outline
from articlemeta.outline import decide as decide_unmarked
from articlemeta.outline.head import DECK
from articlemeta.outline.sketch import STRONG, ends_sentence, is_prose
from articlemeta.outline.story import PARAGRAPH, ROW, SUBHEAD
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.fold import fold, trim
from articlemeta.wire import signs
from articlemeta.wire.transmission import Transmission

FRAMING = Rule(BlockKind.WIRE, 100, "wire: framing", "is the header or trailer of the transmission")
KEYWORD = Rule(BlockKind.WIRE, 100, "wire: keyword line", "repeats the header's keyword")
MARK = Rule(BlockKind.WIRE, 95, "wire: mark", "is a mark between parts of the text, or at its end")
LABEL = Rule(BlockKind.WIRE, 95, "wire: label", "is a version or genre above the headline")
PICTURES = Rule(BlockKind.NOTE, 90, "wire: pictures", "tells which pictures go with the story")
NOTEBOOK = Rule(BlockKind.NOTE, 90, "wire: notebook", "stands in the notes behind the story")
HEADLINE = Rule(BlockKind.HEADLINE, 95, "wire: headline", "is the first marked line that is nothing else")
SUBHEADING = Rule(BlockKind.SUBHEAD, 90, "wire: marked subhead", "is a marked line between paragraphs")

#: Rules of lines that go with the names above them.
_BELOW_NAMES = frozenset({byline.AGENCY, byline.TITLED, byline.TITLE, byline.NOBODY})
#: A row of a table has this many cells and more.
CELLS = 4
#: The headline block of IPTC 7901 has at most so many lines.
LONGEST_HEAD = 14
#: A subhead is no longer.
LONGEST_SUBHEAD = 70


class Marked(NamedTuple):
    """A unit and the mark it had: ``^``, a tab, a row's, the headline block's, the notebook's, or none."""

    unit: Unit
    mark: str


class Story(NamedTuple):
    """The units of a text, and those of the frame around it. ``marked``: do marks tell the parts?"""

    before: list[Unit]
    marked: list[Marked]
    behind: list[Unit]
    by_marks: bool

    @property
    def units(self) -> list[Unit]:
        """The units of the text."""
        return [one.unit for one in self.marked]


def read(sent: Transmission) -> Story:
    """The units of a transmission."""
    source, place = sent.source, sent.frame
    start, stop = place.body, place.trailer
    before = _frame_unit(source, 0, start)
    behind = _frame_unit(source, stop, len(source))
    found = [(start + a, start + b) for a, b in lines.split(source[start:stop])]
    if sent.header.format == "iptc7901":
        head = next((i for i, (_, b) in enumerate(found[:LONGEST_HEAD]) if source.endswith(" =", 0, b)), None)
        if head is not None:
            return Story(before, list(_headed(source, found, head)), behind, True)
    elif any(source.startswith("^", a) for a, _ in found):
        return Story(before, list(_joined(source, found)), behind, True)
    units = layout.units(source, found) if found else []
    return Story(before, [Marked(unit, "") for unit in units], behind, False)


def decide(page: Page, story: Story, keyword: str | None) -> Outline:
    """What every unit is, those of the frame included."""
    rules = _by_marks(page, story, keyword) if story.by_marks else decide_unmarked(page).rules
    framing = [FRAMING] * len(story.before), [FRAMING] * len(story.behind)
    return Outline([*story.before, *story.units, *story.behind], [*framing[0], *rules, *framing[1]])


def _frame_unit(source: str, start: int, stop: int) -> list[Unit]:
    start, stop = trim(source, start, stop)
    return [Unit(start, stop, fold(source[start:stop]))] if start < stop else []


def _unit(source: str, start: int, stop: int) -> Unit | None:
    start, stop = trim(source, start, stop)
    return Unit(start, stop, fold(source[start:stop])) if start < stop else None


def _joined(source: str, found: list[Line]) -> Iterator[Marked]:
    """Units of ANPA lines: a line without a mark goes on with the paragraph above it."""
    held: tuple[int, int] | None = None  # a paragraph that may go on
    before = 0
    for line_start, line_stop in found:
        for start, stop in _fields(source, line_start, line_stop):
            first, mark = _mark(source, start, stop)
            if mark == "" and held and source.count("\n", before, start) < 2:
                held = held[0], stop
            else:
                if held and (unit := _unit(source, *held)):
                    yield Marked(unit, "\t")
                held = None
                last = _without_end(source, first, stop)
                if mark in ("\t", "") and source.count(";", first, last) < CELLS - 1:
                    held = first, last
                elif unit := _unit(source, first, last):
                    yield Marked(unit, mark if mark == "^" else signs.ROW)
            before = stop
    if held and (unit := _unit(source, *held)):
        yield Marked(unit, "\t")


def _fields(source: str, start: int, stop: int) -> Iterator[Line]:
    """The fields of a line: ``^*9006< ^Keyword,176<`` has two."""
    at = start
    while (end := source.find("<", at, stop)) >= 0:
        following = end + 1
        while following < stop and source[following] == " ":
            following += 1
        if following < stop and source[following] == "^":
            yield start, end + 1
            start = following
        at = following if following > end else end + 1
    yield start, stop


def _mark(source: str, start: int, stop: int) -> tuple[int, str]:
    """Where a field's matter begins, and its mark."""
    first = start
    while first < stop and source[first] in "^ ":
        first += 1
    indent = source[max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1 : start]
    if signs.ROW in indent:
        return first, signs.ROW
    if first > start:
        return first, "^"
    return first, "\t" if "\t" in indent else ""


def _without_end(source: str, start: int, stop: int) -> int:
    """Where a field's matter ends: before its flush-left or centred line end."""
    stop = trim(source, start, stop)[1]
    return stop - 1 if stop > start and source[stop - 1] in "<=" else stop


def _headed(source: str, found: list[Line], head: int) -> Iterator[Marked]:
    """Units of IPTC 7901: the headline block's lines, the wrapped story, the lines of the notebook."""
    for i, (start, stop) in enumerate(found[: head + 1]):
        if unit := _unit(source, start, stop - (i == head)):
            yield Marked(unit, "=")
    rest = found[head + 1 :]
    tail = next((i for i, (a, b) in enumerate(rest) if source.startswith("# ", a) or source[a:b] in wire_words().ends), len(rest))
    if tail:
        yield from (Marked(unit, "\t") for unit in layout.units(source, rest[:tail]))
    held: Line | None = None
    for start, stop in rest[tail:]:
        if held and source.startswith("- ", held[0]) and source[start - 1 : start] == " ":
            held = held[0], stop
            continue
        if held and (unit := _unit(source, *held)):
            yield Marked(unit, "#")
        held = start, stop
    if held and (unit := _unit(source, *held)):
        yield Marked(unit, "#")


def _by_marks(page: Page, story: Story, keyword: str | None) -> list[Rule]:
    rules: list[Rule] = []
    seen: set[BlockKind] = set()
    marked = story.marked
    for i, (unit, mark) in enumerate(marked):
        claim = _claim(page, unit)
        if unit.text.casefold() in wire_words().ends:
            rule = MARK
        elif mark == "#":
            rule = claim if claim and claim.kind is BlockKind.BYLINE else NOTEBOOK
        elif mark == "=":
            rule = _in_head(unit, claim)
        elif mark == "^":
            rule = _marked_line(page, unit, claim, keyword, seen, rules[-1] if rules else None)
        elif mark == signs.ROW:
            rule = ROW
        elif claim and claim.kind in (BlockKind.BYLINE, BlockKind.NOTE):
            rule = claim
        elif "|" in unit.text and unit.text.count("|") >= CELLS - 2 and not ends_sentence(unit.text):
            rule = ROW
        else:
            below = marked[i + 1].unit.text if i + 1 < len(marked) else ""
            short = len(unit.text) <= LONGEST_SUBHEAD and not ends_sentence(unit.text) and is_prose(below) and BlockKind.BODY in seen
            rule = SUBHEAD if short else PARAGRAPH
        seen.add(rule.kind)
        rules.append(rule)
    return rules


def _claim(page: Page, unit: Unit) -> Rule | None:
    """The weightiest claim of the rooms that holds wherever the unit stands."""
    found = [rule for room in CLAIMS if (rule := room(page, unit)) is not None and rule.weight >= STRONG]
    return max(found, key=lambda rule: rule.weight, default=None)


def _in_head(unit: Unit, claim: Rule | None) -> Rule:
    """A line of the headline block of IPTC 7901."""
    text = unit.text.casefold().lstrip("( ")
    if any(text.startswith(label) and not text[len(label) : len(label) + 1].isalnum() for label in wire_words().labels):
        closed = unit.text[0] == "(" or ":" in text or unit.text.isupper()
        if closed or len(text.split()) <= 2:
            return LABEL
    return claim if claim and claim.kind is BlockKind.BYLINE else HEADLINE


def _marked_line(page: Page, unit: Unit, claim: Rule | None, keyword: str | None, seen: set[BlockKind], above: Rule | None) -> Rule:
    """A line behind ``^``: in the head one of its usual lines, between paragraphs a subhead."""
    text = unit.text
    in_head = BlockKind.BODY not in seen and BlockKind.SUBHEAD not in seen
    if in_head and BlockKind.HEADLINE not in seen and BlockKind.BYLINE not in seen and _repeats(text, keyword):
        return KEYWORD
    lowered = text.casefold()
    if any(lowered.startswith(f"{photo} ") for photo in wire_words().photos) and any(map(str.isdecimal, text)):
        return PICTURES
    if claim and claim.kind is BlockKind.NOTE:
        return claim
    if above and above.kind is BlockKind.BYLINE and byline.claim(page, unit) in _BELOW_NAMES:
        return byline.NOBODY
    if claim and claim.kind is BlockKind.BYLINE and claim not in _BELOW_NAMES:
        return claim
    if not in_head or BlockKind.BYLINE in seen:
        return SUBHEADING
    return HEADLINE if BlockKind.HEADLINE not in seen else DECK


def _repeats(text: str, keyword: str | None) -> bool:
    """Does a line begin as the keyword does, spaces and hyphens aside? The keyword may be cut short."""
    line, word = _letters(text), _letters(keyword or "")
    size = min(len(line), len(word), 12)
    return size > 0 and line[:size] == word[:size]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
