"""Every shipped language reads its own date lines, bylines, datelines, captions, credits, links and whole articles.

The cases of a language stand in ``cases/languages/TAG.toml``; a language without thirty of them fails.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from articlemeta import (
    Article,
    Knowledge,
    parse,
    parse_byline,
    parse_caption,
    parse_credit,
    parse_dateline,
    parse_related,
    parse_timestamps,
)
from articlemeta.testing import check

FOLDER = Path(__file__).parent / "cases" / "languages"
LANGUAGES = Knowledge().languages
#: Cases that a language needs, and the kinds that they are of.
FEWEST = 30
KINDS = ("timestamps", "byline", "dateline", "caption", "credit", "related", "article")

Case = dict[str, Any]


def _cases(tag: str) -> Iterator[tuple[str, Case]]:
    path = FOLDER / f"{tag}.toml"
    if path.exists():
        for kind, cases in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for case in cases:
                yield kind, case


def _of(kind: str) -> list[Any]:
    found = [(tag, case) for tag in LANGUAGES for other, case in _cases(tag) if other == kind]
    return [pytest.param(tag, case, id=f"{tag}: {case['text'][:40]!r}") for tag, case in found]


# English was here before this test: its cases are the tables of the tests of each room.
@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_a_language_has_its_cases(tag: str) -> None:
    cases = list(_cases(tag))
    assert len(cases) >= FEWEST, f"{tag} has {len(cases)} cases in {FOLDER.name}/{tag}.toml; {FEWEST} are the least"
    assert {kind for kind, _ in cases} == set(KINDS), "every kind of case, and no other"


@pytest.mark.parametrize(("tag", "case"), _of("timestamps"))
def test_timestamps(tag: str, case: Case) -> None:
    """``want``: role and ISO value of each stamp; "-" where it has no value."""
    stamps = parse_timestamps(case["text"], language=tag)
    assert [f"{stamp.role} {stamp.value.isoformat() if stamp.value else '-'}" for stamp in stamps] == case["want"]


@pytest.mark.parametrize(("tag", "case"), _of("byline"))
def test_byline(tag: str, case: Case) -> None:
    """``want``: name, kind and role of each contributor, then the affiliation, place and contact that it has."""
    found = [
        " | ".join(
            [c.name, c.kind, c.role, *(f"{key}={value}" for key in ("affiliation", "place", "contact") if (value := getattr(c, key)))]
        )
        for c in parse_byline(case["text"], language=tag)
    ]
    assert found == case["want"]


@pytest.mark.parametrize(("tag", "case"), _of("dateline"))
def test_dateline(tag: str, case: Case) -> None:
    """``want``: text, places, agency's name, and month and day (year first where it has one); none of them: no dateline."""
    dateline = parse_dateline(case["text"], language=tag)
    found: Case = {}
    if dateline is not None:
        date = dateline.date
        found = {"text": dateline.text, "places": [place.text for place in dateline.places]}
        found |= {"agency": dateline.agency.name} if dateline.agency else {}
        found |= {"date": [part for part in (date.year, date.month, date.day) if part is not None]} if date else {}
    assert found == case["want"]


@pytest.mark.parametrize(("tag", "case"), _of("caption"))
def test_caption(tag: str, case: Case) -> None:
    """``description``, and ``credit`` where there is one."""
    caption = parse_caption(case["text"], language=tag)
    assert caption is not None
    assert (caption.description, caption.credit.text if caption.credit else None) == (case["description"], case.get("credit"))


@pytest.mark.parametrize(("tag", "case"), _of("credit"))
def test_credit(tag: str, case: Case) -> None:
    """``people``, ``agencies`` (names) and ``via``."""
    credit = parse_credit(case["text"], language=tag)
    assert credit is not None
    found = (list(credit.people), [agency.name for agency in credit.agencies], credit.via.name if credit.via else None)
    assert found == (case.get("people", []), case.get("agencies", []), case.get("via"))


@pytest.mark.parametrize(("tag", "case"), _of("related"))
def test_related(tag: str, case: Case) -> None:
    """``want``: label and title of each link."""
    assert [[link.label or "", link.title] for link in parse_related(case["text"], language=tag)] == case["want"]


@pytest.mark.parametrize(("tag", "case"), _of("article"))
def test_article(tag: str, case: Case) -> None:
    """``kinds``: of every line that shows something; and what other fields a case names. The language is detected."""
    article = parse(case["text"])
    check(article)
    assert article.language == tag
    assert _kinds(article) == case["kinds"]
    for name in case.keys() - {"text", "kinds"}:
        assert _shown(article, name) == case[name], name


def _kinds(article: Article) -> list[str]:
    found = []
    for block in article.blocks:
        lines = article.source[block.span.start : block.span.end].splitlines()
        found += [str(block.kind)] * sum(bool(line.strip()) for line in lines)
    return found


def _shown(article: Article, name: str) -> Any:
    value = getattr(article, name)
    if name in ("headline", "deck", "kicker", "dateline"):
        return value.text
    if name in ("published", "updated"):
        return value.value.isoformat()
    if name in ("authors", "agencies"):
        return [item.name for item in value]
    if name == "contributors":
        return [f"{item.name} | {item.role}" for item in value]
    if name == "captions":
        return [item.description for item in value]
    if name == "related":
        return [item.title for item in value]
    if name == "notes":
        return [f"{item.kind} | {item.text}" for item in value]
    raise ValueError(f"a case cannot name {name!r}")
