"""parse() and parse_wire(): the whole way of the data, top to bottom."""

from __future__ import annotations

from articlemeta import blocks, checks, credited, fields, layout, lines
from articlemeta.language import choose
from articlemeta.models.article import SCHEMA_VERSION, Article
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.headers import WireHeader
from articlemeta.options import Options
from articlemeta.outline import Outline, decide
from articlemeta.page import Page
from articlemeta.tools import Toolbox


def parse(source: str, toolbox: Toolbox, options: Options, *, thorough: bool = False) -> tuple[Article, Page, Outline]:
    """One text to one article; with it the page and its outline, for ``explain``, which wants them ``thorough``."""
    units = layout.units(source, lines.split(source))
    language, tools = choose(units, toolbox, options)
    page = Page(source, units, tools, options, thorough=thorough)
    outline = decide(page)
    return assemble(page, outline, language), page, outline


def parse_wire(data: bytes, toolbox: Toolbox, options: Options, offset: int) -> Article:
    """One transmission to one article."""
    from articlemeta.wire import roles, story, transmission  # needed by few

    sent = transmission.read(data, offset)
    text = story.read(sent)
    language, tools = choose(text.units, toolbox, options)
    page = Page(sent.source, text.units, tools, options)
    outline = roles.decide(page, text, sent.head.keyword)
    header = transmission.describe(sent, page, roles.filed_by(page, outline) if sent.provider is None else None)
    return assemble(page, outline, language, header)


def assemble(page: Page, outline: Outline, language: str | None, wire: WireHeader | None = None) -> Article:
    """What every unit is, to the fields of the article."""
    source = page.source
    contributors = credited.contributors(page, outline)
    stamps = fields.timestamps(page, outline, contributors)
    filed, body = fields.story(page, outline, stamps, wire.sent if wire else None)
    body, sign_off = fields.run_in(page, body)
    return build(
        Article,
        source=source,
        blocks=blocks.tile(source, outline.units, [rule.kind for rule in outline.rules]),
        kicker=fields.text(outline, BlockKind.KICKER),
        headline=fields.headline(page, outline),
        deck=fields.deck(page, outline),
        timestamps=stamps,
        contributors=contributors,
        agencies=credited.agencies(page, contributors, filed),
        dateline=filed,
        captions=fields.captions(page, outline),
        related=fields.links(page, outline),
        body=body,
        notes=fields.notes(page, outline, sign_off),
        language=language,
        issues=checks.issues(page, outline, language, body, framed=wire is not None),
        wire=wire,
        record=None,
        schema_version=SCHEMA_VERSION,
    )
