"""Hostile repetition: whatever stands 100,000 times in a text, the time to parse it grows with its length, not faster."""

from __future__ import annotations

import gc
import time

import pytest
from texts import CUES

from articlemeta import parse

#: Every cue, bracket, dash, quote, digit run and white space, alone and as a line of its own.
UNITS = [
    *CUES,
    *("(", ")", "[", "]", "{", "<", ">", "（", "【", "-", "--", "—", "_", "=", '"', "'", "“", "‘", "`", "/", "|", ".", ",", ":", ";", "&"),
    *(
        "1",
        "12",
        "12 ",
        "12/",
        "12:",
        "1.2.",
        "2020-",
        "May ",
        "Jan 1, ",
        "A",
        "A ",
        "A.",
        "Aa ",
        "a@",
        "@",
        "and ",
        "By ",
        "by ",
        "of ",
        "in ",
    ),
    *(" ", "\t", "\xa0", "\u200b", "\u0301", "\u202e", "\x00", "中", "é", "(AP", "(Jo Doe/", "Photo by ", "via ", "Jr., ", "St. ", "O'"),
    *("van der ", "http://", "[a](", "* * ", "READ MORE: A ", "Reporting by A, ", "OSLO, ", "A (AP) ", "a. ", "A B. ", "1 May "),
]
SMALL = 25_000
GROWTH = 4
#: Linear is 4; quadratic is 16. The room between absorbs a busy machine and cache effects.
LIMIT = 9.0


@pytest.mark.parametrize("end", ["", "\n"], ids=["one line", "many lines"])
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_time_grows_linearly(unit: str, end: str) -> None:
    repeats = max(1, SMALL // (1 if not end else 4))
    small, large = (unit + end) * repeats, (unit + end) * repeats * GROWTH
    ratios = []
    for _ in range(3):  # a pause of the machine can spoil one measurement, not three
        before, after = _time(small), _time(large)
        ratios.append(after / max(before, 0.002))
        if ratios[-1] < LIMIT:
            return
    raise AssertionError(f"{GROWTH} times the text took {min(ratios):.1f} times as long, in three tries")


def _time(text: str) -> float:
    gc.collect()
    start = time.perf_counter()
    parse(text)
    return time.perf_counter() - start
