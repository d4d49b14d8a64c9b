"""Hostile repetition: whatever stands 100,000 times in a text, the time to parse it grows with its length, not faster."""

from __future__ import annotations

import pytest
from growth import check_growth
from texts import CUES

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
#: Repeats of the shorter text; ``proofs`` has longer ones.
REPEATS = 10_000
LINES = 2_500


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_one_line(unit: str) -> None:
    check_growth(unit, REPEATS)


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_many_lines(unit: str) -> None:
    check_growth(unit + "\n", LINES)


def test_the_check_can_fail() -> None:
    """A reader that looks back over all it has read is caught."""
    import growth

    def quadratic(text: str) -> None:
        for i in range(0, len(text), 2_000):
            text[:i].count("x")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growth, "parse", quadratic)
        with pytest.raises(AssertionError, match="times as long"):
            check_growth("a", 2_000_000)
