"""Bylines and end credits in the shapes that newsrooms give them: who is credited, and is the line told for what it is?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rooms import page_of, shown, unit_of

from articlemeta import parse_byline
from articlemeta.kinds import byline, endcredit
from articlemeta.models.issue import IssueCode

FOLDER = Path(__file__).parent / "cases" / "credited"


def cases() -> Iterator[tuple[str, bool, list[str]]]:
    """Each line of the files, whether it is claimed, and whom it credits."""
    for path in sorted(FOLDER.glob("*.txt")):
        claimed, line, credited = False, None, []
        for written in [*path.read_text(encoding="utf-8").splitlines(), "#"]:
            if written.startswith("    "):
                credited.append(written.strip())
                continue
            if line is not None:
                yield line.replace("\\n", "\n"), claimed, credited
            line, credited = (None, []) if not written or written.startswith("#") else (written, [])
            claimed = written.startswith("# CLAIMED") or (claimed and not written.startswith("# READ"))


CASES = list(cases())


def test_there_are_many() -> None:
    assert len(CASES) > 600


@pytest.mark.parametrize(("text", "claimed", "credited"), CASES, ids=[text[:60] for text, _, _ in CASES])
def test_credited(text: str, claimed: bool, credited: list[str]) -> None:
    found = parse_byline(text)
    assert [shown(one) for one in found] == credited
    page, unit = page_of(text), unit_of(text)
    assert claimed == ((byline.claim(page, unit) or endcredit.claim(page, unit)) is not None)
    for one in found:
        assert one.span.start < one.span.end <= len(text)


@pytest.mark.parametrize("text", [text for text, _, credited in CASES if any(one.startswith("?") for one in credited)])
def test_what_cannot_be_told_is_an_issue(text: str) -> None:
    page = page_of(text)
    read = endcredit.read if endcredit.claim(page, unit_of(text)) else byline.read
    read(page, 0, len(text))
    assert IssueCode.UNKNOWN_CONTRIBUTOR in {issue.code for issue in page.issues}
