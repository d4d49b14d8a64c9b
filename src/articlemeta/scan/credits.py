"""The photo credit that closes a caption: where it begins, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.case import uncased
from articlemeta.knowledge.schema import Language
from articlemeta.scan.credit_parts import CLOSE, OPEN, OPENING, CreditParts, CreditReader, PartKind
from articlemeta.scan.fold import trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import may_open_name

_brackets = lazy(f"[{re.escape(OPEN + CLOSE)}]")
_words = lazy(r"\w+")
_boundary = lazy(r"""[.!?…。]["'”’»)\]]{0,3}\s|(?<=\s)(?:[-–—|]{1,2}|/)\s|[.!?]—(?=\w)|\n|©""")
_word = lazy(r"\S+")
#: Signs that set off a label in small letters: "in the port / photo Jane Doe".
_before_label = frozenset(("/ ", "| ", "– ", "— "))
_dashes = frozenset("-\u2013\u2014")
_sentence_end = ".!?…\"”’“‘'»«。؟।"
_finished = ".!?…؟।\"”’“‘'»«,;"
#: A caption that a sign between its parts tells is no longer than this.
SHORT = 300
#: A name and an outlet with a slash between are no longer than this.
PAIR = 60
#: How far back from its end a caption is searched for the beginning of its credit.
REACH = 240
#: A credit that is all of a text is no longer than this, and within reach.
LONGEST_ALONE = 160
#: Before a slash and a name stand more than so many spaces.
SLASHED = 4
#: The word of a picture behind a name, and the space before it, are no longer than this.
LONGEST_BEHIND = 16


class How(Enum):
    """What gave a credit away."""

    ALONE = "alone"  # all of the text is a credit
    BRACKET = "bracket"
    LABEL = "label"
    BOUNDARY = "boundary"  # behind the end of a sentence, a dash, a pipe, a line end
    CHAIN = "chain"  # run on: "in Oslo REUTERS/Jo Doe"


class Trailing(NamedTuple):
    """A credit at the end of a caption: ``start`` is where its brackets or label begin.

    ``sure``: it names an agency or carries a label; else it only looks like a name in the right place.
    """

    start: int
    credit: CreditParts
    how: How
    sure: bool


