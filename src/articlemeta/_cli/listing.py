"""An article as a listing to read: one aligned row per field."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import click

from articlemeta._cli.output import visible

if TYPE_CHECKING:
    from articlemeta import Agency, Article, Contributor, Timestamp

Row = tuple[str, str]

_COLUMN = 12
_colours = {"headline": "green", "published": "yellow", "updated": "yellow", "issue": "red"}


def listing(article: Article) -> str:
    """The listing of one article, fitted to the terminal, or one line per row where the output goes elsewhere."""
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if terminal else None
    return layout(rows(article), width, style=click.style if terminal and colours_wanted() else None)


def colours_wanted() -> bool:
    """Not with ``NO_COLOR`` set, nor on a terminal that says it is dumb."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def layout(rows: Iterable[Row], width: int | None, style: Callable[..., str] | None) -> str:
    """Rows to lines: labels in a column of their own, a repeated label shown once, values wrapped at ``width``.

    >>> print(layout([("author", "Jane Doe"), ("author", "John Roe"), ("body", "It rained at last.")], 24, None), end="")
    author      Jane Doe
                John Roe
    body        It rained at
                last.
    """
    lines = []
    before = None
    for label, value in rows:
        parts = textwrap.wrap(value, max(width - _COLUMN, 12), break_long_words=False, break_on_hyphens=False) if width else [value]
        shown = (label if label != before else "").ljust(_COLUMN)
        if style:
            shown = style(shown, fg="cyan")
            if label in _colours:
                parts = [style(part, fg=_colours[label]) for part in parts]
        for i, part in enumerate(parts or [""]):
            lines.append((shown if i == 0 else " " * _COLUMN) + part)
        before = label
    return "".join(line.rstrip() + "\n" for line in lines)


def rows(article: Article) -> Iterator[Row]:
    """Label and value of every field that the article has, control characters made visible."""
    for label, value in _rows(article):
        yield label, visible(value)


def _rows(article: Article) -> Iterator[Row]:
    yield from ((name, text.text) for name in ("kicker", "headline", "deck") if (text := getattr(article, name)))
    yield from ((stamp.role, _stamp(stamp)) for stamp in article.timestamps)
    yield from ((contributor.role, _contributor(contributor)) for contributor in article.contributors)
    yield from (("agency", _agency(agency)) for agency in article.agencies)
    if article.dateline:
        yield "dateline", article.dateline.text
    for caption in article.captions:
        yield "caption", caption.description or "(no description)"
        if caption.credit:
            yield "credit", caption.credit.text
    yield from (("related", " | ".join(filter(None, (link.label, link.title, link.url)))) for link in article.related)
    yield from (("body" if part.kind == "paragraph" else part.kind, part.text) for part in article.body)
    yield from (("note", f"{note.kind}: {note.text}") for note in article.notes)
    if article.language:
        yield "language", article.language
    for header in filter(None, (article.wire, article.record)):
        yield from ((name, str(value)) for name, value in header if isinstance(value, str | int) and name != "raw")
    for issue in article.issues:
        yield "issue", f"{issue.code} ({issue.severity}, {issue.span.start}-{issue.span.end}): {issue.message}"


def _agency(agency: Agency) -> str:
    return agency.name if agency.name == agency.text else f"{agency.name} ({agency.text})"


def _stamp(stamp: Timestamp) -> str:
    value = stamp.value
    if value is None:
        shown = "(no full date)"
    elif isinstance(value, datetime.datetime):
        shown = value.isoformat(" ", "seconds" if stamp.precision == "second" else "minutes")
    else:
        shown = value.isoformat()
    return f"{shown} [{stamp.text}]"


def _contributor(contributor: Contributor) -> str:
    details = [value for value in (contributor.affiliation, contributor.place, contributor.contact) if value]
    if contributor.kind != "person":
        details.insert(0, contributor.kind)
    return f"{contributor.name} ({', '.join(details)})" if details else contributor.name
