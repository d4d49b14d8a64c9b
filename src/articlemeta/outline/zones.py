"""Where the story starts and ends: head, story and tail."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice

from articlemeta.kinds import byline, dateline, endcredit, furniture, note, related
from articlemeta.models.block import BlockKind
from articlemeta.outline import live, numbered
from articlemeta.outline.sketch import BULLETS, DASHES, FAIR, SENTENCE, STRONG, SURE, Sketch, breadth, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.dateline import Trust

#: How many units after a paragraph a date line or byline may stand and still make that paragraph a deck.
REACH = 8
#: A deck has at most this many paragraphs; the same goes for a teaser above the dateline.
DECKS = 2
#: A paragraph of the story has another within this many units, unless it is one of the last two.
WINDOW = 7
#: Matter that closes the story is followed by at most this many paragraphs, or this share of all.
PARAGRAPHS_AFTER = 3
SHARE_AFTER = 0.25

#: A place alone above the story is no longer than this.
LONGEST_PLACE = 40
#: A dateline is looked for in this many units from the top, and its dash, bracket or colon in this many characters.
DEEPEST_HEAD = 60
DATELINE = 90

#: Those of them that also stand inside one: lists of links, and sources of charts.
_LISTS = frozenset({related.LIST, related.HEADING})
_INTERRUPTING = _LISTS | {note.SOURCE}
#: Readers' comments follow a story of at least this many paragraphs; before that the word is a button.
COMMENTED = 5

#: A paragraph behind a label and more titles is no text of theirs, nor a long one behind a single title.
TITLES, LONG = 2, 130
#: A blank line above tells it from so many characters on.
FULL = 100
#: A question is no longer than this; so many more make a text of questions and answers.
LONGEST_QUESTION, QUESTIONS = 160, 2
#: The name of a row behind the story is shorter than this, in ideographs, and so are headings; so many rows make a list.
ROW_NAME, ROWS = 12, 3
#: A list without bullets that a colon announces has so many lines at most, headings between them included.
LONGEST_ANNOUNCED = 40
#: A last sentence has so many words, and so many titles at most stand above it.
WORDS, MOST_TITLES = 4, 6
#: The name of such a row in letters has so many words at most.
ROW_WORDS = 2
_MARKS = frozenset({BlockKind.TIMESTAMP, BlockKind.BYLINE})
_SIGNS = endcredit.RULES | byline.SIGNATURES
#: Rules of what stands behind a story.
_CLOSING = frozenset({furniture.LIST, note.OPENER, note.SOURCE, note.END_MARK, note.INSIDE}) | _LISTS | endcredit.RULES


def story(sketch: Sketch) -> tuple[int, int]:
    """The half-open range of units from the first paragraph of the story to its last. Empty where there is none."""
    paragraphs = sketch.paragraphs()
    start = live.start(sketch)
    if start is None:
        start = _dateline(sketch)
    if start is not None:
        paragraphs = [start, *paragraphs[bisect_right(paragraphs, start) :]]
        if len(paragraphs) == 1:
            return start, _end_of_rows(sketch, start)
    elif not paragraphs:
        return _without_prose(sketch)
    else:
        start = _from_question(sketch, _after_points(sketch, _start(sketch, paragraphs), paragraphs))
    start = _with_place(sketch, numbered.start(sketch, start))
    return start, _last_words(sketch, _end(sketch, paragraphs[bisect_left(paragraphs, start) :]))


def _dateline(sketch: Sketch) -> int | None:
    """The first unit of the head that opens with a sure dateline: nothing tells the start of a story better."""
    passed = 0
    marks = sketch.page.tools.datelines.marks
    for i in range(1, min(len(sketch.units), DEEPEST_HEAD)):
        rule = sketch.best[i]
        if rule is not None and rule.weight >= STRONG and (rule.weight >= SURE or rule.kind is not BlockKind.BYLINE):
            continue
        unit = sketch.units[i]
        head = unit.text[:DATELINE]
        if any(map(head.__contains__, marks)) and _has_dateline(sketch, i) and not _is_deck(sketch, i):
            return i
        passed += sketch.prose[i]
        if passed > DECKS:
            return None
    return None


def _is_deck(sketch: Sketch, i: int) -> bool:
    """Is a paragraph with a dateline the deck: one that byline or date line and then a story of paragraphs follow?"""
    for j in range(i + 1, min(i + 1 + DECKS, len(sketch.units))):
        if sketch.prose[j]:
            return False
        if _is_mark(sketch, j):
            if sketch.page.tools.language.caseless:
                return False  # "新华社记者" stands below the dateline and the story's own title
            below = [k for k in range(j + 1, len(sketch.units)) if sketch.prose[k]]
            return len(below) > DECKS or (bool(below) and _has_dateline(sketch, below[0]))
    return False


def _has_dateline(sketch: Sketch, i: int) -> bool:
    found = dateline.find(sketch.page, sketch.units[i].start, sketch.units[i].stop)
    return found is not None and found.trust is Trust.SURE


def _with_place(sketch: Sketch, start: int) -> int:
    """The place alone above the first paragraph, where some services have their dateline; ``start`` where there is none.

    It is one, not a section or a name, if it stands below byline or date line, or the story names it again.
    """
    above = start - 1
    if above < 1 or sketch.strong[above] or len(sketch.units[above].text) > LONGEST_PLACE or not sketch.prose[start]:
        return start
    unit = sketch.units[above]
    if unit.text[-1] in DASHES:
        return above  # "BERGEN, Norway —", "CNN —"
    found = dateline.find(sketch.page, unit.start, unit.stop)
    if found is None or found.end < unit.stop or not found.trust or found.date or found.agency:
        return start
    source = sketch.page.source
    named = source.find(source[unit.start : unit.stop].title(), unit.stop) >= 0
    return above if named or _is_mark(sketch, above - 1) else start


def _end_of_rows(sketch: Sketch, start: int) -> int:
    """After the last row of a story that is a table below a dateline: the last unclaimed unit before what closes it."""
    end = start + 1
    for i in range(start + 1, len(sketch.units)):
        if _closes(sketch, i):
            break
        if not sketch.strong[i]:
            end = i + 1
    return end


def _start(sketch: Sketch, paragraphs: list[int]) -> int:
    marks = [i for i, rule in enumerate(sketch.best[: paragraphs[-1]]) if rule is not None and _marks(rule)]
    last = len(paragraphs) - 1
    seen: set[BlockKind] = set()  # kinds of mark before the paragraph
    m = 0
    for n, i in enumerate(paragraphs):
        while m < len(marks) and marks[m] < i:
            seen.add(sketch.units[marks[m]].claims[0].kind)
            m += 1
        # A paragraph between the headline and the byline is a deck, however long; behind byline and date line none is.
        mark = marks[m] if m < len(marks) and len(seen) < 2 and n < DECKS else None
        if mark is not None and mark <= i + REACH and bisect_left(paragraphs, mark) - n <= DECKS:
            continue
        if n >= last - 1 or paragraphs[n + 1] - i <= WINDOW or (len(seen) == 2 and not any(sketch.strong[i + 1 : paragraphs[n + 1]])):
            return i
    return paragraphs[0]


def _after_points(sketch: Sketch, start: int, paragraphs: list[int]) -> int:
    """A list that stands where the story should start is its key points: the story starts at the first plain paragraph."""
    if sketch.units[start].text[0] not in BULLETS:
        return start
    after = start
    while after < len(sketch.units) and (sketch.units[after].text[0] in BULLETS or sketch.strong[after] or _heads_furniture(sketch, after)):
        after += 1
    plain = [i for i in paragraphs[bisect_left(paragraphs, after) :] if i <= after + 2]
    return plain[0] if plain and after - start >= 2 else start


def _heads_furniture(sketch: Sketch, i: int) -> bool:
    """Is this a short line above page furniture, the heading of a box?"""
    below = sketch.best[i + 1] if i + 1 < len(sketch.units) and not sketch.prose[i] else None
    return below is not None and below.kind is BlockKind.FURNITURE and sketch.strong[i + 1] and len(sketch.units[i].text) < SENTENCE


def _from_question(sketch: Sketch, start: int) -> int:
    """The question above the first answer, where questions and answers make the story."""
    if start == 0 or sketch.strong[start - 1] or sketch.units[start - 1].text[-1] not in "?？":
        return start
    asked = sum(unit.text[-1] in "?？" and len(unit.text) <= LONGEST_QUESTION for unit in sketch.units[start:])
    return start - 1 if asked >= QUESTIONS and any(_is_mark(sketch, i) for i in range(start - 1)) else start


def _is_mark(sketch: Sketch, i: int) -> bool:
    """A date line or byline of the head."""
    rule = sketch.best[i]
    return rule is not None and _marks(rule)


def _marks(rule: Rule) -> bool:
    return rule.kind in _MARKS and rule.weight >= FAIR and rule not in endcredit.RULES


def _end(sketch: Sketch, paragraphs: list[int]) -> int:
    """After the last paragraph before the matter that closes the page."""
    last = paragraphs[-1]
    for i in range(paragraphs[min(COMMENTED, len(paragraphs)) - 1] + 1, last):
        if sketch.best[i] is furniture.COMMENTS:
            last = paragraphs[bisect_left(paragraphs, i) - 1]
            paragraphs = paragraphs[: bisect_right(paragraphs, last)]
            break
    allowed = max(PARAGRAPHS_AFTER, int(len(paragraphs) * SHARE_AFTER))
    first = max(1, len(paragraphs) - allowed)  # no closing matter can stand before this paragraph
    if first < len(paragraphs):
        for i in range(paragraphs[first - 1] + 1, last):
            if _closes(sketch, i) and not (sketch.best[i] in _INTERRUPTING and _goes_on(sketch, i, paragraphs)):
                return paragraphs[bisect_left(paragraphs, i) - 1] + 1
    return last + 1


def _last_words(sketch: Sketch, end: int) -> int:
    """Where the story ends when short sentences right behind its last paragraph, and a list it announces, are its own."""
    listed = sketch.units[end - 1].text[-1] in ":："
    while end < len(sketch.units):
        rule = sketch.best[end]
        if rule is related.LABELLED and _is_last_sentence(sketch, end + 1):
            end += 1
            continue
        if (behind := _behind_matter(sketch, end)) > end:
            end = behind
            continue
        if rule is not None and rule.weight >= FAIR:
            break
        text = sketch.units[end].text
        if not (
            ends_sentence(text)
            or _holds_sentence(text)
            or (listed and text[0] in BULLETS)
            or text[-1] in ":："
            or _is_row(sketch, text)
            or (text[0] == "(" and text[-1] == ")" and " = " in text)  # "($1 = 149.20 yen)"
        ):
            rows = max(_rows(sketch, end), _announced(sketch, end))
            if rows == end:
                break
            end = rows
            continue
        listed = listed or text[-1] in ":："
        end += 1
    return end


def _behind_matter(sketch: Sketch, i: int) -> int:
    """Where the story ends whose last sentence, a short one, stands behind a list of titles at ``i``, a caption or page furniture.

    ``i`` where none does. Titles are no sentences, and what follows the last one must be no further title.
    """
    rule = sketch.best[i]
    if rule is None or not sketch.strong[i]:
        return i
    listed = rule in _LISTS
    last = i + 1
    while listed and last <= i + MOST_TITLES and last < len(sketch.units) and not sketch.strong[last] and not _is_last(sketch, last):
        last += 1
    if last == i + listed or last >= len(sketch.units) or not _is_last(sketch, last):
        return i
    below = sketch.best[last + 1] if last + 1 < len(sketch.units) else None
    if rule.kind is BlockKind.FURNITURE:
        told = below is not None and sketch.strong[last + 1] and below.kind in (BlockKind.BYLINE, BlockKind.NOTE)
    else:
        told = (listed or rule.kind is BlockKind.CAPTION) and (last + 1 == len(sketch.units) or below is not None)
    return last + 1 if told else i


def _is_last(sketch: Sketch, i: int) -> bool:
    """Is this an unclaimed sentence of some words, no question?"""
    text = sketch.units[i].text
    return _is_last_sentence(sketch, i) and text.count(" ") >= WORDS - 1 and text[0] not in BULLETS


def _is_last_sentence(sketch: Sketch, i: int) -> bool:
    """Does a short sentence stand here, behind a promoted title?"""
    if i >= len(sketch.units) or sketch.best[i] is not None:
        return False
    text = sketch.units[i].text
    return text[-1] not in "?!" and (ends_sentence(text) or _holds_sentence(text))


def _is_row(sketch: Sketch, text: str) -> bool:
    """Is this a name of a word or two and what belongs to it, as results end in: "Referee: J. Doe"?"""
    name, colon, rest = text.partition(": ")
    if not (colon and rest and name[0].isupper() and name.count(" ") < ROW_WORDS and len(text) < SENTENCE):
        return False
    return sketch.page.tools.furniture.whole.whole(name) is None


def _announced(sketch: Sketch, i: int) -> int:
    """Where the short lines end that begin at ``i`` behind a colon, if a note or a credit of the story's makers closes them."""
    if sketch.units[i - 1].text[-1] not in ":：":
        return i
    for j in range(i, min(i + LONGEST_ANNOUNCED, len(sketch.units))):
        if sketch.strong[j]:
            rule = sketch.best[j]
            ends = rule is not None and (rule.kind is BlockKind.NOTE or rule in endcredit.RULES)
            return j if ends else i
    return i


