"""Speed, as ratios of things measured side by side, so that the limits hold on any machine.

    python benchmarks/run.py [--check] [--more] [FILE...]

Prints a table; with --check, exits with 1 when a limit is exceeded. FILEs are measured beside the example. --more adds what
has no limit: what other calls cost, texts and megabytes per second.
"""

from __future__ import annotations

import argparse
import gc
import os
import pickle
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import articlemeta
from articlemeta.testing import check

EXAMPLE = Path(__file__).parent.parent / "examples" / "harbour.txt"

#: One parse should take no longer than this many passes of a word tokenizer over the same text. It takes nearly twice that: what
#: pages and many languages ask for has made it more (6.5 was the limit before them). Until the goal is reached the limit is
#: what a parse does take, with room for noise, so that no more is lost unnoticed.
PASSES, PASSES_REACHED = 4.0, 9.0
#: A first parse in a fresh interpreter, against one that imports pydantic and dateutil and defines a model.
COLD = 1.3
#: A transmission, from its bytes, against a parse of the same characters.
WIRE = 1.3
#: Four times the text may take this many times as long: linear, with room for noise.
GROWTH = 5.5
#: A busy machine can spoil one measurement, not three: what exceeds its limit is measured again, and the best counts.
TRIES = 3

words = re.compile(r"\w+")


@dataclass
class Result:
    """One row of the table."""

    name: str
    measured: str
    ratio: float
    goal: float
    limit: float

    @property
    def kept(self) -> bool:
        return self.ratio <= self.limit

    def __str__(self) -> str:
        verdict = "ok" if self.ratio <= self.goal else "goal missed" if self.kept else "EXCEEDED"
        return f"{self.name:<44} {self.measured:>26} {self.ratio:>7.2f} {self.goal:>6.2f} {self.limit:>6.2f}  {verdict}"


def best(rounds: int, *functions: Callable[[], object]) -> list[float]:
    """The shortest time of each function, taken in turns so that a slow phase of the machine hits all alike."""
    times = [float("inf")] * len(functions)
    enabled = gc.isenabled()
    gc.disable()
    try:
        for _ in range(rounds):
            for i, function in enumerate(functions):
                start = time.perf_counter()
                function()
                times[i] = min(times[i], time.perf_counter() - start)
            gc.collect(0)
    finally:
        if enabled:
            gc.enable()
    return times


