"""Why an article came out as it did."""

from __future__ import annotations

from articlemeta.models.article import Article
from articlemeta.models.base import Model
from articlemeta.models.block import BlockKind
from articlemeta.models.span import Span


class BlockReason(Model):
    """Why a block is of its kind: the rule that decided, what it rests on, and the rule that came second, if any.

    >>> from articlemeta import explain
    >>> explain("ALSO READ: Lighthouse keepers retire").blocks[0].kind.value
    'related'
    """

    kind: BlockKind
    span: Span
    text: str
    rule: str
    evidence: str
    runner_up: str | None = None


class FieldReason(Model):
    """Why a field has its value, or has none (``value`` and ``span`` are then ``None``).

    >>> from articlemeta import explain
    >>> why = explain("Storm closes harbour\\n\\nThe ferry stayed in port, officials said on Monday.")
    >>> next((reason.value, reason.rule) for reason in why.fields if reason.field == "dateline")
    (None, 'nothing read')
    """

    field: str
    value: str | None = None
    span: Span | None = None
    rule: str
    evidence: str
    runner_up: str | None = None


class Explanation(Model):
    """An article with a reason for every block that is not blank and for every field, the empty ones too.

    ``str()`` makes a listing for reading.

    >>> from articlemeta import explain
    >>> why = explain("Storm closes harbour\\n\\nThe ferry stayed in port, officials said on Monday.")
    >>> print(str(why).splitlines()[1])
           0-20     headline   headline: best title: is the line before the story that reads most like a title (weight 80)
    """

    article: Article
    blocks: tuple[BlockReason, ...]
    fields: tuple[FieldReason, ...]

    def __str__(self) -> str:
        rows = ["blocks"]
        for block in self.blocks:
            rows.append(f"  {block.span.start:>6}-{block.span.end:<6} {block.kind:<10} {block.rule}: {block.evidence}")
            rows.append(f"  {'':>14} {block.text!r}")
            if block.runner_up:
                rows.append(f"  {'':>14} runner-up: {block.runner_up}")
        rows.append("fields")
        for field in self.fields:
            place = f"{field.span.start}-{field.span.end}" if field.span else "-"
            rows.append(f"  {field.field:<14} {place:<13} {field.value!r}")
            rows.append(f"  {'':>14} {field.rule}: {field.evidence}")
            if field.runner_up:
                rows.append(f"  {'':>14} runner-up: {field.runner_up}")
        return "\n".join(rows)

    def __repr__(self) -> str:
        return f"<Explanation of {self.article!r}>"
