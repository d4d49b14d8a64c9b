"""Notes by their words: openers, telling phrases, end marks."""

from __future__ import annotations

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


_SENTENCE_ENDS = frozenset('.!?؟।"”’“‘»«)。！？」』）')
#: A phrase of so many ideographs is more than a plain word.
DENSE_PHRASE = 5


class NoteScanner:
    """The words of notes, compiled."""

    def __init__(self, words: NoteWords) -> None:
        forms = (form for mark in words.run_in_marks for form in (mark, mark.upper(), mark.capitalize()))
        self._run_in = tuple(form if form[0] in "(（" else f" {form}" for form in forms)
        self.end_marks = frozenset(uncased(mark) for mark in words.end_marks)
        self._openers = Cues({phrase: NoteKind(kind) for kind, phrases in words.openers.items() for phrase in phrases})
        self._headings = Cues({phrase: NoteKind(kind) for kind, phrases in words.headings.items() for phrase in phrases})
        self.phrases = (*self._openers.phrases, *self._headings.phrases)
        self.heading_words = self._headings.first_words
        self.first_words = self._openers.first_words
        #: Phrases that only notes hold, with the kind.
        self.telling = Telling({phrase: NoteKind(kind) for kind, phrases in words.inside.items() for phrase in phrases})

    def run_in(self, text: str) -> int:
        """How many characters of ``text`` come before an end mark that runs on behind its last sentence; all where none does."""
        if not text.endswith(self._run_in):
            return len(text)
        mark = next(filter(text.endswith, self._run_in))
        rest = text[: -len(mark)].rstrip()
        return len(rest) if rest[-1:] in _SENTENCE_ENDS else len(text)

    def opener(self, text: str, first: str | None = None) -> NoteKind | None:
        """The kind of note that ``text`` opens; ``first`` is its first word where the caller has it."""
        found = self._openers.opening(text, first)
        if found is None:
            return None
        phrase, kind = found
        if is_dense(phrase[-1]):
            return kind if len(phrase) >= DENSE_PHRASE or not cue_key(text)[len(phrase) : len(phrase) + 1].isalnum() else None
        if " " in phrase or kind in (NoteKind.COPYRIGHT,) or _single_word.match(text) or text[:1] in "([":
            return kind
        return None

    def heading(self, text: str) -> NoteKind | None:
        """The kind of note that ``text`` heads, alone on its line."""
        return self._headings.whole(text)
