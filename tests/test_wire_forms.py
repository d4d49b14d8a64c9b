"""What agencies really send: the cases of ``tests/cases/wire``, and what holds whatever stands around a transmission."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from articlemeta import Article, parse_wire
from articlemeta.testing import check

CASES = Path(__file__).parent / "cases" / "wire"
#: Pictures of control characters, as the cases write them.
_pictures = {0x2400 + code: code for code in range(0x20)} | {0x2420: " ", 0x2421: 0x7F}


def sent(written: str, encoding: str = "utf-8") -> bytes:
    """The bytes that a case shows."""
    ends = written.replace("\u240a\n", "\u240a").replace("\n", "\r\n")
    return ends.translate(_pictures).encode(encoding)


def _cases() -> dict[str, dict[str, Any]]:
    return {case["name"]: case for path in sorted(CASES.glob("*.toml")) for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]}


def seen(article: Article) -> dict[str, Any]:
    """What the cases ask for, as TOML can write it."""
    wire = article.wire
    assert wire is not None
    return {
        **{name: value for name, value in wire if name not in ("date", "sent")},
        "date": wire.date and [wire.date.month, wire.date.day],
        "sent": wire.sent and wire.sent.value and wire.sent.value.isoformat(),
        "kicker": article.kicker and article.kicker.text,
        "headline": article.headline and article.headline.text,
        "deck": article.deck and article.deck.text,
        "dateline": article.dateline and article.dateline.text,
        "authors": [one.name for one in article.authors],
        "credits": [[one.name, one.role.value, one.place or ""] for one in article.contributors if one.role != "author"],
        "body": [[part.kind.value, part.text] for part in article.body],
        "notes": [[note.kind.value, note.text] for note in article.notes],
        "language": article.language,
        "issues": [issue.code.value for issue in article.issues],
    }


@pytest.mark.parametrize("name", _cases())
def test_forms(name: str) -> None:
    case = _cases()[name]
    article = parse_wire(sent(case["sent"], case.get("encoding", "utf-8")))
    check(article)
    got = seen(article)
    want = case["want"] | dict.fromkeys(case.get("absent", ()))
    assert {name: got[name] for name in want} == want


HEAD = b"\x16\x16\x01W1234\x1fasian\r\n"
END = b"\x03AP-WF-02-20-16 0337GMT<\r\n\r\n\x0c\r\n\x04"
AAP = b"\x03AAP-21:37-20-02-16\x04"
NOBODY = b"\x03\x04"
STORY = (
    b"^BC-Storm,40<\r\n^Storm closes harbor<\r\n\t   OSLO (AP) _ Ships stayed in port on Friday.\r\n"
    b"\t   Two ferries turned back at noon.\r\n"
)
PREAMBLES = [
    HEAD,
    HEAD[2:],
    b"\x7f\x7f\r\n\x7f" + HEAD[2:],
    b"\x05\x05\x05C G L\r\n" + HEAD,
    b"noise\x02\r\n\x03" + HEAD,
    b"\xef\xbb\xbf" + HEAD[3:],
]


def anpa(priority: str = "r", category: str = "i", *, first: bytes = HEAD, end: bytes = END, story: bytes = STORY) -> bytes:
    return first + f"{priority} {category}\x13\x11 BC-Storm 02-20 0105\r\n\x02".encode() + story + end


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("first", PREAMBLES)
def test_any_preamble(first: bytes, end: bytes) -> None:
    got = seen(parse_wire(anpa(first=first).replace(b"\r\n", end)))
    assert (got["story_number"], got["selector"], got["headline"]) == ("1234", "asian", "Storm closes harbor")
    assert [text for _, text in got["body"]] == ["Ships stayed in port on Friday.", "Two ferries turned back at noon."]


LEVELS = [
    *(("f", "flash"), ("b", "bulletin"), ("u", "urgent"), ("r", "regular"), ("d", "deferred"), ("R", "regular")),
    *(("a", "weekday advance"), ("s", "Sunday advance"), ("h", "hold"), ("w", None), ("q", None)),
]


@pytest.mark.parametrize(("letter", "name"), LEVELS)
def test_priorities(letter: str, name: str | None) -> None:
    """AP's order: a flash before a bulletin before an urgent. What nobody has said the meaning of has none here."""
    got = seen(parse_wire(anpa(letter)))
    assert (got["priority"], got["priority_name"]) == (letter, name)


CATEGORIES = [
    *((NOBODY, "u", "state and regional"), (NOBODY, "c", "standing features"), (NOBODY, "z", None)),
    *((END, "c", None), (END, "j", "lottery numbers"), (END, "l", "lifestyle"), (END, "z", None)),
    *((AAP, "l", "lotteries"), (AAP, "s", "overseas sport"), (AAP, "n", "New Zealand")),
]


@pytest.mark.parametrize(("end", "letter", "name"), CATEGORIES)
def test_categories_mean_what_the_provider_says(end: bytes, letter: str, name: str | None) -> None:
    got = seen(parse_wire(anpa(category=letter, end=end, story=b"^BC-Storm<\r\n")))
    assert (got["category"], got["category_name"]) == (letter, name)


def test_a_few_bytes_that_are_no_utf_8_among_many_that_are() -> None:
    head = "\u2401eca0042 3 i 61  dpa 061\n\u240a\nStorm/\n\u2402Sturm über Århus, Ærø, Tønder =\n\u240a\n"
    data = sent(f"{head}Århus (dpa) - Es war schön.\n\u2403\u2404")
    got = seen(parse_wire(data.replace(b"war", b"w\xe4r")))
    assert (got["encoding"], got["headline"]) == ("utf-8", "Sturm über Århus, Ærø, Tønder")
    assert {"doubtful-encoding", "mojibake"} <= set(got["issues"])


def test_the_source_is_repaired_nowhere() -> None:
    """Entities, mojibake and a quote that never closes stay; the spans point into the source as decoded."""
    article = parse_wire(anpa(story=STORY.replace(b"closes", "&amp; cafÃ© ``open".encode())))
    check(article)
    assert article.headline is not None
    assert article.headline.text == "Storm &amp; cafÃ© “open harbor"
    assert article.source[slice(*article.headline.span)] == article.headline.text
    assert {"entities", "mojibake"} <= {issue.code.value for issue in article.issues}
