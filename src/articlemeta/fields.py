"""Blocks to fields: every room reads the units of its kind."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from articlemeta.kinds import caption, dateline, furniture, note, related, timestamp
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Caption, Dateline, Note, NoteKind, Paragraph, ParagraphKind, RelatedLink, Text
from articlemeta.models.people import Contributor
from articlemeta.models.span import Span
from articlemeta.models.times import Precision, Timestamp, TimestampRole
from articlemeta.outline import Outline, signed
from articlemeta.outline.live import ENTRY
from articlemeta.outline.pictures import CREDITED
from articlemeta.outline.rows import LONGEST_ROW, ROW
from articlemeta.outline.sketch import ends_sentence
from articlemeta.page import Page
from articlemeta.scan.fold import end_of, fold, trim
from articlemeta.whereabouts import BEFORE_DATELINE, Whereabouts

_KINDS = {BlockKind.BODY: ParagraphKind.PARAGRAPH, BlockKind.SUBHEAD: ParagraphKind.SUBHEAD}
#: Titles are compared by so many of their last characters.
SAME_TITLE = 20
#: A headline's field label is no longer than this.
LABEL = 12


def text(outline: Outline, kind: BlockKind) -> Text | None:
    """The first unit of a kind."""
    for i in outline.places(kind):
        unit = outline.units[i]
        return build(Text, text=unit.text, span=Span(unit.start, unit.stop))
    return None


def headline(page: Page, outline: Outline) -> Text | None:
    """The headline, without a field label before it ("Title: ...")."""
    found = text(outline, BlockKind.HEADLINE)
    if found is None or ":" not in found.text[:LABEL] or not page.tools.furniture.title_labels.whole(found.text.partition(":")[0]):
        return found
    start, stop = trim(page.source, page.source.index(":", found.span.start) + 1, found.span.end)
    return build(Text, text=fold(page.source[start:stop]), span=Span(start, stop)) if start < stop else found


def deck(page: Page, outline: Outline) -> Text | None:
    """The first run of deck units, as one text."""
    for run in outline.runs(BlockKind.DECK):
        start, stop = outline.span(run)
        return build(Text, text=fold(page.source[start:stop]), span=Span(start, stop))
    return None


def timestamps(page: Page, outline: Outline, credited: Sequence[Contributor]) -> tuple[Timestamp, ...]:
    """The stamps of every date line, and of bylines that hold one.

    Neighbouring lines are read as one, so that a time alone can borrow its date.
    """
    found: list[Timestamp] = []
    around = Whereabouts(page, outline, credited)
    for run in outline.runs(BlockKind.TIMESTAMP, BlockKind.BYLINE):
        start, stop = outline.span(run)
        if all(outline.rules[i] is ENTRY for i in run):
            continue  # the time of a live blog's entry is none of the story's
        dated = any(outline.rules[i].kind is BlockKind.TIMESTAMP for i in run)
        if dated or any(map(str.isdecimal, page.source[start:stop])):
            found.extend(timestamp.read(page, start, stop, around))
    return tuple(_without_masthead(outline, found))


def _without_masthead(outline: Outline, stamps: list[Timestamp]) -> list[Timestamp]:
    """The stamps; the day alone above the headline is a paper's own where the head has another that is published below it."""
    headline, story = outline.places(BlockKind.HEADLINE)[:1], outline.places(BlockKind.BODY)[:1]
    if not stamps or not headline or not story or stamps[0].span.start > outline.units[headline[0]].start:
        return stamps
    first, *others = stamps
    start, stop = outline.units[headline[0]].start, outline.units[story[0]].start
    below = [one for one in others if start < one.span.start < stop and one.role is TimestampRole.PUBLISHED and one.value is not None]
    if first.label or first.role is not TimestampRole.PUBLISHED or first.precision is not Precision.DAY or not below:
        return stamps
    return [first.model_copy(update={"role": TimestampRole.OTHER}), *others]


def captions(page: Page, outline: Outline) -> tuple[Caption, ...]:
    """Each distinct caption once. A credit alone belongs to the caption right before it that has none, else to the one below."""
    found: dict[tuple[str, str | None], Caption] = {}
    for run in outline.runs(BlockKind.CAPTION):
        before: Caption | None = None
        for i in run:
            unit = outline.units[i]
            if outline.rules[i] is caption.HEADING and page.tools.openers.is_heading(unit.text):
                continue
            reader = caption.read_alone if outline.rules[i] is CREDITED else caption.read
            read = reader(page, unit.start, unit.stop, unit.text)
            if read is None:
                continue
            if before and before.credit and not before.description and read.credit is None:
                found.pop(("", before.credit.text), None)
                read = caption.joined(page, before, read)
            elif before and not read.description and before.credit is None:
                found.pop((before.description, None), None)
                read = caption.joined(page, before, read)
            found.setdefault((read.description, read.credit.text if read.credit else None), read)
            before = read
    credited = {one.description for one in found.values() if one.credit and one.description}
    return tuple(one for one in found.values() if one.credit or one.description not in credited)  # a picture's alternative text


