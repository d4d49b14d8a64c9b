"""What the pieces of a dateline are read with, in one language."""

from __future__ import annotations

import re
from typing import NamedTuple

from articlemeta.knowledge import Language
from articlemeta.knowledge.agencies import Agencies
from articlemeta.knowledge.places import Places
from articlemeta.knowledge.words import alternation
from articlemeta.scan.dateline_agencies import DatelineAgencies
from articlemeta.scan.filed import FiledDates
from articlemeta.scan.lazy import lazy
from articlemeta.scan.places import PlaceNames


class FoundPlace(NamedTuple):
    """``[start, end)`` is the place as written, ``[start, city_end)`` its city, ``[region, region_end)`` what follows."""

    start: int
    city_end: int
    region: int
    region_end: int
    end: int


class Compiled:
    __slots__ = ("agencies", "dates", "joiner", "names", "places", "weekdays")

    def __init__(self, language: Language, agencies: Agencies, places: Places) -> None:
        words = language.dateline
        self.agencies = DatelineAgencies(language, agencies)
        self.dates = FiledDates(language)
        self.joiner = lazy(rf"\s{alternation(words.joiners)}\s", re.IGNORECASE)
        self.names = PlaceNames(places, words.small, words.abbreviations, words.elided)
        self.places = places
        self.weekdays = frozenset(language.dates.weekdays)
