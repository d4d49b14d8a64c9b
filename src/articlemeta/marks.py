"""Marks that Markdown puts around a line: ``## Heading``, ``**Bold line**``, ``_Line_``. They are no part of what the line says."""

from __future__ import annotations

from articlemeta.page import Unit
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy

_heading = lazy(r"(#{1,6})[ \t\u00a0]+(?=\S)")
_BOLD = "**"
_EMPHASIS = (_BOLD, "__", "*", "_")


def may_be_marked(source: str) -> bool:
    """A quick look: are there such marks at all?"""
    return ("#" in source and ("# " in source or "#\u00a0" in source)) or "*" in source or "_" in source


def without_marks(source: str, units: list[Unit]) -> list[Unit]:
    """The units with the marks around them left out, and the level of headings told."""
    return [_bare(source, unit) if unit.text[0] in "#*_" else unit for unit in units]


def _bare(source: str, unit: Unit) -> Unit:
    start, stop = unit.start, unit.stop
    found = _heading.match(source, start, stop)
    level = 0
    if found is not None:
        start, level = found.end(), len(found.group(1))
        while source[stop - 1] == "#":
            stop -= 1
    mark = next((mark for mark in _EMPHASIS if source.startswith(mark, start) and source.endswith(mark, start, stop)), "")
    if mark and source.count(mark, start, stop) == 2 and not source[start + len(mark)].isspace():
        start, stop = start + len(mark), stop - len(mark)
    start, stop = trim(source, start, stop)
    if start >= stop or (start, stop) == (unit.start, unit.stop):
        return unit
    bare = Unit(start, stop, fold(source[start:stop]))
    bare.heading = level
    return bare
