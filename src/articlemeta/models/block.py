"""The tiles of a source: what kind of matter each stretch of it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from articlemeta.models.span import Span, set_end, set_start


class BlockKind(StrEnum):
    """What a block is.

    ``furniture`` is page matter that is no part of the article (navigation, share words, advertisements);
    ``wire`` is a transmission's header and framing; ``blank`` holds empty lines.

    >>> from articlemeta import parse
    >>> article = parse("Storm closes harbour\\nBy Jane Doe\\n\\nThe ferry stayed in port on Monday, officials said.")
    >>> [block.kind.value for block in article.blocks]
    ['headline', 'byline', 'blank', 'body']
    """

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    TIMESTAMP = "timestamp"
    BYLINE = "byline"
    CAPTION = "caption"
    RELATED = "related"
    SUBHEAD = "subhead"
    BODY = "body"
    NOTE = "note"
    FURNITURE = "furniture"
    WIRE = "wire"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Block:
    """A stretch of the source of one kind: a paragraph, a line, or a run of blank lines, with its line ends.

    The blocks of an article tile its source: the first starts at 0, each starts where the last ended, the last
    ends at ``len(source)``, and none is empty.

    >>> Block(BlockKind.BODY, Span(0, 12))
    Block(body, 0:12)
    """

    kind: BlockKind
    span: Span

    def __init__(self, kind: BlockKind, span: Span) -> None:
        _set_kind(self, kind)
        _set_span(self, span)

    def __repr__(self) -> str:
        return f"Block({self.kind}, {self.span.start}:{self.span.end})"


_set_kind = vars(Block)["kind"].__set__
_set_span = vars(Block)["span"].__set__


def tiles(kinds: Iterable[BlockKind], ends: Iterable[int]) -> tuple[Block, ...]:
    """A block of each kind up to its end, the first from 0 on. Half the objects of an article are these, so no call is made for each.

    >>> tiles([BlockKind.HEADLINE, BlockKind.BLANK], [4, 5])
    (Block(headline, 0:4), Block(blank, 4:5))
    """
    made: list[Block] = []
    new = object.__new__
    start = 0
    for kind, end in zip(kinds, ends, strict=True):
        span = new(Span)
        set_start(span, start)
        set_end(span, end)
        block = new(Block)
        _set_kind(block, kind)
        _set_span(block, span)
        made.append(block)
        start = end
    return tuple(made)
