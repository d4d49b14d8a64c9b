"""The tables of the documentation and the floors: both made from the figures, both kept in the repository."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable
from pathlib import Path

from .figures import ALL, LINES, Figures, figures, kinds
from .gold import KINDS
from .measure import FIELDS, Reading

PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
FLOORS = Path(__file__).parent / "floors.toml"
MARKS = ("<!-- figures -->\n", "<!-- end of figures -->\n")

Floors = dict[str, dict[str, float]]


def groups(readings: list[Reading], key: Callable[[Reading], str]) -> dict[str, list[Reading]]:
    """Readings by language or style, English first, else by name."""
    names = sorted({key(reading) for reading in readings}, key=lambda name: (name != "en", name.casefold()))
    return {name: [reading for reading in readings if key(reading) == name] for name in names}


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def _by_group(parts: dict[str, list[Reading]], title: str, names: tuple[str, ...]) -> str:
    rows = []
    for part, readings in parts.items():
        found = figures(readings)
        rows.append([part, str(len(readings)), *(_number(found[name]) for name in names)])
    return _table([title, "articles", *names], rows)


def tables(readings: list[Reading]) -> str:
    """What stands between the marks of the page."""
    languages = groups(readings, lambda reading: reading.gold.language)
    styles = groups(readings, lambda reading: reading.gold.style)
    english = [r for r in readings if r.gold.language == "en"]
    others = [r for r in readings if r.gold.language != "en"]
    parts = {f"English ({len(english)})": english, f"others ({len(others)})": others, f"all ({len(readings)})": readings}
    by_kind = [kinds(part) for part in parts.values()]
    by_field = [figures(part) for part in parts.values()]
    blocks = [
        "### All figures\n",
        _table(["figure", *parts], [[name, *(_number(part[name]) for part in by_field)] for name in (*LINES, ALL, *FIELDS)]),
        "### Kinds of line (F1)\n",
        _table(["kind", *parts], [[kind, *(_number(part[kind]) for part in by_kind)] for kind in KINDS]),
        "### By language\n",
        _by_group(languages, "language", (*LINES, ALL)),
        _by_group(languages, "language", FIELDS[:6]),
        _by_group(languages, "language", FIELDS[6:]),
        "### By house style\n",
        _by_group(styles, "style", ("lines", ALL, "headline", "published", "authors", "agencies", "dateline")),
    ]
    return "\n".join(blocks)


def page_with(text: str, body: str) -> str:
    """The page with another body between its marks."""
    before, _, rest = text.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    return f"{before}{MARKS[0]}\n{body}\n{MARKS[1]}{after}"


def by_language(readings: list[Reading]) -> dict[str, Figures]:
    """What the floors are held against."""
    return {language: figures(part) for language, part in groups(readings, lambda reading: reading.gold.language).items()}


def read_floors() -> Floors:
    """The figures that may not be missed, by language."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def raised(floors: Floors, reached: dict[str, Figures]) -> Floors:
    """The floors at what is reached; none is ever lowered.

    >>> raised({"en": {"lines": 0.9}}, {"en": {"lines": 0.8, "updated": 0.5006}})
    {'en': {'lines': 0.9, 'updated': 0.5}}
    """
    return {
        language: {
            name: max(floors.get(language, {}).get(name, 0.0), math.floor(value * 1000) / 1000)
            for name, value in found.items()
            if value is not None
        }
        for language, found in reached.items()
    }


def write_floors(floors: Floors) -> str:
    """The floors as TOML."""
    head = "# The least that each language must reach. `python -m accuracy --write` raises them; nothing lowers them.\n"
    blocks = [f"\n[{language}]\n" + "".join(f'"{name}" = {value}\n' for name, value in part.items()) for language, part in floors.items()]
    return head + "".join(blocks)


def below(floors: Floors, reached: dict[str, Figures]) -> list[str]:
    """What has fallen below its floor, in words."""
    return [
        f"{language}: {name} is {_number(reached.get(language, {}).get(name))}, its floor is {floor:.3f}"
        for language, part in floors.items()
        for name, floor in part.items()
        if (reached.get(language, {}).get(name) or 0.0) < floor
    ]
