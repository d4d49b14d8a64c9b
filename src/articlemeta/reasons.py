"""Why: a reason for every block and field, made from the rules of the parse itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from articlemeta.models.article import Article
from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Dateline
from articlemeta.models.explanation import BlockReason, Explanation, FieldReason
from articlemeta.models.span import Span
from articlemeta.models.times import Timestamp
from articlemeta.outline import Outline
from articlemeta.page import Page, Rule, Unit

#: The kinds of block that the values of a field are read from.
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
#: Fields of one value, for which another block may have stood.
SINGLE = ("kicker", "headline", "deck", "published", "updated")
EXCERPT = 80


def explanation(article: Article, page: Page, outline: Outline) -> Explanation:
    """The reasons behind ``article``."""
    reasons = _Reasons(article, page, outline.rules)
    return build(Explanation, article=article, blocks=tuple(reasons.blocks()), fields=tuple(reasons.fields()))


class _Reasons:
    """The reasons of one article."""

    def __init__(self, article: Article, page: Page, rules: Sequence[Rule]) -> None:
        self.article = article
        self.page = page
        self.rules = rules
        self.starts = [unit.start for unit in page.units]

    def blocks(self) -> Iterator[BlockReason]:
        for unit, rule in zip(self.page.units, self.rules, strict=True):
            yield build(
                BlockReason,
                kind=rule.kind,
                span=Span(unit.start, unit.stop),
                text=_excerpt(unit.text),
                rule=rule.name,
                evidence=f"{rule.why} (weight {rule.weight})",
                runner_up=_rival(unit, rule),
            )

    def fields(self) -> Iterator[FieldReason]:
        for name, kinds in SOURCES.items():
            value = getattr(self.article, name)
            values = value if isinstance(value, tuple) else () if value is None else (value,)
            if not values:
                yield self._absent(name, kinds)
            for item in values:
                yield self._present(name, item)
        yield self._language()

    def _present(self, name: str, item: Any) -> FieldReason:
        span: Span = item.span
        i = max(0, bisect_right(self.starts, span.start) - 1)
        unit, rule = self.page.units[i], self.rules[i]
        value = next(found for key in ("name", "title", "text") if (found := getattr(item, key, None)) is not None)
        return build(
            FieldReason,
            field=name,
            value=_excerpt(value),
            span=span,
            rule=rule.name,
            evidence=f"{self._signs(item)}read in {_excerpt(unit.text)!r}",
            runner_up=self._other(name, unit) if name in SINGLE else _rival(unit, rule),
        )

    def _signs(self, item: Any) -> str:
        """What in the value itself speaks for it."""
        if isinstance(item, Timestamp):
            return f"labelled {item.label!r}, " if item.label else f"no label, so {item.role}, "
        if not isinstance(item, Dateline):
            return ""
        places = self.page.tools.knowledge.places
        signs = [f"{place.city!r} is a known {kind}" for place in item.places if place.city and (kind := places.kind(place.city))]
        signs += ["a date"] * (item.date is not None) + ["an agency"] * (item.agency is not None)
        signs += ["a dash or its like"] * (not item.text[-1].isalnum()) + ["capitals"] * item.text[:3].isupper()
        return ", ".join(signs) + ", "

    def _absent(self, name: str, kinds: tuple[BlockKind, ...]) -> FieldReason:
        """Why there is no value: no block of the kind, or none that held any."""
        held = [unit for unit, rule in zip(self.page.units, self.rules, strict=True) if rule.kind in kinds]
        if held:
            evidence = f"{len(held)} block(s) of kind {', '.join(kinds)} hold none; the first is {_excerpt(held[0].text)!r}"
        else:
            evidence = f"no block was taken for {' or '.join(kinds)}"
        starts = {unit.start for unit in held}
        issues = (issue.message for issue in self.article.issues if self._start_of(issue.span.start) in starts)
        evidence += "".join(f"; issue: {message}" for message in list(issues)[:1])
        return build(
            FieldReason,
            field=name,
            value=None,
            span=None,
            rule="nothing read" if held else "no such block",
            evidence=evidence,
            runner_up=self._lost(kinds),
        )

    def _start_of(self, offset: int) -> int | None:
        i = bisect_right(self.starts, offset) - 1
        return self.starts[i] if i >= 0 else None

    def _lost(self, kinds: tuple[BlockKind, ...]) -> str | None:
        """The first claim for one of the kinds that lost."""
        for unit, rule in zip(self.page.units, self.rules, strict=True):
            for claim in unit.claims:
                if claim.kind in kinds and rule.kind not in kinds:
                    return f"{claim.name} claimed {_excerpt(unit.text)!r} (weight {claim.weight}), which went to {rule.name}"
        return None

    def _other(self, name: str, winner: Unit) -> str | None:
        """What else was up for a field of one value: another block of its kind, or a claim for it."""
        for unit, rule in zip(self.page.units, self.rules, strict=True):
            if unit is winner:
                continue
            for claim in (rule, *unit.claims):
                if claim.kind in SOURCES[name]:
                    return f"{claim.name}: {_excerpt(unit.text)!r} (weight {claim.weight})"
        return None

    def _language(self) -> FieldReason:
        if self.page.options.language is not None:
            rule, evidence = "language: caller", "given by the caller"
        elif self.article.language is None:
            rule, evidence = "language: unsure", "too few frequent words of any shipped language, or as many of two"
        else:
            rule, evidence = "language: frequent words", "the long units hold enough of its frequent words"
        return build(FieldReason, field="language", value=self.article.language, span=None, rule=rule, evidence=evidence, runner_up=None)


def _rival(unit: Unit, rule: Rule) -> str | None:
    """The claim on a unit that came second."""
    return next((f"{claim.name}: {claim.why} (weight {claim.weight})" for claim in unit.claims if claim is not rule), None)


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"
