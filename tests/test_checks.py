"""Issues of the text as a whole: each raised by what it is about, and by nothing else."""

from __future__ import annotations

import pytest

from articlemeta import parse
from articlemeta.testing import check

STORY = "Storm closes harbour\n\nThe ferry stayed in port on Monday, the harbour master said, and nobody was hurt."
MORE = "".join(
    f"\n\nThe {nth} ferry will sail again on Tuesday if the wind allows, he said." for nth in ("first", "second", "third", "last")
)
SECOND = (
    "Herring come back\nBy Jane Doe\nPublished: 3 May 2020\n\nThe herring are back in the fjord, and with them the gulls and the seals.\n\n"
    "Boats from six villages landed three times as much as they did a year ago.\n\nNobody quite knows why they came."
)

RAISED = {
    "html": f"<html><body><p>{STORY}</p></body></html>",
    "entities": STORY.replace("nobody", "Tom &amp; Ann"),
    "mojibake": STORY.replace("harbour master", "harbour master\u00e2\u20ac\u2122s men"),
    "control-characters": STORY.replace("ferry", "fer\x07ry"),
    "truncated": STORY[:-20] + "...",
    "no-body": "Storm closes harbour",
    "several-articles": f"{STORY}{MORE}\n\n{SECOND}",
    "unknown-language": "A kikötő hétfőn zárva maradt, közölte a kikötő vezetője, és az eset során senki sem sérült meg a mólónál.",
}


@pytest.mark.parametrize("code", RAISED)
def test_raised(code: str) -> None:
    article = parse(RAISED[code])
    check(article)
    issue = next(issue for issue in article.issues if issue.code == code)
    assert issue.message
    assert 0 <= issue.span.start < issue.span.end <= len(article.source)


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        ("until the ... [+1234 chars]", "... [+1234 chars]"),
        ("until the\u2026", "\u2026"),
        ("until [...]", "[...]"),
        ("until [\u2026]", "[\u2026]"),
        ("until the... Continue reading...", "..."),
        ("until the... Read more", "... Read more"),
        ("until the...\n\nContinue reading...", "..."),
        ("until Monday.\n\nContinue reading...", "Continue reading..."),
        ("until Monday.\n\nSubscribe to continue reading", "Subscribe to continue reading"),
    ],
)
def test_a_story_that_is_cut_off_shows_where(end: str, shown: str) -> None:
    article = parse(f"{STORY}{MORE}\n\nThe ferry will remain in port, said the harbour master, {end}")
    assert [article.source[slice(*issue.span)] for issue in article.issues if issue.code == "truncated"] == [shown]


@pytest.mark.parametrize("end", ["until Monday.", "until Monday.\n\nRead more: Herring come back", "until Monday.\n\nShare this article"])
def test_a_whole_story_is_not_cut_off(end: str) -> None:
    article = parse(f"{STORY}{MORE}\n\nThe ferry will remain in port, said the harbour master, {end}")
    assert not [issue for issue in article.issues if issue.code == "truncated"]


BELOW_TITLES = ["By Jane Doe\n\n", "Published: 3 May 2020\n\n", "OSLO, Norway (AP) — "]


@pytest.mark.parametrize("mark", BELOW_TITLES)
def test_one_mark_below_a_title_tells_of_another_article(mark: str) -> None:
    second = SECOND.replace("By Jane Doe\nPublished: 3 May 2020\n\n", f"\n{mark}")
    article = parse(f"{STORY}{MORE}\n\n{second}")
    assert [article.source[slice(*issue.span)] for issue in article.issues if issue.code == "several-articles"] == ["Herring come back"]


def test_subheads_and_signatures_are_no_other_article() -> None:
    signed = (
        f"{STORY}{MORE}\n\nHerring come back\n\nThe herring are back in the fjord, and with them the gulls and the seals.\n\nBy Jane Doe"
    )
    assert not [issue for issue in parse(signed).issues if issue.code == "several-articles"]


def test_a_plain_story_raises_nothing() -> None:
    assert parse(STORY).issues == ()
    assert parse("").issues == ()


def test_one_word_tells_no_language() -> None:
    """Many languages have an "a"."""
    assert parse("A bo a ga a zu a re, a to mi a ke.").language is None


@pytest.mark.parametrize("text", ["a < b and c > d", "<SRD> and <TCB> rose", "AT&T & Co", "café à la carte", "Ärger in Österreich"])
def test_look_alikes_raise_nothing(text: str) -> None:
    article = parse(f"{STORY} He wrote: {text}, and left.")
    assert {issue.code for issue in article.issues} & {"html", "entities", "mojibake"} == set()
