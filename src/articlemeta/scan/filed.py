"""The date of a dateline: where nothing else can be meant, slips of the keys are forgiven, and told."""

from __future__ import annotations

from articlemeta.knowledge import Language
from articlemeta.knowledge.case import uncased
from articlemeta.scan.days import Dates, FoundDate
from articlemeta.scan.fold import GAP
from articlemeta.scan.lazy import lazy

_may_be_date = lazy(rf"\d|[^\s\d,.()]{{2,20}}+\.?,?{GAP}?\d")  # a look
_spaced_dash = lazy(r"\s[-\u2010-\u2015\u2212_]")
# A month and a day that is none ("March 187", "2O" for 20): the day stays open.
_slipped_day = lazy(r"([^\W\d_]{3,12})\.?,?\s{1,3}(\d[\dOol]{0,3})(?=[,.\s]{0,3}[-\u2010-\u2015\u2212_])")


class FiledDates:
    """Reads the date of a dateline with the months of one language."""

    __slots__ = ("_dates", "_months")

    def __init__(self, language: Language) -> None:
        # "march 4" is prose elsewhere, so the general reader leaves it.
        self._dates = Dates(language.replace(dates=language.dates.replace(also_words=())))
        self._months = language.dates.months

    def match(self, source: str, pos: int, end: int) -> FoundDate | None:
        """The date that begins at ``pos``."""
        if not _may_be_date.match(source, pos, end):
            return None
        dash = _spaced_dash.search(source, pos, min(end, pos + 40))
        # "March 6 - 2nd quarter": a spaced dash ends the date, it makes no range of days.
        date = self._dates.match_date(source, pos, dash.start() if dash else end)
        if date or not (slip := _slipped_day.match(source, pos, end)):
            return date
        word = uncased(slip[1])
        month = self._months.get(word)
        near = month or self._near(word)
        if near is None:
            return None
        day = int(slip[2]) if slip[2].isdecimal() else 0
        return FoundDate(pos, slip.end(), None, near, day if 1 <= day <= 31 else None, misspelt=month is None)

    def _near(self, word: str) -> int | None:
        """The month that ``word`` is one slip away from, if only one is."""
        near = {month for name, month in self._months.items() if len(name) > 3 and one_slip(word, name)}
        return near.pop() if len(near) == 1 else None


def one_slip(word: str, name: str) -> bool:
    """Whether one letter is left out, put in, wrong, or changed places with the next.

    >>> one_slip("Jnue", "June"), one_slip("Jone", "June"), one_slip("Mary", "June")
    (True, True, False)
    """
    if abs(len(word) - len(name)) > 1 or word == name:
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    rest, other = word[same:], name[same:]
    return rest[1:] in (other, other[1:]) or other[1:] == rest or (rest[2:] == other[2:] and rest[:2] == other[1::-1])
