"""Promotions of other articles: a label with a title, a heading with a list of titles."""

from __future__ import annotations

from collections.abc import Sequence

from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import RelatedLink
from articlemeta.models.span import Span
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy
from articlemeta.scan.letters import may_open_name
from articlemeta.scan.related import Label

LABELLED = Rule(BlockKind.RELATED, 93, "related label and title", "opens with a label of promotions, then a title")
SHARED = Rule(BlockKind.RELATED, 72, "related label that headlines have", "opens with a label that promotions and headlines share")
CAPITALS = Rule(BlockKind.RELATED, 85, "related label in capitals", "opens with a label of promotions in capitals")
LIST = Rule(BlockKind.RELATED, 92, "related list label", "is a heading of lists of other articles")
WEAK_LIST = Rule(BlockKind.RELATED, 66, "related list label, short", "is a word that heads lists of other articles, and other things")
HEADING = Rule(BlockKind.RELATED, 80, "related list heading", "reads like the heading of a list of articles")
LINK = Rule(BlockKind.RELATED, 70, "related link", "is a link with a title, and nothing else")
ARROW = Rule(BlockKind.RELATED, 48, "related arrow", "opens with an arrow")

#: What opens like a label but is longer than this is a sentence.
LONGEST = 320
#: A text below a title is at least so long, in characters; a line of author and date no longer.
SENTENCE, DATED = 60, 45
_arrow_signs = (">>", "→", "▶", "►", "➡", "👉", "»")
_finished = ".!?؟।"
_bullets = "*-•·+ "
#: A title behind a bullet has so many words.
TITLE_WORDS = 4
_digit = lazy(r"\d")
_written = lazy(r"[^\W_]\S*")  # a word with a letter or digit in it
_four_words = lazy(r"(?:[\W_]*+[^\W_]\S*+){4}")


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit a promotion or the heading of some, by its own words?"""
    scanner = page.tools.related
    text = unit.text
    if unit.first in scanner.first_words:
        rule = _labelled(page, unit) if len(text) <= LONGEST else None
    elif text[0].isalnum():
        rule = None
    else:
        rule = ARROW if text.startswith(_arrow_signs) and len(text) <= LONGEST else None
    if rule is None and text[-1] == ")" and "](" in text and _is_link(text):
        return LINK
    if rule is None and unit.first in scanner.list_starts and scanner.heads_list(unit.first, text):
        return HEADING
    return rule


def _is_link(text: str) -> bool:
    """Is a line a link of Markdown and nothing else? Behind a bullet, it has a title of some words: menus have lists of links, too."""
    title, _, address = text.lstrip(_bullets).partition("](")
    return title[:1] == "[" and " " not in address and (text[0] == "[" or title.count(" ") + 1 >= TITLE_WORDS)


def _labelled(page: Page, unit: Unit) -> Rule | None:
    """What the label says that the unit may open with, by its first word."""
    source, start, stop = page.source, unit.start, unit.stop
    text = unit.text
    if source[start:stop].replace("\u00a0", " ") == text:
        label = page.memo["related", start, stop] = page.tools.related.label(source, start, stop, unit.first)  # for ``read``
    else:  # folding has moved what follows
        source, stop = text, len(text)
        label = page.tools.related.label(text, 0, stop, unit.first)
    return None if label is None else _weigh(page, source, stop, label)


def _weigh(page: Page, source: str, stop: int, label: Label) -> Rule | None:
    """What a label says of the text that it opens, which goes up to ``stop``."""
    if label.after >= stop:
        return _alone(page, source, stop, label)
    if label.sign:
        # "Read more - ..." is a label; "More - and better - schools" is not.
        if label.sign in ("-", "–", "—") and label.shared and not _in_capitals(source, label):
            return None
        return SHARED if label.shared and not label.marked and not _in_capitals(source, label) else LABELLED
    return _unsigned(source, stop, label)


def _alone(page: Page, source: str, stop: int, label: Label) -> Rule | None:
    if source[stop - 1] in _finished and source[stop - 2 : stop] != "..":
        return None
    written = source[label.start : label.end]
    if page.tools.furniture.heads_tags(written) and not page.tools.related.is_list(written):
        return None  # "Read more on these topics"
    if label.shared and not label.sign:
        return WEAK_LIST
    return LIST if len(written.split()) > 1 or label.sign or label.marked or page.tools.related.is_list(written) else WEAK_LIST


def _unsigned(source: str, stop: int, label: Label) -> Rule | None:
    """A title right behind the label: only behind brackets or capitals, lest every sentence with "more" be one."""
    if label.marked and source[label.end : label.after].strip():  # brackets around it
        return LABELLED
    if not _in_capitals(source, label):
        return None
    title = source[label.after : stop]
    if title.isupper() or (not title[0].isalnum() and title[0] not in "'\"‘“"):
        return None
    if len(source[label.start : label.end].split()) > 1:
        return CAPITALS
    return None if label.shared or not may_open_name(title) else SHARED


def _in_capitals(text: str, label: Label) -> bool:
    return text[label.start : label.end].isupper()


def read(page: Page, start: int, stop: int, units: Sequence[Unit] = ()) -> tuple[RelatedLink, ...]:
    """The links in ``source[start:stop]``: one line with its label, or a heading and the titles under it.

    ``units`` are those of the stretch where they are known: lines of wrapped text are put together there already.

    Lines under a heading that are ranks, times, bylines or section names make no link. A title that runs over several
    lines is one link where its first line is full and no label opens the next.
    """
    source = page.source
    known: Label | None = page.memo.get(("related", start, stop))
    if known is not None and known.after < stop and _opens_link(source, known, stop):
        return (_link(page, known, units[0], known.after),)
    lines = units or [Unit(*line, fold(source[slice(*line)])) for line in page.tools.related.lines(source, start, stop)]
    links: list[RelatedLink] = []
    heading: Label | None = None  # the list that is open
    titles: list[Unit] = []
    for line, label in _unwrapped(page, lines):
        if label is None or not _opens_link(source, label, line.stop, inside=heading is not None):
            titles.append(line)
            continue
        if titles:
            links += _listed(page, heading, titles)
            titles = []
        if label.after < line.stop:
            links.append(_link(page, label, line, label.after))
        heading = label if label.after >= line.stop or heading is None else heading
    if titles:
        links += _listed(page, heading, titles)
    return tuple(links)


def _opens_link(source: str, label: Label, stop: int, *, inside: bool = False) -> bool:
    """Is what looks like a label one, here where it is known that the text is a promotion?

    ``inside`` a list, "Watch: ..." is part of a title.
    """
    if inside and label.shared and label.after < stop:
        return False
    if label.after >= stop:
        return source[stop - 1] not in _finished
    written = source[label.start : label.end]
    return bool(label.sign) or label.marked or (written.isupper() and not source[label.after : stop].isupper())


def _unwrapped(page: Page, lines: Sequence[Unit]) -> list[tuple[Unit, Label | None]]:
    """The lines, each with its label; lines that continue a labelled title that was wrapped are put to it."""
    source = page.source
    joined: list[tuple[Unit, Label | None]] = []
    open_title = False
    for line in lines:
        label = _label(page, line)
        labelled = label is not None and _opens_link(source, label, line.stop)
        if open_title and not labelled:
            start, stop = joined[-1][0].start, joined[-1][0].stop
            if source[line.start].islower() or 50 <= stop - start <= 85:
                whole = Unit(start, line.stop, fold(source[start : line.stop]))
                joined[-1] = whole, _label(page, whole)
                open_title = source[line.start].islower()
                continue
        open_title = label is not None and labelled and label.after < line.stop
        joined.append((line, label))
    return joined


def _label(page: Page, line: Unit) -> Label | None:
    """The label of a line, whose first word is at hand where it is nothing but letters and stands at the very start."""
    scanner = page.tools.related
    first = line.first if line.first.isalpha() and line.text[0].isalpha() else None
    if first is not None and first not in scanner.first_words:
        return None
    return scanner.label(page.source, line.start, line.stop, first)


def _listed(page: Page, heading: Label | None, titles: list[Unit]) -> list[RelatedLink]:
    """Links of the lines under a heading."""
    source, scanner = page.source, page.tools.related
    kept = [line for line in titles if not scanner.names_nothing(line.text) and not _is_dated(page, line)]
    told = [line for line in kept if _tells(line.text)]
    titled = [line for line in told if not _is_sentence(source, line)]  # without the texts below titles
    return [_link(page, heading, line, line.start) for line in titled or told or kept]


def _tells(text: str) -> bool:
    """Titles say something in four words or so; section names and author names do not."""
    if _four_words.match(text):
        return True
    words = len(_written.findall(text))
    if words <= 2 and not text.isascii() and len(text) >= 8:
        return not text[0].isupper()  # scripts without spaces between words
    return (words == 3 and len(text) >= 20 and not text.istitle()) or "](" in text or "://" in text


def _is_sentence(source: str, line: Unit) -> bool:
    """Is a line of a list a text, as stands below titles, by its length and full stop?"""
    return line.stop - line.start >= SENTENCE and source[line.stop - 1] in ".।。…" and source.find("](", line.start, line.stop) < 0


def _is_dated(page: Page, line: Unit) -> bool:
    """Is a short line of a list the date of a title, with its author or without?"""
    if line.stop - line.start > DATED or not _digit.search(line.text):
        return False
    found = page.tools.dates.find_date(page.source, line.start, line.stop)
    return found is not None and found.year is not None and found.day is not None


def _link(page: Page, label: Label | None, line: Unit, at: int) -> RelatedLink:
    source = page.source
    found = page.tools.related.link(source, at, line.stop)
    if label is None and found.url is not None:
        inner = page.tools.related.label(source, found.start, found.end)
        if inner is not None and inner.sign and inner.after < found.end:  # "[Read more: Bridge reopens](https://...)"
            label, found = inner, found._replace(start=inner.after)
    whole = found.start == line.start and found.end == line.stop
    return build(
        RelatedLink,
        label=None if label is None else fold(source[label.start : label.end]),
        title=line.text if whole else fold(source[found.start : found.end]),
        url=None if found.url is None else source[slice(*found.url)],
        span=Span(line.start if label is None else min(line.start, label.start), line.stop),
    )
