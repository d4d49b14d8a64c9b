"""Blocks to fields: every room reads the units of its kind."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from articlemeta.kinds import byline, caption, dateline, endcredit, note, related, timestamp
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Caption, Dateline, Note, Paragraph, ParagraphKind, RelatedLink, Text
from articlemeta.models.people import Agency, Contributor
from articlemeta.models.span import Span
from articlemeta.models.times import Timestamp, TimestampRole
from articlemeta.outline.story import ROW
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.fold import fold, trim

Units = Sequence[tuple[Unit, Rule]]

#: How many paragraphs of a story may come before its dateline: a teaser stands above it in some services.
BEFORE_DATELINE = 2


def text(units: Units, kind: BlockKind) -> Text | None:
    """The first unit of a kind."""
    unit = next((unit for unit, rule in units if rule.kind is kind), None)
    return build(Text, text=unit.text, span=Span(unit.start, unit.stop)) if unit else None


def deck(page: Page, units: Units) -> Text | None:
    """The first run of deck units, as one text."""
    for start, stop, _ in runs(units, (BlockKind.DECK,)):
        return build(Text, text=fold(page.source[start:stop]), span=Span(start, stop))
    return None


def timestamps(page: Page, units: Units) -> tuple[Timestamp, ...]:
    """The stamps of every date line, and of bylines that hold one.

    Neighbouring lines are read as one, so that a time alone can borrow its date.
    """
    found: list[Timestamp] = []
    for start, stop, kinds in runs(units, (BlockKind.TIMESTAMP, BlockKind.BYLINE)):
        if BlockKind.TIMESTAMP in kinds or any(map(str.isdecimal, page.source[start:stop])):
            found.extend(timestamp.read(page, start, stop))
    return tuple(found)


def contributors(page: Page, units: Units) -> tuple[Contributor, ...]:
    """Everyone credited, bylines first, then end credits; each once in a role."""
    first: list[Contributor] = []
    last: list[Contributor] = []
    for unit, rule in units:
        kind = rule.kind
        if kind is BlockKind.BYLINE:
            if rule in endcredit.RULES:
                last.extend(endcredit.read(page, unit.start, unit.stop))
            else:
                first.extend(byline.read(page, unit.start, unit.stop))
        elif kind is BlockKind.TIMESTAMP and any(claim.kind is BlockKind.BYLINE for claim in unit.claims):
            first.extend(byline.read(page, unit.start, unit.stop))
    once = {(c.name.casefold(), c.role): c for c in reversed(first + last)}
    return tuple(c for c in first + last if once[c.name.casefold(), c.role] is c)


def captions(page: Page, units: Units) -> tuple[Caption, ...]:
    """Each distinct caption once. A credit alone belongs to the caption before it that has none."""
    found: dict[tuple[str, str | None], Caption] = {}
    before: tuple[int, Caption] | None = None
    for unit, rule in units:
        if rule.kind is not BlockKind.CAPTION:
            before = None
            continue
        read = caption.read(page, unit.start, unit.stop)
        if read is None:
            continue
        if before and not read.description and before[1].credit is None:
            joined = caption.read(page, before[0], unit.stop)
            if joined is not None and joined.credit is not None:
                found.pop((before[1].description, None), None)
                read = joined
        found.setdefault((read.description, read.credit.text if read.credit else None), read)
        before = (unit.start, read)
    return tuple(found.values())


def links(page: Page, units: Units) -> tuple[RelatedLink, ...]:
    """The promoted articles, list by list."""
    return tuple(link for start, stop, _ in runs(units, (BlockKind.RELATED,)) for link in related.read(page, start, stop))


def notes(page: Page, units: Units) -> tuple[Note, ...]:
    """Every note."""
    return tuple(note.read(page, unit, rule) for unit, rule in units if rule.kind is BlockKind.NOTE)


def story(page: Page, units: Units, stamps: Sequence[Timestamp]) -> tuple[Dateline | None, tuple[Paragraph, ...]]:
    """The dateline, and the body without it. The rows of a table are one paragraph of their own kind."""
    filed: Dateline | None = None
    body: list[Paragraph] = []
    rows: list[Unit] = []
    looked = 0
    for unit, rule in units:
        if rule is ROW:
            rows.append(unit)
            continue
        if rows and rule.kind in (BlockKind.BODY, BlockKind.SUBHEAD):
            body.append(_table(page, rows))
            rows = []
        if rule.kind is BlockKind.BODY:
            start, stop, words = unit.start, unit.stop, unit.text
            if filed is None and looked <= BEFORE_DATELINE:
                looked += 1
                filed = dateline.read(page, start, stop, evidence=_evidence(stamps))
                if filed is not None:
                    start, stop = trim(page.source, filed.span.end, stop)
                    words = fold(page.source[start:stop])
            if words:
                body.append(build(Paragraph, text=words, span=Span(start, stop), kind=ParagraphKind.PARAGRAPH))
        elif rule.kind is BlockKind.SUBHEAD:
            body.append(build(Paragraph, text=unit.text, span=Span(unit.start, unit.stop), kind=ParagraphKind.SUBHEAD))
    if rows:
        body.append(_table(page, rows))
    return filed, tuple(body)


def _table(page: Page, rows: Sequence[Unit]) -> Paragraph:
    span = Span(rows[0].start, rows[-1].stop)
    return build(Paragraph, text=fold(page.source[slice(*span)]), span=span, kind=ParagraphKind.TABLE)


def agencies(page: Page, credited: tuple[Contributor, ...], filed: Dateline | None) -> tuple[Agency, ...]:
    """The organisations credited in byline and end credits, and the dateline's, each once by name."""
    found = byline.agencies_of(page, credited)
    if filed is not None and filed.agency is not None and all(a.name != filed.agency.name for a in found):
        found = (*found, filed.agency)
    return found


def runs(units: Units, kinds: tuple[BlockKind, ...]) -> Iterator[tuple[int, int, set[BlockKind]]]:
    """The stretches of the source made of neighbouring units of these kinds, and which of the kinds each has."""
    start: int | None = None
    stop = 0
    held: set[BlockKind] = set()
    for unit, rule in units:
        kind = rule.kind
        if kind in kinds:
            start = unit.start if start is None else start
            stop = unit.stop
            held.add(kind)
        elif start is not None:
            yield start, stop, held
            start, held = None, set()
    if start is not None:
        yield start, stop, held


def _evidence(stamps: Sequence[Timestamp]) -> datetime.date | None:
    """The day that tells a dateline's year: when the story was published."""
    for stamp in stamps:
        if stamp.role is TimestampRole.PUBLISHED and stamp.value is not None:
            return stamp.value.date() if isinstance(stamp.value, datetime.datetime) else stamp.value
    return None
