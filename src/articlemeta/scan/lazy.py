"""Patterns compiled when first used: most texts need few of them, and a first parse should not wait for the rest."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Lazy:
    """Stands for a pattern; at the first use of any of its methods it is compiled and lends all of them."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._made_of)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return self.__dict__[name]


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern like that of ``re.compile``, for its searching and cutting methods.

    >>> digits = lazy("[0-9]+")
    >>> digits.search("room 12").group(), digits.sub("#", "1 and 2")
    ('12', '# and #')
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
