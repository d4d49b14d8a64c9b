"""What the strategies write is read back, spans included; and what changes nothing for a reader changes nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from articlemeta import (
    Article,
    IssueCode,
    parse,
    parse_byline,
    parse_caption,
    parse_credit,
    parse_dateline,
    parse_related,
    parse_timestamps,
)
from articlemeta.checks import PARAGRAPHS
from articlemeta.knowledge import DEFAULT
from articlemeta.testing import check
from articlemeta.testing import strategies as news
from articlemeta.testing.strategies import words

FURNITURE = DEFAULT.language("en").furniture.lines
#: Words that are furniture alone, and open a list of promotions where titles follow; or head a gallery, a caption; or name a section ...
SHARED = {
    word
    for known in [DEFAULT.language("en")]
    for word in (
        *known.related.labels,
        *known.related.lists,
        *known.furniture.lists,
        *known.furniture.key_points,
        *known.furniture.comments,
        *known.furniture.sections,
    )
}


def _only(found: tuple[Any, ...]) -> Any:
    assert len(found) == 1
    return found[0]


READERS: list[tuple[str, st.SearchStrategy[Any], Callable[[str], Any]]] = [
    ("byline", news.bylines(), parse_byline),
    ("caption", news.captions(), parse_caption),
    ("credit", news.credits(), parse_credit),
    ("dateline", news.datelines(), parse_dateline),
    ("related", news.related_links(), lambda text: _only(parse_related(text))),
    ("timestamp", news.timestamps(), lambda text: _only(parse_timestamps(text))),
]
by_reader = pytest.mark.parametrize(("strategy", "read"), [case[1:] for case in READERS], ids=[case[0] for case in READERS])


# What is written is read.


@by_reader
@given(data=st.data())
def test_field_parsers_read_what_was_written(strategy: st.SearchStrategy[Any], read: Callable[[str], Any], data: st.DataObject) -> None:
    written = data.draw(strategy)
    assert read(written.text) == written.truth


@by_reader
@given(data=st.data())
def test_spans_of_the_truth_are_of_the_text(strategy: st.SearchStrategy[Any], read: Callable[[str], Any], data: st.DataObject) -> None:
    """The strategies themselves: every part of the truth stands at its span, in a text that begins elsewhere, too."""
    written = data.draw(strategy)
    for one in written.truth if type(written.truth) is tuple else (written.truth,):
        text = one.text if hasattr(one, "text") else getattr(one, "name", None) or one.title
        assert text in written.text[slice(*one.span)]


@given(news.articles(), news.layouts())
def test_articles_are_read_as_written_in_every_layout(written: news.Written[news.ArticleTruth], layout: news.Layout) -> None:
    laid = news.laid_out(written, layout)
    article = parse(laid.text)
    _same(article, laid.truth)
    assert parse(article.source) == article


@given(news.articles(), news.layouts())
def test_what_is_written_keeps_what_always_holds(written: news.Written[news.ArticleTruth], layout: news.Layout) -> None:
    check(parse(news.laid_out(written, layout).text))


# What changes nothing.


@given(news.articles(), news.layouts())
def test_layouts_change_no_value(written: news.Written[news.ArticleTruth], layout: news.Layout) -> None:
    assert _values(parse(news.laid_out(written, layout).text)) == _values(parse(written.text))


@given(news.articles(), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_change_no_text(written: news.Written[news.ArticleTruth], line_end: str) -> None:
    assert _values(parse(written.text.replace("\n", line_end))) == _values(parse(written.text))


@given(news.articles(), st.data())
def test_furniture_changes_no_field(written: news.Written[news.ArticleTruth], data: st.DataObject) -> None:
    """Lines of page matter before, between and behind the parts of the story."""
    parts = written.text.split("\n\n")
    lines = st.sampled_from([line.capitalize() for line in FURNITURE if line not in SHARED])
    for place in sorted(data.draw(st.sets(st.integers(1, len(parts)), min_size=1, max_size=3)), reverse=True):
        parts.insert(place, data.draw(lines))
    assert _values(parse("\n\n".join(parts))) == _values(parse(written.text))


@given(news.articles(), st.data())
def test_cutting_the_tail_loses_only_the_tail(written: news.Written[news.ArticleTruth], data: st.DataObject) -> None:
    """Cut behind a paragraph of the story, all before it is read as before."""
    whole = parse(written.text)
    last = data.draw(st.sampled_from(whole.body)).span.end
    short = parse(written.text[:last])
    for name in news.ArticleTruth._fields:
        before, after = getattr(whole, name), getattr(short, name)
        kept = tuple(one for one in before if one.span.end <= last) if isinstance(before, tuple) else before
        assert after == kept, name


@given(
    news.articles().filter(lambda written: len(written.truth.body) >= PARAGRAPHS),
    news.articles().filter(lambda written: not _closes(written)),
)
def test_two_articles_in_one_text_are_reported(one: news.Written[news.ArticleTruth], other: news.Written[news.ArticleTruth]) -> None:
    """Behind as many paragraphs as the issue's page promises.

    Not where the second one opens with a phrase that ends stories as well ("Written by"): there it reads as the end of the first.
    """
    assert IssueCode.SEVERAL_ARTICLES in [issue.code for issue in parse(f"{one.text}\n\n{other.text}").issues]


@given(news.articles())
def test_one_article_is_not_reported_as_two(written: news.Written[news.ArticleTruth]) -> None:
    assert IssueCode.SEVERAL_ARTICLES not in [issue.code for issue in parse(written.text).issues]


# What a failing example shrinks to.

SHRUNK = [
    (news.bylines(), lambda truth: True, "By Jane Doe"),
    (news.bylines(), lambda truth: truth[0].place, "By Jane Doe in Atlanta"),
    (
        news.datelines(),
        lambda truth: True,
        "ATLANTA (AP) - The ferry stayed in port on Monday, the harbour master said, and nobody was hurt.",
    ),
    (news.datelines(), lambda truth: len(truth.places) == 2, "ATLANTA/BALTIMORE, January 1 (AP) -"),
    (news.timestamps(), lambda truth: True, "Published: January 1, 2000"),
    (news.timestamps(), lambda truth: truth.role == "updated", "Updated: January 1, 2000"),
    (news.captions(), lambda truth: True, "Ferries leave the harbour in heavy rain. (Jane Doe/AP)"),
    (news.credits(), lambda truth: truth.via, "Jane Doe/AP via "),
    (news.related_links(), lambda truth: True, "Also read: Storm closes the harbour"),
    (news.body_paragraphs(), lambda truth: truth.text.startswith("Photo"), "Photo shops in the old town closed early"),
]


@pytest.mark.parametrize(("strategy", "condition", "text"), SHRUNK)
def test_failing_examples_shrink_to_the_simplest_form(
    strategy: st.SearchStrategy[Any], condition: Callable[[Any], object], text: str
) -> None:
    assert find(strategy, lambda written: bool(condition(written.truth))).text.startswith(text)


def test_a_failing_article_shrinks_to_its_failing_part() -> None:
    found = find(news.articles(), lambda written: any(caption.credit.via for caption in written.truth.captions)).text.split("\n\n")
    assert found[:3] == ["Storm closes the harbour", "By Jane Doe", "Published: January 1, 2000"]
    assert found[3].startswith("Ferries leave the harbour in heavy rain. (Jane Doe/")
    assert found[4:] == words.forms("en")["sentences"][:2]


# What they need and write.


def test_every_form_is_written() -> None:
    """Forms of the data file that nothing draws would be dead."""
    for name in ("byline", "caption", "credit", "dateline", "related", "timestamp"):
        assert len(words.forms("en")[name]["forms"]) == len(set(words.forms("en")[name]["forms"])) > 3, name


def test_a_language_without_forms_is_named() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        words.forms("xx")


def test_hypothesis_is_asked_for_only_by_the_strategies() -> None:
    program = """
import sys
sys.modules["hypothesis"] = None
import articlemeta.testing
try:
    import articlemeta.testing.strategies
except ImportError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == 'articlemeta.testing.strategies needs hypothesis: pip install "articlemeta[testing]"\n'


def _closes(written: news.Written[news.ArticleTruth]) -> bool:
    lines = written.text.lower().split("\n")
    return any(
        line.startswith(opener) for openers in DEFAULT.language("en").endcredit.openers.values() for opener in openers for line in lines
    )


def _same(article: Article, truth: news.ArticleTruth) -> None:
    for name in truth._fields:
        assert getattr(article, name) == getattr(truth, name), name


def _values(article: Article) -> dict[str, Any]:
    """The fields without their spans."""
    return {name: _spanless(getattr(article, name)) for name in (*news.ArticleTruth._fields, "kicker", "deck", "notes", "authors")}


def _spanless(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_spanless(item) for item in value]
    if hasattr(value, "model_fields_set"):
        return {name: _spanless(getattr(value, name)) for name in type(value).model_fields if name != "span"}
    return value
