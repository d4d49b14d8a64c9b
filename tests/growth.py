"""Does the time to parse a text grow with its length, not faster? One measurement, shared by the tests and the proofs."""

from __future__ import annotations

import gc
import time

from articlemeta import parse

#: The longer text is this many times the shorter.
GROWTH = 4
#: Linear is 4; quadratic is 16. The room between absorbs a busy machine and cache effects.
LIMIT = 9.0
#: Times shorter than this are taken for this: below it lies noise.
LEAST = 0.002
TRIES = 3


def check_growth(unit: str, repeats: int) -> None:
    """Assert that ``repeats`` times ``unit`` and four times as many take times that grow linearly."""
    small, large = unit * repeats, unit * repeats * GROWTH
    ratios = []
    for _ in range(TRIES):  # a pause of the machine can spoil one measurement, not three
        before, after = _time(small), _time(large)
        ratios.append(after / max(before, LEAST))
        if ratios[-1] < LIMIT:
            return
    raise AssertionError(f"{GROWTH} times the text took {min(ratios):.1f} times as long, in {TRIES} tries")


def _time(text: str) -> float:
    gc.collect()
    start = time.perf_counter()
    parse(text)
    return time.perf_counter() - start
