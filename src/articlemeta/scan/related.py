"""Labels and titles of promotions of other articles."""

from __future__ import annotations

import re
from typing import NamedTuple

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import RelatedWords
from articlemeta.knowledge.words import alternation
from articlemeta.scan.cues import cue_key, first_word
from articlemeta.scan.fold import EDGE, trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import ALNUM, LETTER

_arrows = ">»›→⇒➜➔▶►▸■◆●•·*▪◾☞👉"
_rank = lazy(rf"(?:[#(]?[0-9]{{1,2}}(?:[.):]|(?=\s{{0,3}}$))|[-–—{_arrows}]+|\[(?=\w[^\]\[]{{0,80}}\]\s*$))[{EDGE}]*")
_markdown = lazy(r"!?\[(?P<title>[^\]\[]{0,400})\]\((?P<url>[^\s()]{1,500}(?:\([^\s()]{0,100}\)[^\s()]{0,100})?)\)")
_url = lazy(r"(?:https?://|www\.)[^\s<>\"'()\[\]|]{2,500}")
_line = lazy(r"[^\r\n]+")
_time = lazy(r"[-–—\s]*(?:[0-9]{1,2}:[0-5][0-9](?:\s*[ap]\.?m\.?)?|[0-9]{1,3})$", re.IGNORECASE)
_OPEN, _CLOSE = "([【［〔《〈＜", ")]】］〕》〉＞"
_first_word = lazy(rf"[{_arrows}\s]*[{re.escape(_OPEN)}]?\s*({LETTER}(?:{ALNUM}|[_'’]){{0,30}})")
_topic = r"(?:[ \t\u00a0]+[^\s:：|–—>→]{1,30}){1,7}(?=\s*(?:[:：\])】]|$))"
# A label has three parts, of which the second alone is another for each first word.
_mark = lazy(rf"[{_arrows}\s]*[{re.escape(_OPEN)}]?\s*")
_behind = lazy(rf"[{EDGE}]*([{re.escape(_CLOSE)}])?[{EDGE}]*([:：|→>»▶►]+|--?(?=\s)|[–—]|\.(?=\s))?[{EDGE}]*")
_digit = lazy("[0-9]")
_separators = ":：|–—→>»▶►-"


#: A heading of a list has so many words at most.
LONGEST_HEADING = 4
#: The sign of a label that the title is glued to ("Read moreBridge reopens").
GLUED = "glued"


class Label(NamedTuple):
    """A label as written, ``source[start:end]``, and where what follows it begins.

    ``sign``: the colon, dash or arrow behind it, ``GLUED`` where the title follows without a space, ``""`` if none.
    ``shared``: headlines open with it too. ``marked``: brackets stand around it or an arrow before it.
    """

    start: int
    end: int
    after: int
    sign: str
    shared: bool
    marked: bool


class LinkText(NamedTuple):
    """A title ``source[start:end]`` (empty where only an address stands) and its address."""

    start: int
    end: int
    url: tuple[int, int] | None


