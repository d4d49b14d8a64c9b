"""Standard output: UTF-8 whatever the locale, line ends as written, and quiet when its reader has gone."""

from __future__ import annotations

import errno
import io
import os
import sys

_controls = {code: f"\\x{code:02x}" for code in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if chr(code) != "\n"}


class ReaderGoneError(Exception):
    """Whoever read the output wants no more of it: ``articlemeta ... | head``."""


class WriteError(Exception):
    """The output could not be written, for example because the disk is full."""


def prepare() -> None:
    """Make standard output UTF-8 with plain ``\\n``, and standard error able to print any file name."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")


def visible(text: str) -> str:
    r"""Control characters as escapes: a terminal would take them as commands.

    >>> visible("bold \x1b[1m")
    'bold \\x1b[1m'
    """
    return text.translate(_controls)


def write(text: str) -> None:
    """Write ``text``. Raises ``ReaderGoneError`` or ``WriteError``."""
    _guarded(text)


def finish() -> None:
    """Hand over what is still buffered. Raises ``ReaderGoneError`` or ``WriteError``."""
    _guarded("")


def _guarded(text: str) -> None:
    try:
        if text:
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
    except OSError as error:
        _discard()
        # Windows reports a closed pipe as EINVAL.
        if error.errno in (errno.EPIPE, errno.EINVAL):
            raise ReaderGoneError from error
        raise WriteError(error.strerror or str(error)) from error


def _discard() -> None:
    """Point standard output at nothing, or the interpreter fails again when it flushes at exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
