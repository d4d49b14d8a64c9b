"""Credits among the lines of an article: what stands above and below the story is credited as it is read alone."""

from __future__ import annotations

import pytest
from rooms import shown

from articlemeta import Parser

PARSER = Parser()
HEADLINE = "Storm closes the harbour for a second day as ferries stay in port"
FIRST = "The ferry stayed in port on Monday, the harbour master said, and nobody was hurt in the storm that came overnight from the west."
SECOND = "Ships of the line were moved to the northern quay, where the water is calmer, said an officer of the port authority on Tuesday."

ABOVE = [
    ("By Mara Quill\nStaff Writer", ["p: Mara Quill"]),
    ("By Mara Quill\nHarbor Times Staff Writer", ["p: Mara Quill [Harbor Times]"]),
    ("By MARA QUILL\nHarbor Times", ["p: MARA QUILL [Harbor Times]"]),
    ("By Mara Quill\nStaff Writer\nHarbor Times", ["p: Mara Quill [Harbor Times]"]),
    ("By MARA QUILL\nAssociated Press Writer", ["p: MARA QUILL [Associated Press]"]),
    ("By MARA QUILL\nAssociated Press", ["p: MARA QUILL", "o: Associated Press"]),
    ("1. Mara Quill\n2. Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"]),
    ("Herald Reporter", ["o: Herald Reporter"]),
    ("By Court Reporter", ["o: Court Reporter"]),
    ("From wire reports", ["o: wire reports"]),
    ("Reporter: Mara Quill", ["p: Mara Quill"]),
    ("Mara Quill/Otto Brandt", ["p: Mara Quill", "p: Otto Brandt"]),
]

BELOW = [
    ("\u2014 Mara Quill", ["p: Mara Quill"]),
    ("Agencies contributed to this report.", ["o contributing: Agencies"]),
    ("Harbor News Service contributed to this report.", ["o contributing: Harbor News Service"]),
    (
        "Quill reported from Paris, Brandt from Rome and Maes from Oslo.",
        ["p reporting: Quill in Paris", "p reporting: Brandt in Rome", "p reporting: Maes in Oslo"],
    ),
    ("(With PTI inputs)", ["o: PTI"]),
    ("Contributing: Mara Quill, HARBOR TODAY", ["p contributing: Mara Quill [HARBOR TODAY]"]),
    ("mq/kl", []),
    ("(mq)", []),
]


@pytest.mark.parametrize(("lines", "credited"), ABOVE)
def test_above_the_story(lines: str, credited: list[str]) -> None:
    article = PARSER.parse(f"{HEADLINE}\n\n{lines}\n\n{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}")
    assert [shown(one) for one in article.contributors] == credited
    assert len(article.body) == 3


@pytest.mark.parametrize(("lines", "credited"), BELOW)
def test_below_the_story(lines: str, credited: list[str]) -> None:
    article = PARSER.parse(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}\n\n{lines}")
    assert [shown(one) for one in article.contributors] == credited
    assert len(article.body) == 3


def test_a_story_of_bodies_is_no_credit() -> None:
    text = "The two councils contributed to this report of the ministry, which nobody has seen."
    article = PARSER.parse(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{text}")
    assert article.contributors == ()
