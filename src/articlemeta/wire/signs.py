"""The characters that ANPA 1312 writes with others: a part of its encoding, undone before anything is read.

================================  =====================
sent                              decoded
================================  =====================
two grave accents, two            double quotes
apostrophes
a grave accent                    a single quote
``_`` between spaces              a dash
``{`` behind a digit, or alone    one half
between semicolons
BS, DLE, RS, US                   a space that breaks no line
================================  =====================

AP's services write so to this day's archives; IPTC 7901 has plain quotes and needs none of it.
"""

from __future__ import annotations

import re

from articlemeta.scan.lazy import lazy

#: What a row of a table opens with, when decoded.
ROW = "\u00a0"

_signs = lazy(r"``|''|`|(?<=[ \t])_(?=[ \r\n])|(?<=\d)\{|(?<=;)\{(?=[;\s\x08\x10\x1e\x1f])|[\x08\x10\x1e\x1f]")
#: One of these stands in a text that has any sign.
_HINTS = ("`", "''", "_", "{", "\x08", "\x10", "\x1e", "\x1f")
_DECODED = {
    "``": "\u201c",
    "''": "\u201d",
    "`": "\u2018",
    "_": "\u2014",
    "{": "\u00bd",
    "\x08": ROW,
    "\x10": "\u00a0",
    "\x1e": "\u00a0",
    "\x1f": "\u00a0",
}
_SENT = {"\u201c": "``", "\u201d": "''", "\u2018": "`", "\u2014": "_", "\u00bd": "{", "\u00a0": "\x10"}
# Only where it is read as that again: a dash between spaces, a half behind a digit or alone between semicolons.
_decoded = lazy(r"[\u201c\u201d\u2018\u00a0]|(?<=[ \t])\u2014(?=[ \r\n])|(?<=\d)\u00bd|(?<=;)\u00bd(?=[;\s])")


def decode(text: str) -> str:
    """The text with its quotes, dashes and fractions as characters.

    >>> decode("ATLANTA (AP) _ ``It\\u0027s 7{ points,\\u0027\\u0027 he said.")
    "ATLANTA (AP) — “It's 7½ points,” he said."
    """
    return _signs.sub(_from, text) if any(map(text.__contains__, _HINTS)) else text


def encode(text: str) -> str:
    """The text as ANPA 1312 writes it.

    >>> encode("“It is 7½ points,” he said — twice.")
    "``It is 7{ points,'' he said _ twice."
    """
    return _decoded.sub(lambda found: _SENT[found.group()], text)


def _from(found: re.Match[str]) -> str:
    return _DECODED[found.group()]
