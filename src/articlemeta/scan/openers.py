"""How captions open: "In this June 28, 2019 photo", "FILE PHOTO:", "This picture shows", "Pictured from left"."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import CaptionWords
from articlemeta.knowledge.words import alternation
from articlemeta.scan.cues import Cues, first_word
from articlemeta.scan.fold import trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.scripts import END, is_dense

#: A word between the words of an opening.
_filler = r"(?:[^\s.!?]{1,30}+[.]?\s++)"
_running_time = lazy(r"[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?\s+[^\W\d_]{3}")
_series = lazy(r"(?:[(\[]\s?[0-9]{1,3}\s?/\s?[0-9]{1,3}\s?[)\]]|[0-9]{1,3}\s?/\s?[0-9]{1,3}\s?[|:.])\s{0,3}[^\W\d_]")
_digit = lazy("[0-9]")
_ARROWS = "▲△▼▽"
#: What those in a picture do is one of so many words behind the first.
_ACTION_WITHIN = 12


class Opening(Enum):
    """What kind of opening a caption has."""

    DATED = "dated"  # in this June 28, 2019 photo
    THIS = "this"  # in this photo, ...
    MARK = "mark"  # FILE -
    SHOWS = "shows"  # this photo taken on ...
    START = "start"  # pictured from left
    LABEL = "label"  # Photo: ...
    HEADING = "heading"  # Image caption, ...


class OpenerScanner:
    """The openings of captions in one language, compiled."""

    def __init__(self, words: CaptionWords) -> None:
        # The second words of openings whose first word is an everyday one ("in this", "a file photo").
        self._seconds: dict[str, set[str]] = {}
        for one in words.articles:
            self._seconds.setdefault(one, set()).update(modifier.split(" ", 1)[0] for modifier in words.modifiers)
        for phrase in (*words.deictics, *words.demonstratives, *words.starts):
            one, _, rest = phrase.partition(" ")
            if one in self._seconds or phrase in words.deictics or one in words.articles:
                self._seconds.setdefault(one, set()).add(rest.split(" ", 1)[0])
        #: The words that captions open with, as ``Unit.first`` gives them.
        self.first_words = frozenset(_first(phrase) for phrases in _by_kind(words).values() for phrase in phrases)
        bare = (phrase for phrases in _by_kind(words).values() for phrase in phrases if phrase not in words.articles)
        self.phrases = (*bare, *(f"{one} {two}" for one in words.articles for two in words.modifiers))
        self._forms = forms = {form for mark in words.marks for form in (mark, mark.capitalize(), mark.title(), mark.upper())}
        #: Marks of file pictures behind a sentence or in brackets at the end, for ``str.endswith``.
        self.closing_marks = tuple(sorted(end for form in forms for end in (f". {form}", f"({form})", f". {form}.")))
        self.mark_ends = frozenset(mark[-8:] for mark in self.closing_marks)
        self._words = words
        self._actions = frozenset(words.actions)
        self._actions_of_many = frozenset(words.actions_of_many)
        self._many = frozenset(words.many)
        self._never_first = frozenset(words.never_first)
        self._never = frozenset(words.never)
        self.buttons = Cues(dict.fromkeys(words.buttons, True))
        self._headings = [[first] for first in {_first(phrase) for phrase in words.headings}]
        # First word to the kinds of opening that have it; one pattern per kind, compiled when first needed.
        self._kinds: dict[str, list[str]] = {}
        for kind, phrases in _by_kind(words).items():
            for phrase in phrases:
                kinds = self._kinds.setdefault(_first(phrase), [])
                if kind not in kinds:
                    kinds.append(kind)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def _pattern(self, kind: str) -> re.Pattern[str]:
        found = self._patterns.get(kind)
        if found is None:
            found = self._patterns[kind] = re.compile(_pattern(kind, self._words), re.IGNORECASE)
        return found

    def may_open(self, first: str, text: str) -> bool:
        """A quick look at the second word, where the first is an everyday one."""
        seconds = self._seconds.get(first)
        return seconds is None or uncased(text[len(first) + 1 : len(first) + 16].split(" ", 1)[0]) in seconds

    def opening(self, first: str, text: str) -> Opening | None:
        """How ``text``, whose first word is ``first``, opens, if as a caption does."""
        for kind in self._kinds.get(first, ()):
            found = self._pattern(kind).match(text)
            if found is None or (kind == "mark" and text[0].islower()):
                continue
            if kind != "this":
                return Opening(kind)
            if _digit.search(found.group()):
                return Opening.DATED
            lead = self._pattern("lead").match(text, found.end())
            if lead is not None:
                return Opening.THIS if lead.group().strip() == "," else Opening.SHOWS
        return None

    def after_heading(self, source: str, start: int, end: int) -> int:
        """Where a caption begins behind a layout's label ("Image caption,"), else ``start``."""
        sign = source[start : start + 1]
        while sign and sign in _ARROWS and start < end:  # "▲▼ 修伞铺内景"
            start = trim(source, start + 1, end)[0]
            sign = source[start : start + 1]
        if ([sign] if is_dense(sign) else uncased(source[start : start + 16]).split(None, 1)[:1]) not in self._headings:
            return start
        found = self._pattern("heading").match(source, start, end)
        return found.end() if found and found.end() < end else start

    def is_heading(self, text: str) -> bool:
        """Is this such a label, and nothing else?"""
        return self._pattern("heading").fullmatch(text) is not None

    @staticmethod
    def opens_with_count(text: str) -> bool:
        """Does it open with the number of a picture in a series: "[1/2] Storm hits the coast"?"""
        return _series.match(text) is not None

    @staticmethod
    def opens_with_length(text: str) -> bool:
        """Does it open with a running time, as the titles of videos do: "2:05 Storm hits the coast"?"""
        return _running_time.match(text) is not None

    def has_bracketed_mark(self, text: str) -> bool:
        """Does a clause of a short text end in a mark of file pictures in brackets: "The old pier (file photo). It burned in May"?"""
        for sign in (").", "):"):
            at = text.find(sign)
            while at >= 0:
                opened = text.rfind("(", 0, at)
                if opened >= 0 and text[opened + 1 : at] in self._forms:
                    return True
                at = text.find(sign, at + 1)
        return False

    def position(self, text: str) -> str | None:
        """What it says in brackets of who stands where in a picture: "(left)" in "Ann Roe (left)"."""
        found = self._pattern("standing").search(text) if self._words.positions else None
        return found.group() if found else None

    def tells_action(self, first: str, text: str) -> bool:
        """Does ``text``, whose first word is ``first``, say what somebody does: "Ann Roe, left, walks past", "Children play"?"""
        if not self._actions or not text[0].isalnum() or text[0].islower() or first in self._never_first:
            return False
        begin = text.split(" ", _ACTION_WITHIN + 1)[: _ACTION_WITHIN + 1]
        if self._actions.isdisjoint(begin[1:]):
            if self._actions_of_many.isdisjoint(begin):
                return False
            several = [before for before, word in pairwise(begin) if word in self._actions_of_many]
            if not any(before[-1:] == "s" or before.casefold() in self._many for before in several):
                return False
        return self._never.isdisjoint(text.split(" "))

    def may_be_sentence(self, first: str) -> bool:
        """May a line with this first word say what a picture shows? Questions and clauses open otherwise."""
        return bool(self._never_first) and first not in self._never_first


