"""parse(): the whole way of the data, top to bottom."""

from __future__ import annotations

from articlemeta import blocks, checks, fields, layout, lines
from articlemeta.language import choose
from articlemeta.models.article import SCHEMA_VERSION, Article
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
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

    stamps = fields.timestamps(page, outline)
    credited = fields.contributors(page, outline)
    filed, body = fields.story(page, outline, stamps)
    body, sign_off = fields.run_in(page, body)
    article = build(
        Article,
        source=source,
        blocks=blocks.tile(source, units, [rule.kind for rule in outline.rules]),
        kicker=fields.text(outline, BlockKind.KICKER),
        headline=fields.headline(page, outline),
        deck=fields.deck(page, outline),
        timestamps=stamps,
        contributors=credited,
        agencies=fields.agencies(page, credited, filed),
        dateline=filed,
        captions=fields.captions(page, outline),
        related=fields.links(page, outline),
        body=body,
        notes=fields.notes(page, outline, sign_off),
        language=language,
        issues=checks.issues(page, outline, language, body),
        wire=None,
        record=None,
        schema_version=SCHEMA_VERSION,
    )
    return article, page, outline
