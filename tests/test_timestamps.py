"""Date lines: which lines are one, and what their stamps mean."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.kinds import timestamp
from articlemeta.knowledge import DEFAULT
from articlemeta.models.issue import IssueCode
from articlemeta.models.times import Timestamp
from articlemeta.options import Options, zone
from articlemeta.page import Page, Unit
from articlemeta.scan.fold import fold, trim
from articlemeta.tools import Tools

TOOLS = Tools(DEFAULT, "en")


def page(source: str, **options: Any) -> Page:
    if isinstance(options.get("timezone"), str):
        options["timezone"] = zone(options["timezone"])
    return Page(source, [], TOOLS, Options(**options))


def read(source: str, **options: Any) -> tuple[tuple[Timestamp, ...], set[IssueCode]]:
    it = page(source, **options)
    return timestamp.read(it, 0, len(source)), {issue.code for issue in it.issues}


def one(source: str, **options: Any) -> tuple[Timestamp, set[IssueCode]]:
    stamps, issues = read(source, **options)
    assert len(stamps) == 1
    return stamps[0], issues


def weight(source: str) -> int | None:
    start, stop = trim(source, 0, len(source))
    rule = timestamp.claim(page(source), Unit(start, stop, fold(source)))
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
    ("27 April 2020", 85),
    ("* 11:58, 23 APR 2024", 85),
    ("2020-04-27T11:10:05Z", 85),
    ("April 27, 2020 | 11:10 a.m. | 3 minute read", 85),
    ("Friday 24 April 2020 08:49 GMT", 85),
    ("3 hours ago", 85),
    ("April 27", 60),
    ("May 2025", 60),
    ("Yesterday", 60),
    ("By Jane Doe | 27 April 2020", 60),
    ("By Jane Doe | Published April 27, 2020", 60),
    ("Jane Doe, political correspondent | 27 April 2020 | 4 min read", 60),
    ("By Jane Doe and John Roe published 27 April 2020", 60),
    ("Jane Doe 27 April 2020", 50),
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


def test_published_and_updated() -> None:
    (published, updated), issues = read("Published: 11:10, April 27, 2020 | Updated: 03:36, June 6, 2023")
    assert (published.role, published.label, published.precision) == ("published", "Published", "minute")
    assert published.value == datetime.datetime(2020, 4, 27, 11, 10)
    assert (updated.role, updated.label, updated.precision) == ("updated", "Updated", "minute")
    assert updated.value == datetime.datetime(2023, 6, 6, 3, 36)
    assert (updated.zone, updated.zone_from) == (None, None)
    assert not issues


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("May 2025", "month"),
        ("May 4, 2025", "day"),
        ("11am May 4, 2025", "hour"),
        ("11:00 May 4, 2025", "minute"),
        ("2025-05-04 11:00:00", "second"),
    ],
)
def test_precision_is_the_text_s(text: str, precision: str) -> None:
    assert one(text)[0].precision == precision


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


class TestIncomplete:
    @pytest.mark.parametrize(
        ("text", "partial", "code"),
        [
            ("April 27", (None, 4, 27), IssueCode.UNRESOLVED_YEAR),
            ("April 27, 11:10", (None, 4, 27), IssueCode.UNRESOLVED_YEAR),
            ("May 2025", (2025, 5, None), IssueCode.INCOMPLETE_DATE),
            ("27/04/20", (None, 4, 27), IssueCode.UNRESOLVED_YEAR),
            ("April 27, '20", (None, 4, 27), IssueCode.UNRESOLVED_YEAR),
            ("04/05/2020 11:10", (2020, None, None), IssueCode.AMBIGUOUS_DATE_ORDER),
            ("31/02/2020", (2020, 2, 31), IssueCode.IMPOSSIBLE_DATE),
            ("February 29, 2023", (2023, 2, 29), IssueCode.IMPOSSIBLE_DATE),
        ],
    )
    def test_partial(self, text: str, partial: tuple[int | None, ...], code: IssueCode) -> None:
        stamp, issues = one(text)
        assert stamp.value is None
        assert stamp.partial is not None
        assert (stamp.partial.year, stamp.partial.month, stamp.partial.day) == partial
        assert issues == {code}

    @pytest.mark.parametrize(
        ("text", "reference", "value"),
        [
            ("April 27", "2020-05-01", "2020-04-27"),
            ("December 31, 23:50", "2020-01-01", "2019-12-31T23:50:00"),
            ("January 1", "2019-12-31", "2020-01-01"),
            ("27/04/20", "2020-05-01", "2020-04-27"),
            ("27/04/98", "2020-05-01", "1998-04-27"),
            ("February 29", "2021-02-27", "2020-02-29"),
        ],
    )
    def test_the_reference_gives_the_year(self, text: str, reference: str, value: str) -> None:
        stamp, issues = one(text, reference=datetime.datetime.fromisoformat(reference))
        assert stamp.value is not None
        assert stamp.value.isoformat() == value
        assert not issues

    def test_another_stamp_gives_the_century(self) -> None:
        stamps, _ = read("Published 27/04/20 | Updated April 28, 2020")
        assert stamps[0].value == datetime.date(2020, 4, 27)

    def test_nothing_certain(self) -> None:
        stamp, issues = one("04/05/20")
        assert (stamp.value, stamp.partial) == (None, None)
        assert issues == {IssueCode.AMBIGUOUS_DATE_ORDER}


class TestOrderOfDayAndMonth:
    def test_the_caller_says(self) -> None:
        assert one("04/05/2020", day_first=True)[0].value == datetime.date(2020, 5, 4)
        assert one("04/05/2020", day_first=False)[0].value == datetime.date(2020, 4, 5)

    def test_the_text_is_stronger_than_the_caller(self) -> None:
        assert one("27/04/2020", day_first=False)[0].value == datetime.date(2020, 4, 27)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Published 04/05/2020 | Updated 27/05/2020", datetime.date(2020, 5, 4)),
            ("Published 04/05/2020 | Updated 04/27/2020", datetime.date(2020, 4, 5)),
            ("Published 04/05/2020 | Updated 4 May 2020", datetime.date(2020, 5, 4)),
            ("Published 04/05/2020 | Updated April 5, 2020", datetime.date(2020, 4, 5)),
            ("Published 04/05/2020 | Updated 05/05/2020", None),
            ("Published 04/05/2020 | From 27/04/2020 | To 04/28/2020", None),
        ],
    )
    def test_other_dates_show(self, text: str, value: datetime.date | None) -> None:
        assert read(text)[0][0].value == value


class TestZones:
    @pytest.mark.parametrize("name", ["IST", "CST", "BST", "AST", "EST", "PST"])
    def test_letters_with_several_meanings(self, name: str) -> None:
        stamp, issues = one(f"27 April 2020 11:10 {name}")
        assert stamp.value == datetime.datetime(2020, 4, 27, 11, 10)
        assert (stamp.zone, stamp.zone_from) == (name, None)
        assert issues == {IssueCode.AMBIGUOUS_ZONE}

    @pytest.mark.parametrize(
        ("name", "caller", "value"),
        [("IST", "Asia/Kolkata", "+05:30"), ("IST", "Asia/Jerusalem", "+02:00"), ("BST", "Europe/London", "+01:00")],
    )
    def test_the_caller_s_zone_decides(self, name: str, caller: str, value: str) -> None:
        month = "July" if name == "BST" else "January"
        stamp, issues = one(f"27 {month} 2020 11:10 {name}", timezone=caller)
        assert stamp.value is not None
        assert stamp.value.isoformat().endswith(value)
        assert stamp.zone_from == "caller"
        assert not issues

    def test_a_zone_that_is_not_the_caller_s(self) -> None:
        stamp, issues = one("27 July 2020 11:10 IST", timezone="Europe/London")
        assert isinstance(stamp.value, datetime.datetime)
        assert stamp.value.tzinfo is None
        assert issues == {IssueCode.AMBIGUOUS_ZONE}

    def test_the_caller_s_zone_is_for_stamps_without_one(self) -> None:
        stamp, _ = one("27 July 2020 11:10", timezone="Asia/Hong_Kong")
        assert stamp.value is not None
        assert (stamp.value.isoformat(), stamp.zone, stamp.zone_from) == ("2020-07-27T11:10:00+08:00", None, "caller")
        stamp, _ = one("27 July 2020 11:10 GMT", timezone="Asia/Hong_Kong")
        assert stamp.value is not None
        assert (stamp.value.isoformat(), stamp.zone_from) == ("2020-07-27T11:10:00+00:00", "text")
        assert one("27 July 2020", timezone="Asia/Hong_Kong")[0].value == datetime.date(2020, 7, 27)

    @pytest.mark.parametrize("text", ["1:30 am, November 1, 2020 ET", "2:30 am ET, March 8, 2020"])
    def test_times_that_came_twice_or_never(self, text: str) -> None:
        stamp, issues = one(text)
        assert isinstance(stamp.value, datetime.datetime)
        assert stamp.value.tzinfo is None
        assert issues == {IssueCode.AMBIGUOUS_LOCAL_TIME}

    def test_a_zone_nobody_knows(self) -> None:
        stamp, issues = one("27 April 2020 11:10 XQT")
        assert (stamp.zone, stamp.zone_from) == ("XQT", None)
        assert issues == {IssueCode.UNKNOWN_ZONE}

    def test_a_date_with_a_zone_stays_a_date(self) -> None:
        stamp, _ = one("April 28, 2023 GMT")
        assert (stamp.value, stamp.zone, stamp.zone_from) == (datetime.date(2023, 4, 28), "GMT", "text")


class TestBorrowing:
    def test_a_time_alone_borrows_the_date(self) -> None:
        stamps, issues = read("January 28, 2025 11:30 am (Updated 11:54 am)")
        assert [stamp.value for stamp in stamps] == [datetime.datetime(2025, 1, 28, 11, 30), datetime.datetime(2025, 1, 28, 11, 54)]
        assert issues == {IssueCode.BORROWED_DATE}

    def test_from_the_stamp_behind(self) -> None:
        stamps, _ = read("Published 11:10\nUpdated 12:20, April 27, 2020")
        assert stamps[0].value == datetime.datetime(2020, 4, 27, 11, 10)

    def test_with_nobody_to_borrow_from(self) -> None:
        stamp, issues = one("Updated: 11:10")
        assert (stamp.value, stamp.partial, stamp.precision) == (None, None, "minute")
        assert issues == {IssueCode.UNREAD_TIMESTAMP}
        assert read("Doors open at 11:10") == ((), set())


class TestRelative:
    NOW = datetime.datetime(2020, 4, 27, 11, 10, 30)

    def test_without_a_reference(self) -> None:
        stamp, issues = one("Updated 2 hours ago")
        assert (stamp.role, stamp.value, stamp.precision) == ("updated", None, "hour")
        assert issues == {IssueCode.RELATIVE_TIME}

    @pytest.mark.parametrize(
        ("text", "value", "precision"),
        [
            ("2 hours ago", "2020-04-27T09:00:00", "hour"),
            ("56 mins ago", "2020-04-27T10:14:00", "minute"),
            ("an hour ago", "2020-04-27T10:00:00", "hour"),
            ("a day ago", "2020-04-26", "day"),
            ("2 weeks ago", "2020-04-13", "day"),
            ("Just now", "2020-04-27T11:10:00", "minute"),
            ("Yesterday", "2020-04-26", "day"),
            ("Today, 09:05", "2020-04-27T09:05:00", "minute"),
            ("yesterday at 3.45pm", "2020-04-26T15:45:00", "minute"),
        ],
    )
    def test_with_a_reference(self, text: str, value: str, precision: str) -> None:
        stamp, _ = one(text, reference=self.NOW)
        assert stamp.value is not None
        assert (stamp.value.isoformat(), stamp.precision) == (value, precision)

    def test_months_are_no_days(self) -> None:
        stamp, _ = one("2 months ago", reference=self.NOW)
        assert stamp.value is None
        assert stamp.partial is not None
        assert (stamp.partial.year, stamp.partial.month, stamp.partial.day) == (2020, 2, None)

    def test_an_aware_reference(self) -> None:
        stamp, _ = one("2 hours ago", reference=self.NOW.replace(tzinfo=datetime.UTC))
        assert stamp.value == datetime.datetime(2020, 4, 27, 9, 0, tzinfo=datetime.UTC)
        assert stamp.zone_from == "caller"

    def test_longer_than_the_calendar(self) -> None:
        assert one("9999 years ago", reference=self.NOW)[0].value is None

    def test_words_of_prose_are_none(self) -> None:
        assert read("He said yesterday that all was well") == ((), set())


def test_a_weekday_is_a_check_and_no_veto() -> None:
    stamp, issues = one("Sat June 6, 2023")
    assert stamp.value == datetime.date(2023, 6, 6)
    assert issues == {IssueCode.WEEKDAY_MISMATCH}


def test_a_misspelt_month_is_told() -> None:
    stamp, issues = one("Febuary 3, 2020")
    assert stamp.value == datetime.date(2020, 2, 3)
    assert issues == {IssueCode.MISSPELT_MONTH}


#: What python-dateutil makes of these: another day, another sign, the present year, or a date of three numbers.
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("May 17,2019", "2019-05-17"),
        ("Dec 2019", None),
        ("27 April 2020 11:10 GMT+2", "2020-04-27T11:10:00+02:00"),
        ("27 April 2020 11:10 UTC+8", "2020-04-27T11:10:00+08:00"),
        ("12.05.2020", None),
        ("20/04/2019", "2019-04-20"),
        ("4.34pm, June 30, 2026", "2026-06-30T16:34:00"),
        ("June 6, 2023 3:36 PM EDT", "2023-06-06T15:36:00-04:00"),
    ],
)
def test_traps(text: str, value: str | None) -> None:
    stamp, _ = one(text)
    assert (stamp.value and stamp.value.isoformat()) == value


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
        timestamp.claim(page(text), Unit(start, stop, fold(text)))


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
