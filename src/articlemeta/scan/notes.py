"""Notes by their words: openers, telling phrases, end marks."""

from __future__ import annotations

from collections.abc import Container

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import NoteWords
from articlemeta.models.content import NoteKind
from articlemeta.scan.cues import Cues, cue_key
from articlemeta.scan.lazy import lazy
from articlemeta.scan.scripts import is_dense
from articlemeta.scan.telling import Telling

#: An opener that is a plain word ("Corrected", "Adds") opens a note only with one of these behind it or around it;
#: "Corrections officers said ..." is a story.
_single_word = lazy(r"[(\[]?\s*[^\s:]+\s*(?::|\)|\]|_|--|–|—|-\s|\s*$)")


# "SOURCE Harbor Ferry Inc.", as companies end their releases.
_capital_source = lazy(r"[A-Z]{4,10}(?: (?:[A-Z0-9]\S{0,30}|[a-z]{1,3}|&)){1,10}$")
#: So long is a line that only names its source.
SHORT_SOURCE = 90
_dashes = str.maketrans("\u2013\u2014", "--")
_DOTS = ("...", "\u2026")
_SENTENCE_ENDS = frozenset('.!?؟।"”’“‘»«)。！？」』）')
#: A phrase of so many ideographs is more than a plain word.
DENSE_PHRASE = 5


def _mark(text: str) -> str:
    """What the spellings of an end mark share: no case and spaces, one kind of dash."""
    return "".join(uncased(text).translate(_dashes).split())


class NoteScanner:
    """The words of notes, compiled."""

    def __init__(self, words: NoteWords, common: Container[str]) -> None:
        forms = (form for mark in words.run_in_marks for form in (mark, mark.upper(), mark.capitalize()))
        self._run_in = tuple(form if form[0] in "(（" else f" {form}" for form in forms)
        self._end_marks = frozenset(_mark(mark) for mark in words.end_marks)
        #: What a line that is one begins with.
        self._mark_signs = frozenset(("(", *"-\u2013\u2014", *(mark[0] for mark in self._end_marks)))
        self._openers = Cues({phrase: NoteKind(kind) for kind, phrases in words.openers.items() for phrase in phrases})
        self._headings = Cues({phrase: NoteKind(kind) for kind, phrases in words.headings.items() for phrase in phrases})
        self.phrases = (*self._openers.phrases, *self._headings.phrases)
        self.heading_words = self._headings.first_words
        #: The words that openers and headings begin with.
        self.opening_words = self._openers.first_words | self.heading_words
        #: Phrases that only notes hold, with the kind.
        self.telling = Telling({phrase: NoteKind(kind) for kind, phrases in words.inside.items() for phrase in phrases}, common)

    def ends_story(self, low: str) -> bool:
        """Is a line in small letters a mark that ends a story ("-30-", "– 30 –", "# # #", "(END/IPS)")?"""
        if low[0] not in self._mark_signs:
            return False
        mark = _mark(low)
        return mark in self._end_marks or (mark[0] == "(" and "/" in mark and mark[1 : mark.index("/")] in self._end_marks)

    def run_in(self, text: str, *, alone: bool = False) -> int:
        """How many characters of ``text`` come before an end mark that runs on behind its last sentence; all where none does.

        ``alone``: the last word stands on a line of its own.
        """
        bare = text.rstrip(".\u2026") if text.endswith(_DOTS) else text
        if not bare.endswith(self._run_in):
            return len(text)
        form = next(form for form in self._run_in if bare.endswith(form))
        rest = bare[: -len(form)].rstrip()
        return len(rest) if alone or rest[-1:] in _SENTENCE_ENDS else len(text)

    def opener(self, text: str, first: str | None = None) -> NoteKind | None:
        """The kind of note that ``text`` opens; ``first`` is its first word where the caller has it."""
        found = self._openers.opening(text, first)
        if found is None:
            return None
        phrase, kind = found
        if is_dense(phrase[-1]):
            return kind if len(phrase) >= DENSE_PHRASE or not cue_key(text)[len(phrase) : len(phrase) + 1].isalnum() else None
        if kind is NoteKind.SOURCE and len(text) <= SHORT_SOURCE and _capital_source.match(text):
            return kind
        if " " in phrase or kind in (NoteKind.COPYRIGHT,) or _single_word.match(text) or text[:1] in "([":
            return kind
        return None

    def heading(self, text: str) -> NoteKind | None:
        """The kind of note that ``text`` heads, alone on its line."""
        return self._headings.whole(text)
