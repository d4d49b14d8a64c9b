"""Time zones as texts write them: fixed abbreviations, ambiguous ones, and names that stand for an IANA zone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from articlemeta.knowledge.loader import make, read_data
from articlemeta.knowledge.schema import Words
from articlemeta.knowledge.table import Table


class Zones(Table):
    """What a zone's name means. Abbreviations are taken by case, phrases without.

    A phrase is what stands before one of ``phrase_words`` ("Hong Kong" time); it means an IANA zone, an offset in
    hours, or nothing ("local" time).
    """

    fixed: Mapping[str, float] = MappingProxyType({})  # hours east of Greenwich
    ambiguous: Mapping[str, Mapping[str, str]] = MappingProxyType({})  # letters to IANA zones, and these to their countries
    country_words: Mapping[str, Words] = MappingProxyType({})  # country to what tells it in the name of an outlet
    named: Mapping[str, str] = MappingProxyType({})  # letters to the IANA zone that tells their offset
    phrases: Mapping[str, str] = MappingProxyType({})
    phrase_words: Words = ()


@cache
def shipped_zones() -> Zones:
    """The zones of the data file, read once per process."""
    return make(Zones, read_data("zones.toml"), "zones")
