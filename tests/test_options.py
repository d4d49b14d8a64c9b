"""What callers may and may not pass."""

from __future__ import annotations

import datetime
import pickle
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from articlemeta import Article, Knowledge, ParseFailure, Parser, parse, parse_byline, parse_many
from articlemeta.testing import check

STORY = (
    "Published: 11:10, April 27, 2020\nStorm closes harbour\nBy Ann Roe and Coastal Press Service\n\n"
    "The ferry stayed in port, officials said on Monday."
)


@pytest.mark.parametrize(("text", "hint"), [(b"bytes", "decode"), (bytearray(b"x"), "decode"), (None, "NoneType"), (3, "int")])
def test_what_is_no_text_is_refused(text: Any, hint: str) -> None:
    for call in (parse, parse_byline, Parser().parse):
        with pytest.raises(TypeError, match=hint):
            call(text)


@pytest.mark.parametrize(
    ("options", "error", "hint"),
    [
        ({"timezone": "Mars/Olympus"}, ValueError, "unknown time zone 'Mars/Olympus'"),
        ({"timezone": "../etc/passwd"}, ValueError, "unknown time zone"),
        ({"timezone": 3}, TypeError, "timezone"),
        ({"reference": "2020-01-01"}, TypeError, "reference"),
        ({"day_first": "yes"}, TypeError, "day_first"),
        ({"language": 1}, TypeError, "language"),
        ({"language": ""}, ValueError, "BCP 47"),
        ({"language": "not a tag"}, ValueError, "BCP 47"),
        ({"knowledge": {}}, TypeError, "knowledge"),
        ({"nonsense": 1}, TypeError, "nonsense"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, Any], error: type[Exception], hint: str) -> None:
    with pytest.raises(error, match=hint):
        parse("text", **options)


def test_zone_names_and_objects_are_alike() -> None:
    named, given = parse(STORY, timezone="Asia/Tokyo"), parse(STORY, timezone=ZoneInfo("Asia/Tokyo"))
    assert named == given
    assert named.published is not None
    assert named.published.value == datetime.datetime(2020, 4, 27, 2, 10, tzinfo=datetime.UTC)
    assert named.published.zone_from == "caller"


def test_knowledge_is_extended_not_changed() -> None:
    knowledge = Knowledge().with_agency("Coastal Press Service", aliases=["CPS"], countries=["NO"])
    before = parse("Storm closes harbour\nBy CPS\n\nThe ferry stayed in port, officials said on Monday.")
    after = parse(before.source, knowledge=knowledge)
    assert [agency.name for agency in after.agencies] == ["Coastal Press Service"]
    assert [agency.name for agency in before.agencies] != ["Coastal Press Service"]
    assert Knowledge() == Knowledge()
    assert knowledge != Knowledge()


def test_places_are_added() -> None:
    story = "Storm closes harbour\n\nSTRELSAU-The ferry stayed in port on Monday, the harbour master said, and nobody was hurt."
    knowledge = Knowledge().with_places("Strelsau")
    dateline = parse(story, knowledge=knowledge).dateline
    assert dateline is not None
    assert dateline.places[0].city == "STRELSAU"
    assert parse(story).dateline is None
    assert knowledge.with_agency("Ruritanian News Agency").added_places == knowledge.added_places
    with pytest.raises(ValueError, match="kind"):
        Knowledge().with_places("Strelsau", kind="village")  # type: ignore[arg-type]


def test_a_parser_pickles_with_its_options() -> None:
    parser = Parser(timezone="Asia/Tokyo", knowledge=Knowledge().with_agency("Coastal Press Service"))
    copy = pickle.loads(pickle.dumps(parser))
    assert copy.parse(STORY) == parser.parse(STORY)
    assert "Asia/Tokyo" in repr(copy)


@pytest.mark.parametrize(("language", "code"), [("en", None), ("en-GB", None), ("EN", None), ("tlh", "language-not-shipped")])
def test_a_language_not_shipped_is_an_issue(language: str, code: str | None) -> None:
    article = parse(STORY, language=language)
    check(article)
    assert article.language == language
    assert [issue.code for issue in article.issues if "language" in issue.code] == ([code] if code else [])


@pytest.mark.parametrize("workers", [1, 2])
def test_many_texts_come_back_in_order(workers: int) -> None:
    texts: list[Any] = [f"{STORY} {n}" for n in range(150)]
    texts[70] = b"bytes"
    results = list(parse_many(texts, workers=workers, timezone="Asia/Tokyo"))
    assert len(results) == len(texts)
    failure = results[70]
    assert isinstance(failure, ParseFailure)
    assert (failure.index, failure.error) == (70, "TypeError")
    assert all(isinstance(item, Article) and item.source == text for item, text in zip(results, texts, strict=True) if item is not failure)


def test_many_is_lazy_and_checks_its_options_at_once() -> None:
    def endless() -> Any:
        while True:
            yield STORY

    results = parse_many(endless())
    assert isinstance(next(results), Article)
    with pytest.raises(ValueError, match="workers"):
        parse_many([], workers=0)
    with pytest.raises(ValueError, match="zone"):
        parse_many([], timezone="Mars/Olympus")
