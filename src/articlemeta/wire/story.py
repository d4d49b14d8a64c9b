"""The text of a transmission to units, each with the mark it had.

ANPA 1312 marks every line that is no paragraph with ``^``, ends it with ``<`` or ``=``, opens paragraphs with a tab and rows
of tables with a backspace. IPTC 7901 ends its headline block with `` =`` and wraps the rest. Some agencies sent texts
without any marks; of these only what frames the story is told here: the keyword line, and marks behind the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from articlemeta import layout, lines
from articlemeta.knowledge.wire import wire_words
from articlemeta.lines import Line
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import ends_sentence
from articlemeta.page import Rule, Unit
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy
from articlemeta.wire import signs, telegraph
from articlemeta.wire.transmission import Transmission

FRAMING = Rule(BlockKind.WIRE, 100, "wire: framing", "is the header or trailer of the transmission")
KEYWORD = Rule(BlockKind.WIRE, 100, "wire: keyword line", "repeats the header's keyword")
MARK = Rule(BlockKind.WIRE, 95, "wire: mark", "is a mark between parts of the text, or at its end")
TAGGED = Rule(BlockKind.HEADLINE, 95, "wire: tagged headline", "is tagged as the headline")
BYLINE = Rule(BlockKind.BYLINE, 95, "wire: tagged byline", "is tagged as the byline")
DECK = Rule(BlockKind.DECK, 95, "wire: tagged abstract", "is tagged as the abstract")
STAMP = Rule(BlockKind.TIMESTAMP, 95, "wire: tagged date", "is tagged as the date of publication")

#: A row of a table has this many cells and more.
CELLS = 4
#: The headline block of IPTC 7901 has at most so many lines.
LONGEST_HEAD = 14
#: What fences tables in some IPTC 7901 texts.
FENCE = "<#>"
_columns = lazy("[^\u00a0]\u00a0+(?=[^\u00a0])")
#: Tags of telegrams that hold a part of the story, in the order in which the parts are looked for.
_PARTS = (("BY", BYLINE), ("AB", DECK), ("PD", STAMP))


class Marked(NamedTuple):
    """A unit and the mark it had: ``^``, a tab, a row's, the headline block's, the notebook's, or none."""

    unit: Unit
    mark: str


class Story(NamedTuple):
    """The units of a text, and those whose kind the frame tells. ``by_marks``: do marks tell the parts?"""

    marked: list[Marked]
    told: list[tuple[Unit, Rule]]
    by_marks: bool

    @property
    def units(self) -> list[Unit]:
        """The units of the text that the frame does not tell."""
        return [one.unit for one in self.marked]


def read(sent: Transmission) -> Story:
    """The units of a transmission."""
    source, place = sent.source, sent.frame
    told: list[tuple[Unit, Rule]] = []
    if sent.telegram:
        told.extend(_tagged(source, sent.telegram))
    else:
        _tell(source, 0, place.body, FRAMING, told)
    _tell(source, place.trailer, len(source), FRAMING, told)
    found = [(place.body + a, place.body + b) for a, b in lines.split(source[place.body : place.trailer])]
    if sent.head.format == "iptc7901":
        head = next((i for i, (a, b) in enumerate(found[:LONGEST_HEAD]) if source[b - 1] == "=" and b - a > 1), None)
        if head is not None:
            return Story(list(_headed(source, found, head)), told, True)
    elif sent.head.format == "anpa1312" and any(source.startswith("^", a) for a, _ in found):
        return Story(list(_joined(source, found)), told, True)
    found = _bare(sent, found, told)
    units = layout.units(source, found) if found else []
    tagged = any(rule is TAGGED for _, rule in told)
    return Story([Marked(unit, "\t" if tagged else "") for unit in units], told, tagged)


def _tell(source: str, start: int, stop: int, rule: Rule, told: list[tuple[Unit, Rule]]) -> None:
    if unit := _unit(source, start, stop):
        told.append((unit, rule))


def _tagged(source: str, telegram: telegraph.Telegram) -> Iterator[tuple[Unit, Rule]]:
    """The header of a telegram, cut where a tag holds a part of the story."""
    parts = [(place, TAGGED) for place in (telegraph.headline(telegram),) if place]
    parts += [(place, rule) for tag, rule in _PARTS if (place := telegraph.text_of(telegram, tag))]
    at = telegram.frame.header
    for (start, stop), rule in sorted(parts, key=lambda part: part[0]):
        if frame := _unit(source, at, start):
            yield frame, FRAMING
        if unit := _unit(source, start, stop):
            yield unit, rule
        at = stop
    if frame := _unit(source, at, telegram.frame.text):
        yield frame, FRAMING


