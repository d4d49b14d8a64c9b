"""Which of several zones an abbreviation means ("IST", "CST"), by evidence; none where there is none, or it points two ways."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Set

Candidates = Mapping[str, str]
_DAY = datetime.timedelta(days=1)


def settle(
    name: str, candidates: Candidates, local: datetime.datetime, same: Iterable[datetime.datetime], countries: Set[str]
) -> datetime.tzinfo | None:
    """The zone that ``name`` means at ``local``: the one that shows another stamp's moment, else the one used in these countries.

    ``same`` are aware times which the text gives for the same moment. Zones with one offset then are one. A zone whose
    clocks go by another name at that time of the year is evidence against itself: the text may have meant either.
    """
    offsets = {one: iana(one).utcoffset(local) or datetime.timedelta() for one in candidates}
    for other in same:
        gap = (local - other.astimezone(datetime.UTC).replace(tzinfo=None)) % _DAY
        fitting = [one for one, offset in offsets.items() if offset % _DAY == gap]
        if len({offsets[one] for one in fitting}) == 1:
            return iana(fitting[0])
    used = [one for one, codes in candidates.items() if not countries.isdisjoint(codes.split())]
    if len({offsets[one] for one in used}) != 1 or not all(shows(iana(one), name, local) for one in used):
        return None
    return iana(used[0])


def iana(name: str) -> datetime.tzinfo:
    """The zone of an IANA name."""
    from zoneinfo import ZoneInfo  # hardly any text needs it

    return ZoneInfo(name)


def shows(zone: datetime.tzinfo, name: str, local: datetime.datetime) -> bool:
    """Whether the zone's clocks go by ``name`` then. For many zones the tables have an offset in place of letters, and no summer time."""
    letters = zone.tzname(local) or ""
    if not name.isupper():  # "eastern standard" time
        return not zone.dst(local)
    return letters.endswith(name) or not letters.isalpha()
