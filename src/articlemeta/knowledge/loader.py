"""Data files to frozen typed objects. Words get the form in which they are looked up."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from articlemeta.knowledge import compiled
from articlemeta.knowledge.case import one_i, spellings
from articlemeta.knowledge.table import Table

#: Where the data files are. ``importlib.resources`` would be slower to import than they are to read.
DATA = Path(__file__).parent / "data"
_LETTERS = frozenset({"letters", "foreign_letters"})


class Telling(NamedTuple):
    """What tells a language from others: its frequent words, the letters of its own, and those that its relatives have."""

    common: frozenset[str]
    letters: frozenset[str]
    foreign_letters: frozenset[str]


T = TypeVar("T", bound=Table)


class KnowledgeError(ValueError):
    """A data file says something its schema does not know."""


def read_data(*path: str) -> dict[str, Any]:
    """One file of ``knowledge/data``, from its compiled form where there is one."""
    file = DATA.joinpath(*path)
    source = file.read_bytes()
    try:
        form = file.with_name(file.name + compiled.SUFFIX).read_bytes()
    except FileNotFoundError:
        return compiled.parse(source)
    return compiled.load(form, source) or compiled.parse(source)


def read_telling(tags: Iterable[str]) -> dict[str, Telling]:
    """What tells the languages apart, from its compiled form where that is of just these files."""
    folder = DATA / "languages"
    sources = {tag: folder.joinpath(f"{tag}.toml").read_bytes() for tag in tags}
    try:
        form = folder.joinpath(compiled.TELLING).read_bytes()
    except FileNotFoundError:
        form = b""
    found = compiled.load_telling(form, sources)
    return {
        tag: Telling(
            common=frozenset(_freeze(data.get("common", []), None, tag)),
            letters=frozenset(data.get("letters", ())),
            foreign_letters=frozenset(data.get("foreign_letters", ())),
        )
        for tag, data in found.items()
    }


def make(cls: type[T], data: Mapping[str, Any], where: str) -> T:
    """Build a table from parsed data: lists to tuples, tables to tables or read-only mappings."""
    unknown = data.keys() - cls.__annotations__.keys()
    if unknown:
        raise KnowledgeError(f"{where}: no such key: {', '.join(sorted(unknown))}")
    letters = {key: tuple(data[key]) for key in data.keys() & _LETTERS}  # as they are written
    return cls(**{key: _freeze(value, getattr(cls, key, None), f"{where}.{key}") for key, value in data.items()} | letters)


def _freeze(value: Any, default: object, where: str) -> Any:
    if isinstance(default, Table):
        return make(type(default), value, where)
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value) and "".join(value).isascii():
            return tuple(value)
        return tuple([one for item in value for one in ([_freeze(item, None, where)] if isinstance(item, list) else _forms(item))])
    if isinstance(value, dict):
        return types.MappingProxyType({form: _freeze(item, None, where) for key, item in value.items() for form in _forms(key)})
    return value


def _forms(item: Any) -> tuple[Any, ...]:
    return (item,) if not isinstance(item, str) or item.isascii() else spellings(one_i(item))
