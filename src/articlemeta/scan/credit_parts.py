"""Photo credits taken apart: persons, agencies, other bodies, and the words that name nobody."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import AgencyEntry, CreditWords
from articlemeta.knowledge.words import alternation
from articlemeta.scan.credit_labels import label_pattern
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import LETTER, may_open_name

OPEN = "([{（［【"
CLOSE = ")]}）］】"
#: A bracket that opens.
OPENING = lazy(f"[{re.escape(OPEN)}]")
_word = lazy(r"\w+")
_opening = lazy(r"[\s:.…]")
_year = lazy(r"(?:19|20)[0-9]{2}")
_name = lazy(rf"{LETTER}+(?:[.'’-]+{LETTER}+)*\.?")
_domain = lazy(r"[\w-]+(?:\.[\w-]+)+")
#: A person's name has no more words.
LONGEST_NAME = 5
_leading = "/|,;:-–—.…"
# What stands between two names. What begins with a set of signs is searched for much faster than several forms are.
_CUT = r"[/|;,·•=(){}\[\]（）［］【】\-–—.](?:(?<![-–—.])|(?<=\s[-–—])(?=\s)|(?<=[^\W\d_A-Z]{3}\.)(?=\s))"
_cut = lazy(_CUT)
# What joins two names without a space beside it, or a body and its photographer.
_inner_sign = lazy(r":(?=\s)|[-–—](?=[^\W\d_])")


class PartKind(Enum):
    """What a part of a credit names."""

    PERSON = "person"
    AGENCY = "agency"  # an organisation that the registry knows
    ORGANIZATION = "organization"  # one by the shape of its name
    TOKEN = "token"  # "Pool", "Handout", an account name: nobody
    OTHER = "other"  # no credit has such a part


class Part(NamedTuple):
    """One name of a credit. ``entries`` are the agencies it may be; ``via``: it passed the picture on."""

    kind: PartKind
    start: int
    end: int
    entries: tuple[AgencyEntry, ...] = ()
    via: bool = False


class CreditParts(NamedTuple):
    """A credit: its text ``source[start:end]`` without label and brackets, and its parts in order.

    ``labelled``: a word or sign stood before it that only credits have; ``given``: the label says who gave the picture
    away ("courtesy of"), who may be called anything.
    """

    start: int
    end: int
    parts: tuple[Part, ...]
    labelled: bool
    given: bool = False

    def has(self, kind: PartKind) -> bool:
        """Is there a part of this kind?"""
        return kind in [part.kind for part in self.parts]

    @property
    def names_outlet(self) -> bool:
        """Is it a person and an organisation that we do not know: "Jane Doe/The Paper"?"""
        return [part.kind for part in self.parts] == [PartKind.PERSON, PartKind.ORGANIZATION]

    @property
    def plausible(self) -> bool:
        """Can all of it be a credit?"""
        size = self.end - self.start
        if not self.parts or size > 200:
            return False
        return not self.has(PartKind.OTHER) or (self.given and size <= 60)


class CreditReader:
    """Takes credits apart with one language's words."""

    def __init__(self, words: CreditWords, agencies: Agencies) -> None:
        self._agencies = agencies
        # No agency's name is longer, words beside it included.
        self._longest = 40 + max((len(name) for entry in agencies.entries for name in (entry.name, *entry.aliases)), default=0)
        slashed = [name for name in agencies.names() if "/" in name]
        self._slashed = lazy(rf"{alternation(slashed)}(?!\w)" if slashed else "(?!)", re.IGNORECASE)
        self.tokens = _set(words.tokens)
        self._behind = self.tokens | _set(words.media)
        self._organizations = _set(words.organizations)
        self._particles = _set(words.particles)
        self._inner = _set(words.inner)
        self._positions = _set(words.positions)
        phrases = (*words.labels, *words.modifiers, *words.weak, *words.supplied, *words.plain)
        self._label_starts = frozenset(uncased(phrase.split(" ", 1)[0]) for phrase in phrases)
        self._label_initials = frozenset(word[0] for word in (*self._label_starts, "©"))
        self._weak = _set(words.weak)
        self._suppliers = _set(words.suppliers)
        self._given = tuple(_set(words.supplied))
        self._joiners = _set(words.joiners)
        special = (*phrases, *words.tokens, *words.media, *words.organizations, *words.inner, *words.positions)
        self._hosts = _set(words.hosts)
        linking = (*words.via, *words.joiners, *words.clients, *words.hosts)
        # Every word that means something in a credit, and is no mere name.
        self._telling = frozenset(uncased(" ".join((*special, *linking))).split())
        links = alternation(linking)
        self._link = lazy(rf"\s{links}(?=\s)", re.IGNORECASE)
        via = alternation(words.via) if words.via else "(?!)"
        self._behind_name = tuple(f" {uncased(word)}" for word in words.behind)
        self._via = lazy(rf"{via}(?=\s)", re.IGNORECASE)
        self._cut_or_via = lazy(rf"{_CUT}|\b(?P<via>(?i:{via}))(?=\s)")
        #: The words that labels open with, as ``\w+`` finds them in casefolded text.
        self.label_words = frozenset(found.group() for found in map(_word.match, self._label_starts) if found)
        self.label = lazy(label_pattern(words), re.IGNORECASE)

    def read(self, source: str, start: int, end: int, *, doubting: bool = False) -> CreditParts:
        """Read ``source[start:end]`` as a credit, whatever it is; ask ``plausible`` whether it can be one.

        ``doubting``: stop at the first part that no credit has.
        """
        start, end = trim(source, start, end)
        labelled = given = False
        for _ in range(4):
            inner = self._unlabelled(source, start, end)
            if inner is not None:
                written = uncased(fold(source[start : inner[0]])).rstrip(" :：")
                labelled = labelled or written not in self._weak
                given = given or written.endswith(self._given)
            elif end - start > 1 and source[start] in OPEN and source[end - 1] in CLOSE and not OPENING.search(source, start + 1, end - 1):
                inner = start + 1, end - 1
            else:
                break
            start, end = trim(source, *inner)
        # "Photo: archive of the Roe family"
        given = given or (labelled and start < end and uncased(source[start:end].partition(" ")[0]) in self._suppliers)
        while start < end and source[start] in _leading:
            start, end = trim(source, start + 1, end)
        if start < end and source[end - 1] in ".,;:":
            end = self._without_stop(source, start, end)
        stop = self._before_word(source, start, end) if self._behind_name else end
        labelled = labelled or stop < end
        parts = tuple(self._parts(source, start, stop, doubting and not given))
        if labelled and stop > start:
            parts = _with_outlet(source, parts)
        return CreditParts(start, stop, parts, labelled, given)

    def _before_word(self, source: str, start: int, end: int) -> int:
        """Where the names end before the word of a picture, in languages where it stands behind them."""
        low = uncased(source[start:end])
        if "|" in low or "(" in low or "," in low or low.count(" / ") > 1:
            return end  # a caption before its credit
        word = next((word for word in self._behind_name if low.endswith(word)), "")
        return trim(source, start, end - len(word))[1] if word and len(low) == end - start else end

    def names_body(self, name: str) -> bool:
        """Does a name hold a word that the names of bodies have: "The Carrow Courier"?"""
        return not self._organizations.isdisjoint(uncased(name).split())

    def _unlabelled(self, source: str, start: int, end: int) -> tuple[int, int] | None:
        if start >= end:
            return None
        sign = source[start]
        if uncased(sign) not in self._label_initials and (sign != "(" or source[start + 2 : start + 3] != ")"):
            return None
        opening = source[start : start + 16].partition(" ")[0]
        opening = uncased(opening if opening.isalpha() else _opening.split(opening, 1)[0])
        if opening not in self._label_starts and not opening.startswith(("©", "(c)")):
            return None
        found = self.label.match(source, start, end)
        if found is None or found.end() >= end:
            return None
        rest, stop = trim(source, found.end(), end)
        # "Courtesy photo" is a token of its own; "Image: Supplied" and "Phot. archive" are a label and a token.
        signed = ":" in found.group() or found.group()[-1] == "."
        if rest >= stop or (not signed and self._is_token(uncased(fold(source[rest:stop])).rstrip("."))):
            return None
        return rest, stop

    def _without_stop(self, source: str, start: int, end: int) -> int:
        while end > start and source[end - 1] in ".,;:":
            word = fold(source[max(start, end - 12) : end - 1]).rpartition(" ")[2].rpartition("/")[2]
            if source[end - 1] == "." and (len(word) <= 2 or uncased(word) in self._organizations):
                break
            start, end = trim(source, start, end - 1)
        return end

    def _parts(self, source: str, start: int, end: int, doubting: bool) -> list[Part]:
        parts: list[Part] = []
        at, via = start, False
        whole = start
        cuts = self._cut_or_via if self._via.search(source, start, end) else _cut
        for cut in cuts.finditer(source, start, end):
            stop, after = cut.span()
            if stop < whole:
                continue
            if source[stop] == "/" and at < stop and (name := self._slashed.match(source, trim(source, at, stop)[0], end)):
                whole = name.end()  # a slash of an agency's own: "RFE/RL"
                if stop < whole:
                    continue
            if at < stop:
                self._add(parts, source, at, stop, via)
            via = cut.lastgroup is not None or (via and at == stop)
            at = after
            if doubting and parts and parts[-1].kind is PartKind.OTHER:
                return parts
        self._add(parts, source, at, end, via)
        if len(parts) == 2 and at > start and source[at - 1] in "/|" and parts[0].kind is parts[1].kind is PartKind.PERSON:
            parts[1] = parts[1]._replace(kind=PartKind.ORGANIZATION)  # "Name/Outlet"; two persons are joined by "and"
        return parts

    def _add(self, parts: list[Part], source: str, start: int, end: int, via: bool) -> None:
        start, end = trim(source, start, end)
        if start >= end:
            return
        plain = self._plain(source, start, end, via)
        if plain is not None:
            parts.append(plain)
            return
        start, end = self._unlabelled(source, start, end) or (start, end)
        if end - start > 160:
            parts.append(Part(PartKind.OTHER, start, end))
            return
        text = fold(source[start:end])
        low = uncased(text)
        part = self._known(source, start, end, text, low, via)
        if part is None:
            word = source[start : start + 5].split(" ", 1)[0]
            if word in self._inner and start + len(word) < end:  # "courtesy of the Roe family"
                start, end = trim(source, start + len(word), end)
                text = fold(source[start:end])
                low = uncased(text)
            linked = self._signed(source, start, end) or (self._linked(source, start, end) if text.count(" ") > 1 else None)
            if linked:
                parts.extend(linked)
                return
            part = Part(self._shape(text, low), start, end, (), via)
        parts.append(part)

    def _plain(self, source: str, start: int, end: int, via: bool) -> Part | None:
        """What most parts are, an agency's name or "Jane Doe", by a short way: words in which there is nothing to look for."""
        text = source[start:end]
        letters = text.replace(" ", "")
        if end - start > 40 or not letters.isascii() or not letters.isalpha() or "  " in text:
            return None
        low = uncased(text)
        words = low.split(" ")
        told = not self._telling.isdisjoint(words)
        if told and (words[0] in self._label_starts or self._is_token(low)):
            return None
        entries = self._agencies.named(text)
        if entries:
            return Part(PartKind.AGENCY, start, end, entries, via)
        if told or text[:5] in self._inner:
            return None
        named = 1 < len(words) <= LONGEST_NAME and (text.isupper() or text.istitle())
        return Part(PartKind.PERSON if named else self._shape(text, low), start, end, (), via)

    def _known(self, source: str, start: int, end: int, text: str, low: str, via: bool) -> Part | None:
        """A token or an agency: "Pool", "AFP", "AP Photo", "CNA file photo", "AFP 2019", "Photo AFP"."""
        if text[0] == "@" or self._is_token(low):
            return Part(PartKind.TOKEN, start, end)
        keys = low.split(" ")
        for _ in range(4 if len(text) <= self._longest else 0):
            entries = self._agencies.named(text)
            if entries:
                return Part(PartKind.AGENCY, start, end, entries, via)
            if len(keys) < 2:
                return None
            words = text.split(" ")
            if len(keys) > 2 and f"{keys[-2]} {keys[-1]}" in self._behind:  # "AP Stock Photo"
                kept = slice(-2)
                start, end = trim(source, start, source.rfind(words[-2], start, source.rfind(words[-1], start, end)))
            elif keys[-1] in self._behind or _is_year(keys[-1]):
                kept = slice(-1)
                start, end = trim(source, start, source.rfind(words[-1], start, end))
            elif keys[0] in self.tokens or _is_year(keys[0]):
                kept = slice(1, None)
                start, end = trim(source, start + len(words[0]), end)
            else:
                return None
            text, keys = " ".join(words[kept]), keys[kept]
        return None

    def _signed(self, source: str, start: int, end: int) -> list[Part] | None:
        """A body and a person with a sign between them: "ABC News: Jane Doe", "Jane Doe—Getty Images"."""
        for sign in _inner_sign.finditer(source, start, end):
            left, right = trim(source, start, sign.start()), trim(source, sign.end(), end)
            if left[0] >= left[1] or right[0] >= right[1]:
                continue
            if sign.group() == ":":
                first = self._named(source, *left)
                if first.kind not in (PartKind.AGENCY, PartKind.TOKEN) and not self._is_body(source, first):
                    continue
                account = first.kind is PartKind.ORGANIZATION and source[right[0]].islower() and source[slice(*right)].isalnum()
                last = Part(PartKind.TOKEN, *right) if account else self._named(source, *right)
                if last.kind in (PartKind.PERSON, PartKind.TOKEN, PartKind.AGENCY):
                    return [first, last]
            elif fold(source[slice(*left)]).count(" ") < LONGEST_NAME and (first := self._named(source, *left)).kind is PartKind.PERSON:
                last = self._named(source, *right)
                if last.kind is PartKind.AGENCY or (sign.group() == "—" and self._is_body(source, last)):
                    return [first, last]
        return None

    def _named(self, source: str, start: int, end: int) -> Part:
        text = fold(source[start:end])
        low = uncased(text)
        return self._known(source, start, end, text, low, via=False) or Part(self._shape(text, low), start, end)

    def _is_body(self, source: str, part: Part) -> bool:
        """Is it an organisation by its words, not only because it is one word?"""
        if part.kind is not PartKind.ORGANIZATION:
            return False
        return not self._organizations.isdisjoint(uncased(fold(source[part.start : part.end])).split())

    def _linked(self, source: str, start: int, end: int) -> list[Part]:
        """Two persons, or a person and the outlet he works for; nothing when it is neither."""
        for link in self._link.finditer(source, start, end):
            left, right = trim(source, start, link.start()), trim(source, link.end(), end)
            if left[0] >= left[1] or right[0] >= right[1]:
                continue
            name, outlet = fold(source[slice(*left)]), fold(source[slice(*right)])
            if name.count(" ") >= LONGEST_NAME:
                break
            if self._shape(name, uncased(name)) is not PartKind.PERSON:
                continue
            low = uncased(outlet)
            known = self._known(source, *right, outlet, low, via=False)
            kind = known.kind if known else self._shape(outlet, low)
            word = uncased(link.group()[1:])
            joined = word in self._joiners
            if kind is PartKind.OTHER or (joined and kind is not PartKind.PERSON):
                continue
            if word in self._hosts and known is None and self._organizations.isdisjoint(low.split()):
                continue  # "Jane Doe on Monday"
            if not joined and known is None:
                kind = PartKind.ORGANIZATION
            return [Part(PartKind.PERSON, *left), known or Part(kind, *right)]
        return []

    def _is_token(self, key: str) -> bool:
        return key in self.tokens or (key.partition(" ")[0] in self.tokens and self.tokens.issuperset(key.split(" ")))

    def _shape(self, text: str, low: str) -> PartKind:
        words = text.split(" ")
        if len(words) > 8 or not text or low in self._positions:
            return PartKind.OTHER
        plain = text.isascii() and text.replace(" ", "").isalpha()
        if len(words) == 1:
            letters = len(text) if plain else sum(map(str.isalpha, text))
            written = may_open_name(text) or (text[0].isalpha() and text != text.lower())
            fits = letters > 1 and (written or _domain.fullmatch(text) is not None)
            return PartKind.ORGANIZATION if fits and letters * 2 > len(text) else PartKind.OTHER
        keys = low.split(" ") if plain else [word.strip(".'’\"“”‘") for word in low.split(" ")]
        lower = [] if text.isupper() else [key for word, key in zip(words, keys, strict=True) if word[0].islower()]
        if not self._organizations.isdisjoint(keys) and not words[0][0].islower():
            return PartKind.ORGANIZATION if sum(key not in self._inner for key in lower) <= 1 else PartKind.OTHER
        if not may_open_name(words[0]):
            return PartKind.OTHER
        named = len(words) <= LONGEST_NAME and (plain or all(map(_name.fullmatch, words)))
        if named and may_open_name(words[-1]) and keys[0] not in self._inner and self._particles.issuperset(lower):
            return PartKind.PERSON
        if self._inner.issuperset(lower) and not text[-1].isdigit():
            return PartKind.ORGANIZATION
        return PartKind.OTHER


def _is_year(word: str) -> bool:
    return word.isdigit() and _year.fullmatch(word) is not None


def _with_outlet(source: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a labelled credit with a word in small letters behind a person for an outlet: "Photo: Jane Doe/thepaper"."""
    if len(parts) != 2 or parts[0].kind is not PartKind.PERSON or parts[1].kind is not PartKind.OTHER:
        return parts
    person, outlet = parts
    slashed = source[person.end : outlet.start].strip() == "/"
    written = source[outlet.start : outlet.end]
    if not slashed or " " in written or not written[0].isalpha():
        return parts
    return person, outlet._replace(kind=PartKind.ORGANIZATION)


def _set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(uncased(word) for word in words)
