"""Words of page furniture, compiled."""

from __future__ import annotations

import re
from collections.abc import Container

from articlemeta.knowledge.schema import FurnitureWords
from articlemeta.scan.cues import Cues, cue_key, first_word, is_plain
from articlemeta.scan.lazy import lazy
from articlemeta.scan.scripts import is_dense
from articlemeta.scan.telling import Telling

#: A line of counts has at most this many words; a row of share words at least that many.
MOST_COUNTS, FEWEST_WORDS = 6, 3
#: What a whole line may be.
LINE, LIST, COMMENTS, COUNT = "line", "list", "comments", "count"
_count = lazy(r"[\d.,]+\s?(?:[km]?\b|(?=[\u3000-\uffff]))", re.IGNORECASE)


class FurnitureScanner:
    """Lines, openings, sections and list labels of page furniture."""

    def __init__(self, words: FurnitureWords, common: Container[str]) -> None:
        #: What lines of furniture consist of; where a phrase is of several kinds, the last one named here.
        self.whole = Cues(
            {**dict.fromkeys(words.lines, LINE), **dict.fromkeys(words.lists, LIST), **dict.fromkeys(words.comments, COMMENTS)}
        )
        self.openers = Cues(dict.fromkeys(words.openers, True))
        self.home = Cues(dict.fromkeys(words.home, True))
        self.sections = Cues(dict.fromkeys(words.sections, True))
        self.title_labels = Cues(dict.fromkeys(words.title_labels, True))
        self.key_points = Cues(dict.fromkeys(words.key_points, True))
        #: Links to the rest of a story that is cut off.
        self.cut = Cues(dict.fromkeys(words.cut, True))
        #: What opens a call to follow an outlet, and how such a line ends: "add our news on google".
        self.calls, self.places = frozenset(words.calls), tuple(f" {place}" for place in words.places)
        self._words = frozenset(line for line in (*words.lines, *words.counted) if " " not in line)
        self._count_openers = self.whole.first_words.union(first_word(f"{word}{end}") for word in self._words for end in ("", "s"))
        #: What a row of share words opens with, in the form of ``first_word``.
        self.row_openers = self._words.union(line[0] for line in self._words if is_dense(line[0]))
        #: What speaks to a page's readers: "in your inbox", "before commenting".
        self.telling = Telling(dict.fromkeys(words.inside, True), common)

    def heads_tags(self, text: str) -> bool:
        """Is this a label of lists of tags, sections and links?"""
        return self.whole.whole(text) is LIST

    def counted(self, text: str, first: str) -> str | None:
        """What a line with a digit is: ``COMMENTS`` ("Comments (3)"), or ``COUNT`` ("14K Shares", "3304 views 13 mins 0 comments").

        ``first`` is its first word; mostly that tells.
        """
        if is_plain(first) and first not in self._count_openers:
            return None
        bare = cue_key(_count.sub(" ", text))
        if self.whole.by_key(bare) is COMMENTS:
            return COMMENTS
        words = bare.split()
        told = 0 < len(words) <= MOST_COUNTS and all(word in self._words or word.removesuffix("s") in self._words for word in words)
        return COUNT if told else None

    def is_row(self, text: str, first: str) -> bool:
        """Is this line, whose first word is one of ``row_openers``, a row of share words: "Facebook Twitter Send Reddit"?"""
        if is_dense(first[0]) and cue_key(text.partition(" ")[0]) not in self._words:
            return False
        words = cue_key(text).split()
        known = sum(word in self._words for word in words)
        return known >= FEWEST_WORDS and known * 3 >= len(words) * 2
