"""Promotions of other articles: which lines claim to be one, and the links read from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import page_of

from articlemeta.kinds import related
from articlemeta.models.block import BlockKind
from articlemeta.models.content import RelatedLink
from articlemeta.page import Rule, Unit
from articlemeta.scan.fold import fold


def rule_of(text: str) -> Rule | None:
    rule = related.claim(page_of(text), Unit(0, len(text), text))
    assert rule is None or rule.kind is BlockKind.RELATED
    return rule


def links(text: str) -> tuple[RelatedLink, ...]:
    return related.read(page_of(text), 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "READ MORE: Bridge reopens after storm",
        "Read more: Bridge reopens after storm",
        "ALSO READ: Bridge reopens",
        "ALSO READ | Bridge reopens",
        "Also read - Bridge reopens",
        "RELATED: Bridge reopens",
        "Related: Bridge reopens",
        "SEE ALSO: Bridge reopens",
        "See also → Bridge reopens",
        "READ MORE Bridge reopens after storm",
        "READ NEXT Bridge reopens",
        "[Related] Bridge reopens",
        "[READ MORE] Bridge reopens",
        "[Related: Bridge reopens]",
        "(READ MORE: Bridge reopens)",
        "(Also read | Bridge reopens)",
        "READ MORE. Bridge reopens",
        ">> READ MORE: Bridge reopens",
        "▶ Read also: Bridge reopens",
        "■ Related: Bridge reopens",
        "WATCH: Bridge reopens",
        "LISTEN: Bridge reopens",
        "MORE: Bridge reopens",
        "DON'T MISS: Bridge reopens",
        "Don’t miss: Bridge reopens",
        "MORE FROM THE HARBOUR: Bridge reopens",
        "READ MORE: https://example.org/bridge",
        "READ MORE: [Bridge reopens](https://example.org/bridge)",
        "Read more:\u00a0Bridge reopens",
        "RELATED STORY: Bridge reopens",
        "MUST READ: Bridge reopens",
        "Further reading: Bridge reopens",
        "READ ALSO: bridge reopens.",
    ],
)
def test_labels_with_a_title(text: str) -> None:
    rule = rule_of(fold(text))
    assert rule is not None
    assert rule.weight >= 85


@pytest.mark.parametrize(
    "text",
    [
        "Related stories",
        "RELATED STORIES",
        "Related articles:",
        "Most read",
        "Most Popular",
        "Editor's Choice",
        "Editor’s Picks",
        "You may like",
        "You might also like",
        "Read next",
        "READ MORE",
        "Read more:",
        "Related",
        "[Related]",
        "More from the harbour desk",
        "Latest in Harbours",
        "Trending Stories",
        "What to read next",
        "Recommended for you",
        "* Related stories",
    ],
)
def test_headings_of_lists(text: str) -> None:
    rule = rule_of(text)
    assert rule is not None
    assert rule.name == "related list label"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Watch: Bridge reopens", 60, 80),
        ("More: Bridge reopens", 60, 80),
        ("Explained: Why bridges fall", 0, 80),
        ("More", 50, 80),
        ("Trending", 50, 80),
        ("RELATED Bridge reopens", 60, 80),
        ("→ Bridge reopens", 40, 60),
        (">> Bridge reopens", 40, 60),
        ("[Bridge reopens](https://example.org/b)", 60, 80),
    ],
)
def test_weaker_signs(text: str, low: int, high: int) -> None:
    rule = rule_of(text)
    assert low <= (rule.weight if rule else 0) < high


@pytest.mark.parametrize(
    "text",
    [
        "More than 300 people were on the bridge.",
        "Read the full report on the harbour's page.",
        "Watch for falling rocks, the sign says.",
        "Related cases rose by a third.",
        "More from the mayor came later in the day.",
        "Listen to the people, she said.",
        "See also the mayor's letter of May.",
        "Recommended doses vary.",
        "MORE THAN 300 PEOPLE ON BRIDGE",
        "WATCH OUT FOR FALLING ROCKS",
        "Explained in full, the plan is simple.",
        "Most readers liked it.",
        "Next week the bridge opens.",
        "Don't miss the bus, she told them.",
        "Reading the report took an hour.",
        "The mayor said: read more books.",
        "You may like it or not.",
        "Latest in a series of storms, it hit the harbour.",
        "Bridge reopens after storm",
        "Related, but not the same: two storms in a week",
        "Top stories are rarely about bridges, she said.",
        "More bridges and better roads",
        "Trending upward, the share closed at 14.",
        "Previously the bridge was shut.",
        "In pictures of the time, the bridge is new.",
        "(more)",
        "Background checks took a week.",
    ],
)
def test_sentences(text: str) -> None:
    assert rule_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("READ MORE: Bridge reopens after storm", [("READ MORE", "Bridge reopens after storm", None)]),
        ("Read more:\u00a0\ufeffBridge reopens", [("Read more", "Bridge reopens", None)]),
        ("READ NEXT Bridge reopens after storm", [("READ NEXT", "Bridge reopens after storm", None)]),
        ("[Related] Bridge reopens", [("Related", "Bridge reopens", None)]),
        (">> ALSO READ | Bridge reopens", [("ALSO READ", "Bridge reopens", None)]),
        ("READ MORE: [Bridge reopens](https://example.org/b)", [("READ MORE", "Bridge reopens", "https://example.org/b")]),
        ("[Bridge reopens](https://example.org/b)", [(None, "Bridge reopens", "https://example.org/b")]),
        ("READ MORE: https://example.org/b.", [("READ MORE", "", "https://example.org/b")]),
        ("READ MORE: Bridge reopens https://example.org/b", [("READ MORE", "Bridge reopens", "https://example.org/b")]),
        ("READ MORE: Bridge reopens (https://example.org/b)", [("READ MORE", "Bridge reopens", "https://example.org/b")]),
        (
            "READ MORE: Bridge reopens\nREAD MORE: Ferry delayed",
            [("READ MORE", "Bridge reopens", None), ("READ MORE", "Ferry delayed", None)],
        ),
        (
            "Related stories\n1. Bridge reopens after the storm\n2. Ferry delayed until next week",
            [("Related stories", "Bridge reopens after the storm", None), ("Related stories", "Ferry delayed until next week", None)],
        ),
        (
            "Most read\n\n1\nBridge reopens after the storm\n2\nFerry delayed until next week",
            [("Most read", "Bridge reopens after the storm", None), ("Most read", "Ferry delayed until next week", None)],
        ),
        (
            "Related Posts\n* Business\nBridge reopens after the storm\nby Jo Doe\n12:05 pm",
            [("Related Posts", "Bridge reopens after the storm", None)],
        ),
        ("You may like\n* Watch: Bridge falls into the sea", [("You may like", "Watch: Bridge falls into the sea", None)]),
        ("READ MORE: Bridge reopens after storm 4 min read", [("READ MORE", "Bridge reopens after storm", None)]),
        ("WATCH: Bridge reopens after storm (2:31)", [("WATCH", "Bridge reopens after storm", None)]),
        ("READ MORE: Bridge built in just 2 minutes", [("READ MORE", "Bridge built in just 2 minutes", None)]),
        ("READ MORE: Bridge reopens after\nthe storm", [("READ MORE", "Bridge reopens after the storm", None)]),
        ("Read Next\nBridge falls", [("Read Next", "Bridge falls", None)]),
        ("More from Harbours\nBridge reopens after the storm", [("More from Harbours", "Bridge reopens after the storm", None)]),
        ("Latest on:\nBridge reopens after the storm", [("Latest on", "Bridge reopens after the storm", None)]),
        ("", []),
        (" \n", []),
        ("Related stories", []),
    ],
)
def test_links_are_read(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert [(link.label, link.title, link.url) for link in links(text)] == expected


def test_span_holds_label_and_title() -> None:
    text = "Text before.\nREAD MORE: Bridge reopens\nText after."
    page = page_of(text)
    (link,) = related.read(page, 13, 38)
    assert text[slice(*link.span)] == "READ MORE: Bridge reopens"


@pytest.mark.parametrize(
    "text",
    [
        "Related stories\nSouth Ruritania\nStorm closes the harbour again",
        "Related Posts\n4 Harbour News\nStorm closes the harbour again",
        "READ MORE: Storm closes the harbour",
        "More from Bergen\nStorm closes the harbour 4 min read",
    ],
)
def test_spaces_that_do_not_break_change_nothing(text: str) -> None:
    assert [(link.label, link.title) for link in links(text.replace(" ", "\u00a0"))] == [(link.label, link.title) for link in links(text)]


@given(
    st.text()
    | st.text(alphabet="READ MORE: >→[]()htps/.\nRelated stories12")
    | st.lists(st.sampled_from(["Read more", "Related stories", ": ", "\n", "[a](http://b)", "1. ", "x"])).map("".join)
)
def test_every_string_is_claimed_and_read(text: str) -> None:
    if folded := fold(text):
        rule_of(folded)
    for link in links(text):
        shown = fold(text[slice(*link.span)])
        assert link.title in shown
        assert link.label is None or link.label in shown or link.label in fold(text)
        assert link.url is None or link.url in text[slice(*link.span)]


@pytest.mark.parametrize("cue", ["Read more: ", "[", "](", "[a](", "http://", ">> ", "Related\n", "More from ", "1. ", "- ", "(2:31) "])
def test_repeats_of_a_cue(cue: str) -> None:
    text = cue * 20_000
    links(text)
    rule_of(text.strip())
