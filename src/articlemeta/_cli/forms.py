"""The forms of the output: text to read, JSON, a line of JSON for each article."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import click

import articlemeta
from articlemeta._cli import output
from articlemeta._cli.listing import listing


def deliver(work: Callable[[], None]) -> None:
    """Let ``work`` write, and say what stopped it: a reader that has gone is no fault."""
    try:
        work()
        output.finish()
    except output.ReaderGoneError:
        pass
    except output.WriteError as error:
        raise click.ClickException(f"could not write the output: {error}") from error


def write_text(articles: Iterator[tuple[str, articlemeta.Article]], several: bool, with_path: bool) -> None:
    """Articles as listings."""
    gap = ""
    for name, article in articles:
        heading = f"==> {click.format_filename(name)} <==\n" if several or with_path else ""
        output.write(gap + heading + listing(article))
        gap = "\n"


def write_jsonl(articles: Iterator[tuple[str, articlemeta.Article]], several: bool, with_path: bool) -> None:
    """A line of JSON for each article."""
    for name, article in articles:
        data = article.model_dump_json()
        output.write((_wrapped(name, data) if with_path else data) + "\n")


def write_json(articles: Iterator[tuple[str, articlemeta.Article]], several: bool, with_path: bool) -> None:
    """One article as an object, ``several`` as an array."""
    before, after = ("[\n", "\n]\n") if several else ("", "\n")
    started = False
    for name, article in articles:
        data = article.model_dump_json(indent=2)
        output.write((",\n" if started else before) + (_wrapped(name, data) if with_path else data))
        started = True
    if started:
        output.write(after)
    elif several:
        output.write("[]\n")


def _wrapped(name: str, data: str) -> str:
    return f'{{"path": {json.dumps(name)}, "article": {data}}}'


WRITERS = {"text": write_text, "json": write_json, "jsonl": write_jsonl}
