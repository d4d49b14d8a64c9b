"""What the article as a whole should tell its reader: not really text, damaged, cut off, several at once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter

from articlemeta.kinds import byline, dateline, timestamp
from articlemeta.models.article import lone_surrogate
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Paragraph, ParagraphKind
from articlemeta.models.issue import Issue, IssueCode, Severity
from articlemeta.outline import Outline
from articlemeta.outline.head import DOUBTFUL
from articlemeta.page import Page, Unit
from articlemeta.scan.dateline import Trust
from articlemeta.scan.lazy import lazy

_tag = lazy(r"</?(?:p|div|span|br|a|h[1-6]|html|body|script|li|ul|img|em|strong|b|i)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_entity = lazy(r"&(?:amp|quot|lt|gt|nbsp|apos|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
# UTF-8 read as Latin-1 or Windows-1252: a lead byte's character and a continuation byte's.
_mojibake = lazy("\u00e2\u20ac[\u2122\u0153\u009d\u201c\u201d\u00a6\u02dc\u00a2\u0080-\u00bf]|[\u00c2\u00c3][\u0080-\u00bf]|\ufffd")
_MOJIBAKE_STARTS = "\u00e2\u00c2\u00c3\ufffd"
_start = attrgetter("start")
_CONTROL = "".join(map(chr, (*range(9), *range(0x0E, 0x1C), 0x7F)))
_cut_off = lazy(r"(?:\[?(?:\.{3}|…)\]?)\s*(?:\[\+?\d+\s+chars\])?$|\[\+\d+\s+chars\]$")
_dots = lazy(r"\[?(?:\.{3}|…)\]?(?=\s*\S)")
#: Tags fewer than this may be a story about markup.
TAGS = 3
#: Shorter paragraphs may end in any word.
LONG = 60
#: Another article is looked for after this many paragraphs.
PARAGRAPHS = 3
#: What tells of another article on its own, below a title.
_MARKS = frozenset({byline.OPENER, byline.BODY_OPENER, timestamp.LABELLED})
#: Its story begins this close to its date line and byline.
NEAR = 5


def issues(page: Page, outline: Outline, language: str | None, body: Sequence[Paragraph], *, framed: bool = False) -> tuple[Issue, ...]:
    """The issues that reading reported, and those of the text as a whole, in the order of the text.

    ``framed``: control characters are the frame of a transmission.
    """
    source = page.source
    if "<" in source:
        tags = list(islice(_tag.finditer(source), TAGS))
        if len(tags) == TAGS:
            page.report(IssueCode.HTML, "the text holds HTML markup: extract its text first", *tags[0].span(), Severity.ERROR)
    if "&" in source and (found := _entity.search(source)):
        page.report(IssueCode.ENTITIES, f"HTML entities such as {found.group()} are left as they are", *found.span())
    if not source.isascii():
        if any(map(source.__contains__, _MOJIBAKE_STARTS)) and (found := _mojibake.search(source)):
            page.report(IssueCode.MOJIBAKE, "characters look wrongly decoded; they are left as they are", *found.span())
        if (surrogate := lone_surrogate(source)) is not None:
            message = "a lone surrogate: this article has no JSON form"
            page.report(IssueCode.LONE_SURROGATE, message, surrogate, surrogate + 1, Severity.ERROR)
    if not framed and any(map(source.__contains__, _CONTROL)):
        for char in filter(source.__contains__, _CONTROL):
            start = source.index(char)
            page.report(IssueCode.CONTROL_CHARACTERS, f"control character U+{ord(char):04X} in the text", start, start + 1)
    _language(page, language)
    _shape(page, outline, body)
    page.issues.sort(key=lambda issue: (issue.span.start, issue.span.end, issue.code))
    return tuple(page.issues)


def _language(page: Page, language: str | None) -> None:
    if not page.units:
        return
    first = page.units[0]
    if language is None:
        message = f"the language could not be told; {page.tools.language.name} words were used"
        page.report(IssueCode.UNKNOWN_LANGUAGE, message, first.start, first.stop, Severity.INFO)
    elif page.tools.language.tag != language.split("-")[0].casefold():
        message = f"no words are shipped for language {language!r}; English words were used"
        page.report(IssueCode.LANGUAGE_NOT_SHIPPED, message, first.start, first.stop)


def _shape(page: Page, outline: Outline, body: Sequence[Paragraph]) -> None:
    if not outline.units:
        return
    for i in outline.places(BlockKind.HEADLINE):
        if outline.rules[i] is DOUBTFUL:
            unit = outline.units[i]
            page.report(IssueCode.DOUBTFUL_HEADLINE, "another line may be the headline as well", unit.start, unit.stop)
    if not body:
        page.report(IssueCode.NO_BODY, "no story was found", outline.units[0].start, outline.units[-1].stop)
        return
    if cut := _cut_short(page, outline, body[-1]):
        page.report(IssueCode.TRUNCATED, *cut)
    second = _second_article(page, outline)
    if second is not None:
        page.report(IssueCode.SEVERAL_ARTICLES, "another article seems to begin here", second.start, second.stop)


def _cut_short(page: Page, outline: Outline, last: Paragraph) -> tuple[str, int, int] | None:
    """How the story's end shows that there was more of it, and where."""
    start, end = last.span
    tail = max(start, end - 40)
    words = page.tools.furniture
    rest = page.source[tail:end]
    if "..." in rest or "…" in rest or "[+" in rest:
        if found := _cut_off.search(page.source, tail, end):
            return "the story seems to be cut off here", *found.span()
        if dots := _dots.search(page.source, tail, end):
            rest = page.source[dots.end() : end]
            if words.cut.whole(rest) or words.whole.whole(rest):
                return "the story seems to be cut off here", dots.start(), end
    if last.kind is ParagraphKind.PARAGRAPH and _breaks_off(page, last.text):
        return "the story breaks off in the middle of a sentence", tail, end
    for after in outline.units[bisect_left(outline.units, end, key=_start) :][:1]:
        if words.cut.whole(after.text):
            return "the story goes on behind this link", after.start, after.stop
    return None


def _breaks_off(page: Page, text: str) -> bool:
    """Does a paragraph end with a comma or a word that goes before others?"""
    return len(text) >= LONG and (text[-1] == "," or text.rpartition(" ")[2] in page.tools.language.common)


def _second_article(page: Page, outline: Outline) -> Unit | None:
    """A title with a date line, a byline or a dateline right below it and a story after them, behind the paragraphs of another."""
    body = outline.places(BlockKind.BODY)
    if len(body) <= PARAGRAPHS:
        return None
    for run in outline.runs(BlockKind.BYLINE, BlockKind.TIMESTAMP):
        if run[0] <= body[PARAGRAPHS - 1]:
            continue
        follows = bisect_right(body, run[-1] + NEAR) - bisect_right(body, run[-1])
        kinds = {outline.rules[i].kind for i in run}
        titled = outline.rules[run[0] - 1].kind is BlockKind.SUBHEAD and not _MARKS.isdisjoint(outline.rules[i] for i in run)
        if (len(kinds) == 2 and follows) or (titled and follows > 1):
            return outline.units[run[0] - 1]
    for i in outline.places(BlockKind.SUBHEAD):
        below = outline.rule_at(i + 1)
        if i >= body[PARAGRAPHS] - 1 and below is not None and below.kind is BlockKind.BODY:
            unit = outline.units[i + 1]
            found = dateline.find(page, unit.start, unit.stop)
            if found is not None and found.trust is Trust.SURE:
                return outline.units[i]
    return None
