"""Letters of every script, with the vowel signs that some scripts write on or behind them.

To a pattern, ``\\w`` is letters and numbers; the vowel signs of Hindi and Arabic are marks, and would cut words in pieces.
"""

from __future__ import annotations

from articlemeta.scan.lazy import lazy

# What is no letter, white space included, in two parts: one class of exceptions is faster than two classes, or than one with "\\s".
_SIGNS = (
    r"\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u0589\u05be\u05c0\u05c3\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u0964\u0965"
    r"\u0970\u0e3f\u1680\u2000-\u2018\u201a-\u2070\u2072-\u207e\u2080-\u208e\u20a0-\u2106\u2114\u2116-\u2118\u2120-\u2123\u2190-\u2bff\u2e00-\u3004"
    r"\u3008-\u3020\u3030\u303d-\u3040\u30a0\u30fb\u3200-\u33ff\ud800-\uf8ff\ufe10-\ufe6f\ufeff-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff"
    r"\U0001f000-\U0001faff"
)
_OTHER = rf"_\x00-/:-@\[-`{{-\u00a9\u2019{_SIGNS}"
#: A letter, or a sign that belongs to one, as a regex class; a letter or digit; what may stand in a word, hyphens and apostrophes too.
LETTER = rf"[^\d{_OTHER}]"
ALNUM = f"[^{_OTHER}]"
INNER = rf"[^\x00-&(-,./:-@\[-^`{{-\u00a9{_SIGNS}]"

#: Is there a digit of any script?
has_digit = lazy(r"\d").search


def is_letter(char: str) -> bool:
    """A letter, or a sign that belongs to one?

    >>> is_letter("a"), is_letter("\u0940"), is_letter("."), is_letter("")
    (True, True, False, False)
    """
    return char.isalpha() or (char > "\u02ff" and _is_mark(char))


def _is_mark(char: str) -> bool:
    return "\u0300" <= char <= "\u036f" or "\u064b" <= char <= "\u065f" or char == "\u0670" or "\u0900" <= char <= "\u0963"


def may_open_name(text: str) -> bool:
    """Does ``text`` open with a capital, or with a letter of a script that has none?"""
    return text[:1].isalpha() and not text[:1].islower()


def goes_on(char: str) -> bool:
    """Does a word go on where this character stands?"""
    return char.isalnum() or is_letter(char)
