"""Photo credits: where they begin at the end of a caption, and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import TOOLS, page_of

from articlemeta.kinds.caption import read_credit
from articlemeta.models.content import Credit
from articlemeta.scan.fold import fold


def credit_of(text: str) -> Credit | None:
    return read_credit(page_of(text), 0, len(text))


# A caption without its credit, and what follows it: the credit's text is given between « and ».
TRAILING = [
    "The bridge at Port Carrow. |Photo / «Jo Doe»",
    "A boat seen on Monday.|—«Jo Doe»",
    "A boat leaves port. |— «Reuters pic»",
    "|«Jo Doe/The Carrow Ledger»",
    "|Photographer: «Jo Doe/AP»",
    "Ann Roe speaks in Oslo. (|«JO DOE / AFP»)",
    "Ferries leave the harbour in heavy rain. |«EPA Images Illustration/Jane Doe»",
    "Ann Roe speaks in Oslo (|«AP Photo/Jo Doe»)",
    "Ann Roe speaks in Oslo. (|«AP Photo/Jo Doe, File»)",
    "Ann Roe speaks in Oslo. (|«AP/Jo Doe Jr.»)",
    "Ann Roe speaks in Oslo. (|«AP/Jo\u00a0Doe\u00a0Jr.»)",
    "Ann Roe speaks in Oslo. |«Jo Doe/RFE/RL»",
    "Ann Roe speaks in Oslo. (|«AP Photo/Jo Doe»).",
    "Ann Roe speaks in Oslo. (|«Jo Doe/Pool via AP»)",
    "Ann Roe speaks in Oslo. (|«AP Photo/Jo Doe, via Alamy»)",
    "A boat leaves port. [|«Photo/Xinhua»]",
    "A boat leaves port. (|«Xinhua/Jo Doe»)",
    "A boat leaves port. (|«AP»)",
    "A boat leaves port. (|«CNA file photo»)",
    "A boat leaves port. (|Photo: «Jo Doe»)",
    "A boat leaves port ( |Image: «Getty Images»)",
    "A boat (stock image) ( |Image: «Getty Images/iStockphoto»)",
    "A boat leaves port. (|Photos: «Getty/AP»)",
    "A boat leaves port. (|Picture by «Jo Doe»)",
    "A boat leaves port. (|Photo by «JO DOE / AFP») (Photo credit should read JO DOE/AFP/Getty Images)",
    "A boat leaves port. (|Photo Illustration by «Jo Doe/SOPA Images/LightRocket via Getty Images»)",
    "A boat leaves port. (|«Handout/School/AFP via Getty Images»)",
    "A boat leaves port. (|«Jo Doe, AP»)",
    "A boat leaves port. (|«Supplied»)",
    "A boat leaves port. (|«Harbour Trust»)",
    "A boat leaves port. (|Photo: «Harbour Rescue/PA Wire»)",
    "A boat leaves port. (|Photo: «Jo Doe / UN Photo. Courtesy of the ICJ»)",
    "A boat leaves port. |Photo: «Reuters»",
    "A boat leaves port. |Photograph: «Jo Doe/The Paper»",
    "A boat leaves port. |Photo: «Jo Doe for The Paper via Getty Images»",
    "A boat leaves port. |Credit: «PA»",
    "A boat leaves port |Credit: «PA»",
    "A boat leaves port. |Image: «Supplied»",
    "A boat leaves port. |Image credit: «Jo Doe/AFP»",
    "A boat leaves port. |Picture by «Jo Doe»",
    "A boat leaves port. |Photo courtesy of «Harbour Museum»",
    "A boat leaves port. |File photo: «Reuters»",
    "A boat leaves port. |«© AFP 2019 / Jo Doe»",
    "A boat leaves port - |Copyright «Jo Doe/AP»",
    "A boat leaves port — |© «Belga»",
    "A boat leaves port. | |«Jo Doe/PA Images via Getty Images»",
    "A boat leaves port on Sunday |«REUTERS/Jo Doe»",
    "A boat leaves port. |«REUTERS/Jo Doe»",
    "A boat leaves port on Sunday |«AP Photo/Jo H. Doe»",
    "A boat leaves port. |«AP»",
    "A boat leaves port on Sunday / |«AFP / Jo Doe»",
    "A boat leaves port. / |«AFP PHOTO / POOL / Jo Doe»",
    "A boat leaves port. |«IMAGO / Jo Doe»",
    "A boat leaves port. |«Jo Doe (Keystone)»",
    "A boat leaves port. |«Jo Doe»",
    "A boat leaves port. |«REUTERS/Jo Doe» Purchase Licensing Rights , opens new tab",
    "A boat leaves port. |«@jodoe/via REUTERS» MANDATORY CREDIT. NO RESALES. NO ARCHIVES.",
    "A boat leaves port.\n|«Jo Doe/Getty Images»",
    "A boat leaves port (\n|Image:\n«Getty Images»)",
    "|Photo: «Jo Doe/AP»",
    "(|«AP Photo/Jo Doe»)",
    "|«Getty Images»",
    "|«Jo Doe / AFP»",
]


@pytest.mark.parametrize("case", TRAILING)
def test_credit_closes_a_caption(case: str) -> None:
    description, _, rest = case.rpartition("|") if case.count("|") < 2 or "| |" in case else case.partition("|")
    expected = rest[rest.index("«") + 1 : rest.index("»")].removeprefix("© ")
    source = (description + rest).replace("«", "").replace("»", "")
    found = TOOLS.credits.trailing(source, 0, len(source))
    assert found is not None
    assert source[found.credit.start : found.credit.end] == expected
    assert source[: found.start].rstrip(" |—-/\n") == description.rstrip(" ([|—-/\n")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe (right)",
        "Ann Roe (R)",
        "Ann Roe (CDU)",
        "Ann Roe (24)",
        "A boat on the lake (see map)",
        "Ann Roe, left, and Jo Doe (right).",
        "Ann Roe walks with Gov. Jo Doe",
        "Ann Roe meets Sen. Jo Doe",
        "A boat leaves port. File image",
        "A boat leaves port (stock image)",
        "He said so. (With inputs from PTI)",
        "The bank cut rates. (Reporting by Jo Doe; Editing by Ann Roe)",
        "People walk on the beach on Monday",
        "The reporter of AP asked Ann Roe a question.",
        "A boat leaves port.",
        "",
        "()",
        "( )",
        "/",
        "a / b",
        "Prices rose (up 3%)",
        "Photo: a boat that leaves the port at night",
        "The picture by the door was old",
        "Ann Roe and/or Jo Doe",
        "Ann Roe/Jo Doe",
        "A quarter of all ships (about 25)",
    ],
)
def test_no_credit(text: str) -> None:
    assert TOOLS.credits.trailing(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "shown", "people", "agencies", "via"),
    [
        ("Photo: Jo Doe/AP", "Jo Doe/AP", ["Jo Doe"], ["Associated Press"], None),
        (
            "JO DOE / AFP via Getty Images",
            "JO DOE / AFP via Getty Images",
            ["JO DOE"],
            ["Agence France-Presse", "Getty Images"],
            "Getty Images",
        ),
        ("AP Stock Photo/Jo Doe", "AP Stock Photo/Jo Doe", ["Jo Doe"], ["Associated Press"], None),
        ("Jo Doe/Pool via REX/Shutterstock", "Jo Doe/Pool via REX/Shutterstock", ["Jo Doe"], ["Shutterstock"], "Shutterstock"),
        ("AP Photo/Jo Doe, File", "AP Photo/Jo Doe, File", ["Jo Doe"], ["Associated Press"], None),
        ("Supplied", "Supplied", [], [], None),
        ("dpa", "dpa", [], ["Deutsche Presse-Agentur"], None),
        ("Jo Doe/Pool via AP", "Jo Doe/Pool via AP", ["Jo Doe"], ["Associated Press"], "Associated Press"),
        ("AFP via Getty Images", "AFP via Getty Images", [], ["Agence France-Presse", "Getty Images"], "Getty Images"),
        ("IMAGO / Jo Doe", "IMAGO / Jo Doe", ["Jo Doe"], ["IMAGO"], None),
        (
            "picture alliance/dpa | Jo Doe",
            "picture alliance/dpa | Jo Doe",
            ["Jo Doe"],
            ["picture alliance", "Deutsche Presse-Agentur"],
            None,
        ),
        ("Jo Doe, AP", "Jo Doe, AP", ["Jo Doe"], ["Associated Press"], None),
        ("Jo Doe (Keystone)", "Jo Doe (Keystone)", ["Jo Doe"], ["Keystone-SDA"], None),
        ("(Jo Doe and Ann Roe/AP)", "Jo Doe and Ann Roe/AP", ["Jo Doe", "Ann Roe"], ["Associated Press"], None),
        ("Photo by Jo Doe for The Oslo Post", "Jo Doe for The Oslo Post", ["Jo Doe"], ["The Oslo Post"], None),
        ("[Photo/Xinhua]", "Photo/Xinhua", [], ["Xinhua"], None),
        ("© 2019 AFP", "AFP", [], ["Agence France-Presse"], None),
        ("AFP PHOTO / POOL / Jo Doe", "AFP PHOTO / POOL / Jo Doe", ["Jo Doe"], ["Agence France-Presse"], None),
        ("Jo van der Doe/AFP", "Jo van der Doe/AFP", ["Jo van der Doe"], ["Agence France-Presse"], None),
        ("Jo D. Doe/Stringer/Getty Images", "Jo D. Doe/Stringer/Getty Images", ["Jo D. Doe"], ["Getty Images"], None),
        ("Courtesy of the Harbour Museum", "the Harbour Museum", [], ["Harbour Museum"], None),
        ("Harbour Police Department", "Harbour Police Department", [], ["Harbour Police Department"], None),
        (
            "SN/The White House via AP/Jo Doe",
            "SN/The White House via AP/Jo Doe",
            ["Jo Doe"],
            ["SN", "The White House", "Associated Press"],
            "Associated Press",
        ),
        ("REUTERS/Jo Doe/File Photo", "REUTERS/Jo Doe/File Photo", ["Jo Doe"], ["Reuters"], None),
        ("Image: Jo Doe", "Jo Doe", ["Jo Doe"], [], None),
        ("Source: AFP", "AFP", [], ["Agence France-Presse"], None),
        ("Acme Photos Inc.", "Acme Photos Inc.", [], ["Acme Photos Inc."], None),
    ],
)
def test_credit_is_read(text: str, shown: str, people: list[str], agencies: list[str], via: str | None) -> None:
    credit = credit_of(text)
    assert credit is not None
    assert credit.text == shown
    assert list(credit.people) == people
    assert [agency.name for agency in credit.agencies] == agencies
    assert (credit.via.name if credit.via else None) == via


def test_nothing_is_no_credit() -> None:
    assert credit_of("") is None
    assert credit_of(" \n") is None


@given(st.text(alphabet="AFP Reuters/Jo Doe.()[]|©,:via\nPhoto by–—"))
def test_every_string_is_read_within_its_span(text: str) -> None:
    found = TOOLS.credits.trailing(text, 0, len(text))
    if found is not None:
        assert 0 <= found.start <= found.credit.start <= found.credit.end <= len(text)
    credit = credit_of(text)
    if credit is None:
        return
    shown = fold(text[slice(*credit.span)])
    assert credit.text == shown
    assert all(name in shown for name in credit.people)
    for agency in (*credit.agencies, *([credit.via] if credit.via else [])):
        assert agency.text == fold(text[slice(*agency.span)])


@pytest.mark.parametrize("cue", ["(", ")", "/", "© ", "Photo: ", "Photo by ", "AP/", " via ", "(AP) ", "Jo Doe/", ". ", "| ", "\n", "and "])
def test_repeats_of_a_cue(cue: str) -> None:
    TOOLS.credits.trailing(cue * 20_000, 0, len(cue) * 20_000)
    credit_of(cue * 2_000)


@pytest.mark.parametrize(
    ("text", "people", "agencies"),
    [
        ("(XYZ News: Jo Doe)", ["Jo Doe"], ["XYZ News"]),
        ("(AP: Jo Doe)", ["Jo Doe"], ["Associated Press"]),
        ("(Supplied: Jo Doe)", ["Jo Doe"], []),
        ("(Instagram: jodoe)", [], ["Instagram"]),
        ("[File: Jo Doe/AP Photo]", ["Jo Doe"], ["Associated Press"]),
        ("Photo by Jo Doe on Unsplash", ["Jo Doe"], ["Unsplash"]),
        ("Jo Doe—Getty Images", ["Jo Doe"], ["Getty Images"]),
        ("Jo Doe-Getty Images", ["Jo Doe"], ["Getty Images"]),
        ("Jo Doe—The Harbour Times", ["Jo Doe"], ["The Harbour Times"]),
        ("Jo Doe-Roe/AFP", ["Jo Doe-Roe"], ["Agence France-Presse"]),
        ("[Jo Doe/Al Shatt]", ["Jo Doe"], ["Al Shatt"]),
        ("Jo Doe and Ann Roe/AFP", ["Jo Doe", "Ann Roe"], ["Agence France-Presse"]),
        ("Jo Doe, Ann Roe", ["Jo Doe", "Ann Roe"], []),
        ("REX/Shutterstock", [], ["Shutterstock"]),
        ("AFP / Jo Doe / AFP", ["Jo Doe"], ["Agence France-Presse"]),
    ],
)
def test_person_and_body_with_a_sign_between(text: str, people: list[str], agencies: list[str]) -> None:
    found = credit_of(text)
    assert found is not None
    assert list(found.people) == people
    assert [agency.name for agency in found.agencies] == agencies


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The mayor speaks on Monday, March 4, 2024, in Paris. (AP Photo/Jo Doe, Pool)", "AP Photo/Jo Doe, Pool"),
        ("Ships leave the port. Photo: Jo Doe", "Jo Doe"),
        ("The mayor (Labour) speaks", None),
        ("The mayor speaks.", None),
    ],
)
def test_credit_of_a_whole_caption(text: str, shown: str | None) -> None:
    found = credit_of(text)
    assert (found.text if found else None) == shown
