"""The gazetteer: names by kind, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.loader import read_data
from articlemeta.knowledge.places import Places, key

PLACES = DEFAULT.places


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Paris", "city"),
        ("PARIS", "city"),
        ("St. Louis", "city"),
        ("ST LOUIS", "city"),
        ("São Paulo", "city"),
        ("SAO\nPAULO", "city"),
        ("N\u2019Djamena", "city"),
        ("N'DJAMENA", "city"),
        ("Winston-Salem", "city"),
        ("Dallas/Fort Worth", "city"),
        ("New York", "city"),
        ("Singapore", "city"),
        ("Georgia", "region"),
        ("Nev.", "region"),
        ("N.Y", "region"),
        ("W. Va.", "region"),
        ("W.Va.", "region"),
        ("British Columbia", "region"),
        ("B.C.", "region"),
        ("Kenya", "country"),
        ("the Netherlands", "country"),
        ("Côte d\u2019Ivoire", "country"),
        ("Nowhere", None),
        ("", None),
        (",", None),
    ],
)
def test_kind(name: str, kind: str | None) -> None:
    assert PLACES.kind(name) == kind


@pytest.mark.parametrize(
    ("name", "wider"), [("New York", True), ("Quebec", True), ("Ga.", True), ("France", True), ("Paris", False), ("", False)]
)
def test_wider_is_what_may_follow_a_city(name: str, wider: bool) -> None:
    assert PLACES.wider(name) is wider


def test_is_read_once() -> None:
    assert DEFAULT.places is DEFAULT.places


def test_the_data_is_names_between_commas() -> None:
    for table in read_data("places.toml").values():
        for names in table.values():
            for name in names.strip().split(","):
                assert name.strip(), names[:40]
                assert len(name.strip()) <= 40, name


def test_empty() -> None:
    assert len(Places({})) == 0
    assert Places({}).kind("Paris") is None


@given(st.text())
def test_key_is_stable_and_total(name: str) -> None:
    PLACES.kind(name)
    assert key(key(name)) == key(name)
