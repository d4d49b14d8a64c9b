"""Credit lines to words and pieces: the tokens that the reader of names works with."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import Language
from articlemeta.scan.days import seam
from articlemeta.scan.fold import EDGE
from articlemeta.scan.lazy import lazy

#: What a separator does. The hard ones begin a new field of the line, the others the next item of a list.
_SEPARATORS = {
    **dict.fromkeys(",、，،", ","),
    **dict.fromkeys(";；؛", ";"),
    **dict.fromkeys("/／", "/"),
    **dict.fromkeys("|｜•·*・~●▪◦‣", "|"),
    **dict.fromkeys("—–―", "-"),
    "+": "and",
    **dict.fromkeys("([（【", "("),
    **dict.fromkeys(")]）】", ")"),
    **dict.fromkeys("=\r\n", "\n"),
    **dict.fromkeys(":：", ":"),
}
_HARD = frozenset("|\n;().")
_marks = re.escape("".join(mark for mark in _SEPARATORS if mark not in "\r\n"))
_ignored = re.escape('"“”„«»<>{}_#!?؟^…')
_token = lazy(rf"[^{EDGE}{_marks}{_ignored}]+|[\r\n]+|[{_marks}]")
#: So many words after a number or an end word are page matter ("5 min read"); more are prose.
_PAGE_MATTER = 8


#: No name with a title glued to it is longer.
_LONGEST_WORD = 40


class Word:
    """A word of a credit line; ``low`` is its form for looking up."""

    __slots__ = ("end", "low", "start", "text")

    def __init__(self, start: int, end: int, text: str, low: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.low = low


Words = list[Word]


class Piece(NamedTuple):
    """The words between two separators; ``sep`` is what stands before them, ``@`` before an address."""

    sep: str
    words: Words


class PieceCutter:
    """Cuts windows into pieces, in one language. Immutable: ``cut`` keeps its state in a helper of its own."""

    def __init__(self, language: Language) -> None:
        words = language.names
        self.joiners = {**dict.fromkeys(words.joiners, "and"), **dict.fromkeys(words.beside, "with")}
        self.ends = frozenset(words.ends)
        self.titles = frozenset((*words.titles, *words.title_words))
        self.special = self.ends.union(self.joiners)
        self.calendar = frozenset(language.dates.months) | frozenset(language.dates.weekdays)
        self.abbreviations = frozenset((*words.honorifics, *words.particles, *words.suffixes))

    def cut(self, source: str, start: int, end: int, *, wrapped: bool = False) -> tuple[list[Piece], bool]:
        """The pieces of a window, and whether all of it was names and the page matter around them.

        ``wrapped``: line ends are only white space there.
        """
        state = _Cut(self)
        at = start
        for chunk in source[start:end].split(" "):
            stop = at + len(chunk)
            if not chunk.isalpha():
                self._cut_marked(state, source, at, stop, end, wrapped=wrapped)
            elif state.dead or (low := uncased(chunk)) in self.special:
                state.token(chunk, at, last=stop == end)
            elif chunk.istitle() or chunk.isupper() or chunk.islower():
                state.words.append(Word(at, stop, chunk, low))  # what nearly all words are
            else:
                self._add(state, chunk, at, low)
            at = stop + 1
        state.close("")
        return state.pieces, state.lost <= _PAGE_MATTER

    def _cut_marked(self, state: _Cut, source: str, start: int, stop: int, end: int, *, wrapped: bool) -> None:
        """Take in what stands between two spaces and is more than a word of letters. The window ends at ``end``."""
        at = start
        for text in _token.findall(source, start, stop):
            at = source.index(text, at)  # nothing that stands in a token is between two of them
            code = _SEPARATORS.get(text[0])
            if code is None:
                low = uncased(text)
                if text[0].isalpha() and text[-1].isalpha() and low not in self.special and "@" not in text and not state.dead:
                    self._add(state, text, at, low)
                else:
                    state.token(text, at, last=at + len(text) == end)
            elif code != "\n" or not wrapped or text == "=":
                state.separate(code)
            at += len(text)

    def _add(self, state: _Cut, text: str, at: int, low: str) -> None:
        """Add a word, or the two that a layout made one: "DoeSenior" reporter."""
        if not (text[1:].islower() or text.isupper()) and (seam := self._title_seam(text)):
            state.words.append(Word(at, at + seam, text[:seam], uncased(text[:seam])))
            at, text, low = at + seam, text[seam:], uncased(text[seam:])
        state.words.append(Word(at, at + len(text), text, low))

    def _title_seam(self, text: str) -> int:
        """Where a title begins that a layout glued to a name; 0 where none does."""
        if len(text) > _LONGEST_WORD:
            return 0
        at = max((i for i, char in enumerate(text) if char.isupper()), default=0)
        return at if at > 2 and text[at - 1].islower() and uncased(text[at:]) in self.titles else 0

    def one_word(self, source: str, start: int, end: int) -> bool:
        """Is the window one word of letters?"""
        found = _token.fullmatch(source, start, end)
        return found is not None and found.group().isalpha()


class _Cut:
    """A cut on its way. ``dead``: what comes is no name, until the next field."""

    __slots__ = ("cutter", "dead", "lost", "pieces", "sep", "words")

    def __init__(self, cutter: PieceCutter) -> None:
        self.cutter = cutter
        self.pieces: list[Piece] = []
        self.words: Words = []
        self.sep = ""
        self.dead = False
        self.lost = 0

    def separate(self, code: str) -> None:
        if self.words:
            self.close(code)
        elif self.sep != "\n" or code in ("and", "with"):
            self.sep = code
        if code in _HARD:
            self.dead = False
        elif code == ":" and self.pieces:
            self.dead = True  # what follows a label that opens no credit

    def close(self, code: str) -> None:
        if self.words:
            self.pieces.append(Piece(self.sep, self.words))
            self.words = []
        self.sep = code

    def token(self, text: str, at: int, *, last: bool) -> None:
        if not text.isalpha():
            inner, lead = _strip(text)
            if inner in ("", "&"):
                self.separate("and" if inner else "-" if "-" in text else ".")
                return
            text, at = inner, at + lead
        low = uncased(text)
        joiner = self.cutter.joiners.get(low)
        if joiner is not None:
            self.separate(joiner)
        elif "@" in text:
            self.address(text, at)
        elif self.dead:
            self.lost += 1
        elif text[0].isdigit() and text[-1] == "." and text[:-1] == str(len(self.pieces) + bool(self.words) + 1):
            self.separate(";")  # the rank in a numbered list
        elif text[0].isdigit() or (low in self.cutter.ends and not (last and self.may_be_surname(text))):
            self.drop_month()
            self.dead = True
        elif text[-1].isdigit() and self.words and _is_footnoted(text, self.words[-1].text):
            stem = text.rstrip("0123456789")
            self.words.append(Word(at, at + len(stem), stem, uncased(stem)))
        elif text[-1] == ".":
            self.stop(text.rstrip("."), at)
        else:
            self.words.append(Word(at, at + len(text), text, low))

    def may_be_surname(self, text: str) -> bool:
        """Is it the second word and the last of a name, with capitals: "Peter Read"?"""
        return len(self.words) == 1 and text[0].isupper() and self.words[0].text[0].isupper()

    def drop_month(self) -> None:
        """Take away the months and weekdays before a number, one that is glued to a name included."""
        while self.words and self.words[-1].low in self.cutter.calendar:
            self.words.pop()
        if self.words and (cut := seam(self.words[-1].text, self.cutter.calendar)):
            last = self.words.pop()
            self.words.append(Word(last.start, last.start + cut, last.text[:cut], uncased(last.text[:cut])))

    def address(self, text: str, at: int) -> None:
        """An e-mail address or a handle, perhaps grown together with the name before it."""
        local, _, host = text.partition("@")
        start = at if "." in host else at + len(local)
        if start > at:
            self.words.append(Word(at, start, local, uncased(local)))
        self.close("@")
        self.words.append(Word(start, at + len(text.rstrip(".")), text, ""))
        self.close("|")

    def stop(self, stem: str, at: int) -> None:
        """A word with a period: an abbreviation keeps it, others end a sentence."""
        low, end = uncased(stem), at + len(stem)
        if len(stem) == 1 or "." in stem or low in self.cutter.abbreviations:
            self.words.append(Word(at, end + 1, stem + ".", low))
        elif self.words and low in self.cutter.calendar:
            self.words.append(Word(at, end, stem, low))  # "Jane Doe Aug. 21": the number behind it will tell
        else:
            self.words.append(Word(at, end, stem, low))
            self.separate(".")


def _is_footnoted(text: str, before: str) -> bool:
    """Does a footnote's mark or a day stick to a name ("Ann Roe1")? Not to a channel's, behind its initials ("XYZ Radio4")."""
    stem = text.rstrip("0123456789")
    return 1 < len(stem) >= len(text) - 2 and stem.isalpha() and stem.istitle() and (len(before) < 3 or not before.isupper())


def _strip(text: str) -> tuple[str, int]:
    """A token without hyphens and apostrophes around it, but with one final period; and what was cut off in front."""
    inner = text.strip("-'\u2018\u2019.`")
    if not inner:
        return "", 0
    lead = text.find(inner)
    return inner + ("." if text.startswith(".", lead + len(inner)) else ""), lead


def whole(pieces: Iterable[Piece], known: Callable[[Words], bool], particles: Container[str]) -> list[Piece]:
    """The pieces, those put together again that an agency's own slash divides, or the end of a line; or both: "Radio Free Europe/Radio
    Liberty". A particle ends no name: "de la".
    """
    found: list[Piece] = []
    for piece in pieces:
        joined = piece
        for first in range(len(found) - 1, max(-1, len(found) - 3), -1) if piece.sep in ("/", "\n") else ():
            if found[first].sep == "@":
                break
            words = [word for one in (*found[first:], piece) for word in one.words]
            if known(words) or (piece.sep == "\n" and found[-1].words[-1].text in particles):
                joined = found[first]._replace(words=words)
                del found[first:]
                break
        found.append(joined)
    return found
