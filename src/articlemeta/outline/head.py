"""The head: headline, deck, kicker and bylines, told apart by where they stand and what stands around them."""

from __future__ import annotations

from collections import Counter

from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import SENTENCE, Sketch, ends_sentence
from articlemeta.page import Rule

HEADLINE = Rule(BlockKind.HEADLINE, 80, "headline: best title", "is the line before the story that reads most like a title")
REPEATED = Rule(BlockKind.HEADLINE, 85, "headline: repeated", "repeats the headline")
DECK = Rule(BlockKind.DECK, 60, "deck: below the headline", "is a sentence or title between the headline and the story")
KEY_POINTS = Rule(BlockKind.DECK, 75, "deck: key points", "is a list of key points in the head, or its label")
KICKER = Rule(BlockKind.KICKER, 60, "kicker: section label", "is a short label or section name at the headline")
ORPHAN = Rule(BlockKind.FURNITURE, 50, "furniture: in the head", "is a short line of the head that nothing claims")
NAME = Rule(BlockKind.BYLINE, 65, "byline: name in the head", "is a bare name between the headline and the story")

#: A headline is at least this long where it is told by a path that leads to it.
SHORTEST_TITLE = 15
#: From this weight on a claim for a byline speaks against a headline; from that on a headline cannot have it instead.
NAME_LIKE = 35
SURE = 90
#: What a title loses with each free line before it, and gains beside a byline or date line, and by standing twice.
#: Chosen on one half of the publishers of a set of pages, and as good on the other half.
PLACE, BESIDE, TWICE = 0.9, 0.8, 1.0
_bullets = "*•·–-▪●"  # noqa: RUF001
#: A name below the headline counts as a byline when it stands this close to the headline, a byline or a date line.
NEAR = 3


def resolve(sketch: Sketch, end: int) -> int | None:
    """Choose for the units before ``end``; return the index of the headline."""
    free = [i for i in range(end) if not sketch.strong(i)]
    headline = _headline(sketch, free, end)
    text = sketch.units[headline].text.casefold() if headline is not None else None
    _key_points(sketch, end)
    last = headline
    for i in free:
        if text is not None and sketch.units[i].text.casefold().lstrip("*• ") == text:
            last = i
    for i in range(end):
        if sketch.chosen[i]:
            continue
        if i == headline:
            sketch.chosen[i] = HEADLINE
        elif sketch.strong(i):
            sketch.chosen[i] = sketch.best(i)
        elif text is not None and sketch.units[i].text.casefold().lstrip("*• ") == text:
            sketch.chosen[i] = REPEATED
        else:
            sketch.chosen[i] = _lesser(sketch, i, headline, last)
    return headline


def _headline(sketch: Sketch, free: list[int], end: int) -> int | None:
    best, best_score = None, 0.0
    texts = {i: sketch.units[i].text.casefold().lstrip("*• ") for i in free}
    seen = Counter(texts.values())
    trails = _trails(texts)
    for place, i in enumerate(free):
        score = _title_score(sketch.units[i].text) - min(place, 8) * PLACE
        if score > 0 and (seen[texts[i]] > 1 or i in trails.values()):
            score += TWICE
        if i in trails:
            score -= 4
        if _beside_mark(sketch, i, end):
            score += BESIDE
        if sketch.claims_kind(i, BlockKind.BYLINE, NAME_LIKE):
            score -= 3
        if score > best_score:
            best, best_score = i, score
    if best is None:  # then it is better taken from a weaker claim: no text opens with a byline of its own
        best = next((i for i in range(end) if (rule := sketch.best(i)) and rule.kind is BlockKind.BYLINE and rule.weight < SURE), None)
    return best


