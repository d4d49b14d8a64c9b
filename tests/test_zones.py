"""Zones behind times: what the scanner reads, what it leaves alone, and the data behind it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.zones import shipped_zones
from articlemeta.scan.dates import DateScanner
from articlemeta.scan.zones import ZoneKind

SCANNER = DateScanner(DEFAULT.language("en"), shipped_zones())


@pytest.mark.parametrize(
    ("zone", "kind", "minutes"),
    [
        ("GMT", ZoneKind.FIXED, 0),
        ("UTC+8", ZoneKind.FIXED, 480),
        ("GMT+2", ZoneKind.FIXED, 120),
        ("GMT-3:30", ZoneKind.FIXED, -210),
        ("UTC\u22125", ZoneKind.FIXED, -300),
        ("(GMT+0800)", ZoneKind.FIXED, 480),
        ("+05:30", ZoneKind.FIXED, 330),
        ("HKT", ZoneKind.FIXED, 480),
        ("NPT", ZoneKind.FIXED, 345),
        ("GMT+5.5", ZoneKind.FIXED, 330),
        ("UTC+5.75", ZoneKind.FIXED, 345),
        ("Lima time", ZoneKind.NAMED, None),
        ("U.S. Eastern time", ZoneKind.NAMED, None),
        ("Eastern Standard Time", ZoneKind.AMBIGUOUS, None),
        ("EDT", ZoneKind.FIXED, -240),
        ("AEST", ZoneKind.FIXED, 600),
        ("ET", ZoneKind.NAMED, None),
        ("Beijing Time", ZoneKind.NAMED, None),
        ("India Standard Time", ZoneKind.FIXED, 330),
        ("local time", ZoneKind.LOCAL, None),
        ("IST", ZoneKind.AMBIGUOUS, None),
        ("BST", ZoneKind.AMBIGUOUS, None),
        ("EST", ZoneKind.AMBIGUOUS, None),
        ("XQT", ZoneKind.UNKNOWN, None),
        ("Eastern", ZoneKind.NAMED, None),
        ("America/New_York", ZoneKind.NAMED, None),
        ("(Asia/Hong_Kong)", ZoneKind.NAMED, None),
        ("America/Argentina/Salta", ZoneKind.NAMED, None),
        ("Atlantis time", ZoneKind.UNKNOWN, None),
        ("UTC+25", ZoneKind.UNKNOWN, None),
    ],
)
def test_zones(zone: str, kind: ZoneKind, minutes: int | None) -> None:
    text = f"27 April 2020 11:10 {zone}"
    (stamp,) = SCANNER.find(text, 0, len(text))
    assert stamp.end == len(text)
    assert stamp.zone is not None
    assert text[stamp.zone.start : stamp.zone.end] == zone.strip("()")
    assert (stamp.zone.kind, stamp.zone.minutes) == (kind, minutes)


@pytest.mark.parametrize(
    "rest",
    [
        " est possible",
        " Reuters",
        " in London",
        " AND MORE",
        " +44",
        " -0530",
        "-12:30",
        " sat",
        " Time",
        " Z list",
        " Central Park",
        " for the first time",
        " Update time: 12:30",
        "\n\nUpdate time",
        " Either/or",
        " AFP",
    ],
)
def test_no_zone(rest: str) -> None:
    text = f"27 April 2020 11:10{rest}"
    (stamp, *_) = SCANNER.find(text, 0, len(text))
    assert stamp.zone is None


def test_zone_data_is_sound() -> None:
    zones = shipped_zones()
    for name in (*zones.named.values(), *zones.phrases.values()):
        assert not name or "/" not in name or ZoneInfo(name)
        assert not name or "/" in name or -12 <= float(name) <= 14
    assert not set(zones.ambiguous) & {*zones.fixed, *zones.named, *zones.phrases}
    for candidates in zones.ambiguous.values():
        assert all(ZoneInfo(name) for name in candidates)
        codes = " ".join(candidates.values()).split()
        assert len(codes) == len(set(codes)) > 1
