"""Names of months and weekdays that are more than a word: ``كانون الثاني``, ``thứ hai``, ``حزيران/يونيو``.

The readers of dates look at single words. So such names are made one word, character for character, before they read.
"""

from __future__ import annotations

import re

from articlemeta.knowledge.schema import DateWords
from articlemeta.knowledge.words import alternation
from articlemeta.scan.lazy import lazy

#: A letter that stretches words in Arabic and means nothing: it stands for the space or slash inside a name.
STRETCH = "\u0640"


class LongNames:
    """The long names of one language."""

    __slots__ = ("_pattern", "months", "weekdays")

    def __init__(self, words: DateWords) -> None:
        # Two names of one month stand side by side, with a slash or without.
        doubled = {
            f"{one}{sign}{other}": month
            for one, month in words.months.items()
            for other, same in words.months.items()
            if month == same and one != other
            for sign in ("/", " / ", " ")
        }
        months = doubled | {name: month for name, month in words.months.items() if " " in name}
        days = {name: day for name, day in words.weekdays.items() if " " in name}
        #: Their numbers, by the names as they are written when joined.
        self.months = {_joined(name): month for name, month in months.items()}
        self.weekdays = {_joined(name): day for name, day in days.items()}
        self._pattern = lazy(rf"(?<!\w){alternation([*months, *days])}(?!\w)", re.IGNORECASE)

    @classmethod
    def of(cls, words: DateWords) -> LongNames | None:
        """Those of a language; ``None`` where it has no name of two words."""
        return cls(words) if any(" " in name for name in (*words.months, *words.weekdays)) else None

    def join(self, text: str) -> str:
        """``text`` with such names made one word, as long as it was."""
        return self._pattern.sub(lambda found: _joined(found[0]), text)


def _joined(name: str) -> str:
    return "".join(char if char.isalpha() else STRETCH for char in name)
