"""Streams of transmissions: each found, what is damaged reported at its offset, nothing lost, whatever the chunks."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator

import pytest
from growth import check_growth
from hypothesis import given
from hypothesis import strategies as st

from articlemeta import Article, WireFailure, iter_wire, parse_wire
from articlemeta.wire.cutting import IDLE, Cutter, Piece

ANPA = (
    b"\x01W0001\x1fasian\r\nu i\x13\x11 BC-Storm     02-20 0105\r\n\x02^BC-Storm,9<\r\n^Storm closes harbor<\r\n"
    b"\t   OSLO (AP) _ It blew.\r\n\x03AP-WF-02-20-16 0337GMT<\r\n\x04"
)
IPTC = (
    b"\x01eca0042 3 i 6  dpa 0045\r\n\nNorway/storm/\r\n\x02Storm closes harbour =\r\n\nOslo (dpa) - It blew.\r\n\n"
    b"\x03212322 GMT Nov 18\r\n\x7f\n\x7f\x04"
)
ASKED = b"\x05\x05\x05C G L\n\x16\x16" + ANPA
OPEN = ANPA[: ANPA.index(b"\x03")]  # its end was lost
CUT = ANPA[:-1]  # so was its EOT
BARE = IPTC[1:]  # and here its SOH
TELEGRAM = b"ZCZC AAP\r\n:Storm\r\n^Storm closes harbour\r\nOSLO, Feb 20 AAP - It blew.\r\nNNNN"
UNENDED = TELEGRAM[:-4]

Seen = list[tuple[str, int, int]]


def pieces(chunks: list[bytes], limit: int = 1 << 20) -> list[Piece]:
    cutter = Cutter(limit)
    return [*(piece for chunk in chunks for piece in cutter.feed(chunk)), *cutter.finish()]


def chunked(data: bytes, size: int) -> Iterator[bytes]:
    return (data[i : i + size] for i in range(0, len(data), size))


STREAMS: list[tuple[str, list[bytes], list[bytes]]] = [
    ("one behind the other", [ANPA, IPTC, ANPA], [ANPA, IPTC, ANPA]),
    ("idle between", [ANPA, b"\r\n\x7f\x00\x16\x16", IPTC, b"\x04\r\n"], [ANPA, IPTC]),
    ("receivers' codes before SOH", [ANPA, ASKED, ASKED], [ANPA, ASKED, ASKED]),
    ("no EOT", [CUT, CUT, IPTC], [CUT, CUT, IPTC]),
    ("no EOT, codes before the next", [CUT, ASKED], [CUT, ASKED]),
    ("no ETX", [OPEN, IPTC], [OPEN, IPTC]),
    ("header alone, cut off", [ANPA[:9], IPTC], [ANPA[:9], IPTC]),
    ("SOH twice", [b"\x01" + ANPA], [ANPA]),
    ("no SOH", [BARE, BARE], [BARE, BARE]),
    ("no SOH behind one without EOT", [CUT, BARE], [CUT, BARE]),
    ("SOH in a text is noise", [ANPA.replace(b"It", b"I\x01t"), IPTC], [ANPA.replace(b"It", b"I\x01t"), IPTC]),
    ("telegrams", [TELEGRAM, b"\r\n", TELEGRAM, b"\r\n", IPTC], [TELEGRAM, TELEGRAM, IPTC]),
    ("telegrams without an end", [UNENDED, UNENDED, ANPA, UNENDED, b"\r\n"], [UNENDED, UNENDED, ANPA, UNENDED + b"\r\n"]),
    ("telegrams among noise", [b"LINE DOWN\r\n", TELEGRAM, b"\r\nLINE UP"], [b"LINE DOWN\r\n", TELEGRAM, b"LINE UP"]),
    (
        "signals of telegrams in a text",
        [ANPA.replace(b"It", b"It\r\nZCZC A\r\nNNNN\r\n")],
        [ANPA.replace(b"It", b"It\r\nZCZC A\r\nNNNN\r\n")],
    ),
    ("words that begin like signals", [b"ZCZCX\r\nNNNNO\r\n"], [b"ZCZCX\r\nNNNNO\r\n"]),
    ("text between", [ANPA, b"LINE DOWN\r\n", IPTC], [ANPA, b"LINE DOWN\r\n", IPTC]),
    ("text behind", [ANPA, b"\r\nLINE DOWN\r\n"], [ANPA, b"LINE DOWN\r\n"]),
    ("no control character at all", [b"LINE DOWN"], [b"LINE DOWN"]),
    ("nothing", [], []),
    ("nothing but idle", [IDLE * 9, b"\x01\x05"], []),
]


@pytest.mark.parametrize(("name", "sent", "want"), STREAMS, ids=[name for name, _, _ in STREAMS])
@pytest.mark.parametrize("size", [1, 7, 1 << 16])
def test_cuts(name: str, sent: list[bytes], want: list[bytes], size: int) -> None:
    assert [piece.data for piece in pieces(list(chunked(b"".join(sent), size)))] == want


def test_each_item_is_what_parse_wire_reads() -> None:
    noise = b"LINE DOWN\r\n"
    first, failure, second = iter_wire(io.BytesIO(ANPA + b"\r\n" + noise + IPTC))
    assert isinstance(first, Article)
    assert first == parse_wire(ANPA), "the same article"
    assert isinstance(failure, WireFailure)
    at = len(ANPA) + 2
    assert (failure.offset, failure.error, failure.data) == (at, "WireFormatError", noise)
    assert failure.message.endswith(f"at offset {at}"), "an offset in the stream, not in the piece"
    assert isinstance(second, Article)
    assert second.wire is not None
    assert second.wire.offset == at + len(noise)
    assert second.source == parse_wire(IPTC).source


def test_options_are_those_of_the_parser() -> None:
    (article,) = iter_wire([ANPA], language="de")
    assert isinstance(article, Article)
    assert article.language == "de"
    with pytest.raises(ValueError, match="zone"):
        iter_wire([ANPA], timezone="Nowhere/Here")


def test_an_item_comes_when_it_has_ended() -> None:
    """A live line is read as it comes, not when it closes."""

    def line() -> Iterator[bytes]:
        yield ANPA
        raise AssertionError("asked for more before the first was given")

    assert isinstance(next(iter_wire(line())), Article)


class Dribble(io.RawIOBase):
    """A raw stream that gives less than is asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def read(self, size: int = -1, /) -> bytes:
        given, self._data = self._data[:3], self._data[3:]
        return given


