"""Transmissions: what header, frame, marks and sign-off of ANPA 1312 and IPTC 7901 come to."""

from __future__ import annotations

from typing import Any

import pytest
from growth import check_growth
from hypothesis import given
from hypothesis import strategies as st

from articlemeta import Article, BlockKind, Parser, WireFormatError, parse_wire
from articlemeta.testing import check

AP = (
    b"\x16\x16\x01W1234\x1fasian\r\nu i\x13\x11 BC-NW--Storm-Harbor 1stLd-Writethru   02-20 0105\r\n\x02"
    b"^BC-NW--Storm-Harbor, 1st Ld-Writethru,41<\r\n^Storm closes harbor, ``worst in years''<\r\n^AP Photo OSL101, OSL102<\r\n"
    b"^Eds: Adds quote. With AP Photos.<\r\n^Ships stayed in port on Friday as the worst storm in years came in from the sea.<\r\n"
    b"^By JANE DOE and JOHN ROE=\r\n^AP Business Writer=\r\n"
    b"\t   BERGEN, Norway (AP) _ Ships stayed in port on Friday, the harbor master said. \r\n \r\n"
    b"\t   ``It's 7{ meters,'' he said _ a record.\r\n"
    b"^The ferries<\r\n\t   Two ferries turned back at noon, and the third never left its berth at all.\r\n"
    b"\t   ___\r\n\t   Associated Press writer Ann Poe in Oslo contributed to this report.\r\n"
    b"\r\n\t   \x03AP-WF-02-20-16 0337GMT<\r\n\r\n\x0c\r\n\x04"
)
DPA = (
    b"\x01eca0042 3 i 61  dpa 0045\r\n\nNorway/weather/storm/\r\n\x021ST LEAD\nStorm closes harbour of Bergen\nBy Jane Doe, dpa =\r\n\n"
    b"Bergen (dpa) - Ships stayed in port on Friday as the worst storm in\r\nyears came in from the sea, the harbour master said.\r\n\n"
    b"Two ferries turned back at noon.\r\n\n# Notebook\r\n\n## Note to editors\r\n- adds quote in 2nd graf\r\n\n* * * *\r\n"
    b"The following information is not intended for publication\r\n\n## Editorial contacts\r\n- Reporting by: Ann Poe in Oslo and\r\n"
    b"  Max Moe in Bergen\r\n- Editing by: Eve Loe, +49 30 0000 00000, <desk@example.com>\r\n\ndpa ap mm el\r\n\r\n\x03"
    b"212322 GMT Nov 18\r\n\x7f\n\x7f\x04"
)
REUTERS = (
    b"\x05\x05\x05C G\n\x16\x16\x01f0419\x1freute\nd f BC-NORWAY-<NOR>-&-STORM   03-11 0132\n\x02\nSTORM CLOSES HARBOUR <NOR.O>\n"
    b"    BERGEN, Norway, March 11 - Ships stayed in port on Friday,\nthe harbour master said.\n    Two ferries turned back at noon.\n"
    b" Reuter\n\x03"
)


def _kinds(article: Article) -> dict[BlockKind, int]:
    found: dict[BlockKind, int] = {}
    for block in article.blocks:
        found[block.kind] = found.get(block.kind, 0) + 1
    return found


