"""Which language is this? From the text's own frequent words, deterministic, ``None`` when unsure."""

from __future__ import annotations

from collections import Counter
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
#: Short lines have fewer of them: this share, and so many times those of any other language.
LOW_SHARE, AHEAD = 0.08, 2.5
#: With so large a share of the fallback's words no other need be asked. Others have relatives that share as much with them.
SURE = 0.2
#: Text with so large a share of characters from writing without spaces is told by its characters.
UNSPACED = 0.2
#: So large a share of its characters are a language's own letters, or else its frequent characters.
OWN, FREQUENT = 0.05, 0.1
#: How many units are looked at then, and where the longest ones leave two languages.
UNITS = 40


def choose(units: Sequence[Unit], toolbox: Toolbox, options: Options) -> tuple[str | None, Tools]:
    """The language's tag, and the tools to read it with.

    Where two languages are as likely, those of one of them, which share its words; where it is unknown or not shipped,
    those of the fallback.
    """
    tag = near = options.language
    if tag is None:
        tag, near = detect(units, toolbox)
    shipped = toolbox.shipped(near) if near else None
    return tag, toolbox.tools(shipped or FALLBACK)


def detect(units: Sequence[Unit], toolbox: Toolbox) -> tuple[str | None, str | None]:
    """The shipped language that the long units have the most frequent words of, or words with its letters.

    Twice, but for the first one of several that have as many: that one is near.
    """
    sample = [unit.text[:SAMPLE] for unit in islice((unit for unit in units if len(unit.text) >= SAMPLE), SAMPLES)]
    if len(sample) < SAMPLES:
        sample = [unit.text[:SAMPLE] for unit in sorted(units, key=_size, reverse=True)[:SAMPLES]]
    joined = " ".join(sample)
    if _may_be_unspaced(joined) and len(_unspaced.findall(joined)) >= UNSPACED * len(joined):
        tag = _by_characters("".join(unit.text[:SAMPLE] for unit in islice(units, UNITS)), toolbox)
        return tag, tag
    tag, near = _by_words(joined, toolbox)
    if tag is None:  # relatives, or short sentences: more text may tell
        tag, near = _by_words(" ".join(unit.text[:SAMPLE] for unit in islice(units, UNITS)), toolbox, SHARE if near else LOW_SHARE)
    return tag, near


def _may_be_unspaced(text: str) -> bool:
    """Whether it is long enough in bytes, of which characters from writing without spaces have three."""
    return not text.isascii() and len(text.encode("utf-8", "surrogatepass")) >= (1 + 2 * UNSPACED) * len(text)


def _by_words(text: str, toolbox: Toolbox, share: float = SHARE) -> tuple[str | None, str | None]:
    """What ``detect`` gives, by the words of a text. The fallback is asked first."""
    words = uncased(text).split()
    fallback = toolbox.fallback_words
    found = fallback.intersection(words)
    if len(found) >= FEWEST and len(found) >= SURE * len(words):  # so many even if each counts once
        return FALLBACK, FALLBACK
    sure = sum(map(fallback.__contains__, words)) if found else 0
    scores = {FALLBACK: sure} if sure >= FEWEST and sure >= SURE * len(words) else _scores(text, words, toolbox)
    near = max(scores, key=scores.__getitem__)  # of several the first one
    best = scores.pop(near)
    second = max(scores.values(), default=0)
    if best < FEWEST or best < share * len(words) or (share < SHARE and best < AHEAD * second):
        return None, None
    if near == FALLBACK:  # what is asked first must not wait for what tells all the others: it has no letters of its own
        telling, signs = found, None
    else:
        telling, signs = toolbox.common_words(near).intersection(words), toolbox.signs.get(near)
    if signs and not text.isascii():
        if share < SHARE and not signs.foreign.isdisjoint(text.lower()):
            return None, None
        telling = telling.union((word for word, low in zip(words, text.lower().split(), strict=True) if signs.tell(low)))
    if len(telling) < FEWEST:  # many languages have an "a"
        told = sum(1 if word.isascii() and len(word) == 1 else words.count(word) for word in telling)
        if told < FEWEST:
            return None, None
    return (near if best > second else None), near


def _scores(text: str, words: Sequence[str], toolbox: Toolbox) -> dict[str, int]:
    """How many of the words, which are those of the text without case, each language has for its own."""
    scores = dict.fromkeys(toolbox.languages, 0)
    by_word = toolbox.by_word
    for word in words:
        for tag in by_word.get(word, ()):
            scores[tag] += 1
    if not text.isascii():
        low = text.lower()
        letters, written = set(low), low.split()
        for tag, signs in toolbox.signs.items():
            scores[tag] += signs.score(letters, written, words, toolbox.common_words(tag))
    return scores


def _by_characters(sample: str, toolbox: Toolbox) -> str | None:
    """The language of a text without spaces, or with syllables that vary: by letters that only one has, else by frequent characters."""
    counts = Counter(sample)
    shares = {known: sum(map(counts.__getitem__, toolbox.common_words(known) & counts.keys())) for known in toolbox.languages}
    own = {known: sum(map(counts.__getitem__, signs.own & counts.keys())) for known in shares if (signs := toolbox.signs.get(known))}
    tag = max(own, key=own.__getitem__, default="")
    if not tag or own[tag] < OWN * len(sample):
        tag = max(shares, key=shares.__getitem__)
        if shares[tag] < max(FEWEST, FREQUENT * len(sample)):
            return None
    return tag


def _size(unit: Unit) -> int:
    return unit.stop - unit.start
