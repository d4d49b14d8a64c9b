"""Date lines: which lines are one, and which stamps, labels and roles they hold."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import page_of
from stamps import one, read

from articlemeta.kinds import timestamp
from articlemeta.models.times import Timestamp
from articlemeta.page import Unit
from articlemeta.scan.fold import fold, trim


def weight(source: str) -> int | None:
    start, stop = trim(source, 0, len(source))
    rule = timestamp.claim(page_of(source), Unit(start, stop, fold(source)))
    return rule.weight if rule else None


LINES = [
    ("Published: 11:10, April 27, 2020 | Updated: 03:36, June 6, 2023", 95),
    ("Published 27 April 2020", 95),
    ("First published on Mon 27 Apr 2020 11.10 BST", 95),
    ("Last updated: 27/04/2020 - 11:10", 95),
    ("Updated 2 hours ago", 95),
    ("Updated 11:54 am", 95),
    ("Posted at 11:10 a.m. ET, April 27, 2020.", 95),
    ("January 28, 2025 11:30 am (Updated 11:54 am)", 95),
    ("Embargoed until 00:01 Monday 27 April 2020", 95),
    ("Published April 27, 2020 \u00b7 4 min read", 95),
    ("* Updated : 22:05, 22 Apr 2024", 95),
    ("Issued at: 9:27 am EST on Thursday 5 July 2018", 95),
    ("Embargoed for release until 00:01 on Monday, April 27, 2020", 95),
    ("EMBARGOED UNTIL 0001 27 APRIL 2020", 95),
    ("Published April 27, 2020 10:20 pm IST - OLDPORT", 95),
    ("April 27, 2020 10:20 pm | Updated April 28, 2020 08:01 am IST - NEW HARBOUR", 95),
    ("April 27, 2020 11:10 Eastern", 92),
    ("April 27, 2020 11:10 XYZ", 92),
    ("April 27, 2020 11:10 America/New_York", 92),
    ("2020-04-27T25:00:00", 92),
    ("12 noon, 27 April 2020", 92),
    ("2020 April 27", 92),
    ("about 2 hours ago", 92),
    ("27-APR-20", 92),
    ("27 April 2020", 92),
    ("* 11:58, 23 APR 2024", 92),
    ("2020-04-27T11:10:05Z", 92),
    ("April 27, 2020 | 11:10 a.m. | 3 minute read", 92),
    ("Friday 24 April 2020 08:49 GMT", 92),
    ("3 hours ago", 92),
    ("April 27", 60),
    ("May 2025", 60),
    ("Yesterday", 60),
    ("By Jane Doe | 27 April 2020", 60),
    ("By Jane Doe | Published April 27, 2020", 60),
    ("Jane Doe, political correspondent | 27 April 2020 | 4 min read", 60),
    ("By Jane Doe and John Roe published 27 April 2020", 60),
    ("Opinion 2024-03-31 19:59", 60),
    ("5:30 PM MYT", 30),
    ("HT News Desk / HARBOURNEWS.COM / Apr 27, 2020, 05:30", 60),
    ("Jane Doe 27 April 2020", 50),
    ("by Harbor TimesApril 27, 20200 1747", 50),
    ("27 April 2020 11:10 AFP", 92),
    ("Oslo, 27 April 2020", 50),
]
NOT_LINES = [
    "4 Min Read",
    "Reading time: 3 minutes",
    "Estimated read time: 4-5 minutes",
    "The minister resigned on April 27, 2020",
    "The minister resigned on April 27, 2020, and went home.",
    "HARBOUR OPENS ON MAY 14, 2025",
    "5 things to know for May 14, 2025",
    "Rovers win 3-2 at 15:30",
    "Updated rules for small boats",
    "Published works of a quiet poet",
    "Date with destiny in 2024",
    "Shares fell 4.50 in 2020",
    "A day ago nobody knew her name",
    "May the best team win",
    "Call 020 7946 0018 or 555-0123",
    "Chapter 11",
    "1 2 3",
    "9/11",
    "24/7",
    "Version 1.2.2020.1",
    "2019-2020",
    "What happened before midnight",
    "All quiet today",
    "Budget 2020: the main points",
    "He said he would not sign the deal before May 2025 because the terms were too hard",
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_date_lines(text: str, expected: int) -> None:
    assert weight(text) == expected
    assert weight(text.replace(" ", "\u00a0")) == expected


@pytest.mark.parametrize("text", NOT_LINES)
def test_other_lines(text: str) -> None:
    assert weight(text) is None


def test_a_long_paragraph_is_no_date_line() -> None:
    assert weight("Published: April 27, 2020 " + "and on " * 40) is None


#: text, role, label, text without the label, value
VALUES = [
    ("27 April 2020", "published", None, "27 April 2020", "2020-04-27"),
    ("Published: 11:10, April 27, 2020", "published", "Published", "11:10, April 27, 2020", "2020-04-27T11:10:00"),
    ("Published on: 27/04/2020 - 11:10", "published", "Published on", "27/04/2020 - 11:10", "2020-04-27T11:10:00"),
    ("Published on 27/04/2020", "published", "Published", "27/04/2020", "2020-04-27"),
    ("First published at 11:10 on 27 April 2020", "published", "First published", "11:10 on 27 April 2020", "2020-04-27T11:10:00"),
    ("Last Updated : 27 Apr 2020, 11:10", "updated", "Last Updated", "27 Apr 2020, 11:10", "2020-04-27T11:10:00"),
    ("LAST MODIFIED 2020-04-27 11:10:05", "updated", "LAST MODIFIED", "2020-04-27 11:10:05", "2020-04-27T11:10:05"),
    ("27 April 2020 (updated)", "updated", "updated", "27 April 2020", "2020-04-27"),
    ("Embargoed until 00:01 GMT, 27 April 2020", "embargo", "Embargoed until", "00:01 GMT, 27 April 2020", "2020-04-27T00:01:00+00:00"),
    (
        "NOT FOR RELEASE BEFORE 0001 HRS MONDAY 27 APRIL 2020",
        "embargo",
        "NOT FOR RELEASE BEFORE",
        "0001 HRS MONDAY 27 APRIL 2020",
        "2020-04-27T00:01:00",
    ),
    ("EMBARGOED UNTIL 0001 27 APRIL 2020", "embargo", "EMBARGOED UNTIL", "0001 27 APRIL 2020", "2020-04-27T00:01:00"),
    (
        "Embargoed for release until 00:01 on Monday, April 27, 2020",
        "embargo",
        "Embargoed for release until",
        "00:01 on Monday, April 27, 2020",
        "2020-04-27T00:01:00",
    ),
    ("27 April 2020 11:10 Z", "published", None, "27 April 2020 11:10 Z", "2020-04-27T11:10:00+00:00"),
    ("27 April 2020 11:10 Eastern", "published", None, "27 April 2020 11:10 Eastern", "2020-04-27T11:10:00-04:00"),
    ("2020-04-27 11:10 America/New_York", "published", None, "2020-04-27 11:10 America/New_York", "2020-04-27T11:10:00-04:00"),
    ("Accessed 27 April 2020", "other", "Accessed", "27 April 2020", "2020-04-27"),
    ("Updated 3:36 PM EDT, Tue June 6, 2023", "updated", "Updated", "3:36 PM EDT, Tue June 6, 2023", "2023-06-06T15:36:00-04:00"),
    ("Apr 27, 2020, 11:10 a.m. ET", "published", None, "Apr 27, 2020, 11:10 a.m. ET", "2020-04-27T11:10:00-04:00"),
    ("Jan 27, 2020, 11:10 a.m. ET", "published", None, "Jan 27, 2020, 11:10 a.m. ET", "2020-01-27T11:10:00-05:00"),
    ("27 April 2020 11:10 (GMT+0800)", "published", None, "27 April 2020 11:10 (GMT+0800)", "2020-04-27T11:10:00+08:00"),
    ("27 April 2020 11:10 UTC-3", "published", None, "27 April 2020 11:10 UTC-3", "2020-04-27T11:10:00-03:00"),
    ("2020-04-27T11:10:05.99Z", "published", None, "2020-04-27T11:10:05.99Z", "2020-04-27T11:10:05+00:00"),
    ("27 April 2020 11:10 Hong Kong time", "published", None, "27 April 2020 11:10 Hong Kong time", "2020-04-27T11:10:00+08:00"),
    ("11 a.m., 27 April 2020", "published", None, "11 a.m., 27 April 2020", "2020-04-27T11:00:00"),
    ("By Jane Doe, Oslo | 27 April 2020", "published", None, "27 April 2020", "2020-04-27"),
]


@pytest.mark.parametrize(("source", "role", "label", "text", "value"), VALUES)
def test_values(source: str, role: str, label: str | None, text: str, value: str) -> None:
    stamp, issues = one(source)
    assert (stamp.role, stamp.label, stamp.text) == (role, label, text)
    assert stamp.value is not None
    assert stamp.value.isoformat() == value
    assert text in fold(source[stamp.span.start : stamp.span.end])
    assert stamp.partial is None
    assert not issues
    assert Timestamp.model_validate(stamp.model_dump()) == stamp
    odd, _ = one(source.replace(" ", "\u00a0"))
    assert odd == stamp


GLUED = [
    "Published: 8:00pm, 12 Feb 2024Updated: 8:30pm, 13 Feb 2024",
    "Published: 12 Feb 2024, 8:00pmUpdated: 13 Feb 2024, 8:30pm",
    "Published February 12, 2024 8:00 p.m.Updated February 13, 2024 8:30 p.m.",
    "published February 12, 2024 — 8.00pmupdated February 13, 2024 — 8.30pm",
]


@pytest.mark.parametrize("source", GLUED)
def test_a_label_that_is_glued_to_the_stamp_before_it(source: str) -> None:
    stamps, _ = read(source)
    values = [datetime.datetime(2024, 2, 12, 20, 0), datetime.datetime(2024, 2, 13, 20, 30)]
    assert [(stamp.role, stamp.value) for stamp in stamps] == list(zip(["published", "updated"], values, strict=True))


def test_a_day_that_a_layout_gives_three_times_over() -> None:
    (published, updated), issues = read(
        "Posted 13 Feb13 FebruaryThu 13 Feb 2025 at 11:05pm, updated 14 Feb14 FebruaryFri 14 Feb 2025 at 3:18am"
    )
    assert (published.role, published.value) == ("published", datetime.datetime(2025, 2, 13, 23, 5))
    assert (updated.role, updated.value) == ("updated", datetime.datetime(2025, 2, 14, 3, 18))
    assert not issues


def test_published_and_updated() -> None:
    (published, updated), issues = read("Published: 11:10, April 27, 2020 | Updated: 03:36, June 6, 2023")
    assert (published.role, published.label, published.precision) == ("published", "Published", "minute")
    assert published.value == datetime.datetime(2020, 4, 27, 11, 10)
    assert (updated.role, updated.label, updated.precision) == ("updated", "Updated", "minute")
    assert updated.value == datetime.datetime(2023, 6, 6, 3, 36)
    assert (updated.zone, updated.zone_from) == (None, None)
    assert not issues


def test_an_unknown_zone_in_the_middle_of_a_page() -> None:
    source = "Storm closes harbour\n\n27 April 2020 11:10 XYZ\nThe ferry stayed in port."
    start, stop = source.index("27"), source.index("\nThe")
    it = page_of(source)
    (stamp,) = timestamp.read(it, start, stop)
    assert (stamp.zone, source[stamp.span.start : stamp.span.end]) == ("XYZ", "27 April 2020 11:10 XYZ")
    assert [issue.code for issue in it.issues] == ["unknown-zone"]


def test_glued_labels() -> None:
    stamps, _ = read("Mon 27 Apr 2020 11.10 EDTLast modified on Tue 28 Apr 2020 09.05 EDT")
    assert [(stamp.role, stamp.text) for stamp in stamps] == [
        ("published", "Mon 27 Apr 2020 11.10 EDT"),
        ("updated", "Tue 28 Apr 2020 09.05 EDT"),
    ]


def test_the_same_moment_twice() -> None:
    stamps, _ = read("Updated April 27, 2020 at 11:10 HKT (03:10 GMT)")
    assert [stamp.role for stamp in stamps] == ["updated", "updated"]
    assert stamps[0].value == stamps[1].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Date: 20200427", "2020-04-27"),
        ("Date: 20200427111005", "2020-04-27T11:10:05"),
        ("Created: 2020, April 27th", "2020-04-27"),
        ("Date: 2020 April 27", "2020-04-27"),
        ("Date: 27042020", None),
        ("Date: 1 2 3", None),
        ("Date: Dec", None),
        ("Date: 2020", None),
        ("Date: to be told", None),
        ("Updated: 14 people", None),
        ("Date: 20209999", None),
        ("20200427", None),
    ],
)
def test_rare_forms_need_a_label(text: str, value: str | None) -> None:
    stamps, _ = read(text)
    assert [stamp.value and stamp.value.isoformat() for stamp in stamps] == ([value] if value else [])
    assert weight(text) == (95 if value else None)


@pytest.mark.parametrize(
    ("text", "matter", "code"),
    [
        ("Published: 2020-13-05", "2020-13-05", "impossible-date"),
        ("Published: 2020-13-05 11:10", "2020-13-05 11:10", "impossible-date"),
        ("Updated: 40/40/2020", "40/40/2020", "impossible-date"),
        ("Published: last week", "last week", "relative-time"),
        ("Updated: Tuesday", "Tuesday", "relative-time"),
    ],
)
def test_what_stands_behind_a_label_and_cannot_be_read(text: str, matter: str, code: str) -> None:
    stamp, issues = one(text)
    assert (stamp.value, stamp.text) == (None, matter)
    assert issues == {code}
    assert weight(text) == 95


@pytest.mark.parametrize("text", ["Update: what we know this week", "Updated: 14", "2020-13-05", "last week", "Date: 1-2"])
def test_what_is_no_date_line_for_that(text: str) -> None:
    assert weight(text) is None


_bits = st.sampled_from(
    [
        "Published: ",
        "Updated ",
        "April ",
        "27",
        "/04/",
        "20",
        "2020",
        " 11:10",
        " pm",
        " ET",
        " IST",
        " +0800",
        "\n",
        "|",
        " ago",
        "2 hours",
        "yesterday",
        "noon ",
        "By Jane Doe",
        "\u00a0",
        "\u200b",
        "(",
        ")",
        "\ud800",
    ]
)
_references = st.none() | st.datetimes() | st.datetimes(timezones=st.just(datetime.UTC))


@given(st.one_of(st.text(), st.lists(_bits).map("".join)), _references, st.sampled_from([None, "Europe/London", "Asia/Kolkata"]))
def test_total(text: str, reference: datetime.datetime | None, name: str | None) -> None:
    stamps, _ = read(text, reference=reference, timezone=name)
    last = 0
    for stamp in stamps:
        assert last <= stamp.span.start < stamp.span.end <= len(text)
        assert stamp.text in fold(text[stamp.span.start : stamp.span.end])
        assert (stamp.label or "") in fold(text[stamp.span.start : stamp.span.end])
        assert stamp.zone is None or stamp.zone in stamp.text
        last = stamp.span.end
    start, stop = trim(text, 0, len(text))
    if start < stop:
        timestamp.claim(page_of(text), Unit(start, stop, fold(text)))


@pytest.mark.parametrize(
    "cue",
    [
        "Published: ",
        "27/04/2020 ",
        "04/05/2020 ",
        "April 27 ",
        "11:10 ",
        "2 hours ago ",
        "yesterday ",
        "1",
        "a ",
        "Updated",
        " ",
        "(GMT",
        "April ",
    ],
)
def test_repeated_cues(cue: str) -> None:
    read(cue * 3000)
