"""Hostile repetition: whatever stands 100,000 times in a text, the time to parse it grows with its length, not faster."""

from __future__ import annotations

import pytest
from growth import check_growth
from texts import UNITS

#: Repeats of the shorter text; ``proofs`` has longer ones.
REPEATS = 10_000
LINES = 1_000


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_one_line(unit: str) -> None:
    check_growth(unit, REPEATS)


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_many_lines(unit: str) -> None:
    check_growth(unit + "\n", LINES)


PROSE = "The city council voted on Tuesday to close the old harbour bridge after engineers found cracks.\n"
#: Lines that take turns, each of which may be the head of a story, its end, or one of a list.
SHAPES = [
    "Storm closes the old harbour\nHead line\n",
    f"March 5, 2024\n{PROSE}",
    f"Updated: 03/04/2024 10:00\n{PROSE}",
    f"Updated: 03/04/24\n{PROSE}",
    "Updated: 03/04/24\n",
    "Updated: March 5\n",
    "2024-03-05 10:00\n",
    f"By Jane Doe\n{PROSE}",
    f"By Jane Doe\nMarch 5, 2024\nStorm closes the old harbour\n{PROSE}",
    f"Related stories\nStorm closes the old harbour\n{PROSE}",
    f"READ MORE: Storm closes the old harbour\n{PROSE}",
    f"Ferries leave Oslo. (Jo Doe/AP)\n{PROSE}",
    f"Comments\n{PROSE}",
    "* Oslo\n* Bergen harbour\n",
    "Shr 31 cts vs 27 cts\nYear\n",
    "Jane Doe\nStaff Reporter\n",
    "Key points\n* The council voted to close the old harbour bridge.\n",
    f"OSLO (AP) - {PROSE}",
    "    The city council voted to close the old harbour bridge\nafter engineers found cracks in it.\n",
    "新华社昆明4月27日电（记者段清和）村民把渔网编成了吊床，办起一座图书馆。\n图为图书馆。段清和 摄\n（责编：曲知远）\n",
    "【ドーハ共同】会議は三日に閉幕したと関係者が話した。（佐藤花子）\n会議場の外観＝3日、ドーハ（共同）\n関連記事\n",
    "(서울=연합뉴스) 홍길동 기자 = 항구의 등대가 다시 켜졌다고 말했다.\n등대의 모습. [AP=연합뉴스]\n홍길동 기자\n",
]


@pytest.mark.parametrize("shape", SHAPES, ids=ascii)
def test_lines_in_turn(shape: str) -> None:
    check_growth(shape, 1_000)


def test_the_check_can_fail() -> None:
    """A reader that looks back over all it has read is caught."""
    import growth

    def quadratic(text: str) -> None:
        for i in range(0, len(text), 500):
            text[:i].count("x")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growth, "parse", quadratic)
        with pytest.raises(AssertionError, match="times as long"):
            check_growth("a", 200_000)