def warm(name: str, text: str) -> Result:
    """A parse against passes of a word tokenizer."""
    parser = articlemeta.Parser()
    parser.parse(text)
    rounds = max(20, min(2000, 4_000_000 // max(len(text), 1)))
    parse, scan = best(rounds, lambda: parser.parse(text), lambda: words.findall(text))
    return Result(f"parse {name} / pass of \\w+", f"{parse * 1e6:,.0f} us / {scan * 1e6:,.0f} us", parse / scan, PASSES, PASSES_REACHED)


def wire(format: str, text: str) -> Result:
    """A transmission, from its bytes, against a parse of the same characters."""
    parser = articlemeta.Parser()
    service, priority = ("a", "r") if format == "anpa1312" else ("eca", "4")
    fields = {"service_level": service, "story_number": "0001", "priority": priority, "category": "i", "keyword": "BC-Storm"}
    header = articlemeta.WireHeader(format=format, encoding="utf-8", raw="", **fields)
    data = parser.write_wire(parser.parse(text).model_copy(update={"wire": header}))
    source = parser.parse_wire(data).source
    bytes_, characters = best(200, lambda: parser.parse_wire(data), lambda: parser.parse(source))
    return Result(f"parse_wire {format} / parse", f"{bytes_ * 1e6:,.0f} us / {characters * 1e6:,.0f} us", bytes_ / characters, WIRE, WIRE)


def growth(text: str) -> Result:
    """A long text against one four times as long."""
    parser = articlemeta.Parser()
    short = (text + "\n") * 25
    long = short * 4
    parser.parse(short)
    one, four = best(7, lambda: parser.parse(short), lambda: parser.parse(long))
    return Result("parse 100 examples / 25 examples", f"{four * 1e3:,.1f} ms / {one * 1e3:,.1f} ms", four / one, GROWTH, GROWTH)


def cold(path: Path, rounds: int) -> Result:
    """A first parse in a fresh interpreter, against one that only gets the libraries ready."""
    ours = f"text = open({str(path)!r}, encoding='utf-8', newline='').read()\nimport articlemeta\narticlemeta.parse(text)"
    libraries = "import pydantic\nclass Model(pydantic.BaseModel):\n    text: str\nimport dateutil.parser"
    with tempfile.TemporaryDirectory() as cache:
        # As an installed package runs: with compiled modules, whatever the environment says about writing them.
        environment = os.environ | {"PYTHONPYCACHEPREFIX": cache, "PYTHONDONTWRITEBYTECODE": ""}
        parse, base = best(rounds, lambda: _fresh(ours, environment), lambda: _fresh(libraries, environment))
    measured = f"{parse * 1e3:,.0f} ms / {base * 1e3:,.0f} ms"
    return Result("first parse / libraries, fresh interpreter", measured, parse / base, COLD, COLD)


def _fresh(program: str, environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)


def others(text: str) -> Iterator[str]:
    """What other calls cost, as multiples of a parse."""
    parser = articlemeta.Parser()
    article = parser.parse(text)
    written = article.model_dump_json()
    calls: dict[str, Callable[[], object]] = {
        "explain": lambda: parser.explain(text),
        "testing.check": lambda: check(article),
        "to JSON": article.model_dump_json,
        "from JSON": lambda: articlemeta.Article.model_validate_json(written),
        "pickle and unpickle": lambda: pickle.loads(pickle.dumps(article)),
    }
    parse, *times = best(200, lambda: parser.parse(text), *calls.values())
    yield from (f"{name + ' / parse':<44} {took * 1e6:>26,.0f} us{took / parse:>5.2f}" for name, took in zip(calls, times, strict=True))


def throughput(text: str, texts: int = 2000, copies: int = 2000) -> Iterator[str]:
    """Many texts, with and without workers, and one long one."""
    for workers in (1, os.cpu_count() or 1):
        start = time.perf_counter()
        for _ in articlemeta.parse_many([text] * texts, workers=workers):
            pass
        rate = texts / (time.perf_counter() - start)
        yield f"{f'parse_many, workers={workers}':<44} {rate:>16,.0f} texts per s"
    long = (text + "\n") * copies
    start = time.perf_counter()
    article = articlemeta.parse(long)
    size, took = len(long.encode()) / 1e6, time.perf_counter() - start
    yield f"{f'one text of {size:,.0f} MB':<44} {size / took:>19,.1f} MB per s  {len(article.blocks):,} blocks"


def settled(measure: Callable[[], Result]) -> Result:
    """The first result that keeps its limit, else the best of all tries."""
    results: list[Result] = []
    while len(results) < TRIES and not (results and results[-1].kept):
        results.append(measure())
    return min(results, key=lambda result: result.ratio)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path, metavar="FILE", help="further texts to measure")
    options.add_argument("--check", action="store_true", help="exit with 1 when a limit is exceeded")
    options.add_argument("--more", action="store_true", help="measure also what has no limit")
    options.add_argument("--rounds", type=int, default=21, help="runs of each fresh interpreter (default: 21)")
    chosen = options.parse_args()

    texts = {path: path.read_bytes().decode("utf-8-sig") for path in [EXAMPLE, *chosen.files]}
    results = [settled(partial(warm, path.name, text)) for path, text in texts.items()]
    results.append(settled(partial(growth, texts[EXAMPLE])))
    results += [settled(partial(wire, format, texts[EXAMPLE])) for format in ("anpa1312", "iptc7901")]
    results.append(settled(partial(cold, EXAMPLE, chosen.rounds)))

    print(f"{'':<44} {'best of the runs':>26} {'ratio':>7} {'goal':>6} {'limit':>6}")
    for result in results:
        print(result)
    if chosen.more:
        print(*others(texts[EXAMPLE]), *throughput(texts[EXAMPLE]), sep="\n")
    return 1 if chosen.check and not all(result.kept for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
