"""What a run of letters names, where no capitals tell: a person by the surname, a body by its last word or the registry."""

from __future__ import annotations

import unicodedata

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.schema import AgencyEntry, NameWords
from articlemeta.models.people import ContributorKind
from articlemeta.scan.name_kinds import ORGANIZATION, PERSON, UNKNOWN
from articlemeta.scan.scripts import is_dense

#: How long a name may be, by its script: in ideographs, hangul, kana.
_LONGEST, _LONGEST_HANGUL, _LONGEST_KANA = 6, 4, 16
#: A bare name has so many characters: two may be any word.
_SHORTEST = 3
_LONGEST_BODY = 14
#: No name in any script is longer.
_LONGEST_RUN = 40
_FULL_WIDTH = "\uff01"
_DOTS = "·・＝="


class Surnames:
    """Tells persons from bodies, in one language."""

    def __init__(self, words: NameWords, agencies: Agencies) -> None:
        self._agencies = agencies
        self._surnames = frozenset(words.surnames)
        self._longest = max(map(len, words.surnames), default=0)
        self._given = words.given
        self._bodies = words.organization
        self._generic = frozenset(words.generic)
        self._never = words.never

    def agencies(self, text: str) -> tuple[AgencyEntry, ...]:
        """The agencies that a text names, in full-width letters too.

        >>> from articlemeta.knowledge import DEFAULT
        >>> [entry.name for entry in Surnames(NameWords(), DEFAULT.agencies).agencies("ＡＦＰ")]
        ['Agence France-Presse']
        """
        found = self._agencies.named(text)
        return found if found or max(text, default="") < _FULL_WIDTH else self._agencies.named(unicodedata.normalize("NFKC", text))

    def is_body(self, text: str) -> bool:
        """Is this an organisation, by the registry or its last word?"""
        return bool(self.agencies(text)) or text in self._generic or text.endswith(self._bodies)

    def ends_as_body(self, text: str) -> bool:
        """Is its last word an organisation's?"""
        return text.endswith(self._bodies)

    def is_generic(self, text: str) -> bool:
        """Is this an author without a name?"""
        return text in self._generic

    def is_surname(self, text: str) -> bool:
        """Is this a surname of more than one character, which a given name may follow behind a space?"""
        return len(text) > 1 and text in self._surnames

    def is_person(self, text: str) -> bool:
        """Does a text open with a surname, and go on as long as a given name is?"""
        rest = len(text)
        for size in range(min(self._longest, rest - 1), 0, -1):
            if text[:size] in self._surnames and rest - size <= (2 if size == 1 else 3):
                return True
        return False

    def kind(self, text: str, *, governed: bool, glued: bool) -> tuple[ContributorKind | None, bool, bool]:
        """The kind of name, whether the registry knows it, and whether it names nobody ("编辑部"); no kind for prose.

        ``governed``: a label or title says that it is a name; ``glued``: without a space, so that it may be part of a word.
        """
        if len(text) > _LONGEST_RUN:
            return None, False, False
        bare = text.replace(" ", "")
        if any(map(text.__contains__, self._never)) and not (governed and self.is_person(bare)):
            return None, False, False
        if self.agencies(text):
            return ORGANIZATION, True, False
        if text in self._generic:
            return ORGANIZATION, False, True
        if _SHORTEST <= len(bare) <= _LONGEST_BODY and bare.endswith(self._bodies):
            return ORGANIZATION, False, False
        return self._personal(text, bare, governed=governed, glued=glued), False, False

    def _personal(self, text: str, bare: str, *, governed: bool, glued: bool) -> ContributorKind | None:
        if text.isascii():
            return PERSON if " " in text and text[0].isupper() else UNKNOWN
        if any(map(bare.__contains__, _DOTS)):
            return PERSON if governed else UNKNOWN
        size = len(bare)
        kana = sum("\u3041" <= char <= "\u30ff" for char in bare) * 2 > size
        longest = _LONGEST_KANA if kana else _LONGEST if is_dense(bare[-1]) else _LONGEST_HANGUL
        if size > longest or size < 2:
            return PERSON if governed and not glued and size <= longest else None
        if self.is_person(bare) and (governed or size >= _SHORTEST):
            return PERSON
        if governed and not glued:
            return PERSON
        if self._given and size == _SHORTEST + 1 and bare.endswith(self._given):
            return PERSON
        return UNKNOWN if not glued else None
