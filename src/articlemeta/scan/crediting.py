"""Phrases of credit ("Reporting by", "contributed to this report") and the stretches of names they govern."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import NamedTuple

from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import EndCreditWords
from articlemeta.knowledge.words import alternation
from articlemeta.models.base import build
from articlemeta.models.people import Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.scan.fold import EDGE, fold
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import INNER
from articlemeta.scan.name_kinds import Name
from articlemeta.scan.telling import Telling

Roles = tuple[Role, ...]

#: A phrase of one word ("by") opens a section only at the beginning of a field, or it would cut sentences.
_field_start = lazy(rf"(?:^|[|•·*;/(\[\r\n:—–]|\s-|\d)[{EDGE}]*\Z")
_sentence_end = lazy(rf"\.(?=[{EDGE}]+[^\W\d_a-z]|[{EDGE}\)\]\"”“»«]*\Z)")


_word = lazy(rf"(?!['_\u2019-]){INNER}+")
_skipped = lazy(rf"[{EDGE}:\ufffd]*")  # a space that was wrongly decoded, too


class Cue(NamedTuple):
    """A phrase that opens a section: in lower case, from where to where (white space included), and whether with a colon."""

    phrase: str
    start: int
    end: int
    colon: bool


class Section(NamedTuple):
    """Names of one role: the window they stand in, and the phrase that governs it, in lower case."""

    roles: Roles
    start: int
    end: int
    cue: str
    cue_start: int
    labelled: bool


class Clause(NamedTuple):
    """A sentence of credit: the windows of its subject and of what follows its phrase, and where the next may begin."""

    roles: Roles
    start: int
    end: int
    after: int
    stop: int
    rest: int
    place: bool


def _by_phrase(words: Mapping[str, tuple[str, ...]]) -> dict[str, Roles]:
    roles: dict[str, list[Role]] = {}
    for role, phrases in words.items():
        for phrase in dict.fromkeys(phrases):
            roles.setdefault(phrase, []).append(Role(role))
    return {phrase: tuple(found) for phrase, found in roles.items()}


class Openers:
    """Phrases before names. ``labels`` open a section only with a colon.

    >>> openers = Openers({"author": ("by",), "photography": ("photos by",)})
    >>> [(s.roles[0].value, s.start, s.end) for s in openers.sections("By Jane Doe; Photos by Ann Roe", 0, 30)]
    [('author', 3, 13), ('photography', 23, 30)]
    """

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        labels: Mapping[str, tuple[str, ...]] | None = None,
        before_place: tuple[str, ...] = (),
        by: tuple[str, ...] = (),
        not_after: tuple[str, ...] = (),
    ) -> None:
        self._roles = _by_phrase(words)
        self._labels = _by_phrase(labels or {})
        self._not_after = not_after
        phrases = (*self._roles, *self._labels)
        #: Phrases of one word. What is glued to the name behind it opens a line's ``Unit.low``.
        self.single = tuple(phrase for phrase in self._roles if " " not in phrase)
        self.phrases = phrases
        self.first_words = frozenset(phrase.split()[0] for phrase in phrases)
        self._leads = frozenset(word.group() for word in map(_word.match, phrases) if word)
        self._reach = max(map(len, phrases), default=0) + 8
        self._most_words = max((len(phrase.split()) for phrase in phrases), default=0)
        self._last_words = tuple(sorted({phrase.split()[-1] for phrase in self._roles} | ({":"} if self._labels else set())))
        # Phrases end in few words ("by", "from"): looking for those, and then back, is faster than for hundreds of phrases.
        last = alternation(word for word in self._last_words if word != ":")
        self._last = lazy(rf"(?<![^\W_]){last}(?!{INNER})" + ("|:" if self._labels else ""), re.IGNORECASE)
        self._from, self._by = tuple(before_place), lazy(rf"(?<=\s){alternation(by)}(?=\s)", re.IGNORECASE)

    def opens(self, source: str, start: int, end: int) -> Cue | None:
        """The phrase that stands at ``start``, the shortest of several."""
        lead = _word.match(source, start, end)
        first = uncased(lead.group()) if lead else ""
        if lead and first in self._roles:
            return _cue(source, first, start, lead.end(), end)
        if lead and (glued := self.glued(lead.group())):
            return Cue(glued, start, start + len(glued), False)
        if first not in self._leads:
            return None
        for last in self._last.finditer(source, start, min(end, start + self._reach)):
            cue = self._back(source, start, last.start(), last.end(), end)
            if cue and cue.start == start:
                return cue
        return None

    def glued(self, word: str) -> str:
        """The phrase that a layout glued to the name behind it ("ByJane"); "" where there is none."""
        if word.islower() or word.istitle() or word.isupper():
            return ""
        for one in self.single:
            size = len(one)
            if uncased(word[:size]) == one and word[size - 1].islower() and word[size : size + 1].isupper():
                return one
        return ""

    def sections(self, source: str, start: int, end: int, first: Cue | None = None) -> list[Section]:
        """The window cut at its phrases; what stands before the first one is in none. ``first``: what ``opens`` found."""
        first = first or self.opens(source, start, end)
        cut, at = ([first], first.end) if first is not None else ([], start)
        if self._more(source, at, end):
            cut += self._cues(source, start, at, end)
        stops = [*(cue.start for cue in cut[1:]), end]
        return [self._section(cue, stop) for cue, stop in zip(cut, stops, strict=False)]

    def _section(self, cue: Cue, stop: int) -> Section:
        return Section(self.roles(cue), cue.end, stop, cue.phrase, cue.start, cue.colon)

    def roles(self, cue: Cue) -> Roles:
        """What the phrase says of those behind it."""
        return self._roles.get(cue.phrase) or self._labels[cue.phrase]

    def _more(self, source: str, at: int, end: int) -> bool:
        """Can there be another phrase? Most lines have one, at the beginning."""
        return any(map(uncased(source[at:end]).__contains__, self._last_words))

    def _cues(self, source: str, start: int, at: int, end: int) -> Iterator[Cue]:
        """The phrases from ``at`` on, in a window that begins at ``start``."""
        for last in self._last.finditer(source, at, end):
            cue = self._back(source, at, last.start(), last.end(), end) if last.start() >= at else None
            if cue is None:
                continue
            if " " not in cue.phrase and cue.start > start and not cue.colon and not self._at_field(source, start, cue.start):
                continue
            if self._not_after and source[max(start, cue.start - 24) : cue.start].rstrip().endswith(self._not_after):
                continue
            yield cue
            at = cue.end

    def _back(self, source: str, start: int, at: int, after: int, end: int) -> Cue | None:
        """The longest phrase that ends with its last word at ``source[at:after]``, or the label before a colon there."""
        label = source[at] == ":"
        stop, phrases = (at, self._labels) if label else (after, self._roles)
        words = [at for word in _word.finditer(source, max(start, stop - self._reach), stop) for at in _beginnings(word)]
        for word in words[-self._most_words :]:
            phrase = uncased(" ".join(source[word:stop].split()))
            if phrase in phrases:
                return _cue(source, phrase, word, after, end, label=label)
        return None

    def place_first(self, source: str, section: Section) -> tuple[tuple[int, int], int] | None:
        """The place of ``Reporting from Rome by Ann Roe``, and where the names begin."""
        if not section.cue.endswith(self._from):
            return None
        by = self._by.search(source, section.start, section.end)
        return ((section.start, by.start()), by.end()) if by else None

    def _at_field(self, source: str, start: int, at: int) -> bool:
        return _field_start.search(source[max(start, at - 8) : at]) is not None


def _beginnings(word: re.Match[str]) -> Iterator[int]:
    """Where a phrase may begin: with a word, or with the capital in one that a layout glued to another ("DoeEditing by")."""
    yield word.start()
    text = word.group()
    if not (text.islower() or text.istitle() or text.isupper()):
        seam = next((i for i in range(len(text) - 1, 1, -1) if text[i].isupper() and text[i - 1].islower()), 0)
        if seam:
            yield word.start() + seam


def _cue(source: str, phrase: str, start: int, after: int, end: int, *, label: bool = False) -> Cue:
    skipped = _skipped.match(source, after, end)
    return Cue(phrase, start, skipped.end() if skipped else after, label or source.startswith(":", after))


class Predicates:
    """Phrases after names: ``Ann Roe reported from Oslo. Jane Doe contributed to this report.``"""

    def __init__(self, words: EndCreditWords, joiners: Iterable[str], common: Container[str]) -> None:
        self._roles = _by_phrase(words.predicates)
        self._joins = lazy(rf"[,;]\s+(?:{alternation(joiners)}\s+)?|\s+{alternation(joiners)}\s+", re.IGNORECASE)
        self._place = lazy(rf"\s+{alternation(words.before_place)}\s+(?=[^\W\d_])")
        things = alternation(words.objects)
        self._phrase = lazy(rf"(?<=\s){alternation(self._roles)}(?!\w)(?:(?:\s+to)?\s+{things}(?!\w))*", re.IGNORECASE)
        self._plain = sorted(self._roles, key=len, reverse=True)
        self._from = words.before_place
        #: A cheap test for a line that may hold one.
        told = (p for p in self._roles if not any(p != q and f" {q}" in f" {p}" for q in self._roles))
        self.telling = Telling(dict.fromkeys(told, True), common)

    def first_sentence_end(self, source: str, start: int, end: int) -> int:
        """Where the first sentence of the window ends."""
        found = _sentence_end.search(source, start, end)
        return found.end() if found else end

    def clauses(self, source: str, start: int, end: int) -> list[Clause]:
        """The sentences of credit in the window. Abbreviated names may cut a subject short: it then reads unclean."""
        found: list[Clause] = []
        at = start
        matches = list(self._phrase.finditer(source, start, end))
        for match, later in zip_longest(matches, matches[1:]):
            if match.start() < at:
                continue
            phrase = fold(match.group()).casefold()
            cue = next(p for p in self._plain if phrase.startswith(p))
            stop = _sentence_end.search(source, match.end(), end)
            tail, rest = (stop.start(), stop.end()) if stop else (end, end)
            if later and later.start() < tail and (joint := self._joins.search(source, match.end(), later.start())):
                tail, rest = joint.span()  # "Ann Roe reported from Oslo, and Jane Doe contributed reporting"
            after, at_place = match.end(), cue.endswith(self._from) and phrase == cue
            if not at_place and (place := self._place.match(source, after, tail)):
                after, at_place = place.end(), True
            found.append(Clause(self._roles[cue], at, match.start(), after, tail, rest, at_place))
            at = rest
        return found


def contributor(source: str, name: Name, role: Role, kind: ContributorKind | None = None) -> Contributor:
    """The model of a name that was read. Its span takes in the affiliation, place and contact that were read with it."""
    start, end = name.start, name.end
    for part in (name.affiliation, name.place, name.contact):
        if part:
            start, end = min(start, part[0]), max(end, part[1])
    return build(
        Contributor,
        name=fold(source[name.start : name.end]),
        kind=kind or name.kind,
        role=role,
        affiliation=fold(source[slice(*name.affiliation)]) if name.affiliation else None,
        place=fold(source[slice(*name.place)]) if name.place else None,
        contact=fold(source[slice(*name.contact)]) if name.contact else None,
        span=Span(start, end),
    )
