"""What the parser knows of the world: languages, agencies, zones, places. Immutable, and an argument of every call."""

from articlemeta.knowledge.base import DEFAULT, Knowledge
from articlemeta.knowledge.schema import AgencyEntry, Language

__all__ = ["DEFAULT", "AgencyEntry", "Knowledge", "Language"]
