"""White space and invisible characters: how a raw stretch becomes a string for reading."""

from __future__ import annotations

import re

from articlemeta.scan.lazy import lazy

#: Format characters that show nothing (soft hyphen, joiners, direction marks, byte order mark), for a regex class.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
#: White space or invisible: what may stand around a value without being part of it, for a regex class.
EDGE = rf"\s{INVISIBLE}"
#: What may stand between two words of a value: a few spaces, or the line end of a hard wrap with blanks before it and an indent behind.
GAP = r"(?:\s{1,3}|[^\S\r\n]{0,9}[\r\n]{1,2}[^\S\r\n]{0,9})"

_invisible = lazy(f"[{INVISIBLE}]+")
_is_invisible = lazy(f"[{INVISIBLE}]").match
#: ASCII white space other than a space and the line ends, and the double space: what folding changes inside a line.
_FOLDED = ("  ", "\t", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f")


def fold(text: str) -> str:
    """White space of every kind to one space, invisible format characters dropped, ends stripped.

    >>> fold(" By\\u00a0Jane\\t\\u200bDoe \\n")
    'By Jane Doe'
    """
    if not (text.isascii() or text.replace("\u00a0", " ").isprintable()):  # no invisible character is printable
        text = _invisible.sub("", text)
    return " ".join(text.split())


def is_folded(source: str) -> bool:
    """Is every line of ``source`` that is ASCII or printable its own folded form, but for its ends? One look spares folding each."""
    return not any(map(source.__contains__, _FOLDED))


def trim(source: str, start: int, end: int) -> tuple[int, int]:
    """Shrink ``[start, end)`` past white space and invisible characters at both ends.

    >>> trim("  Paris ", 0, 8)
    (2, 7)
    """
    if start < end and " " < source[start] <= "~" and " " < source[end - 1] <= "~":
        return start, end
    while start < end and ((char := source[start]).isspace() or (not char.isprintable() and _is_invisible(char))):
        start += 1
    while end > start and ((char := source[end - 1]).isspace() or (not char.isprintable() and _is_invisible(char))):
        end -= 1
    return start, end


def end_of(source: str, start: int, stop: int, text: str) -> int | None:
    """Where a folded text begins that ends a window of the source, which is not folded: "—", a no-break space, "Bernama"."""
    found = re.search(r"\s+".join(map(re.escape, text.split())) + r"\s*\Z", source[start:stop])
    return None if found is None else start + found.start()
