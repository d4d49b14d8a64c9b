"""Whole articles: raw texts in ``cases/articles`` with what must be read from them, in every layout a copy may have.

A case's ``.toml`` names only what it is about. Texts are read as bytes: line ends are part of the input.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from articlemeta import Article, ContributorKind, ParagraphKind, parse
from articlemeta.testing import check

FOLDER = Path(__file__).parent / "cases" / "articles"
EXAMPLES = Path(__file__).parent.parent / "examples"
CASES = sorted(path.stem for path in FOLDER.glob("*.txt"))

#: The same story as other tools would lay it out.
LAYOUTS = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "doubled blank lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "trailing spaces": lambda text: text.replace("\n", "  \n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "indented by two": lambda text: "  " + text.replace("\n", "\n  "),
    "no-break spaces": lambda text: text.replace(" ", "\xa0"),
    "zero-width spaces at line ends": lambda text: text.replace("\n", "\u200b\n"),
}
#: For texts of one paragraph a line only.
UNWRAPPED = {
    "no blank lines": lambda text: text.replace("\n\n", "\n"),
    "a blank line after every line": lambda text: text.replace("\n\n", "\n").replace("\n", "\n\n"),
}


def _fields(article: Article) -> dict[str, Any]:
    """What a case may speak of, as plain values."""
    stamp = {
        name: value and value.value and value.value.isoformat()
        for name, value in (("published", article.published), ("updated", article.updated))
    }
    paragraphs = [p.text for p in article.body if p.kind is not ParagraphKind.SUBHEAD]
    return stamp | {
        "headline": article.headline and article.headline.text,
        "deck": article.deck and article.deck.text,
        "kicker": article.kicker and article.kicker.text,
        "authors": [person.name for person in article.authors],
        "organizations": [c.name for c in article.contributors if c.kind is ContributorKind.ORGANIZATION],
        "agencies": [agency.name for agency in article.agencies],
        "contributors": [f"{c.name} {c.role}" for c in article.contributors],
        "dateline": article.dateline and article.dateline.text,
        "places": [place.text for place in article.dateline.places] if article.dateline else [],
        "resolved": article.dateline and article.dateline.resolved and article.dateline.resolved.isoformat(),
        "captions": [caption.description for caption in article.captions],
        "caption dates": [caption.date and (caption.date.year, caption.date.month, caption.date.day) for caption in article.captions],
        "credits": [caption.credit.text for caption in article.captions if caption.credit],
        "related": [link.title for link in article.related],
        "subheads": [p.text for p in article.body if p.kind is ParagraphKind.SUBHEAD],
        "paragraphs": len(paragraphs),
        "notes": [note.kind.value for note in article.notes],
        "body": paragraphs,
    }


@pytest.mark.parametrize("layout", [*LAYOUTS, *UNWRAPPED])
@pytest.mark.parametrize("case", CASES)
def test_article(case: str, layout: str) -> None:
    source = (FOLDER / f"{case}.txt").read_bytes().decode()
    expected = tomllib.loads((FOLDER / f"{case}.toml").read_bytes().decode())
    if expected.pop("wrapped", False) and layout in UNWRAPPED:
        pytest.skip("blank lines and indents are what tells this text's paragraphs")
    article = parse((LAYOUTS | UNWRAPPED)[layout](source))
    check(article)
    fields = _fields(article)
    assert expected.pop("why")
    first, last = expected.pop("first"), expected.pop("last")
    assert fields["body"][0].startswith(first)
    assert fields["body"][-1].startswith(last)
    assert {name: fields[name] for name in expected} == expected


@pytest.mark.parametrize("layout", [*LAYOUTS, *UNWRAPPED])
def test_the_example(layout: str) -> None:
    """The example that the README runs, in every layout."""
    article = parse((LAYOUTS | UNWRAPPED)[layout]((EXAMPLES / "harbour.txt").read_bytes().decode()))
    check(article)
    fields = _fields(article)
    assert fields["published"] == "2024-03-14T09:40:00"
    assert fields["updated"] == "2024-03-15T18:25:00"
    assert fields["headline"] == "Port cities sign first joint pact on harbour ferries"
    assert fields["organizations"] == ["Agencies", "Reuters"]
    assert fields["agencies"] == ["Reuters"]
    assert fields["authors"] == []
    assert fields["dateline"] == "TRIESTE-"
    assert fields["places"] == ["TRIESTE"]
    assert fields["credits"] == ["TOMAS HERRLE / AFP"]
    assert fields["caption dates"] == [(2023, 11, 3)]
    assert fields["related"] == ["Island schools ask for an earlier morning boat", "Lighthouse keepers hand over the keys after 150 years"]
    assert fields["paragraphs"] == 17
    assert fields["body"][0].startswith("Mayors of four Adriatic port cities")
    assert not [text for text in fields["body"] if text.startswith(("ALSO READ", "READ MORE", "In this"))]
    assert article.language == "en"