def links(page: Page, outline: Outline) -> tuple[RelatedLink, ...]:
    """The promoted articles, list by list."""
    runs: list[list[int]] = []
    for run in outline.runs(BlockKind.RELATED):
        if runs and all(rule is furniture.COUNT for rule in outline.rules[runs[-1][-1] + 1 : run[0]]):  # "list 2 of 3"
            runs[-1] += run
        else:
            runs.append(run)
    found = [link for run in runs for link in related.read(page, *outline.span(run), [outline.units[i] for i in run])]
    shortest: dict[str, str] = {}
    for link in found:
        end = link.title[-SAME_TITLE:]  # all of a shorter one, which none but itself ends like that
        if len(link.title) < len(shortest.setdefault(end, link.title)):
            shortest[end] = link.title
    if len(shortest) < len(found):
        found = [_without_section(link, shortest[link.title[-SAME_TITLE:]]) for link in found]
    return tuple(found)


def _without_section(link: RelatedLink, title: str) -> RelatedLink:
    """A link without the section before a title that stands elsewhere on the page without it."""
    return link.model_copy(update={"title": title}) if link.title != title and link.title.endswith(f" {title}") else link


def notes(page: Page, outline: Outline, sign_off: Note | None) -> tuple[Note, ...]:
    """Every note, in order; ``sign_off`` is one that stands in the last paragraph."""
    found: list[Note] = []
    for i in outline.places(BlockKind.NOTE):
        found.append(note.read(page, outline.units[i], outline.rules[i], found[-1] if found else None))
    if sign_off is not None:
        found.append(sign_off)
        found.sort(key=lambda one: one.span.start)
    return tuple(found)


def story(
    page: Page, outline: Outline, stamps: Sequence[Timestamp], sent: Timestamp | None = None
) -> tuple[Dateline | None, tuple[Paragraph, ...]]:
    """The dateline, and the body without it. The rows of a table are one paragraph of their own kind; a
    row right behind the dateline is the table's first.

    ``sent``: the sign-off of a transmission, which tells the dateline's year as well.
    """
    filed: Dateline | None = None
    body: list[Paragraph] = []
    rows: list[int] = []
    first_row = 0  # where the table's first row begins
    looked = 0
    units, rules = outline.units, outline.rules
    for i in outline.places(BlockKind.BODY, BlockKind.SUBHEAD):
        unit, rule = units[i], rules[i]
        if rows and (rule is not ROW or i != rows[-1] + 1):
            body.append(_table(page, first_row, units[rows[-1]].stop))
            rows = []
        if rule is ROW:
            first_row = first_row if rows else unit.start
            rows.append(i)
            continue
        start, stop, words = unit.start, unit.stop, unit.text
        kind = _KINDS[rule.kind]
        if looked <= BEFORE_DATELINE and filed is None and rule.kind is BlockKind.BODY:
            looked += 1
            filed = dateline.read(page, start, stop, evidence=_evidence(stamps, sent))
            if filed is not None:
                start, stop = trim(page.source, dateline.story_start(page, start, stop, filed), stop)
                words = fold(page.source[start:stop])
                if (
                    words
                    and len(words) <= LONGEST_ROW
                    and not ends_sentence(words)
                    and words[-1] not in ":："
                    and outline.rule_at(i + 1) is ROW
                ):
                    first_row = start
                    rows.append(i)
                    continue
        if words:
            body.append(build(Paragraph, text=words, span=Span(start, stop), kind=kind))
    if rows:
        body.append(_table(page, first_row, units[rows[-1]].stop))
    return filed or _filed_in_deck(page, outline, stamps, sent), tuple(body)


def _filed_in_deck(page: Page, outline: Outline, stamps: Sequence[Timestamp], sent: Timestamp | None) -> Dateline | None:
    """The dateline that the deck begins with, as some papers have it; it stays in the deck's text."""
    for i in outline.places(BlockKind.DECK)[:1]:
        return dateline.read(page, outline.units[i].start, outline.units[i].stop, evidence=_evidence(stamps, sent))
    return None


def run_in(page: Page, body: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, ...], Note | None]:
    """The body without an end mark or an agency that stands behind its last sentence, and that."""
    if not body:
        return body, None
    last = body[-1]
    size = page.tools.notes.run_in(last.text, alone=_stands_apart(page.source, *last.span))
    kind = NoteKind.SIGN_OFF if size < len(last.text) else NoteKind.SOURCE
    size = size if size < len(last.text) else signed.closing(page, last.text)
    mark = last.text[size:].strip()
    start, stop = end_of(page.source, last.span.start, last.span.end, mark) if size else None, last.span.end
    if start is None:
        return body, None
    end = trim(page.source, last.span.start, start)[1]
    kept = build(Paragraph, text=last.text[:size], span=Span(last.span.start, end), kind=last.kind)
    return (*body[:-1], kept), build(Note, text=mark, span=Span(start, stop), kind=kind)


def _stands_apart(source: str, start: int, stop: int) -> bool:
    """Is the last line of a window indented otherwise than the one before it?"""
    last = source.rfind("\n", start, stop) + 1
    before = source.rfind("\n", 0, last - 1) + 1
    return last > start and _indent(source, last) != _indent(source, before)


def _indent(source: str, at: int) -> int:
    return next((i for i in range(40) if not source.startswith(" ", at + i)), 40)


def _table(page: Page, start: int, stop: int) -> Paragraph:
    return build(Paragraph, text=fold(page.source[start:stop]), span=Span(start, stop), kind=ParagraphKind.TABLE)


def _evidence(stamps: Sequence[Timestamp], sent: Timestamp | None) -> datetime.date | None:
    """The day that tells a dateline's year: when the story was published, or sent."""
    for stamp in (*stamps, *((sent,) if sent else ())):
        if (stamp.role is TimestampRole.PUBLISHED or stamp is sent) and stamp.value is not None:
            return stamp.value.date() if isinstance(stamp.value, datetime.datetime) else stamp.value
    return None
