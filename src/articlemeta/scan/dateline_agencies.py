"""The agency of a dateline, as it is written there: alone, with others, behind its reporter's title, before his name."""

from __future__ import annotations

from typing import NamedTuple

from articlemeta.knowledge import AgencyEntry, Language
from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.case import uncased
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import ALNUM, LETTER

_parts = lazy(r"[^/,\s-]+")
_letters = lazy(rf"{LETTER}+")
_words = lazy(r"[^\s.]+")
# "AGENCY." or "Agency, Jane Doe." before a story; no period inside the names.
_NAME = rf"{LETTER}(?:{ALNUM}|['\u2019-])*"
_closed = lazy(rf"({_NAME}(?:[ \u00a0]{_NAME}){{0,3}})(,\s({_NAME}(?:\s{_NAME}){{1,2}}))?(?=\.\s)")


class FoundAgency(NamedTuple):
    """An agency as written; no entries where the registry does not have it, several where a code is ambiguous."""

    start: int
    end: int
    entries: tuple[AgencyEntry, ...]


class DatelineAgencies:
    """Finds agencies in what stands in a dateline's brackets, behind its date or behind its dash."""

    __slots__ = ("_agencies", "_broadcasters", "_pictures", "_titles")

    def __init__(self, language: Language, agencies: Agencies) -> None:
        self._agencies = agencies
        self._broadcasters = {name: (AgencyEntry(name),) for name in language.dateline.broadcasters}
        self._pictures = frozenset(uncased(word) for word in (*language.credit.labels, *language.caption.pictures))
        self._titles = frozenset((*language.names.titles, *language.names.honorifics))

    def named(self, start: int, text: str) -> FoundAgency | None:
        """The agency that ``text`` at ``start`` names: the whole, or the first known one of several ("tca/dpa")."""
        agencies = self._agencies
        written = fold(text)
        if entries := agencies.named(written) or self._broadcasters.get(written, ()):
            return _text_agency(start, start + len(text), entries)
        if self.shows(text):
            return None
        if "/" in text or "-" in text or "," in text or (len(text) < 12 and " " in text and (text.islower() or text.isupper())):
            for part in _parts.finditer(text):
                if (entries := agencies.named(part[0])) and (found := _text_agency(start + part.start(), start + part.end(), entries)):
                    return found
        return None

    def shows(self, text: str) -> bool:
        """Does it credit a picture, as "AP Photo/Jane Doe" does?"""
        return not self._pictures.isdisjoint(map(uncased, _letters.findall(text)))

    def product(self, start: int, text: str) -> FoundAgency | None:
        """The agency of which one product is credited, "Reuters Breakingviews"; or one reporter, "Corr. TASS Jane Doe"."""
        if self.shows(text):
            return None
        words = list(_words.finditer(text))
        if len(words) > 1 and uncased(words[0][0]) in self._titles:
            begin = words[1].start()
            ends = (word.end() for word in reversed(words[1:4]))
            return next((found for end in ends if (found := self.named(start + begin, text[begin:end]))), None)
        first, _, rest = text.partition(" ")
        return self.named(start, first) if rest[:1].isupper() else None

    def closed(self, source: str, pos: int, end: int) -> tuple[FoundAgency, int] | None:
        """The agency at ``pos`` that a period ends, with its reporter or without, and where the period stands."""
        found = _closed.match(source, pos, end)
        if found is None or (found[3] and not all(word[0].isupper() for word in found[3].split())):
            return None
        agency = self.named(pos, found[1])
        return (agency, found.end()) if agency and agency.entries else None


def _text_agency(start: int, end: int, entries: tuple[AgencyEntry, ...]) -> FoundAgency | None:
    written = tuple(entry for entry in entries if not entry.photo)
    return FoundAgency(start, end, written) if written else None
