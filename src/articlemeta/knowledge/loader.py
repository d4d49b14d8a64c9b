"""Data files to frozen typed objects. Words get the form in which they are looked up."""

from __future__ import annotations

import types
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, TypeVar

from articlemeta.knowledge import compiled
from articlemeta.knowledge.case import one_i, spellings
from articlemeta.knowledge.table import Table

_LETTERS = frozenset({"letters", "foreign_letters"})
T = TypeVar("T", bound=Table)


class KnowledgeError(ValueError):
    """A data file says something its schema does not know."""


def read_data(*path: str) -> dict[str, Any]:
    """One file of ``knowledge/data``, from its compiled form where there is one."""
    folder = files("articlemeta.knowledge").joinpath("data", *path[:-1])
    source = folder.joinpath(path[-1]).read_bytes()
    try:
        form = folder.joinpath(path[-1] + compiled.SUFFIX).read_bytes()
    except FileNotFoundError:
        return compiled.parse(source)
    return compiled.load(form, source) or compiled.parse(source)


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
        return tuple([one for item in value for one in ([_freeze(item, None, where)] if isinstance(item, list) else _forms(item))])
    if isinstance(value, dict):
        return types.MappingProxyType({form: _freeze(item, None, where) for key, item in value.items() for form in _forms(key)})
    return value


def _forms(item: Any) -> tuple[Any, ...]:
    return (item,) if not isinstance(item, str) or item.isascii() else spellings(one_i(item))
