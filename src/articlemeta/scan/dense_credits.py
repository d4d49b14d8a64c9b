"""Photo credits without capitals: ``张三 摄``, ``（佐藤花子撮影）``, ``＝共同``, ``[AP=연합뉴스]``, ``图/视觉中国``."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.schema import Language
from articlemeta.knowledge.words import alternation
from articlemeta.models.people import Role
from articlemeta.scan.credit_lines import CreditLines
from articlemeta.scan.credit_parts import CLOSE, OPEN, CreditParts, Part, PartKind
from articlemeta.scan.credits import CreditScanner, How, Trailing, opening
from articlemeta.scan.fold import fold, trim
from articlemeta.scan.lazy import lazy
from articlemeta.scan.name_kinds import ORGANIZATION, PERSON, UNKNOWN, Name
from articlemeta.scan.scripts import BEGIN, END, is_dense

#: A credit at the end is no longer than this.
TAIL = 40
#: Longer names of agencies are not looked for at a line's end.
LONGEST_AGENCY = 12
#: A label so long needs no sign behind it: "翻攝自".
LONG_LABEL = 3
#: A caption that only its last words tell has so many characters.
SHORTEST = 20
#: A credit names no more than so many.
MOST = 5
#: Before a credit stand so many letters, or nothing.
SHORTEST_DESCRIPTION = 5
_boundary = lazy(r"[。！？!?」』”\n|｜/／＝=】］\])）、，]|\.\s|\s")
_sentence = lazy(r"[。！？!?]|\.\s")
_sentence_end = frozenset("。！？」』.!?")
_copyright = lazy(r"(?:©|ⓒ|[（(][CcＣ][)）]|Copyright)[\s\u3000]?(?:\d{4}年?)?", 0)
# The day behind a sign, with a place: "＝13日、東京"; the day of a wire's picture, with an address or none.
_dated = lazy(r"(?:[＝=][^＝=。\n]{0,30}\d{1,2}日[^。\n]{0,40}|\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s{1,3}\S{1,60}@\S{1,60})?)\Z")


# Behind the credit: "林小明攝 113年5月3日".
_day_behind = lazy(r"(?<=\S)[\s\u3000]{1,2}(?:\d{2,4}年)?\d{1,2}月\d{1,2}日\Z")


class DenseCredits(CreditScanner):
    """Finds and reads photo credits in one language.

    >>> from articlemeta.knowledge import DEFAULT
    >>> language = DEFAULT.language("zh")
    >>> scanner = DenseCredits(language, DEFAULT.agencies, CreditLines(language, DEFAULT.agencies))
    >>> text = "图为灯会现场。李小雨 摄"
    >>> found = scanner.trailing(text, 0, len(text))
    >>> text[: found.start], [text[part.start : part.end] for part in found.credit.parts]
    ('图为灯会现场。', ['李小雨'])
    """

    def __init__(self, language: Language, agencies: Agencies, lines: CreditLines) -> None:
        super().__init__(language, agencies)
        words = language.credit
        self._lines = lines
        self._tokens = frozenset(words.tokens)
        self._weak = frozenset(words.weak)
        self._behind = tuple(sorted(words.behind, key=len, reverse=True))
        self._signs = (*self._behind, *language.names.titles)
        #: The names of agencies, and how long they are: what a credit without a label ends with.
        self._ends = frozenset(agencies.names())
        self._sizes = sorted({len(name) for name in self._ends if len(name) <= LONGEST_AGENCY})
        self._last_letters = frozenset(name[-1] for name in self._ends)
        labels = alternation((*words.labels, *words.plain, *words.weak))
        sign = r"[\s\u3000]?[:：/／|｜＝=][\s\u3000]?"
        grown = alternation(word for word in words.plain if is_dense(word[0]) and len(word) >= LONG_LABEL)
        #: What every copyright sign and label has: a sign, or the first letter of a label that needs none.
        self._openings = frozenset((*":：/／|｜＝=©ⓒ(（C", *(word[0] for word in words.plain)))
        self._label = lazy(rf"{BEGIN}{labels}(?:{sign}|(?=[©ⓒ]))|{grown}|{alternation(words.plain)}{END}[\s\u3000，,]{{1,2}}")

    def may_end(self, text: str) -> bool:
        """May a line end in a credit? A quick look."""
        last = text[-1]
        if last == "日" and (day := _day_behind.search(text)):
            text = text[: day.start()] or text
        if last in CLOSE or text.endswith(self._signs) or "@" in text[-TAIL:]:
            return True
        if last in "。！？」.":
            return False
        tail = text[-TAIL:]
        if "/" in tail or "／" in tail:
            return True
        if tail[-1] in self._last_letters and not self._ends.isdisjoint([tail[-size:] for size in self._sizes]):
            return True
        if self._openings.isdisjoint(tail):
            return False
        return _copyright.search(tail) is not None or self._label.search(tail) is not None

    def ends_dated(self, text: str) -> bool:
        """Does a line end as the captions of wires do, in the day of the picture?"""
        tail = text[-2 * TAIL :]
        return len(text) >= SHORTEST and ("日" in tail or "." in tail) and _dated.search(tail) is not None

    def is_label(self, text: str) -> bool:
        """Is this a credit's label, with nothing behind it?"""
        found = self._label.match(text)
        return found is not None and found.end() == len(text)

    def read(self, source: str, start: int, end: int) -> CreditParts:
        """Read ``source[start:end]``, a whole credit, label and brackets included or not."""
        labelled = False
        for _ in range(3):
            start, end = trim(source, start, end)
            sign = _copyright.match(source, start, end) or self._label.match(source, start, end)
            if sign and sign.end() < end:
                labelled = labelled or sign[0].rstrip(" \u3000:：/／|｜＝=") not in self._weak
                start = sign.end()
            elif end - start > 1 and source[start] in OPEN and source[end - 1] in CLOSE:
                start, end = start + 1, end - 1
            else:
                break
        start, end = trim(source, start, end)
        while start < end and source[start] in "＝=/／|｜、，":
            start, end = trim(source, start + 1, end)
        stop = end
        behind = next((word for word in self._behind if source.endswith(word, start, end)), "")
        if behind:
            stop = trim(source, start, end - len(behind))[1]
        parts = self._parts(source, start, stop, told=labelled or bool(behind))
        return CreditParts(start, end, parts, labelled or bool(behind))

    def _parts(self, source: str, start: int, end: int, *, told: bool) -> tuple[Part, ...]:
        if end - start > 2 * TAIL or start >= end:
            return ()
        if _sentence.search(source, start, end):
            return (Part(PartKind.OTHER, start, end),)
        if told and source[start:end] in self._tokens:
            return (Part(PartKind.TOKEN, start, end),)
        line = self._lines.read(source, start, end, roles=(Role.PHOTOGRAPHY,))
        if not line.clean:
            return (Part(PartKind.OTHER, start, end),)
        names = [one.name for one in line.credited]
        if len(names) > MOST:
            return (Part(PartKind.OTHER, start, end),)
        known = any(name.known or (name.affiliation and self._is_agency(source, name.affiliation)) for name in names)
        found: list[Part] = []
        for name in names:
            if name.affiliation and not any((part.start, part.end) == name.affiliation for part in found):
                found.append(self._body(source, *name.affiliation))
            loose = told or (known and not "\uac00" <= source[name.start] <= "\ud7a3")
            found.append(self._part(source, name, told=loose, behind=bool(found) and found[-1].kind is PartKind.AGENCY))
        return tuple(found)

    def _part(self, source: str, name: Name, *, told: bool, behind: bool) -> Part:
        text = fold(source[name.start : name.end])
        if text in self._tokens:
            return Part(PartKind.TOKEN, name.start, name.end)
        if name.kind is PERSON or (name.kind is UNKNOWN and told and self._lines.surnames.is_person(text)):
            return Part(PartKind.PERSON, name.start, name.end)
        if name.kind is ORGANIZATION:
            return self._body(source, name.start, name.end)
        if text.isascii() and behind:
            return Part(PartKind.PERSON, name.start, name.end)  # "ロイター/Doe"
        return Part(PartKind.ORGANIZATION if told else PartKind.OTHER, name.start, name.end)

    def _body(self, source: str, start: int, end: int) -> Part:
        entries = self._lines.surnames.agencies(fold(source[start:end]))
        return Part(PartKind.AGENCY if entries else PartKind.ORGANIZATION, start, end, entries)

    def _is_agency(self, source: str, where: tuple[int, int]) -> bool:
        return bool(self._lines.surnames.agencies(fold(source[slice(*where)])))

    def trailing(self, source: str, start: int, end: int) -> Trailing | None:
        """The credit that closes ``source[start:end]``, if one does."""
        start, end = trim(source, start, end)
        if end - start > 1 and source[end - 1] in "。." and source[end - 2] in CLOSE:
            end -= 1
        if end > start and source[end - 1] == "日" and (day := _day_behind.search(source, max(start, end - TAIL), end)):
            end = trim(source, start, day.start())[1]
        if end <= start:
            return None
        if source[end - 1] in CLOSE:
            return self._in_bracket(source, start, end)
        for at in self._starts(source, start, end):
            credit = self.read(source, at, end)
            if _is_placed(source, credit):
                continue  # "＝3日、海辺町、佐藤花子撮影": the name stands behind the last comma
            found = self._from(source, start, at, end, credit) if credit.plausible else None
            if found:
                return found
        return None

    def _from(self, source: str, start: int, at: int, end: int, credit: CreditParts) -> Trailing | None:
        """What a plausible credit from ``at`` on is, by what stands before it."""
        if not self._supplied(source, start, at, credit):
            return Trailing(at, credit, How.BOUNDARY, False) if self._signed(source, start, at, end, credit) else None
        before = trim(source, start, at)[1]
        while before > start and source[before - 1] in "＝=/／|｜、，":
            before = trim(source, start, before - 1)[1]
        if start < before and sum(map(str.isalpha, source[start:before])) < SHORTEST_DESCRIPTION:
            return None  # a date or a label
        if before <= start and not credit.labelled and self._lines.inside.search(source, at, end):
            return None  # a reporter, not a photographer
        how = How.ALONE if before <= start else How.LABEL if credit.labelled else How.BOUNDARY
        return Trailing(before, credit, how, True)

    def _signed(self, source: str, start: int, at: int, end: int, credit: CreditParts) -> bool:
        """Is a reporter named, with a title or an address, behind the end of a sentence?"""
        before = trim(source, start, at)[1]
        if before <= start or source[before - 1] not in _sentence_end:
            return False
        return all(part.kind is PartKind.PERSON for part in credit.parts) and self._lines.read(source, at, end).told

    def _in_bracket(self, source: str, start: int, end: int) -> Trailing | None:
        opened = opening(source, max(start, end - 3 * TAIL), end)
        if opened is None:
            return None
        credit = self.read(source, opened, end)
        before = trim(source, start, opened)[1]
        # A label of other things too ("出典") is a credit's where no sentence ends before it.
        labelled = credit.labelled or (
            before > start and source[before - 1] not in _sentence_end and self._label.match(source, opened + 1, end) is not None
        )
        if not credit.plausible or not (labelled or any(part.kind in (PartKind.AGENCY, PartKind.TOKEN) for part in credit.parts)):
            return None
        issued = self._issuer(source, start, before)
        if issued is not None:  # "新华社发（张三 摄）"
            credit = CreditParts(issued.start, end, (issued, *credit.parts), True)
            opened = issued.start
            before = trim(source, start, opened)[1]
        if before > start and source[opened] in "(（" and not credit.labelled and source[before - 1] in _sentence_end:
            return None  # what signs a story off
        return Trailing(opened, credit, How.ALONE if before <= start else How.BRACKET, True)

    def _issuer(self, source: str, start: int, end: int) -> Part | None:
        """The agency before a photographer's bracket, with a word for what it did behind its name."""
        stop = end - next((len(word) for word in self._behind if source.endswith(word, start, end)), 0)
        if stop == end:
            return None
        size = next((size for size in reversed(self._sizes) if stop - size >= start and source[stop - size : stop] in self._ends), 0)
        return self._body(source, stop - size, stop) if size else None

    def _starts(self, source: str, start: int, end: int) -> Iterator[int]:
        """Where a credit may begin, the farthest first."""
        if end - start <= TAIL:
            yield start
        for boundary in _boundary.finditer(source, max(start, end - TAIL), end):
            if boundary.end() < end:
                yield boundary.end()
        for label in self._label.finditer(source, max(start, end - TAIL), end):
            yield label.start()

    def _supplied(self, source: str, start: int, at: int, credit: CreditParts) -> bool:
        """Does it name an agency, or a person that a label or the end of a sentence tells?"""
        kinds = {part.kind for part in credit.parts}
        if PartKind.AGENCY in kinds:
            return True
        if not credit.labelled:
            return False
        before = trim(source, start, at)[1]
        ended = before > start and source[before - 1] in _sentence_end
        named = any(
            part.kind is PartKind.PERSON and self._lines.surnames.is_person(fold(source[part.start : part.end])) for part in credit.parts
        )
        return ended or named or self._label.match(source, at, credit.start) is not None or _copyright.match(source, at) is not None


def _is_placed(source: str, credit: CreditParts) -> bool:
    """Do a day or a place stand before the photographer, behind the sign that ends the description?"""
    if len(credit.parts) < 2 or credit.parts[0].kind is not PartKind.ORGANIZATION or credit.parts[-1].kind is not PartKind.PERSON:
        return False
    return "、" in source[credit.start : credit.parts[-1].start]
