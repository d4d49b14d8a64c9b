"""Notes by kind where newsrooms put them: corrections, editors' notes, embargoes, sign-offs; and stories that only sound like them."""

from __future__ import annotations

import pytest

from articlemeta import parse
from articlemeta.models.times import TimestampRole

FIRST = "The ferry stayed in port on Monday, the harbour master said, and nobody was hurt in the storm that came overnight."
SECOND = "Ships of the line were moved to the northern quay, where the water is calmer, said an officer of the port authority."

#: a line below the headline, and the kind of note it is
ABOVE = [
    ("EDITOR'S NOTE _ This is the first of three stories.", "editors_note"),
    ("EDITOR\u2019S NOTE: Graphic content.", "editors_note"),
    ("Eds: Updates with quotes, details. With AP Photos.", "editors_note"),
    ("(Eds: Adds quotes)", "editors_note"),
    ("(ATTN: ADDS details in paras 3-5)", "editors_note"),
    ("(Adds detail in paragraphs 3-5; updates shares)", "editors_note"),
    ("(Recasts, adds background)", "editors_note"),
    ("(Updates throughout)", "editors_note"),
    ("(Refiles to fix typographical error in headline)", "editors_note"),
    ("(Repeats to additional subscribers)", "editors_note"),
    ("KILL KILL KILL", "editors_note"),
    ("HOLD HOLD HOLD", "editors_note"),
    ("RPT RPT", "editors_note"),
    ("(Corrects spelling of name in paragraph 3)", "correction"),
    ("- Corrects to show that the ferry left.", "correction"),
    ("CORRECTED", "correction"),
    ("Correction:", "correction"),
    ("c.2011 Harbor News", "copyright"),
    ("EMBARGOED UNTIL TRANSMISSION", "embargo"),
    ("Not for publication before Monday.", "embargo"),
    ("FOR IMMEDIATE RELEASE", "embargo"),
]

#: a line below the story, and the kind of note it is
BELOW = [
    ("Correction: An earlier version of this story misspelled the name of the harbour.", "correction"),
    ("This story has been corrected to show that the ferry left on Monday.", "correction"),
    ("(This Apr 27 story has been corrected to fix the spelling of the harbour in paragraph 3)", "correction"),
    ("(This version corrects the name of the ferry)", "correction"),
    ("This article was amended on 27 April 2020 to correct the name of the ferry.", "correction"),
    ("A previous version of this article misstated the year.", "correction"),
    ("Clarification: The ferry company says it was not told.", "correction"),
    ("Copyright 2021 Harbor News. All rights reserved.", "copyright"),
    ("\u00a9 2024 Harbor News", "copyright"),
    ("(c) Harbor News 2019", "copyright"),
    ("All rights reserved.", "copyright"),
    ("(This story has not been edited by Harbor staff and is auto-generated from a syndicated feed.)", "disclaimer"),
    ("The views expressed in this article are those of the author.", "disclaimer"),
    ("SOURCE Harbor Ferry Inc.", "source"),
    ("SOURCE: Harbor Ferry Inc.", "source"),
    ("View source version on example.com: https://www.example.com/news/1", "source"),
    ("CONTACT: Jane Doe, 555-0101, jane@example.com", "contact"),
    ("Media Contact: Jane Doe", "contact"),
    ("To contact the reporter on this story: Jane Doe in Oslo at jdoe@example.com", "contact"),
    ("((jane.doe@example.com;))", "contact"),
    ("-ENDS-", "sign_off"),
    ("- ENDS -", "sign_off"),
    ("-30-", "sign_off"),
    ("\u2013 30 \u2013", "sign_off"),
    ("###", "sign_off"),
    ("(END)", "sign_off"),
    ("(END/IPS)", "sign_off"),
    ("NNNN", "sign_off"),
    ("Enditem", "sign_off"),
    ("-0-", "sign_off"),
    ("MORE", "sign_off"),
    ("Reuter", "sign_off"),
]