@pytest.mark.parametrize("stream", [io.BytesIO(ANPA), Dribble(ANPA), [ANPA], iter([ANPA[:5], b"", ANPA[5:]]), ANPA, bytearray(ANPA)])
def test_kinds_of_stream(stream: object) -> None:
    assert [isinstance(item, Article) for item in iter_wire(stream)] == [True]  # type: ignore[arg-type]


@pytest.mark.parametrize("stream", ["a path", io.StringIO("text"), io.StringIO(""), ["text"], 7, None])
def test_what_gives_no_bytes(stream: object) -> None:
    with pytest.raises(TypeError, match="binary"):
        list(iter_wire(stream))  # type: ignore[arg-type]


def test_errors_of_the_stream_are_the_callers() -> None:
    def broken() -> Iterator[bytes]:
        yield ANPA
        raise OSError("disk")

    items = iter_wire(broken())
    assert isinstance(next(items), Article)
    with pytest.raises(OSError, match="disk"):
        next(items)


class TestLimit:
    def test_a_transmission_without_an_end(self) -> None:
        """It is given away in parts, and what begins behind it is read."""
        endless = ANPA[:-1].replace(b"It blew.", b"It blew. " * 100)
        items = list(iter_wire([endless + ANPA], limit=300))
        *failures, last = items
        assert all(isinstance(item, WireFailure) for item in failures)
        assert b"".join(item.data for item in failures if isinstance(item, WireFailure)) == endless
        first = failures[0]
        assert isinstance(first, WireFailure)
        assert (first.offset, len(first.data), first.message) == (0, 300, "no transmission ends within 300 bytes")
        assert isinstance(last, Article)

    def test_memory_is_bounded(self) -> None:
        cutter = Cutter(limit=1000)
        for _ in range(200):
            assert all(len(piece.data) <= 1000 for piece in cutter.feed(b"\x01W1 x\x02" + b"a" * 300))
            assert len(cutter._held) <= 1000 + 700

    def test_idle_is_not_counted(self) -> None:
        assert pieces([IDLE * 500, ANPA], limit=len(ANPA) + 1) == [Piece(500 * len(IDLE), ANPA, False)]

    @pytest.mark.parametrize("limit", [0, -1])
    def test_no_limit_below_one(self, limit: int) -> None:
        with pytest.raises(ValueError, match="limit"):
            iter_wire([ANPA], limit=limit)


