"""A frozen record made from a table of a data file.

A dataclass would do, but each costs half a millisecond to define, and every program that parses one text would pay for
all of them.
"""

from __future__ import annotations

from typing import Any, Self, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
class Table:
    """Fields are the class's annotations; those without a value must be given.

    >>> class Words(Table):
    ...     months: tuple[str, ...] = ()
    >>> Words(months=("May",)).months, Words().months
    (('May',), ())
    """

    def __init__(self, **values: Any) -> None:
        unknown = values.keys() - self.__annotations__.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        missing = [name for name in self.__annotations__ if name not in values and not hasattr(type(self), name)]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")
        self.__dict__.update(values)

    def replace(self, **values: Any) -> Self:
        """A copy with other values for these fields."""
        return type(self)(**(self.__dict__ | values))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self.__dict__)})"
