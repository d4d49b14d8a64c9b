"""Lines to units: is this text hard-wrapped, and if so, which lines make one paragraph?

A page copied from a browser has one paragraph a line. A wire story, a mail or a PDF's text has lines of some 60 to 80
characters; there a paragraph begins after an empty line or with an indent.
"""

from __future__ import annotations

from articlemeta.lines import Line
from articlemeta.marks import may_be_marked, without_marks
from articlemeta.page import Unit
from articlemeta.scan.fold import fold, is_folded

#: No wrapped line is longer. Wires wrap at 60 to 69 columns, mail at 72 to 78, text extractors at up to 100.
WIDEST = 110
#: A line shorter than this was not ended by the margin.
NARROWEST = 38
_HALF = 0.5
#: The label that a line may open with, and its colon, are no longer than this.
LABEL = 20
#: A column of a printed page is no narrower than this, has so many full lines or more, and a full line fills so much of it.
NARROWEST_COLUMN, COLUMN_LINES, COLUMN_LINE = 22, 8, 0.7
#: How links begin, which no margin breaks.
_UNBROKEN = ("[", "http://", "https://")
#: Signs of list items that no line inside a paragraph begins with.
_ITEM_SIGNS = "*•·▪●"
_terminal = frozenset('.!?:;…。！？؟؛।"”’“‘»«)]')


def units(source: str, lines: list[Line], *, known: bool = False) -> list[Unit]:
    """The logical lines of ``source``: its lines, or its paragraphs where it is hard-wrapped, or ``known`` to be."""
    found = _units(source, lines, known)
    return without_marks(source, found) if may_be_marked(source) else found


def _units(source: str, lines: list[Line], known: bool) -> list[Unit]:
    found = []
    if not _may_be_wrapped(source, lines) or not ((shape := _Shape(source, lines)).wrapped() or known):
        folded = is_folded(source)
        for start, stop in lines:
            text = source[start:stop]
            found.append(Unit(start, stop, text if folded and (text.isascii() or text.isprintable()) else fold(text)))
        return found
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or shape.begins_paragraph(i):
            start, stop = lines[first][0], lines[i - 1][1]
            found.append(Unit(start, stop, fold(source[start:stop])))
            first = i
    return found


def _may_be_wrapped(source: str, lines: list[Line]) -> bool:
    """Cheap refusal: text with a tenth of it in long lines is not wrapped."""
    allowed = len(source) // 10
    for start, stop in lines:
        size = stop - start
        if size > WIDEST:
            allowed -= size
            if allowed < 0:
                return False
    return len(lines) > 1


class _Shape:
    """Indents and gaps of lines, and what they say."""

    def __init__(self, source: str, lines: list[Line]) -> None:
        self.source = source
        self.lines = lines
        self.indents: list[int] = []
        self.blank_before: list[bool] = []
        self.fed: list[bool] = []  # behind a form feed
        before = 0
        for start, stop in lines:
            gap = source[before:start].replace("\r\n", "\n").replace("\r", "\n")
            self.blank_before.append(gap.count("\n") > 1)
            self.fed.append("\f" in gap)
            self.indents.append(sum(map(str.isspace, gap[gap.rfind("\n") + 1 :])))  # a byte order mark is no indent
            before = stop
        self.margin = min(self.indents)
        self.first_blank = next((i for i, blank in enumerate(self.blank_before) if i and blank), len(lines))
        self.first_indented = next((i for i, indent in enumerate(self.indents) if indent > self.margin), len(lines))
        self.sizes = sorted(stop - start for start, stop in lines if not source.startswith(_UNBROKEN, start)) or [0]
        self.width = self.sizes[int(len(self.sizes) * 0.9)]

    def wrapped(self) -> bool:
        """Do enough neighbouring lines run on into each other? In columns narrower than any wire's, half of them must."""
        column = NARROWEST_COLUMN <= self.width < NARROWEST
        narrowest = self.width * COLUMN_LINE if column else NARROWEST
        full = self.full = [size for size in self.sizes if size >= narrowest] or [0]
        pairs = runs = hanging = 0
        for i in range(len(self.lines) - 1):
            if self.blank_before[i + 1]:
                continue
            start, stop = self.lines[i]
            size = stop - start
            if size < narrowest:
                continue
            pairs += 1
            open_end = self.source[stop - 1] not in _terminal
            # Where a quarter of the lines had room for the next word, no margin ended it: "by Jane Doe" runs on into nothing.
            if open_end and self.source[self.lines[i + 1][0]].islower() and not self._is_labelled(i + 1):
                runs += size + 1 + len(self._first_word(i + 1)) >= full[len(full) * 3 // 4]
            if self.indents[i] > self.indents[i + 1] + 1 and self.indents[i + 1] == self.margin and size > self.width * 0.7:
                hanging += 1
        self.first_line_indents = hanging > 0
        if column:
            return pairs >= COLUMN_LINES and runs * 2 >= pairs
        return runs + hanging > 0 and (runs + hanging) * 4 >= pairs

    def _is_labelled(self, i: int) -> bool:
        """Does line ``i`` open as a line of its own does: "updated on: May 3"?"""
        start, stop = self.lines[i]
        return self.source.find(": ", start, min(stop, start + LABEL)) > 0

    def _first_word(self, i: int) -> str:
        """What stands before the first space of line ``i``."""
        start, stop = self.lines[i]
        return self.source[start : min(stop, start + WIDEST)].split(None, 1)[0]

    def begins_paragraph(self, i: int) -> bool:
        """Does line ``i`` begin a new paragraph?"""
        if self.blank_before[i] or self._is_marked(i) or self._is_heading(i - 1):
            return True
        if self.first_line_indents:
            return self.indents[i] > self.margin or (i < self.first_indented and self._opens_anew(i))
        if self.indents[i] > self.indents[i - 1] + 1 or (self.fed[i] and not self._is_full(i - 1)):
            return True
        start, stop = self.lines[i - 1]
        size = stop - start + self.indents[i - 1]
        word = self._first_word(i)
        fits = size + 1 + len(word) <= self.width
        if self.source[stop - 1] in _terminal:
            return size < self.width * 0.75 and (fits or word.startswith(_UNBROKEN))
        return fits and (size < self.width * _HALF or self._opens_anew(i))  # a long address had no room there

    def _opens_anew(self, i: int) -> bool:
        """Does line ``i`` of the first block begin with a capital, though there was room for its first word: a byline below a headline?"""
        word = self._first_word(i)
        if i >= self.first_blank or self.width < NARROWEST or not word[0].isupper() or len(word) == self.lines[i][1] - self.lines[i][0]:
            return False  # the lines of a narrow column end anywhere, and a word alone is the last of a paragraph
        start, stop = self.lines[i - 1]
        return self.indents[i - 1] + stop - start + 1 + len(word) < self.full[len(self.full) * 3 // 4]

    def _is_full(self, i: int) -> bool:
        """Does line ``i`` go nearly up to the margin, and on in small letters on the next page?"""
        start, stop = self.lines[i]
        return stop - start >= self.width * COLUMN_LINE and self.source[self.lines[i + 1][0]].islower()

    def _is_heading(self, i: int) -> bool:
        """Is line ``i`` a heading of Markdown?"""
        start, stop = self.lines[i]
        return self.source[start] == "#" and self.source[start:stop].lstrip("#")[:1] == " "

    def _is_marked(self, i: int) -> bool:
        """Does line ``i`` begin as an item of a list does, or a heading of Markdown?"""
        start = self.lines[i][0]
        return (self.source[start] in _ITEM_SIGNS and self.source[start + 1 : start + 2] == " ") or self._is_heading(i)
