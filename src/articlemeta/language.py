"""Which language is this? From the text's own frequent words, deterministic, ``None`` when unsure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from articlemeta.knowledge.case import uncased
from articlemeta.options import Options
from articlemeta.page import Unit
from articlemeta.scan.lazy import lazy
from articlemeta.tools import FALLBACK, Toolbox, Tools

_unspaced = lazy("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

#: How much text is looked at, in characters: the longest units, cut.
SAMPLE = 150
SAMPLES = 3
#: The share of frequent words that running text of a language has at least, and the fewest words to tell from.
SHARE = 0.2
FEWEST = 4
#: With so large a share of the fallback's words no other need be asked. Others have relatives that share as much with them.
SURE = 0.3
#: Text with so large a share of characters from writing without spaces is told by its characters.
UNSPACED = 0.2


def choose(units: Sequence[Unit], toolbox: Toolbox, options: Options) -> tuple[str | None, Tools]:
    """The language's tag, and the tools to read it with: those of the fallback where it is unknown or not shipped."""
    tag = options.language
    if tag is None:
        tag = detect(units, toolbox)
    shipped = toolbox.shipped(tag) if tag else None
    return tag, toolbox.tools(shipped or FALLBACK)


def detect(units: Sequence[Unit], toolbox: Toolbox) -> str | None:
    """The shipped language that the long units have the most frequent words of, or words with its letters. The fallback is asked first."""
    sample = [unit.text[:SAMPLE] for unit in islice((unit for unit in units if len(unit.text) >= SAMPLE), SAMPLES)]
    if not sample:
        sample = [unit.text for unit in sorted(units, key=_size, reverse=True)[:SAMPLES]]
    words = _words(uncased(" ".join(sample)))
    marked = not all(map(str.isascii, words))
    best, tag = 0, None
    for known in toolbox.languages:
        common = toolbox.common_words(known)
        score = sum(map(common.__contains__, words))
        if marked and (signs := toolbox.signs(known)):
            score += signs.score(words, common)
        if score > best:
            best, tag = score, known
            if known == FALLBACK and score >= FEWEST and score >= SURE * len(words):
                break
        elif score == best:
            tag = None
    if tag is None or best < FEWEST or best < SHARE * len(words):
        return None
    telling = toolbox.common_words(tag).intersection(words)
    if marked and (signs := toolbox.signs(tag)):
        telling = telling.union(filter(signs.tell, words))
    # A word of one letter counts once: many languages have an "a".
    return tag if sum(1 if word.isascii() and len(word) == 1 else words.count(word) for word in telling) >= FEWEST else None


def _words(sample: str) -> Sequence[str]:
    """The words of a text, or its characters where it is written without spaces, or with syllables that vary behind a word."""
    if sample.isascii() or len(_unspaced.findall(sample)) < UNSPACED * len(sample):
        return sample.split()
    return "".join(sample.split())


def _size(unit: Unit) -> int:
    return unit.stop - unit.start