def _trails(texts: dict[int, str]) -> dict[int, int]:
    """Lines that end in another line's whole text: a path of sections, and the headline it leads to."""
    alike: dict[str, list[int]] = {}
    for i, text in texts.items():
        if len(text) >= SHORTEST_TITLE:
            alike.setdefault(text[-SHORTEST_TITLE:], []).append(i)
    found = {}
    for group in alike.values():
        title = min(group, key=lambda i: len(texts[i]))
        found.update({i: title for i in group if len(texts[i]) > len(texts[title]) and texts[i].endswith(texts[title])})
    return found


def _title_score(text: str) -> float:
    """How much a line reads like a title: a handful of words, no full stop."""
    if text[0] in _bullets and text[1:2] == " ":
        return _title_score(text[2:].lstrip() or ".") - 2.5
    words = text.count(" ") + 1
    size = len(text)
    if words == 1 and "://" in text:
        return -5.0
    wide = not text.isascii() and text[size // 2] >= "\u2e80"
    if wide:
        words = size // 3
    score = 3.0 if words >= 4 else 1.5 if words == 3 else 0.8 if words == 2 else 0.5
    if 6 <= words <= 20:
        score += 1.5
    if size > 200:
        score -= 4
    if ends_sentence(text) and text[-1] not in "?!":
        score -= 2 if size < 120 else 3
    if text[-1] == ":":
        score -= 2
    if sum(map(str.isdecimal, text)) * 4 >= size or sum(word[0].isdecimal() for word in text.split()) * 2 >= words:
        score -= 2.5
    if text[0].isdecimal() and text[1:3] == ". ":
        score -= 2
    return score


def _beside_mark(sketch: Sketch, i: int, end: int) -> bool:
    """Is the next claimed unit a date line, byline or deck's place: what follows a headline?"""
    for j in (i + 1, i + 2):
        if j < min(end, len(sketch.units)):
            rule = sketch.best(j)
            if rule is not None and rule.kind in (BlockKind.BYLINE, BlockKind.TIMESTAMP) and rule.weight >= 60:
                return True
    return False


def _key_points(sketch: Sketch, end: int) -> None:
    """A label such as "Key points" and the list below it."""
    points = sketch.page.tools.furniture.key_points
    for i in range(end):
        if points.whole(sketch.units[i].text):
            sketch.chosen[i] = KEY_POINTS
            for j in range(i + 1, end):
                if sketch.strong(j) or not (sketch.prose[j] or sketch.units[j].text[0] in _bullets):
                    break
                sketch.chosen[j] = KEY_POINTS


def _lesser(sketch: Sketch, i: int, headline: int | None, last: int | None) -> Rule:
    """A unit of the head that is neither claimed nor the headline, which stands at ``headline`` and last at ``last``."""
    text = sketch.units[i].text
    name = sketch.claims_kind(i, BlockKind.BYLINE, NAME_LIKE)
    if headline is None or last is None:
        return name or ORPHAN
    if i < headline:
        listed = text[0] in _bullets and text[1:2] == " "
        lists = listed and any(0 <= j < headline and sketch.units[j].text[0] in _bullets for j in (i - 1, i + 1))
        short = len(text) <= 40 and not lists
        if short and (headline - i <= 2 or sketch.page.tools.furniture.sections.whole(text)):
            return KICKER
        return sketch.best(i) or ORPHAN
    if name is not None and i > last and _near_mark(sketch, i, last):
        return NAME
    if sketch.page.tools.furniture.sections.whole(text):
        return KICKER
    if sketch.prose[i] or len(text) >= SENTENCE or (i - headline == 1 and text.count(" ") >= 4):
        return DECK
    return sketch.best(i) or ORPHAN


def _near_mark(sketch: Sketch, i: int, headline: int) -> bool:
    if i - headline <= NEAR:
        return True
    near = range(max(headline + 1, i - NEAR), min(len(sketch.units), i + NEAR + 1))
    marks = (BlockKind.TIMESTAMP, BlockKind.BYLINE)
    return any((rule := sketch.best(j)) is not None and rule.kind in marks and rule.weight >= 60 for j in near if j != i)
