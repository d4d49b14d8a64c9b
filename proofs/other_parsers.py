"""What three parsers make of the same date strings: this one, python-dateutil and dateparser.

    python proofs/other_parsers.py --rows     prints the table as the parsers read it now, reasons kept
    python proofs/other_parsers.py --write    renews the figures in docs/other-parsers.md

Each row of ``other_parsers.tsv`` has the text, what each parser reads, and why each of the others differs; a line end is
``\\n`` there. The other two get the calls their documentation shows, in English, and a day to count from.
"""

from __future__ import annotations

import datetime
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from articlemeta import parse_timestamps

TABLE = Path(__file__).parent / "other_parsers.tsv"
PAGE = Path(__file__).parent.parent / "docs" / "other-parsers.md"
MARKS = ("<!-- figures -->\n", "<!-- end of figures -->\n")
TODAY = datetime.datetime(2026, 6, 15)
NOTHING = "-"

#: Why we are right where another parser reads something else.
REASONS = {
    "unread": "It reads nothing: the form is not in its grammar, or a label, a name or a second stamp is too much.",
    "zone dropped": "It leaves the zone out and says nothing, so that the value is hours off for whoever takes it for local time.",
    "zone guessed": "Several zones share the letters, and it takes one. Ours stays naive, with an issue, unless the article tells.",
    "sign": "It reads `GMT+8` as POSIX does, eight hours west, or drops the offset. Texts mean east.",
    "summer": "`ET` and `PT` do not say whether summer time is in force; the date does. It always takes the winter offset.",
    "gap": "It fills what the text leaves out from the day on which it runs. We keep what is there as a partial date.",
    "order": "Day and month can stand in either order. It takes one by default; we leave them open, with an issue.",
    "century": "The text has two digits of a year. It takes the century from the clock.",
    "clock": "It counts from the clock of the machine. We count from the caller's `reference`, and without one not at all.",
    "no date": "It finds a date in what is none: a score, a fraction, a weekday, a number.",
    "vague": "It makes a day or a second of words that name none, or of a time to come, which no date line does.",
    "misread": "It reads something that the text does not say.",
    "flagged": "No clock or calendar shows it. It refuses all of it; we keep what can be read, with an issue.",
    "fraction": "It keeps fractions of a second. Our stamps are no more precise than a second.",
    "digits alone": "Digits without a sign are a date only behind a label (`Date: 20200427`), where we read them too.",
    "dots": "Two-digit years behind dots or hyphens are versions and telephone numbers as often as dates.",
    "count": "Four digits behind a date are a time or a number of views; without a zone or `hrs` we leave them.",
}


class Row(NamedTuple):
    """A text, what the parsers read, and why the others differ (empty where they agree)."""

    text: str
    ours: str
    dateutil: str
    dateparser: str
    why_dateutil: str
    why_dateparser: str


def rows() -> list[Row]:
    """The table as it is written."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [Row(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def readings(text: str) -> tuple[str, str, str]:
    """What the three parsers read, in the words of the table."""
    text = text.replace("\\n", "\n")
    return _ours(text), _dateutil(text), _dateparser(text)


def agree(ours: str, theirs: str) -> bool:
    """Is it the same reading? Theirs are all date-times: midnight stands for a day alone."""
    return ours == theirs or (len(ours) == len("2020-04-27") and f"{ours}T00:00:00" == theirs) or (ours == "?" and theirs == NOTHING)


def figures(table: list[Row]) -> str:
    """The figures of the page."""
    lines = [
        f"{len(table)} strings. python-dateutil agrees on {_agreed(table, 2)} of them, dateparser on {_agreed(table, 3)}.",
        "",
        "| why we differ | python-dateutil | dateparser |",
        "|---|---|---|",
    ]
    one, two = Counter(row.why_dateutil for row in table), Counter(row.why_dateparser for row in table)
    lines += [f"| **{name}.** {reason} | {one[name]} | {two[name]} |" for name, reason in REASONS.items()]
    return "\n".join(lines) + "\n"


def _agreed(table: list[Row], column: int) -> int:
    return sum(agree(row.ours, row[column]) for row in table)


def _ours(text: str) -> str:
    return " | ".join(_written(stamp) for stamp in parse_timestamps(text)) or NOTHING


def _written(stamp: object) -> str:
    value, partial = getattr(stamp, "value"), getattr(stamp, "partial")  # noqa: B009 - any kind of stamp
    if value is not None:
        return str(value.isoformat())
    if partial is None:
        return "?"
    parts = (partial.year, 4), (partial.month, 2), (partial.day, 2)
    return "-".join(str(number).zfill(width) if number else "?" * width for number, width in parts)


def _dateutil(text: str) -> str:
    from dateutil import parser

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return str(parser.parse(text, default=TODAY).isoformat())
    except (ValueError, OverflowError, TypeError):
        return NOTHING


def _dateparser(text: str) -> str:
    import dateparser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = dateparser.parse(text, languages=["en"], settings={"RELATIVE_BASE": TODAY.replace(hour=13, minute=14)})
    return str(found.isoformat()) if found else NOTHING


def page_with(text: str, table: list[Row]) -> str:
    """The page with the figures of the table."""
    before, rest = text.split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    return f"{before}{MARKS[0]}\n{figures(table)}\n{MARKS[1]}{after}"


def _renewed() -> Iterator[str]:
    for row in rows():
        yield "\t".join((row.text, *readings(row.text), row.why_dateutil, row.why_dateparser))


if __name__ == "__main__":
    if "--write" in sys.argv:
        PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), rows()), encoding="utf-8")
    else:
        print("\n".join(_renewed()))
