"""What could not be read: told on standard error, and kept in a file if wanted."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

import click

from articlemeta import WireFailure


class Failures:
    """Counts and tells failures; with a ``path``, writes each as a line of JSON, its bytes in base64."""

    def __init__(self, path: str | None) -> None:
        self.count = 0
        self._path = Path(path) if path is not None else None
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        if self._path is not None:
            try:
                self._file = self._path.open("w", encoding="utf-8", newline="\n")
            except (OSError, ValueError) as error:  # ValueError: a NUL in the name
                raise self._fault(error) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, name: str, failure: WireFailure) -> None:
        """Bytes of the file ``name`` that are no transmission."""
        self.unread(f"{click.format_filename(name)}: {len(failure.data)} bytes at offset {failure.offset}: {failure.message}")
        if self._file is not None:
            data = base64.b64encode(failure.data).decode()
            kept = {"path": name, "offset": failure.offset, "error": failure.error, "message": failure.message, "data": data}
            try:
                self._file.write(json.dumps(kept) + "\n")
                self._file.flush()
            except OSError as error:
                raise self._fault(error) from error

    def _fault(self, error: Exception) -> click.ClickException:
        return click.ClickException(f"{self._path}: {getattr(error, 'strerror', None) or error}")

    def unread(self, message: object) -> None:
        """Tell, and count, what is missing in the output."""
        self.count += 1
        click.echo(f"articlemeta: {message}", err=True)
