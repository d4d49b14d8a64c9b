"""Articles to transmissions: the way back of ``parse_wire``."""

from __future__ import annotations

from collections.abc import Iterator

from articlemeta.models.article import Article
from articlemeta.models.headers import WireHeader
from articlemeta.options import Options
from articlemeta.pipeline import parse_wire
from articlemeta.tools import Toolbox
from articlemeta.wire import compose

#: What is told by the bytes, and so need not come back as the header has it.
_FIELDS = ("provider", "service_level", "story_number", "selector", "priority", "category", "keyword", "version", "date", "word_count")


def write(article: Article, toolbox: Toolbox, options: Options, encoding: str | None) -> bytes:
    """The bytes of ``article`` as a transmission; see ``write_wire``."""
    header = article.wire
    if header is None:
        raise ValueError("the article has no header: give it one, as in article.model_copy(update={'wire': WireHeader(...)})")
    problem = ""
    for wrap in (True, False):  # where wrapped lines would not be taken for one paragraph, long lines may
        data = _encoded(compose.text(article, header, wrap=wrap), encoding or header.encoding)
        try:
            back = parse_wire(data, toolbox, options, 0)
        except ValueError as error:
            problem = f"its header would not be read ({error})"
            continue
        problem = next(_differences(article, header, back), "")
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


def _differences(article: Article, header: WireHeader, back: Article) -> Iterator[str]:
    """What would be read back otherwise."""
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
