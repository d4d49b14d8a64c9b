"""Dates, times and zones in running text: what the scanner finds, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.zones import shipped_zones
from articlemeta.scan.dates import DateScanner, FoundStamp

SCANNER = DateScanner(DEFAULT.language("en"), shipped_zones())

#: text, the date found in it, year, month, day
DATES = [
    ("April 27", "April 27", None, 4, 27),
    ("in Feb 26 trading", "Feb 26", None, 2, 26),
    ("June 28, 2019", "June 28, 2019", 2019, 6, 28),
    ("2 March", "2 March", None, 3, 2),
    ("27 April 2020", "27 April 2020", 2020, 4, 27),
    ("May 2025", "May 2025", 2025, 5, None),
    ("Sept. 3, 2020.", "Sept. 3, 2020", 2020, 9, 3),
    ("SEPT 3", "SEPT 3", None, 9, 3),
    ("MARCH 3", "MARCH 3", None, 3, 3),
    ("APril 3", "APril 3", None, 4, 3),
    ("june 3rd", "june 3rd", None, 6, 3),
    ("June 6th, 2023", "June 6th, 2023", 2023, 6, 6),
    ("the 27th of April 2020", "27th of April 2020", 2020, 4, 27),
    ("May 17,2019", "May 17,2019", 2019, 5, 17),
    ("27-Apr-2020", "27-Apr-2020", 2020, 4, 27),
    ("5 Aug. at sea", "5 Aug.", None, 8, 5),
    ("It opened on 2 March. Then it shut.", "2 March", None, 3, 2),
    ("a photo taken on May 5 in Oslo", "May 5", None, 5, 5),
    ("page 3 April 27, 2020", "April 27, 2020", 2020, 4, 27),
    ("April 27-28, 2020", "April 27-28, 2020", 2020, 4, None),
    ("Feb 29", "Feb 29", None, 2, 29),
    ("2020-04-27", "2020-04-27", 2020, 4, 27),
    ("2020/4/7", None, None, None, None),
    ("2020/04/07", "2020/04/07", 2020, 4, 7),
    ("2020.04.27", "2020.04.27", 2020, 4, 27),
    ("27.04.2020", "27.04.2020", 2020, 4, 27),
    ("27. 4. 2020", "27. 4. 2020", 2020, 4, 27),
    ("04/27/2020", "04/27/2020", 2020, 4, 27),
    ("04/05/2020", "04/05/2020", 2020, None, None),
    ("05/05/2020", "05/05/2020", 2020, 5, 5),
    ("27/04/20", "27/04/20", None, 4, 27),
    ("April 27, '20", "April 27, '20", None, 4, 27),
    ("27\u00a0April\u00a02020", "27\u00a0April\u00a02020", 2020, 4, 27),
    ("April\u200b 27, 2020", "April\u200b 27, 2020", 2020, 4, 27),
    ("April\n27, 2020", "April\n27, 2020", 2020, 4, 27),
    (
        "\uff12\uff10\uff12\uff10\uff0f\uff10\uff14\uff0f\uff12\uff17",
        "\uff12\uff10\uff12\uff10\uff0f\uff10\uff14\uff0f\uff12\uff17",
        2020,
        4,
        27,
    ),
]

NO_DATES = [
    "",
    "May",
    "March on",
    "it may 10 times",
    "10 may survive",
    "in march 30 men",
    "March 3,000 people",
    "The 3 men",
    "1 2 3",
    "3-2",
    "9/11",
    "24/7",
    "1/2 cup",
    "2019-2020",
    "2019-20 season",
    "3.10.12",
    "Ver 1.2.2020.1",
    "10.10.2020.1",
    "555-01-2020-4",
    "16:9",
    "$4.50",
    "4.5 per cent",
    "+44 20 7946 0000",
    "020 7946 0018",
    "12-10-20",
    "April 45",
    "May 0",
    "in April",
    "Room 101",
    "13/13/2020",
    "32/01/2020",
    "00/00/0000",
    "0000-00-00",
    "Section 27(4)",
    "a 27-year-old",
    "Marcha 5",
    "Mayor 12",
    "decade 90",
    "April 4.5",
    "12 apples",
    "5 Augustus 3",
    "\u00b2\u00b3 \u2460 \u00bd",
]


@pytest.mark.parametrize(("text", "written", "year", "month", "day"), DATES)
def test_first_date(text: str, written: str | None, year: int | None, month: int | None, day: int | None) -> None:
    padded = f"\u00e9 {text} \u00e9"
    for source, start in ((text, 0), (padded, 2)):
        found = SCANNER.find_date(source, start, start + len(text))
        assert (found and source[found.start : found.end]) == written
        if found:
            assert (found.year, found.month, found.day) == (year, month, day)
            assert not found.misspelt
            assert SCANNER.match_date(source, found.start, start + len(text)) == found


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert SCANNER.find_date(text, 0, len(text)) is None
    assert all(stamp.date is None for stamp in SCANNER.find(text, 0, len(text)))


@pytest.mark.parametrize(("text", "month"), [("Narch 3", 3), ("Febuary 3, 2020", 2), ("3 Ocotber 2020", 10), ("APRI 9", 4), ("Jne 9", 6)])
def test_misspelt_months_are_read_and_flagged(text: str, month: int) -> None:
    found = SCANNER.find_date(text, 0, len(text))
    assert found is not None
    assert (found.month, found.misspelt) == (month, True)


@pytest.mark.parametrize("text", ["Feb 30, 2020", "31 April 2020", "29/02/2023", "2023-02-29", "June 31"])
def test_impossible_days_are_flagged(text: str) -> None:
    found = SCANNER.find_date(text, 0, len(text))
    assert found is not None
    assert found.impossible


def test_match_date_is_anchored() -> None:
    text = "OSLO, April 27 (AB) -"
    assert SCANNER.match_date(text, 0, len(text)) is None
    assert SCANNER.match_date(text, 6, len(text)) == SCANNER.find_date(text, 0, len(text))
    assert SCANNER.match_date(text, 6, 12) is None


def test_windows_are_kept() -> None:
    text = "April 27, 2020"
    found = SCANNER.find_date(text, 0, 8)
    assert found is not None
    assert (found.end, found.year) == (8, None)


def told(stamp: FoundStamp) -> tuple[object, ...]:
    date, time = stamp.date, stamp.time
    return (
        *((stamp.year, date.month, date.day) if date else (None, None, None)),
        *((time.hour, time.minute, time.second) if time else (None, None, None)),
        stamp.weekday,
    )


FULL = (2020, 4, 27, 11, 10, None, None)
#: text that is a stamp as a whole, and what it says
STAMPS = [
    ("2020-04-27 11:10", FULL),
    ("2020-04-27 11:10:05", (2020, 4, 27, 11, 10, 5, None)),
    ("2020-04-27T11:10Z", FULL),
    ("2020-04-27T11:10:05.123456Z", (2020, 4, 27, 11, 10, 5, None)),
    ("2020-04-27T11:10:05+0800", (2020, 4, 27, 11, 10, 5, None)),
    ("2020-04-27T11:10-04:00", FULL),
    ("20200427T111005Z", (2020, 4, 27, 11, 10, 5, None)),
    ("2020/04/27 11:10", FULL),
    ("11:10, April 27, 2020", FULL),
    ("11:10 April 27 2020", FULL),
    ("Apr 27, 2020, 11:10 a.m. ET", FULL),
    ("Apr. 27, 2020 11:10 AM", FULL),
    ("APR 27, 2020 / 11:10 AM EDT", FULL),
    ("27 April 2020 at 11:10am BST", FULL),
    ("27.04.2020, 11:10", FULL),
    ("27.04.2020 | 11:10", FULL),
    ("27 April 2020 \u00b7 11.10am", FULL),
    ("27 April 2020 11.10", FULL),
    ("27/04/2020 - 11:10", FULL),
    ("1110 GMT April 27, 2020", FULL),
    ("1110 hrs, 27 April 2020", FULL),
    ("Monday 27 April 2020, 11:10", (2020, 4, 27, 11, 10, None, 1)),
    ("Mon., April 27, 2020 at 11:10 a.m.", (2020, 4, 27, 11, 10, None, 1)),
    ("11:10 AM EDT, Mon April 27, 2020", (2020, 4, 27, 11, 10, None, 1)),
    ("27 April 2020 (Monday)", (2020, 4, 27, None, None, None, 1)),
    ("Mon, 27 Apr 2020 11:10:05 +0000", (2020, 4, 27, 11, 10, 5, 1)),
    ("Mon, 27 Apr 2020 11:10:05 -0500", (2020, 4, 27, 11, 10, 5, 1)),
    ("2020-04-27 11:10 -0500", FULL),
    ("Mon Apr 27 11:10:05 EDT 2020", (2020, 4, 27, 11, 10, 5, 1)),
    ("Mon, Apr 27 202011:10 AM EDT", (2020, 4, 27, 11, 10, None, 1)),
    ("12:20pm Jan 7, 2024", (2024, 1, 7, 12, 20, None, None)),
    ("12:20 a.m. Jan 7, 2024", (2024, 1, 7, 0, 20, None, None)),
    ("3.45pm, 7 January 2024", (2024, 1, 7, 15, 45, None, None)),
    ("11 a.m. Jan 7, 2024", (2024, 1, 7, 11, None, None, None)),
    ("17:07 PM, Jan 7, 2024", (2024, 1, 7, 17, 7, None, None)),
    ("noon on Monday, April 27, 2020", (2020, 4, 27, 12, None, None, 1)),
    ("midnight GMT, 27 April 2020", (2020, 4, 27, 0, None, None, None)),
    ("May 14, 2025", (2025, 5, 14, None, None, None, None)),
    ("April 28, 2023 GMT", (2023, 4, 28, None, None, None, None)),
    ("April 27, 11:10", (None, 4, 27, 11, 10, None, None)),
    ("11:10 (GMT+0800), 27 April 2020", FULL),
    ("11:10 Hong Kong time, April 27, 2020", FULL),
    ("\uff12\uff10\uff12\uff10\uff0f\uff10\uff14\uff0f\uff12\uff17 \uff11\uff11\uff1a\uff11\uff10", FULL),
    ("2020-04-27 11:10 Z", FULL),
    ("0001 27 APRIL 2020", (2020, 4, 27, 0, 1, None, None)),
    ("0930 on Monday, April 27, 2020", (2020, 4, 27, 9, 30, None, 1)),
    ("27-APR-20 11:10", (None, 4, 27, 11, 10, None, None)),
    ("2020-Apr-27 11:10", FULL),
    ("27/Apr/2020:11:10:05 +0000", (2020, 4, 27, 11, 10, 5, None)),
    ("27 April 2020 1110h", FULL),
    ("27 April 2020 11h10", FULL),
    ("27 April 2020 11.10 h", FULL),
    ("12 noon, April 27, 2020", (2020, 4, 27, 12, None, None, None)),
    ("12midnight, April 27, 2020", (2020, 4, 27, 0, None, None, None)),
]


@pytest.mark.parametrize(("text", "says"), STAMPS)
@pytest.mark.parametrize("space", [" ", "\u00a0", "\n"])
def test_stamps(text: str, says: tuple[object, ...], space: str) -> None:
    text = text.replace(" ", space)
    for source, start in ((text, 0), (f"\u00e9| {text} |\u00e9", 3)):
        (stamp,) = SCANNER.find(source, start, start + len(text))
        assert source[stamp.start : stamp.end] == text
        assert told(stamp) == says


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("11:10, April 27, 2020 | 03:36, June 6, 2023", ["11:10, April 27, 2020", "03:36, June 6, 2023"]),
        ("April 27, 2020 11:10 am June 6, 2023 3:36 am", ["April 27, 2020 11:10 am", "June 6, 2023 3:36 am"]),
        ("Jan 7, 2024 | 10:05, Jan 8, 2024", ["Jan 7, 2024", "10:05, Jan 8, 2024"]),
        ("Jan 7, 2024 | Updated 10:05", ["Jan 7, 2024", "10:05"]),
        ("27 April 2020, 11:10 (updated 28 April 2020, 09:00)", ["27 April 2020, 11:10", "28 April 2020, 09:00"]),
        ("14:10-15:30, April 27, 2020", ["14:10", "April 27, 2020"]),
        ("2 hours ago", ["2 hours ago"]),
        ("about 2 hours ago", ["about 2 hours ago"]),
        ("Posted 1 hr 20 min ago", ["1 hr 20 min ago"]),
        ("2 hours and 5 minutes ago", ["2 hours and 5 minutes ago"]),
        ("1h20m ago", ["1h20m ago"]),
        ("5 \u017f ago", []),
        ("2020 April 27 11:10", ["2020 April 27 11:10"]),
        ("page 2020 April 27, 2020", ["April 27, 2020"]),
        ("11:10 a.m. Beijing time (0310 GMT)", ["11:10 a.m. Beijing time", "0310 GMT"]),
        ("17:30, 16 April 2024Updated 18:01, 16 April 2024", ["17:30, 16 April 2024", "18:01, 16 April 2024"]),
        ("2024-04-16 HKT 17:30", ["2024-04-16 HKT 17:30"]),
        ("Tue, April 16, 2024 \u25cf 17:30", ["Tue, April 16, 2024 \u25cf 17:30"]),
        # what extractors glue together
        ("By Harbor TimesApril 27, 2020", ["April 27, 2020"]),
        ("By Harbor TimesApril 27, 20200 1747", ["April 27, 2020"]),
        ("HARBOR TIMESApril 27, 2020", ["April 27, 2020"]),
        ("By Jane Roe27 April 2020", ["27 April 2020"]),
        ("Jane Roe27/04/2020", ["27/04/2020"]),
        ("She saw McMay 14 times", []),
        ("model x27/04/2020", []),
        ("Updated 56 mins ago, posted 2h ago", ["56 mins ago", "2h ago"]),
        ("yesterday at 11:10", ["yesterday at 11:10"]),
        ("Just now", ["Just now"]),
        ("Kick-off is at noon and the price 16.30", []),
        ("the year 1110 was", []),
        ("after 2019 27 April 2020", ["27 April 2020"]),
        ("until 2000 27 April 2020", ["27 April 2020"]),
        ("Embargoed until 2000 27 April 2020", ["2000 27 April 2020"]),
        ("call 0110 | 27 April 2020", ["27 April 2020"]),
        ("no more than 25:00", []),
        ("4 Min Read", []),
    ],
)
def test_several(text: str, parts: list[str]) -> None:
    assert [text[s.start : s.end] for s in SCANNER.find(text, 0, len(text))] == parts


@pytest.mark.parametrize("text", ["2020-04-27T25:00:00", "April 27, 2020 24:00", "27 April 2020 at 11:75", "13:20 AM, 27 April 2020"])
def test_a_time_that_no_clock_shows(text: str) -> None:
    (stamp,) = SCANNER.find(text, 0, len(text))
    assert (stamp.start, stamp.end) == (0, len(text))
    assert (stamp.unread, stamp.time, stamp.year) == (True, None, 2020)


_pieces = st.sampled_from(
    [
        "April",
        "may",
        "27",
        "2020",
        "11:10",
        "pm",
        "GMT",
        "+",
        "-",
        "/",
        ".",
        ",",
        " ",
        "\n",
        "\u00a0",
        "|",
        "ago",
        "2 hours",
        "noon",
        "T",
        "Z",
        "\u200b",
        "\u0660",
        "\ud800",
        "st",
        "Sat",
        "(",
        "Hong Kong time",
    ]
)


@given(st.one_of(st.text(), st.lists(_pieces).map("".join)), st.integers(0, 5))
def test_total(text: str, start: int) -> None:
    start = min(start, len(text))
    stamps = SCANNER.find(text, start, len(text))
    last = start
    for stamp in stamps:
        assert last <= stamp.start < stamp.end <= len(text)
        last = stamp.end
    found = SCANNER.find_date(text, start, len(text))
    assert found is None or start <= found.start < found.end <= len(text)
    SCANNER.match_date(text, start, len(text))


def test_every_misspelling_is_none_of_the_months() -> None:
    words = DEFAULT.language("en").dates
    assert not words.misspelt.keys() & words.months.keys()
    assert set(words.also_words) <= words.months.keys()
