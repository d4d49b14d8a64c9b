"""A fuzzer for transmissions, guided by coverage: it keeps every input that goes a way through the code that none went before.

    python proofs/wire_fuzz.py [--minutes N] [--replay] [--minimize]

Whatever bytes come, ``parse_wire`` gives an article that keeps every promise, or raises ``WireFormatError``; ``iter_wire`` loses none of
them; and ``write_wire`` writes the article so that it comes back, or raises ``ValueError``.
What breaks that is kept as ``found-*``. --replay runs the kept inputs once, as CI does; --minimize throws away those that reach
nothing of their own. --corpus DIRECTORY works on other inputs than those of the project.

Pure Python: line-to-line arcs of the package's wire code by ``sys.settrace``, with counts in powers of two, so that loops count.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

import articlemeta
from articlemeta import Article, Parser, WireFailure, WireFormatError, iter_wire
from articlemeta.testing import check

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "wire"
PACKAGE = Path(articlemeta.__file__).parent
#: The code whose ways are counted: what only transmissions run through.
TRACED = tuple(str(PACKAGE / name) for name in ("wire", "stream.py", "writing.py", "knowledge/wire.py"))
#: Inputs grow no longer.
LONGEST = 2000
#: What transmissions are made of, to be put in anywhere.
WORDS = [bytes((code,)) for code in (*range(1, 0x20), 0x7F, 0x81, 0x93, 0xE9, 0xFF)]
WORDS += b"""\
^|<|=| =|``|''|`| _ |{|;|~|___|+|==Kyodo|<#>|^*9006<|* * * *|# Notebook|## |W1234|koko-|reute|u i|BC-|02-20|31-12|99-99|0105\
|eca0042 3 i 61|dpa 0045|ccccb|ZCZC|NNNN|TI#|TX#|BY#|KY#|PD#|AB#|$F|:Storm|=Take|^Head|*X|#Slug|YY RFG|AP-WF-02-20-16 0337GMT\
|KWS-21:37-09-12-18|13-11-17 21-37-05|131137 GMT Nov 13|241205 Dez 24|EST|XYZ|^By JANE DOE=|^AP Photo 1|^Eds: Adds.\
|By Jane Doe, dpa =|OSLO (AP) _ |Oslo (dpa) - |- Reporting by: |dpa hm bs wjh|(SDA/mf ba)|(Eil |2ND LEAD|1. Berichtigung""".split(b"|")
WORDS += [b"|", b"\r\n", b"\x1fasian", "é".encode(), "\ufeff".encode(), "\ufffd".encode()]

Arc = tuple[str, int, int, int]


class Tracer:
    """The arcs of one run: from which line to which, and how often, in powers of two."""

    def __init__(self) -> None:
        self.arcs: dict[tuple[str, int, int], int] = {}
        self._last: dict[int, int] = {}

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        return self._line if frame.f_code.co_filename.startswith(TRACED) else None

    def _line(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            key = id(frame)
            arc = (frame.f_code.co_filename, self._last.get(key, 0), frame.f_lineno)
            self.arcs[arc] = self.arcs.get(arc, 0) + 1
            self._last[key] = frame.f_lineno
        elif event == "return":
            self._last.pop(id(frame), None)
        return self._line

    def found(self) -> set[Arc]:
        """The arcs, with their counts rounded."""
        return {(*arc, min(count, 16).bit_length()) for arc, count in self.arcs.items()}


def run(parser: Parser, data: bytes) -> set[Arc]:
    """One input, through all that may never fail; the arcs it reached."""
    tracer = Tracer()
    offset = 0
    sys.settrace(tracer)
    try:
        try:
            article: Article | None = parser.parse_wire(data)
        except WireFormatError as refused:
            article, offset = None, refused.offset
        items = list(iter_wire([data], limit=700))
        if article is not None:
            with suppress(ValueError):
                parser.write_wire(article)
    finally:
        sys.settrace(None)
    assert 0 <= offset <= len(data), "the offset of the error is outside the bytes"
    if article is not None:
        check(article)
    for item in items:
        if isinstance(item, WireFailure):
            assert item.error == "WireFormatError", f"{item.error}: {item.message}"
            assert data[item.offset : item.offset + len(item.data)] == item.data, "the bytes of a failure are not at its offset"
    return tracer.found()


def mutate(chance: random.Random, data: bytes, others: list[bytes]) -> bytes:
    """Some small changes, or a piece of another input."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        at = chance.randint(0, len(changed))
        to = min(len(changed), at + chance.choice((0, 1, 1, 2, 8, 40)))
        what = chance.randrange(7)
        if what == 0:
            del changed[at:to]
        elif what == 1:
            changed[at:at] = chance.choice(WORDS)
        elif what == 2:
            changed[at:to] = chance.choice(WORDS)
        elif what == 3 and at < len(changed):
            changed[at] = chance.randrange(256)
        elif what == 4:
            changed[at:at] = changed[at:to] * chance.choice((1, 2, 5))
        elif what == 5 and at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
        else:
            other = chance.choice(others)
            start = chance.randint(0, len(other))
            changed[at:to] = other[start : start + chance.choice((10, 60, 400))]
    return bytes(changed[:LONGEST])


def seeds(corpus: Path) -> list[bytes]:
    """The kept inputs; among them the invented transmissions that the first run began with."""
    return [path.read_bytes() for path in sorted(corpus.iterdir())]


def name(data: bytes) -> str:
    """A file name by the bytes."""
    return hashlib.sha256(data).hexdigest()[:12]


def replay(parser: Parser, inputs: Iterable[bytes]) -> int:
    """Every input once; how many arcs they reach."""
    return len(set[Arc]().union(*(run(parser, data) for data in inputs)))


def fuzz(parser: Parser, corpus: Path, minutes: float, seed: int) -> int:
    """Run for so long; how many inputs broke a promise."""
    chance = random.Random(seed)
    pool = seeds(corpus)
    known = set[Arc]().union(*(run(parser, data) for data in pool))
    print(f"{len(pool)} inputs, {len(known)} arcs", flush=True)
    start = told = time.monotonic()
    told_new = start
    runs = broken = 0
    while time.monotonic() - start < minutes * 60:
        # half of the time one of the newest, where there may be more to find
        data = mutate(chance, chance.choice(pool[-20:] if chance.random() < 0.5 else pool), pool)
        runs += 1
        try:
            arcs = run(parser, data)
        except Exception as error:
            broken += 1
            (corpus / f"found-{name(data)}").write_bytes(data)
            print(f"BROKEN found-{name(data)}: {type(error).__name__}: {str(error)[:200]}", flush=True)
            continue
        if not arcs <= known:
            known |= arcs
            pool.append(data)
            (corpus / name(data)).write_bytes(data)
            told_new = time.monotonic()
        if time.monotonic() - told > 60:
            told = time.monotonic()
            print(
                f"{(told - start) / 60:.0f} min: {runs} runs, {len(pool)} inputs, {len(known)} arcs, last new {told - told_new:.0f} s ago",
                flush=True,
            )
    print(f"{runs} runs, {len(pool)} inputs, {len(known)} arcs, {broken} broken")
    return broken


def minimize(parser: Parser, corpus: Path) -> None:
    """Keep the shortest inputs that together reach all that all reach."""
    inputs = {path: path.read_bytes() for path in corpus.iterdir()}
    reached = {path: run(parser, data) for path, data in inputs.items()}
    known: set[Arc] = set()
    for path in sorted(inputs, key=lambda path: (not path.name.startswith(("seed", "found")), len(inputs[path]), path.name)):
        if reached[path] <= known and not path.name.startswith(("seed", "found")):
            path.unlink()
        known |= reached[path]
    print(f"{len(list(corpus.iterdir()))} of {len(inputs)} inputs kept, {len(known)} arcs")


def main() -> int:
    """Run the command and return its exit code."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--minutes", type=float, default=1.0)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--replay", action="store_true")
    asked.add_argument("--minimize", action="store_true")
    asked.add_argument("--corpus", type=Path, default=CORPUS)
    given = asked.parse_args()
    parser = Parser()
    if given.minimize:
        minimize(parser, given.corpus)
        return 0
    if given.replay:
        inputs = seeds(given.corpus)
        print(f"{len(inputs)} inputs, {replay(parser, inputs)} arcs")
        return 0
    return 1 if fuzz(parser, given.corpus, given.minutes, given.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