class RelatedScanner:
    """Finds the labels of one language.

    >>> from articlemeta.knowledge import DEFAULT
    >>> scanner = RelatedScanner(DEFAULT.language("en").related)
    >>> text = "READ MORE: Bridge reopens after storm"
    >>> found = scanner.label(text, 0, len(text))
    >>> text[found.start : found.end], text[found.after :]
    ('READ MORE', 'Bridge reopens after storm')
    """

    def __init__(self, words: RelatedWords) -> None:
        phrases = (*words.labels, *words.lists, *words.openings)
        self.phrases = phrases
        self.first_words = frozenset(first_word(cue_key(phrase)) for phrase in phrases)
        self._shared = frozenset(words.shared)
        self._lists = frozenset(cue_key(phrase) for phrase in words.lists)
        self._bylines = frozenset(words.bylines)
        self._openings = frozenset(words.openings)
        self._unfinished = self._openings.difference(words.lists, words.labels)  # nothing without their topic
        self.list_starts = frozenset(words.list_starts)
        self._list_ends = frozenset(words.list_ends)
        self._lengths = words.lengths
        # One small pattern per first word, compiled when a line opens with it.
        self._phrases: dict[str, list[str]] = {}
        for phrase in phrases:
            self._phrases.setdefault(first_word(cue_key(phrase)), []).append(phrase)
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._length: re.Pattern[str] | None = None

    def _pattern(self, first: str) -> re.Pattern[str] | None:
        """The pattern of the labels whose first word is ``first``."""
        found = self._patterns.get(first)
        if found is None and first in self._phrases:
            phrases = self._phrases[first]
            topics = [phrase for phrase in phrases if phrase in self._openings]
            topic = rf"{alternation(topics)}{_topic}|" if topics else ""
            label = rf"({topic}{alternation(phrases)})(?:(?![\w'’])|((?-i:(?<=[a-z])(?=[A-Z]))))"
            found = self._patterns[first] = re.compile(label, re.IGNORECASE)
        return found

    def label(self, source: str, start: int, end: int, first: str | None = None) -> Label | None:
        """The label that ``source[start:end]`` opens with; ``first`` is its first word where the caller has it."""
        if first is None:
            opening = _first_word.match(source, start, end)
            if opening is None:
                return None
            first = first_word(cue_key(opening[1]))
        pattern = self._pattern(first)
        if pattern is None:
            return None
        opened = None if source[start].isalnum() else _mark.match(source, start, end)
        at = start if opened is None else opened.end()
        found = pattern.match(source, at, end)
        behind = _behind.match(source, found.end(), end) if found else None
        if found is None or behind is None:
            return None
        (text, glued), (closed, sign) = found.groups(), behind.groups()
        if glued is not None:
            return Label(*found.span(1), found.end(1), GLUED, False, False) if " " in text else None
        mark = source[start:at].strip()
        if (sign == "." and not text.isupper()) or not _is_closed(source, end, mark, closed):
            return None  # "READ MORE. Bridge reopens", but not "More. And better."
        key = cue_key(" ".join(text.split()))
        if not sign and key in self._unfinished:
            return None
        return Label(*found.span(1), behind.end(), sign or "", key in self._shared, mark != "")

    def heads_list(self, first: str, text: str) -> bool:
        """Is a line whose first word is ``first`` the heading of a list: "More Local News", "Latest headlines"?"""
        words = text.casefold().split(" ")
        return first in self.list_starts and 1 < len(words) <= LONGEST_HEADING and words[-1] in self._list_ends

    def is_list(self, text: str) -> bool:
        """Is a label a heading of lists, by its words?"""
        return cue_key(text) in self._lists

    def link(self, source: str, start: int, end: int) -> LinkText:
        """Title and address of ``source[start:end]``, without rank, bullet and length."""
        start, end = trim(source, start, end)
        for _ in range(3):
            rank = None if source[start : start + 1].isalpha() else _rank.match(source, start, end)
            if rank is None or rank.end() == start:
                break
            start, end = trim(source, rank.end(), end)
        if end > start and source[end - 1] in _CLOSE and source.find(_OPEN[_CLOSE.index(source[end - 1])], start, end) < 0:
            end = trim(source, start, end - 1)[1]  # that of a bracket around label and title
        text = source[start:end]
        written = _markdown.search(source, start, min(end, start + 1200)) if "](" in text else None
        if written is not None:
            return LinkText(*trim(source, *written.span("title")), written.span("url"))
        address = _url.search(source, start, end) if "://" in text or "www." in text else None
        url = None
        if address is not None:
            url = trim(source, *address.span())
            while url[1] > url[0] and source[url[1] - 1] in ".,;:!?":
                url = url[0], url[1] - 1
            if end - address.end() > address.start() - start:
                start = address.end()
            else:
                end = address.start()
            start, end = trim(source, start, end)
            while end > start and source[end - 1] in "([<:|-–—→":
                start, end = trim(source, start, end - 1)
        if self._lengths and _digit.search(source, max(start, end - 20), end):
            end = self._without_length(source, start, end)
        return LinkText(start, end, url)

    def _without_length(self, source: str, start: int, end: int) -> int:
        """Where a title ends without "4 min read", "| 3 mins", "(2:31)" behind it."""
        if self._length is None:
            whole = [length for length in self._lengths if " " in length]
            told = rf"[|·•(\[]\s*[0-9]{{1,3}}[\s-]*{alternation(self._lengths)}\.?\s*[)\]]?"
            bare = rf"\s[0-9]{{1,3}}[\s-]*{alternation(whole or self._lengths)}"
            self._length = lazy(rf"(?:{told}|{bare}|\s[(\[]?[0-9]{{1,2}}:[0-5][0-9][)\]]?)$", re.IGNORECASE)
        length = self._length.search(source, max(start, end - 30), end)
        if length is None or length.start() <= start:
            return end
        end = trim(source, start, length.start())[1]
        while end > start and source[end - 1] in "|·•-":
            end = trim(source, start, end - 1)[1]
        return end

    def lines(self, source: str, start: int, end: int) -> list[tuple[int, int]]:
        """The lines of a window that show something."""
        if source.find("\n", start, end) < 0 and source.find("\r", start, end) < 0:
            found = [trim(source, start, end)]
        else:
            found = [trim(source, *line.span()) for line in _line.finditer(source, start, end)]
        return [line for line in found if line[0] < line[1]]

    def names_nothing(self, text: str) -> bool:
        """Is a line of a list no title: a rank, a time, a byline?"""
        return (not text[0].isalpha() and _time.match(text) is not None) or uncased(text.partition(" ")[0]) in self._bylines


def _is_closed(source: str, end: int, mark: str, closed: str | None) -> bool:
    """Is a bracket before a label closed behind it, or behind the title: "[Related: Bridge reopens]"? And none where none is open?"""
    if not mark or mark[-1] not in _OPEN:
        return not closed
    return closed != ")" if closed else source[end - 1] == _CLOSE[_OPEN.index(mark[-1])]