HEADERS: list[tuple[bytes, dict[str, Any]]] = [
    (
        AP,
        {
            "format": "anpa1312", "provider": "Associated Press", "service_level": "W", "story_number": "1234", "selector": "asian",
            "priority": "u", "priority_name": "urgent", "category": "i", "category_name": "international",
            "keyword": "BC-NW--Storm-Harbor", "version": "1stLd-Writethru", "cycle": "BC", "word_count": 105, "encoding": "ascii",
        },
    ),
    (
        DPA,
        {
            "format": "iptc7901", "provider": "Deutsche Presse-Agentur", "service_level": "eca", "story_number": "0042", "selector": None,
            "priority": "3", "priority_name": "important", "category": "i", "category_name": "international",
            "keyword": "Norway/weather/storm/", "version": None, "cycle": None, "word_count": 61,
        },
    ),
    (
        REUTERS,
        {
            "provider": "Reuters", "priority": "d", "category_name": "financial", "keyword": "BC-NORWAY-<NOR>-&-STORM",
            "word_count": 132, "sent": None,
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "want"), HEADERS)
def test_header(data: bytes, want: dict[str, Any]) -> None:
    header = parse_wire(data).wire
    assert header is not None
    assert {name: getattr(header, name) for name in want} == want
    texts = (header.service_level, header.story_number, header.selector, header.keyword, header.version)
    assert all(text in header.raw for text in texts if text)


def test_a_story_told_by_marks() -> None:
    article = parse_wire(AP)
    check(article)
    assert article.headline is not None
    assert article.headline.text == "Storm closes harbor, “worst in years”"
    assert article.deck is not None
    assert article.deck.text.startswith("Ships stayed in port on Friday as")
    assert [(c.name, c.role) for c in article.contributors] == [("JANE DOE", "author"), ("JOHN ROE", "author"), ("Ann Poe", "contributing")]
    assert article.dateline is not None
    assert (article.dateline.text, [p.text for p in article.dateline.places]) == ("BERGEN, Norway (AP) —", ["BERGEN, Norway"])
    assert [(p.kind, p.text[:30]) for p in article.body] == [
        ("paragraph", "Ships stayed in port on Friday"),
        ("paragraph", "“It's 7½ meters,” he said — a "),
        ("subhead", "The ferries"),
        ("paragraph", "Two ferries turned back at noo"),
    ]
    assert [note.text for note in article.notes] == ["AP Photo OSL101, OSL102", "Eds: Adds quote. With AP Photos."]
    assert article.published is None, "a header's dates are not the story's"
    assert article.wire is not None
    assert article.wire.sent is not None
    assert (article.wire.sent.value.isoformat(), article.wire.sent.zone_from) == ("2016-02-20T03:37:00+00:00", "text")


def test_a_story_with_a_headline_block_and_a_notebook() -> None:
    article = parse_wire(DPA)
    check(article)
    assert article.headline is not None
    assert article.headline.text == "Storm closes harbour of Bergen"
    assert [(c.name, c.role, c.place) for c in article.contributors] == [
        ("Jane Doe", "author", None),
        ("Ann Poe", "reporting", "Oslo"),
        ("Max Moe", "reporting", "Bergen"),
        ("Eve Loe", "editing", None),
    ]
    assert [p.text[:20] for p in article.body] == ["Ships stayed in port", "Two ferries turned b"]
    assert len(article.notes) >= 5


def test_a_story_without_marks() -> None:
    article = parse_wire(REUTERS)
    check(article)
    assert article.headline is not None
    assert article.headline.text == "STORM CLOSES HARBOUR <NOR.O>"
    assert article.dateline is not None
    assert article.dateline.date is not None
    assert (article.dateline.date.month, article.dateline.date.day) == (3, 11)
    assert [p.text for p in article.body] == [
        "Ships stayed in port on Friday, the harbour master said.",
        "Two ferries turned back at noon.",
    ]


@pytest.mark.parametrize("data", [AP, DPA, REUTERS])
def test_the_frame_is_wire(data: bytes) -> None:
    article = parse_wire(data)
    assert article.blocks[0].kind is BlockKind.WIRE
    assert _kinds(article)[BlockKind.WIRE] >= 2


def test_a_table_is_kept() -> None:
    rows = b"".join(b"\b%s;23;13;.639\x10\r\n" % name for name in (b"Bergen", b"New\x10 Town"))
    data = (
        b"\x01z9631\x1f-----\nr z\x14\x12 BC-Standings   05-17 0820\n\x02^BC-Standings<\n^Standings=\n^By The Associated Press=\n^NORTH=\n"
        + rows
        + b"\x03\x04"
    )
    article = parse_wire(data)
    check(article)
    assert [(p.kind, p.text) for p in article.body] == [("subhead", "NORTH"), ("table", "Bergen;23;13;.639 New Town;23;13;.639")]


@pytest.mark.parametrize(
    ("variant", "same"),
    [
        ("line feeds", lambda data: data.replace(b"\r\n", b"\n")),
        ("no preamble", lambda data: data[data.index(b"\x01") :]),
        ("no end", lambda data: data.rstrip(b"\r\n\x0c\x04")),
        ("address behind a line end", lambda data: data.replace(b"\x1fasian", b"\nasian")),
        ("no format bytes", lambda data: data.replace(b"\x13\x11", b"")),
    ],
)
def test_frames_differ(variant: str, same: Any) -> None:
    """Agencies frame as they like; the article is the same."""
    one, other = parse_wire(AP), parse_wire(same(AP))
    for article in (one, other):
        assert article.wire is not None
    assert [p.text for p in one.body] == [p.text for p in other.body], variant
    assert (one.headline and one.headline.text, one.wire and one.wire.keyword) == (
        other.headline and other.headline.text,
        other.wire and other.wire.keyword,
    )


@pytest.mark.parametrize(
    ("word", "encoding"), [(b"caf\xc3\xa9", "utf-8"), (b"caf\xe9", "latin-1"), (b"\x93caf\xe9\x94", "cp1252"), (b"cafe", "ascii")]
)
def test_encodings(word: bytes, encoding: str) -> None:
    article = parse_wire(REUTERS.replace(b"ferries", word))
    assert article.wire is not None
    assert article.wire.encoding == encoding
    doubts = [issue.code for issue in article.issues if issue.code == "doubtful-encoding"]
    assert len(doubts) == (encoding in ("latin-1", "cp1252"))


@pytest.mark.parametrize("data", [b"", b"A story without any frame.", b"\x01\x02\x03\x04", b"\x02Text\x03"])
def test_what_has_no_frame_is_refused(data: bytes) -> None:
    with pytest.raises(WireFormatError, match="expected a header") as caught:
        parse_wire(data)
    assert 0 <= caught.value.offset <= len(data)


def test_text_is_refused() -> None:
    with pytest.raises(TypeError, match="binary mode"):
        parse_wire("text")  # type: ignore[arg-type]


@given(st.one_of(st.binary(max_size=300), st.builds(bytes.__add__, st.just(AP[:90]), st.binary(max_size=300))))
def test_any_bytes(data: bytes) -> None:
    """An article that keeps every promise, or ``WireFormatError``; nothing else."""
    try:
        article = parse_wire(data)
    except WireFormatError:
        return
    check(article)
    assert article.wire is not None
    assert article.wire.raw in article.source


@given(st.integers(0, len(AP)), st.integers(0, len(AP)), st.binary(max_size=4))
def test_damaged_transmissions(start: int, stop: int, patch: bytes) -> None:
    data = AP[: min(start, stop)] + patch + AP[max(start, stop) :]
    try:
        check(parse_wire(data))
    except WireFormatError:
        assert data != AP


@pytest.mark.parametrize("piece", ["^a<", "^a< ", "^By A=\n", "\ba;b;c;d\n", "``", "<", " _ ", "\x01", "\n", "\x02", "- a\n  b\n", "a"])
def test_time_is_linear(piece: str) -> None:
    parser = Parser()
    head = AP[: AP.index(b"\x02") + 1]
    check_growth(piece, 500, lambda text: parser.parse_wire(head + text.encode() + b"\x03\x04"))