def _rows(sketch: Sketch, i: int) -> int:
    """Where rows of a name, a full-width colon and what belongs to it end that begin at ``i``, headings between them included."""
    last, rows = i, 0
    for j in range(i, len(sketch.units)):
        if sketch.strong[j]:
            break
        text = sketch.units[j].text
        if "：" in text[1:ROW_NAME]:
            last, rows = j + 1, rows + 1
        elif len(text) > ROW_NAME:
            break
    return last if rows >= ROWS else i


def _holds_sentence(text: str) -> bool:
    """Does a sentence end inside the text, and more follow: initials of desks, a sign-off?"""
    return len(text) >= SENTENCE and ". " in text[SENTENCE // 2 :]


def _goes_on(sketch: Sketch, i: int, paragraphs: list[int]) -> bool:
    """Do two paragraphs stand together behind a list, or one behind several titles? The texts below promoted titles stand below each."""
    listing = sketch.best[i] in _LISTS
    if listing and i + 1 < len(sketch.units) and sketch.prose[i + 1] and ends_sentence(sketch.units[i + 1].text):
        return True  # a label whose titles are lost
    following = paragraphs[bisect_right(paragraphs, i) :][:1]
    below = following[0] if listing and following else i
    last = sketch.units[below].text
    if listing and i + 1 < below < len(sketch.units) - 1 and ends_sentence(last) and not _SIGNS.isdisjoint(sketch.units[below + 1].claims):
        return True  # the story's last words, with its end credit or initials right below
    if (
        below - i >= (TITLES if len(last) >= LONG or _stands_off(sketch, i, below) else TITLES + 1)
        and sketch.last <= below
        and ends_sentence(last)
        and last[0] not in BULLETS
    ):
        return True
    near = islice((j for j in range(i + 1, len(sketch.prose) - 1) if not _is_furniture(sketch, j)), REACH - 1)
    return any(sketch.prose[j] and _runs_on(sketch, j + 1) for j in near)


def _is_furniture(sketch: Sketch, i: int) -> bool:
    """Is this page matter for certain, as the numbers of a list's items are?"""
    rule = sketch.best[i]
    return rule is not None and rule.kind is BlockKind.FURNITURE and sketch.strong[i]


def _stands_off(sketch: Sketch, label: int, i: int) -> bool:
    """Does a blank line set a paragraph off from the promoted titles above, that stand right below their ``label``?"""
    units, count = sketch.units, sketch.page.source.count
    set_off = count("\n", units[i - 1].stop, units[i].start) > 1 == count("\n", units[label].stop, units[label + 1].start)
    return set_off and breadth(units[i].text) >= FULL


def _runs_on(sketch: Sketch, i: int) -> bool:
    """Is the unit below a paragraph one too, perhaps behind a word of page furniture, as an advertisement has?"""
    prose = sketch.prose
    return prose[i] or (sketch.best[i] is furniture.WORD and i + 1 < len(prose) and prose[i + 1])


def _closes(sketch: Sketch, i: int) -> bool:
    rule = sketch.best[i]
    return rule is not None and rule.weight >= FAIR and rule in _CLOSING


def _without_prose(sketch: Sketch) -> tuple[int, int]:
    """A text of short lines only: the story is what no room claims after the first line."""
    n = len(sketch.units)
    marks = [i for i in range(n) if _is_mark(sketch, i)]
    first = marks[0] if marks else 0
    free = [i for i in range(first + 1, n) if not sketch.strong[i]]
    return (free[0], free[-1] + 1) if free else (n, n)
