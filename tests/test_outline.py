"""What each line of a page is: texts with the kind before every line, in ``cases/outline``."""

from __future__ import annotations

from pathlib import Path

import pytest

from articlemeta import BlockKind, explain, parse
from articlemeta.testing import check

FOLDER = Path(__file__).parent / "cases" / "outline"
CASES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def _case(name: str) -> tuple[list[str], list[str]]:
    rows = [line.partition("|") for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
    return [kind.strip() for kind, _, _ in rows], [line.strip() for _, _, line in rows]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["single spaced", "double spaced"])
@pytest.mark.parametrize("case", CASES)
def test_every_line_is_what_it_is(case: str, gap: str) -> None:
    kinds, lines = _case(case)
    article = parse(gap.join(lines))
    check(article)
    found = [block.kind.value for block in article.blocks if block.kind is not BlockKind.BLANK]
    assert list(zip(found, lines, strict=True)) == list(zip(kinds, lines, strict=True))


@pytest.mark.parametrize("case", CASES)
def test_every_line_is_explained(case: str) -> None:
    kinds, lines = _case(case)
    why = explain("\n".join(lines))
    assert [reason.kind.value for reason in why.blocks] == kinds
    assert all(reason.rule.partition(":")[0] and reason.evidence for reason in why.blocks)
