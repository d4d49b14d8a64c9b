"""Datelines in the forms of the houses, language by language, and for every state, country and city that stands alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlemeta import Dateline, parse_dateline
from articlemeta.kinds import dateline
from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.loader import read_data
from articlemeta.options import Options
from articlemeta.page import Page
from articlemeta.scan.fold import fold
from articlemeta.tools import Tools

CASES = Path(__file__).parent / "cases" / "dateline"
DATA = read_data("places.toml")


def lines(kind: str) -> list[tuple[str, str]]:
    """The lines of all files of a kind, each with its language."""
    return [
        (path.stem.removeprefix(f"{kind}-"), line)
        for path in sorted(CASES.glob(f"{kind}-*.txt"))
        for line in path.read_text("utf-8").split("\n")
        if line and not line.startswith("#")
    ]


def names(table: str, *sections: str) -> list[str]:
    """The names of some sections of a table of the gazetteer's lists, as written."""
    return [name for section in sections for name in " ".join(DATA[table][section].split()).strip(" ,").split(", ")]


def shown(found: Dateline) -> str:
    """Places, date and agency as the case files write them."""
    date = found.date
    return " | ".join(
        (
            "; ".join(f"{p.city}+{p.region}" if p.region else str(p.city) for p in found.places) or "-",
            "-".join(str(n) for n in (date.year, date.month, date.day) if n) if date else "-",
            found.agency.name if found.agency else "-",
        )
    )


@pytest.mark.parametrize(("language", "case"), lines("read"))
def test_is_read(language: str, case: str) -> None:
    text, _, expected = case.partition(" | ")
    prefix, rest = text.split("‖")
    found = parse_dateline(prefix + rest, language=language)
    assert found is not None
    assert found.text == fold(prefix)
    assert shown(found) == expected


@pytest.mark.parametrize(("language", "case"), [*lines("read"), ("en", "WASHINGTON. January 1 (AP) -‖ Rain fell on the town.")])
def test_where_it_stands_in_the_text_does_not_matter(language: str, case: str) -> None:
    prefix, rest = case.partition(" | ")[0].split("‖")
    page = Page(f"Rain\n\n{prefix}{rest}", [], Tools(DEFAULT, language), Options())
    found = dateline.read(page, len("Rain\n\n"), len(page.source))
    alone = parse_dateline(prefix + rest, language=language)
    assert found is not None
    assert alone is not None
    assert (shown(found), found.text) == (shown(alone), fold(prefix))


@pytest.mark.parametrize(("language", "text"), lines("none"))
def test_is_none(language: str, text: str) -> None:
    assert parse_dateline(text, language=language) is None


@pytest.mark.parametrize("city", names("alone", "us", "world"))
@pytest.mark.parametrize("form", ["{} (AP) —", "{}, May 3 (Reuters) -", "{} —"])
def test_cities_that_stand_alone(city: str, form: str) -> None:
    for written in (city, city.upper()):
        found = parse_dateline(form.format(written) + " Rain fell on the town on Monday.")
        assert found is not None
        assert found.text == form.format(written)
        assert [place.text for place in found.places] == [written]


@pytest.mark.parametrize("region", names("regions", "us", "ca") + names("countries", "names"))
@pytest.mark.parametrize("form", ["LINDBY, {} (AP) —", "LINDBY, {}, May 3 -", "Lindby, {} —"])
def test_states_provinces_and_countries(region: str, form: str) -> None:
    found = parse_dateline(form.format(region) + " Rain fell on the town on Monday.")
    assert found is not None
    assert found.text == form.format(region)
    assert [(str(place.city).upper(), place.region) for place in found.places] == [("LINDBY", region)]


@pytest.mark.parametrize(
    "marker",
    [
        "(LEAD)",
        "(2nd LD)",
        "(ATTN: ADDS photos)",
        "(Adds quotes)",
        "(Recasts, adds detail)",
        "UPDATE 2-",
        "WRAPUP 1-",
        "EXTRA\n",
        "URGENT\n",
        "****",
        "RPT --",
    ],
)
@pytest.mark.parametrize("text", ["LINDBY, May 3 (Reuters) -", "OSLO (AP) —", "PARIS/OSLO, 3 May (AFP) -"])
def test_markers_before_it_are_no_part_of_it(marker: str, text: str) -> None:
    found = parse_dateline(f"{marker} {text} Rain fell." if marker[-1] == ")" else f"{marker}{text} Rain fell.")
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("slip", ["h", "c "])
def test_a_stray_letter_before_a_known_city_is_no_part_of_it(slip: str) -> None:
    found = parse_dateline(f"{slip}CHICAGO, March 3 - Rain fell.")
    assert found is not None
    assert (found.text, found.span.start) == ("CHICAGO, March 3 -", len(slip))


@pytest.mark.parametrize("text", ["iKITES, May 3 - Rain fell.", "eOSLO - Rain fell.", "a OSLO (AP) reporter was there."])
def test_a_small_letter_before_capitals_is_mostly_a_name(text: str) -> None:
    assert parse_dateline(text) is None
