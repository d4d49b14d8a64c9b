"""Options that several commands take."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeVar

import click

import articlemeta
from articlemeta._cli.forms import WRITERS
from articlemeta._cli.inputs import AUTO, STDIN, is_text_encoding

F = TypeVar("F", bound=Callable[..., Any])


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


def files_argument(function: F) -> F:
    """The files to read, one or more."""
    return click.argument("files", metavar="FILE...", nargs=-1, required=True, callback=_files)(function)


def _files(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value.count(STDIN) > 1:
        raise click.BadParameter("standard input (-) can be read only once")
    return value


def parser_options(function: F) -> F:
    """The options of the parser."""
    options = (
        click.option("--reference", metavar="WHEN", callback=_reference, help="When the text was captured (ISO 8601 date and time)."),
        click.option("--timezone", metavar="ZONE", help="Zone of stamps that name none, such as Asia/Hong_Kong."),
        click.option("--day-first/--month-first", default=None, help="Order of 4/5/2020. Default: evidence in the text."),
        click.option("--language", metavar="TAG", help="Language of the texts, such as en. Default: detected."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def form_options(*, default: str) -> Callable[[F], F]:
    """The form of the output."""

    def decorated(function: F) -> F:
        help = 'json, jsonl: wrap each article as {"path": ..., "article": ...}.'
        function = click.option("--with-path", is_flag=True, help=help)(function)
        choice = click.Choice(tuple(WRITERS))
        return click.option("--format", "form", type=choice, default=default, show_default=True, help="Form of the output.")(function)

    return decorated


def encoding_option(function: F) -> F:
    """The option of commands that read text files."""
    help = "Encoding of the files. Default: UTF-8, or what a byte order mark says."
    return click.option("--encoding", metavar="NAME", default=AUTO, callback=_encoding, help=help)(function)


def parser(options: dict[str, Any]) -> articlemeta.Parser:
    """The parser with these options; those it refuses are a wrong call."""
    try:
        return articlemeta.Parser(**options)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
