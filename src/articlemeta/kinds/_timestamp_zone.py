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
    offsets = {iana: offset for iana in candidates if (offset := _offset(iana, local)) is not None}
    for other in same:
        gap = (local - other.astimezone(datetime.UTC).replace(tzinfo=None)) % _DAY
        fitting = [iana for iana, offset in offsets.items() if offset % _DAY == gap]
        if len({offsets[iana] for iana in fitting}) == 1:
            return _zone(fitting[0])
    used = [iana for iana, codes in candidates.items() if not countries.isdisjoint(codes.split())]
    if len({offsets.get(iana) for iana in used}) != 1 or not all(_named(iana, name, local) for iana in used):
        return None
    return _zone(used[0])


def _zone(iana: str) -> datetime.tzinfo:
    from zoneinfo import ZoneInfo  # hardly any text needs it

    return ZoneInfo(iana)


def _offset(iana: str, local: datetime.datetime) -> datetime.timedelta | None:
    return _zone(iana).utcoffset(local)


def _named(iana: str, name: str, local: datetime.datetime) -> bool:
    """Whether the zone's clocks go by ``name`` then. For many zones the tables have an offset in place of letters, and no summer time."""
    letters = _zone(iana).tzname(local) or ""
    return letters.endswith(name) or not letters.isalpha()
