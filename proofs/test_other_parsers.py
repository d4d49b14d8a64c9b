"""Where we differ from python-dateutil and dateparser, and why: fails when any of the three reads a string otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import other_parsers
from other_parsers import REASONS, Row, agree

TABLE = other_parsers.rows()


def test_the_table_is_large_and_names_no_text_twice() -> None:
    assert len(TABLE) >= 150
    assert len({row.text for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=[row.text for row in TABLE])
def test_row(row: Row) -> None:
    assert other_parsers.readings(row.text) == (row.ours, row.dateutil, row.dateparser)
    for theirs, why in ((row.dateutil, row.why_dateutil), (row.dateparser, row.why_dateparser)):
        assert agree(row.ours, theirs) == (why == ""), "a row has a reason where it differs, and only there"
        assert not why or why in REASONS


def test_every_reason_is_used() -> None:
    assert {why for row in TABLE for why in row[4:] if why} == set(REASONS)


def test_the_page_shows_the_figures() -> None:
    text = other_parsers.PAGE.read_text(encoding="utf-8")
    assert other_parsers.page_with(text, TABLE) == text
