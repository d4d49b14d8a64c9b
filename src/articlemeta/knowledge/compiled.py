"""The compiled form of a data file: its JSON, and a sum of the bytes it was made from.

TOML is for people, and slow to read. Building the package puts this form beside each file; it counts only for just the
bytes it was made from, so a data file that has been edited since is read itself. Imports nothing of the package: the
build, which has none of its dependencies, runs this file alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

#: What stands behind a data file's name.
SUFFIX = ".json"
#: One file of what tells the languages apart, so that telling them need not read all of each; and its keys.
TELLING = "telling.json"
TELLING_KEYS = ("common", "letters", "foreign_letters")


def parse(source: bytes) -> dict[str, Any]:
    """The data of a TOML file."""
    import tomllib  # as slow to import as a compiled file is to read

    return tomllib.loads(source.decode("utf-8"))


def dump(source: bytes) -> bytes:
    """The compiled form of a TOML file.

    >>> load(dump(b'tag = "en"'), b'tag = "en"'), load(dump(b'tag = "en"'), b'tag = "de"')
    ({'tag': 'en'}, None)
    """
    return _dump(zlib.crc32(source), parse(source))


def dump_telling(sources: Mapping[str, bytes]) -> bytes:
    """The compiled form of the parts of all languages' files that tell them apart."""
    parsed = {tag: parse(source) for tag, source in sources.items()}
    return _dump(_sum(sources), {tag: telling(data) for tag, data in parsed.items()})


def load_telling(form: bytes, sources: Mapping[str, bytes]) -> dict[str, Any]:
    """What ``dump_telling`` has written, or what it would write now, where a file has been edited since.

    >>> files = {"en": b'common = ["the"]'}
    >>> load_telling(dump_telling(files), files) == load_telling(b"", files) == {"en": {"common": ["the"]}}
    True
    """
    return _checked(form, _sum(sources)) or {tag: telling(parse(source)) for tag, source in sources.items()}


def telling(data: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a language's data that tell it from others."""
    return {key: data[key] for key in TELLING_KEYS if key in data}


def _sum(sources: Mapping[str, bytes]) -> int:
    found = 0
    for tag in sorted(sources):
        found = zlib.crc32(sources[tag], found)
    return found


def load(form: bytes, source: bytes) -> dict[str, Any] | None:
    """The data of a compiled form, or ``None`` where it was made from other bytes."""
    return _checked(form, zlib.crc32(source))


def _dump(crc: int, data: Mapping[str, Any]) -> bytes:
    import json

    return json.dumps({"crc": crc, "data": data}, ensure_ascii=False).encode()


def _checked(form: bytes, crc: int) -> dict[str, Any] | None:
    from pydantic_core import from_json  # which a build has not, and a parse has anyway

    try:
        found = from_json(form)
        data: dict[str, Any] | None = found["data"] if found["crc"] == crc else None
    except (ValueError, KeyError, TypeError):
        return None
    return data
