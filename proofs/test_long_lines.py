"""Single lines of 100 MB: parsed, and parsed in seconds."""

from __future__ import annotations

import pytest

from articlemeta import parse

SIZE = 100_000_000


@pytest.mark.parametrize("unit", ["a", "a ", "\x00", "The ferry sailed again on Monday, the harbour master said. "], ids=ascii)
def test_a_line_of_100_mb(unit: str) -> None:
    text = unit * (SIZE // len(unit))
    article = parse(text)
    assert article.source is text
    assert [(block.span.start, block.span.end) for block in article.blocks] == [(0, len(text))]
