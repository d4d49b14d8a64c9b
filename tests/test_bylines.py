"""Bylines: what claims to be one, whom it credits, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import page_of, shown, unit_of

from articlemeta import credited
from articlemeta.kinds import byline
from articlemeta.models.issue import IssueCode
from articlemeta.scan.fold import fold

#: text, contributors, agencies
READ: list[tuple[str, list[str], list[str]]] = [
    # names
    ("Mara Quill", ["p: Mara Quill"], []),
    ("MARA QUILL", ["p: MARA QUILL"], []),
    ("By Mara Quill", ["p: Mara Quill"], []),
    ("BY MARA QUILL", ["p: MARA QUILL"], []),
    ("by Mara Quill", ["p: Mara Quill"], []),
    ("byMara Quill", ["p: Mara Quill"], []),
    ("ByMara Quill and Jo Poe", ["p: Mara Quill", "p: Jo Poe"], []),
    ("By\u00a0Mara\u00a0 Quill", ["p: Mara Quill"], []),
    ("By: Mara Quill", ["p: Mara Quill"], []),
    ("Written by Mara Quill", ["p: Mara Quill"], []),
    ("Words by Mara Quill", ["p: Mara Quill"], []),
    ("By Mara Quill and Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"], []),
    ("By MARA QUILL , OTTO BRANDT and LIN MAES-HOLT", ["p: MARA QUILL", "p: OTTO BRANDT", "p: LIN MAES-HOLT"], []),
    ("By Mara Quill, Otto Brandt, and Lin Maes", ["p: Mara Quill", "p: Otto Brandt", "p: Lin Maes"], []),
    ("By Mara Quill & Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"], []),
    ("Mara Quill/Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"], []),
    ("MARA QUILL/OTTO BRANDT", ["p: MARA QUILL", "p: OTTO BRANDT"], []),
    ("By Mara Quill; Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"], []),
    ("By Jan van der Meer", ["p: Jan van der Meer"], []),
    ("By Ahmed al-Hadi and Siti binti Omar", ["p: Ahmed al-Hadi", "p: Siti binti Omar"], []),
    ("By Sean O\u2019Mara and Ian McTavish", ["p: Sean O\u2019Mara", "p: Ian McTavish"], []),
    ("BY TED D'ALMARO", ["p: TED D'ALMARO"], []),
    ("By J. R. Quill", ["p: J. R. Quill"], []),
    ("By J.R. Quill Jr.", ["p: J.R. Quill Jr."], []),
    ("By Otto Brandt III", ["p: Otto Brandt III"], []),
    ("By Anne-Lise de la Cour", ["p: Anne-Lise de la Cour"], []),
    ("By Bill MCTARN and Linh Ngoc TRUONG", ["p: Bill MCTARN", "p: Linh Ngoc TRUONG"], []),
    ("By Dr. Mara Quill", ["p: Mara Quill"], []),
    ("By A. Quill, B. Brandt", ["p: A. Quill", "p: B. Brandt"], []),
    ("By Óscar Núñez", ["p: Óscar Núñez"], []),
    ("By Sukarnadi", ["?: Sukarnadi"], []),
    ("By Mara Quill BBC Scotland political correspondent", ["p: Mara Quill [BBC Scotland]"], []),
    ("By Mara Quill Aug. 21, 2025", ["p: Mara Quill"], []),
    ("By Jo May.", ["p: Jo May"], []),
    ("Mara Quill, Senior Lecturer in Behavioural Ecology, University of Northmoor", ["p: Mara Quill [University of Northmoor]"], []),
    ("Mara Quill, correspondent in Beirut", ["p: Mara Quill in Beirut"], []),
    ("By MARA QUILL, NORTHERN CORRESPONDENT", ["p: MARA QUILL"], []),
    ("By Harbour Robotics, Inc.", ["o: Harbour Robotics, Inc"], ["Harbour Robotics, Inc"]),
    ("lf/sri (dpa, AFP, Reuters)", ["o: dpa", "o: AFP", "o: Reuters"], ["Deutsche Presse-Agentur", "Agence France-Presse", "Reuters"]),
    # footnote marks and ranks
    ("Mara Quill0", ["p: Mara Quill"], []),
    ("By Mara Quill1, Otto Brandt2 and Lin Maes", ["p: Mara Quill", "p: Otto Brandt", "p: Lin Maes"], []),
    ("By Radio4", ["?: Radio4"], []),
    # what an extractor glued to the name
    ("ByMara Quill", ["p: Mara Quill"], []),
    ("byMara Quill and Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"], []),
    ("Mara QuillSenior reporter", ["p: Mara Quill"], []),
    ("Angus MacArthur", ["p: Angus MacArthur"], []),
    ("Mara Quill ● Harbor News", ["p: Mara Quill [Harbor News]"], []),
    ("Mara Quill's profile picture", [], []),
    ("By Mara Quill, a reporter who covers ships. She joined in 2019.", ["p: Mara Quill"], []),
    ("By Peter Read", ["p: Peter Read"], []),
    # a date that an extractor glued to the name
    ("by Harbor TimesApril 27, 20200 1747", ["o: Harbor Times"], ["Harbor Times"]),
    ("Mara QuillApril 27, 2020", ["p: Mara Quill"], []),
    ("By Mara Quill27 April 2020", ["p: Mara Quill"], []),
    ("1. Mara Quill", ["p: Mara Quill"], []),
    ("12) By Mara Quill, Reuters", ["p: Mara Quill [Reuters]"], []),
    # titles
    ("By Mara Quill, Staff Reporter", ["p: Mara Quill"], []),
    ("Mara Quill, Chief Correspondent", ["p: Mara Quill"], []),
    ("Mara Quill Travel News Reporter", ["p: Mara Quill"], []),
    ("Mara Quill Deputy Content Hub Director", ["p: Mara Quill"], []),
    ("Mara Quill Parliamentary editor", ["p: Mara Quill"], []),
    ("By Mara Quill, a freelance journalist", ["p: Mara Quill"], []),
    ("By MARA QUILL=\nAP Sports Writer=", ["p: MARA QUILL [AP]"], []),
    ("By MARA QUILL, AP Sports Writer", ["p: MARA QUILL [AP]"], []),
    ("By Mara Quill, reporter Reuters", ["p: Mara Quill [Reuters]"], []),
    ('By Mara Quill, "The evening harbour"', ["p: Mara Quill [The evening harbour]"], []),
    ("By Reuters reporter Mara Quill", ["p: Mara Quill [Reuters]"], []),
    ("Staff Writer Mara Quill", ["p: Mara Quill"], []),
    ("By Mara Quill\nTechnology Editor\nThe Daily Ferry", ["p: Mara Quill [The Daily Ferry]"], []),
    # outlets
    ("By Mara Quill, Reuters", ["p: Mara Quill [Reuters]"], []),
    ("Mara Quill, Associated Press", ["p: Mara Quill [Associated Press]"], []),
    ("By Mara Quill and Otto Brandt, Reuters", ["p: Mara Quill [Reuters]", "p: Otto Brandt [Reuters]"], []),
    ("By Mara Quill, Reuters and Otto Brandt, AFP", ["p: Mara Quill [Reuters]", "p: Otto Brandt [AFP]"], []),
    ("By Mara Quill (Reuters)", ["p: Mara Quill [Reuters]"], []),
    ("Maria van der Velde/Reuters", ["p: Maria van der Velde [Reuters]"], []),
    ("By Mara Quill | Harbor News", ["p: Mara Quill [Harbor News]"], []),
    ("By Mara Quill of The City Paper", ["p: Mara Quill [The City Paper]"], []),
    ("By Mara Quill for The Times of Ruritania", ["p: Mara Quill [The Times of Ruritania]"], []),
    ("By Mara Quill Special to The Daily Ferry", ["p: Mara Quill [The Daily Ferry]"], []),
    ("By Mara Quill\nSpecial to The Daily Ferry", ["p: Mara Quill [The Daily Ferry]"], []),
    ("By Mara Quill, HARBORNEWS.COM", ["p: Mara Quill [HARBORNEWS.COM]"], []),
    ("By Mara Quill, dpa", ["p: Mara Quill [dpa]"], []),
    ("By Mara Quill BBC News, Nairobi", ["p: Mara Quill [BBC News] in Nairobi"], []),
    ("By MARA QUILL HBX NEWS", ["p: MARA QUILL [HBX NEWS]"], []),
    ("By Mara Quill For example.com", ["p: Mara Quill [example.com]"], []),
    ("By Mara Quill For The Daily Ferry", ["p: Mara Quill [The Daily Ferry]"], []),
    ("By Mara Quill The Daily Ferry", ["p: Mara Quill [The Daily Ferry]"], []),
    ("By Mara Quill, Deutsche Welle", ["p: Mara Quill [Deutsche Welle]"], []),
    ("By Mara Quill and Reuters Fact Check", ["p: Mara Quill", "o: Reuters Fact Check"], ["Reuters Fact Check"]),
    ("By Centre For Harbor Studies", ["o: Centre For Harbor Studies"], ["Centre For Harbor Studies"]),
    ("By Harbor Rights For All Foundation", ["o: Harbor Rights For All Foundation"], ["Harbor Rights For All Foundation"]),
    ("By Cape Town HBX News", ["o: Cape Town HBX News"], ["Cape Town HBX News"]),
    # an agency on its own line is the credited supplier too
    ("By MARA QUILL=\nAssociated Press=", ["p: MARA QUILL [Associated Press]", "o: Associated Press"], ["Associated Press"]),
    (
        "By Mara Quill and Otto Brandt The Associated Press",
        ["p: Mara Quill [The Associated Press]", "p: Otto Brandt [The Associated Press]", "o: The Associated Press"],
        ["Associated Press"],
    ),
    # places
    ("By Mara Quill in Paris", ["p: Mara Quill in Paris"], []),
    ("By Mara Quill in Paris and Otto Brandt in The Hague", ["p: Mara Quill in Paris", "p: Otto Brandt in The Hague"], []),
    ("By Mara Quill in NEW YORK", ["p: Mara Quill in NEW YORK"], []),
    ("By Mara Quill in Springfield, Illinois", ["p: Mara Quill in Springfield, Illinois"], []),
    ("By Mara Quill in Fargo, North Dakota", ["p: Mara Quill in Fargo, North Dakota"], []),
    ("By Mara Quill in Rome, Otto Brandt in Bonn", ["p: Mara Quill in Rome", "p: Otto Brandt in Bonn"], []),
    ("Mara Quill, Beirut", ["p: Mara Quill in Beirut"], []),
    ("By Mara Quill, New York", ["p: Mara Quill in New York"], []),
    ("By Mara Quill, Springfield, Illinois", ["p: Mara Quill in Springfield, Illinois"], []),
    ("Mara Quill, BBC News, Washington", ["p: Mara Quill [BBC News] in Washington"], []),
    ("By Mara Quill, Paris, and Otto Brandt, Rome", ["p: Mara Quill in Paris", "p: Otto Brandt in Rome"], []),
    ("By AFP, Beirut", ["o: AFP in Beirut"], ["Agence France-Presse"]),
    ("By Mara Quill, Paris Hale and Otto Brandt", ["p: Mara Quill", "p: Paris Hale", "p: Otto Brandt"], []),
    # addresses
    ("By Mara Quill mara.quill@example.com", ["p: Mara Quill <mara.quill@example.com>"], []),
    ("Mara Quill @maraquill", ["p: Mara Quill <@maraquill>"], []),
    ("Mara Quill@MaraQuill", ["p: Mara Quill <@MaraQuill>"], []),
    # bodies
    ("Associated Press", ["o: Associated Press"], ["Associated Press"]),
    ("By The Associated Press", ["o: The Associated Press"], ["Associated Press"]),
    ("By AFP", ["o: AFP"], ["Agence France-Presse"]),
    ("ANADOLU AGENCY", ["o: ANADOLU AGENCY"], ["Anadolu"]),
    ("By Agencies-Xinhua", ["o: Agencies", "o: Xinhua"], ["Xinhua"]),
    ("Xinhua-AFP", ["o: Xinhua", "o: AFP"], ["Xinhua", "Agence France-Presse"]),
    ("Reuters, AFP", ["o: Reuters", "o: AFP"], ["Reuters", "Agence France-Presse"]),
    ("AP/Reuters", ["o: AP", "o: Reuters"], ["Associated Press", "Reuters"]),
    ("AP and The Associated Press", ["o: AP", "o: The Associated Press"], ["Associated Press"]),
    ("Le Courrier and AFP", ["o: Le Courrier", "o: AFP"], ["Le Courrier", "Agence France-Presse"]),
    ("Staff with AFP", ["o: Staff", "o: AFP"], ["Agence France-Presse"]),
    ("By Harborline with Agencies", ["o: Harborline", "o: Agencies"], ["Harborline"]),
    ("Mara Quill and AP", ["p: Mara Quill", "o: AP"], ["Associated Press"]),
    ("By Mara Quill with AFP", ["p: Mara Quill", "o: AFP"], ["Agence France-Presse"]),
    ("By HBX Staff", ["o: HBX Staff"], ["HBX Staff"]),
    ("By Reuters Staff", ["o: Reuters Staff"], ["Reuters"]),
    ("By Harbor News Service", ["o: Harbor News Service"], ["Harbor News Service"]),
    ("By The Conversationalist", ["o: The Conversationalist"], ["The Conversationalist"]),
    ("By Staff Reporter", ["o: Staff Reporter"], []),
    ("By Our Correspondent", ["o: Our Correspondent"], []),
    ("By our foreign staff", ["o: our foreign staff"], []),
    ("By Our Political Correspondent", ["o: Our Political Correspondent"], []),
    ("Agencies", ["o: Agencies"], []),
    ("By A Staff Reporter", ["o: A Staff Reporter"], []),
    # matter around
    ("By Mara Quill in BEIJING | Harbor Daily | Updated: 2020-04-27 11:10", ["p: Mara Quill [Harbor Daily] in BEIJING"], []),
    ("Mara Quill / HARBORNEWS.COM / Sep 2, 2024, 17:07 IST", ["p: Mara Quill [HARBORNEWS.COM]"], []),
    ("By Mara Quill published 19 May 2026", ["p: Mara Quill"], []),
    ("Mara Quill June 19, 2023", ["p: Mara Quill"], []),
    ("Associated Press April 28, 2023 GMT", ["o: Associated Press"], ["Associated Press"]),
    ("Mara Quill | Published 4 months ago", ["p: Mara Quill"], []),
    ("By Mara Quill 5 min read", ["p: Mara Quill"], []),
    ("By Mara Quill Follow", ["p: Mara Quill"], []),
    ("By Mara Quill | Updated: 3:15 p.m. | Share", ["p: Mara Quill"], []),
    ("National , News | Published: 5 hours ago | Written by Mara Quill", ["p: Mara Quill"], []),
    # other roles
    ("Words by Mara Quill; Photos by Otto Brandt", ["p: Mara Quill", "p photography: Otto Brandt"], []),
    ("By Mara Quill; Edited by Otto Brandt", ["p: Mara Quill", "p editing: Otto Brandt"], []),
    ("Translated by Mara Quill", ["p translation: Mara Quill"], []),
    ("By Mara Quill, additional reporting by Otto Brandt", ["p: Mara Quill", "p reporting: Otto Brandt"], []),
    ("By Mara Quill, RFE/RL", ["p: Mara Quill [RFE/RL]"], []),
    ("By Radio Free Europe/Radio Liberty", ["o: Radio Free Europe/Radio Liberty"], ["RFE/RL"]),
    ("By Radio Free Europe/Radio\nLiberty", ["o: Radio Free Europe/Radio Liberty"], ["RFE/RL"]),
    ("Compiled by Mara Quill", ["p: Mara Quill"], []),
    ("Text: Mara Quill, Photos: Otto Brandt", ["p: Mara Quill", "p photography: Otto Brandt"], []),
    ("Words and pictures: Mara Quill", ["p: Mara Quill", "p photography: Mara Quill"], []),
    ("By Mara Quill, as told to Otto Brandt", ["p: Mara Quill", "p writing: Otto Brandt"], []),
    # who sent it, from where
    ("From Mara Quill in Beirut", ["p: Mara Quill in Beirut"], []),
    ("From Mara Quill in Beirut and Otto Brandt in Cairo", ["p: Mara Quill in Beirut", "p: Otto Brandt in Cairo"], []),
    ("From Cape Town in South Africa", [], []),
    # named for months
    ("By June Sunday", ["p: June Sunday"], []),
    ("By April May", ["p: April May"], []),
    ("By Sunday June", [], []),
    ("By March 5", [], []),
    # degrees, parties, honours
    ("By Mara Quill, Ph.D.", ["p: Mara Quill"], []),
    ("By Mara Quill, PhD, and Otto Brandt, M.D.", ["p: Mara Quill", "p: Otto Brandt"], []),
    ("By Senator Mara Quill, D-Calif.", ["p: Mara Quill"], []),
    ("By Mara Quill, R-N.Y.", ["p: Mara Quill"], []),
    # nobody
    ("", [], []),
    ("By", [], []),
    ("By the time it was over", [], []),
    ("2020-04-27", [], []),
]


@pytest.mark.parametrize(("text", "contributors", "agencies"), READ, ids=[text[:60] for text, _, _ in READ])
def test_read(text: str, contributors: list[str], agencies: list[str]) -> None:
    page = page_of(text)
    found = byline.read(page, 0, len(text))
    assert [shown(one) for one in found] == contributors
    assert [agency.name for agency in credited.agencies_of(page, found)] == agencies
    for one in found:
        assert one.name in fold(text[one.span.start : one.span.end])


#: text, least and most weight of the claim; 0 for none
CLAIMED: list[tuple[str, int, int]] = [
    ("By Mara Quill", 90, 100),
    ("BY MARA QUILL", 90, 100),
    ("lf/sri (dpa, AFP, Reuters)", 85, 90),
    ("Deputy political editor·The Harbour Post·", 30, 40),
    ("Castle Rovers 2", 0, 0),
    ("The high peak in winter | Europa Press", 0, 0),
    ("Mara Quill | Europa Press", 30, 100),
    ("Castle Rovers 12", 0, 0),
    ("by Mara Quill", 90, 100),
    ("\u2014 By Mara Quill", 90, 100),
    ("By Mara Quill, Reuters", 90, 100),
    ("By Mara Quill and Otto Brandt in Paris", 90, 100),
    ("By The Associated Press", 90, 100),
    ("By AFP", 90, 100),
    ("By Staff Reporter", 90, 100),
    ("By our staff reporter", 90, 100),
    ("ByMara Quill", 90, 100),
    ("By Mara Quill, a reporter who covers ships. She joined in 2019.", 75, 90),
    ("Written by Mara Quill", 90, 100),
    ("Photos by Mara Quill", 90, 100),
    ("By Mara Quill, a freelance journalist based in Oslo", 90, 100),
    ("By Mara Quill | Harbor News | Updated: 2020-04-27 11:10", 90, 100),
    ("By HBX Staff", 80, 100),
    ("By Harbor News Service", 80, 100),
    ("Associated Press", 80, 90),
    ("Reuters", 80, 90),
    ("AFP", 80, 90),
    ("Text: Mara Quill, Photos: Otto Brandt", 90, 100),
    ("From Mara Quill in Beirut", 70, 80),
    ("By June Sunday", 90, 100),
    ("By our foreign staff", 90, 100),
    ("Special to The Daily Ferry", 85, 95),
    ("Mara Quill, Staff Reporter", 75, 90),
    ("Mara Quill | Reuters", 75, 90),
    ("Mara Quill @maraquill", 75, 90),
    ("Mara Quill and AP", 75, 90),
    ("National , News | Published: 5 hours ago | Written by Mara Quill", 70, 90),
    ("Staff Reporter", 65, 80),
    ("Agencies", 65, 80),
    ("By", 60, 75),
    ("By Sukarnadi", 55, 75),
    ("Mara Quill in Paris", 50, 60),
    ("Mara Quill and Otto Brandt", 50, 60),
    ("Mara Quill", 35, 45),
    ("Jan van der Meer", 35, 45),
    ("MARA QUILL", 15, 30),
    ("HARBOR SHIPS LOADING", 0, 30),
    ("Parliamentary editor", 30, 40),
    # sentences and headlines
    ("By the time the ferry docked, the storm was over.", 0, 0),
    ("By Monday, the water had gone down.", 0, 0),
    ("By Monday evening the roads were open", 0, 0),
    ("By 2030 the valley will be dry", 0, 0),
    ("By contrast, sales of tea fell", 0, 0),
    ("By Brandt's count, nine boats are missing.", 0, 0),
    ("By some measures the harbor is full, officials said, and more ships are on their way to it from the north.", 0, 0),
    ("April May", 0, 0),
    ("Photos: Mara Quill", 0, 0),
    ("Text: the full speech", 0, 0),
    ("From Cape Town in South Africa", 0, 0),
    ("From Paris in the spring", 0, 0),
    ("BY THE NUMBERS", 0, 0),
    ("QUILL FORGE, PA, March 19 -", 0, 0),
    ("By law, all boats carry lights", 0, 0),
    ("ByteDance to pay a fine", 0, 0),
    ("By Brandt, a reporter who was there, all was lost.", 0, 0),
    ("Council approves new harbor budget", 0, 0),
    ("Officials declined to comment.", 0, 0),
    ("Written in the sand", 0, 0),
    ("Photos show the damage", 0, 0),
    ("In Local News, News", 0, 0),
    ("What You Need to Know", 0, 0),
    ("Share This Story", 0, 0),
    ("Harbor Council", 0, 0),
    ('"We will wait," Quill said.', 0, 0),
    ("Reporting on the strait has been difficult, the union said", 0, 0),
    ("April 27, 2020", 0, 0),
    ("Sunday", 0, 0),
]


@pytest.mark.parametrize(("text", "least", "most"), CLAIMED, ids=[text[:60] for text, _, _ in CLAIMED])
def test_claim(text: str, least: int, most: int) -> None:
    rule = byline.claim(page_of(text), unit_of(text))
    assert least <= (rule.weight if rule else 0) <= most


def test_what_cannot_be_told_is_reported() -> None:
    page = page_of("By Sukarnadi")
    byline.read(page, 0, len(page.source))
    assert [issue.code for issue in page.issues] == [IssueCode.UNKNOWN_CONTRIBUTOR]


def test_a_shared_code_stays_as_written_and_is_reported() -> None:
    page = page_of("Staff with CNA")
    agencies = credited.agencies_of(page, byline.read(page, 0, len(page.source)))
    assert [(agency.text, agency.name) for agency in agencies] == [("CNA", "CNA")]
    assert [issue.code for issue in page.issues] == [IssueCode.AMBIGUOUS_AGENCY]


def test_a_shared_code_is_resolved_by_the_full_name_in_the_text() -> None:
    page = page_of("Staff with CNA\n\nTAIPEI (Central News Agency) - A ferry ran late.")
    agencies = credited.agencies_of(page, byline.read(page, 0, len("Staff with CNA")))
    assert [agency.name for agency in agencies] == ["Central News Agency"]
    assert not page.issues


_words = st.sampled_from(
    [
        "By",
        "by",
        "Mara",
        "Quill",
        "and",
        ",",
        "|",
        "/",
        "-",
        "(",
        ")",
        "AP",
        "Reuters",
        "in",
        "of",
        "Paris",
        "Staff",
        "=",
        "\n",
        "@x",
        "a@b.c",
        "5",
        "Dr.",
        "'s",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(_words, max_size=20).map(" ".join), st.lists(_words, max_size=20).map("".join)))
def test_every_text_is_read_and_every_name_stands_in_it(text: str) -> None:
    page = page_of(text)
    if fold(text):
        byline.claim(page, unit_of(text))
    found = byline.read(page, 0, len(text))
    credited.agencies_of(page, found)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.name in fold(text[one.span.start : one.span.end])
        assert all(part is None or part in fold(text) for part in (one.affiliation, one.place, one.contact))
