"""The compiled form of a data file: its JSON, and a sum of the bytes it was made from.

TOML is for people, and slow to read. Building the package puts this form beside each file; it counts only for just the
bytes it was made from, so a data file that has been edited since is read itself. Imports nothing of the package: the
build, which has none of its dependencies, runs this file alone.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

#: What stands behind a data file's name.
SUFFIX = ".json"


def parse(source: bytes) -> dict[str, Any]:
    """The data of a TOML file."""
    import tomllib  # as slow to import as a compiled file is to read

    return tomllib.loads(source.decode("utf-8"))


def dump(source: bytes) -> bytes:
    """The compiled form of a TOML file.

    >>> load(dump(b'tag = "en"'), b'tag = "en"'), load(dump(b'tag = "en"'), b'tag = "de"')
    ({'tag': 'en'}, None)
    """
    return json.dumps({"crc": zlib.crc32(source), "data": parse(source)}, ensure_ascii=False).encode()


def load(form: bytes, source: bytes) -> dict[str, Any] | None:
    """The data of a compiled form, or ``None`` where it was made from other bytes."""
    try:
        found = json.loads(form)
        data: dict[str, Any] | None = found["data"] if found["crc"] == zlib.crc32(source) else None
    except (ValueError, KeyError, TypeError):
        return None
    return data
