"""Articles to transmissions: the way back of ``parse_wire``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Unpack

from articlemeta.models.article import Article
from articlemeta.models.headers import WireHeader
from articlemeta.parser import Parser, ParserOptions

#: What is told by the bytes, and so need not come back as the header has it.
_FIELDS = ("provider", "service_level", "story_number", "selector", "priority", "category", "keyword", "version", "date", "word_count")


def write_wire(article: Article, *, encoding: str | None = None, **options: Unpack[ParserOptions]) -> bytes:
    r"""The bytes of ``article`` as a transmission, in the format of its header (``article.wire``): ANPA 1312 or IPTC 7901.

    What is written is read back before it is returned: the fields of the header, the headline, the authors, the dateline and the text of
    each paragraph, subhead and table come out as they are, or ``ValueError`` tells which would not. Deck and end credits are written where
    the format has a place for them; notes, captions and related links are not. ``encoding`` is that of the header where it is not given:
    ``ascii``, ``latin-1``, ``cp1252`` or ``utf-8``. ``options`` are those that the transmission will be read with.

    An article that came from somewhere else needs a header first: ``article.model_copy(update={"wire": WireHeader(...)})``.

    Raises ``ValueError`` for an article without a header or with one that lacks a field, for a character that the encoding lacks, and
    for text that the format would take for a mark.

    >>> from articlemeta import WireHeader, parse, parse_wire, write_wire
    >>> page = parse("Storm closes harbor\nBy Jane Doe\n\nOSLO (AP) - “It blew,” the harbor master said on Friday.")
    >>> header = WireHeader(
    ...     format="anpa1312", encoding="ascii", raw="", service_level="a", story_number="0001", priority="r", category="i",
    ...     keyword="BC-Storm",
    ... )
    >>> sent = write_wire(page.model_copy(update={"wire": header}))
    >>> sent[:41]
    b'\x16\x16\x01a0001\x1f\r\nr i\x13\x11 BC-Storm\r\n\x02^BC-Storm,<\r\n'
    >>> story = parse_wire(sent)
    >>> story.headline.text, story.authors[0].name, story.dateline.text, story.body[0].text
    ('Storm closes harbor', 'Jane Doe', 'OSLO (AP) -', '“It blew,” the harbor master said on Friday.')
    """
    header = article.wire
    if header is None:
        raise ValueError("the article has no header: give it one, as in article.model_copy(update={'wire': WireHeader(...)})")
    from articlemeta.wire import compose  # needed by few

    parser = Parser(**{"language": article.language, **options})  # type: ignore[arg-type]
    problem = ""
    for wrap in (True, False):  # where wrapped lines would not be taken for one paragraph, long lines may
        data = _encoded(compose.text(article, header, wrap=wrap), encoding or header.encoding)
        problem = next(_differences(article, header, parser, data), "")
        if not problem:
            return data
    raise ValueError(f"the format cannot carry this article: {problem}")


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        char = text[error.start]
        message = (
            f"{char!r} (U+{ord(char):04X}) cannot be written in {encoding}: replace it, or name another encoding, as in encoding='utf-8'"
        )
        raise ValueError(message) from error
    except LookupError as error:
        raise ValueError(f"no encoding of that name: {encoding!r}") from error


def _differences(article: Article, header: WireHeader, parser: Parser, data: bytes) -> Iterator[str]:
    """What would be read back otherwise."""
    try:
        back = parser.parse_wire(data)
    except ValueError as error:
        yield str(error)
        return
    for name in _FIELDS:
        want, got = getattr(header, name), getattr(back.wire, name)
        if want != got and (want is not None or name != "provider"):  # a provider may be told by the dateline alone
            yield f"{name} {want!r} would be read as {got!r}"
    for name, want, got in zip(("sent", "headline", "authors", "dateline"), _told(article), _told(back), strict=True):
        if want != got:
            yield f"{name} {want!r} would be read as {got!r}"
    for one, other in zip(article.body, back.body, strict=False):
        if (one.kind, one.text) != (other.kind, other.text):
            yield f"{one.kind} {one.text!r} would be read as {other.kind} {other.text!r}"
    if len(article.body) != len(back.body):
        yield f"{len(article.body)} paragraphs would be read as {len(back.body)}"


def _told(article: Article) -> tuple[object, ...]:
    sent = article.wire.sent if article.wire else None
    return (
        sent.value if sent else None,
        article.headline.text if article.headline else None,
        [author.name for author in article.authors],
        article.dateline.text if article.dateline else None,
    )
