"""Phrases of credit ("Reporting by", "contributed to this report") and the stretches of names they govern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from articlemeta.knowledge.schema import EndCreditWords
from articlemeta.knowledge.words import alternation
from articlemeta.models.base import build
from articlemeta.models.people import Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.scan.fold import EDGE, fold
from articlemeta.scan.name_kinds import Name

Roles = tuple[Role, ...]

#: A phrase of one word ("by") opens a section only at the beginning of a field, or it would cut sentences.
_field_start = re.compile(rf"(?:^|[|•·*;/(\[\r\n:—–]|\d)[{EDGE}]*\Z")
_sentence_end = re.compile(rf"\.(?=[{EDGE}]+[^\W\d_a-z]|[{EDGE}\)\]\"”]*\Z)")


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
        for phrase in phrases:
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
        self._last_words = tuple({phrase.split()[-1] for phrase in self._roles} | ({":"} if self._labels else set()))
        self._from, self._by = tuple(before_place), re.compile(rf"(?<=\s){alternation(by)}(?=\s)", re.IGNORECASE)
        self.first_words = frozenset(phrase.split()[0] for phrase in (*self._roles, *self._labels))
        body = alternation(self._roles) + r"(?![\w'\u2019-])[\s:]*"
        if self._labels:
            body = f"{alternation(self._labels)}\\s*:\\s*|{body}"
        self._cue = re.compile(rf"\b(?:{body})", re.IGNORECASE)

    def opens(self, source: str, start: int, end: int) -> re.Match[str] | None:
        """The phrase that stands at ``start``."""
        return self._cue.match(source, start, end)

    def sections(self, source: str, start: int, end: int) -> list[Section]:
        """The window cut at its phrases; what stands before the first one is in none."""
        cut: list[tuple[str, int, int]] = []
        for match in self._matches(source, start, end):
            cue = fold(match.group()).rstrip(": ").casefold()
            if " " not in cue and match.start() > start and cue in self._roles and not self._at_field(source, start, match.start()):
                continue
            if self._not_after and source[max(start, match.start() - 24) : match.start()].rstrip().endswith(self._not_after):
                continue
            cut.append((cue, match.start(), match.end()))
        stops = [*(at for _, at, _ in cut[1:]), end][: len(cut)]
        return [
            Section(
                self._roles.get(cue) or self._labels.get(cue, (Role.OTHER,)),
                after,
                stop,
                cue,
                at,
                cue not in self._roles or source[at:after].rstrip().endswith(":"),
            )
            for (cue, at, after), stop in zip(cut, stops, strict=True)
        ]

    def _matches(self, source: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The phrases in a window. Most lines have one, at the beginning: look whether there can be more."""
        first = self._cue.match(source, start, end)
        if first is not None:
            yield first
            start = first.end()
            low = source[start:end].casefold()
            if not any(last in low for last in self._last_words):
                return
        yield from self._cue.finditer(source, start, end)

    def place_first(self, source: str, section: Section) -> tuple[tuple[int, int], int] | None:
        """The place of ``Reporting from Rome by Ann Roe``, and where the names begin."""
        if not section.cue.endswith(self._from):
            return None
        by = self._by.search(source, section.start, section.end)
        return ((section.start, by.start()), by.end()) if by else None

    def _at_field(self, source: str, start: int, at: int) -> bool:
        return _field_start.search(source[max(start, at - 8) : at]) is not None


class Predicates:
    """Phrases after names: ``Ann Roe reported from Oslo. Jane Doe contributed to this report.``"""

    def __init__(self, words: EndCreditWords) -> None:
        self._roles = _by_phrase(words.predicates)
        things = alternation(words.objects)
        self._phrase = re.compile(rf"(?<=\s){alternation(self._roles)}\b(?:(?:\s+to)?\s+{things}\b)*", re.IGNORECASE)
        self._plain = sorted(self._roles, key=len, reverse=True)
        self._from = words.before_place
        #: Cheap tests for a line that may hold one.
        self.stems = tuple(f" {p}" for p in self._roles if not any(p != q and f" {q}" in f" {p}" for q in self._roles))

    def first_sentence_end(self, source: str, start: int, end: int) -> int:
        """Where the first sentence of the window ends."""
        found = _sentence_end.search(source, start, end)
        return found.end() if found else end

    def clauses(self, source: str, start: int, end: int) -> list[Clause]:
        """The sentences of credit in the window. Abbreviated names may cut a subject short: it then reads unclean."""
        found: list[Clause] = []
        at = start
        for match in self._phrase.finditer(source, start, end):
            if match.start() < at:
                continue
            phrase = fold(match.group()).casefold()
            cue = next(p for p in self._plain if phrase.startswith(p))
            stop = _sentence_end.search(source, match.end(), end)
            tail = stop.start() if stop else end
            at_place = cue.endswith(self._from) and phrase == cue
            rest = stop.end() if stop else end
            found.append(Clause(self._roles[cue], at, match.start(), match.end(), tail, rest, at_place))
            at = rest
        return found


def contributor(source: str, name: Name, role: Role, kind: ContributorKind | None = None) -> Contributor:
    """The model of a name that was read."""
    return build(
        Contributor,
        name=fold(source[name.start : name.end]),
        kind=kind or name.kind,
        role=role,
        affiliation=fold(source[slice(*name.affiliation)]) if name.affiliation else None,
        place=fold(source[slice(*name.place)]) if name.place else None,
        contact=fold(source[slice(*name.contact)]) if name.contact else None,
        span=Span(name.start, name.end),
    )
