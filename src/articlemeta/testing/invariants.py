"""What holds for every article, whatever the text."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError

from articlemeta.models.article import Article, lone_surrogate
from articlemeta.models.people import Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.models.times import Timestamp, TimestampRole
from articlemeta.scan.fold import fold

#: Strings that are read, not copied: canonical names, zones' origin, codes and messages.
_NOT_IN_TEXT = {"Agency.name", "Issue.code", "Issue.message", "Article.language", "Article.schema_version", "Article.source"}
#: The longest repr that still fits a log line or two.
LONGEST_REPR = 2000


def check(article: Article) -> None:
    """Assert that nothing is lost, the value is plain and frozen, and the JSON form comes back equal.

    Raises ``AssertionError`` naming what is broken. For our own tests and for callers': run it on articles parsed
    from your texts. Costs about three times as much as parsing.

    >>> from articlemeta import parse
    >>> check(parse("Harbour reopens\\n\\nShips sailed again on Saturday, the port of Bergen said."))
    """
    _check_tiling(article)
    _check_strings(article)
    _check_header(article)
    _check_derived(article)
    _check_value(article)
    _check_json(article)


def _check_tiling(article: Article) -> None:
    position = 0
    for block in article.blocks:
        assert block.span.start == position, f"{block} does not start where the last block ended, at {position}"
        assert block.span.end > block.span.start, f"{block} is empty"
        position = block.span.end
    assert position == len(article.source), f"the blocks end at {position}, the source at {len(article.source)}"


def _check_strings(article: Article) -> None:
    for path, value, span in _strings(article, None):
        assert span is not None, f"{path} has no span"
        assert 0 <= span.start <= span.end <= len(article.source), f"{path}: {span} is outside the source"
        folded = fold(article.source[span.start : span.end])
        assert value == fold(value), f"{path}: {value!r} is not folded"
        assert value in folded, f"{path}: {value!r} is not in {folded!r} at {span}"


def _check_header(article: Article) -> None:
    """The strings of a transmission's header stand in its raw form, and that in the source."""
    wire = article.wire
    if wire is None:
        return
    assert wire.raw in article.source, "the raw header is not in the source"
    for name in ("service_level", "story_number", "selector", "priority", "category", "keyword", "version"):
        value = getattr(wire, name)
        assert value is None or value in wire.raw, f"WireHeader.{name}: {value!r} is not in the raw header"
    if wire.sent is not None:
        assert wire.sent.text == fold(article.source[wire.sent.span.start : wire.sent.span.end]), "the sign-off is not at its span"


def _strings(model: BaseModel, span: Span | None) -> Iterator[tuple[str, str, Span | None]]:
    """Every string taken from the text, with its own span or its model's."""
    name = type(model).__name__
    span = getattr(model, "span", span)
    for field in type(model).model_fields:
        path = f"{name}.{field}"
        if path in _NOT_IN_TEXT or field in ("wire", "record"):
            continue
        value = getattr(model, field)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from _strings(item, span)
            elif type(item) is str:
                yield path, item, span


def _check_derived(article: Article) -> None:
    stamps = [s for s in article.timestamps if s.value is not None]
    assert article.published == next((s for s in stamps if s.role is TimestampRole.PUBLISHED), None)
    assert article.updated == next((s for s in reversed(stamps) if s.role is TimestampRole.UPDATED), None)
    for person in article.authors:
        assert person in article.contributors, f"{person!r} is no contributor"
        assert person.kind is ContributorKind.PERSON, f"{person!r} is no person"
        assert person.role is Role.AUTHOR, f"{person!r} is no author"
    for stamp in article.timestamps:
        _check_stamp(stamp)
    names = [agency.name for agency in article.agencies]
    assert len(names) == len(set(names)), f"an agency stands twice: {names}"
    keys = [(person.name, person.role) for person in article.contributors]
    assert len(keys) == len(set(keys)), f"a contributor stands twice in one role: {keys}"
    assert all(_contributor_ok(person) for person in article.contributors), "a contributor has no name"


def _contributor_ok(person: Contributor) -> bool:
    return any(map(str.isalnum, person.name))


def _check_stamp(stamp: Timestamp) -> None:
    value = stamp.value
    timed = isinstance(value, datetime.datetime)
    if value is not None:
        assert timed == (stamp.precision in ("hour", "minute", "second")), f"{stamp!r}: precision and value differ"
    aware = isinstance(value, datetime.datetime) and value.tzinfo is not None
    assert aware == (stamp.zone_from is not None), f"{stamp!r}: an offset without its origin, or the other way round"


def _check_value(article: Article) -> None:
    assert hash(article) == hash(pickle.loads(pickle.dumps(article)))
    assert pickle.loads(pickle.dumps(article)) == article, "the article does not survive pickling"
    assert len(repr(article)) <= LONGEST_REPR, "the repr is too long"
    for model in (article, *article.contributors[:1], *article.body[:1]):
        for field in list(type(model).model_fields)[:1]:
            try:
                setattr(model, field, None)
            except ValidationError:
                continue
            raise AssertionError(f"{type(model).__name__}.{field} can be set")


def _check_json(article: Article) -> None:
    if lone_surrogate(article.source) is not None:
        _check_refused(article)
        return
    loaded = Article.model_validate_json(article.model_dump_json())
    assert loaded == article, "the JSON form does not come back equal"
    Article.model_validate(article.model_dump())


def _check_refused(article: Article) -> None:
    """A source that JSON cannot hold must be named, not written."""
    message = ""
    try:
        article.model_dump_json()
    except ValueError as error:
        message = str(error)
    assert "lone surrogate" in message, "a lone surrogate must be named"
