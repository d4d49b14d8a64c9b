"""Where a transmission's header, text and trailer stand, by its control characters alone.

Both formats frame alike: a header from SOH, the text from STX to ETX, a trailer to EOT. Any of them may be missing, and
anything may stand before: old lines send ENQ and the codes of receivers first, others synchronise with SYN or DEL.
"""

from __future__ import annotations

from typing import NamedTuple

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"


class WireFormatError(ValueError):
    """Bytes without a frame that could be recognised.

    ``offset`` is where in the bytes something else was expected, and ``expected`` what.

    >>> from articlemeta import parse_wire
    >>> parse_wire(b"A story without a frame")
    Traceback (most recent call last):
    articlemeta.wire.framing.WireFormatError: no wire transmission: expected a header of ANPA 1312 or IPTC 7901 at offset 0
    """

    def __init__(self, offset: int, expected: str) -> None:
        super().__init__(f"no wire transmission: expected {expected} at offset {offset}")
        self.offset = offset
        self.expected = expected

    def __reduce__(self) -> tuple[type[WireFormatError], tuple[int, str]]:
        return type(self), (self.offset, self.expected)


class Frame(NamedTuple):
    """Offsets in the decoded text: the header is ``[header, text)``, the text ``[text, trailer)``, with its STX and ETX aside.

    Without an ETX, ``trailer`` is ``end``.
    """

    header: int
    text: int
    body: int
    trailer: int
    end: int


def frame(text: str, header: int) -> Frame:
    """The frame of the transmission in ``text`` whose header ends at ``header``: at its STX, where it has one.

    >>> frame("\\x01W1\\x1fx\\nr a\\n\\x02Story\\x03\\x04", 10)
    Frame(header=0, text=10, body=11, trailer=16, end=18)
    """
    body = header + text.startswith(STX, header)
    etx = text.find(ETX, body)
    eot = text.find(EOT, max(body, etx))
    if etx >= 0:
        return Frame(0, header, body, etx, eot + 1 if eot >= 0 else len(text))
    end = eot if eot >= 0 else len(text)
    return Frame(0, header, body, end, end)
