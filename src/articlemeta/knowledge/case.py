"""Case: the form in which words are looked up."""

from __future__ import annotations


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
