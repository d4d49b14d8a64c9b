"""The labels of photo credits, as a pattern: "Photo:", "Image credit:", "Picture by", "©"."""

from __future__ import annotations

from articlemeta.knowledge.schema import CreditWords
from articlemeta.knowledge.words import alternation


def label_pattern(words: CreditWords) -> str:
    """What may stand before the name: "Photo:", "Photo / ", "Image credit:", "Picture by", "Photo courtesy of", "Credit", "©"."""
    if not words.labels:
        return r"(?<!\w)(?:©|\(c\))\s*"
    behind = alternation(words.qualifiers) if words.qualifiers else "(?!)"
    supplied = alternation(words.supplied) if words.supplied else "(?!)"
    modifier = rf"(?:{alternation(words.modifiers)}\s+)?" if words.modifiers else ""
    stop = r"(?:\s*[:：]|(?=\W))"
    forms = [
        rf"{modifier}{alternation((*words.labels, *words.weak))}(?:\s*[:：]|\s/(?=\s)|(?:\s+{behind}){{1,3}}{stop}|\s+{supplied}{stop})",
        rf"{supplied}{stop}",
    ]
    if words.plain:
        forms.append(rf"{alternation(words.plain)}(?:\s+{behind}){{0,2}}(?:\s*[:：]|(?=[^\w/]))(?:\s+(?:19|20)[0-9]{{2}}(?=\s))?")
    forms.append(r"(?:©|\(c\))(?:\s*(?:19|20)[0-9]{2}(?=\s))?")
    return rf"(?<!\w)(?:{'|'.join(forms)})"
