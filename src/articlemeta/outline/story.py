"""The story: paragraphs, subheads, and what interrupts them."""

from __future__ import annotations

from bisect import bisect_left

from articlemeta.kinds import byline, endcredit, furniture, related, timestamp
from articlemeta.models.block import BlockKind
from articlemeta.outline import printed, repeats, rows
from articlemeta.outline.sketch import BULLETS, FAIR, SENTENCE, Sketch, breadth, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.scripts import count_words, is_wide

PARAGRAPH = Rule(BlockKind.BODY, 80, "body: paragraph", "is running text between the head and the tail")
FIRST = Rule(BlockKind.BODY, 75, "body: first", "is where the story starts")
SHORT = Rule(BlockKind.BODY, 50, "body: short", "is a short line of the story: speech, a list item or a table row")
DAY = Rule(BlockKind.SUBHEAD, 70, "subhead: date", "is a date alone above a paragraph of the story, as in a timeline")
TAGS = Rule(BlockKind.FURNITURE, 60, "furniture: tags", "is one of several list items of a few words")
LINKED = Rule(BlockKind.RELATED, 60, "related: title above its link", "is a title between paragraphs, with the words of a link below")
SUBHEAD = Rule(BlockKind.SUBHEAD, 65, "subhead: above a paragraph", "is a short line without a full stop above a paragraph")
QUESTION = Rule(BlockKind.SUBHEAD, 62, "subhead: question", "is one of several questions that stand above paragraphs")
HEADING = Rule(BlockKind.SUBHEAD, 69, "subhead: heading", "is marked as a heading, inside the story")
BROKEN = Rule(BlockKind.BODY, 68, "body: runs on", "runs on in small letters behind the number of a page")
PICTURED = Rule(BlockKind.CAPTION, 61, "caption: name above a subhead", "is a bare name between a paragraph and a subhead in capitals")
CAPITALS = Rule(BlockKind.RELATED, 66, "related: title in capitals", "is a long title in capitals between paragraphs of the story")
BULLETED = Rule(
    BlockKind.RELATED, 64, "related: titles in a list", "is a list of titles that nothing announces, between paragraphs of the story"
)
BESIDE = Rule(BlockKind.FURNITURE, 55, "furniture: between furniture", "is a short line between lines of page furniture")
EMPTY = Rule(BlockKind.FURNITURE, 62, "furniture: label of nothing", "is a label of promotions without a title below it")
LISTED = Rule(BlockKind.RELATED, 70, "related: under a list label", "stands below a label that promotes other articles")

#: A list is one of tags when it has this many items, of up to this many words behind the bullet.
FEWEST_TAGS, TAG_WORDS = 3, 4
#: Tags do not stand before so many paragraphs of the story.
PARAGRAPHS_AFTER = 3
#: A promoted title has this many words or more, and in capitals one more; lists of them have up to so many items.
TITLE_WORDS, CAPITAL_WORDS, MOST_ITEMS = 5, 6, 6
#: A question under a list label is a title up to this length; so many questions above paragraphs are headings.
LONGEST_QUESTION, QUESTIONS = 110, 3
#: So many lines in capitals above paragraphs are the story's subheads.
SUBHEADS = 2
#: A subhead is no longer than this, in characters; one with a colon in it, as titles have, than that.
LONGEST_SUBHEAD, LONGEST_TITLED = 90, 110
#: A list of promoted articles inside a story is no longer than this.
LONGEST_LIST = 12
#: So many labels may stand above one list, as the tabs of "most read" and "newest" do.
TABS = 2
LABELS = frozenset({related.LIST, related.HEADING, related.WEAK_LIST, repeats.LABEL})
_NAMES = frozenset({byline.BARE, byline.PLACED})
_colons = ":："
_ends_open = frozenset(",;:-–—")

#: The name of a row of facts is shorter than this.
ROW_NAME = 12
#: A heading that signs around it tell is no longer than this, in ideographs.
LONGEST_FRAMED = 30


