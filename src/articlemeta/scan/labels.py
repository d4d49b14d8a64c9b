"""Labels of stamps: the words before (or, in brackets or at the end, behind) a date-time that say what happened then."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from articlemeta.knowledge import Language
from articlemeta.knowledge.case import uncased
from articlemeta.scan.cues import cue_key, first_word, is_plain
from articlemeta.scan.days import plain
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import LETTER
from articlemeta.scan.scripts import is_dense, is_wide

_word = lazy(f"{LETTER}+")
_token = lazy(rf"{LETTER}+|\d+")
_behind = lazy(rf"\s{{0,2}}([(\[]?)((?:{LETTER}+\s){{0,2}}{LETTER}+)([)\]]?)\s{{0,2}}(\Z|[|\u2022\u00b7;,\n\r])")
_opening = lazy(rf"[*\s]{{0,4}}((?:{LETTER}+\s){{0,3}}{LETTER}+)\s?:\s*")
_AROUND = " \t\r\n:|,;.(*\u2022\u00b7-\u2013\u2014"
#: How far before a stamp its label may begin.
REACH = 56
#: So many ideographs or syllables beside a stamp may be a name; behind a mark, some more.
MOST_TOUCHING, MOST_DIVIDED = 10, 20


class FoundLabel(NamedTuple):
    """A label at ``source[start:end]``, without its colon."""

    start: int
    end: int
    role: str


class StampLabels:
    """Looks up labels by their last words."""

    __slots__ = (
        "_beside",
        "_calendar",
        "_caseless",
        "_counted",
        "_first",
        "_joiners",
        "_last",
        "_longest",
        "_prose",
        "_reading",
        "_roles",
        "_small",
        "_whole",
        "endings",
        "first_words",
    )

    def __init__(self, language: Language) -> None:
        words = language.timestamp
        self._roles = {phrase: role for role, phrases in words.labels.items() for phrase in phrases}
        self._first = frozenset(phrase.split()[0] for phrase in self._roles)
        self._joiners = frozenset(language.dates.joiners)
        self._last = self._joiners.union(phrase.split()[-1] for phrase in self._roles)
        self._longest = max((phrase.count(" ") + 1 for phrase in self._roles), default=0)
        self._whole = {phrase: role for phrase, role in self._roles.items() if phrase.split()[-1] not in self._joiners}
        names = language.names
        self._caseless = language.caseless
        self._reading = frozenset(words.reading)
        lone = (phrase for phrase in self._roles if " " not in phrase)  # "Updated" with its time missing
        self._calendar = frozenset(words.calendar)
        self._beside = frozenset((*words.beside, *self._joiners, *language.dates.weekdays, *language.dates.ago, *lone))
        self._small = frozenset((*words.beside, *names.particles, *names.joiners, *names.place, *names.affiliation))
        self._prose = frozenset(words.prose)
        self._counted = frozenset((*words.reading, *language.furniture.counted, *language.dates.units))
        #: Ends of a date line that look like the end of a sentence ("a.m.").
        self.endings = tuple(word for word in (*language.dates.am, *language.dates.pm) if word.endswith("."))
        self.first_words = frozenset(first_word(cue_key(phrase)) for phrase in self._roles)

    def without_reading(self, text: str) -> str:
        """A line without the reading time that it ends in: "Jane Doe 2 minutes read"."""
        words = text.split(" ")
        kept = len(words)
        while kept > 1 and words[kept - 1].lower() in self._reading:
            kept -= 1
        return " ".join(words[: kept - 1]) if 1 < kept < len(words) and words[kept - 1].isdecimal() else text

    def before(self, source: str, low: int, at: int) -> FoundLabel | None:
        """The label that ends at the stamp at ``at`` and begins no earlier than ``low``."""
        low = max(low, at - REACH)
        text = plain(source[low:at])
        # Mostly the label is all there is between two stamps.
        label = text.strip(_AROUND)
        if not label:
            return None
        if role := self._whole.get(uncased(label)):
            start = low + text.index(label)
            return FoundLabel(start, start + len(label), role)
        words = list(_word.finditer(text))
        if not words or uncased(words[-1][0]) not in self._last or len(text) - words[-1].end() > 6 or not _near(text[words[-1].end() :]):
            return None
        found = self._last_words(text, words, low)
        if found:
            return found
        # "Updated: at 11:10", "Updated | on"
        while words and uncased(words[-1][0]) in self._joiners:
            words.pop()
            if words and (found := self._last_words(text, words, low)):
                return found
        return None

    def _last_words(self, text: str, words: list[re.Match[str]], low: int) -> FoundLabel | None:
        for count in range(min(self._longest, len(words)), 0, -1):
            phrase = " ".join(uncased(word[0]) for word in words[-count:])
            if (role := self._roles.get(phrase)) and (count == 1 or _close(text, words[-count:])):
                start, end = words[-count].start(), words[-1].end()
                # "Published on April 27": the joiner belongs to the label only before a colon.
                if count > 1 and uncased(words[-1][0]) in self._joiners and ":" not in text[end:]:
                    end = words[-2].end()
                return FoundLabel(low + start, low + end, role)
        return None

    def behind(self, source: str, at: int, high: int, *, last: bool) -> FoundLabel | None:
        """The label right behind the stamp that ends at ``at``: in brackets, or the last words of the piece.

        ``last``: no other stamp begins at ``high``; a label before that one would be its own.
        """
        text = plain(source[at : min(high, at + REACH)])
        first = _word.search(text)
        m = _behind.match(text) if first and uncased(first[0]) in self._first else None
        if not m or (m[1] and not m[3]) or not (last or m[3] or m[4]):
            return None
        role = self._roles.get(" ".join(uncased(m[2]).split()))
        if role is None and is_dense(m[2][0]):  # "10:00配信 共同通信"
            word = m[2].split()[0]
            role = self._roles.get(word)
            return FoundLabel(at + m.start(2), at + m.start(2) + len(word), role) if role else None
        return FoundLabel(at + m.start(2), at + m.end(2), role) if role else None

    def opening(self, source: str, start: int, stop: int) -> tuple[FoundLabel, int] | None:
        """The label with a colon that opens a short line, and where its matter begins."""
        m = _opening.match(source, start, stop) if stop - start <= 2 * REACH else None
        role = self._roles.get(" ".join(uncased(m[1]).split())) if m else None
        return (FoundLabel(m.start(1), m.end(1), role), m.end()) if m and role else None

    def is_label(self, text: str) -> bool:
        """Is this a label, and nothing else?"""
        return uncased(text.strip(_AROUND)) in self._roles

    def leads_on(self, text: str) -> bool:
        """Whether ``text`` ends with a joiner, as a sentence does before its date ("on", "at")."""
        words = _token.findall(text[-REACH:])
        return len(words) > 1 and uncased(words[-1]) in self._joiners

    def idle(self, piece: str) -> bool:
        """Whether a piece of a date line says nothing: no words, joiners, a weekday, a reading time, a date of another calendar."""
        words = _token.findall(piece)
        if not words:
            return True
        lowered = [uncased(word) for word in words]
        if all(word in self._beside for word in lowered):
            return True
        if not self._calendar.isdisjoint(lowered):
            return all(word in self._calendar or word in self._beside or word.isdecimal() for word in lowered)
        return len(words) > 1 and all(word in self._reading or word.isdecimal() for word in lowered)

    def is_reading(self, piece: str, first: str) -> bool:
        """Is this, which has a digit and that first word, a reading time: "4 min read"?"""
        if is_plain(first) and first not in self._reading:
            return False
        words = _token.findall(piece)
        return len(words) > 1 and all(word.isdecimal() or uncased(word) in self._reading for word in words)

    def place(self, piece: str) -> bool:
        """Whether a piece is a place as the ends of date lines have it: a word or three in capitals ("NEW DELHI")."""
        words = piece.split()
        return 0 < len(words) <= 3 and piece.isupper() and all(len(word) > 2 for word in words)

    def other(self, piece: str, strict: bool) -> int | None:
        """How many words of other matter a piece holds, counts aside; ``None`` if they read like a sentence.

        ``strict``: nothing divides the piece from the stamp, so every word must look like a name's.
        """
        words = _token.findall(piece)
        if words and self._caseless and is_wide(piece):
            size = sum(map(len, words))
            told = size > (MOST_TOUCHING if strict else MOST_DIVIDED) or any(map(piece.__contains__, self._prose))
            return None if told else size // 2
        counted = 0  # words behind a number: "3 years", "142 Views"
        before = ""
        for word in words:
            lower = uncased(word)
            if before.isdecimal() and lower in self._counted:
                counted += 2
            elif lower in self._prose or (strict and word.islower() and lower not in self._small):
                return None
            before = word
        return len(words) - counted


def _near(gap: str) -> bool:
    return all(c.isspace() or c in ":;,.(|[*>=-\u2013\u2014\u2022\u00b7" for c in gap)


def _close(text: str, words: list[re.Match[str]]) -> bool:
    return all(text[a.end() : b.start()].isspace() for a, b in pairwise(words))
