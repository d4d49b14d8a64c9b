"""Credited names in languages without capitals: a whole line of them, or those that close a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articlemeta.models.people import Contributor, Role
from articlemeta.page import Page, Unit
from articlemeta.scan.crediting import contributor
from articlemeta.scan.lazy import lazy
from articlemeta.scan.name_kinds import PERSON

if TYPE_CHECKING:
    from articlemeta.scan.credit_lines import CreditLine

#: A line of credits is no longer than this, in characters.
LONGEST = 110
#: Without a label or title, it is no longer than this.
SHORT = 32
_prose_end = frozenset("。！？!?」』”")
# What signs a story off: a bracket behind the end of its last sentence.
_closing = lazy(r"(?<=[。！？!?」』”.])[\s\u3000]{0,2}[（(【\[［〔]([^（）()【】\[\]。]{2,60})[）)】\]］〕][\s\u3000。]{0,2}\d{0,8}\Z")

# Or a name and a title that run on behind it: "... 말했다. 홍길동 기자".
_run_on = lazy(r"(?<=[.!?])\s([^.。\n]{2,16}(?:\s[^\s。]{1,40}@[^\s。]{3,40})?)\Z")


def find(page: Page, start: int, stop: int, *, closing: bool = False) -> CreditLine | None:
    """Who is credited in ``source[start:stop]``; ``None`` where the language has capitals."""
    lines = page.tools.credit_lines
    if lines is None:
        return None
    key = ("credit line", start, stop)
    found: CreditLine | None = page.memo.get(key)
    if found is None:
        found = page.memo[key] = lines.read(page.source, start, stop, closing=closing)
    return found


def of_unit(page: Page, unit: Unit) -> CreditLine | None:
    """The credits that a short line consists of, and nothing but them."""
    text = unit.text
    size = len(text)
    if size > LONGEST or text[-1] in _prose_end:
        return None
    lines = page.tools.credit_lines
    if size > SHORT and (lines is None or not lines.holds_phrase(text)):
        return None
    line = find(page, unit.start, unit.stop)
    return line if line is not None and line.clean else None


def read(page: Page, line: CreditLine) -> tuple[Contributor, ...]:
    """The contributors of a line, each in every role."""
    return tuple(contributor(page.source, one.name, role) for one in line.credited for role in one.roles)


def is_author(line: CreditLine) -> bool:
    """Does a line credit an author, or a body as the source?"""
    return any(one.roles == (Role.AUTHOR,) for one in line.credited)


def closing(page: Page, start: int, stop: int) -> tuple[Contributor, ...]:
    """The persons whose names in brackets close ``source[start:stop]``, a paragraph of the story."""
    lines = page.tools.credit_lines
    last = page.source[stop - 1]
    if lines is None or last in "。」":
        return ()
    low = max(start, stop - LONGEST)
    bracketed = last in "）)】]］〕" or last.isdecimal()
    found = (_closing if bracketed else _run_on).search(page.source, low, stop)
    line = lines.read(page.source, *found.span(1), closing=bracketed) if found else None
    if line is None or not line.clean or not (bracketed or line.told):
        return ()
    return read(page, line) if all(one.name.kind is PERSON for one in line.credited) else ()
