"""What the words of a credit are: a person, a body, a title, a preposition."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from articlemeta.knowledge.agencies import CODE_LENGTH, Agencies, key
from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import NameWords
from articlemeta.models.people import ContributorKind
from articlemeta.scan.name_words import Word, Words

Range = tuple[int, int]

PERSON, ORGANIZATION, UNKNOWN = ContributorKind.PERSON, ContributorKind.ORGANIZATION, ContributorKind.UNKNOWN

#: Names are short. What is longer is prose.
LONGEST = 8
_VOWELS = frozenset("AEIOUY")


class Name:
    """One credited name: where it stands, what it is, and where what belongs to it stands."""

    affiliation: Range | None = None
    place: Range | None = None
    contact: Range | None = None
    titled = False
    vouched = False  # the affiliation is a body by its words, not only by its place
    alone = False  # only a label says that it is a name

    def __init__(self, start: int, end: int, kind: ContributorKind, *, known: bool = False, generic: bool = False) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.known = known  # an agency of the registry
        self.generic = generic  # an author without a name ("Staff")


class Reading(NamedTuple):
    """The names of a window. ``clean``: nothing else stood there, but for titles, dates and the like."""

    names: list[Name]
    clean: bool


class NameKinds:
    """Tells persons, bodies and titles apart, in one language."""

    def __init__(self, words: NameWords, agencies: Agencies, calendar: frozenset[str], months: frozenset[str]) -> None:
        self.agencies = agencies
        self.months = months
        self.calendar = calendar
        self.generic = frozenset(words.generic)
        self._generic_ends = frozenset(phrase.rpartition(" ")[2] for phrase in words.generic)
        self.particles = frozenset(words.particles)
        self.honorifics = frozenset(words.honorifics)
        self.suffixes = frozenset(words.suffixes)
        self.titles = frozenset(words.titles)
        self.title_words = self.titles | frozenset(words.title_words)
        self.organization = frozenset(words.organization)
        self.never = frozenset(words.never)
        self.in_bodies = frozenset(words.in_bodies)
        self.companies = frozenset(words.companies)
        self.generations = frozenset(words.generations)
        self.desks = frozenset(words.desks)
        self.never_first = frozenset(words.never_first)
        self.articles = frozenset(words.articles)
        self.any_article = frozenset((*words.articles, *words.indefinite))
        self.possessive = frozenset(words.possessive)
        self.outlet_prepositions = frozenset(phrase for phrase in words.affiliation if " " not in phrase)
        self.foreign_articles = frozenset(words.foreign_articles)
        self.links = frozenset((*words.articles, *words.affiliation, *words.joiners))
        self._prepositions: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for kind, phrases in (("place", words.place), ("affiliation", words.affiliation), ("either", words.either)):
            for phrase in phrases:
                first, *rest = phrase.split()
                self._prepositions.setdefault(first, []).append((tuple(rest), kind))
        self.divides = self.titles.union(words.joiners, words.beside, words.ends, self._prepositions)
        #: What may stand in small letters in a line of names.
        self.small = self.particles | self.title_words | self.links | self.honorifics
        phrases = (*words.indefinite, *words.generic, *words.place, *words.affiliation, *words.either, *words.beside, *words.ends)
        self.small = self.small.union(*(phrase.split() for phrase in phrases))

    def body(self, source: str, words: Words) -> Name | None:
        """The words as a known agency or an author without a name."""
        if len(words) > LONGEST:
            return None
        start, end = words[0].start, words[-1].end
        lows = [word.low for word in words]
        flat = "".join(lows).replace("-", "")  # mostly the key already
        if not flat.isalnum() or lows[0] == "the":
            flat = key(source[start:end])
        if self.agencies.has_key(flat) and self.agencies.named(source[start:end]):
            return Name(start, end, ORGANIZATION, known=True)
        if lows[-1] in self._generic_ends and self.is_generic(" ".join(lows)):
            return Name(start, end, ORGANIZATION, generic=True)
        return None

    def hyphenated(self, source: str, words: Words) -> tuple[Words, Name, Name] | None:
        """``Agencies-Xinhua``: bodies joined by hyphens, the words of the first one before them."""
        if source.find("-", words[0].start, words[-1].end) < 0:
            return None
        for i, word in enumerate(words):
            cut = word.text.find("-")
            if cut <= 0:
                continue
            left = [*words[:i], Word(word.start, word.start + cut, word.text[:cut], word.low[:cut])]
            one = self.body(source, left)
            if one is None:
                continue
            right = [Word(word.start + cut + 1, word.end, word.text[cut + 1 :], word.low[cut + 1 :]), *words[i + 1 :]]
            two = self.body(source, right)
            if two is not None:
                return left, one, two
        return None

    def is_plain(self, text: str) -> bool:
        """Is a text two to five words with capitals that no rule looks at, and so a person's name whatever the rules say?

        A cheap look at what most names are. Neither all the words nor the first or last ones are an agency's name.
        """
        if not ((text.istitle() or text.isupper()) and text.replace(" ", "").isalpha()):
            return False
        lows = uncased(text).split(" ")
        if not 2 <= len(lows) <= 5 or lows[0] in self._told_first or not self._told.isdisjoint(lows) or lows[:2] == lows[2:]:
            return False
        has_key, first, last = self.agencies.has_key, "", ""
        for low in lows:
            first += low
            if has_key(first):
                return False
        for low in lows[:0:-1]:
            last = low + last
            if has_key(last):
                return False
        return not is_acronym(text.partition(" ")[0])

    @cached_property
    def _told(self) -> frozenset[str]:
        """Words with capitals that some rule looks at, wherever they stand in a name; and what stands between two spaces."""
        generic = (word for phrase in self.generic for word in phrase.split())
        return self.divides.union(self.organization, self.never, self.honorifics, self.suffixes, generic, ("", "the"))

    @cached_property
    def _told_first(self) -> frozenset[str]:
        """The same, where a name begins with them."""
        return self.never_first.union(self.articles, self.calendar, self.foreign_articles)

    def known_ends(self, words: Words) -> tuple[list[int], list[int]]:
        """Where an agency that the words open with may end, and where one that they end with may begin.

        Leaves a part for a name. A cheap look: ``body`` judges.
        """
        has_key = self.agencies.has_key
        keys = [word.low if word.low.isalnum() else key(word.low) for word in words]
        opening: list[int] = []
        closing: list[int] = []
        whole = ""
        for i in range(len(words) - 2):
            if i or keys[0] != "the":  # keys are without the article
                whole += keys[i]
            if has_key(whole):
                opening.append(i + 1)
        whole = ""
        for i in range(len(words) - 1, 1, -1):
            if has_key(whole if keys[i] == "the" else keys[i] + whole):
                closing.insert(0, i)
            whole = keys[i] + whole
        return opening, closing

    def barred(self, words: Sequence[str]) -> bool:
        """Is a line of these words, in small letters, no line of names, for a word that no name has?

        A cheap look at headlines, before they are read. A title, a preposition or an "and" may make more of it.
        """
        return not self._no_name.isdisjoint(words) and self.divides.isdisjoint(words) and "".join(words).isalpha()

    def is_lone_word(self, text: str) -> bool:
        """Is a line one word, behind its bullet, that is no agency's name, title or author without a name?

        A cheap look at names of sections and tags. Only in ASCII: a name may be one word in writing without spaces.
        """
        word = text.lstrip("*• ")
        if not (word.isalpha() and word.isascii()):
            return False
        low = word.lower()
        return low not in self.generic and low not in self.titles and not self.agencies.has_key(low)

    @cached_property
    def _no_name(self) -> frozenset[str]:
        """Words that stand in no name, an agency's or a generic author's neither."""
        known = {word for name in self.agencies.names() for word in uncased(name).split()}
        generic = {word for phrase in self.generic for word in phrase.split()}
        return self.never.difference(self.organization, self.particles, self.links, self.articles, known, generic)

    def is_generic(self, phrase: str) -> bool:
        """Is this, in small letters, an author without a name?"""
        if phrase in self.generic:
            return True
        first, _, rest = phrase.partition(" ")
        if first in self.possessive:  # "our foreign staff"
            *before, last = rest.split(" ")
            return last in self.generic and self.title_words.issuperset(before)
        return first in self.any_article and rest in self.generic

    def kind(self, words: Words) -> ContributorKind | None:
        """What a name of these words is; ``None`` when they are no name."""
        if not words or len(words) > LONGEST:
            return None
        proper = small = 0
        body = linked = False
        for word in words:
            low, first = word.low, word.text[0]
            if low in self.organization or ("." in word.text and is_host(word.text)):
                body = True
            elif first.islower() and (low in self.particles or "'" in low or "\u2019" in low or "-" in low):
                small += 1
            elif first.islower() or low in self.never:
                if not self._may_link(word, first=word is words[0]):
                    return None
                linked = linked or word is not words[0] or low in self.in_bodies
            elif low not in self.suffixes or not proper:
                proper += 1
        article = words[0].low in self.articles
        if linked and not body and not article:
            return None
        return ORGANIZATION if body or (proper and article) else self._proper(words, proper, small)

    def _opens_with_agency(self, words: Words) -> bool:
        """``Reuters Breakingviews``: an agency's whole name, no code, which may be somebody's first name."""
        first = words[0]
        return len(first.text) > CODE_LENGTH and self.agencies.has_key(first.low) and len(words) < 4

    def _may_link(self, word: Word, *, first: bool) -> bool:
        low, capital = word.low, not word.text[0].islower()
        if capital and (low in self.in_bodies or (first and low in self.articles)):
            return True
        return low in self.links and not first

    def _proper(self, words: Words, proper: int, small: int) -> ContributorKind | None:
        first, last = words[0], words[-1]
        if (last.text[0].islower() and last.low in self.particles) or last.low.endswith(("'s", "\u2019s")):
            return None
        if first.low in self.never_first and first.text != first.text[:1] + "." and (len(first.text) > 1 or len(words) > 3):
            return None
        if first.low in self.calendar and all(word.low in self.calendar for word in words) and not self._named_for_month(words):
            return None
        if len(words) == 2 and first.low in self.foreign_articles:
            return UNKNOWN  # a paper or a person: "Le Soir", "Le Pen"
        if proper >= 2:
            if (is_acronym(first.text) and not words[1].text.isupper()) or self._opens_with_agency(words):
                return ORGANIZATION
            return PERSON if proper <= 5 else None
        if len(words) > 1:
            return PERSON if proper else None
        return ORGANIZATION if first.text.isupper() and 2 <= len(first.text) <= 5 else UNKNOWN if proper else None

    def _named_for_month(self, words: Words) -> bool:
        """``April May``, ``June Sunday``: a month's name may be a person's, with a name behind it that is not the same."""
        return len(words) == 2 and words[0].low in self.months and words[1].low != words[0].low and len(words[0].low) > 2

    def is_desk(self, text: str) -> bool:
        """Does a body's name end as that of a newsroom's part does, or of its people without a name ("Harbor News Desk")?"""
        return uncased(text.rpartition(" ")[2]) in self.desks

    def is_calendar(self, text: str) -> bool:
        """Is this months and days of the week and nothing else?"""
        return self.calendar.issuperset(uncased(text).split())

    def goes_on(self, name: Name, words: Words) -> bool:
        """Do words behind a comma belong to the name before it? "Jane Doe, Jr.", "Jane Doe, Ph.D.", "Harbour Robotics, Inc."."""
        alone = words[0].low if len(words) == 1 else ""
        if alone in self.companies and not name.known:
            name.end, name.kind = words[0].end, ORGANIZATION
            return True
        if name.kind is not PERSON or not self.is_credential(words):
            return False
        if alone in self.generations:
            name.end = words[0].end
        return True

    def is_credential(self, words: Words) -> bool:
        """Is this what stands behind a name and a comma: a degree (``Ph.D.``), or a party and a region (``D-Calif.``)?"""
        if all(word.low.replace(".", "") in self.suffixes for word in words):
            return True
        first = words[0].text
        return len(words) <= 3 and len(first) > 3 and first[1] == "-" and first[0].isupper() and first[2].isupper()

    def outlet_from(self, words: Words, source: str) -> int | None:
        """Where the outlet begins in a person's name and an outlet's, with nothing or a capital "For" between.

        Signs are an article, an agency's name or the initials of a body in a name that is not in capitals, each with
        words behind that make them a body's; and a host.
        """
        if self.kind(words[:2]) is not PERSON:
            return None
        for i in range(2, len(words)):
            word = words[i]
            sign = i + 1 if word.low in self.outlet_prepositions else i
            if sign < len(words) and self._opens_body(words, sign, source) and self.kind(words[:i]) is PERSON:
                return sign
        return None

    def _opens_body(self, words: Words, at: int, source: str) -> bool:
        rest = words[at:]
        if self.kind(rest) is not ORGANIZATION:
            return self.body(source, rest) is not None
        text = rest[0].text
        if rest[0].low in self.never_first:
            return False
        if rest[0].low in self.articles or is_host(text) or words[at - 1].low in self.outlet_prepositions:
            return True
        if len(rest) < 2 or rest[0].low in self.organization:
            return False
        initials = 2 <= len(text) <= 5 and text.isupper() and text.isalpha() and (not words[0].text.isupper() or is_acronym(text))
        return initials or any(self.body(source, rest[:n]) for n in (1, 2) if n < len(rest))

    def bare(self, words: Words) -> Words:
        """Words without honorifics, and once where a layout repeats a name ("Jane Doe Jane Doe")."""
        while len(words) > 1 and words[0].low in self.honorifics:
            words = words[1:]
        half = len(words) // 2
        return words[:half] if half > 1 and [word.low for word in words[:half]] == [word.low for word in words[half:]] else words

    def has_title(self, words: Words) -> bool:
        """Is one of the words what a newsroom's people are?"""
        return not self.titles.isdisjoint([word.low for word in words])

    def is_title(self, words: Words) -> bool:
        """Do the words say what someone is ("Chief Sports Writer", "a reporter based there")?"""
        if not self.has_title(words):
            return False
        return all(word.low in self.title_words for word in words) or (words[0].low in self.any_article and words[0].text.islower())

    def capitalised(self, words: Words) -> int:
        """How many of the first words can be a name's: capitals, and small words between them."""
        count = 0
        for i, word in enumerate(words):
            if not word.text[0].islower() or is_host(word.text):
                count = i + 1
            elif word.low not in self.particles and word.low not in self.links:
                break
        return count

    def preposition(self, words: Words, start: int) -> tuple[int, int, str] | None:
        """The first preposition from ``start`` on: its index, the index after it, what it stands before."""
        for i in range(start, len(words)):
            for rest, kind in self._prepositions.get(words[i].low, ()):
                after = i + 1 + len(rest)
                if tuple(word.low for word in words[i + 1 : after]) == rest and (rest or not i or not words[i].text.istitle()):
                    return i, after, kind
        return None

    def prose_from(self, text: str) -> int:
        """How many words of a folded line come before the first one that no line of names has; all, if none.

        A cheap look at lines that are mostly prose, before they are read.
        """
        count = 0
        for word in text.split(" "):
            if word[:1].islower() and word.rstrip(",.;:)|") not in self.small and not ("-" in word or "@" in word or "." in word[:-1]):
                return count
            count += 1
        return count


def is_host(text: str) -> bool:
    """A host name ("example.com"), not initials."""
    head, dot, tail = text.rpartition(".")
    return bool(dot) and len(tail) >= 2 and len(head) >= 3 and head[-2:].isalnum()


def is_acronym(text: str) -> bool:
    """Capitals that cannot be spoken as a name: "BBC", not "PARK"."""
    return 3 <= len(text) <= 5 and text.isalpha() and text.isupper() and text.isascii() and _VOWELS.isdisjoint(text)
