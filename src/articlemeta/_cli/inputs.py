"""Files to text, bytes decoded once, line ends and all; and files of transmissions."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import articlemeta
from articlemeta._cli.progress import Progress
from articlemeta.parser import ParserOptions

STDIN = "-"
#: The default: UTF-8, or what a byte order mark says.
AUTO = "auto"

# The UTF-32 marks begin with the UTF-16 ones, so they come first.
_marks = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class UnreadableError(Exception):
    """An input that could not be turned into text; the message says why and what to do."""


def read(name: str, encoding: str) -> str:
    """The text of the file ``name`` (``-`` for standard input), its line ends as they are in the file."""
    shown = "standard input" if name == STDIN else name
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableError(f"{shown}: {getattr(error, 'strerror', None) or error}") from error
    return decode(data, encoding, shown)


def transmissions(name: str, limit: int, options: ParserOptions) -> Iterator[articlemeta.Article | articlemeta.WireFailure]:
    """The transmissions of the file ``name`` (``-`` for standard input), with progress on a terminal."""
    shown = "standard input" if name == STDIN else name
    try:
        with (
            nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb") as stream,
            Progress(shown, _size(stream)) as progress,
        ):
            for item in articlemeta.iter_wire(stream, limit=limit, **options):
                if isinstance(item, articlemeta.WireFailure):
                    progress.at(item.offset)
                elif item.wire is not None:
                    progress.at(item.wire.offset)
                yield item
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UnreadableError(f"{shown}: {getattr(error, 'strerror', None) or error}") from error


def _size(stream: BinaryIO) -> int | None:
    """Bytes of a file; ``None`` for a pipe."""
    status = os.fstat(stream.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def decode(data: bytes, encoding: str, shown: str) -> str:
    r"""Bytes to text. A byte order mark tells the encoding and is not part of the text.

    >>> decode(b"\xef\xbb\xbfOne\r\ntwo\r", AUTO, "a.txt")
    'One\r\ntwo\r'
    """
    codec = next((name for mark, name in _marks if data.startswith(mark)), "utf-8") if encoding == AUTO else encoding
    try:
        text = data.decode(codec)
        text.encode()  # some codecs (utf-7) let lone surrogates pass, which no output could hold
    except UnicodeDecodeError as error:
        byte = f" (byte 0x{data[error.start]:02x})" if error.start < len(data) else ""
        raise UnreadableError(
            f"{shown}: not {codec.upper()} text: {error.reason} at offset {error.start}{byte}; name its encoding, "
            "as in --encoding windows-1252"
        ) from error
    except UnicodeError as error:
        raise UnreadableError(f"{shown}: not {codec.upper()} text: {error}; name its encoding, as in --encoding windows-1252") from error
    return text.removeprefix("\ufeff")


def is_text_encoding(name: str) -> bool:
    """Is ``name`` a codec from bytes to text that Python knows?

    >>> is_text_encoding("latin-1"), is_text_encoding("hex"), is_text_encoding("no such")
    (True, False, False)
    """
    try:
        b"a".decode(name)
    except LookupError:  # also for codecs from bytes to bytes, such as hex
        return False
    except ValueError:  # a text encoding in which this is not a whole character
        pass
    return True