#: lines below the story that are none
NONE = [
    "Corrections officers said on Monday that the prison by the harbour is full and that more men will be moved inland.",
    "Adds Roe, who has sailed these waters for forty years: nobody should be surprised by what the sea did on Monday night.",
    "Source of the leak was a pipe that runs under the quay, the harbour master said, and it will be mended on Tuesday.",
    "The end of the season is near, and with it the end of the night boats, which nobody but the gulls will miss, he said.",
    "Contact with the ship was lost at noon, and the lifeboat found her an hour later with her crew on the bow.",
]


WIRE = """STORM CLOSES HARBOUR

    OSLO, April 27 - The ferry stayed in port on Monday, the
harbour master said, and nobody was hurt in the storm that came
overnight from the west.
    Ships of the line were moved to the northern quay, where the
water is calmer, said an officer of the port authority."""


def _kinds(text: str) -> list[str]:
    return [note.kind.value for note in parse(text).notes]


@pytest.mark.parametrize(("line", "kind"), ABOVE)
def test_above_the_story(line: str, kind: str) -> None:
    assert _kinds(f"Storm closes the harbour\n\n{line}\n\n{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}") == [kind]


@pytest.mark.parametrize(("line", "kind"), BELOW)
def test_below_the_story(line: str, kind: str) -> None:
    article = parse(f"Storm closes the harbour\n\n{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}\n\n{line}")
    assert [(note.kind.value, note.text) for note in article.notes] == [(kind, line)]
    assert article.body[-1].text.endswith(SECOND)


@pytest.mark.parametrize("line", NONE)
def test_a_story_that_sounds_like_a_note(line: str) -> None:
    assert _kinds(f"Storm closes the harbour\n\n{FIRST}\n\n{SECOND}\n\n{FIRST} {SECOND}\n\n{line}") == []


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("EMBARGOED UNTIL 0001 MONDAY 27 APRIL 2020", "2020-04-27 00:01:00"),
        ("Embargoed for release until 00:01 GMT, 27 April 2020", "2020-04-27 00:01:00+00:00"),
        ("STRICTLY EMBARGOED UNTIL 00:01 ON 27 APRIL 2020", "2020-04-27 00:01:00"),
        ("EMBARGO: 27 April 2020, 00:01", "2020-04-27 00:01:00"),
        ("Embargoed: not for publication before 00:01 HKT on 27 April 2020", "2020-04-27 00:01:00+08:00"),
        ("UNDER EMBARGO UNTIL 10 A.M. ET MONDAY, APRIL 27, 2020", "2020-04-27 10:00:00-04:00"),
        ("HOLD FOR RELEASE: 12:01 a.m. EDT, April 27, 2020", "2020-04-27 00:01:00-04:00"),
    ],
)
def test_an_embargo_with_its_time_is_a_stamp(line: str, value: str) -> None:
    article = parse(f"{line}\n\nStorm closes the harbour\n\n{FIRST}\n\n{SECOND}")
    assert [(stamp.role, str(stamp.value)) for stamp in article.timestamps] == [(TimestampRole.EMBARGO, value)]
    assert article.published is None


@pytest.mark.parametrize(
    ("end", "mark"),
    [
        ("    Revenue 501 mln vs 776 mln\n Reuter", "Reuter"),
        ("    The ferry left on Monday, and nobody knows when it will be\nback in port.\nREUTER...", "REUTER..."),
        ("    The ferry left on Monday, and nobody knows when it will be\nback in port. Enditem", "Enditem"),
    ],
    ids=["own indent", "dots", "same line"],
)
def test_a_mark_at_the_end_of_the_last_paragraph(end: str, mark: str) -> None:
    article = parse(f"{WIRE}\n{end}")
    assert [(note.kind.value, note.text) for note in article.notes] == [("sign_off", mark)]
    assert mark not in article.body[-1].text


def test_reuters_as_the_last_word_of_a_sentence_is_no_mark() -> None:
    article = parse(
        f"STORM CLOSES HARBOUR\n\n    OSLO, April 27 - {FIRST[:60]}\n{FIRST[60:]}\n    {SECOND[:60]}\n{SECOND[60:]} he told\nReuters."
    )
    assert article.notes == ()
    assert article.body[-1].text.endswith("Reuters.")
