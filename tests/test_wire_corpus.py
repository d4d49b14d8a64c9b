"""Whatever bytes come: the inputs that the fuzzer (``proofs/wire_fuzz.py``) has kept, each a way through the code of its own."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from articlemeta import Parser, WireFailure, WireFormatError, iter_wire, parse_wire
from articlemeta.testing import check

CORPUS = sorted((Path(__file__).parent / "corpus" / "wire").iterdir())
PARSER = Parser()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_kept_inputs(path: Path) -> None:
    data = path.read_bytes()
    with suppress(WireFormatError):
        check(PARSER.parse_wire(data))
    for item in iter_wire([data]):
        if isinstance(item, WireFailure):
            assert item.error == "WireFormatError", item.message


def test_a_long_text_of_one_line() -> None:
    article = parse_wire(b"\x01W1\x1fx\nr a BC-Storm 02-20 0105\n\x02^A<\n\t   " + b"It blew. " * 100_000 + b"\x03\x04")
    assert len(article.body) == 1
