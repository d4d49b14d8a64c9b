"""Units and their kinds to blocks: the only place that makes block spans, so no rule can break the tiling."""

from __future__ import annotations

from collections.abc import Sequence

from articlemeta.models.block import Block, BlockKind, tiles
from articlemeta.page import Unit
from articlemeta.scan.lazy import lazy

_BLANK = BlockKind.BLANK
_end_of_line = lazy(r"\r\n?|\n")


def tile(source: str, units: Sequence[Unit], kinds: Sequence[BlockKind]) -> tuple[Block, ...]:
    """One block per unit, with its indent and line end, and one per run of blank lines between.

    >>> tile("One\\n\\n two", [Unit(0, 3, "One"), Unit(6, 9, "two")], [BlockKind.HEADLINE, BlockKind.BODY])
    (Block(headline, 0:4), Block(blank, 4:5), Block(body, 5:9))
    """
    found: list[BlockKind] = []
    ends: list[int] = []
    before = 0  # where the last unit stopped: the gap from here to the next unit holds line ends and blank lines
    kind: BlockKind | None = None
    for unit, next_kind in zip(units, kinds, strict=True):
        gap = source[before : unit.start]
        if gap == "\n" and kind is not None:
            own = indent = before + 1
        elif gap == "\n\n" and kind is not None:
            own, indent = before + 1, before + 2
        else:
            own, indent = _divide(gap, before, kind is not None)
        if kind is not None:
            found.append(kind)
            ends.append(own)
        if indent > own:
            found.append(_BLANK)
            ends.append(indent)
        before, kind = unit.stop, next_kind
    end = len(source)
    own = 0
    if kind is not None:
        last = _end_of_line.search(source, before)
        own = last.end() if last else end
        found.append(kind)
        ends.append(own)
    if end > own:
        found.append(_BLANK)
        ends.append(end)
    return tiles(found, ends)


def _divide(gap: str, offset: int, after_unit: bool) -> tuple[int, int]:
    """Where, in the gap between two units, the first one's line ends and the next one's line begins."""
    first = _end_of_line.search(gap) if after_unit else None
    own = first.end() if first else 0
    last = max(gap.rfind("\n"), gap.rfind("\r")) + 1
    return offset + own, offset + max(last, own)
