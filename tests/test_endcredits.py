"""Credits at the end of a story: roles, places, sentences; and prose that only sounds like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import page_of, shown, unit_of

from articlemeta import credited, parse, parse_byline
from articlemeta.kinds import endcredit
from articlemeta.scan.fold import fold

#: text (all are claimed), contributors, agencies
CREDITS: list[tuple[str, list[str], list[str]]] = [
    (
        "(Reporting by Mara Quill in Paris and Otto Brandt in Rome; additional reporting by Lin Maes; "
        "Writing by Sam Orr; Editing by Kim Low)",
        [
            "p reporting: Mara Quill in Paris",
            "p reporting: Otto Brandt in Rome",
            "p reporting: Lin Maes",
            "p writing: Sam Orr",
            "p editing: Kim Low",
        ],
        [],
    ),
    (
        "Reporting by Mara Quill, additional reporting by Otto Brandt, writing by Lin Maes, Editing by Kim Low",
        ["p reporting: Mara Quill", "p reporting: Otto Brandt", "p writing: Lin Maes", "p editing: Kim Low"],
        [],
    ),
    ("Writing by Sam Orr Editing by Kim Low", ["p writing: Sam Orr", "p editing: Kim Low"], []),
    (
        "Reporting from Rome by Mara Quill, Otto Brandt; Writing by Sam Orr Editing by Kim Low",
        ["p reporting: Mara Quill in Rome", "p reporting: Otto Brandt in Rome", "p writing: Sam Orr", "p editing: Kim Low"],
        [],
    ),
    ("(Reporting by Mara Quill;\nEditing by Kim\nLow)", ["p reporting: Mara Quill", "p editing: Kim Low"], []),
    ("Reporting by Mara Quill. Editing by Kim Low.", ["p reporting: Mara Quill", "p editing: Kim Low"], []),
    ("(REPORTING BY MARA QUILL; EDITING BY KIM LOW)", ["p reporting: MARA QUILL", "p editing: KIM LOW"], []),
    (
        "Reporting and writing by Mara Quill; editing by Kim Low",
        ["p reporting: Mara Quill", "p writing: Mara Quill", "p editing: Kim Low"],
        [],
    ),
    (
        "Reporting by Mara Quill in Washington, D.C., and Otto Brandt in Reno, Nevada",
        ["p reporting: Mara Quill in Washington, D.C.", "p reporting: Otto Brandt in Reno, Nevada"],
        [],
    ),
    ("Reporting by Mara Quill and Otto Brandt in Paris", ["p reporting: Mara Quill in Paris", "p reporting: Otto Brandt in Paris"], []),
    ("Reporting by Mara Quill in Paris for Harbor News", ["p reporting: Mara Quill [Harbor News] in Paris"], []),
    ("Reporting by Mara Quill, Reuters; Editing by Kim Low", ["p reporting: Mara Quill [Reuters]", "p editing: Kim Low"], []),
    (
        "- Reporting by: Mara Quill in Vienna, Otto Brandt in Geneva",
        ["p reporting: Mara Quill in Vienna", "p reporting: Otto Brandt in Geneva"],
        [],
    ),
    ("- Editing by: Kim Low, +49 30 5550 1000, <desk@example.com>", ["p editing: Kim Low <desk@example.com>"], []),
    ("\u2014 Additional reporting by Mara Quill", ["p reporting: Mara Quill"], []),
    ("* \u2013 additional reporting by Mara Quill", ["p reporting: Mara Quill"], []),
    ("Additional reporting from PA", ["o reporting: PA"], ["PA Media"]),
    ("(Edited by Mara Quill)", ["p editing: Mara Quill"], []),
    ("Editing by Sukarnadi", ["p editing: Sukarnadi"], []),
    ("Compiled by Mara Quill", ["p writing: Mara Quill"], []),
    ("Translated by Mara Quill", ["p translation: Mara Quill"], []),
    ("Photos by Mara Quill", ["p photography: Mara Quill"], []),
    ("Graphics by Mara Quill; Editing by Kim Low", ["p other: Mara Quill", "p editing: Kim Low"], []),
    # material of others
    ("With inputs from PTI", ["o contributing: PTI"], ["Press Trust of India"]),
    ("(With inputs from agencies)", ["o contributing: agencies"], []),
    ("(With inputs from PTI, ANI)", ["o contributing: PTI", "o contributing: ANI"], ["Press Trust of India", "ANI"]),
    (
        "(With files from Mara Quill | Reuters | AFP)",
        ["p contributing: Mara Quill", "o contributing: Reuters", "o contributing: AFP"],
        ["Reuters", "Agence France-Presse"],
    ),
    (
        "With reports from Marea and El Faro",
        ["o contributing: Marea", "o contributing: El Faro"],
        ["Marea", "El Faro"],
    ),
    (
        "\u2014With assistance from Mara Quill and Otto Brandt.",
        ["p contributing: Mara Quill", "p contributing: Otto Brandt"],
        [],
    ),
    ("With agency inputs", [], []),
    # sentences
    ("Mara Quill contributed to this report.", ["p contributing: Mara Quill"], []),
    ("CNN's Mara Quill contributed to this report.", ["p contributing: Mara Quill [CNN]"], []),
    ("\u2014 Reuters\u2019 Mara Quill contributed to this report.", ["p contributing: Mara Quill [Reuters]"], []),
    ("Reuters contributed to this report.", ["o contributing: Reuters"], ["Reuters"]),
    ("The Associated Press contributed to this story.", ["o contributing: The Associated Press"], ["Associated Press"]),
    (
        "Quill reported from Paris. Associated Press writer Otto Brandt in Oslo contributed to this report.",
        ["p reporting: Quill in Paris", "p contributing: Otto Brandt [Associated Press] in Oslo"],
        [],
    ),
    (
        "Quill reported from New York and Maes-Holt from Washington. Associated Press writers Otto Brandt in Reno, Nevada, and Sam Orr in "
        "Atlanta contributed to this report.",
        [
            "p reporting: Quill in New York",
            "p reporting: Maes-Holt in Washington",
            "p contributing: Otto Brandt [Associated Press] in Reno, Nevada",
            "p contributing: Sam Orr in Atlanta",
        ],
        [],
    ),
    (
        "AP writers Mara Quill in Oslo, Otto Brandt in Rome and Sam Orr in Bonn contributed.",
        ["p contributing: Mara Quill [AP] in Oslo", "p contributing: Otto Brandt in Rome", "p contributing: Sam Orr in Bonn"],
        [],
    ),
    ("APTN contributor Mara Quill in Lima helped with this story.", ["p contributing: Mara Quill [APTN] in Lima"], []),
    (
        "\u2014Associated\u00a0Press\u00a0writer\u00a0Mara\u00a0Quill\u00a0in\u00a0Paris\u00a0contributed\u00a0to\u00a0this\u00a0report.",
        ["p contributing: Mara Quill [Associated Press] in Paris"],
        [],
    ),
    ("Mara Quill contributed reporting.", ["p contributing: Mara Quill"], []),
    ("Mara Quill contributed reporting from Lima.", ["p contributing: Mara Quill in Lima"], []),
    ("Mara Quill reported from Lima.", ["p reporting: Mara Quill in Lima"], []),
    (
        "CNN's Mara Quill reported from Lima. CNN's Otto Brandt wrote from Bonn.",
        ["p reporting: Mara Quill [CNN] in Lima", "p writing: Otto Brandt [CNN] in Bonn"],
        [],
    ),
    # labels
    ("Source: Xinhua", ["o other: Xinhua"], ["Xinhua"]),
    ("Editor: qingshan", ["? editing: qingshan"], []),
    ("Source: Xinhua | 2020-04-27 | Editor: qingshan", ["o other: Xinhua", "? editing: qingshan"], ["Xinhua"]),
    ("Reporter: Mara Quill; Editor: Kim Low", ["p reporting: Mara Quill", "p editing: Kim Low"], []),
]


@pytest.mark.parametrize(("text", "contributors", "agencies"), CREDITS, ids=[text[:60] for text, _, _ in CREDITS])
def test_credit(text: str, contributors: list[str], agencies: list[str]) -> None:
    page = page_of(text)
    assert endcredit.claim(page, unit_of(text)) is not None
    found = endcredit.read(page, 0, len(text))
    assert [shown(one) for one in found] == contributors
    assert [agency.name for agency in credited.agencies_of(page, found)] == agencies
    for one in found:
        assert one.name in fold(text[one.span.start : one.span.end])


PROSE = [
    "He contributed to this report's findings by collecting data.",
    "Nine experts from the bank contributed to this report.",
    "They contributed to this report.",
    "Mara Quill contributed $5 million to the campaign.",
    "Heavy rain contributed to the collapse, engineers said.",
    "Writing by hand is slow, a study says.",
    "Reporting by Reuters found that the firm had paid.",
    "Edited by the author, the book sold well.",
    "The Times reported from Moscow that talks had failed.",
    "Sailors reported from the scene that the mast had broken.",
    "With assistance from the army, the villagers rebuilt the bridge.",
    "With inputs rising, farmers plant less.",
    "With reports from the field still coming in, the count was unclear.",
    "Source: official figures for the last nine years",
    "Editors were not told.",
    "The report was edited by hand.",
    "Quill wrote from memory.",
    "Reporters waited outside.",
    "Translated by machines, the text made no sense at all.",
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_credit(text: str) -> None:
    assert endcredit.claim(page_of(text), unit_of(text)) is None


def test_strength_of_evidence() -> None:
    weights = {}
    for text in ("Reporting by Mara Quill", "With inputs from PTI", "Source: Xinhua", "Editor: qingshan"):
        rule = endcredit.claim(page_of(text), unit_of(text))
        weights[text] = rule.weight if rule else 0
    assert list(weights.values()) == sorted(weights.values(), reverse=True)
    assert weights["Editor: qingshan"] < 50 < weights["Source: Xinhua"]


_words = st.sampled_from(
    [
        "Reporting by",
        "Editing by",
        "Reporting from",
        "by",
        "Mara",
        "Quill",
        "and",
        ",",
        ";",
        "|",
        "(",
        ")",
        "AP",
        "in",
        "Paris",
        "Source:",
        "contributed",
        "to this report.",
        "reported from",
        ".",
        "\n",
        "With inputs from",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(_words, max_size=25).map(" ".join), st.lists(_words, max_size=25).map("".join)))
def test_every_text_is_read_and_every_name_stands_in_it(text: str) -> None:
    page = page_of(text)
    if fold(text):
        endcredit.claim(page, unit_of(text))
    for one in endcredit.read(page, 0, len(text)):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.name in fold(text[one.span.start : one.span.end])
        assert all(part is None or part in fold(text) for part in (one.affiliation, one.place, one.contact))


def test_a_phrase_of_bylines_and_end_credits_means_what_its_place_says() -> None:
    story = "The ferry stayed in port on Monday, the harbour master said, and nobody was hurt."
    above = parse(f"Storm closes the harbour\nWritten by Mara Quill\n\n{story}\n\n{story}")
    below = parse(f"Storm closes the harbour\n\n{story}\n\n{story}\n\nWritten by Mara Quill; Editing by Otto Brandt")
    assert [shown(one) for one in above.contributors] == ["p: Mara Quill"]
    assert [shown(one) for one in below.contributors] == ["p writing: Mara Quill", "p editing: Otto Brandt"]
    assert [shown(one) for one in parse_byline("Written by Mara Quill")] == ["p: Mara Quill"]
