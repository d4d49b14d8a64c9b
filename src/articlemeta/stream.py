"""Many transmissions from one stream of bytes, without holding it whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, Unpack

from articlemeta.models.article import Article
from articlemeta.parser import Parser, ParserOptions

if TYPE_CHECKING:
    from articlemeta.wire.cutting import Piece

#: Bytes read at a time.
CHUNK = 1 << 16
#: Bytes of the longest transmission: some 250 times a long story.
WIRE_LIMIT = 1 << 23


class ByteStream(Protocol):
    """What ``iter_wire`` reads from: a file opened in binary mode, or anything else with ``read``."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class WireFailure:
    r"""Bytes of a stream that are no readable transmission: where they stand, what was wrong, and the bytes themselves.

    ``offset`` and ``len(data)`` count bytes of the stream; ``error`` is the name of the error that ``parse_wire`` raises for ``data``.

    >>> from articlemeta import iter_wire
    >>> failure = next(iter_wire([b"noise on the line\r\n"]))
    >>> failure
    WireFailure(offset=0, error='WireFormatError', message='no wire transmission: expected a header of ANPA 1312 or IPTC 7901 at offset 0')
    >>> failure.data
    b'noise on the line\r\n'
    """

    offset: int
    error: str
    message: str
    data: bytes = field(default=b"", repr=False)


def iter_wire(
    stream: ByteStream | Iterable[bytes], *, limit: int = WIRE_LIMIT, **options: Unpack[ParserOptions]
) -> Iterator[Article | WireFailure]:
    r"""The transmissions of a binary file or stream, one after another, each as soon as it has ended.

    An item is an ``Article``, whose ``wire.offset`` and ``wire.size`` tell which bytes it was, or a ``WireFailure``. Nothing between is
    lost: a damaged transmission ends where the next one begins, and bytes that belong to none are a failure of their own. Left out are
    only characters that lines send when idle: white space, NUL, SYN, DEL, and an EOT, ENQ or SOH that stands alone. A telegram
    (``ZCZC`` to ``NNNN``) is a transmission, too.

    ``stream`` is read in parts: a file opened with ``"rb"``, a pipe, a socket's file, or an iterable of ``bytes`` in chunks of any size,
    which make no difference to the result. It is not closed. ``limit`` bounds the memory: a transmission that has not ended after so many
    bytes is a failure, and so is every further part of that size until something begins again. Takes the options of ``Parser``.

    Raises ``TypeError`` for what gives no ``bytes``, ``ValueError`` for a limit below 1 and for what ``Parser`` refuses, and whatever
    ``stream`` raises.

    >>> one = b"\x01W0001\x1fasian\r\nu i BC-Storm 02-20 0105\r\n\x02^Storm closes harbor<\r\n\t   OSLO (AP) _ It blew.\r\n\x03\x04"
    >>> stream = [one + b"\r\n", one[:12] + one[:70], one[70:]]
    >>> [(item.wire.offset, item.headline.text) if isinstance(item, Article) else item.offset for item in iter_wire(stream)]
    [(0, 'Storm closes harbor'), 93, (105, 'Storm closes harbor')]
    """
    if limit < 1:
        raise ValueError(f"limit must be at least 1 byte, not {limit}")
    return _items(_chunks(stream), Parser(**options), limit)


def _items(chunks: Iterator[bytes], parser: Parser, limit: int) -> Iterator[Article | WireFailure]:
    from articlemeta.wire.cutting import Cutter  # needed by few

    cutter = Cutter(limit)
    for chunk in chunks:
        for piece in cutter.feed(chunk):
            yield _item(parser, piece, limit)
    for piece in cutter.finish():
        yield _item(parser, piece, limit)


def _item(parser: Parser, piece: Piece, limit: int) -> Article | WireFailure:
    if piece.overlong:
        return WireFailure(piece.offset, "WireFormatError", f"no transmission ends within {limit} bytes", piece.data)
    try:
        return parser.parse_wire(piece.data, offset=piece.offset)
    except Exception as error:  # one bad item must not end a run over an archive
        return WireFailure(piece.offset, type(error).__name__, str(error), piece.data)


def _chunks(stream: ByteStream | Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of a stream as they come. What cannot be one is refused at once, not at the first item."""
    if isinstance(stream, bytes | bytearray | memoryview):
        return iter((bytes(stream),))
    # read1 gives what a pipe or socket has; read waits until there is as much as was asked for.
    read = getattr(stream, "read1", None) or getattr(stream, "read", None)
    if read is not None:
        return _checked(iter(lambda: read(CHUNK), b""))
    if isinstance(stream, str) or not isinstance(stream, Iterable):
        raise TypeError(f'iter_wire reads a binary file, as from open(path, "rb"), or chunks of bytes, not {type(stream).__name__}')
    return _checked(stream)


def _checked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        if not isinstance(chunk, bytes | bytearray | memoryview):
            raise TypeError(f'the stream gave {type(chunk).__name__}, not bytes: open the file in binary mode, as in open(path, "rb")')
        yield bytes(chunk)
