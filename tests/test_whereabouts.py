"""What the article around a date line tells: the zone of letters that several share, the order of day and month."""

from __future__ import annotations

import pytest

from articlemeta import Parser, parse, parse_timestamps
from articlemeta.models.issue import IssueCode

STORY = "The ferry stayed in port on Monday, the harbour master said, and nobody was hurt in the storm."
PARSER = Parser()

#: date line, what the story opens with, offset of the stamp in hours; None where it stays open
ZONES: list[tuple[str, str, float | None]] = [
    # the place or region of the dateline
    ("Published: 2 Sept 2024, 17:07 IST", "KOCHI: ", 5.5),
    ("Published: 2 Sept 2024, 17:07 IST", "BHOPAL: ", 5.5),
    ("Published: 2 Sept 2024, 17:07 IST", "PANAJI (Goa): ", 5.5),
    ("Published: 2 Jan 2024, 17:07 IST", "TEL AVIV, Jan 2 (Reuters) - ", 2),
    ("Published: 2 Sept 2024, 17:07 IST", "DUBLIN, Sept 2 (Reuters) - ", 1),
    ("Published: 2 Sept 2024, 17:07 BST", "LONDON, Sept 2 (PA) - ", 1),
    ("Published: 2 Jan 2024, 17:07 BST", "DHAKA, Jan 2 (BSS) - ", 6),
    ("Published: 2 Jan 2024, 17:07 CST", "BEIJING, Jan 2 (Xinhua) -- ", 8),
    ("Published: 2 Jan 2024, 17:07 CST", "AUSTIN, Texas (AP) \u2014 ", -6),
    ("Published: 2 July 2024, 17:07 EST", "SYDNEY, July 2 (AAP) - ", 10),
    ("Published: 2 Jan 2024, 17:07 EST", "NEW YORK (AP) - ", -5),
    ("Published: 5:07 p.m. Eastern Standard Time, Jan 2, 2024", "NEW YORK (AP) - ", -5),
    ("Published: 2 Jan 2024, 17:07 GST", "DUBAI (WAM) - ", 4),
    ("Published: 2 Jan 2024, 17:07 AST", "HALIFAX, Nova Scotia - ", -4),
    ("Published: 2 Jan 2024, 17:07 AST", "RIYADH, Jan 2 (SPA) -- ", 3),
    ("Published: 2 Jan 2024, 17:07 PST", "MANILA, Jan 2 (PNA) - ", 8),
    ("Published: 2 Jan 2024, 17:07 ECT", "QUITO, Jan 2 (Reuters) - ", -5),
    ("Published: 2 Jan 2024, 17:07 AMT", "YEREVAN, Jan 2 (Armenpress) - ", 4),
    # the agency's seat, where the place has no such zone
    ("Published: 2 Sept 2024, 17:07 IST", "NEW YORK, Sept 2 (PTI) - ", 5.5),
    # another stamp of the line, at the same moment
    ("Published: 2 Jan 2024, 17:07 IST (11:37 GMT)", "", 5.5),
    ("Published: 2 Jan 2024, 17:07 IST (1507 GMT)", "", 2),
    ("Updated 02:10 CST (18:10 GMT), Jan 2, 2024", "", 8),
    # a place on the line itself
    ("Published: 2 Jan 2024, 17:07 IST - KOCHI", "", 5.5),
    ("Published: 2 Jan 2024, 17:07 IST | New Delhi", "", 5.5),
    # contributors, their outlets and hosts
    ("By Jane Doe in Haifa | Published: 2 Jan 2024, 17:07 IST", "", 2),
    ("By Jane Doe, The Irish Ferry | 2 July 2024, 17:07 IST", "", 1),
    ("Jane Doe / HARBOUROFINDIA.COM / Sep 2, 2024, 17:07 IST", "", 5.5),
    ("By PTI | Published: 2 Sept 2024, 17:07 IST", "", 5.5),
    ("By Jane Doe jane@ferry.example.ie | Published: 2 July 2024, 17:07 IST", "", 1),
    # no evidence, evidence for two, and clocks that went by another name then
    ("Published: 2 Sept 2024, 17:07 IST", "", None),
    ("Published: 2 Sept 2024, 17:07 IST", "OSLO, Sept 2 (NTB) - ", None),
    ("Published: 2 Sept 2024, 17:07 IST", "DUBLIN, Sept 2 (PTI) - ", None),
    ("Published: 2 Sept 2024, 17:07 IST", "TEL AVIV, Sept 2 (Reuters) - ", None),
    ("Published: 2 Jan 2024, 17:07 BST", "LONDON, Jan 2 (PA) - ", None),
    ("Published: 2 July 2024, 17:07 EST", "NEW YORK (AP) - ", None),
    ("Published: 2 Jan 2024, 17:07 IST | Updated: 11:37 GMT", "", None),
]


