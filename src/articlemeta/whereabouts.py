"""Where an article comes from: what its dateline, bylines, agencies and outlet tell of country and day.

Asked by few articles: for letters that several time zones share, and for a date whose day and month could be either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from articlemeta.kinds import dateline
from articlemeta.models.block import BlockKind
from articlemeta.models.content import NoteKind
from articlemeta.models.people import Contributor, ContributorKind
from articlemeta.outline import Outline
from articlemeta.page import Page
from articlemeta.scan.dateline import FoundDateline, Trust

#: How many paragraphs of a story may come before its dateline: a teaser stands above it in some services.
BEFORE_DATELINE = 2


class Whereabouts:
    """The evidence of one article, gathered when asked for."""

    def __init__(self, page: Page, outline: Outline, credited: Sequence[Contributor]) -> None:
        self._page = page
        self._outline = outline
        self._credited = credited

    @property
    def countries(self) -> frozenset[str]:
        """The countries of dateline, agencies, contributors' places, and outlet."""
        return self._countries

    @cached_property
    def _countries(self) -> frozenset[str]:
        return frozenset().union(*self._told())

    @property
    def filed(self) -> tuple[int, int] | None:
        """Month and day of the dateline."""
        date = self._dateline.date if self._dateline else None
        return (date.month, date.day) if date and date.month and date.day else None

    @cached_property
    def _dateline(self) -> FoundDateline | None:
        for i in self._outline.places(BlockKind.BODY)[: BEFORE_DATELINE + 1]:
            unit = self._outline.units[i]
            found = dateline.find(self._page, unit.start, unit.stop)
            if found and found.trust > Trust.ECHO:
                return found
        return None

    def _told(self) -> Iterator[frozenset[str]]:
        yield from self._told_by_dateline()
        yield from self._told_by_names()
        countries = self._page.tools.countries
        for i in self._outline.places(BlockKind.NOTE):
            text = self._outline.units[i].text
            if self._page.tools.notes.opener(text) is NoteKind.COPYRIGHT:
                yield countries.of_name(text)
        for unit in self._outline.units:
            if unit.first.startswith(("http", "www")) and " " not in unit.text:
                yield countries.of_name(unit.text)

    def _told_by_dateline(self) -> Iterator[frozenset[str]]:
        source, countries, filed = self._page.source, self._page.tools.countries, self._dateline
        for place in filed.places if filed else ():
            region = source[place.region : place.region_end].strip(" ()[],") if place.region_end else ""
            yield countries.of_place(source[place.start : place.city_end], region)
        if filed and filed.agency:
            yield countries.of_name(source[filed.agency.start : filed.agency.end])

    def _told_by_names(self) -> Iterator[frozenset[str]]:
        countries = self._page.tools.countries
        for one in self._credited:
            if one.kind is not ContributorKind.PERSON:
                yield countries.of_name(one.name)
            if one.place:
                yield countries.of_place(one.place)
            for outlet in filter(None, (one.affiliation, one.contact)):
                yield countries.of_name(outlet)
