"""The world's cities and countries: what the file holds, and in which country a name lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.gazetteer import Gazetteer, World, shipped_gazetteer, standard
from articlemeta.knowledge.loader import read_data
from articlemeta.knowledge.places import key

WORLD = DEFAULT.world
#: Countries that are no more and have several successors, and parts of the world.
FORMER = {
    "british west indies",
    "channel islands",
    "czechoslovakia",
    "netherlands antilles",
    "soviet union",
    "ussr",
    "west indies",
    "yugoslavia",
}


@pytest.mark.parametrize(
    ("name", "region", "countries", "country"),
    [
        ("PARIS", "", ("FR", "US"), "FR"),
        ("Paris", "Texas", ("US",), "US"),
        ("St. Paul", "Minn.", ("US",), "US"),
        ("Saint Paul", "", ("US", "RE"), None),
        ("The Hague", "", ("NL",), "NL"),
        ("HAGUE", "", ("NL",), "NL"),
        ("Dublin", "", ("IE", "US"), "IE"),
        ("MUMBAI", "", ("IN",), "IN"),
        ("Hyderabad", "", ("IN", "PK"), None),
        ("Hyderabad", "Pakistan", ("PK",), "PK"),
        ("Tbilisi", "Georgia", ("GE",), "GE"),
        ("Atlanta", "Georgia", ("US",), "US"),
        ("Regina", "Sask.", ("CA",), "CA"),
        ("München", "", ("DE",), "DE"),
        ("Genf", "", ("CH",), "CH"),
        ("Le Caire", "", ("EG",), "EG"),
        ("Москва", "", ("RU",), "RU"),
        ("МОСКВА", "", ("RU",), "RU"),
        ("北京", "", ("CN",), "CN"),
        ("서울", "", ("KR",), "KR"),
        ("القاهرة", "", ("EG",), "EG"),
        ("Kenya", "", ("KE",), "KE"),
        ("Kenia", "", ("KE",), "KE"),
        ("U.A.E.", "", ("AE",), "AE"),
        ("Zaire", "", ("CD",), "CD"),
        ("Kashmir", "", ("IN", "PK"), None),
        ("Hamlet-on-Nowhere", "Kenya", ("KE",), "KE"),
        ("Oslo", "Nowhere", ("NO",), "NO"),
        ("Nowhere", "", (), None),
        ("Yugoslavia", "", (), None),
        ("", "", (), None),
        ("a\tFR1\nb", "", (), None),
        ("\ud800", "", (), None),
    ],
)
def test_countries(name: str, region: str, countries: tuple[str, ...], country: str | None) -> None:
    assert WORLD.countries(name, region)[: len(countries) or None] == countries
    assert WORLD.country(name, region) == country


def test_bearers() -> None:
    first, *others = WORLD.bearers("Springfield")
    assert (first.country, first.division) == ("US", "MO")
    assert {"MA", "IL", "OH"} <= {one.division for one in others}
    assert all(one.people <= first.people for one in others)
    assert [one.division for one in WORLD.bearers("Whitehorse")] == ["YT"]
    assert not WORLD.bearers("Londres")[0].native
    assert WORLD.bearers("Luxembourg")[0].is_country


@pytest.mark.parametrize(("table", "section"), [(t, s) for t, names in read_data("places.toml").items() for s in names])
def test_names_of_the_lists_lie_somewhere(table: str, section: str) -> None:
    names = [name.strip() for name in read_data("places.toml")[table][section].strip().strip(",").split(",")]
    lost = [name for name in names if not WORLD.countries(name) and key(name) not in FORMER]
    assert len(lost) <= (len(names) // 2 if table == "cities" else 0), lost  # small towns as other languages spell them


def test_every_line_is_found_and_in_order() -> None:
    lines = shipped_gazetteer()._data.decode().removesuffix("\n").split("\n")
    names = [line.partition("\t")[0] for line in lines]
    assert names == sorted(set(names))
    assert all(shipped_gazetteer().bearers(name) for name in names[::97])
    assert all(name == standard(name) == standard(key(name)) for name in names)


def test_attribution_stays_in_the_file() -> None:
    from importlib.resources import files

    with files("articlemeta.knowledge").joinpath("data", "gazetteer.txt").open(encoding="utf-8") as file:
        assert "GeoNames" in file.readline()


def test_empty() -> None:
    assert World(Gazetteer(b""), {}).countries("Paris") == ()


@given(st.text())
def test_any_text_may_be_asked_for(name: str) -> None:
    assert WORLD.country(name, name) in (None, *WORLD.countries(name))