def _bare(sent: Transmission, found: list[Line], told: list[tuple[Unit, Rule]]) -> list[Line]:
    """The lines of a text without marks, but for those that the frame tells."""
    source = sent.source
    for i, (start, stop) in enumerate(found[:2] if sent.head.keyword else ()):
        if _is_keyword(source, start, stop, sent.head.keyword or "", first=i == 0):
            _tell(source, start, stop, KEYWORD, told)
            found = found[:i] + found[i + 1 :]
            break
    last = len(found)
    while last and (source.startswith("==", found[last - 1][0]) or source[slice(*found[last - 1])].casefold() in wire_words().ends):
        last -= 1
        _tell(source, *found[last], MARK, told)
    found = found[:last]
    if found:
        start, stop = found[0]
        while start < stop and source[start] == "*":
            start += 1
        end = sent.provider.headline_end if sent.provider else ""
        if end and source.endswith(end, start, stop):
            stop -= len(end)
        start, stop = trim(source, start, stop)
        found = [(start, stop), *found[1:]] if start < stop else found
    return found


def _is_keyword(source: str, start: int, stop: int, keyword: str, *, first: bool) -> bool:
    """Does a line repeat the keyword, cycle and all, or open with it; or, at the margin below a headline, without its cycle?"""
    line, word = letters(source[start:stop]), letters(keyword)
    if not word or line == word:
        return bool(word)
    if first:
        return line.startswith(word) and "-" in source[start:stop]
    return line == letters(keyword.partition("-")[2]) and source[start - 1] in "\r\n"


def letters(text: str) -> str:
    """Letters and digits alone, without case."""
    return "".join(filter(str.isalnum, text)).casefold()


def _unit(source: str, start: int, stop: int) -> Unit | None:
    start, stop = trim(source, start, stop)
    return Unit(start, stop, fold(source[start:stop])) if start < stop else None


def _joined(source: str, found: list[Line]) -> Iterator[Marked]:
    """Units of ANPA lines: a line without a mark goes on with the paragraph above it."""
    held: tuple[int, int] | None = None  # a paragraph that may go on
    before = found[0][0] if found else 0
    before = max(source.rfind("\n", 0, before), source.rfind("\r", 0, before), 0)
    for line_start, line_stop in found:
        for start, stop in _fields(source, line_start, line_stop):
            first, mark = _mark(source, before, start, stop)
            if mark == "" and held and source.count("\n", before, start) < 2:
                held = held[0], stop
            else:
                if held and (unit := _unit(source, *held)):
                    yield Marked(unit, "\t")
                held = None
                last = _without_end(source, first, stop)
                if mark in ("\t", "") and not _is_row(source, first, last):
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


def _mark(source: str, before: int, start: int, stop: int) -> tuple[int, str]:
    """Where a field's matter begins, and its mark; ``before``: where the field above it ended."""
    first = start
    while first < stop and source[first] in "^ ":
        first += 1
    indent = source[max(source.rfind("\n", before, start), source.rfind("\r", before, start), before - 1) + 1 : start]
    if signs.ROW in indent:
        return first, signs.ROW
    if first > start:
        return first, "^"
    return first, "\t" if "\t" in indent else ""


def _without_end(source: str, start: int, stop: int) -> int:
    """Where a field's matter ends: before its flush-left or centred line end."""
    stop = trim(source, start, stop)[1]
    return stop - 1 if stop > start and source[stop - 1] in "<=" else stop


def _is_row(source: str, start: int, stop: int) -> bool:
    """Is this a row of a table, with cells between semicolons or in columns of fixed spaces?"""
    cells = source.count(";", start, stop)
    if cells and cells - source.count("; ", start, stop) >= CELLS - 1:
        return True
    fixed = source.find("\u00a0", start, stop) >= 0
    return fixed and len(_columns.findall(source, start, stop)) > 1 and not ends_sentence(source[start:stop])


def _headed(source: str, found: list[Line], head: int) -> Iterator[Marked]:
    """Units of IPTC 7901: the headline block's lines, the wrapped story, the lines of the notebook."""
    for i, (start, stop) in enumerate(found[: head + 1]):
        if unit := _unit(source, start, stop - (i == head)):
            yield Marked(unit, "=")
    rest = found[head + 1 :]
    tail = next((i for i, (a, b) in enumerate(rest) if source.startswith("# ", a) or source[a:b] in wire_words().ends), len(rest))
    yield from _story(source, rest[:tail])
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


def _story(source: str, found: list[Line]) -> Iterator[Marked]:
    """The paragraphs of a wrapped story, and the rows of the tables that are fenced in it."""
    rows: list[Marked] = []
    if any(source[a:b] == FENCE for a, b in found):
        fenced = False
        outside: list[Line] = []
        for start, stop in found:
            fence = source[start:stop] == FENCE
            fenced ^= fence
            if not fence and not fenced:
                outside.append((start, stop))
            elif unit := _unit(source, start, stop):
                rows.append(Marked(unit, "" if fence else signs.ROW))
        found = outside
    paragraphs = [Marked(unit, "\t") for unit in layout.units(source, found, known=True)] if found else []
    yield from sorted((*paragraphs, *rows), key=lambda one: one.unit.start) if rows else paragraphs
