"""Header lines of ANPA 1312 and IPTC 7901 to their fields, as transmitted."""

from __future__ import annotations

import re
from typing import NamedTuple

from articlemeta.scan.lazy import lazy

_EOL = r"[\r\n]+"
#: Behind the number: whom it is for. Some put the sender before that, between control characters of their own.
_ADDRESS = rf"[ \t]*(?:\x1f|{_EOL})?((?:[^\r\n]{{0,40}}[\x00-\x08\x0b\x0c\x0e-\x1f])?)[ \t]*([^\s\x00-\x1f]*)"
_FORMAT = r"[ \t\x11-\x14]*"
# Letter and number, address; priority, category, two format bytes, keyword, version, date, word count.
_anpa = lazy(
    rf"([A-Za-z])(\d{{1,5}}){_ADDRESS}[ \t]*{_EOL}"
    rf"[ \t]*([A-Za-z])[ \t]+([A-Za-z]){_FORMAT}([^\s\x00-\x1f]*)(?:[ \t]+(\S[^\r\n]{{0,60}}?))??"
    r"(?:[ \t]+(\d\d)-(\d\d)(?:[ \t]+(\d{1,5}))?)?[ \t]*(?=[\r\n\x02]|\Z)"
)
# Service and number, priority, category, word count, filler, sign of the agency and its own number.
_iptc = lazy(
    r"([A-Za-z]{2,4})[ \t]?(\d{1,6})[ \t]+(\d)[ \t]+([A-Za-z]{1,3})(?:[ \t]+(\d{1,5}))?"
    r"(?:[ \t]+([a-z]{5}))?(?:[ \t]+([A-Za-z][\w-]{1,11})(?:[ \t]+(\S{1,30}))?)?[ \t]*(?=[\r\n]|\Z)"
)
_lead = lazy(r"[\x00-\x20\x7f\ufffd\ufeff]*")
_slug = lazy(r"[^\s\x00-\x1f][^\r\n\x00-\x1f]*")
#: Header lines are short; a frame whose first line is further away has none.
DEEPEST = 4000


class Header(NamedTuple):
    """What a header says; ``start`` and ``end``: where its lines stand, ``address`` whom it is for, ``sign`` whose number follows."""

    format: str
    start: int
    end: int
    service_level: str | None
    story_number: str | None
    priority: str | None
    category: str | None
    address: str | None = None
    sign: str | None = None
    keyword: str | None = None
    version: str | None = None
    first: int | None = None  # the numbers of the date, in the order they stand
    second: int | None = None
    word_count: int | None = None


def read(text: str, end: int) -> Header | None:
    """The header that stands before ``end``: behind the last SOH there, else in the first lines."""
    soh = text.rfind("\x01", 0, end)
    starts = [soh + 1] if soh >= 0 else line_starts(text, end)
    for start in starts:
        lead = _lead.match(text, start, end)
        at = lead.end() if lead else start
        found = _read_anpa(text, at, end) or _read_iptc(text, at, end)
        if found:
            return found
    return None


def line_starts(text: str, end: int) -> list[int]:
    """Where the first lines begin."""
    return [0, *(m.end() for m in re.finditer("[\r\n]+", text[: min(end, DEEPEST)]))][:20]


def _read_anpa(text: str, at: int, end: int) -> Header | None:
    m = _anpa.match(text, at, end)
    if not m or not (m[7] or m[9]):
        return None
    return Header(
        "anpa1312",
        at,
        m.end(),
        service_level=m[1],
        story_number=m[2],
        address=m[4] or None,
        priority=m[5],
        category=m[6],
        keyword=m[7] or None,
        version=m[8],
        first=int(m[9]) if m[9] else None,
        second=int(m[10]) if m[10] else None,
        word_count=int(m[11]) if m[11] else None,
    )


def _read_iptc(text: str, at: int, end: int) -> Header | None:
    m = _iptc.match(text, at, end)
    if not m:
        return None
    lead = _lead.match(text, m.end(), end)
    slug = _slug.match(text, lead.end() if lead else m.end(), end)
    keyword = slug[0].rstrip() if slug else None
    return Header(
        "iptc7901",
        at,
        slug.end() if slug else m.end(),
        service_level=m[1],
        story_number=m[2],
        priority=m[3],
        category=m[4],
        sign=m[7],
        keyword=keyword,
        word_count=int(m[5]) if m[5] else None,
    )
