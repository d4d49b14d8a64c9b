"""Does the time to parse a text grow with its length, not faster? One measurement, shared by the tests and the proofs."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from articlemeta import parse

#: The longer text is this many times the shorter.
GROWTH = 4
#: Linear is 4; quadratic is 16. The room between absorbs a busy machine and cache effects.
LIMIT = 9.0
#: Times shorter than this are taken for this: below it lies noise.
LEAST = 0.002
TRIES = 3


def check_growth(unit: str, repeats: int, read: Callable[[str], object] | None = None) -> None:
    """Assert that ``repeats`` times ``unit`` and four times as many take ``read`` (``parse``) times that grow linearly."""
    read = read or parse
    small, large = unit * repeats, unit * repeats * GROWTH
    ratios = []
    for _ in range(TRIES):  # a pause of the machine can spoil one measurement, not three
        before, after = time_of(read, small), time_of(read, large)
        ratios.append(after / max(before, LEAST))
        if ratios[-1] < LIMIT:
            return
    raise AssertionError(f"{GROWTH} times the text took {min(ratios):.1f} times as long, in {TRIES} tries")


def time_of(read: Callable[[str], object], text: str) -> float:
    gc.disable()  # a collection falls into one measurement and not the other; collecting before each would take most of the time
    try:
        start = time.perf_counter()
        read(text)
        return time.perf_counter() - start
    finally:
        gc.enable()
