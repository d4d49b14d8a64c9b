"""Words to patterns: the one place that makes regular expressions out of data."""

from __future__ import annotations

import re
from collections.abc import Iterable

_apostrophe = re.compile("['\u2019]")


def phrase(words: str) -> str:
    """A word or phrase as a pattern: its spaces match any white space, its apostrophes both forms.

    >>> phrase("don't miss")
    "don['\\u2019]t\\\\s+miss"
    """
    return r"\s+".join(_apostrophe.sub("['\u2019]", re.escape(word)) for word in words.split())


def alternation(words: Iterable[str]) -> str:
    """Any of ``words``, the longest first, as one group; of no words, what never matches.

    >>> alternation(["last updated", "updated"])
    '(?:last\\\\s+updated|updated)'
    """
    if not (words := set(words)):
        return "(?!)"
    return "(?:" + "|".join(phrase(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"
