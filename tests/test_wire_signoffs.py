"""The stamp behind a transmission's text: order, zone and month names of its sender, and what stays open."""

from __future__ import annotations

from typing import Any

import pytest

from articlemeta import parse_wire
from articlemeta.testing import check

ANPA = b"\x01W0001\x1fasian\r\nr i BC-Storm 02-20 0105\r\n\x02^BC-Storm,9<\r\n^Storm closes harbor<\r\n\t   It blew.\r\n\x03%b\r\n\x04"
KYODO = ANPA.replace(b"asian", b"koko-")
REUTERS = ANPA.replace(b"asian", b"reute")
AAP_COPY = ANPA.replace(b"It blew", b"SYDNEY, Feb 20 AAP - It blew")
AFP_COPY = ANPA.replace(b"It blew", b"PARIS, Dec 9 (AFP) - It blew")
IPTC = (
    b"\x01eca0042 3 i 6  dpa 0045\r\n\nNorway/storm/\r\n\x02Storm closes harbour =\r\n\nOslo (dpa) - It blew.\r\n\n\x03%b\r\n\x7f\n\x7f\x04"
)

#: Frame, sign-off, value, zone as written, where its offset comes from, issues.
SENT: list[tuple[bytes, str, str | None, str | None, str | None, list[str]]] = [
    # AP: month first; GMT today, local time in the eighties
    (ANPA, "AP-WF-11-13-13 1509GMT<", "2013-11-13T15:09:00+00:00", "GMT", "text", []),
    (ANPA, "AP-WF-02-03-16 0337GMT", "2016-02-03T03:37:00+00:00", "GMT", "text", []),
    (ANPA, "AP-NR-03-01-89 0556EST<", "1989-03-01T05:56:00-05:00", "EST", "evidence", []),
    (ANPA, "AP-NY-07-14-92 2210EDT<", "1992-07-14T22:10:00-04:00", "EDT", "evidence", []),
    # another's letters do not make EST American
    (ANPA, "XY-WF-03-01-89 0556EST<", "1989-03-01T05:56:00", "EST", None, ["ambiguous-zone"]),
    (ANPA, "XY-WF-03-01-89 0556QQT<", "1989-03-01T05:56:00", "QQT", None, ["unknown-zone"]),
    (ANPA, "XY-WF-03-01-89 0556JST<", "1989-03-01T05:56:00+09:00", "JST", "text", []),
    # Reuters: clock first, month first
    (REUTERS, "09:12 03-11-87", "1987-03-11T09:12:00", None, None, []),
    # Kyodo: clock first, day first, Japan time
    (KYODO, "KWS-21:37-09-12-18", "2018-12-09T21:37:00+09:00", None, "evidence", []),
    (ANPA, "KWS-21:37-09-12-18", "2018-12-09T21:37:00+09:00", None, "evidence", []),
    # nobody known: an order that can be told is told, another stays open
    (ANPA, "21:37 31-12-18", "2018-12-31T21:37:00", None, None, []),
    (ANPA, "21:37 12-31-18", "2018-12-31T21:37:00", None, None, []),
    (ANPA, "21:37 12-12-18", "2018-12-12T21:37:00", None, None, []),
    (ANPA, "21:37 09-12-18", None, None, None, ["ambiguous-date-order"]),
    (AFP_COPY, "21:37 09-12-18", None, None, None, ["ambiguous-date-order"]),
    # AAP: day first, seconds, local
    (ANPA, "13-11-17 21-37-05", "2017-11-13T21:37:05", None, None, []),
    (AAP_COPY, "03-02-16 21-37-05", "2016-02-03T21:37:05", None, None, []),
    # IPTC 7901: the day before the clock, months in the sender's language
    (IPTC, "131137 GMT Nov 13", "2013-11-13T11:37:00+00:00", "GMT", "text", []),
    (IPTC, "131137 GMT Nov 2013", "2013-11-13T11:37:00+00:00", "GMT", "text", []),
    (IPTC, "241205 Dez 24", "2024-12-24T12:05:00", None, None, []),
    (IPTC, "211005 jan 19", "2019-01-21T10:05:00", None, None, []),
    (IPTC, "231205 Okt 17", "2017-10-23T12:05:00", None, None, []),
    (IPTC, "011205 M\u00e4r 17", "2017-03-01T12:05:00", None, None, []),
    (IPTC, "140800 juil 19", "2019-07-14T08:00:00", None, None, []),
    (IPTC, "140800 juin 19", "2019-06-14T08:00:00", None, None, []),
    (IPTC, "140800 ao\u00fbt 19", "2019-08-14T08:00:00", None, None, []),
    (IPTC, "140800 mag 19", "2019-05-14T08:00:00", None, None, []),
    (IPTC, "140800 ene 19", "2019-01-14T08:00:00", None, None, []),
    (IPTC, "131137 CET Nov 13", "2013-11-13T11:37:00+01:00", "CET", "text", []),
    (IPTC, "010000 GMT Jan 70", "1970-01-01T00:00:00+00:00", "GMT", "text", []),
    (IPTC, "010000 GMT Jan 69", "2069-01-01T00:00:00+00:00", "GMT", "text", []),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "written", "value", "zone", "zone_from", "issues"), SENT)
