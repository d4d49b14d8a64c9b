"""Words of page furniture, compiled."""

from __future__ import annotations

import re

from articlemeta.knowledge.schema import FurnitureWords
from articlemeta.scan.cues import Cues, cue_key
from articlemeta.scan.lazy import lazy

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

    def heads_comments(self, text: str) -> bool:
        """Is this the heading of readers' comments, with or without their number?"""
        return bool(self.comments.whole(_count.sub(" ", text)))

    def is_count(self, text: str) -> bool:
        """Is this a share word with a number: "14K Shares", "3 comments", "Share 0"?"""
        bare = _count.sub(" ", text)
        if bare == text:
            return False
        words = cue_key(bare).split()
        return 0 < len(words) <= 3 and all(self.lines.whole(word) or self.lines.whole(word.removesuffix("s")) for word in words)
