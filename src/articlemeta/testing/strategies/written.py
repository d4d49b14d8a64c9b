"""What a strategy makes: a text and the truth about it; and moving the truth when the text moves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from articlemeta.models.base import Model
from articlemeta.models.span import Span

T = TypeVar("T")
_slot = re.compile(r"\{(\w+)\}")


class Written(NamedTuple, Generic[T]):
    """A text, and what a reader should find in it. Spans are code points of ``text``, half-open.

    ``truth`` is a model of the package (``Dateline``, ``Caption`` ...), a tuple of them, or an ``ArticleTruth``.

    >>> from articlemeta import Span, Text
    >>> written = Written("Storm closes the harbour", Text(text="Storm", span=Span(0, 5)))
    >>> written.text[slice(*written.truth.span)]
    'Storm'
    """

    text: str
    truth: T


class Filled(NamedTuple):
    """A form whose slots are filled, and where each slot stands."""

    text: str
    spans: Mapping[str, Span]


def slots(form: str) -> tuple[str, ...]:
    """The slots of a form, in order.

    >>> slots("{city} ({agency}) {dash}")
    ('city', 'agency', 'dash')
    """
    return tuple(_slot.findall(form))


def fill(form: str, words: Mapping[str, str]) -> Filled:
    """Put words into a form's slots. Of a slot that stands twice, the first place counts.

    >>> fill("{city} ({agency})", {"city": "OSLO", "agency": "AP"})
    Filled(text='OSLO (AP)', spans={'city': Span(0, 4), 'agency': Span(6, 8)})
    """
    text, spans, last = "", dict[str, Span](), 0
    for match in _slot.finditer(form):
        text += form[last : match.start()]
        spans.setdefault(match[1], Span(len(text), len(text) + len(words[match[1]])))
        text += words[match[1]]
        last = match.end()
    return Filled(text + form[last:], spans)


def moved(truth: T, by: int) -> T:
    """The truth about a text that now stands ``by`` code points further on.

    >>> moved((Span(0, 4), None), 3)
    (Span(3, 7), None)
    """
    return remapped(truth, lambda at: at + by, lambda at: at + by)


def remapped(truth: T, start: Callable[[int], int], end: Callable[[int], int]) -> T:
    """The truth with every span's start and end put where the two functions say."""
    return _remapped(truth, start, end)  # type: ignore[no-any-return]


def _remapped(value: Any, start: Callable[[int], int], end: Callable[[int], int]) -> Any:
    if isinstance(value, Span):
        return Span(start(value.start), end(value.end))
    if isinstance(value, Model):
        return type(value).model_construct(**{name: _remapped(getattr(value, name), start, end) for name in type(value).model_fields})
    if isinstance(value, tuple):
        items = [_remapped(item, start, end) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    return value
