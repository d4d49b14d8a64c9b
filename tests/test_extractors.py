"""One story laid out as different extractors do, read to the same fields."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import layouters
import pytest

from articlemeta import Article, ParagraphKind, parse
from articlemeta.testing import check

FOLDER = Path(__file__).parent / "cases" / "extractors"
CASES = sorted(path.stem for path in FOLDER.glob("*.html"))


def _fields(article: Article) -> dict[str, object]:
    """What the cases name, list items without their bullets."""
    stamps = {role: getattr(article, role) for role in ("published", "updated")}
    return {
        "headline": article.headline and article.headline.text,
        "deck": article.deck and article.deck.text,
        "authors": [author.name for author in article.authors],
        "contributors": [one.name for one in article.contributors],
        **{role: stamp.value.isoformat() for role, stamp in stamps.items() if stamp is not None and stamp.value is not None},
        **({"dateline": article.dateline.text} if article.dateline else {}),
        "captions": [[caption.description, caption.credit.text if caption.credit else ""] for caption in article.captions],
        "related": [link.title for link in article.related],
        "subheads": [one.text for one in article.body if one.kind is ParagraphKind.SUBHEAD],
        "body": [one.text.lstrip("*•- ") for one in article.body if one.kind is ParagraphKind.PARAGRAPH],
    }


@pytest.mark.parametrize("layout", layouters.ALL, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("case", CASES)
def test_every_layout_reads_the_same(case: str, layout: Callable[[str], str]) -> None:
    known = tomllib.loads((FOLDER / f"{case}.toml").read_text(encoding="utf-8"))
    html = (FOLDER / f"{case}.html").read_text(encoding="utf-8")
    text = layout(html)
    article = parse(text)
    check(article)
    found = _fields(article)
    whole = [block.text for block in layouters.blocks(html)]
    body = _joined(found.pop("body"))
    begins = known.pop("body")
    assert found == known
    assert [text[: len(begin)] for text, begin in zip(body, begins, strict=True)] == begins
    assert all(any(known_text.endswith(text) for known_text in whole) for text in body)


def _joined(body: object) -> list[str]:
    """The paragraphs, those that a printed page's end has cut put together again."""
    assert isinstance(body, list)
    joined: list[str] = []
    for text in body:
        if joined and text[0].islower():
            joined[-1] = f"{joined[-1]} {text}"
        else:
            joined.append(text)
    return joined