def test_sent(frame: bytes, written: str, value: str | None, zone: str | None, zone_from: str | None, issues: list[str]) -> None:
    article = parse_wire(frame % written.encode())
    check(article)
    assert article.wire is not None
    sent = article.wire.sent
    assert sent is not None
    assert (sent.value and sent.value.isoformat(), sent.zone, sent.zone_from) == (value, zone, zone_from)
    assert sent.text == written.rstrip("<")
    codes = {"ambiguous-zone", "unknown-zone", "ambiguous-date-order", "ambiguous-local-time"}
    assert [issue.code for issue in article.issues if issue.code in codes] == issues
    assert article.published is None, "when it was sent is not when the story was published"


NOT_SENT = ["311137 GMT Feb 13", "131137 GMT Foo 13", "132537 GMT Nov 13", "AP-WF-13-32-13 1509GMT", "1234567 GMT Nov 13", "", "noise"]


@pytest.mark.parametrize("written", NOT_SENT)
def test_no_calendar_shows_it(written: str) -> None:
    article = parse_wire(IPTC % written.encode())
    check(article)
    assert article.wire is not None
    assert article.wire.sent is None


OPTIONS: list[tuple[bytes, str, dict[str, Any], str, str | None]] = [
    (IPTC, "241205 Dez 24", {"timezone": "Europe/Berlin"}, "2024-12-24T12:05:00+01:00", "caller"),
    (IPTC, "131137 GMT Nov 13", {"timezone": "Europe/Berlin"}, "2013-11-13T11:37:00+00:00", "text"),
    (IPTC, "270230 Okt 24", {"timezone": "Europe/Berlin"}, "2024-10-27T02:30:00", None),
    (ANPA, "21:37 09-12-18", {"day_first": True}, "2018-12-09T21:37:00", None),
    (ANPA, "21:37 09-12-18", {"day_first": False}, "2018-09-12T21:37:00", None),
    (KYODO, "KWS-21:37-09-12-18", {"day_first": False, "timezone": "Europe/Oslo"}, "2018-12-09T21:37:00+09:00", "evidence"),
]


@pytest.mark.parametrize(("frame", "written", "options", "value", "zone_from"), OPTIONS)
def test_the_caller_settles_what_the_sender_left_open(
    frame: bytes, written: str, options: dict[str, Any], value: str, zone_from: str | None
) -> None:
    article = parse_wire(frame % written.encode(), **options)
    assert article.wire is not None
    assert article.wire.sent is not None
    assert article.wire.sent.value is not None
    assert (article.wire.sent.value.isoformat(), article.wire.sent.zone_from) == (value, zone_from)
    doubtful = value.endswith("02:30:00")
    assert ("ambiguous-local-time" in [issue.code for issue in article.issues]) == doubtful


@pytest.mark.parametrize(
    "line", [b"AP-WF-02-20-16 0337GMT<\r\n", b"   AP-WF-02-20-16 0337GMT", b"AP-WF-02-20-16 0337GMT<\r\n\r\n\x0c\r\n\x04"]
)
def test_a_sign_off_whose_etx_was_lost(line: bytes) -> None:
    """The last line of the text, if it is a sign-off and nothing else."""
    article = parse_wire(ANPA[: ANPA.index(b"\x03")] + line)
    check(article)
    assert article.wire is not None
    assert article.wire.sent is not None
    assert [paragraph.text for paragraph in article.body] == ["It blew."]


def test_a_stamp_inside_the_story_is_no_sign_off() -> None:
    article = parse_wire(ANPA.replace(b"It blew.", b"It blew 13-11-17 21-37-05, and so on.") % b"")
    assert article.wire is not None
    assert article.wire.sent is None
