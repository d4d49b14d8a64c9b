"""Every name of every agency, where agencies stand: in datelines, bylines and photo credits. Codes that several share."""

from __future__ import annotations

import pytest

from articlemeta import Article, parse, parse_credit, parse_dateline
from articlemeta.knowledge import DEFAULT, AgencyEntry

REGISTRY = DEFAULT.agencies
#: A name with brackets is one of ours; nobody writes it so.
NAMES = [(entry, name) for entry in REGISTRY.entries for name in (entry.name, *entry.aliases) if "(" not in name]
WRITERS = [case for case in NAMES if not case[0].photo]
#: Two names in one, as bylines divide them.
DIVIDED = {"AFP=時事", "KCNA VIA KNS"}

each_name = pytest.mark.parametrize(("entry", "name"), WRITERS, ids=lambda value: value if isinstance(value, str) else "")


def page(byline: str, lead: str = "Rain fell on the town on Monday, and the mayor said nothing of it to anybody.") -> Article:
    return parse(f"Rain fell on the town\nBy {byline}\n\n{lead}\n\nThe rain will last, said a man who has been right before.\n")


def expected(entry: AgencyEntry, name: str) -> str:
    return entry.name if len(REGISTRY.named(name)) == 1 else name


@each_name
@pytest.mark.parametrize("text", ["HAMMERFEST ({}) - Rain fell on the town.", "HAMMERFEST, May 3 ({}) - Rain fell on the town."])
def test_in_a_dateline(entry: AgencyEntry, name: str, text: str) -> None:
    found = parse_dateline(text.format(name))
    assert found is not None
    assert found.agency is not None
    assert (found.agency.text, found.agency.name) == (name, expected(entry, name))


@each_name
def test_in_a_dateline_in_capitals(entry: AgencyEntry, name: str) -> None:
    found = parse_dateline(f"HAMMERFEST ({name.upper()}) - Rain fell on the town.")
    assert found is not None
    assert found.agency is not None
    assert found.agency.name in (entry.name, name.upper())
    assert found.agency.name == entry.name or len(REGISTRY.named(name.upper())) > 1


@each_name
def test_in_a_byline(entry: AgencyEntry, name: str) -> None:
    if name not in DIVIDED:
        assert [agency.name for agency in page(name).agencies] == [expected(entry, name)]


@pytest.mark.parametrize(("entry", "name"), [case for case in NAMES if case[0].photo])
def test_in_a_photo_credit(entry: AgencyEntry, name: str) -> None:
    found = parse_credit(f"Photo: Ada Kite/{name}")
    assert found is not None
    assert [agency.name for agency in found.agencies] == [entry.name]
    assert found.people == ("Ada Kite",)


SHARED = [
    ("Taipei", "CNA", "Central News Agency"),
    ("NICOSIA", "CNA", "Cyprus News Agency"),
    ("SINGAPORE", "CNA", "CNA"),
    ("VIENNA", "APA", "Austria Presse Agentur"),
    ("BAKU", "APA", "APA"),
    ("DAKAR", "APA", "African Press Agency"),
    ("BERLIN", "KNA", "KNA"),
    ("NAIROBI", "KNA", "Kenya News Agency"),
    ("ALGIERS", "APS", "APS"),
    ("DAKAR", "APS", "Senegalese Press Agency"),
    ("MANAMA", "BNA", "BNA"),
    ("DHAKA", "BNA", "Bangladesh News Agency"),
    ("LIMASSOL, Cyprus", "CNA", "Cyprus News Agency"),
]


@pytest.mark.parametrize(("place", "code", "name"), SHARED)
def test_where_a_story_was_filed_tells_whose_code_it_is(place: str, code: str, name: str) -> None:
    found = parse_dateline(f"{place}, May 3 ({code}) - Rain fell on the town.")
    assert found is not None
    assert found.agency is not None
    assert (found.agency.text, found.agency.name) == (code, name)
    article = page(code, f"{place}, May 3 - Rain fell on the town on Monday, and the mayor said nothing of it to anybody.")
    assert [agency.name for agency in article.agencies] == [name]
    assert not [issue for issue in article.issues if issue.code == "ambiguous-agency"]


@pytest.mark.parametrize(
    ("place", "code"), [(place, code) for place in ("OSLO", "LIMA") for code in sorted({code for _, code, _ in SHARED})]
)
def test_elsewhere_a_shared_code_stays_open(place: str, code: str) -> None:
    article = page("Ada Kite", f"{place}, May 3 ({code}) - Rain fell on the town on Monday, and the mayor said nothing of it.")
    assert article.dateline is not None
    assert article.dateline.agency is not None
    assert article.dateline.agency.name == code
    assert [issue.code for issue in article.issues if issue.code == "ambiguous-agency"]


def test_evidence_that_disagrees_decides_nothing() -> None:
    shared = REGISTRY.named("APA")
    assert [e.name for e in REGISTRY.likely(shared, "", "de")] == ["Austria Presse Agentur"]
    assert [e.name for e in REGISTRY.likely(shared, "", "de", frozenset({"AT"}))] == ["Austria Presse Agentur"]
    assert [e.name for e in REGISTRY.likely(shared, "", "en", frozenset({"AZ"}))] == ["APA"]
    assert REGISTRY.likely(shared, "", "de", frozenset({"AZ"})) == shared


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("See cna.org.cy for more.", ["Cyprus News Agency"]),
        ("Write to desk@cna.com.tw today.", ["Central News Agency"]),
        ("See cnation.com.tw, and cna.example.", ["Cyprus News Agency", "Central News Agency", "CNA", "Catholic News Agency"]),
    ],
)
def test_a_host_of_its_own(text: str, names: list[str]) -> None:
    assert [e.name for e in REGISTRY.likely(REGISTRY.named("CNA"), text, "en")] == names


@pytest.mark.parametrize(
    "word", ["Pool", "Handout", "File", "Courtesy", "Supplied", "Screenshot", "Stringer", "STR", "Unsplash", "Pexels", "Adobe Stock"]
)
def test_what_is_no_agency(word: str) -> None:
    assert REGISTRY.named(word) == ()
    found = parse_credit(f"Photo: Ada Kite/{word} via Reuters")
    assert found is not None
    assert [agency.name for agency in found.agencies if agency.name != word] == ["Reuters"]


@pytest.mark.parametrize(
    ("text", "region"), [("HARRISBURG (PA) - Rain fell.", "PA"), ("Harrisburg (PA), May 3 (Reuters) - Rain fell.", "PA")]
)
def test_a_state_is_no_agency(text: str, region: str) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert found.places[0].region == region


@pytest.mark.parametrize("text", ["ATLANTA (PA) - Rain fell.", "PITTSBURGH, Pennsylvania (PA) - Rain fell."])
def test_an_agency_is_no_state_of_another_city(text: str) -> None:
    found = parse_dateline(text)
    assert found is not None
    assert found.agency is not None
    assert found.agency.name == "PA Media"
