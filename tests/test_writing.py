"""Articles to transmissions and back: nothing that is promised is lost, and what cannot be carried is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_wire import AP, DPA, REUTERS

from articlemeta import Article, PartialDate, WireHeader, parse, parse_wire, write_wire
from articlemeta.testing import check

PAGE = """Storm closes harbor
By Jane Doe and John Roe

OSLO (AP) - Ships stayed in port on Friday, the harbor master said.

Two ferries turned back at noon, and the third never left its berth.
"""
ANPA: dict[str, Any] = {
    "format": "anpa1312", "service_level": "a", "story_number": "0001", "priority": "r", "category": "i", "keyword": "BC-Storm",
    "encoding": "ascii", "raw": "",
}  # fmt: skip
IPTC = ANPA | {"format": "iptc7901", "service_level": "eca", "priority": "4", "keyword": "Norway/storm/"}


def with_header(article: Article, fields: dict[str, Any]) -> Article:
    return article.model_copy(update={"wire": WireHeader(**fields)})


def promised(article: Article) -> dict[str, Any]:
    """What must come back."""
    return {
        "headline": article.headline and article.headline.text,
        "authors": [author.name for author in article.authors],
        "dateline": article.dateline and article.dateline.text,
        "body": [(part.kind, part.text) for part in article.body],
    }


@pytest.mark.parametrize("data", [AP, DPA, REUTERS])
def test_transmissions_come_back(data: bytes) -> None:
    article = parse_wire(data)
    back = parse_wire(write_wire(article))
    check(back)
    assert promised(back) == promised(article)
    assert [(one.name, one.role) for one in back.contributors] == [(one.name, one.role) for one in article.contributors]
    ours, theirs = article.wire, back.wire
    assert ours is not None
    assert theirs is not None
    assert theirs.model_dump(exclude={"raw", "sent", "offset", "size"}) == ours.model_dump(exclude={"raw", "sent", "offset", "size"})
    assert (theirs.sent and theirs.sent.value) == (ours.sent and ours.sent.value)


@pytest.mark.parametrize("fields", [ANPA, IPTC])
def test_a_page_becomes_a_transmission(fields: dict[str, Any]) -> None:
    article = parse(PAGE)
    back = parse_wire(write_wire(with_header(article, fields)))
    check(back)
    assert promised(back) == promised(article)


def test_what_is_written() -> None:
    article = with_header(
        parse(PAGE), ANPA | {"selector": "asian", "version": "1stLd", "date": PartialDate(month=2, day=20), "word_count": 31}
    )
    assert write_wire(article) == (
        b"\x16\x16\x01a0001\x1fasian\r\nr i\x13\x11 BC-Storm 1stLd 02-20 0031\r\n\x02^BC-Storm,<\r\n^Storm closes harbor<\r\n"
        b"^By Jane Doe and John Roe=\r\n\t   OSLO (AP) - Ships stayed in port on Friday, the harbor master said.\r\n"
        b"\t   Two ferries turned back at noon, and the third never left its berth.\r\n\x03\r\n\x0c\r\n\x04"
    )
    article = with_header(parse(PAGE), IPTC | {"provider": "Deutsche Presse-Agentur", "word_count": 31})
    assert write_wire(article) == (
        b"\x01eca0001 4 i 31 dpa\r\n\nNorway/storm/\r\n\x02Storm closes harbor\r\nBy Jane Doe and John Roe =\r\n\n"
        b"OSLO (AP) - Ships stayed in port on Friday, the harbor master said.\r\n\n"
        b"Two ferries turned back at noon, and the third never left its berth.\r\n\n\x03\r\n\x7f\n\x7f\x04"
    )


def test_tables_and_subheads() -> None:
    table = b"\b^;W;L\x10\r\n\bBergen;2;1{\x10\r\n\bOslo;{;2\x10\r\n"
    article = parse_wire(AP.replace(b"\t   ___", table + b"\t   ___"))
    assert [part.kind for part in article.body] == ["paragraph", "paragraph", "subhead", "paragraph", "table"]
    data = write_wire(article)
    assert b"\bBergen;2;1{\x10\r\n\bOslo;{;2\x10\r\n" in data
    assert promised(parse_wire(data)) == promised(article)
    assert article.wire is not None
    wire = article.wire.model_dump() | {
        "format": "iptc7901",
        "selector": None,
        "version": None,
        "date": None,
        "provider": None,
        "sent": None,
    }
    sibling = with_header(article, wire | {"service_level": "eca", "priority": "3", "encoding": "utf-8"})
    assert promised(parse_wire(write_wire(sibling))) == promised(article)


def test_quotes_dashes_and_fractions_need_no_encoding() -> None:
    article = parse_wire(AP)
    assert article.headline is not None
    assert "“" in article.headline.text
    assert b"``worst in years''" in write_wire(article)


REFUSED: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    (PAGE, {}, {}, "no header"),
    (PAGE, ANPA | {"service_level": None}, {}, "needs service_level"),
    (PAGE, IPTC | {"keyword": None}, {}, "needs keyword"),
    (PAGE, ANPA | {"format": "zczc"}, {}, "only anpa1312 and iptc7901"),
    (PAGE, ANPA, {"encoding": "klingon"}, "no encoding of that name"),
    (PAGE.replace("Ships", "Schiffe für"), ANPA, {}, r"'ü' \(U\+00FC\) cannot be written in ascii: .* encoding='utf-8'"),
    (PAGE.replace("Ships", "Шхуны"), ANPA | {"encoding": "latin-1"}, {}, "cannot be written in latin-1"),
    (PAGE.replace("Ships", "``Ships"), ANPA, {}, "cannot carry .* would be read as"),
    (PAGE, ANPA | {"keyword": "BC Storm"}, {}, "keyword 'BC Storm' would be read as"),
    (PAGE, ANPA | {"provider": "Example News"}, {}, "provider 'Example News' would be read as 'Associated Press'"),
    (PAGE, IPTC | {"selector": "asian"}, {}, "selector"),
    (PAGE, ANPA | {"priority": "4"}, {}, "its header would not be read"),
    ("It blew all night, the harbour master said on Friday in Bergen.\n", IPTC, {}, "needs a headline"),
]


@pytest.mark.parametrize(("page", "fields", "options", "message"), REFUSED)
def test_what_cannot_be_carried_is_refused(page: str, fields: dict[str, Any], options: dict[str, Any], message: str) -> None:
    article = parse(page)
    if fields:
        article = with_header(article, fields)
    with pytest.raises(ValueError, match=message):
        write_wire(article, **options)


@pytest.mark.parametrize("given", ["text", b"bytes", None])
def test_what_is_no_article_is_refused(given: Any) -> None:
    with pytest.raises(TypeError, match="an Article"):
        write_wire(given)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_another_encoding(encoding: str) -> None:
    article = with_header(parse(PAGE.replace("Ships", "Schiffe für Århus")), ANPA)
    back = parse_wire(write_wire(article, encoding=encoding))
    assert back.wire is not None
    assert back.wire.encoding == encoding
    assert back.body[0].text.startswith("Schiffe für Århus")


_text = st.text(st.characters(codec="ascii", categories=("L",)), min_size=2, max_size=9)
_WORDS = [
    "ships",
    "ferries",
    "stayed",
    "left",
    "port",
    "berth",
    "night",
    "storm",
    "harbour",
    "master",
    "winds",
    "sea",
    "crews",
    "boats",
    "quay",
]
_word = st.sampled_from(_WORDS) | _text.map(str.lower)
_sentence = st.lists(_word, min_size=6, max_size=30).map(lambda words: f"The {' '.join(words)}, they said.")
_paragraph = st.lists(_sentence, min_size=1, max_size=3).map(" ".join)
_headline = st.lists(_word, min_size=3, max_size=6).map(lambda words: " ".join(["Storm", *words]))
_name = st.sampled_from(["Jane Doe", "John Roe", "Ann Poe", "Max Moe", "Eve Loe", "Kim O'Hara"])
_dateline = st.sampled_from(["OSLO (AP) - ", "PARIS, Jan 1 (AFP) - ", "BERGEN, Norway, March 11 (Reuters) - ", "Berlin (dpa) - ", ""])
_date = st.builds(PartialDate, month=st.integers(1, 12), day=st.integers(1, 31)) | st.none()
_letter = st.characters(codec="ascii", categories=("L",))


@st.composite
def pages(draw: st.DrawFn) -> Article:
    """An article, whatever a parse makes of such a page."""
    names = draw(st.lists(_name, unique=True, max_size=3))
    byline = f"By {' and '.join(names)}\n" if names else ""
    body = "\n\n".join(draw(st.lists(_paragraph, min_size=1, max_size=5)))
    return parse(f"{draw(_headline)}\n{byline}\n{draw(_dateline)}{body}\n", language="en")


anpa_headers = st.fixed_dictionaries(
    {
        "format": st.just("anpa1312"), "service_level": _letter, "story_number": st.integers(0, 9999).map("{:04}".format),
        "selector": st.sampled_from(["asian", "glbsm", "-----", None]), "priority": _letter, "category": _letter,
        "keyword": st.text("abcXYZ019&'/<>-", min_size=1, max_size=20).map(lambda text: f"BC-{text}"),
        "version": st.sampled_from([None, "1stLd-Writethru", "2ndLd", "1stAdd", "Adv10", "2ndLd a0512"]),
        "date": _date, "word_count": st.none() | st.integers(0, 9999), "encoding": st.just("utf-8"), "raw": st.just(""),
    }
).filter(lambda fields: fields["date"] is not None or fields["word_count"] is None)  # fmt: skip
#: Services that tell a provider by themselves are left out.
_service = st.text(_letter, min_size=2, max_size=4).filter(lambda text: text.lower() not in ("eca", "bdt", "bsf", "bkn"))
iptc_headers = st.fixed_dictionaries(
    {
        "format": st.just("iptc7901"), "service_level": _service, "story_number": st.integers(0, 9999).map("{:03}".format),
        "priority": st.sampled_from("123456"), "category": st.text(_letter, min_size=1, max_size=3),
        "keyword": st.lists(_text, min_size=1, max_size=3).map("/".join).map("{}/".format),
        "word_count": st.none() | st.integers(0, 9999), "encoding": st.just("utf-8"), "raw": st.just(""),
        "provider": st.sampled_from([None, "Deutsche Presse-Agentur", "KNA"]),
    }
)  # fmt: skip


@given(pages(), anpa_headers | iptc_headers)
def test_any_article_comes_back(article: Article, fields: dict[str, Any]) -> None:
    back = parse_wire(write_wire(with_header(article, fields), language="en"), language="en")
    check(back)
    assert promised(back) == promised(article)
    assert back.wire is not None
    compared = {name: value for name, value in fields.items() if name not in ("encoding", "raw", "provider")}
    assert {name: getattr(back.wire, name) for name in compared} == compared
