"""The five guarantees, for any text at all."""

from __future__ import annotations

import datetime
import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from texts import texts

import articlemeta
from articlemeta import Parser, explain, parse
from articlemeta.scan.fold import EDGE
from articlemeta.testing import check

MARKS = rf"(?:#{{1,6}}[ \t]+)?(?:\*\*)?[{EDGE}]*"
FIELD_PARSERS = [
    articlemeta.parse_timestamps,
    articlemeta.parse_byline,
    articlemeta.parse_dateline,
    articlemeta.parse_caption,
    articlemeta.parse_credit,
    articlemeta.parse_related,
]
OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "reference": st.datetimes() | st.datetimes(timezones=st.just(datetime.UTC)),
        "timezone": st.sampled_from(["Asia/Hong_Kong", "America/New_York", "Europe/London"]),
        "day_first": st.booleans() | st.none(),
        "language": st.sampled_from([None, "en", "xx", "en-GB", "zh-Hant-TW"]),
    },
)


@given(texts, OPTIONS)
@example("", {})
@example("\ufeff", {})
@example("\n", {})
@example("\x00", {})
@example("\ud800 said.", {})
@example("a" * 100_000, {})
@example("11:10 " * 5_000, {})
def test_every_text_parses_and_nothing_is_lost(text: str, options: dict[str, object]) -> None:
    article = parse(text, **options)
    assert article.source == text
    check(article)


@given(texts, OPTIONS)
def test_no_field_parser_raises(text: str, options: dict[str, object]) -> None:
    for read in FIELD_PARSERS:
        read(text, **options)


@given(texts)
@example("# 0")
@example("## **Storm closes harbour** ##\n\n**More**")
def test_every_block_and_field_is_explained(text: str) -> None:
    why = explain(text)
    assert why.article == parse(text)
    blocks = [block for block in why.article.blocks if block.kind is not articlemeta.BlockKind.BLANK]
    assert [reason.kind for reason in why.blocks] == [block.kind for block in blocks]
    for reason, block in zip(why.blocks, blocks, strict=True):
        first, start = _first_visible(text, block.span), reason.span.start
        # What is explained is the text without Markdown's marks; nothing else stands before it in its block.
        assert start == first or (first < start and re.fullmatch(MARKS, text[first:start]))
    fields = {
        "kicker",
        "headline",
        "deck",
        "published",
        "updated",
        "authors",
        "agencies",
        "dateline",
        "captions",
        "related",
        "body",
        "notes",
    }
    assert fields <= {reason.field for reason in why.fields}
    assert all(reason.rule and reason.evidence for reason in (*why.blocks, *why.fields))
    assert type(why).model_validate_json(why.model_dump_json()) == why if _encodes(text) else True


@given(texts)
def test_parsing_is_pure(text: str) -> None:
    assert parse(text) == parse(text) == pickle.loads(pickle.dumps(Parser())).parse(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), max_size=200), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_change_no_value(text: str, end: str) -> None:
    """The same story with other line ends gives the same strings."""
    story = f"Storm closes the harbour\nBy Jane Doe\n\nThe ferry sailed again on Monday, the harbour master said.\n{text}"
    one, other = parse(story), parse(story.replace("\n", end))
    for name in ("headline", "deck", "body", "authors", "agencies", "captions", "related", "notes", "timestamps"):
        assert _texts(getattr(one, name)) == _texts(getattr(other, name)), name


PROGRAM = """
import sys, articlemeta
text = sys.stdin.buffer.read().decode()
print(articlemeta.parse(text).model_dump_json())
"""
STORY = """Published: 11:10, April 27, 2020 | Updated: 2 hours ago
Storm closes the harbour
By Jane Doe and Reuters

OSLO, May 3 (Reuters) - The ferry sailed again on Monday, the harbour master said. Nobody was hurt.

ALSO READ: Lighthouse keepers retire
"""


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/New_York"}],
    ids=str,
)
def test_environment_changes_nothing(environment: dict[str, str]) -> None:
    """Neither clock, zone, locale nor hash seed is an input."""
    import os

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=STORY.encode(), env=os.environ | environment, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == parse(STORY).model_dump_json()


def test_a_new_parser_may_be_shared_by_threads() -> None:
    """Its words are compiled when first needed, by whichever thread comes first."""
    texts = [f"{STORY}\nPhoto: Jo Doe/AP\n\n{n} boats were out.\n" for n in range(40)]
    expected = [parse(text) for text in texts]
    for _ in range(3):
        parser = Parser()
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(parser.parse, texts)) == expected


def test_models_made_by_the_parser_share_nothing_that_can_be_changed() -> None:
    article = parse(STORY)
    article.model_fields_set.clear()
    assert article.model_copy(update={"language": "nn"}).model_fields_set == set(type(article).model_fields)
    assert parse(STORY).model_fields_set == set(type(article).model_fields)


def test_models_are_frozen_hashable_and_small_to_show() -> None:
    article = parse(STORY)
    assert len({article, parse(STORY)}) == 1
    assert repr(article) == f"<Article 'Storm closes the harbour', 1 paragraphs, {len(STORY)} characters, {len(article.issues)} issues>"
    with pytest.raises(AttributeError):
        article.blocks[0].span.start = 3  # type: ignore[misc]


def test_a_lone_surrogate_is_reported_and_named() -> None:
    article = parse("Storm closes the harbour\n\nThe ferry sailed \udc80 again on Monday, the harbour master said.")
    assert [issue.code for issue in article.issues] == ["lone-surrogate"]
    with pytest.raises(ValueError, match="lone surrogate at offset 43"):
        article.model_dump_json()


def test_check_sees_what_is_wrong() -> None:
    """The checker itself can fail: each broken article is refused."""
    article = parse(STORY)
    broken = [
        article.model_copy(update={"blocks": article.blocks[1:]}),
        article.model_copy(update={"blocks": article.blocks[:-1]}),
        article.model_copy(update={"blocks": (article.blocks[0], *article.blocks)}),
        article.model_copy(update={"headline": article.headline.model_copy(update={"text": "Storm opens the harbour"})}),
        article.model_copy(update={"contributors": article.contributors * 2}),
        article.model_copy(update={"agencies": article.agencies * 2}),
        article.model_copy(update={"timestamps": tuple(s.model_copy(update={"zone_from": "text"}) for s in article.timestamps)}),
        article.model_copy(update={"timestamps": tuple(s.model_copy(update={"precision": "day"}) for s in article.timestamps)}),
    ]
    for one in broken:
        with pytest.raises(AssertionError):
            check(one)


def _texts(value: object) -> object:
    if isinstance(value, tuple):
        return [_texts(item) for item in value]
    return getattr(value, "text", None) or getattr(value, "name", None) or getattr(value, "title", None)


def _first_visible(text: str, span: articlemeta.Span) -> int:
    from articlemeta.scan.fold import trim

    return trim(text, *span)[0]


def _encodes(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)