class CreditScanner:
    """Finds and reads photo credits in one language.

    >>> from articlemeta.knowledge import DEFAULT
    >>> scanner = CreditScanner(DEFAULT.language("en"), DEFAULT.agencies)
    >>> text = "Ann Roe meets Jo Doe in Oslo. (JO DOE / AFP)"
    >>> found = scanner.trailing(text, 0, len(text))
    >>> text[: found.start], text[found.credit.start : found.credit.end]
    ('Ann Roe meets Jo Doe in Oslo. ', 'JO DOE / AFP')
    """

    def __init__(self, language: Language, agencies: Agencies) -> None:
        words = language.credit
        self._agencies = agencies
        self._reader = CreditReader(words, agencies)
        self._titles = frozenset(words.titles)
        self._tails = tuple(uncased(tail) for tail in words.tails)
        self._longest_tail = max(map(len, self._tails), default=0)
        self._tail_letters = frozenset(tail[-1] for tail in self._tails)
        phrases = (*words.qualifiers, *words.supplied, *words.plain)
        self._behind_name = tuple(f" {uncased(word)}" for word in words.behind)
        self._gates = sorted({":", "：", "©", "(c)", " / "} | {uncased(phrase).split(" ")[-1] for phrase in phrases})
        self._suppliers = frozenset(words.suppliers)
        self._common = frozenset(language.common)
        #: The words that labels end with, for a quick look before a colon.
        self.label_ends = frozenset(label.split(" ")[-1] for label in (*words.labels, *words.qualifiers, *words.plain, *words.supplied))
        #: The words that labels begin with.
        self.label_starts = frozenset(label.split(" ")[0] for label in (*words.labels, *words.plain, *words.supplied))
        names = [name for entry in agencies.entries for name in (entry.name, *entry.aliases)]
        self._media = frozenset(map(uncased, words.media))
        #: The words before each last word of agencies' names and tokens; an empty one where it is all of the name.
        self._before_last: dict[str, set[str]] = {word: {""} for word in self._suppliers}
        for name in names:
            before, _, last = uncased(name).rpartition(" ")
            self._before_last.setdefault(last, set()).add(before.rpartition(" ")[2])
        #: Words of which a credit that stands alone has one at least.
        self._credit_words = self._reader.label_words.union(*(_words.findall(last) for last in self._before_last))
        # The last eight characters of terms of use, however cased.
        self.tail_ends = frozenset(end[-8:] for tail in words.tails for end in _cases(tail))

    def may_end(self, text: str) -> bool:
        """May a line end in a credit? A quick look."""
        last = text[-1]
        if last in CLOSE or (last in ".," and text[-2:-1] in CLOSE):
            return True
        if self._behind_name and uncased(text[-LONGEST_BEHIND:]).endswith(self._behind_name):
            return True
        size = len(text)
        if last in _finished:
            if last != ".":
                return False
            colon = text.find(":", max(0, size - 60))
            return (colon >= 0 and self._label_before(text, colon)) or self.has_tail(text)
        word = text[text.rfind(" ") + 1 :]
        if "/" in word:
            word = word.rpartition("/")[2]
        low = uncased(word)
        before = self._before_last.get(low)
        if before is not None and ("" in before or _last_word(text[: -len(word)].rstrip()) in before):
            return True  # the name of an agency, or a token
        colon = text.find(":", size - 120 if size > 120 else 0)
        if (colon >= 0 and self._label_before(text, colon)) or text[-8:] in self.tail_ends:
            return True
        if may_open_name(word):
            return (
                "/" in text
                or "©" in text
                or (size <= SHORT and (" | " in text or " - " in text or text.find(". ", 12) > 0 or ".—" in text))
            )
        return size <= SHORT and low in self._media and ("— " in text or "/" in text)

    def _label_before(self, text: str, colon: int) -> bool:
        head = text[max(0, colon - 24) : colon].rstrip()
        word = head[max(head.rfind(" "), head.rfind(".")) + 1 :]  # "... the offices.Credit:Jo Doe"
        return uncased(word.strip("([|")) in self.label_ends

    def ends_dated(self, text: str) -> bool:
        """Does a line end as captions do, in the day of the picture? Where sentences say it, no end tells."""
        return False

    def read(self, source: str, start: int, end: int) -> CreditParts:
        """Read ``source[start:end]``, a whole credit, label and brackets included or not."""
        return self._reader.read(source, start, end)

    def is_label(self, text: str) -> bool:
        """Is this a credit's label, with nothing behind it: "Image:"?"""
        found = self._reader.label.match(text)
        return found is not None and found.end() == len(text)

    def has_tail(self, text: str) -> bool:
        """Does a line end in terms of use ("No resales.")?"""
        return text[-8:] in self.tail_ends and uncased(text.rstrip(" .,;")).endswith(self._tails)

    def without_tails(self, source: str, start: int, end: int) -> int:
        """Where a text without space around it ends when terms of use behind the credit ("No resales.") are left out."""
        for _ in range(6):
            stop = end
            while stop > start and source[stop - 1] in " .,;\n":
                stop -= 1
            if uncased(source[stop - 1 : stop])[-1:] not in self._tail_letters:
                return end
            last = uncased(source[max(start, stop - self._longest_tail) : stop])
            if not last.endswith(self._tails):
                return end
            tail = next(tail for tail in self._tails if last.endswith(tail))
            start, end = trim(source, start, max(start, stop - len(tail)))
        return end

    def trailing(self, source: str, start: int, end: int) -> Trailing | None:
        """The credit that closes ``source[start:end]``, if one does."""
        start, end = trim(source, start, end)
        end = self.without_tails(source, start, end)
        if end <= start:
            return None
        found = None
        if source[end - 1] in CLOSE and not OPENING.search(source, start, end):
            end = trim(source, start, end - 1)[1]  # the bracket opened on a line that was cut off
            if end <= start:
                return None
        close = end - 1 if source[end - 1] not in ".," or end - start < 2 else end - 2
        if source[close] in CLOSE:
            found = self._bracketed(source, start, close + 1)
            if found is not None and (found.credit.labelled or found.credit.has(PartKind.PERSON)):
                return found
        tail = max(start, end - REACH)
        low = uncased(source[tail:end])
        words = _words.findall(low)
        other = self._labelled(source, start, end, low, words)
        if other is None and source[close] not in CLOSE and end - start <= LONGEST_ALONE:
            other = self._alone(source, start, end, low, words)
        other = other or self._closing(source, start, end) or self._chained(source, start, end)
        if other is not None and (found is None or (other.start < found.start and other.credit.has(PartKind.PERSON))):
            return other
        return found

    def _alone(self, source: str, start: int, end: int, low: str, words: list[str]) -> Trailing | None:
        """All of it as a credit; ``low`` and ``words`` are its text and words in small letters."""
        paired = "/" in low and end - start <= PAIR
        if not paired and self._credit_words.isdisjoint(words) and "©" not in low and "(c)" not in low:
            return None
        credit = self._reader.read(source, start, end, doubting=True)
        if not credit.plausible:
            return None
        sure = credit.labelled or self._names_supplier(source, credit)
        return Trailing(start, credit, How.ALONE, sure) if sure or (paired and self._is_outlet(source, credit)) else None

    def _is_outlet(self, source: str, credit: CreditParts) -> bool:
        """Is it a person and a body by its words or capitals, and not another person: "Jane Doe/The Ledger"?"""
        body = source[credit.parts[-1].start : credit.parts[-1].end]
        return credit.names_outlet and (
            self._reader.names_body(body) or (body.isupper() and not source[credit.start : credit.end].isupper())
        )

    def _bracketed(self, source: str, start: int, end: int) -> Trailing | None:
        """The bracket that closes at ``end``, with the brackets before it where the credit is given twice."""
        found: Trailing | None = None
        for _ in range(3):
            opened = opening(source, max(start, end - REACH), end)
            if opened is None:
                break
            credit = self._reader.read(source, opened, end, doubting=True)
            known = credit.labelled or self._names_supplier(source, credit)
            before = trim(source, start, opened)[1]
            if not credit.plausible or (found is not None and not known):
                break
            if not known and not self._looks_signed(source, start, before, credit):
                break
            found = Trailing(opened, credit, How.ALONE if before <= start else How.BRACKET, known)
            if before <= start or source[before - 1] not in CLOSE:
                break
            end = before
        return found

    def _looks_signed(self, source: str, start: int, before: int, credit: CreditParts) -> bool:
        """May a bracket that only looks like a name be a credit? Behind a full stop, or when it is a person's."""
        if before <= start:
            return True
        if credit.end - credit.start > 80 or source[before - 1] in CLOSE:
            return False
        if source[before - 1] in _sentence_end or "/" in source[credit.start : credit.end]:
            return True
        return all(part.kind is PartKind.PERSON for part in credit.parts)

    def _labelled(self, source: str, start: int, end: int, low: str, words: list[str]) -> Trailing | None:
        """A credit with its label; ``low`` and ``words`` are the end of the text and its words in small letters."""
        if "©" not in low and "(c)" not in low and self._reader.label_words.isdisjoint(words):
            return None
        if not any(gate in low for gate in self._gates):
            return None
        for label in self._labels(source, max(start, end - REACH), end, low, words):
            at = label.start()
            if at > start and (source[at - 1] in OPEN or uncased(source[start:at].rstrip()) in self._common):  # "In pictures: ..."
                continue
            written = label.group()
            if written[-1] == "/" and at > start and source[start:at].rstrip()[-1] not in _sentence_end:  # "AFP PHOTO / POOL"
                continue
            before = source[start:at].rstrip()
            if self._agencies.named(f"{before[before.rfind(' ') + 1 :]} {written.split(' ')[0]}"):
                continue  # "EPA Images Illustration/Jane Doe"
            capital = may_open_name(written) and not (before.isupper() and (before[-1] not in _sentence_end or before[-3:-2] == "."))
            if not (written[-1] in ":：." or written[0] in "©(" or capital or source[at - 2 : at] in _before_label or at == start):
                continue
            credit = self._reader.read(source, at, end, doubting=True)
            if credit.labelled and credit.plausible:
                return Trailing(_cut(source, start, at), credit, How.ALONE if at == start else How.LABEL, True)
        return None

    def _labels(self, source: str, tail: int, end: int, low: str, words: list[str]) -> Iterator[re.Match[str]]:
        """The labels in ``source[tail:end]``. In ASCII, whose small letters stand where the letters do, only where their words are."""
        pattern = self._reader.label
        if not source[tail:end].isascii():
            yield from pattern.finditer(source, tail, end)
            return
        places = sorted(tail + at for word in ("(c)", *self._reader.label_words.intersection(words)) for at in _places(low, word))
        for at in places:
            if at >= tail and (found := pattern.match(source, at, end)):
                yield found
                tail = found.end()

    def _closing(self, source: str, start: int, end: int) -> Trailing | None:
        """A credit behind the end of a sentence, a dash, a pipe or a line end."""
        for boundary in _boundary.finditer(source, max(start, end - REACH), end - 1):
            sign = boundary.group()[0]
            at = boundary.end()
            if end - at > 160 or (sign == "." and self._is_abbreviation(source, start, boundary.start())):
                continue
            credit = self._reader.read(source, at, end, doubting=True)
            if not credit.plausible:
                continue
            sure = sign != "/" and self._names_supplier(source, credit)
            if not (sure or credit.labelled) and not _is_signature(source, start, boundary.start(), sign, credit):
                continue
            return Trailing(_cut(source, start, at), credit, How.BOUNDARY, sure)
        return None

    def _chained(self, source: str, start: int, end: int) -> Trailing | None:
        """A credit that runs on: "in Oslo REUTERS/Jo Doe", "in Oslo Jo Doe/AP", "in Oslo / AFP / Jo Doe"."""
        at = source.find("/", max(start, end - 140), end)
        for _ in range(6):
            if at < 0:
                return None
            for first in self._chain_starts(source, start, at):
                credit = self._reader.read(source, first, end, doubting=True)
                if credit.plausible and credit.has(PartKind.AGENCY) and len(credit.parts) > 1:
                    return Trailing(_cut(source, start, first), credit, How.CHAIN, True)
            at = source.find("/", at + 1, end)
        return None

    def _chain_starts(self, source: str, start: int, slash: int) -> Iterator[int]:
        """Where a chain with this slash may begin: at an agency's name, or two or three words before."""
        words = list(_word.finditer(source, max(start, slash - 60), slash))[-3:]
        texts = [word.group() for word in words]
        spaced = source[slash - 1 : slash].isspace() and source[slash + 1 : slash + 2].isspace()
        if spaced and not (texts and texts[-1][0].isupper()):
            yield slash
        if len(words) >= 2:
            pair = self._reader.read(source, words[-2].start(), slash)
            if len(pair.parts) == 1 and pair.parts[0].kind is PartKind.AGENCY:
                yield pair.parts[0].start
                return
        if words and self._reader.read(source, words[-1].start(), slash).has(PartKind.AGENCY):
            yield words[-1].start()
        elif len(words) >= 2 and texts[-2][0].isupper() and texts[-1][0].isupper():
            initial = len(texts) == 3 and len(texts[-2]) == 2 and texts[-2][1] == "." and texts[0][0].isupper()
            yield words[0 if initial else -2].start()

    def _names_supplier(self, source: str, credit: CreditParts) -> bool:
        """Does it name an agency, or say how the picture came ("Supplied", "Pool")?"""
        for part in credit.parts:
            if part.kind is PartKind.AGENCY:
                return True
            if part.kind is PartKind.TOKEN and not self._suppliers.isdisjoint(uncased(source[part.start : part.end]).split()):
                return True
        return False

    def _is_abbreviation(self, source: str, start: int, period: int) -> bool:
        word = source[max(start, period - 12) : period].split(" ")[-1].lstrip("(\"'“‘")
        return not word or len(word) == 1 or uncased(word) in self._titles


