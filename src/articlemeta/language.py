"""Which language is this? From the text's own frequent words, deterministic, ``None`` when unsure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from articlemeta.options import Options
from articlemeta.page import Unit
from articlemeta.tools import Toolbox, Tools

#: How much text is looked at, in characters: the longest units, cut.
SAMPLE = 150
SAMPLES = 3
#: The share of frequent words that running text of a language has at least, and the fewest words to tell from.
SHARE = 0.2
FEWEST = 4
#: The language whose words are used where the text's own is not known.
FALLBACK = "en"


def choose(units: Sequence[Unit], toolbox: Toolbox, options: Options) -> tuple[str | None, Tools]:
    """The language's tag, and the tools to read it with: those of the fallback where it is unknown or not shipped."""
    tag = options.language
    if tag is None:
        tag = detect(units, toolbox)
    shipped = toolbox.shipped(tag) if tag else None
    return tag, toolbox.tools(shipped or FALLBACK)


def detect(units: Sequence[Unit], toolbox: Toolbox) -> str | None:
    """The shipped language that the long units have the most frequent words of."""
    sample = [unit.text[:SAMPLE] for unit in islice((unit for unit in units if len(unit.text) >= SAMPLE), SAMPLES)]
    if not sample:
        sample = [unit.text for unit in sorted(units, key=_size, reverse=True)[:SAMPLES]]
    words = " ".join(sample).lower().split()
    best, tag = 0, None
    for known, common in toolbox.common_words:
        score = sum(map(common.__contains__, words))
        if score > best:
            best, tag = score, known
    return tag if best >= FEWEST and best >= SHARE * len(words) else None


def _size(unit: Unit) -> int:
    return unit.stop - unit.start
