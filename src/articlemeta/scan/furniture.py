"""Words of page furniture, compiled."""

from __future__ import annotations

import re

from articlemeta.knowledge.schema import FurnitureWords
from articlemeta.scan.cues import Cues, cue_key
from articlemeta.scan.lazy import lazy

#: A line of counts has at most this many words; a row of share words at least that many.
MOST_COUNTS, FEWEST_WORDS = 6, 3
_count = lazy(r"[\d.,]+\s?[km]?\b", re.IGNORECASE)


class FurnitureScanner:
    """Lines, openings, sections and list labels of page furniture."""

    def __init__(self, words: FurnitureWords) -> None:
        self.lines = Cues(dict.fromkeys(words.lines, True))
        self.openers = Cues(dict.fromkeys(words.openers, True))
        self.sections = Cues(dict.fromkeys(words.sections, True))
        self.lists = Cues(dict.fromkeys(words.lists, True))
        self.comments = Cues(dict.fromkeys(words.comments, True))
        self.title_labels = Cues(dict.fromkeys(words.title_labels, True))
        self.key_points = Cues(dict.fromkeys(words.key_points, True))
        self._words = frozenset(line for line in (*words.lines, *words.counted) if " " not in line)
        # Telling phrases by their longest word, which is looked for first.
        self._inside: dict[str, list[str]] = {}
        for phrase in words.inside:
            self._inside.setdefault(max(phrase.split(), key=len), []).append(phrase)

    def heads_comments(self, text: str) -> bool:
        """Is this the heading of readers' comments, with or without their number?"""
        return bool(self.comments.whole(_count.sub(" ", text)))

    def is_count(self, text: str) -> bool:
        """Are these share words with numbers: "14K Shares", "3 comments", "3304 views 13 mins 0 comments"?"""
        bare = _count.sub(" ", text)
        if bare == text:
            return False
        words = cue_key(bare).split()
        return 0 < len(words) <= MOST_COUNTS and all(word in self._words or word.removesuffix("s") in self._words for word in words)

    def is_row(self, text: str, first: str) -> bool:
        """Is this line, whose first word is ``first``, a row of share words: "Facebook Twitter Send Reddit"?"""
        if first not in self._words or " " not in text:
            return False
        words = cue_key(text).split()
        known = sum(word in self._words for word in words)
        return known >= FEWEST_WORDS and known * 3 >= len(words) * 2

    def tells(self, text: str) -> bool:
        """Does the text speak to a page's readers: "in your inbox", "before commenting"?"""
        folded = text.lower().replace("\u2019", "'")
        if not any(map(folded.__contains__, self._inside)):
            return False
        return any(phrase in folded for word, phrases in self._inside.items() if word in folded for phrase in phrases)
