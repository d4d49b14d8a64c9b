"""The commands."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, cast

import click

import articlemeta
from articlemeta._cli import forms, options, output
from articlemeta._cli.failures import Failures
from articlemeta._cli.inputs import UnreadableError, read, transmissions
from articlemeta.parser import ParserOptions
from articlemeta.stream import WIRE_LIMIT


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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(articlemeta.__version__, prog_name="articlemeta")
def app() -> None:
    """Read raw news-wire text: headline, byline, timestamps, dateline, captions, related links, body."""


@app.command("parse")
@options.files_argument
@options.form_options(default="text")
@options.encoding_option
@options.parser_options
def parse_command(files: tuple[str, ...], form: str, with_path: bool, encoding: str, **given: Any) -> int:
    """Parse each FILE (- for standard input) as one article.

    Exit code: 0; 1 when an input could not be read (the others still come out); 2 when called wrongly.
    """
    parser = options.parser(given)
    unread = 0

    def articles() -> Iterator[tuple[str, articlemeta.Article]]:
        nonlocal unread
        for name in files:
            try:
                yield name, parser.parse(read(name, encoding))
            except UnreadableError as error:
                unread += 1
                click.echo(f"articlemeta: {error}", err=True)

    forms.deliver(lambda: forms.WRITERS[form](articles(), len(files) > 1, with_path))
    return 1 if unread else 0


@app.command("wire")
@options.files_argument
@options.form_options(default="jsonl")
@click.option("--failures", "kept", metavar="PATH", help="Write what could not be read to PATH, as JSON lines.")
@click.option("--limit", metavar="BYTES", type=click.IntRange(1), default=WIRE_LIMIT, show_default=True, help="Longest transmission.")
@options.parser_options
def wire_command(files: tuple[str, ...], form: str, with_path: bool, kept: str | None, limit: int, **given: Any) -> int:
    """Parse the transmissions (ANPA 1312, IPTC 7901) in each FILE (- for standard input).

    Exit code: 0; 1 when an input, or bytes in one, could not be read (the others still come out); 2 when called wrongly.
    """
    options.parser(given)
    with Failures(kept) as failures:

        def articles() -> Iterator[tuple[str, articlemeta.Article]]:
            for name in files:
                try:
                    for item in transmissions(name, limit, cast(ParserOptions, given)):
                        if isinstance(item, articlemeta.Article):
                            yield name, item
                        else:
                            failures.add(name, item)
                except UnreadableError as error:
                    failures.unread(error)

        forms.deliver(lambda: forms.WRITERS[form](articles(), True, with_path))
    return 1 if failures.count else 0


@app.command("explain")
@click.argument("file", metavar="FILE")
@options.encoding_option
@options.parser_options
def explain_command(file: str, encoding: str, **given: Any) -> int:
    """Show why each block and field of FILE was read as it was."""
    parser = options.parser(given)
    try:
        text = read(file, encoding)
    except UnreadableError as error:
        click.echo(f"articlemeta: {error}", err=True)
        return 1
    forms.deliver(lambda: output.write(output.visible(f"{parser.explain(text)}\n")))
    return 0


@app.command("schema")
def schema_command() -> int:
    """Print the JSON Schema of an article, as parse --format json writes it."""
    schema = articlemeta.Article.model_json_schema(mode="serialization")
    forms.deliver(lambda: output.write(json.dumps(schema, indent=2, ensure_ascii=False) + "\n"))
    return 0