def _first(phrase: str) -> str:
    if is_dense(phrase[0]):
        return first_word(phrase)
    return uncased(phrase.split(" ", 1)[0].strip(",.:"))


def _by_kind(words: CaptionWords) -> dict[str, tuple[str, ...]]:
    if not words.pictures or not words.verbs:
        return {}
    shows = (*words.demonstratives, *(words.articles if words.modifiers else ()))
    plain = {"heading": words.headings, "mark": words.marks, "this": words.deictics}
    return {**plain, "shows": shows, "start": words.starts, "label": words.labels}


def _pattern(kind: str, words: CaptionWords) -> str:
    if kind == "mark":
        return rf"{alternation(words.marks)}\s*(?:[-–—:：]|--)"
    if kind == "heading":
        return rf"{alternation(words.headings)}\s*[,:：，]\s*"
    if kind == "start":
        return rf"{alternation(words.starts)}{END}"
    if kind == "label":
        return rf"{alternation(words.labels)}\s*[:：]"
    if kind == "standing":
        return rf"[(\[（](?:{alternation(words.positions)})\.?[)\]）]"
    if kind == "lead":
        return rf"\s*(?:,|{alternation(words.verbs)}(?!\w))"
    if kind == "this":
        return rf"{alternation(words.deictics)}\s+{_filler}{{0,12}}?{alternation(words.pictures)}(?!\w)"
    pictures, verbs = alternation(words.pictures), alternation(words.verbs)
    forms = (
        [rf"{alternation(words.demonstratives)}\s+{_filler}{{0,5}}?{pictures}\s+{_filler}{{0,2}}?{verbs}"] if words.demonstratives else []
    )
    if words.articles and words.modifiers:
        forms.append(rf"{alternation(words.articles)}\s+{alternation(words.modifiers)}\s+{_filler}{{0,3}}?{pictures}\s+(?:{verbs}|of)")
    return rf"(?:{'|'.join(forms)})(?!\w)" if forms else "(?!)"
