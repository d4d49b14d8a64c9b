"""Every cue word of the data files, repeated 100,000 times: too long for the tests, so CI runs it beside them.

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
from texts import CUES

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.loader import read_data

#: Repeats of the shorter text; the longer has 100,000.
REPEATS = 25_000
#: 100,000 sentences are as good as 100,000 words, and take minutes.
SHORT = [cue for cue in CUES if len(cue) <= 30]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _words() -> list[str]:
    files = [("languages", f"{tag}.toml") for tag in DEFAULT.languages] + [("zones.toml",)]
    return sorted({word for path in files for cue in _strings(read_data(*path)) for word in cue.split()})


@pytest.mark.parametrize("word", _words(), ids=ascii)
def test_a_word_repeated(word: str) -> None:
    check_growth(f"{word} ", REPEATS)


@pytest.mark.parametrize("cue", SHORT, ids=ascii)
def test_a_cue_repeated(cue: str) -> None:
    check_growth(cue, REPEATS)


@pytest.mark.parametrize("cue", SHORT, ids=ascii)
def test_a_line_repeated(cue: str) -> None:
    check_growth(f"{cue}\n", REPEATS)
