"""The registry of agencies: aliases, shared codes, and words that are no agency."""

from __future__ import annotations

import re
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT, AgencyEntry
from articlemeta.knowledge.agencies import Agencies

REGISTRY = DEFAULT.agencies

NAMED = [
    ("AP", ["Associated Press"]),
    ("The AP", ["Associated Press"]),
    ("the Associated Press", ["Associated Press"]),
    ("ASSOCIATED PRESS", ["Associated Press"]),
    ("Reuter", ["Reuters"]),
    ("ロイター", ["Reuters"]),
    ("Agence France Presse", ["Agence France-Presse"]),
    ("AFP", ["Agence France-Presse"]),
    ("Xinhua News Agency", ["Xinhua"]),
    ("新华社", ["Xinhua"]),
    ("Anadolu Agency", ["Anadolu"]),
    ("Press Association", ["PA Media"]),
    ("dpa", ["Deutsche Presse-Agentur"]),
    ("DPA", ["Deutsche Presse-Agentur"]),
    ("Canadian Press", ["Canadian Press"]),
    ("THE CANADIAN PRESS", ["Canadian Press"]),
    ("PTI", ["Press Trust of India"]),
    ("RFE/RL", ["RFE/RL"]),
    ("PRNewswire", ["PR Newswire"]),
    ("PR Newswire", ["PR Newswire"]),
    ("CTK", ["ČTK"]),
    ("ats", ["Keystone-SDA"]),
    ("KNA", ["KNA", "Kenya News Agency"]),
    ("CNA", ["Cyprus News Agency", "Central News Agency", "CNA", "Catholic News Agency"]),
    ("Channel NewsAsia", ["CNA"]),
    ("Ap", []),
    ("Sid", []),
    ("Petra Vance", []),
    ("na", []),
    ("", []),
    ("\u2014", []),
]


@pytest.mark.parametrize(("written", "names"), NAMED)
def test_named(written: str, names: list[str]) -> None:
    assert [entry.name for entry in REGISTRY.named(written)] == names


@pytest.mark.parametrize("entry", REGISTRY.entries, ids=lambda entry: f"{entry.name} {entry.countries[0]}")
def test_entry(entry: AgencyEntry) -> None:
    for name in (entry.name, *entry.aliases):
        assert entry in REGISTRY.named(name)
    assert len({entry.name, *entry.aliases}) == 1 + len(entry.aliases)
    assert all(re.fullmatch("[A-Z]{2}", country) for country in entry.countries)
    assert all(re.fullmatch("[a-z]{2}", language) for language in entry.languages)
    assert entry.countries
    assert entry.zone in zoneinfo.available_timezones()


def test_every_picture_agency_is_marked() -> None:
    assert {"Getty Images", "Alamy", "ZUMA Press"} <= {entry.name for entry in REGISTRY.entries if entry.photo}
    assert not REGISTRY.named("Reuters")[0].photo


def test_evidence_for_one_of_several() -> None:
    shared = REGISTRY.named("CNA")
    assert REGISTRY.likely(shared, "TAIPEI (CNA) - A ferry ran late.", "en") == shared
    assert [e.name for e in REGISTRY.likely(shared, "Central News Agency, Taipei", "en")] == ["Central News Agency"]
    assert [e.name for e in REGISTRY.likely(REGISTRY.named("APA"), "", "de")] == ["Austria Presse Agentur"]


def test_an_added_agency_comes_first() -> None:
    knowledge = DEFAULT.with_agency("Catalan Notices", aliases=("CNA",))
    assert next(entry.name for entry in knowledge.agencies.named("CNA")) == "Catalan Notices"
    assert len(DEFAULT.agencies.named("CNA")) == 4


@given(st.text())
def test_any_text_may_be_asked_for(text: str) -> None:
    assert isinstance(REGISTRY.named(text), tuple)
    assert Agencies([AgencyEntry(text)]).named(text) in ((), (AgencyEntry(text),))