@pytest.mark.parametrize(("line", "opening", "hours"), ZONES)
def test_letters_that_several_zones_share(line: str, opening: str, hours: float | None) -> None:
    article = PARSER.parse(f"Storm closes the harbour\n{line}\n\n{opening}{STORY}\n\n{STORY}")
    stamp = article.timestamps[0]
    offset = getattr(stamp.value, "utcoffset", lambda: None)()
    codes = {issue.code for issue in article.issues}
    assert (offset and offset.total_seconds() / 3600) == hours
    assert stamp.zone_from == (None if hours is None else "evidence")
    assert (IssueCode.AMBIGUOUS_ZONE in codes) == (hours is None)


def test_a_copyright_line_tells_the_outlet() -> None:
    text = f"Storm closes the harbour\n2 July 2024, 17:07 IST\n\n{STORY}\n\n{STORY}\n\nCopyright 2024 The Irish Ferry. All rights reserved."
    stamp = parse(text).published
    assert stamp is not None
    assert (stamp.value and stamp.value.isoformat(), stamp.zone_from) == ("2024-07-02T17:07:00+01:00", "evidence")


def test_the_caller_s_zone_counts_before_the_article() -> None:
    article = parse(f"Storm closes the harbour\n2 Jan 2024, 17:07 BST\n\nLONDON (PA) - {STORY}\n\n{STORY}", timezone="Asia/Dhaka")
    assert article.published is not None
    assert (str(article.published.value), article.published.zone_from) == ("2024-01-02 17:07:00+06:00", "caller")


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("PUTRAJAYA, Aug 6 (Bernama) -- ", "2019-08-06"),
        ("PUTRAJAYA, June 8 (Bernama) -- ", "2019-06-08"),
        ("PUTRAJAYA, June 7 (Bernama) -- ", "2019-06-08"),
        ("PUTRAJAYA, June 18 (Bernama) -- ", None),
        ("", None),
    ],
)
def test_the_dateline_tells_the_order_of_day_and_month(opening: str, day: str | None) -> None:
    article = PARSER.parse(f"Storm closes the harbour\n06/08/2019 10:07 PM\n\n{opening}{STORY}\n\n{STORY}")
    assert (article.timestamps[0].value and str(article.timestamps[0].value)[:10]) == day


def test_another_date_line_tells_the_order_of_day_and_month() -> None:
    article = PARSER.parse(f"6 August 2019\nStorm closes the harbour\nUpdated: 06/08/2019 10:07 PM\n\n{STORY}\n\n{STORY}")
    assert article.updated is not None
    assert str(article.updated.value) == "2019-08-06 22:07:00"


@pytest.mark.parametrize(
    ("named", "day"),
    [("2014", "2025-04-15"), ("1998 and 2025", "2025-04-15"), ("2026", "2025-04-15"), ("1927", None), ("2050", None), ("2,014", None)],
)
def test_the_latest_year_of_the_story_tells_the_century(named: str, day: str | None) -> None:
    article = PARSER.parse(f"Storm closes the harbour\n15.04.25 09:56\n\n{STORY}\n\nThe quay was last rebuilt in {named}, he said. {STORY}")
    assert (article.timestamps[0].value and str(article.timestamps[0].value)[:10]) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Updated: April 27, 2020 11:10 a.m. (0310 GMT)", "2020-04-27 11:10:00+08:00"),
        ("Updated: April 27, 2020 at 02:10 (18:10 GMT)", "2020-04-27 02:10:00+08:00"),
        ("Updated: April 27, 2020 21:40 [02:10 GMT]", "2020-04-27 21:40:00-04:30"),
        ("Updated: April 27, 2020 11:10 (0317 GMT)", "2020-04-27 11:10:00"),
        ("Updated: April 27, 2020 11:10 | 0310 GMT", "2020-04-27 11:10:00"),
    ],
)
def test_greenwich_time_in_brackets_tells_the_offset(text: str, value: str) -> None:
    assert str(parse_timestamps(text)[0].value) == value


def test_the_same_moment_in_two_zones_may_fall_on_two_days() -> None:
    here, there = parse_timestamps("Updated April 27, 2020 at 02:10 HKT (18:10 GMT)")
    assert here.value == there.value
    assert str(there.value) == "2020-04-26 18:10:00+00:00"
