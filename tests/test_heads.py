"""Heads of pages as newsrooms lay them out: authors and stamps among buttons, sections, decks and captions."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlemeta import Parser

PARSER = Parser()
HEADLINE = "Storm closes the harbour for a second day as ferries stay in port"
STORY = """The ferry stayed in port on Monday, the harbour master said, and nobody was hurt in the storm that came overnight from the west.

Ships of the line were moved to the northern quay, where the water is calmer, said an officer of the port authority on Tuesday.

They will stay there until the wind turns, which may take days, he said, and the night boats with them."""

CASES = [
    tuple(case.strip().split("\n=> "))
    for case in (Path(__file__).parent / "cases" / "heads.txt").read_text(encoding="utf-8").split("\n\n")[1:]
]


def test_there_are_many() -> None:
    assert len(CASES) > 70


@pytest.mark.parametrize(("head", "read"), CASES, ids=[head.replace("\n", " / ")[:80] for head, _ in CASES])
def test_head(head: str, read: str) -> None:
    lines = [HEADLINE if line == "#" else line for line in head.split("\n")]
    article = PARSER.parse("\n".join(lines) + f"\n\n{STORY}")
    assert article.headline is not None
    assert article.headline.text == HEADLINE
    authors = ", ".join(author.name for author in article.authors) or "-"
    stamps = (str(stamp.value) if stamp else "-" for stamp in (article.published, article.updated))
    assert " | ".join((authors, *stamps)) == read
    assert len(article.body) >= 3
