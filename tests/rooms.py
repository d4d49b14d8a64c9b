"""Asking one room about one text, for the tests of the rooms."""

from __future__ import annotations

from typing import Any

from articlemeta.knowledge import DEFAULT
from articlemeta.models.people import Contributor
from articlemeta.options import Options, zone
from articlemeta.page import Page, Unit
from articlemeta.scan.fold import fold, trim
from articlemeta.tools import Tools

TOOLS = Tools(DEFAULT, "en")


def page_of(text: str, **options: Any) -> Page:
    if isinstance(options.get("timezone"), str):
        options["timezone"] = zone(options["timezone"])
    return Page(text, [], TOOLS, Options(**options))


def unit_of(text: str) -> Unit:
    start, stop = trim(text, 0, len(text))
    return Unit(start, stop, fold(text[start:stop]))


def shown(one: Contributor) -> str:
    """A contributor on one line: ``p`` person, ``o`` organisation, ``?`` unknown; role, outlet, place, contact if any."""
    kind = {"person": "p", "organization": "o", "unknown": "?"}[one.kind]
    role = "" if one.role == "author" else f" {one.role}"
    outlet = f" [{one.affiliation}]" if one.affiliation else ""
    place = f" in {one.place}" if one.place else ""
    contact = f" <{one.contact}>" if one.contact else ""
    return f"{kind}{role}: {one.name}{outlet}{place}{contact}"
