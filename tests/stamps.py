"""Reading a text as date lines, for the tests of stamps."""

from __future__ import annotations

from typing import Any

from articlemeta.kinds import timestamp
from articlemeta.knowledge import DEFAULT
from articlemeta.models.issue import IssueCode
from articlemeta.models.times import Timestamp
from articlemeta.options import Options, zone
from articlemeta.page import Page
from articlemeta.tools import Tools

TOOLS = Tools(DEFAULT, "en")


def page(source: str, **options: Any) -> Page:
    if isinstance(options.get("timezone"), str):
        options["timezone"] = zone(options["timezone"])
    return Page(source, [], TOOLS, Options(**options))


def read(source: str, **options: Any) -> tuple[tuple[Timestamp, ...], set[IssueCode]]:
    it = page(source, **options)
    return timestamp.read(it, 0, len(source)), {issue.code for issue in it.issues}


def one(source: str, **options: Any) -> tuple[Timestamp, set[IssueCode]]:
    stamps, issues = read(source, **options)
    assert len(stamps) == 1
    return stamps[0], issues