def _places(text: str, word: str) -> Iterator[int]:
    """Where ``word`` stands in ``text``."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _last_word(text: str) -> str:
    """The last word in small letters, without what stands before it: a slash, a bracket."""
    return uncased(text[-24:].rpartition(" ")[2].rpartition("/")[2].strip("([|\u00a9"))


def _cases(phrase: str) -> list[str]:
    cased = (phrase, phrase.upper(), phrase.capitalize(), phrase.title())
    return [form + stop for form in cased for stop in ("", ".")]


def _is_signature(source: str, start: int, at: int, sign: str, credit: CreditParts) -> bool:
    """A person's name alone behind a finished sentence or some words and a slash, or with the outlet he works for."""
    if sign == "\n":
        at = trim(source, start, at)[1] - 1
        sign = source[at] if at >= start else sign
    if sign == "/" and source.count(" ", start, at) > SLASHED and "/" not in source[start:at]:
        return [part.kind for part in credit.parts] == [PartKind.PERSON]
    if sign in _dashes and credit.names_outlet and len(credit.parts) == 2 and "/" in source[credit.start : credit.end]:
        return True  # "... in the old town - Jo Doe/Harbour Press"
    if sign not in _sentence_end or len(credit.parts) > 2:
        return False
    return credit.names_outlet or all(part.kind is PartKind.PERSON for part in credit.parts)


def opening(source: str, start: int, end: int) -> int | None:
    """Where the bracket opens that closes at ``end``."""
    opened = source.rfind("(", start, end)
    if opened >= 0 and not _brackets.search(source, opened + 1, end - 1):
        return opened
    stack: list[int] = []
    for sign in _brackets.finditer(source, start, end):
        if sign.group() in OPEN:
            stack.append(sign.start())
        elif sign.end() == end:
            return stack[-1] if stack else None
        elif stack:
            stack.pop()
    return None


def _cut(source: str, start: int, at: int) -> int:
    """Step back over the dash, pipe or sign before a credit."""
    at = trim(source, start, at)[1]
    while at > start and source[at - 1] in "|/©–—-(":
        at = trim(source, start, at - 1)[1]
    return at