def resolve(sketch: Sketch, start: int, end: int) -> None:
    """Choose for the units of the story."""
    i = looked = start  # up to looked, rows have been looked for
    paragraphs = sketch.paragraphs()
    asked = _questions(sketch, start, end)
    if start < end and not sketch.prose[start] and not sketch.strong[start]:  # a dateline alone, or a short first paragraph
        sketch.chosen[start] = QUESTION if start in asked else FIRST
        i += 1
    while i < end:
        if sketch.prose[i]:
            sketch.chosen[i] = QUESTION if i in asked else PARAGRAPH
            i += 1
            continue
        rule = sketch.best[i]
        if rule is timestamp.BARE and sketch.prose[i - 1] and i + 1 < end and sketch.prose[i + 1]:
            sketch.chosen[i] = DAY
        elif sketch.strong[i] and rule is not None:
            sketch.chosen[i] = rule = _held(sketch, i, rule, start, end)
            if rule in LABELS:
                i = _labelled(sketch, i, end)
                continue
        elif (items := _run_of_items(sketch, i, end)) - i >= FEWEST_TAGS:
            after = bisect_left(paragraphs, end) - bisect_left(paragraphs, items)
            announced = sketch.units[i - 1].text[-1] in _colons or after >= PARAGRAPHS_AFTER
            sketch.chosen[i:items] = [SHORT if announced else TAGS] * (items - i)
            i = items
            continue
        elif (items := _run_of_titles(sketch, i, end)) > i:
            sketch.chosen[i:items] = [BULLETED] * (items - i)
            i = items
            continue
        elif (
            rule is not furniture.ADDRESS
            and i >= looked
            and (looked := rows.run(sketch, i, start, end))
            and rows.is_table(sketch, i, looked, start, end)
        ):
            sketch.chosen[i:looked] = rows.rules(sketch, i, looked)
            i = looked
            continue
        else:
            sketch.chosen[i] = _short(sketch, i, start, end)
        i += 1


def _questions(sketch: Sketch, start: int, end: int) -> set[int]:
    """The questions above paragraphs, where there are several: headings, as in texts of questions and answers."""
    found = {
        i
        for i in range(start, end - 1)
        if sketch.units[i].text[-1] in "?？"
        and sketch.units[i].text[0].isalnum()
        and sketch.prose[i + 1]
        and is_question(sketch.units[i].text)
    }
    if len(found) < QUESTIONS:  # "What the port needs: Will the ferry return?" is a heading by itself
        found = {i for i in found if ": " in sketch.units[i].text}
    return found


def _short(sketch: Sketch, i: int, start: int, end: int) -> Rule:
    """What a short line of the story is by what stands around it."""
    rule = sketch.best[i]
    text = sketch.units[i].text
    if not ends_sentence(text) and i + 1 < len(sketch.units) and _is_furniture(sketch, i + 1):
        below = sketch.units[i + 1].text
        if _is_furniture(sketch, i - 1) or (len(below) >= SENTENCE and ends_sentence(below)):
            return BESIDE  # the heading of a box, or a button in it
    if _runs_on(sketch, i, end):
        return BROKEN
    if sketch.prose[i - 1] and i + 2 < end and sketch.best[i + 1] in LABELS and sketch.prose[i + 2] and _reads_like_title(sketch, i):
        return LINKED
    if (sketch.units[i].heading or _is_framed(text)) and i + 1 < end:
        return HEADING
    if (
        text.isupper()
        and text.count(" ") + 1 >= CAPITAL_WORDS
        and i + 1 < end
        and _is_paragraph(sketch, i + 1)
        and not _shouts(sketch, start, end)
    ):
        return CAPITALS
    if (
        rule is byline.BARE
        and sketch.prose[i - 1]
        and i + 1 < end
        and sketch.units[i + 1].text.isupper()
        and _is_subhead(sketch, i + 1, end)
    ):
        return PICTURED
    if _is_subhead(sketch, i, end) and not (rule and rule.kind is BlockKind.CAPTION and rule.weight >= FAIR):
        return SUBHEAD
    return rule if rule is not None and rule.weight >= FAIR else SHORT


def _shouts(sketch: Sketch, start: int, end: int) -> bool:
    """Are the story's subheads in capitals, those of a few words?"""
    known = ("subheads in capitals", start, end)
    if known in sketch.page.memo:
        return bool(sketch.page.memo[known])
    texts = (sketch.units[i].text for i in range(start, end - 1) if sketch.prose[i + 1] and not sketch.prose[i])
    shouts = sketch.page.memo[known] = sum(text.isupper() and text.count(" ") + 1 < CAPITAL_WORDS for text in texts) >= SUBHEADS
    return shouts


def _held(sketch: Sketch, i: int, rule: Rule, start: int, end: int) -> Rule:
    """A strong claim; but a label of lists in capitals ("UP NEXT") above a paragraph is a subhead where the others are in capitals too."""
    heads = rule in LABELS and i + 1 < end and sketch.prose[i + 1] and sketch.units[i].text.isupper()
    return SUBHEAD if heads and _shouts(sketch, start, end) else rule


