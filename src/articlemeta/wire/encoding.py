"""Bytes to characters: both formats are nominally 7-bit, and were sent in whatever the sender's system wrote."""

from __future__ import annotations

from typing import NamedTuple

#: Bytes that are quotes, dashes, dots and the euro sign in Windows-1252, and control codes in Latin-1.
_WINDOWS = frozenset((0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99))
_UNDEFINED = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))
#: Bytes that are UTF-8 but for a few: so many good characters for each bad place.
GOOD = 4


class Decoded(NamedTuple):
    """The text, the name of its encoding, and why the bytes could mean something else; ``None`` where they could not."""

    text: str
    encoding: str
    doubt: str | None


def decode(data: bytes) -> Decoded:
    r"""The text of some bytes, by the encoding that they are evidence of.

    >>> decode(b"caf\xc3\xa9").encoding, decode(b"caf\xe9").encoding, decode(b"\x93so\x94").encoding, decode(b"cafe").encoding
    ('utf-8', 'latin-1', 'cp1252', 'ascii')
    """
    if data.isascii():
        return Decoded(data.decode("ascii"), "ascii", None)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", None)
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    if sum(char > "\x7f" for char in text) - bad >= GOOD * bad:
        return Decoded(text, "utf-8", f"{bad} places in the bytes are no UTF-8 and were replaced")
    high = {byte for byte in data if 0x80 <= byte < 0xA0}
    encoding = "cp1252" if high & _WINDOWS and not high & _UNDEFINED else "latin-1"
    return Decoded(data.decode(encoding), encoding, f"the bytes are no UTF-8 and were read as {encoding}")
