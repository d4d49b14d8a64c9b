"""The ``articlemeta`` command. Without the ``cli`` extra it says how to install it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

MISSING = (
    "articlemeta: the command line needs the package's 'cli' extra. Install it with:\n"
    '    python -m pip install "articlemeta[cli]"\n'
    "The library itself (import articlemeta) works without."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (those of the process by default) and return its exit code.

    0: all well. 1: an input could not be read, or the output not be written. 2: the command was called wrongly.
    """
    try:
        from articlemeta._cli.app import run
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        print(MISSING, file=sys.stderr)
        return 2
    return run(arguments)
