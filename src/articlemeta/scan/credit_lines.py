"""Credited names in languages without capitals: told by labels and titles around them, and by their surnames.

There "记者张三 通讯员李四", "홍길동 기자" and "文・佐藤花子" are one grammar: labels before, titles behind, names between.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.schema import Language
from articlemeta.knowledge.words import alternation
from articlemeta.models.people import Role
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy
from articlemeta.scan.name_kinds import ORGANIZATION, PERSON, UNKNOWN, Name, Range
from articlemeta.scan.scripts import DENSE, END
from articlemeta.scan.surnames import Surnames

Roles = tuple[Role, ...]
AUTHOR: Roles = (Role.AUTHOR,)

_SIGNS = r"[:：/／|｜＝=・·]"
#: Between two names of one list, and what begins another field.
_soft = frozenset(" \u3000\u00a0、,，・·&")
_joins = frozenset("=＝")
_stamp = lazy(r"\d[\d年月日号時时点點分秒년월일시분초:：/.-]*")
_address = lazy(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,4}|@[\w.]{2,30}")
# Foreign names keep their middle dots, and padded names their space: "让·杜邦", "ジャン・デュポン", "张　三".
_kana = r"[\u30a1-\u30fa\u30fc-\u30ff]"
_ideograph = r"[\u3400-\u9fff]"
_word = lazy(
    rf"{_kana}{{2,12}}(?:[・＝=]{_kana}{{1,12}}){{1,3}}|{_ideograph}{{1,6}}(?:·{_ideograph}{{1,6}}){{1,3}}"
    rf"|[{DENSE}][ \u3000]{{1,2}}[{DENSE}](?!\w)|[A-Za-z]{{2,12}}[{DENSE}]{{1,12}}"
    rf"|[A-Za-z][A-Za-z'’.-]*(?: [A-Z][A-Za-z'’.-]*){{0,4}}|[^\W\d_]+(?:\d{{1,2}}(?![\w:.]))?"
)
_given = lazy(rf"[ \u3000][{DENSE}]{{1,3}}(?!\w)")
LONGEST_ADDRESS = 70
#: A run of letters longer than this is prose.
LONGEST_RUN = 24
#: A line with more names that nothing tells is prose.
MOST_UNKNOWN = 3


class Credited(NamedTuple):
    """A name and what for it is credited."""

    name: Name
    roles: Roles


class CreditLine(NamedTuple):
    """What a window credits. ``clean``: nothing else stood there; ``told``: a label or title says that these are names."""

    credited: list[Credited]
    clean: bool
    told: bool

    @property
    def sure(self) -> bool:
        """Is somebody named, and nothing said but that?"""
        return self.clean and any(one.name.kind is not UNKNOWN for one in self.credited)


class CreditLines:
    """Reads credits in one language.

    >>> from articlemeta.knowledge import DEFAULT
    >>> lines = CreditLines(DEFAULT.language("ko"), DEFAULT.agencies)
    >>> text = "홍길동·김철수 기자"
    >>> [text[one.name.start : one.name.end] for one in lines.read(text, 0, len(text)).credited]
    ['홍길동', '김철수']
    """

    def __init__(self, language: Language, agencies: Agencies, is_place: Callable[[str], bool] | None = None) -> None:
        names, byline, end = language.names, language.byline, language.endcredit
        self.is_place = is_place or (lambda _: False)
        self.surnames = Surnames(names, agencies)
        self.roles = _roles(byline.openers, byline.labels, end.openers, end.labels, {"other": end.sources})
        #: Behind the story a label may say something else than at its head.
        self.end_roles = _roles(end.openers, end.labels, byline.openers, byline.labels, {"other": end.sources})
        openers = _phrases(byline.openers, end.openers)
        labels = {*_phrases(byline.labels, end.labels), *end.sources} - openers
        self.opener = lazy(
            rf"({alternation(labels)}(?=\s?{_SIGNS})|{alternation(openers)}{END})([\s\u3000]{{0,2}}{_SIGNS})?[\s\u3000]{{0,3}}",
            re.IGNORECASE,
        )
        self.title = lazy(rf"{alternation(names.titles)}{END}")
        self.ends = lazy(rf"{alternation(names.ends)}{END}")
        dates = language.dates
        stamps = (*dates.weekdays, *dates.am_before, *dates.pm_before, *(w for words in language.timestamp.labels.values() for w in words))
        self.skipped = lazy(rf"{alternation(stamps)}{END}")
        cutting = {*openers, *names.titles, *names.ends}
        short = {phrase for phrase in cutting if len(phrase) < 2}
        self.inside = lazy(rf"(?:{alternation(cutting - short)}|{alternation(short)}(?!\w)){END}")
        phrases = {*openers, *labels, *names.titles, *names.ends, *stamps}
        self._heads = frozenset(phrase[:2] for phrase in phrases)
        self._lasts = frozenset(phrase[0] for phrase in short)
        #: What every phrase begins with: a quick look before the patterns.
        self.firsts = frozenset(first for phrase in phrases for first in (phrase[0], phrase[0].upper()))

    def next_phrase(self, source: str, start: int, end: int) -> int:
        """Where a phrase begins inside a run of letters, else its end."""
        text = source[start:end]
        if text[-1:] not in self._lasts and self._heads.isdisjoint(map(str.__add__, text, text[1:])):
            return end
        found = self.inside.search(source, start, end)
        return found.start() if found else end

    def holds_phrase(self, text: str) -> bool:
        """Is there a label or title in a line?"""
        if text[-1:] not in self._lasts and self._heads.isdisjoint(map(str.__add__, text, text[1:])):
            return False
        return self.inside.search(text) is not None or self.opener.search(text) is not None

    def read(self, source: str, start: int, end: int, *, roles: Roles = AUTHOR, told: bool = False, closing: bool = False) -> CreditLine:
        """Who is credited in ``source[start:end]``. ``told``: what stands around it says that it holds names.

        ``closing``: it stands behind the story.
        """
        reader = _Reader(self, source, end, roles, told=told, closing=closing)
        while start < end:
            start = reader.step(start)
        return CreditLine(reader.credited, reader.clean, reader.told)


class _Reader:
    """One reading: who is credited so far, and what the next name would be."""

    def __init__(self, lines: CreditLines, source: str, end: int, roles: Roles, *, told: bool, closing: bool) -> None:
        self.lines = lines
        self.source = source
        self.end = end
        self.roles = roles
        self.by_phrase = lines.end_roles if closing else lines.roles
        self.credited: list[Credited] = []
        self.clean = True
        self.told = told
        self.governed = told  # a label stands before what comes
        self.glued = False  # it does so without a space
        self.outlet: Range | None = None  # of the persons that come
        self.joined: Credited | None = None  # what a sign joins to the next name
        self.unknown = 0  # names of which nothing tells what they are
        self.list_from = 0  # where the list of names that is open begins

    def step(self, at: int) -> int:
        """Take what stands at ``at``; where the next begins."""
        char = self.source[at]
        if char in _soft or char.isspace():
            return at + 1
        if not (char.isalnum() or char == "@"):
            self._close(char)
            return at + 1
        lines, source, end = self.lines, self.source, self.end
        if char in lines.firsts and (after := self._phrase(at)):
            return after
        if (char.isdecimal() and (passed := _stamp.match(source, at, end))) or (passed := self._contact(at)):
            return passed.end()
        word = _word.match(source, at, end)
        if word is None or word.end() - at > LONGEST_RUN:
            self.clean = False
            return end
        stop = word.end() if lines.surnames.is_generic(word[0]) else lines.next_phrase(source, at + 1, word.end())
        return self._name(at, stop)

    def _phrase(self, at: int) -> int:
        """Take the label, title, or word of dates that stands at ``at``; where it ends, 0 if there is none."""
        lines, source, end = self.lines, self.source, self.end
        if found := lines.opener.match(source, at, end):
            return self._open(found[1].lower(), at, found.end(), signed=found[2] is not None, spaced=found.end() > found.end(1))
        if skipped := lines.skipped.match(source, at, end) or lines.ends.match(source, at, end):
            return skipped.end()
        title = lines.title.match(source, at, end)
        if title:
            self._title()
        return title.end() if title else 0

    def _contact(self, at: int) -> re.Match[str] | None:
        """The address at ``at``, which is the last person's."""
        if self.source.find("@", at, min(self.end, at + LONGEST_ADDRESS)) < 0:
            return None
        address = _address.match(self.source, at, self.end)
        if address and self.credited and self.credited[-1].name.kind is PERSON:
            self.credited[-1].name.contact = address.span()
        return address

    def _close(self, sign: str) -> None:
        if sign in _joins and self.credited and self.credited[-1].name.kind is not PERSON:
            self.joined = self.credited.pop()  # "서울=홍길동 기자", "ワシントン＝佐藤花子"
            self.outlet = (self.joined.name.start, self.joined.name.end)
            return
        self.list_from = len(self.credited)
        if sign not in "()（）[]【】":
            self.outlet = None

    def _open(self, phrase: str, at: int, after: int, *, signed: bool, spaced: bool) -> int:
        last = self.credited[-1].name if self.credited else None
        if last is not None and last.kind is not PERSON and self._may_own(last) and not signed and self.source[last.end : at].strip() == "":
            self.credited.pop()  # "新华社记者"
            self.outlet = (last.start, last.end)
            if after >= self.end:
                self.credited.append(Credited(last, AUTHOR))
        elif signed:
            self.outlet = None
        if not self.told:  # what stood before the first label, and nothing tells what it is
            self.credited = [one for one in self.credited if one.name.kind is not UNKNOWN]
        self.roles = self.by_phrase[phrase]
        self.told = self.governed = True
        self.glued = not spaced
        self.list_from = len(self.credited)
        return after

    def _title(self) -> None:
        self.told = True
        for one in self.credited[self.list_from :]:
            one.name.titled = True
            if one.name.kind is UNKNOWN and not self.source[one.name.start].isascii():
                one.name.kind = PERSON
        self.list_from = len(self.credited)

    def _name(self, at: int, stop: int) -> int:
        if (given := _given.match(self.source, stop, self.end)) and self.lines.surnames.is_surname(self.source[at:stop]):
            stop = given.end()  # "佐藤 一郎"
        text = fold(self.source[at:stop])
        if text.isascii() and text.islower() and self.credited and self.source[at - 1] in "(（" and self.credited[-1].name.kind is PERSON:
            self.credited[-1].name.contact = (at, stop)  # an account
            return stop
        if self._placed(at, stop, text):
            return stop
        titled = self.lines.title.match(self.source, _past_space(self.source, stop, self.end), self.end) is not None
        kind, known, generic = self.lines.surnames.kind(text, governed=self.governed or titled, glued=self.glued and not titled)
        if kind is None:
            self.clean = False
            return self.end
        self.unknown += kind is UNKNOWN
        if self.unknown > MOST_UNKNOWN and not self.told:
            self.clean = False
            return self.end
        name = Name(at, stop, kind, known=known, generic=generic)
        if kind is PERSON:
            self._affiliate(name)
        elif self.joined:
            self.credited.append(self.joined)  # "AP=연합뉴스"
            self.outlet = None
        self.joined = None
        self.credited.append(Credited(name, self.roles))
        return stop

    def _may_own(self, body: Name) -> bool:
        """May a body be whom a person works for? An author without a name ("本报讯") is one only where it is a part of a newsroom."""
        return not body.generic or self.lines.surnames.ends_as_body(fold(self.source[body.start : body.end]))

    def _affiliate(self, name: Name) -> None:
        last = self.credited[-1].name if self.credited else None
        if (
            last
            and last.kind is ORGANIZATION
            and self._may_own(last)
            and not self.governed
            and not self.source[last.end : name.start].strip(" \u3000・·")
        ):
            self.credited.pop()  # "연합뉴스 홍길동 기자"
            self.outlet = (last.start, last.end)
            self.list_from = min(self.list_from, len(self.credited))
        if self.outlet:
            if self.lines.surnames.is_body(fold(self.source[slice(*self.outlet)])):
                name.affiliation = self.outlet
            else:
                name.place = self.outlet

    def _placed(self, at: int, stop: int, text: str) -> bool:
        """``／台北報導``: where the persons before it are, by the word behind it or the gazetteer."""
        people = [one.name for one in self.credited if one.name.kind is PERSON]
        if not people or people[-1].place:
            return False
        if not (self.lines.ends.match(self.source, stop, self.end) or self.lines.is_place(text)):
            return False
        for name in people:
            name.place = name.place or (at, stop)
        return True


def _past_space(source: str, at: int, end: int) -> int:
    return at + 1 if at < end and source[at] in " \u3000" else at


def _phrases(*tables: Mapping[str, Iterable[str]]) -> set[str]:
    return {phrase for table in tables for phrases in table.values() for phrase in phrases}


def _roles(*tables: Mapping[str, Iterable[str]]) -> dict[str, Roles]:
    """The roles of each phrase, by the first of the tables that has it."""
    found: dict[str, Roles] = {}
    for table in tables:
        here: dict[str, Roles] = {}
        for role, phrases in table.items():
            for phrase in phrases:
                here[phrase] = (*here.get(phrase, ()), Role(role))
        found = here | found
    return found
