"""Where one transmission of a byte stream ends and the next begins, by control characters and the signals of telegrams alone.

A transmission runs from its SOH, or the ENQ line before that, to its EOT; a telegram from its ``ZCZC`` to its ``NNNN``. What
lost either ends where the next begins; what belongs to none is a piece of its own. Between pieces nothing but idle characters
is left out, and where the pieces are cut does not depend on the chunks in which the bytes came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from articlemeta.wire import headers

_SOH, _STX, _ETX, _EOT = range(1, 5)
_SYN = 0x16
_control = re.compile(rb"[\x01-\x04]")
#: A control character, or a line that begins as telegrams do, or is what they end with.
_signal = re.compile(rb"[\x01-\x04]|(?<=[\r\n])[ \t]{0,8}(?:ZCZC(?=[^A-Za-z0-9])|NNNN(?=[ \t]{0,8}[\r\n]))", re.IGNORECASE)
_opening = re.compile(rb"ZCZC[^A-Za-z0-9]", re.IGNORECASE)
#: What may become a line of telegrams when more bytes have come.
_unfinished = re.compile(rb"[\r\n][ \t]{0,8}(?:Z(?:C(?:ZC?)?)?|N{1,3}|NNNN[ \t]{0,8})?\Z", re.IGNORECASE)
_LONGEST_SIGNAL = 24
#: What lines send when they have nothing to say: white space, NUL, SYN, DEL, and an EOT too many.
IDLE = b"\x00\x04\t\n\x0b\x0c\r\x16 \x7f"
#: Beside those, ENQ and SOH: alone they open nothing.
_EMPTY = IDLE + b"\x01\x05"
_idle = re.compile(rb"[" + re.escape(IDLE) + rb"]*+")
#: The line of receivers' codes that ENQ opens lies within so many bytes before SOH.
PREAMBLE = 300
#: A header lies within so many bytes behind SOH.
HEADER = 600


class Piece(NamedTuple):
    """Bytes at an offset of the stream; ``overlong``: cut off at the limit, before an end was found."""

    offset: int
    data: bytes
    overlong: bool


class _State(Enum):
    GAP = auto()  # before a header
    HEADER = auto()  # behind SOH
    TEXT = auto()  # behind STX
    TRAILER = auto()  # behind ETX
    TELEGRAM = auto()  # behind ZCZC


class Cutter:
    r"""Takes bytes as they come, and gives pieces as soon as their end is known. Holds ``limit`` bytes and a chunk at most.

    >>> cutter = Cutter(limit=1000)
    >>> [piece.data for piece in cutter.feed(b"\x01W1\x02One\x03\x04\r\n\x01W2\x02T")]
    [b'\x01W1\x02One\x03\x04']
    >>> [(piece.offset, piece.data) for chunk in (cutter.feed(b"wo\x03\x04noise"), cutter.finish()) for piece in chunk]
    [(11, b'\x01W2\x02Two\x03\x04'), (20, b'noise')]
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = bytearray()
        self._offset = 0  # of the held bytes in the stream
        self._start = 0  # of the piece under way, in the held bytes
        self._at = 0  # what is before was looked at
        self._text = 0  # where a preamble may begin at the earliest
        self._state = _State.GAP

    def feed(self, chunk: bytes) -> Iterator[Piece]:
        """The pieces that end in ``chunk``."""
        self._held += chunk
        yield from self._pieces(last=False)
        self._drop()

    def finish(self) -> Iterator[Piece]:
        """What is left when the stream has ended."""
        yield from self._pieces(last=True)
        yield from self._cut(len(self._held), len(self._held))
        self._drop()

    def _pieces(self, last: bool) -> Iterator[Piece]:
        held = self._held
        while True:
            if self._state is _State.GAP:
                self._skip_idle()
                if not self._opened(last):
                    return
            telegraphic = self._state in (_State.GAP, _State.TELEGRAM)
            found = (_signal if telegraphic else _control).search(held, self._at)
            at = found.start() if found else self._finished(last) if telegraphic else len(held)
            if at - self._start >= self._limit:
                yield from self._cut_at_limit()
                continue
            if found is None:
                self._at = at
                return
            if held[at] == _SOH and self._state is _State.TEXT:
                header = self._header_follows(at, last)
                if header is None:
                    self._at = at
                    return
                if not header:
                    self._at = at + 1
                    continue
            if held[at] > _EOT:
                yield from self._telegraphed(at, found.end())
            else:
                yield from self._meet(at)

    def _opened(self, last: bool) -> bool:
        """Look whether a telegram begins right here. ``False``: that lies in bytes to come."""
        head = bytes(self._held[self._start : self._start + 5]).upper()
        if len(head) < 5 and not last and (b"ZCZC" + head[4:]).startswith(head) and self._at == self._start:
            return False
        if self._at == self._start and _opening.match(self._held, self._start):
            self._state = _State.TELEGRAM
            self._at = self._start + 4
        return True

    def _finished(self, last: bool) -> int:
        """Up to where nothing can become a signal any more."""
        size = len(self._held)
        unfinished = None if last else _unfinished.search(self._held, max(self._at, size - _LONGEST_SIGNAL))
        return unfinished.start() if unfinished else size

    def _telegraphed(self, at: int, end: int) -> Iterator[Piece]:
        """Go on at a line of telegrams; the piece that it ends."""
        if self._held[end - 1] in b"Cc":
            yield from self._cut(at, at)
            return
        if self._state is _State.TELEGRAM:
            yield from self._cut(end, end)
        else:
            self._at = end

    def _meet(self, at: int) -> Iterator[Piece]:
        """Go on behind a control character; its piece, if it ends one."""
        sign = self._held[at]
        state = self._state
        if sign == _SOH:
            begin = self._preamble(at)
            yield from self._cut(begin, begin)
            self._state = _State.HEADER
        elif sign == _STX and state is not _State.TEXT:
            if state is _State.TRAILER:  # no SOH: the next header begins below the sign-off's line
                line = self._held.find(b"\n", self._text, at) + 1 or at
                yield from self._cut(line, line)
            self._state = _State.TEXT
        elif sign == _ETX and state is not _State.GAP:
            self._state = _State.TRAILER
        elif sign == _EOT:
            yield from self._cut(at + 1, at + 1)
        self._at = at + 1
        self._text = at + 1

    def _cut(self, end: int, start: int, *, overlong: bool = False) -> Iterator[Piece]:
        """End the piece under way, and begin another."""
        data = bytes(self._held[self._start : end])
        if data.strip(_EMPTY):
            yield Piece(self._offset + self._start, data, overlong)
        self._start = self._text = self._at = start
        self._state = _State.GAP

    def _cut_at_limit(self) -> Iterator[Piece]:
        end = self._start + self._limit
        return self._cut(end, end, overlong=True)

    def _preamble(self, soh: int) -> int:
        """Where the line before SOH begins that ENQ opens, or else the SYN that stand there; SOH where there are none."""
        earliest = max(self._start, self._text, soh - PREAMBLE)
        enq = self._held.rfind(b"\x05", earliest, soh)
        begin, sign = (enq, 5) if enq >= 0 else (soh, _SYN)
        while begin > earliest and self._held[begin - 1] == sign:
            begin -= 1
        return begin

    def _header_follows(self, soh: int, last: bool) -> bool | None:
        """Does a header stand behind this SOH, or is it noise in a text? ``None``: that lies in bytes to come."""
        window = bytes(self._held[soh + 1 : soh + 1 + HEADER])
        end = _control.search(window)
        if end is None and len(window) < HEADER and not last:
            return None
        text = window[: end.start() if end else len(window)].decode("latin-1")
        return headers.read(text, len(text)) is not None

    def _skip_idle(self) -> None:
        found = _idle.match(self._held, self._start)
        if found and found.end() > self._start:
            self._start = self._text = found.end()
            self._at = max(self._at, self._start)

    def _drop(self) -> None:
        """Let go of what was given."""
        done = self._start
        del self._held[:done]
        self._offset += done
        self._start = 0
        self._at -= done
        self._text -= done
