"""Live blogs: entries with a time of day above each, and the list of them above all."""

from __future__ import annotations

from articlemeta.kinds import timestamp
from articlemeta.models.block import BlockKind
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.outline.sketch import Sketch
from articlemeta.page import Rule, Unit
from articlemeta.scan.lazy import lazy

ENTRY = Rule(BlockKind.TIMESTAMP, 94, "timestamp: time of an entry", "is a time of day alone, as stands above each entry of the page")
EVENT = Rule(BlockKind.DECK, 94, "deck: key event", "opens with the time of an entry, in the list above the entries")

#: So many entries make a live blog. A time is no longer than this, and its entry's text stands so near below.
FEWEST, LONGEST, NEAR = 3, 16, 3
#: A date and time is no longer than this; no more paragraphs stand above the first of them.
LONGEST_DATED, DECKS = 32, 2
_digit = lazy(r"\d")
_time = lazy(r"\d[:.][0-5]\d")
_clock = lazy(r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]")


def mark(sketch: Sketch) -> None:
    """Claim the times of entries, and the lines that list them."""
    units = sketch.units
    numbers = [found.start() for found in _digit.finditer(sketch.openings)]
    entries = [i for i in numbers if len(units[i].text) <= LONGEST and _is_time(sketch, units[i]) and _heads_text(sketch, i)]
    if len(entries) < FEWEST:
        entries = _dated(sketch)
    if len(entries) < FEWEST:
        return
    for i in entries:
        sketch.add(i, ENTRY)
    times = {units[i].text for i in entries}
    for i in range(1, entries[0]):
        if units[i].text.partition(" ")[0] in times:
            sketch.add(i, EVENT)
    first = units[entries[0]]
    message = f"{len(entries)} entries with a time of their own were read as one story"
    sketch.page.report(IssueCode.LIVE_ENTRIES, message, first.start, first.stop, Severity.INFO)


def _dated(sketch: Sketch) -> list[int]:
    """Date and time above each entry, where the page begins with them."""
    stamps = [
        i
        for i, rule in enumerate(sketch.best)
        if rule is timestamp.BARE and len(text := sketch.units[i].text) <= LONGEST_DATED and _time.search(text) and _heads_text(sketch, i)
    ]
    return stamps if stamps and sum(sketch.prose[: stamps[0]]) <= DECKS else []


def _is_time(sketch: Sketch, unit: Unit) -> bool:
    return _clock.fullmatch(unit.text) is not None or timestamp.is_time(sketch.page, unit)


def start(sketch: Sketch) -> int | None:
    """Where the first entry begins, if there are entries."""
    return next((i for i, rule in enumerate(sketch.best) if rule is ENTRY), None)


def _heads_text(sketch: Sketch, i: int) -> bool:
    return any(sketch.prose[i + 1 : i + 1 + NEAR])
