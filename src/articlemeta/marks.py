"""Marks that Markdown puts around a line: ``## Heading``, ``**Bold line**``. They are no part of what the line says."""

from __future__ import annotations

from articlemeta.page import Unit
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy

_heading = lazy(r"(#{1,6})[ \t]+(?=\S)")
_BOLD = "**"


def may_be_marked(source: str) -> bool:
    """A quick look: are there such marks at all?"""
    return ("#" in source and "# " in source) or ("*" in source and _BOLD in source)  # a single character is found at once


def without_marks(source: str, units: list[Unit]) -> list[Unit]:
    """The units with the marks around them left out, and the level of headings told."""
    return [_bare(source, unit) if unit.text[0] in "#*" else unit for unit in units]


def _bare(source: str, unit: Unit) -> Unit:
    start, stop = unit.start, unit.stop
    found = _heading.match(source, start, stop)
    level = 0
    if found is not None:
        start, level = found.end(), len(found.group(1))
        while source[stop - 1] == "#":
            stop -= 1
    if source.startswith(_BOLD, start) and source.endswith(_BOLD, start, stop) and source.count(_BOLD, start, stop) == 2:
        start, stop = start + len(_BOLD), stop - len(_BOLD)
    start, stop = trim(source, start, stop)
    if start >= stop or (start, stop) == (unit.start, unit.stop):
        return unit
    bare = Unit(start, stop, fold(source[start:stop]))
    bare.heading = level
    return bare
