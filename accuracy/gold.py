"""The gold: one TOML file an article, its text with the kind before every line, and every field below the same name.

A field that the file does not name is empty. ``README.md`` beside this file says what each kind and field means.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articlemeta import BlockKind

ARTICLES = Path(__file__).parent / "articles"
#: What a line can be. A transmission's header has no place here; a blank line has no kind.
KINDS = tuple(kind.value for kind in BlockKind if kind not in (BlockKind.WIRE, BlockKind.BLANK))


@dataclass(frozen=True)
class Line:
    """One line of a text and the kinds it may have: more than one where it truly holds two."""

    text: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Gold:
    """One article: what it is, its lines, and the fields to be read from it."""

    name: str
    language: str
    style: str
    about: str
    layout: str
    lines: tuple[Line, ...]
    headline: str = ""
    authors: list[str] = field(default_factory=list)
    #: Each with all its ways of writing in this text, joined by " = ".
    agencies: list[str] = field(default_factory=list)
    contributors: list[dict[str, str]] = field(default_factory=list)
    published: dict[str, str] | None = None
    updated: dict[str, str] | None = None
    dateline: dict[str, Any] | None = None
    captions: list[dict[str, str]] = field(default_factory=list)
    related: list[dict[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article as a caller would hand it to ``parse``."""
        return "\n".join(line.text for line in self.lines) + "\n"

    def strings(self) -> list[str]:
        """Every string of the gold that must stand in the text."""
        dateline = self.dateline or {}
        stamps = [stamp["text"] for stamp in (self.published, self.updated) if stamp]
        return [
            self.headline,
            *self.authors,
            *(writing for agency in self.agencies for writing in agency.split(" = ")),
            *(person["name"] for person in self.contributors),
            *stamps,
            *(dateline.get(part, "") for part in ("text", "agency")),
            *dateline.get("places", []),
            *(caption.get(part, "") for caption in self.captions for part in ("description", "credit")),
            *(link.get(part, "") for link in self.related for part in ("label", "title")),
        ]


def _line(row: str) -> Line:
    label, bar, text = row.partition("|")
    if not bar:
        raise ValueError(f"no bar in {row!r}")
    kinds = tuple(label.strip().split("+")) if label.strip() else ()
    return Line(text.removeprefix(" "), kinds)


def read(path: Path) -> Gold:
    """The article of one file. An unknown field is a ``TypeError``, a line without a bar a ``ValueError``."""
    data = tomllib.loads(path.read_bytes().decode())
    lines = tuple(_line(row) for row in data.pop("text").removesuffix("\n").split("\n"))
    return Gold(name=path.stem, lines=lines, **data)


def read_all() -> list[Gold]:
    """Every article, in the order of the languages' tags and of the names."""
    return [read(path) for path in sorted(ARTICLES.rglob("*.toml"))]