NOISE = [
    b"LINE DOWN\r\n",
    b"ZCZC",
    b"\r\nNNNN\r\n",
    b"\r\nZCZC ",
    b"ZC",
    b"N",
    b"\r\n",
    b"\x05",
    b"\x16",
    b"\x01",
    b"\x02",
    b"\x03",
    b"\x04",
]
parts = st.sampled_from([ANPA, IPTC, ASKED, OPEN, CUT, BARE, TELEGRAM, UNENDED, *NOISE])
streams = st.lists(parts | st.binary(max_size=20), max_size=8).map(b"".join)


@given(streams, st.integers(1, 700), st.sampled_from([1, 40, 300, 1 << 20]))
def test_chunks_make_no_difference(data: bytes, size: int, limit: int) -> None:
    assert pieces(list(chunked(data, size)), limit) == pieces([data], limit)


@given(streams, st.sampled_from([1, 40, 300, 1 << 20]))
def test_nothing_is_lost(data: bytes, limit: int) -> None:
    """Pieces stand where they say, in order, and only idle characters are between them."""
    at = 0
    for piece in pieces([data], limit):
        assert data[piece.offset : piece.offset + len(piece.data)] == piece.data
        assert piece.offset >= at
        assert not data[at : piece.offset].strip(IDLE + b"\x01\x05")
        assert len(piece.data) <= limit
        at = piece.offset + len(piece.data)
    assert not data[at:].strip(IDLE + b"\x01\x05")


@given(streams)
def test_items_stand_where_they_say(data: bytes) -> None:
    """Articles and failures tile the stream, but for what lines send when idle."""
    at = 0
    for item in iter_wire([data]):
        offset, size = (
            (item.offset, len(item.data)) if isinstance(item, WireFailure) else (item.wire.offset, item.wire.size) if item.wire else (0, 0)
        )
        assert offset >= at
        assert size
        assert not data[at:offset].strip(IDLE + b"\x01\x05")
        at = offset + size
    assert not data[at:].strip(IDLE + b"\x01\x05")


class Line:
    """A line that never ends, or after so many bytes: it counts what was asked for, and keeps nothing."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.reads: list[int] = []
        self._sent = (ANPA + b"\r\n" + IPTC + b"LINE DOWN\r\n" + TELEGRAM + b"\r\n") * 100

    def read(self, size: int, /) -> bytes:
        self.reads.append(size)
        given = self._sent[: min(size, self.left)]
        self._sent = self._sent[len(given) :] + given
        self.left -= len(given)
        return given


def test_memory_does_not_grow_with_the_stream() -> None:
    """8 MB in parts, by a reader that has no more of it than one part; the most that is held is what one chunk and one item need."""
    tracemalloc.start()
    try:
        cutter = Cutter(1 << 20)
        line = Line(1 << 23)
        count = 0
        for chunk in iter(lambda: line.read(1 << 14), b""):
            count += sum(1 for _ in cutter.feed(chunk))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count > 50_000
    assert most < 1 << 20
    assert set(line.reads) == {1 << 14}


def test_no_more_is_read_than_asked_for() -> None:
    line = Line(1 << 40)
    items = iter_wire(line)
    assert isinstance(next(items), Article)
    assert line.reads == [1 << 16]


@given(st.lists(st.sampled_from([ANPA, IPTC, ASKED]), min_size=1, max_size=4), st.data())
def test_a_damaged_one_harms_no_other(sent: list[bytes], data: st.DataObject) -> None:
    """Whatever is cut out of one transmission, all that begin behind it with their SOH are read."""
    hurt = data.draw(st.integers(0, len(sent) - 1))
    one = sent[hurt]
    start, stop = sorted((data.draw(st.integers(0, len(one))), data.draw(st.integers(0, len(one)))))
    stream = b"".join([*sent[:hurt], one[:start] + one[stop:], *sent[hurt + 1 :]])
    sources = [item.source for item in iter_wire([stream]) if isinstance(item, Article)]
    for other in (*sent[:hurt], *sent[hurt + 1 :]):
        assert any(parse_wire(other).source in source for source in sources)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    for item in iter_wire([data]):
        if isinstance(item, WireFailure):
            assert item.error == "WireFormatError", item.message


@pytest.mark.parametrize(
    "unit", [*NOISE, b"a", b"\x01W1 x\n", b"\x02\x01a", b"\x04a", b"\x05\x01", b"ZCZC \n", b"\nNNNN\n", b"\n    Z", b"\nN"]
)
def test_time_is_linear(unit: bytes) -> None:
    check_growth(unit.decode(), 5000, lambda text: pieces(list(chunked(b"\x01W1\x02" + text.encode(), 4096))))
