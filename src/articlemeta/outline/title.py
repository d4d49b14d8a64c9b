"""Which line of the head is the headline."""

from __future__ import annotations

from articlemeta.kinds import byline
from articlemeta.models.block import BlockKind
from articlemeta.outline.recurring import repeated
from articlemeta.outline.sketch import BULLETS, Sketch, ends_sentence
from articlemeta.scan.lazy import lazy
from articlemeta.scan.scripts import is_wide

#: A headline is at least this long where it is told by a path that leads to it.
SHORTEST_TITLE = 15
#: Four long words make a title as six short ones do; so many characters tell.
MEDIUM = 32
#: What a title loses with each free line before it, and gains beside a byline or date line, and by standing twice.
PLACE, BESIDE, TWICE = 0.9, 0.8, 1.0
FARTHEST = 8
#: A line of fewer words is less of a rival: a button, the weather.
FEWEST, RIVAL = 3, 0.5
#: What the mark of a page's first heading adds.
HEADING = 3.0
#: What lines lose that are likely something else.
NAMED, TRAIL = 3.0, 4.0
#: What a section's name loses, and the title at the end of a path from the home page, of up to so many steps, where a kicker
#: (no longer than this) and a title of so many words follow.
SECTION, PATH, STEPS, LONGEST_SECTION, WORDS = 3.0, 2.0, 5, 40, 4
#: Scores this near to each other leave doubt.
CLOSE = 0.3
#: From these weights on a claim for a byline or date line speaks against a headline; from this on a headline cannot have it.
NAME_LIKE = 35
DATED = 50
SURE = 90
_BYLINE, _TIMESTAMP = BlockKind.BYLINE, BlockKind.TIMESTAMP
_MARKS = frozenset({_BYLINE, _TIMESTAMP})
_AUTHORS = frozenset({byline.NOBODY, byline.AGENCY, byline.CODE})
_digit = lazy(r"\d")


def headlines(sketch: Sketch, free: list[int], end: int) -> tuple[list[int], bool]:
    """The headline among the free units before ``end``, and its repeats; and whether it is doubtful.

    The one to read comes first. It is doubtful where another line scores nearly as much, or where only a line that
    reads like a byline is there to take.
    """
    titles = {i: title(sketch.units[i].text) for i in free}
    best, close = _best(sketch, titles, end)
    if best is None:  # no text opens with a byline of its own, unless that names nobody
        weak = (
            i
            for i, rule in enumerate(sketch.best[:end])
            if rule
            and rule.kind is BlockKind.BYLINE
            and rule.weight < SURE
            and (rule not in _AUTHORS or sketch.units[i].text.count(" ") >= WORDS)
        )
        return list(weak)[:1], True
    found = [i for i in free if titles[i][:80] == titles[best][:80]]
    plain = next((i for i in found if sketch.units[i].text[0] not in BULLETS), best)
    return [plain, *(i for i in found if i != plain)], close


def title(text: str) -> str:
    """A line as titles are compared: no case, no bullet."""
    return text.casefold().lstrip(BULLETS + " ")


def _best(sketch: Sketch, titles: dict[int, str], end: int) -> tuple[int | None, bool]:
    """The unit with the highest score above nought, and whether another comes close."""
    best, best_score, second = None, 0.0, -CLOSE
    again = repeated(titles.values())
    trails = _trails(titles)
    reached = set(trails.values())
    place = 0.0
    for i in titles:
        score = _score(sketch.units[i].text) - min(place, FARTHEST) * PLACE
        section = _is_section(sketch, i)
        place += 0 if section else _rivals(titles[i])
        score -= SECTION * section + PATH * _ends_path(sketch, i, titles)
        if sketch.units[i].heading == 1:
            score += HEADING
        if score > 0 and (titles[i] in again or i in reached):
            score += TWICE
        if i in trails:
            score -= TRAIL
        if _beside_mark(sketch, i, end):
            score += BESIDE
        if sketch.claims_kind(i, _BYLINE, NAME_LIKE) or sketch.claims_kind(i, _TIMESTAMP, DATED):
            score -= NAMED
        if score > best_score:
            if best is not None and titles[best] != titles[i]:
                second = best_score
            best, best_score = i, score
        elif best is None or titles[best] != titles[i]:
            second = max(second, score)
    return best, second > best_score - CLOSE


def _rivals(text: str) -> float:
    """How much a line above counts as one that may be the headline."""
    return 1.0 if is_wide(text) or text.count(" ") + 1 >= FEWEST else RIVAL


def _is_section(sketch: Sketch, i: int) -> bool:
    text = sketch.units[i].text
    return len(text) <= LONGEST_SECTION and bool(sketch.page.tools.furniture.sections.whole(text))


def _ends_path(sketch: Sketch, i: int, titles: dict[int, str]) -> bool:
    """Is this the last step of a path from the home page, with a kicker and the headline below?"""
    units = sketch.units
    if i + 2 not in titles or len(units[i + 1].text) > LONGEST_SECTION or units[i + 1].text.count(" ") >= WORDS - 1:
        return False
    if i + 1 not in titles or units[i + 2].text.count(" ") < WORDS - 1 or sketch.claims_kind(i + 1, BlockKind.BYLINE):
        return False
    for j in range(i - 1, max(-1, i - 1 - STEPS), -1):
        if len(units[j].text) > LONGEST_SECTION:
            return False
        if sketch.page.tools.furniture.home.whole(units[j].text):
            return True
    return False


def _trails(titles: dict[int, str]) -> dict[int, int]:
    """Lines that end in another line's whole text: a path of sections, and the headline it leads to."""
    alike: dict[str, list[int]] = {}
    for i, text in titles.items():
        if len(text) >= SHORTEST_TITLE:
            alike.setdefault(text[-SHORTEST_TITLE:], []).append(i)
    found: dict[int, int] = {}
    for group in alike.values():
        if len(group) > 1:
            shortest = min(group, key=lambda i: len(titles[i]))
            found.update({i: shortest for i in group if len(titles[i]) > len(titles[shortest]) and titles[i].endswith(titles[shortest])})
    return found


def _score(text: str) -> float:
    """How much a line reads like a title: a handful of words, no full stop."""
    if text[0] in BULLETS and text[1:2] == " ":
        return _score(text.lstrip(BULLETS + " ") or ".") - 2.5
    size = len(text)
    words = size // 3 if is_wide(text) else text.count(" ") + 1
    if words == 1 and "://" in text:
        return -5.0
    score = 3.0 if words >= 4 else 1.5 if words == 3 else 0.8 if words == 2 else 0.5
    if 6 <= words <= 20 or (words >= 4 and size >= MEDIUM):
        score += 1.5
    if size > 200 or "。" in text:
        score -= 4
    if ends_sentence(text) and text[-1] not in "?!؟？！":
        score -= 2 if size < 120 else 3
    score -= 2 * (text[-1] in ":：") + text[0].islower()
    digits = len(_digit.findall(text))
    if not words or (digits and (digits * 4 >= size or sum(word[0].isdecimal() for word in text.split()) * 2 >= words)):
        score -= 2.5
    if text[0].isdecimal() and text[1:3] == ". ":
        score -= 2
    return score


def _beside_mark(sketch: Sketch, i: int, end: int) -> bool:
    """Is one of the next two units a date line or byline: what follows a headline?"""
    for j in range(i + 1, min(i + 3, end)):
        rule = sketch.best[j]
        if rule is not None and rule.kind in _MARKS and rule.weight >= 60:
            return True
    return False
