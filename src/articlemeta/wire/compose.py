"""An article to the text of a transmission: the frame and the marks of ANPA 1312 and IPTC 7901 around what the article holds."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from articlemeta.knowledge.wire import Provider, wire_words
from articlemeta.models.article import Article
from articlemeta.models.block import BlockKind
from articlemeta.models.content import ParagraphKind
from articlemeta.models.headers import WireHeader
from articlemeta.models.people import Role
from articlemeta.scan.fold import fold
from articlemeta.wire import signs

ANPA, IPTC = "anpa1312", "iptc7901"
#: Columns of a line of IPTC 7901.
WIDTH = 69
_line_end = re.compile(r"\r\n?|\n")


class Part(NamedTuple):
    """A paragraph, subhead or table; ``lines`` are the rows of the table, or the one text."""

    kind: ParagraphKind
    lines: tuple[str, ...]


def text(article: Article, header: WireHeader, *, wrap: bool) -> str:
    """The transmission as characters. Raises ``ValueError`` for what the format has no place for."""
    if header.format not in (ANPA, IPTC):
        raise ValueError(f"format {header.format!r} cannot be written, only {ANPA} and {IPTC}")
    for name in ("service_level", "story_number", "priority", "category", "keyword"):
        if not getattr(header, name):
            raise ValueError(f"a header of {header.format} needs {name}")
    return _anpa(article, header) if header.format == ANPA else _iptc(article, header, wrap=wrap)


def _anpa(article: Article, header: WireHeader) -> str:
    fields = [header.keyword, header.version, _date(header), f"{header.word_count:04}" if header.word_count is not None else None]
    lines = [
        f"\x16\x16\x01{header.service_level}{header.story_number}\x1f{header.selector or ''}\r\n",
        f"{header.priority} {header.category}\x13\x11 {' '.join(filter(None, fields))}\r\n",
        "\x02",
    ]
    story = [f"^{header.keyword},<\r\n"]
    story += (f"^{one.text}<\r\n" for one in (article.headline, article.deck) if one)
    story += (f"^{line}=\r\n" for line in _bylines(article))
    for part in _parts(article):
        if part.kind is ParagraphKind.TABLE:
            story += (f"\b{row}\x10\r\n" for row in part.lines)
        else:
            story.append(f"^{part.lines[0]}<\r\n" if part.kind is ParagraphKind.SUBHEAD else f"\t   {part.lines[0]}\r\n")
    story += (f"\t   {credit}\r\n" for credit in _end_credits(article))
    sent = f"{header.sent.text}<" if header.sent else ""
    return "".join([*lines, signs.encode("".join(story)), f"\x03{sent}\r\n\x0c\r\n\x04"])


def _iptc(article: Article, header: WireHeader, *, wrap: bool) -> str:
    if article.headline is None:
        raise ValueError(f"a transmission of {IPTC} needs a headline")
    count = str(header.word_count) if header.word_count is not None else None
    provider = _provider(header)
    sign = provider.agency_signs[0] if provider and provider.agency_signs else None
    fields = [f"{header.service_level}{header.story_number}", header.priority, header.category, count, sign]
    head = "\r\n".join([article.headline.text, *_bylines(article)])
    parts = [f"{head} =\r\n\n"]
    for part in _parts(article):
        if part.kind is ParagraphKind.TABLE:
            lines = ["<#>", *part.lines, "<#>"]
        elif wrap:
            lines = textwrap.wrap(part.lines[0], WIDTH, break_long_words=False, break_on_hyphens=False)
        else:
            lines = list(part.lines)
        parts.append("\r\n".join(lines) + "\r\n\n")
    parts += (f"{credit}\r\n\n" for credit in _end_credits(article))
    sent = header.sent.text if header.sent else ""
    opening = f"\x01{' '.join(filter(None, fields))}\r\n\n{header.keyword}\r\n\x02"
    return "".join([opening, *parts, f"\x03{sent}\r\n\x7f\n\x7f\x04"])


def _provider(header: WireHeader) -> Provider | None:
    return wire_words().named(header.provider) if header.provider else None


def _date(header: WireHeader) -> str | None:
    date = header.date
    if date is None or date.month is None or date.day is None:
        return None
    provider = _provider(header)
    order = (date.day, date.month) if provider and provider.header_day_first else (date.month, date.day)
    return "{:02}-{:02}".format(*order)


def _bylines(article: Article) -> Iterator[str]:
    """One line for the authors of each affiliation, in order."""
    groups: dict[str | None, list[str]] = {}
    for one in article.contributors:
        if one.role is Role.AUTHOR:
            groups.setdefault(one.affiliation, []).append(one.name)
    for affiliation, names in groups.items():
        listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        yield f"By {listed}, {affiliation}" if affiliation else f"By {listed}"


def _parts(article: Article) -> Iterator[Part]:
    """The story, with the dateline before the paragraph that it opened."""
    filed = article.dateline
    for one in article.body:
        before = ""
        if filed and one.span.start >= filed.span.end:
            before, filed = f"{filed.text} ", None
        if one.kind is not ParagraphKind.TABLE:
            yield Part(one.kind, (before + one.text,))
            continue
        if before:
            yield Part(ParagraphKind.PARAGRAPH, (before.rstrip(),))
        rows = map(fold, _line_end.split(article.source[one.span.start : one.span.end]))
        yield Part(one.kind, tuple(filter(None, rows)))
    if filed:
        yield Part(ParagraphKind.PARAGRAPH, (filed.text,))


def _end_credits(article: Article) -> Iterator[str]:
    """The lines behind the story that credit those who worked on it."""
    story = article.body[0].span.start if article.body else 0
    for block in article.blocks:
        if block.kind is BlockKind.BYLINE and block.span.start > story:
            yield fold(article.source[block.span.start : block.span.end])
