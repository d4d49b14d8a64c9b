"""Why: a reason for every block and field, made from the decisions of the parse itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from articlemeta.models.article import Article
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.explanation import BlockReason, Explanation, FieldReason
from articlemeta.models.span import Span
from articlemeta.outline import Decision
from articlemeta.page import Page, Rule, Unit

Decided = Sequence[tuple[Unit, Decision]]

#: Where the values of a field are read from: the kinds of block, and what is said when there is none.
SOURCES: dict[str, tuple[BlockKind, ...]] = {
    "kicker": (BlockKind.KICKER,),
    "headline": (BlockKind.HEADLINE,),
    "deck": (BlockKind.DECK,),
    "timestamps": (BlockKind.TIMESTAMP, BlockKind.BYLINE),
    "published": (BlockKind.TIMESTAMP, BlockKind.BYLINE),
    "updated": (BlockKind.TIMESTAMP, BlockKind.BYLINE),
    "contributors": (BlockKind.BYLINE, BlockKind.TIMESTAMP),
    "authors": (BlockKind.BYLINE, BlockKind.TIMESTAMP),
    "agencies": (BlockKind.BYLINE, BlockKind.BODY),
    "dateline": (BlockKind.BODY,),
    "captions": (BlockKind.CAPTION,),
    "related": (BlockKind.RELATED,),
    "body": (BlockKind.BODY, BlockKind.SUBHEAD),
    "notes": (BlockKind.NOTE,),
}
EXCERPT = 80


def explanation(article: Article, page: Page, decisions: Sequence[Decision]) -> Explanation:
    """The reasons behind ``article``."""
    decided = list(zip(page.units, decisions, strict=True))
    return build(
        Explanation,
        article=article,
        blocks=tuple(_block(unit, decision) for unit, decision in decided),
        fields=(*(reason for name, kinds in SOURCES.items() for reason in _field(article, decided, name, kinds)), _language(article, page)),
    )


def _block(unit: Unit, decision: Decision) -> BlockReason:
    return build(
        BlockReason,
        kind=decision.kind,
        span=Span(unit.start, unit.stop),
        text=_excerpt(unit.text),
        rule=decision.rule.name,
        evidence=f"{decision.rule.why} (weight {decision.rule.weight})",
        runner_up=_rival(decision.rivals),
    )


def _field(article: Article, decided: Decided, name: str, kinds: tuple[BlockKind, ...]) -> list[FieldReason]:
    value = getattr(article, name)
    values = value if isinstance(value, tuple) else () if value is None else (value,)
    if not values:
        return [_absent(article, decided, name, kinds)]
    return [_present(decided, name, item) for item in values]


def _present(decided: Decided, name: str, item: Any) -> FieldReason:
    span: Span = item.span
    unit, decision = next((u, d) for u, d in reversed(decided) if u.start <= span.start)
    return build(
        FieldReason,
        field=name,
        value=_excerpt(getattr(item, "name", None) or getattr(item, "text", None) or getattr(item, "title", "")),
        span=span,
        rule=decision.rule.name,
        evidence=f"read in {_excerpt(unit.text)!r}",
        runner_up=_second(decided, name, span),
    )


def _absent(article: Article, decided: Decided, name: str, kinds: tuple[BlockKind, ...]) -> FieldReason:
    """Why there is no value: nothing of the kind, or something of the kind that held none."""
    held = [unit for unit, decision in decided if decision.kind in kinds]
    lost = [(unit, rule, decision) for unit, decision in decided for rule in decision.rivals if rule.kind in kinds]
    if held:
        evidence = f"{len(held)} block(s) of kind {', '.join(kinds)} hold none; the first is {_excerpt(held[0].text)!r}"
        rule = "nothing read"
    else:
        evidence = f"no block was taken for {' or '.join(kinds)}"
        rule = "no such block"
    issues = [issue.message for issue in article.issues if any(unit.start <= issue.span.start < unit.stop for unit in held)]
    if issues:
        evidence += f"; issue: {issues[0]}"
    runner_up = None
    if lost:
        unit, loser, decision = lost[0]
        runner_up = f"{loser.name} claimed {_excerpt(unit.text)!r} (weight {loser.weight}), which went to {decision.rule.name}"
    return build(FieldReason, field=name, value=None, span=None, rule=rule, evidence=evidence, runner_up=runner_up)


def _second(decided: Decided, name: str, span: Span) -> str | None:
    """What else was up for a field of one value: the next block of its kind, or a claim that lost."""
    if name not in ("kicker", "headline", "deck", "published", "updated"):
        unit_rivals = next(d.rivals for u, d in reversed(decided) if u.start <= span.start)
        return _rival(unit_rivals)
    kinds = SOURCES[name]
    for unit, decision in decided:
        if unit.start <= span.start < unit.stop:
            continue
        claims: tuple[Rule, ...] = (decision.rule, *decision.rivals)
        for rule in claims:
            if rule.kind in kinds:
                return f"{rule.name}: {_excerpt(unit.text)!r} (weight {rule.weight})"
    return None


def _language(article: Article, page: Page) -> FieldReason:
    if page.options.language is not None:
        rule, evidence = "language: caller", "given by the caller"
    elif article.language is None:
        rule, evidence = "language: unsure", "too few frequent words of any shipped language"
    else:
        rule, evidence = "language: frequent words", "the longest units hold enough of its frequent words"
    return build(FieldReason, field="language", value=article.language, span=None, rule=rule, evidence=evidence, runner_up=None)


def _rival(rivals: Sequence[Rule]) -> str | None:
    return f"{rivals[0].name}: {rivals[0].why} (weight {rivals[0].weight})" if rivals else None


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"