def _runs_on(sketch: Sketch, i: int, end: int) -> bool:
    """Does the end of a page break a paragraph here, behind which it goes on in small letters?"""
    units = sketch.units
    if i + 1 >= end or units[i + 1].text[0].isupper() or ends_sentence(units[i].text):
        return False
    return printed.breaks(sketch.page, units[i], units[i + 1])


def _is_furniture(sketch: Sketch, i: int) -> bool:
    rule = sketch.best[i]
    return rule is not None and rule.kind is BlockKind.FURNITURE and rule.weight >= FAIR


def _labelled(sketch: Sketch, i: int, end: int) -> int:
    """The label of a list at ``i`` and the titles below it; up to where they go."""
    if is_empty(sketch, i):
        sketch.chosen[i] = EMPTY
        return i + 1
    first = i + 1
    if first + 1 < end and sketch.prose[first] and sketch.units[first + 1].text[0] in BULLETS and not sketch.prose[first + 1]:
        sketch.chosen[first] = LISTED  # what a list of titles is about
        first += 1
    return _list(sketch, first, end)


def claim(sketch: Sketch, i: int) -> Rule | None:
    """The best claim of a unit; of a word of page furniture that to be the label of a list, where a title is below."""
    rule = sketch.best[i]
    if rule is not furniture.WORD:
        return rule
    below = i + 2 if i + 1 < len(sketch.units) and sketch.best[i + 1] is furniture.NO_WORDS else i + 1
    if below >= len(sketch.units) or sketch.strong[below] or count_words(sketch.units[below].text) <= TITLE_WORDS:
        return rule
    return next((other for other in sketch.units[i].claims if other in LABELS), rule)


def is_empty(sketch: Sketch, i: int, tabs: int = TABS) -> bool:
    """Is there nothing but page furniture below the label of a list, or other labels with nothing below?"""
    below = i + 1
    while below < len(sketch.units) and sketch.best[below] is furniture.COUNT and ":" not in sketch.units[below].text:  # "list 1 of 3"
        below += 1
    if below < len(sketch.units) and sketch.best[below] is furniture.NO_WORDS:
        below += 1
        if below == len(sketch.units) or sketch.best[below] is furniture.NO_WORDS:
            return True  # ranks whose titles are lost
    rule = sketch.best[below] if below < len(sketch.units) else None
    if rule is None or rule.weight < FAIR:
        return False
    return rule.kind is BlockKind.FURNITURE or (rule in LABELS and (tabs == 0 or is_empty(sketch, below, tabs - 1)))


def _run_of_titles(sketch: Sketch, i: int, end: int) -> int:
    """Where a list of titles that begins at ``i``, between paragraphs and announced by none, ends; ``i`` where it is none."""
    stop = i
    while stop < end and stop - i <= MOST_ITEMS and sketch.units[stop].text[0] in BULLETS and _reads_like_title(sketch, stop):
        stop += 1
    if stop == i or stop - i > MOST_ITEMS or not sketch.prose[i - 1] or stop >= end or not sketch.prose[stop]:
        return i
    return i if sketch.units[i - 1].text[-1] in _colons or sketch.units[stop].text[0] in BULLETS else stop


def _reads_like_title(sketch: Sketch, i: int) -> bool:
    text = sketch.units[i].text
    return (
        not sketch.prose[i]
        and not sketch.strong[i]
        and count_words(text) > TITLE_WORDS
        and text[0] not in "-–—"
        and not ends_sentence(text)
    )


def _run_of_items(sketch: Sketch, i: int, end: int) -> int:
    """Where the run of list items of a few words that begins at ``i`` ends."""
    while i < end and _is_item(sketch.units[i].text) and not sketch.strong[i]:
        i += 1
    return i


def _is_item(text: str) -> bool:
    return text[0] in BULLETS and count_words(text) <= TAG_WORDS + 1 and not ends_sentence(text)


def _list(sketch: Sketch, i: int, end: int) -> int:
    """The titles below a list label, up to the story's next paragraph."""
    first = i
    named = False
    while i < end and i - first < LONGEST_LIST:
        if sketch.best[i] is furniture.COUNT:  # "list 2 of 3"
            sketch.chosen[i] = furniture.COUNT
            i += 1
            continue
        if (sketch.strong[i] and not may_be_listed(sketch, i)) or (i > first and _stands_off(sketch, first, i)):
            break
        if (sketch.prose[i] or _ends_list(sketch, first, i)) and not (i > first and is_question(sketch.units[i].text)):
            break
        named = named or (i - 2 >= first and sketch.best[i - 2] in _NAMES)  # each title with its author
        heads = (
            not sketch.claims_kind(i, BlockKind.TIMESTAMP, FAIR)
            and _is_subhead(sketch, i, end)
            and breadth(sketch.units[i].text) < 30
            and not is_question(sketch.units[i + 1].text)
            and sketch.best[i - 1] is not furniture.COUNT
        )
        if i > first and heads and not (named and sketch.best[i] in _NAMES):
            break
        sketch.chosen[i] = LISTED
        i += 1
    return i


