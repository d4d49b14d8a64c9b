"""The models as data: their JSON form, its schema, and what loading does."""

from __future__ import annotations

import datetime
import json

import pytest
from pydantic import TypeAdapter, ValidationError

from articlemeta import Article, Offsets, Span, Timestamp, parse
from articlemeta.testing import check

STORY = """Published: 27 April 2020, 11:10 HKT | Updated: April 28, 2020
Storm closes harbour
By Jane Doe and Reuters

PARIS, Jan 1 (AFP) - The ferry \U0001f6a2 stayed in port on Monday, the harbour master said.

In this May 3, 2018 photo, ferries leave Oslo. (JO DOE / AFP via Getty Images)

READ MORE: Lighthouse keepers retire
"""


def test_values_are_of_the_declared_types() -> None:
    """What the parser builds without validation is what validation would have made."""
    article = parse(STORY)
    assert Article.model_validate(article.model_dump()) == article
    for name in Article.model_fields:
        TypeAdapter(Article.model_fields[name].annotation).validate_python(getattr(article, name), strict=True)


def test_json_form() -> None:
    data = json.loads(parse(STORY).model_dump_json())
    assert data["published"]["value"] == "2020-04-27T11:10:00+08:00"
    assert data["updated"]["value"] == "2020-04-28"
    assert data["headline"] == {"text": "Storm closes harbour", "span": {"start": 62, "end": 82}}
    assert data["blocks"][0] == {"kind": "timestamp", "span": {"start": 0, "end": 62}}
    assert [author["name"] for author in data["authors"]] == ["Jane Doe"]
    assert data["wire"] is None
    assert data["schema_version"] == "1.0"


def test_dates_and_times_come_back_as_what_they_were() -> None:
    article = Article.model_validate_json(parse(STORY).model_dump_json())
    assert article.published is not None
    assert isinstance(article.published.value, datetime.datetime)
    assert article.updated is not None
    assert type(article.updated.value) is datetime.date
    check(article)


def test_derived_fields_are_ignored_on_loading() -> None:
    data = json.loads(parse(STORY).model_dump_json())
    data["published"] = data["authors"] = None
    data["unknown"] = 1
    assert Article.model_validate(data) == parse(STORY)


def test_loading_refuses_what_is_no_article() -> None:
    for text in ("{}", '{"source": 3, "blocks": []}', '{"source": "", "blocks": [{"kind": "poem", "span": {"start": 0, "end": 0}}]}'):
        with pytest.raises(ValidationError):
            Article.model_validate_json(text)
    with pytest.raises(ValidationError):
        Timestamp.model_validate({"role": "published", "value": "soon", "precision": "day", "text": "soon", "span": {"start": 0, "end": 4}})


def test_schema_names_every_field() -> None:
    schema = Article.model_json_schema(mode="serialization")
    assert set(Article.model_fields) | {"published", "updated", "authors"} == set(schema["properties"])
    assert schema["$defs"]["Span"]["properties"].keys() == {"start", "end"}
    assert set(schema["$defs"]["BlockKind"]["enum"]) >= {"kicker", "wire", "blank"}


def test_offsets_translate() -> None:
    article = parse(STORY)
    span = article.body[0].span
    raw = article.source[slice(*span)]
    utf8, utf16 = article.offsets("utf-8"), article.offsets("utf-16")
    assert article.source.encode()[slice(*utf8(span))].decode() == raw
    two = utf16(span)
    assert article.source.encode("utf-16-le")[two.start * 2 : two.end * 2].decode("utf-16-le") == raw
    with pytest.raises(ValueError, match="utf-32"):
        article.offsets("utf-32")
    with pytest.raises(IndexError):
        utf8[len(STORY) + 1]


def test_offsets_count_lone_surrogates_as_surrogatepass_does() -> None:
    text = "a\ud800b"
    assert Offsets(text, "utf-8")[3] == len(text.encode("utf-8", "surrogatepass"))
    assert Offsets(text, "utf-16")[3] == 3


def test_span_behaves_as_a_range() -> None:
    span = Span(2, 5)
    assert (list(span), len(span), 2 in span, 5 in span, "x" in span, bool(Span(3, 3))) == ([2, 5], 3, True, False, False, True)
    assert repr(span) == "Span(2, 5)"
    assert {Span(2, 5): 1}[span] == 1
