"""Pages with one line of theirs repeated thousands of times: of every rule of the outline one, in its place on a page.

A rule looks around: above, below, for repeats, for what the page ends with. Whatever it looks at, time grows with the page's length.

pytest proofs/test_many_lines.py
"""

from __future__ import annotations

from pathlib import Path

import pytest
from growth import GROWTH, LIMIT, TRIES, time_of

from articlemeta import explain, parse

CASES = Path(__file__).parent.parent / "tests" / "cases" / "outline"
#: Repeats of the line in the shorter page; the longer has four times as many.
REPEATS = 3_000


def _texts() -> list[list[str]]:
    """The lines of the cases of outlines, without the kinds before them."""
    pages = sorted(CASES.glob("*.txt"))
    return [[line.partition("| ")[2] for line in page.read_text(encoding="utf-8").splitlines() if "| " in line] for page in pages]


def _cases() -> list[object]:
    """Page and place: the first line that each rule decided on."""
    found: dict[str, object] = {}
    for lines in _texts():
        text = "\n".join(lines)
        for reason in explain(text).blocks:
            place = text.count("\n", 0, reason.span.start)
            found.setdefault(reason.rule, pytest.param(lines, place, id=reason.rule))
    return list(found.values())


@pytest.mark.parametrize(("lines", "place"), _cases())
def test_a_line_repeated_in_its_place(lines: list[str], place: int) -> None:
    def page(repeats: int) -> str:
        return "\n".join([*lines[:place], *[lines[place]] * repeats, *lines[place + 1 :]])

    short, long = page(REPEATS), page(REPEATS * GROWTH)
    ratios = []
    for _ in range(TRIES):
        ratios.append(time_of(parse, long) / time_of(parse, short))
        if ratios[-1] < LIMIT:
            return
    raise AssertionError(f"{GROWTH} times the lines took {min(ratios):.1f} times as long, in {TRIES} tries")