def _ends_list(sketch: Sketch, first: int, i: int) -> bool:
    """Is this a short sentence behind titles, of which the first is none?"""
    text = sketch.units[i].text
    return (
        i > first
        and sketch.best[i] is None
        and text[-1] not in "?!？！"
        and ends_sentence(text)
        and text.count(" ") + 1 >= TITLE_WORDS
        and not ends_sentence(sketch.units[first].text)
    )


def _stands_off(sketch: Sketch, first: int, i: int) -> bool:
    """Is a unit behind a list set off from it, as a heading or behind a blank line that the items have not between them?"""
    units, source = sketch.units, sketch.page.source
    if units[i].heading or (units[i].text[0] not in BULLETS and units[i - 1].text[0] in BULLETS):
        return True
    return i > first + 1 and _gap(source, units[i - 1].stop, units[i].start) > 1 == _gap(source, units[i - 2].stop, units[i - 1].start)


def _gap(source: str, start: int, stop: int) -> int:
    """How many lines end between two units."""
    return source.count("\n", start, stop)


def is_question(text: str) -> bool:
    """Is this a short question or exclamation, as titles are?"""
    return text[-1] in "?!？！" and len(text) <= LONGEST_QUESTION and not any(map(text.__contains__, (". ", "? ", "! ")))


def may_be_listed(sketch: Sketch, i: int) -> bool:
    """Is a unit below a list label, claimed or not, one of the list: a date, an author's name, a duration of each title?"""
    rule = sketch.best[i]
    if rule is None or rule.kind in (BlockKind.TIMESTAMP, BlockKind.CAPTION) or _is_section(sketch, i, rule):
        return True
    return rule.kind is BlockKind.BYLINE and rule not in endcredit.RULES


def _is_section(sketch: Sketch, i: int, rule: Rule) -> bool:
    """Is this the section of the title above it, with its date or another title below?"""
    if rule is not furniture.WORD or i + 1 >= len(sketch.units) or sketch.chosen[i - 1] is not LISTED:
        return False
    if not sketch.page.tools.furniture.sections.whole(sketch.units[i].text):
        return False
    below = sketch.best[i + 1]
    return sketch.units[i + 1].text.count(" ") >= TITLE_WORDS if below is None else below.kind is BlockKind.TIMESTAMP


def _is_subhead(sketch: Sketch, i: int, end: int) -> bool:
    text = sketch.units[i].text
    longest = LONGEST_TITLED if ": " in text else LONGEST_SUBHEAD
    if breadth(text) > longest or text[-1] in _ends_open or (ends_sentence(text) and text[-1] not in "?!？！"):
        return False
    above = sketch.units[i - 1].text
    if text[0] in BULLETS or text[0].islower() or (_is_named_row(text) and _is_named_row(above)) or (" | " in text and " | " in above):
        return False
    following = next((j for j in range(i + 1, min(i + 4, end)) if not sketch.strong[j]), None)
    return following is not None and (_is_paragraph(sketch, following) or _is_short_paragraph(sketch, following, end))


def _is_short_paragraph(sketch: Sketch, i: int, end: int) -> bool:
    """Is this a short sentence above a paragraph?"""
    text = sketch.units[i].text
    return i + 1 < end and sketch.prose[i + 1] and ends_sentence(text) and text[-1] not in "?!" and text.count(" ") + 1 >= TITLE_WORDS


def _is_framed(text: str) -> bool:
    """Is this a short line in angle brackets or behind a square, as headings in ideographs are?"""
    if len(text) > LONGEST_FRAMED or text.isascii():
        return False
    return text[0] + text[-1] in ("＜＞", "〈〉", "《》") or (text[0] in "■◆◇" and is_wide(text) and not ends_sentence(text))


def _is_named_row(text: str) -> bool:
    """Is this a short name, a full-width colon, and what belongs to it: a row of facts below each other?"""
    return "：" in text[1:ROW_NAME] and text[-1] != "："


def _is_paragraph(sketch: Sketch, i: int) -> bool:
    """Is this a paragraph, or the sentence before a list or a quote?"""
    text = sketch.units[i].text
    return sketch.prose[i] or (breadth(text) >= SENTENCE and text[-1] in _colons and text[0] not in BULLETS)
