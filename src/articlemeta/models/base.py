"""What every public model is made of: frozen pydantic, and a constructor for values that are already right."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

# What an instance of a pydantic model consists of, set past the frozen check.
_new = object.__new__
_set_values = vars(BaseModel)["__dict__"].__set__
_set_fields = vars(BaseModel)["__pydantic_fields_set__"].__set__
_set_extra = vars(BaseModel)["__pydantic_extra__"].__set__
_set_private = vars(BaseModel)["__pydantic_private__"].__set__


class Model(BaseModel):
    """A frozen, hashable, picklable value.

    Validators are built on first use (``defer_build``): a program that only parses never pays for them.
    Unknown keys are ignored on loading, because the JSON form carries derived fields beside the stored ones.
    """

    model_config = ConfigDict(frozen=True, defer_build=True, extra="ignore")

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that were given: a copy, because models that the parser makes share theirs."""
        return set(self.__pydantic_fields_set__)


M = TypeVar("M", bound=Model)


@cache  # one entry per model class: bounded by the code
def _fields_of(cls: type[Model]) -> set[str]:
    return set(cls.model_fields)


def build(cls: type[M], **values: Any) -> M:
    """Make a model from values the parser has just made itself, without validating them again.

    Takes a third of the time of ``model_construct``. Every field must be given: no defaults are filled in.
    ``tests/test_models.py`` validates what it makes, so a field of a wrong type cannot stay unseen.
    """
    model = _new(cls)
    _set_values(model, values)
    _set_fields(model, _fields_of(cls))
    _set_extra(model, None)
    _set_private(model, None)
    return model
