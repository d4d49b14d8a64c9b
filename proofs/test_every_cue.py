"""Every English cue word, and one of each list of the other languages, repeated 100,000 times: too long for the tests, so CI runs it.

The lists of all languages are read by the same code: what one word of a list shows of it, the others do too.

pytest proofs
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from growth import check_growth
from texts import CUES, UNITS

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.loader import read_data
from articlemeta.tools import FALLBACK

#: Repeats of the shorter text; the longer has 100,000.
REPEATS = 25_000
#: The same, of lines of signs and words that open much and close nothing.
LINES = 10_000
#: 100,000 sentences are as good as 100,000 words, and take minutes.
SHORT = [cue for cue in CUES if len(cue) <= 30]


def _strings(value: Any, most: int | None = None) -> Iterator[str]:
    """All strings in some data; or of each list and table only so many."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        tables = {key: item for key, item in value.items() if isinstance(item, dict | list)}
        for key, item in [*tables.items(), *[pair for pair in value.items() if pair[0] not in tables][:most]]:
            yield key
            yield from _strings(item, most)
    elif isinstance(value, list):
        for item in value[:most]:
            yield from _strings(item, most)


def _words() -> list[str]:
    others = [read_data("languages", f"{tag}.toml") for tag in DEFAULT.languages if tag != FALLBACK]
    whole = [read_data("languages", f"{FALLBACK}.toml"), read_data("zones.toml")]
    found = [*(cue for data in whole for cue in _strings(data)), *(cue for data in others for cue in _strings(data, 1))]
    return sorted({word for cue in found for word in cue.split()})


@pytest.mark.parametrize("word", _words(), ids=ascii)
def test_a_word_repeated(word: str) -> None:
    check_growth(f"{word} ", REPEATS)


@pytest.mark.parametrize("cue", SHORT, ids=ascii)
def test_a_cue_repeated(cue: str) -> None:
    check_growth(cue, REPEATS)


@pytest.mark.parametrize("cue", SHORT, ids=ascii)
def test_a_line_repeated(cue: str) -> None:
    check_growth(f"{cue}\n", REPEATS)


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit not in CUES], ids=ascii)
def test_what_breaks_parsers_repeated_on_lines(unit: str) -> None:
    """The tests have fewer lines."""
    check_growth(f"{unit}\n", LINES)
