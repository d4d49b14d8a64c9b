"""parse(): the whole way of the data, top to bottom."""

from __future__ import annotations

from articlemeta import blocks, checks, fields, layout, lines, outline
from articlemeta.language import choose
from articlemeta.models.article import SCHEMA_VERSION, Article
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.options import Options
from articlemeta.page import Page, Rule
from articlemeta.tools import Toolbox


def parse(source: str, toolbox: Toolbox, options: Options, *, thorough: bool = False) -> tuple[Article, Page, list[Rule]]:
    """One text to one article; with it the page and the rule that decided on each unit, for ``explain``, which wants them ``thorough``."""
    units = layout.units(source, lines.split(source))
    language, tools = choose(units, toolbox, options)
    page = Page(source, units, tools, options, thorough=thorough)
    rules = outline.decide(page)
    decided = list(zip(units, rules, strict=True))

    stamps = fields.timestamps(page, decided)
    credited = fields.contributors(page, decided)
    filed, body = fields.story(page, decided, stamps)
    article = build(
        Article,
        source=source,
        blocks=blocks.tile(source, units, [rule.kind for rule in rules]),
        kicker=fields.text(decided, BlockKind.KICKER),
        headline=fields.text(decided, BlockKind.HEADLINE),
        deck=fields.deck(page, decided),
        timestamps=stamps,
        contributors=credited,
        agencies=fields.agencies(page, credited, filed),
        dateline=filed,
        captions=fields.captions(page, decided),
        related=fields.links(page, decided),
        body=body,
        notes=fields.notes(page, decided),
        language=language,
        issues=checks.issues(page, decided, language, body),
        wire=None,
        record=None,
        schema_version=SCHEMA_VERSION,
    )
    return article, page, rules
