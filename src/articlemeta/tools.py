"""The scanners of one language, compiled from knowledge on first use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from articlemeta.knowledge import Knowledge, Language
from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.base import shipped_telling
from articlemeta.knowledge.zones import shipped_zones
from articlemeta.scan.countries import CountryReader
from articlemeta.scan.crediting import Openers, Predicates
from articlemeta.scan.credits import CreditScanner
from articlemeta.scan.cues import second_words
from articlemeta.scan.dateline import DatelineScanner
from articlemeta.scan.dates import DateScanner
from articlemeta.scan.furniture import FurnitureScanner
from articlemeta.scan.names import NameScanner
from articlemeta.scan.notes import NoteScanner
from articlemeta.scan.openers import OpenerScanner
from articlemeta.scan.related import RelatedScanner
from articlemeta.scan.telling import Marks

if TYPE_CHECKING:
    from articlemeta.scan.credit_lines import CreditLines
    from articlemeta.scan.dense_dateline import DenseDatelines

#: The language whose words are used where the text's own is not known.
FALLBACK = "en"


class Signs(NamedTuple):
    """Letters that tell a language: those that hardly another has, and those that it lacks and its relatives have."""

    own: frozenset[str]
    foreign: frozenset[str]

    def tell(self, word: str) -> bool:
        """Has the word a letter of the language's own?"""
        return not self.own.isdisjoint(word)

    def score(self, letters: Set[str], written: Sequence[str], words: Sequence[str], common: frozenset[str]) -> int:
        """How many words have a letter of its own, those with a foreign one taken off; ``common`` ones are counted elsewhere.

        ``written`` are the words as they are, but in small letters, ``words`` the same as they are looked up; ``letters`` are all theirs.
        """
        own = foreign = 0
        if not self.own.isdisjoint(letters):
            own = sum(self.tell(low) for low, word in zip(written, words, strict=True) if word not in common)
        if not self.foreign.isdisjoint(letters):
            foreign = sum(not self.foreign.isdisjoint(low) for low in written)
        return own - foreign


class Tools:
    """Everything compiled that a parse needs. One per language and parser; immutable but for being filled lazily."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self.knowledge = knowledge
        self.language: Language = knowledge.language(language)

    @cached_property
    def _common(self) -> frozenset[str]:
        return frozenset(self.language.common)

    @cached_property
    def agencies(self) -> Agencies:
        return self.knowledge.agencies

    @cached_property
    def notes(self) -> NoteScanner:
        return NoteScanner(self.language.note, self._common)

    @cached_property
    def furniture(self) -> FurnitureScanner:
        return FurnitureScanner(self.language.furniture, self._common)

    @cached_property
    def credits(self) -> CreditScanner:
        if (lines := self.credit_lines) is not None:
            from articlemeta.scan.dense_credits import DenseCredits

            return DenseCredits(self.language, self.agencies, lines)
        return CreditScanner(self.language, self.agencies)

    @cached_property
    def openers(self) -> OpenerScanner:
        return OpenerScanner(self.language.caption)

    @cached_property
    def related(self) -> RelatedScanner:
        return RelatedScanner(self.language.related)

    @cached_property
    def dates(self) -> DateScanner:
        return DateScanner(self.language, shipped_zones())

    @cached_property
    def credit_lines(self) -> CreditLines | None:
        """The reader of credited names where a language has no capitals."""
        if not self.language.caseless:
            return None
        from articlemeta.scan.credit_lines import CreditLines  # for few languages

        return CreditLines(self.language, self.agencies, frozenset(self.language.dateline.cities).__contains__)

    @cached_property
    def names(self) -> NameScanner:
        return NameScanner(self.language, self.agencies, self._is_region, self._is_place)

    def is_generic(self, name: str) -> bool:
        """Is this an author without a name ("Staff", "Agencies")?"""
        return name in self.language.names.generic if self.language.caseless else self.names.is_generic(name)

    def _is_region(self, name: str) -> bool:
        return self.knowledge.places.wider(name)

    def _is_place(self, name: str) -> bool:
        return self.knowledge.places.kind(name) is not None

    @cached_property
    def countries(self) -> CountryReader:
        return CountryReader(self.knowledge.world, self.knowledge.agencies, shipped_zones())

    @cached_property
    def byline_openers(self) -> Openers:
        return Openers(self.language.byline.openers, self.language.byline.labels)

    @cached_property
    def endcredit_openers(self) -> Openers:
        words = self.language.endcredit
        verbs = tuple({phrase.split()[0] for phrases in words.predicates.values() for phrase in phrases})
        return Openers(words.openers, {**words.labels, "other": words.sources}, words.before_place, words.by, verbs)

    @cached_property
    def endcredit_predicates(self) -> Predicates:
        return Predicates(self.language.endcredit, self.language.names.joiners, self._common)

    @cached_property
    def datelines(self) -> DatelineScanner | DenseDatelines:
        if (lines := self.credit_lines) is not None:
            from articlemeta.scan.dense_dateline import DenseDatelines

            return DenseDatelines(self.language, lines)
        return DatelineScanner(self.language, self.knowledge.agencies, self.knowledge.places)

    @cached_property
    def marks(self) -> Marks:
        """What telling phrases are looked for by, of every kind."""
        return Marks((self.furniture.telling, self.notes.telling, self.endcredit_predicates.telling))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that a sentence has several of, and a name or title few."""
        return frozenset((*self.language.timestamp.prose, *self.language.names.articles))

    @cached_property
    def cues(self) -> Mapping[str, frozenset[str]]:
        """First words of every phrase that a room goes by, and the words that may follow each."""
        scanners = (
            self.notes,
            self.related,
            self.openers,
            self.endcredit_openers,
            self.byline_openers,
            self.furniture.openers,
        )
        return second_words(phrase for scanner in scanners for phrase in scanner.phrases)


class Toolbox:
    """The tools of each language, made when first needed, for one knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._tools: dict[str, Tools] = {}

    def tools(self, tag: str) -> Tools:
        """The tools of a shipped language."""
        found = self._tools.get(tag)
        if found is None:
            found = self._tools.setdefault(tag, Tools(self.knowledge, tag))
        return found

    def shipped(self, tag: str) -> str | None:
        """The shipped language that serves a BCP 47 tag: itself, or its language without region and script."""
        tags = self._tags
        return tags.get(tag) or tags.get(tag.casefold()) or tags.get(tag.split("-")[0].casefold())

    @cached_property
    def _tags(self) -> dict[str, str]:
        return {known.casefold(): known for known in self.knowledge.languages}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The shipped languages, the one that most texts are in first."""
        return tuple(sorted(self.knowledge.languages, key=lambda tag: (tag != FALLBACK, tag)))

    def common_words(self, tag: str) -> frozenset[str]:
        """The frequent words of a shipped language."""
        return shipped_telling()[tag].common

    @cached_property
    def fallback_words(self) -> frozenset[str]:
        """The frequent words of the fallback, whose file is read anyway."""
        return frozenset(self.knowledge.language(FALLBACK).common)

    @cached_property
    def by_word(self) -> dict[str, tuple[str, ...]]:
        """The languages that each frequent word is of."""
        found: dict[str, tuple[str, ...]] = {}
        for tag in self.languages:
            for word in self.common_words(tag):
                found[word] = (*found.get(word, ()), tag)
        return found

    @cached_property
    def signs(self) -> dict[str, Signs]:
        """The letters that tell a language, where it has such."""
        return {tag: Signs(told.letters, told.foreign_letters) for tag in self.languages if (told := shipped_telling()[tag]).letters}
