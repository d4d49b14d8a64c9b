"""Transmissions framed as telegrams were: ``ZCZC``, tagged lines, the story, ``NNNN``.

IPTC 7901 grew out of these, and some feeds kept them. There are two styles of tags: a sign at the beginning of the line (``$F``,
``:Storm``, ``^Storm closes harbour``), whose meaning depends on which others there are; and two letters (``TI#Storm closes harbour``).
The header ends where a line has no tag, or behind ``TX#``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from articlemeta.scan.fold import trim
from articlemeta.scan.lazy import lazy
from articlemeta.wire.framing import Frame
from articlemeta.wire.headers import Header, line_starts

FORMAT = "zczc"
_start = lazy(r"[\x00-\x20\x7f\ufeff]{0,200}ZCZC(?![A-Za-z0-9])[ \t]{0,8}([A-Za-z]{2,12})?[^\r\n]{0,80}", re.IGNORECASE)
_tag = lazy(r"[ \t]{0,8}(?:([A-Z]{2})#|([$:=^*@~&+%#]))")
_end = lazy(r"(?:(?<=[\r\n])|\A)[ \t]*NNNN[ \t]*(?=[\r\n]|\Z)")
_line = lazy(r"[^\r\n]*")
_gap = lazy(r"[\r\n]*")
#: No header has more lines.
MOST = 40


class Tagged(NamedTuple):
    """A tag, and where the matter behind it stands."""

    tag: str
    start: int
    stop: int


class Telegram(NamedTuple):
    """A header, the frame, and the lines of the header by their tags."""

    header: Header
    frame: Frame
    lines: tuple[Tagged, ...]


def read(text: str) -> Telegram | None:
    """The telegram that begins within the first lines of ``text``.

    >>> found = read("ZCZC AAP\\n$F\\n:Storm\\n^Storm closes harbour\\nSYDNEY, Feb 20 AAP - It blew.\\nNNNN\\n")
    >>> found.header.keyword, found.header.category, text_of(found, "^")
    ('Storm', 'F', (20, 40))
    """
    opening = next((m for at in line_starts(text, len(text)) if (m := _start.match(text, at))), None)
    if opening is None:
        return None
    lines, body = _tags(text, opening.end())
    found = _end.search(text, body)
    stop = found.start() if found else len(text)
    frame = Frame(opening.start(), body, body, stop, len(text))
    tags = {one.tag: text[one.start : one.stop] for one in reversed(lines)}
    header = Header(
        FORMAT,
        opening.start(),
        body,
        service_level=tags.get("&") or None,
        story_number=None,
        priority=None,
        category=tags.get("$") or None,
        sign=opening[1],
        keyword=tags.get("KY") or tags.get(":" if "^" in tags else "#") or None,
        version=tags.get("=") or None,
    )
    return Telegram(header, frame, lines)


def text_of(found: Telegram, *tags: str) -> tuple[int, int] | None:
    """Where the matter of the first of these tags stands that has any."""
    for tag in tags:
        for one in found.lines:
            if one.tag == tag and one.start < one.stop:
                return one.start, one.stop
    return None


def headline(found: Telegram) -> tuple[int, int] | None:
    """Where the headline stands: behind its own tag, or, without one, behind the colon that is otherwise the keyword's."""
    return text_of(found, "TI", "^", ":")


def _tags(text: str, at: int) -> tuple[tuple[Tagged, ...], int]:
    """The tagged lines from ``at``, and where the text begins."""
    lines: list[Tagged] = []
    body = at
    for _ in range(MOST):
        gap = _gap.match(text, at)
        at = gap.end() if gap else at
        line = _line.match(text, at)
        stop = line.end() if line else at
        tag = _tag.match(text, at, stop)
        if tag is None:
            if stop > at and text[at:stop].strip():
                break
            if stop == len(text):
                break
            at = stop
            continue
        if tag[1] == "TX":
            return tuple(lines), tag.end()
        lines.append(Tagged(tag[1] or tag[2], *trim(text, tag.end(), stop)))
        at = body = stop
    return tuple(lines), body
