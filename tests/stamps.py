"""Reading a text as date lines, for the tests of stamps."""

from __future__ import annotations

from typing import Any

from rooms import page_of

from articlemeta.kinds import timestamp
from articlemeta.models.issue import IssueCode
from articlemeta.models.times import Timestamp


def read(source: str, **options: Any) -> tuple[tuple[Timestamp, ...], set[IssueCode]]:
    it = page_of(source, **options)
    return timestamp.read(it, 0, len(source)), {issue.code for issue in it.issues}


def one(source: str, **options: Any) -> tuple[Timestamp, set[IssueCode]]:
    stamps, issues = read(source, **options)
    assert len(stamps) == 1
    return stamps[0], issues
