"""Words to patterns: the one place that makes regular expressions out of data."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A vowel sign behind a Devanagari letter belongs to it: without it the word is another. To a pattern it is no letter.
_NO_SIGN = "(?![\u0900-\u0903\u093a-\u093c\u093e-\u094f])"
_apostrophe = re.compile("['\u2019]")


def phrase(words: str) -> str:
    """A word or phrase as a pattern: its spaces match any white space, its apostrophes both forms.

    >>> phrase("don't miss")
    "don['\\u2019]t\\\\s+miss"
    """
    pattern = r"\s+".join(_apostrophe.sub("['\u2019]", re.escape(word)) for word in words.split())
    return pattern + _NO_SIGN if "\u0900" <= words[-1] <= "\u097f" else pattern


def alternation(words: Iterable[str]) -> str:
    """Any of ``words``, the longest first, as one group; of no words, what never matches.

    >>> alternation(["last updated", "updated"])
    '(?:last\\\\s+updated|updated)'
    """
    if not (words := set(words)):
        return "(?!)"
    return "(?:" + "|".join(phrase(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


def behind_digit(words: Iterable[str]) -> str:
    """The place right behind any of ``words`` that itself stands right behind a digit.

    >>> bool(re.search(behind_digit(["am", "pm"]), "8:00pm")), bool(re.search(behind_digit(["am"]), "8 am"))
    (True, False)
    """
    places = [rf"(?<=\d{re.escape(word)})" for word in words]
    return f"(?:{'|'.join(places)})" if places else "(?!)"
