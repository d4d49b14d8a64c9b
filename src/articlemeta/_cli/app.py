"""The commands and their options."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import click

import articlemeta
from articlemeta._cli import output
from articlemeta._cli.inputs import AUTO, STDIN, UnreadableError, is_text_encoding, read
from articlemeta._cli.listing import listing

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("text", "json", "jsonl")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    output.prepare()
    try:
        code = app.main(arguments, prog_name="articlemeta", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 130  # as a shell reports an interrupt
    return code if isinstance(code, int) else 0


def _reference(_: click.Context, __: click.Parameter, value: str | None) -> datetime.datetime | None:
    if value is None:
        return None
    try:
        # A date alone would be read as midnight, and "2 hours ago" counted from there.
        datetime.date.fromisoformat(value)
    except ValueError:
        pass
    else:
        raise click.BadParameter(f"{value!r} has no time; give both, such as 2024-03-14T18:00+01:00")
    try:
        return datetime.datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no ISO 8601 date and time, such as 2024-03-14T18:00+01:00") from error


def _encoding(_: click.Context, __: click.Parameter, value: str) -> str:
    if value != AUTO and not is_text_encoding(value):
        raise click.BadParameter(f"{value!r} is no text encoding that Python knows")
    return value


def _files(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value.count(STDIN) > 1:
        raise click.BadParameter("standard input (-) can be read only once")
    return value


def reading_options(function: F) -> F:
    """The options of every command that reads texts."""
    options = (
        click.option("--reference", metavar="WHEN", callback=_reference, help="When the text was captured (ISO 8601 date and time)."),
        click.option("--timezone", metavar="ZONE", help="Zone of stamps that name none, such as Asia/Hong_Kong."),
        click.option("--day-first/--month-first", default=None, help="Order of 4/5/2020. Default: evidence in the text."),
        click.option("--language", metavar="TAG", help="Language of the texts, such as en. Default: detected."),
        click.option(
            "--encoding",
            metavar="NAME",
            default=AUTO,
            callback=_encoding,
            help="Encoding of the files. Default: UTF-8, or what a byte order mark says.",
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(articlemeta.__version__, prog_name="articlemeta")
def app() -> None:
    """Read raw news-wire text: headline, byline, timestamps, dateline, captions, related links, body."""


@app.command("parse")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, callback=_files)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Form of the output.")
@click.option("--with-path", is_flag=True, help='json, jsonl: wrap each article as {"path": ..., "article": ...}.')
@reading_options
def parse_command(files: tuple[str, ...], form: str, with_path: bool, encoding: str, **options: Any) -> int:
    """Parse each FILE (- for standard input) as one article.

    Exit code: 0; 1 when an input could not be read (the others still come out); 2 when called wrongly.
    """
    parser = _parser(options)
    unread = 0

    def articles() -> Iterator[tuple[str, articlemeta.Article]]:
        nonlocal unread
        for name in files:
            try:
                yield name, parser.parse(read(name, encoding))
            except UnreadableError as error:
                unread += 1
                click.echo(f"articlemeta: {error}", err=True)

    write = {"text": _write_text, "json": _write_json, "jsonl": _write_jsonl}[form]
    _deliver(lambda: write(articles(), len(files) > 1, with_path))
    return 1 if unread else 0


@app.command("explain")
@click.argument("file", metavar="FILE")
@reading_options
def explain_command(file: str, encoding: str, **options: Any) -> int:
    """Show why each block and field of FILE was read as it was."""
    _parser(options)
    try:
        text = read(file, encoding)
    except UnreadableError as error:
        click.echo(f"articlemeta: {error}", err=True)
        return 1
    _deliver(lambda: output.write(output.visible(f"{articlemeta.explain(text, **options)}\n")))
    return 0


@app.command("schema")
def schema_command() -> int:
    """Print the JSON Schema of an article, as parse --format json writes it."""
    schema = articlemeta.Article.model_json_schema(mode="serialization")
    _deliver(lambda: output.write(json.dumps(schema, indent=2, ensure_ascii=False) + "\n"))
    return 0


def _parser(options: dict[str, Any]) -> articlemeta.Parser:
    try:
        return articlemeta.Parser(**options)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _deliver(work: Callable[[], None]) -> None:
    try:
        work()
        output.finish()
    except output.ReaderGoneError:
        pass
    except output.WriteError as error:
        raise click.ClickException(f"could not write the output: {error}") from error


def _write_text(articles: Iterator[tuple[str, articlemeta.Article]], several: bool, with_path: bool) -> None:
    gap = ""
    for name, article in articles:
        heading = f"==> {click.format_filename(name)} <==\n" if several or with_path else ""
        output.write(gap + heading + listing(article))
        gap = "\n"


def _write_jsonl(articles: Iterator[tuple[str, articlemeta.Article]], several: bool, with_path: bool) -> None:
    for name, article in articles:
        data = article.model_dump_json()
        output.write((_wrapped(name, data) if with_path else data) + "\n")


def _write_json(articles: Iterator[tuple[str, articlemeta.Article]], several: bool, with_path: bool) -> None:
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
