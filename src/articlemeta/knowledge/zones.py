"""Time zones as texts write them: fixed abbreviations, ambiguous ones, and names that stand for an IANA zone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from articlemeta.knowledge.loader import make, read_toml
from articlemeta.knowledge.schema import Words


@dataclass(frozen=True)
class Zones:
    """What a zone's name means. Abbreviations are taken by case, phrases without.

    A phrase is what stands before one of ``phrase_words`` ("Hong Kong" time); it means an IANA zone, an offset in
    hours, or nothing ("local" time).
    """

    fixed: Mapping[str, float] = field(default_factory=dict)  # hours east of Greenwich
    ambiguous: Words = ()  # letters with several live meanings
    named: Mapping[str, str] = field(default_factory=dict)  # letters to the IANA zone that tells their offset
    phrases: Mapping[str, str] = field(default_factory=dict)
    phrase_words: Words = ()


@cache
def shipped_zones() -> Zones:
    """The zones of the data file, read once per process."""
    return make(Zones, read_toml("zones.toml"), "zones")
