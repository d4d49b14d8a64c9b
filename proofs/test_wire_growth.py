"""What transmissions are made of, repeated in every part of every format: time grows with the length, not faster.

pytest proofs
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from growth import check_growth

from articlemeta import Parser, WireFormatError

PARSER = Parser()
#: Repeats of the shorter text; the longer has four times as many.
REPEATS = 2_000
#: What stands before and behind a unit that is repeated: every part of every format.
PLACES: dict[str, tuple[str, str]] = {
    "before": ("", "\x01W1\x1fx\nr a BC-Storm 02-20 0105\n\x02^A<\n\x03\x04"),
    "header": ("\x01W1\x1fx\nr a BC-Storm ", " 02-20 0105\n\x02^A<\n\x03\x04"),
    "marked text": ("\x01W1\x1fx\nr a BC-Storm 02-20 0105\n\x02^A<\n", "\n\x03\x04"),
    "unmarked text": ("\x01W1\x1fx\nr a BC-Storm 02-20 0105\n\x02", "\n\x03\x04"),
    "text without an end": ("\x01W1\x1fx\nr a BC-Storm 02-20 0105\n\x02^A<\n", ""),
    "trailer": ("\x01W1\x1fx\nr a BC-Storm 02-20 0105\n\x02^A<\n\x03", "\x04"),
    "slug": ("\x01eca1 3 i 6  dpa 0045\n", "\n\x02A =\nB\n\x03\x04"),
    "headline block": ("\x01eca1 3 i 6  dpa 0045\nStorm/\n\x02", " =\nB\n\x03\x04"),
    "wrapped text": ("\x01eca1 3 i 6  dpa 0045\nStorm/\n\x02A =\n\n", "\n\x03\x04"),
    "notebook": ("\x01eca1 3 i 6  dpa 0045\nStorm/\n\x02A =\n\nB\n# N\n", "\n\x03\x04"),
    "telegram": ("ZCZC A\n", "\nNNNN\n"),
    "text of a telegram": ("ZCZC A\n^A\nB\n", "\nNNNN\n"),
}
UNITS = [
    *(
        "\x01",
        "\x02",
        "\x03",
        "\x05",
        "\x16",
        "\b",
        "\b;a;b;c\n",
        "\x10",
        "a\x1e\x1eb\x1fc\n",
        "``",
        "''",
        " _ ",
        "3{",
        ";{",
        "^",
        "^a<",
        "^a< ^",
        "<",
    ),
    *(
        "=",
        " =\n",
        "*",
        "==\n",
        "==a\n",
        "<#>\n",
        "- a\n  b\n",
        "a\r",
        "^a\r",
        "# a\n",
        "* * * *\n",
        "|a|b|c|\n",
        "a\n",
        " \n",
        "\r",
        "\t",
        "\n\n",
        "A B ",
        "2nd ",
    ),
    *(
        "AP-WF-02-20-16 0337GMT ",
        "21:37 09-12-18 ",
        "131137 GMT Nov ",
        "02-20 ",
        "W1 x\nr a ",
        "eca1 3 i ",
        "ZCZC \n",
        "NNNN\n",
        "NNNN ",
        "$F\n",
        "TI#a\n",
    ),
    *("dpa a b ", "(SDA/a b)\n", "OSLO (AP) _ ", "^By A=\n", "By A, dpa\n", "(Eil \x07)\n", "\xe9", "\ufffd", "\x93"),
]


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
@pytest.mark.parametrize("place", PLACES)
def test_time_is_linear(place: str, unit: str) -> None:
    """Four times as many take about four times as long."""
    before, behind = PLACES[place]

    def read(text: str) -> None:
        with suppress(WireFormatError):
            PARSER.parse_wire(f"{before}{text}{behind}".encode())

    check_growth(unit, REPEATS, read)
