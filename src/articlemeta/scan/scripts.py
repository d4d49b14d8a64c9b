"""Scripts that write words without spaces, or without capitals: what tells them, and what stands for a word there."""

from __future__ import annotations

#: Ideographs and kana, for a regex class: each is a word, or nearly one, and none needs a space beside it.
DENSE = "\u2e80-\u2fff\u3005-\u3007\u3031-\u3035\u303b\u3041-\u30fa\u30fc-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
#: Where a word of either sort of script may end or begin, in a pattern.
END = rf"(?:(?<=[{DENSE}])|(?!\w))"
BEGIN = rf"(?:(?=[{DENSE}])|(?<!\w))"
#: So many ideographs, and so many syllables with the spaces between their words, say as much as a word of an alphabet.
IDEOGRAPHS, SYLLABLES = 2, 3
_FIRST, _HANGUL = "\u2e80", "\uac00"


def is_dense(char: str) -> bool:
    """Is this a character that needs no space beside it?

    >>> is_dense("記"), is_dense("の"), is_dense("기"), is_dense("a")
    (True, True, False, False)
    """
    return _FIRST <= char < _HANGUL or "\uf900" <= char < "\ufb00"


def is_wide(text: str) -> bool:
    """Is a text written in ideographs or syllables, by a few of its characters?"""
    if text.isascii():
        return False
    quarter = len(text) // 4
    return text[2 * quarter] >= _FIRST or text[quarter] >= _FIRST or text[3 * quarter] >= _FIRST


def count_words(text: str) -> int:
    """The words of a folded text, or as many as its ideographs and syllables come to.

    >>> count_words("Night bus stays"), count_words("夜行バスの廃止を撤回")
    (3, 5)
    """
    if not is_wide(text):
        return text.count(" ") + 1
    return len(text) // (SYLLABLES if max(text) >= _HANGUL and any("\uac00" <= char <= "\ud7a3" for char in text) else IDEOGRAPHS)
