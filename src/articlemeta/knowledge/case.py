"""Case: the form in which words are looked up."""

from __future__ import annotations

# Devanagari letters with the dot below that are also one character.
_DOT = "\u093c"
_DOTTED = {
    f"{letter}{_DOT}": one
    for letter, one in zip("\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f", map(chr, range(0x0958, 0x0960)), strict=True)
}


def uncased(text: str) -> str:
    """``text`` in small letters, the dotted and the dotless i of Turkish as one: capitals are lowered in more than one way.

    It is as long as the text, but for a few rare letters.

    >>> uncased("GİRİŞ"), uncased("Yayınlanma") == uncased("YAYINLANMA")
    ('giriş', True)
    """
    low = text.lower()
    return low if low.isascii() else one_i(low)


def one_i(low: str) -> str:
    """Small letters with the dotless i as the dotted one, and no dot of its own on what was a dotted capital."""
    return low.replace("i\u0307", "i").replace("\u0131", "i")


def spellings(word: str) -> tuple[str, ...]:
    """A word as it may be written: Hindi's dot below a letter is a sign of its own, a part of the letter, or left out.

    >>> len(spellings("\u092a\u0922\u093c\u0947\u0902")), spellings("word")
    (3, ('word',))
    """
    if _DOT not in word:
        return (word,)
    whole = word
    for letter, one in _DOTTED.items():
        whole = whole.replace(letter, one)
    return tuple(dict.fromkeys((word, whole, word.replace(_DOT, ""))))
