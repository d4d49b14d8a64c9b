"""Bytes to characters: both formats are nominally 7-bit, and were sent in whatever the sender's system wrote."""

from __future__ import annotations

from typing import NamedTuple

#: Bytes that are quotes, dashes, dots and the euro sign in Windows-1252, and control codes in Latin-1.
_WINDOWS = frozenset((0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99))
_UNDEFINED = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))


class Decoded(NamedTuple):
    """The text, the name of its encoding, and whether the bytes could mean something else."""

    text: str
    encoding: str
    doubtful: bool


def decode(data: bytes) -> Decoded:
    r"""The text of some bytes, by the encoding that they are evidence of.

    >>> decode(b"caf\xc3\xa9").encoding, decode(b"caf\xe9").encoding, decode(b"\x93so\x94").encoding, decode(b"cafe").encoding
    ('utf-8', 'latin-1', 'cp1252', 'ascii')
    """
    if data.isascii():
        return Decoded(data.decode("ascii"), "ascii", False)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", False)
    except UnicodeDecodeError:
        pass
    high = {byte for byte in data if 0x80 <= byte < 0xA0}
    if high and high <= _WINDOWS.union(range(0x80, 0xA0)) - _UNDEFINED and high & _WINDOWS:
        return Decoded(data.decode("cp1252"), "cp1252", True)
    return Decoded(data.decode("latin-1"), "latin-1", True)
