"""What stamps mean: years, order of day and month, zones, borrowed dates, relative times; never a guess."""

from __future__ import annotations

import datetime

import pytest
from stamps import one, read

from articlemeta.models.issue import IssueCode


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

    def test_another_stamp_gives_the_year(self) -> None:
        stamps, issues = read("Posted: Dec 31, 2020 5:30 AM EST | Last Updated: January 1")
        assert stamps[1].value == datetime.date(2021, 1, 1)
        assert issues >= {IssueCode.BORROWED_DATE}

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

    def test_offsets_of_odd_seconds(self) -> None:
        stamp, issues = one("27 April 1904 11:10", timezone="Asia/Hong_Kong")
        assert stamp.value == datetime.datetime(1904, 4, 27, 11, 10)
        assert issues == {IssueCode.AMBIGUOUS_LOCAL_TIME}

    def test_a_zone_nobody_knows(self) -> None:
        stamp, issues = one("27 April 2020 11:10 XQT")
        assert (stamp.zone, stamp.zone_from) == ("XQT", None)
        assert issues == {IssueCode.UNKNOWN_ZONE}

    @pytest.mark.parametrize("name", ["XYZ", "XQT", "Atlantis time", "America/Atlantis", "UTC+25", "+25:00"])
    @pytest.mark.parametrize("shape", ["2020-04-27 11:10:00 {}", "Updated: 27 April 2020 11:10:00 {} | 4 min read"])
    def test_no_other_zone_takes_the_place_of_an_unread_one(self, name: str, shape: str) -> None:
        stamp, issues = one(shape.format(name), timezone="Asia/Hong_Kong")
        assert stamp.value == datetime.datetime(2020, 4, 27, 11, 10)
        assert (stamp.zone, stamp.zone_from) == (name, None)
        assert issues == {IssueCode.UNKNOWN_ZONE}

    @pytest.mark.parametrize("name", ["AFP", "OSLO", "LIMA"])
    def test_an_agency_or_a_place_is_no_zone(self, name: str) -> None:
        assert one(f"27 April 2020 11:10 {name}", timezone="Asia/Hong_Kong")[0].zone_from == "caller"

    def test_a_date_with_a_zone_stays_a_date(self) -> None:
        stamp, _ = one("April 28, 2023 GMT")
        assert (stamp.value, stamp.zone, stamp.zone_from) == (datetime.date(2023, 4, 28), "GMT", None)


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
            ("1 hr 20 min ago", "2020-04-27T09:50:00", "minute"),
            ("over an hour ago", "2020-04-27T10:00:00", "hour"),
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


@pytest.mark.parametrize("text", ["2020-04-27T25:00:00", "2020-04-27T25:00:00Z", "April 27, 2020 24:00", "11:75, April 27, 2020"])
def test_a_time_that_no_clock_shows_leaves_the_date(text: str) -> None:
    stamp, issues = one(text, timezone="Asia/Hong_Kong")
    assert (stamp.value, stamp.precision, stamp.text) == (datetime.date(2020, 4, 27), "day", text)
    assert issues == {IssueCode.UNREAD_TIMESTAMP}


def test_a_needless_pm_is_told() -> None:
    stamp, issues = one("April 27, 2020 13:20 PM")
    assert stamp.value == datetime.datetime(2020, 4, 27, 13, 20)
    assert issues == {IssueCode.UNREAD_TIMESTAMP}


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
        ("Sat, Jun 6 20203:36 PM EDT", "2020-06-06T15:36:00-04:00"),
    ],
)
def test_traps(text: str, value: str | None) -> None:
    stamp, _ = one(text)
    assert (stamp.value and stamp.value.isoformat()) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Published: 3 Apr 87", "1987-04-03"),
        ("April 3, 87", "1987-04-03"),
        ("3 April '19", "2019-04-03"),
        ("April 3 11:10", "2024-04-03T11:10:00"),
    ],
)
def test_two_digits_are_a_year_near_the_reference(text: str, value: str) -> None:
    """They are never dropped for the year of the reference."""
    stamp, _ = one(text, reference=datetime.datetime(2024, 5, 1))
    assert stamp.value is not None
    assert stamp.value.isoformat() == value
    assert one(text)[0].value is None


def test_a_time_in_brackets_before_the_date_keeps_the_role() -> None:
    stamps, _ = read("Updated 11:10 HKT (03:10 GMT), April 27, 2020")
    assert [stamp.role for stamp in stamps] == ["updated", "updated"]
