"""Which lines make one paragraph."""

from __future__ import annotations

import sys

import pytest

from articlemeta.layout import units
from articlemeta.lines import split
from articlemeta.scan.fold import EDGE
from articlemeta.scan.lazy import lazy

CASES = {
    "one paragraph a line": (
        "Storm closes harbour\nThe ferry stayed in port on Monday.\nNobody was hurt.",
        ["Storm closes harbour", "The ferry stayed in port on Monday.", "Nobody was hurt."],
    ),
    "first-line indents": (
        "STORM CLOSES HARBOUR\n\n    OSLO, May 3 - The ferry stayed in port on Monday\nwhen waves broke over the pier of the old town.\n"
        "    Nobody was hurt.\n Reuter\n",
        [
            "STORM CLOSES HARBOUR",
            "OSLO, May 3 - The ferry stayed in port on Monday when waves broke over the pier of the old town.",
            "Nobody was hurt.",
            "Reuter",
        ],
    ),
    "blank lines between wrapped paragraphs": (
        "The ferry stayed in port on Monday when waves broke\nover the pier of the old town, and on Tuesday as\nwell.\n\n"
        "Nobody was hurt, the harbour master said, but many\nwere late.",
        [
            "The ferry stayed in port on Monday when waves broke over the pier of the old town, and on Tuesday as well.",
            "Nobody was hurt, the harbour master said, but many were late.",
        ],
    ),
    "an address that had no room on the line above": (
        "The ferry stayed in port on Monday when waves broke\nover the pier of the old town, and on Tuesday as\nwell.\n\n"
        "Also read: Pool opens\nhttps://example.org/news/pool-opens\n\nSee\nhttps://example.org/a",
        [
            "The ferry stayed in port on Monday when waves broke over the pier of the old town, and on Tuesday as well.",
            "Also read: Pool opens https://example.org/news/pool-opens",
            "See",
            "https://example.org/a",
        ],
    ),
    "a long word that had no room behind a full stop": (
        "The ferry stayed in port on Monday when waves broke\nover the pier of the old town, and on Tuesday as\nwell.\n\n"
        "Ferries leave port in heavy rain.\nREX/Shutterstock/Lou Doe Jr.",
        [
            "The ferry stayed in port on Monday when waves broke over the pier of the old town, and on Tuesday as well.",
            "Ferries leave port in heavy rain. REX/Shutterstock/Lou Doe Jr.",
        ],
    ),
    "a link is as long as it is": (
        "The ferry stayed in port on Monday when waves broke\nover the pier of the old town.\n\n"
        "[Pool opens in the north](https://example.org/news/2024/05/pool-opens-in-the-north)\n\n"
        "He named three reasons in his talk with the PORT:\nthe wind, the cold and the old boats.",
        [
            "The ferry stayed in port on Monday when waves broke over the pier of the old town.",
            "[Pool opens in the north](https://example.org/news/2024/05/pool-opens-in-the-north)",
            "He named three reasons in his talk with the PORT: the wind, the cold and the old boats.",
        ],
    ),
    "short lines are not wrapped": ("Facebook\nTwitter\nShare\nmore", ["Facebook", "Twitter", "Share", "more"]),
    "a short line below a headline runs on into nothing": (
        "LIGHTHOUSE KEEPERS RETIRE AFTER FORTY YEARS\nby Mara Quill\n"
        "More than forty boats were out when the wind turned, and most of them came back before midnight.\n"
        "The towers along the coast were built by the grandfathers of those who now want them torn down.",
        [
            "LIGHTHOUSE KEEPERS RETIRE AFTER FORTY YEARS",
            "by Mara Quill",
            "More than forty boats were out when the wind turned, and most of them came back before midnight.",
            "The towers along the coast were built by the grandfathers of those who now want them torn down.",
        ],
    ),
    "a line with room for the next word was not wrapped": (
        "Lighthouse keepers retire\nStory and photos by Mara Quill and Jonas Ferrow\npublished: May 3, 2024\n"
        "More than forty boats were out when the wind turned, witnesses said later.\n"
        "The towers along the coast were built by the grandfathers of those who now want them torn down.",
        [
            "Lighthouse keepers retire",
            "Story and photos by Mara Quill and Jonas Ferrow",
            "published: May 3, 2024",
            "More than forty boats were out when the wind turned, witnesses said later.",
            "The towers along the coast were built by the grandfathers of those who now want them torn down.",
        ],
    ),
    "a label in small letters opens a line": (
        "Lighthouse keepers retire after forty years\nFirst published on: 1 January 2000, 00:00 GMT\nupdated on: January 1, 2000\n"
        "The ferry stayed in port on Monday, the harbour master said.\nAlso read: Pool opens",
        [
            "Lighthouse keepers retire after forty years",
            "First published on: 1 January 2000, 00:00 GMT",
            "updated on: January 1, 2000",
            "The ferry stayed in port on Monday, the harbour master said.",
            "Also read: Pool opens",
        ],
    ),
    "most lines are short, and none was cut off": (
        "Lighthouse keepers retire\nWritten by Jane Doe, John Poe and Ann Roe\nPublished: January 1, 2000 12:00 a.m. GMT\n"
        "updated 12:00 a.m. GMT, Saturday January 1, 2000\n"
        "The ferry stayed in port on Monday, the harbour master said, and nobody was hurt.\n"
        "Ships sailed again at noon, and the fish market opened two hours late, according to the port.",
        [
            "Lighthouse keepers retire",
            "Written by Jane Doe, John Poe and Ann Roe",
            "Published: January 1, 2000 12:00 a.m. GMT",
            "updated 12:00 a.m. GMT, Saturday January 1, 2000",
            "The ferry stayed in port on Monday, the harbour master said, and nobody was hurt.",
            "Ships sailed again at noon, and the fish market opened two hours late, according to the port.",
        ],
    ),
    "rows keep their lines": (
        "    OSLO, May 3 -\n    Shr 31 cts vs 27 cts\n    Net 1,104,000 vs 962,000",
        ["OSLO, May 3 -", "Shr 31 cts vs 27 cts", "Net 1,104,000 vs 962,000"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("case", CASES)
def test_units(case: str, end: str) -> None:
    source, expected = CASES[case]
    source = source.replace("\n", end)
    assert [unit.text for unit in units(source, split(source))] == expected


@pytest.mark.parametrize("mark", ["\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_other_separators_end_no_line(mark: str) -> None:
    source = f"One{mark}line"
    assert [unit.text for unit in units(source, split(source))] == ["One line"]


def test_printable_text_needs_no_folding() -> None:
    """What folding drops or changes is not printable, whatever Unicode the interpreter knows: ``isprintable`` spares the look."""
    edge = lazy(f"[{EDGE}]")
    assert [char for char in map(chr, range(sys.maxunicode + 1)) if char.isprintable() and char != " " and edge.match(char)] == []
