"""Cue phrases: does a line open with one, or consist of one?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from articlemeta.knowledge.case import uncased
from articlemeta.scan.letters import goes_on
from articlemeta.scan.scripts import is_dense

V = TypeVar("V")

#: What may stand around a cue without changing it.
_around = " \t*•·–—-_=>»→▶■◆●|:：.,!…[](){}<«\"'“”‘’　【】（）［］〔〕〈〉《》＜＞「」『』。、，！・｜◇□△▲▽▼○※☞"


def second_words(phrases: Iterable[str]) -> dict[str, frozenset[str]]:
    """The words that may follow each first word of some phrases; an empty one where the first word is all.

    >>> second_words(["also read", "also", "more"]) == {"also": frozenset({"read", ""}), "more": frozenset({""})}
    True
    """
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        first, _, rest = uncased(phrase).partition(" ")
        if is_dense(first[0]):
            first, rest = first[0], first[1:2]
        found.setdefault(first_word(first), set()).add(rest.partition(" ")[0].strip(_around))
    return {first: frozenset(seconds) for first, seconds in found.items()}


def second_word(text: str, first: str) -> str:
    """The word behind the first one of ``text``, in the same form.

    >>> second_word("Thanks, that you read", "thanks")
    'that'
    """
    if first and is_dense(first[0]):
        at = text.find(first)
        return text[at + 1 : at + 2]
    at = len(first) + 1
    at += text.startswith(",", at - 1)
    return uncased(text[at : at + 24].partition(" ")[0].strip(_around))


def cue_key(text: str) -> str:
    """The form in which lines and cues are compared: no case, one apostrophe, no bullets or punctuation around.

    >>> cue_key("* Don\\u2019t Miss:")
    "don't miss"
    """
    return uncased(text.replace("\u2019", "'").strip(_around))


class Cues(Generic[V]):
    """Phrases with a value each, looked up by their first word.

    >>> cues = Cues({"sign up": 1, "sign up for": 2})
    >>> cues.opening("Sign up for our letters"), cues.opening("Signs of spring"), cues.whole("SIGN UP!")
    (('sign up for', 2), None, 1)
    """

    def __init__(self, phrases: Mapping[str, V]) -> None:
        self._whole = {cue_key(phrase): value for phrase, value in phrases.items()}
        by_first: dict[str, list[str]] = {}
        for phrase in sorted(self._whole, key=len, reverse=True):
            by_first.setdefault(first_word(phrase), []).append(phrase)
        self._by_first = {first: tuple(phrases) for first, phrases in by_first.items()}
        self.phrases = tuple(self._whole)
        self.first_words = frozenset(self._by_first)
        self._longest = max(map(len, self._whole), default=0)

    def whole(self, text: str) -> V | None:
        """The value of the phrase that ``text`` consists of."""
        return self._whole.get(cue_key(text)) if len(text) <= self._longest + 8 else None

    def whole_low(self, low: str) -> V | None:
        """The same for a text that is in small letters and has straight apostrophes already, as ``Unit.low``."""
        return self._whole.get(low.strip(_around)) if len(low) <= self._longest + 8 else None

    def by_key(self, key: str) -> V | None:
        """The value of the phrase that a text consists of whose ``cue_key`` this is."""
        return self._whole.get(key)

    def opening(self, text: str, first: str | None = None) -> tuple[str, V] | None:
        """The longest phrase that ``text`` opens with, at a word boundary, and its value.

        ``first`` is the text's first word where the caller has it.
        """
        phrases = self._by_first.get(first_word(cue_key(text)) if first is None else first)
        if phrases is None:
            return None
        head = text[: self._longest + 8]
        head = head.lower() if head[0].isalnum() and head.isascii() else cue_key(head)
        if not head.startswith(phrases):
            return None
        for phrase in phrases:
            if head.startswith(phrase) and (
                is_dense(phrase[-1]) or not (goes_on(phrase[-1]) and goes_on(head[len(phrase) : len(phrase) + 1]))
            ):
                return phrase, self._whole[phrase]
        return None


def first_word(low: str) -> str:
    """The first word of a line in small letters with straight apostrophes, as the cues are keyed by it: bullets and punctuation dropped.

    Where words have no spaces between them, it is the first character.

    >>> first_word("* read: more"), first_word("file-this"), first_word("\u2014 ap"), first_word("【関連記事】夜行バス")
    ('read', 'file-this', 'ap', '関')
    """
    word = low[:32].partition(" ")[0]
    if word.isalpha() and word.isascii():
        return word
    word = word.strip(_around)
    if word[:1] == "©":
        return "©"
    if not word:
        word = low[:80].lstrip(_around).partition(" ")[0].strip(_around)
    return word[0] if word[:1] >= "\u2e80" and is_dense(word[0]) else word


def is_plain(first: str) -> bool:
    """Is the first word of a line letters and nothing else, as it stands there but for case and the punctuation around it?"""
    return len(first) > 1 and first.isalpha() and first.isascii()
