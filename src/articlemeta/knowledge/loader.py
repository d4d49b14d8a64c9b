"""Data files to frozen typed objects."""

from __future__ import annotations

import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

T = TypeVar("T")


class KnowledgeError(ValueError):
    """A data file says something its schema does not know."""


def read_toml(*path: str) -> dict[str, Any]:
    """One file of ``knowledge/data``. Binary, as TOML requires, so line ends stay what they are."""
    resource = files("articlemeta.knowledge").joinpath("data", *path)
    return tomllib.loads(resource.read_bytes().decode("utf-8"))


def make(cls: type[T], data: Mapping[str, Any], where: str) -> T:
    """Build a schema dataclass from a TOML table: lists to tuples, tables to read-only mappings or dataclasses."""
    shape = _shape(cls)
    unknown = data.keys() - shape.keys()
    if unknown:
        raise KnowledgeError(f"{where}: no such key: {', '.join(sorted(unknown))}")
    return cls(**{key: _freeze(value, shape[key], f"{where}.{key}") for key, value in data.items()})


@cache  # one entry per schema class: bounded by the code
def _shape(cls: type) -> dict[str, type | None]:
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] if is_dataclass(hints[f.name]) else None for f in fields(cls)}


def _freeze(value: Any, cls: type | None, where: str) -> Any:
    if cls is not None:
        return make(cls, value, where)
    if isinstance(value, list):
        return tuple(_freeze(item, None, where) for item in value)
    if isinstance(value, dict):
        return types.MappingProxyType({key: _freeze(item, None, where) for key, item in value.items()})
    return value
