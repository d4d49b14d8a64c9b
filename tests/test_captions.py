"""Captions: which lines claim to be one, and what is read from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import page_of

from articlemeta.kinds import caption
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Caption
from articlemeta.models.issue import IssueCode
from articlemeta.page import Unit
from articlemeta.scan.fold import fold

LONG = "The council met for the third time this month to talk about the bridge, the harbour and the ferries. " * 5


def weight(text: str) -> int:
    """How strongly a line claims to be a caption; 0 if it does not."""
    rule = caption.claim(page_of(text), Unit(0, len(text), text))
    assert rule is None or rule.kind is BlockKind.CAPTION
    return rule.weight if rule else 0


def caption_of(text: str) -> Caption | None:
    return caption.read(page_of(text), 0, len(text))


SURE = [
    "Credit...Jo Doe for The Ledger",
    "The empty archive room at the old offices.Credit:Jo Doe",
    "Obtained by The Ledger",
    "Jo Doe / AP file",
    "In this June 28, 2019 photo, Ann Roe walks to work in Oslo.",
    "In this May 3, 2018, file photo, a ship leaves Bergen.",
    "In this undated photo provided by the Harbour Police on 4 May, a boat is seen.",
    "FILE - Ann Roe speaks in Oslo, June 28, 2019.",
    "FILE PHOTO: Ann Roe speaks in Oslo",
    "File photo: the bridge at night",
    "This photo taken on Sept. 27, 2025 shows a ferry.",
    "This handout picture released by the navy shows a ferry.",
    "These pictures show the harbour before and after the storm.",
    "A file photograph shows the bridge.",
    "A combination of pictures shows Ann Roe and Jo Doe.",
    "This combination of photos shows Ann Roe, left, and Jo Doe.",
    "Pictured from left, are Ann Roe and Jo Doe.",
    "Clockwise from top left: Ann Roe, Jo Doe and a dog.",
    "Photo: Jo Doe/AP",
    "(AP Photo/Jo Doe)",
    "REUTERS/Jo Doe",
    "Jo Doe / AFP",
    "Getty Images",
    "Harbour Publishing/Getty Images",
    "Jo Doe/Getty Images",
    "(Image credit: Harbour Trust)",
    "Image: Jo van der Doe",
    "Copyright Jo Doe/AP",
    "© Jo Doe/dpa",
    "Ann Roe speaks in Oslo. (JO DOE / AFP)",
    "Ann Roe speaks in Oslo (Photo: Reuters)",
    "Ann Roe speaks in Oslo. [Photo/Xinhua]",
    "Ann Roe speaks in Oslo. Credit: PA",
    "Ann Roe speaks in Oslo Credit: PA",
    "Ann Roe speaks in Oslo. Photo: Jo Doe for The Paper via Getty Images",
    "Ann Roe speaks in Oslo. AP Photo/Jo Doe, File",
    "Ann Roe speaks in Oslo. | Jo Doe/PA Images via Getty Images",
    "Ann Roe speaks in Oslo. REUTERS/Jo Doe Purchase Licensing Rights , opens new tab",
    "Ann Roe speaks in Oslo. @jodoe/via REUTERS NO RESALES. NO ARCHIVES.",
    "Ann Roe speaks in Oslo. (AP)",
    "Ann Roe speaks in Oslo. AP",
    "Ann Roe with the mayor. File image",
    "Image caption, Ann Roe speaks in Oslo",
    "Image caption: Ann Roe speaks in Oslo",
    "Image source, Getty Images",
    "Ann Roe speaks in Oslo. Credit...Jo Doe/The Paper",
    "Ann Roe speaks in Oslo. Mandatory Credit: Jo Doe/AP",
]
LIKELY = [
    "In this photo, Ann Roe walks to work.",
    "The bridge will be rebuilt next year. (Harbour Trust)",
    "The bridge was closed last week. Jo Ann Doe",
    "The bridge was closed last week. Jo Doe | Harbour Paper",
    "The bridge was closed last week. Jo Doe/Harbour Paper",
    "Ann Roe (left) and Jo Doe at the harbour",
    "The bridge at night (",
    "Video: Ferry runs aground",
    "1:32 Ferry runs aground in the storm",
]
WEAK = [
    "Reuters",
    "AFP",
    f"{LONG}(AFP)",
]
NONE = [
    "",
    "Ann Roe, the mayor of Oslo, said on Tuesday that the bridge would be rebuilt.",
    "Ann Roe told Reuters (AP had reported it first) that the bridge would be rebuilt.",
    "OSLO (AP) — The mayor said on Tuesday that the bridge would be rebuilt.",
    "Photos of the bridge were shared thousands of times.",
    "In this city, photographs are everywhere.",
    "BRIDGE CREDIT PLAN TO GO AHEAD - HARBOR MINISTER",
    "U.S. CREDIT BUREAUS WEIGH IN - HARBOR REPORT",
    "In the photo, the mayor smiles.",
    "This is a picture of health, the doctor said.",
    "The video shows the mayor leaving the building, police said.",
    "A picture is worth a thousand words.",
    "Image is everything, the coach said.",
    "“We will rebuild the bridge,” she said.",
    "The party leader (CDU) said no.",
    "The share fell 4% (after a rise of 3%).",
    "Mayor: bridge to be rebuilt",
    "Image captions, the editor said, are hard to write",
    "AP: mayor to rebuild the bridge",
    "Bridge to be rebuilt after storm",
    "Pictures at an exhibition draw crowds",
    "(Reporting by Jo Doe; Editing by Ann Roe)",
    "(With inputs from PTI)",
    "By Jo Doe",
    "© 2019 AFP",
    "Copyright 2021 The Associated Press. All rights reserved.",
    "Source: Harbour Statistics",
    "File under: harbour",
    "Left-wing parties gain in Oslo",
    "Ann Roe: 'I did not do it'",
    "https://example.org/a/b",
    "Home / News / Harbour",
]


@pytest.mark.parametrize("text", SURE)
def test_captions_by_sure_signs(text: str) -> None:
    assert weight(text) >= 80


@pytest.mark.parametrize("text", LIKELY)
def test_captions_by_weaker_signs(text: str) -> None:
    assert 50 <= weight(text) < 80


@pytest.mark.parametrize("text", WEAK)
def test_lines_that_may_be_captions(text: str) -> None:
    assert 0 < weight(text) < 50


@pytest.mark.parametrize("text", [text for text in NONE if text])
def test_other_lines(text: str) -> None:
    assert weight(text) == 0


@pytest.mark.parametrize(
    ("text", "description", "credit", "date"),
    [
        (
            "In this May 3, 2018 photo, Ann Roe (left) meets Jo Doe in Oslo. (JO DOE / AFP)",
            "In this May 3, 2018 photo, Ann Roe (left) meets Jo Doe in Oslo.",
            "JO DOE / AFP",
            (2018, 5, 3),
        ),
        (
            "FILE - Ann Roe speaks, June 28, 2019. (AP Photo/Jo Doe, File)",
            "FILE - Ann Roe speaks, June 28, 2019.",
            "AP Photo/Jo Doe, File",
            (2019, 6, 28),
        ),
        ("FILE PHOTO: A ship. REUTERS/Jo Doe", "FILE PHOTO: A ship.", "REUTERS/Jo Doe", None),
        ("A ship leaves port on May 3. Photo: Reuters", "A ship leaves port on May 3.", "Reuters", (None, 5, 3)),
        ("A ship leaves port", "A ship leaves port", None, None),
        ("A ship leaves\nport on its way\nto Oslo. (AP)", "A ship leaves port on its way to Oslo.", "AP", None),
        ("A ship leaves port.\nImage: Jo Doe", "A ship leaves port.", "Jo Doe", None),
        ("A ship leaves port.\nJo Doe/Getty Images", "A ship leaves port.", "Jo Doe/Getty Images", None),
        ("A ship\u00a0leaves  port. (Jo\u00a0Doe/AP)", "A ship leaves port.", "Jo Doe/AP", None),
        ("Photo: Jo Doe/AP", "", "Jo Doe/AP", None),
        ("(AP Photo/Jo Doe)", "", "AP Photo/Jo Doe", None),
        ("A ship. © AFP 2019 / Jo Doe", "A ship.", "AFP 2019 / Jo Doe", None),
        ("A ship (right) in port", "A ship (right) in port", None, None),
        ("Image credit: Harbour Trust (Image credit: AFP)", "Image credit: Harbour Trust", "AFP", None),
    ],
)
def test_caption_is_read(text: str, description: str, credit: str | None, date: tuple[int | None, int, int] | None) -> None:
    read = caption_of(text)
    assert read is not None
    assert read.description == description
    assert (read.credit.text if read.credit else None) == credit
    assert ((read.date.year, read.date.month, read.date.day) if read.date else None) == date
    assert read.text == fold(text)


def test_credit_of_a_caption_has_its_names() -> None:
    text = "Ann Roe in Oslo. (JO DOE / AFP)"
    read = caption_of(text)
    assert read is not None
    assert read.credit is not None
    assert read.credit.people == ("JO DOE",)
    (agency,) = read.credit.agencies
    assert (agency.text, agency.name, text[slice(*agency.span)]) == ("AFP", "Agence France-Presse", "AFP")
    assert read.credit.via is None


def test_an_ambiguous_agency_is_reported_and_keeps_its_name() -> None:
    text = "A ship leaves port. (CNA)"
    page = page_of(text)
    read = caption.read(page, 0, len(text))
    assert read is not None
    assert read.credit is not None
    assert read.credit.agencies[0].name == "CNA"
    assert [issue.code for issue in page.issues] == [IssueCode.AMBIGUOUS_AGENCY]


def test_nothing_is_no_caption() -> None:
    assert caption_of("") is None
    assert caption_of(" \n\u200b") is None


@given(st.text() | st.text(alphabet="FILE PHOTO: In this June 28, 2019 photo (AP/Jo Doe).\n©|"))
def test_every_string_is_claimed_and_read(text: str) -> None:
    if folded := fold(text):
        weight(folded)
    read = caption_of(text)
    if read is not None:
        shown = fold(text[slice(*read.span)])
        assert read.text == shown
        assert read.description in shown
        assert read.credit is None or read.credit.text in shown


@pytest.mark.parametrize(
    ("text", "description", "credit"),
    [
        ("Cars queue at the tunnel. Credit...Jo Doe/The Paper", "Cars queue at the tunnel.", "Jo Doe/The Paper"),
        ("Cars queue at the tunnel. Jo Doe | XYZ", "Cars queue at the tunnel.", "Jo Doe | XYZ"),
        ("Cars queue at the tunnel. Mandatory Credit: Jo Doe/AP", "Cars queue at the tunnel.", "Jo Doe/AP"),
        ("Image caption, Cars queue at the tunnel", "Cars queue at the tunnel", None),
        ("Image\u00a0caption,\u00a0Cars queue at the tunnel", "Cars queue at the tunnel", None),
        ("Image caption,", "Image caption,", None),
        ("Cars queue at the tunnel\nhide caption", "Cars queue at the tunnel", None),
        ("Cars queue at the tunnel. Jo Doe/XYZ\nhide caption", "Cars queue at the tunnel.", "Jo Doe/XYZ"),
    ],
)
def test_labels_of_layouts_are_no_description(text: str, description: str, credit: str | None) -> None:
    found = caption_of(text)
    assert found is not None
    assert found.description == description
    assert (found.credit.text if found.credit else None) == credit
