"""Score the parser on the accuracy set.

usage: python -m accuracy                    the tables
       python -m accuracy --misses FIELD     every miss of a field, or of the lines
       python -m accuracy --language de      one language alone
       python -m accuracy --text NAME        the bare text of an article, to pipe into `articlemeta explain -`
       python -m accuracy --check            fail where a language falls below its floor
       python -m accuracy --write            renew the tables in docs/accuracy.md, raise the floors
"""

from __future__ import annotations

import argparse
import sys

import articlemeta

from .gold import read_all
from .measure import FIELDS, measure, misses
from .report import FLOORS, PAGE, below, by_language, page_with, raised, read_floors, tables, write_floors


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its exit code."""
    parser = argparse.ArgumentParser("python -m accuracy", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", choices=["lines", *FIELDS])
    parser.add_argument("--language")
    parser.add_argument("--text", metavar="NAME")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)

    golds = [gold for gold in read_all() if options.language in (None, gold.language)]
    if options.text:
        golds = [gold for gold in golds if gold.name == options.text]
    if not golds or (options.language and (options.check or options.write)):
        parser.error("no such article" if not golds else "--check and --write go by every language")
    if options.text:
        sys.stdout.write(golds[0].text)
        return 0

    readings = [measure(gold, articlemeta.parse(gold.text)) for gold in golds]
    if options.misses:
        print(*(miss for reading in readings for miss in misses(reading, options.misses)), sep="\n")
        return 0
    if options.write:
        PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), tables(readings)), encoding="utf-8")
        FLOORS.write_text(write_floors(raised(read_floors(), by_language(readings))), encoding="utf-8")
    if options.check:
        fallen = below(read_floors(), by_language(readings))
        print(*fallen or ["every figure is at its floor or above"], sep="\n")
        return 1 if fallen else 0
    if not options.write:
        print(tables(readings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
