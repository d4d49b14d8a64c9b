"""Captions without a credit of their own: told by what they say, and by where the page has its pictures."""

from __future__ import annotations

from bisect import bisect_right

from articlemeta.kinds import caption, dateline
from articlemeta.models.block import BlockKind
from articlemeta.outline.pictures import COPYRIGHT, CREDITS
from articlemeta.outline.sketch import BULLETS, DASHES, FAIR, SENTENCE, Sketch, ends_sentence
from articlemeta.page import Rule
from articlemeta.scan.dateline import Trust
from articlemeta.scan.lazy import lazy

ACTION = Rule(BlockKind.CAPTION, 76, "caption: tells what a picture shows", "says what somebody does, where pages have their pictures")
ALIKE = Rule(
    BlockKind.CAPTION, 74, "caption: above a credit, as others", "stands above a credit alone, where other such lines describe pictures"
)
HEAD = Rule(
    BlockKind.CAPTION, 73, "caption: above a credit in the head", "stands between byline and story, or deck and byline, above a credit"
)
SIGNED = Rule(BlockKind.CAPTION, 77, "caption: signed, in the story", "ends in a name behind a full stop, between paragraphs of the story")
PREFIXED = Rule(BlockKind.CAPTION, 78, "caption: behind an agency's name", "opens with a picture agency's name and goes on with a capital")
BELOW = Rule(
    BlockKind.CAPTION, 72, "caption: below a picture's text", "is a short line between a picture's alternative text and a paragraph"
)
OPEN = Rule(
    BlockKind.CAPTION, 71, "caption: sentence without a full stop", "is a sentence without a full stop between paragraphs that have one"
)
STEP = Rule(BlockKind.SUBHEAD, 73, "subhead: above a picture", "is a sentence above a caption, as stands above most captions of the page")

#: A description is no longer than this; one that stands between paragraphs is one sentence.
LONGEST, LONGEST_INSIDE = 320, 230
#: The story's first pictures stand before this many paragraphs, and in so many units.
PARAGRAPHS, DEEPEST = 3, 40
#: A byline or date line stands so near behind what is between it and the headline.
REACH = 6
#: A byline or date line stands so near behind the credit of a picture above it.
BEHIND_CREDIT = 2
#: So many descriptions above credits make the other lines above credits captions too, where they are this share.
FEWEST, SHARE = 3, 2
#: A picture's alternative text behind its agency's name, of so many words at most, is at least so long.
WORDS, SHORTEST = 3, 30
#: A sentence without a full stop is at least so long and has so many small words; there are so many, one to so many paragraphs.
SHORTEST_OPEN, SMALL, OPEN_SENTENCES, OPEN_SHARE = 50, 3, 2, 2
_ENDS = frozenset(",;:-–—：")
#: A sentence above a picture is no longer than this; so many of them, and this share of the captions, are headings.
LONGEST_STEP, STEPS, STEP_SHARE = 125, 4, 0.7
#: So little stands behind the date, where the sentence ends in it; a deck stands between the headline and an undated description.
BEHIND, DATE, TITLES, TITLE_WORDS = 12, 12, 2, 4
_digit = lazy(r"\d")
_sentence_break = lazy(r"[a-z]{4}[.!?][\"”]? [\"“A-Z]")
_CAPTION = BlockKind.CAPTION
_MARKS = (BlockKind.BYLINE, BlockKind.TIMESTAMP)
_SIGNED = frozenset({caption.SIGNED, caption.SIGNED_FOR})


def mark(sketch: Sketch) -> None:
    """Claim the captions, and the sentences that head the pictures of a list."""
    _in_head(sketch)
    _above_credits(sketch)
    _in_story(sketch)
    _open_sentences(sketch)
    _steps(sketch)


def _describes(sketch: Sketch, i: int, longest: int = LONGEST) -> bool:
    unit = sketch.units[i]
    if len(unit.text) > longest or sketch.strong[i] or not sketch.page.tools.openers.tells_action(unit.first, unit.text):
        return False
    filed = dateline.find(sketch.page, unit.start, unit.stop)
    return filed is None or filed.trust is not Trust.SURE


def _is_dated(sketch: Sketch, i: int) -> bool:
    """Does its first sentence end in a day or a year, as captions of agencies do?"""
    unit = sketch.units[i]
    if _last_word(unit.text) in sketch.page.tools.language.dates.weekdays and _sentence_break.search(unit.text) is None:
        return True
    found = sketch.page.tools.dates.find_date(sketch.page.source, unit.start, unit.stop)
    if found is None or not (found.year is not None or (found.month is not None and found.day is not None)):
        return False
    source = sketch.page.source
    behind = source[found.end : unit.stop]
    return _sentence_break.search(source, unit.start, found.end) is None and (len(behind) <= BEHIND or behind[0] == ".")


def _last_word(text: str) -> str:
    return text[text.rfind(" ") + 1 :].strip(".").casefold()


def _is_mark(sketch: Sketch, i: int) -> bool:
    rule = sketch.best[i]
    return rule is not None and rule.weight >= FAIR and rule.kind in _MARKS


def _in_head(sketch: Sketch) -> None:
    """Before the story's first paragraphs: with a date in it, or between the headline and a byline or date line."""
    passed = 0
    for i in range(1, min(DEEPEST, len(sketch.units) - 1)):
        if not sketch.strong[i] and _describes(sketch, i):
            behind = range(i + 1, min(i + 1 + REACH, len(sketch.units)))
            headed = _is_below_deck(sketch, i) and any(_is_mark(sketch, j) and not any(sketch.prose[i + 1 : j]) for j in behind)
            if headed or _is_dated(sketch, i):
                sketch.add(i, ACTION)
        passed += sketch.prose[i]
        if passed >= PARAGRAPHS:
            return


def _is_below_deck(sketch: Sketch, i: int, *, sentence: bool = True) -> bool:
    """Is this a sentence, or any line, with headline and deck above, so that it is no deck?"""
    titles = sum(not sketch.strong[j] and sketch.units[j].text.count(" ") + 1 >= TITLE_WORDS for j in range(i))
    return titles >= TITLES and (not sentence or ends_sentence(sketch.units[i].text))


def _above_credits(sketch: Sketch) -> None:
    """Right above a photo credit: all such lines where most of them describe; in the head what is below the byline."""
    above = [
        i - 1
        for i, rule in enumerate(sketch.best)
        if rule is not None and rule in CREDITS and i and not sketch.strong[i - 1] and len(sketch.units[i - 1].text) <= LONGEST_INSIDE
    ]
    if not above:
        return
    told = [
        i
        for i in above
        if _describes(sketch, i) or (i - 2 in above and i + 2 in above) or _is_unfinished(sketch, i) or _is_joined(sketch, i)
    ]
    for i in told:
        sketch.add(i, ACTION)
        if _is_alternative(sketch, i - 1):
            sketch.add(i - 1, ACTION)
    if len(above) >= FEWEST and len(told) * SHARE >= len(above):
        for i in set(above).difference(told):
            sketch.add(i, ALIKE)
        return
    _first_in_head(sketch, above[0])


def _is_unfinished(sketch: Sketch, i: int) -> bool:
    """Does a line above a labelled credit read like a sentence, but for the full stop? Paragraphs have one, subheads are shorter."""
    text = sketch.units[i].text
    if sketch.best[i + 1] is not caption.CREDIT or sketch.first >= i or ends_sentence(text):
        return False
    return len(text) >= SENTENCE or (len(text) >= SHORTEST and _small_words(sketch, text) >= SMALL - 1)


def _is_alternative(sketch: Sketch, i: int) -> bool:
    """Is this the alternative text of the picture whose caption stands below: another such line?"""
    text = sketch.units[i].text
    return SENTENCE <= len(text) <= LONGEST_INSIDE and not sketch.strong[i] and sketch.first < i and not ends_sentence(text)


def _is_joined(sketch: Sketch, i: int) -> bool:
    """Do a line and the credit below it stand together in the story, with blank lines around both?"""
    units, source = sketch.units, sketch.page.source
    if not sketch.first < i < len(units) - 2 or units[i].text[0] in BULLETS:
        return False
    return (
        source.count("\n", units[i].stop, units[i + 1].start) == 1
        and source.count("\n", units[i - 1].stop, units[i].start) > 1
        and source.count("\n", units[i + 1].stop, units[i + 2].start) > 1
    )


def _first_in_head(sketch: Sketch, i: int) -> None:
    """What stands right behind byline or date line, above a credit and the first paragraph; or the names above that.

    A bare name is the author's, unless there is another.
    """
    if _is_above_marks(sketch, i):
        sketch.add(i, HEAD)
        return
    marks = [j for j in range(max(0, i - REACH), i) if _is_mark(sketch, j)]
    if not marks or sketch.strong[i] or sketch.best[i + 1] not in (caption.CREDIT, COPYRIGHT):
        return
    filed = dateline.find(sketch.page, sketch.units[i].start, sketch.units[i].stop)
    if filed is not None and filed.trust > Trust.ECHO:
        return  # a deck or the first paragraph
    below = i + 2
    named = any((rule := sketch.best[j]) is not None and rule.kind is BlockKind.BYLINE for j in marks)
    while below < len(sketch.units) and (rule := sketch.best[below]):
        if rule.kind is BlockKind.BYLINE:
            named = True
        elif rule.kind is not BlockKind.FURNITURE or not sketch.strong[below]:
            break
        below += 1
    if not named and sketch.claims_kind(i, BlockKind.BYLINE):
        return
    if below < len(sketch.units) - 1 and sketch.units[below].text[-1] in DASHES:  # a dateline on a line of its own
        below += 1
    if below < len(sketch.units) and sketch.prose[below] and not any(sketch.prose[marks[-1] : i]):
        sketch.add(i, HEAD)


def _is_above_marks(sketch: Sketch, i: int) -> bool:
    """Does a line with a photo credit stand between the deck and a byline or date line?"""
    if sketch.strong[i] or sketch.units[i].text[0] in BULLETS or sum(sketch.prose[:i]) > 1:
        return False
    if not _is_below_deck(sketch, i, sentence=sketch.best[i + 1] is not caption.CREDIT):
        return False
    return any(_is_mark(sketch, j) for j in range(i + 2, min(i + 2 + BEHIND_CREDIT, len(sketch.units))))


def _in_story(sketch: Sketch) -> None:
    """Between paragraphs: one sentence with a day, or one that ends in a name."""
    prose, strong, best = sketch.prose, sketch.strong, sketch.best
    weekdays = sketch.page.tools.language.dates.weekdays
    paragraphs = sketch.paragraphs()
    for i in range(1, len(prose) - 1):
        if strong[i]:
            continue
        text = sketch.units[i].text
        size = len(text)
        if size > LONGEST_INSIDE:
            continue
        if size >= SHORTEST and text[-1] != "." and _is_prefixed(sketch, i):
            sketch.add(i, PREFIXED)
            if prose[i + 2 : i + 3] == [True] and not strong[i + 1] and not prose[i + 1]:
                sketch.add(i + 1, BELOW)
        elif best[i] in _SIGNED and len(paragraphs) - bisect_right(paragraphs, i) >= PARAGRAPHS:
            sketch.add(i, SIGNED)
        elif (
            prose[i]
            and (_digit.search(text, max(0, size - BEHIND - DATE)) or _last_word(text) in weekdays)  # a quick look
            and _describes(sketch, i, LONGEST_INSIDE)
            and ". " not in text[LONGEST_INSIDE // 2 :]
            and _is_dated(sketch, i)
        ):
            sketch.add(i, ACTION)


def _is_open(sketch: Sketch, i: int) -> bool:
    """Is this a sentence by its small words, but for the full stop, as captions of some papers are?"""
    unit = sketch.units[i]
    text = unit.text
    if text[-1] in _ENDS or ends_sentence(text) or not text[0].isalnum() or text[0].islower():
        return False
    if not sketch.page.tools.openers.may_be_sentence(unit.first) or text.istitle() or unit.heading:
        return False
    return _small_words(sketch, text) >= SMALL


def _small_words(sketch: Sketch, text: str) -> int:
    """How many words has a line that a sentence has several of?"""
    small = sketch.page.tools.small_words
    return sum(word in small for word in text.casefold().split(" "))


def _open_sentences(sketch: Sketch) -> None:
    """Between paragraphs that nearly all have a full stop, a few sentences that have none."""
    prose = sketch.prose
    found = [
        i
        for i in range(1, len(prose) - 1)
        if prose[i - 1]
        and prose[i + 1]
        and SHORTEST_OPEN <= len(text := sketch.units[i].text) <= LONGEST_INSIDE
        and text[-1] != "."
        and not sketch.strong[i]
        and _is_open(sketch, i)
    ]
    if len(found) < OPEN_SENTENCES:
        return
    paragraphs = sketch.paragraphs()
    if len(found) * OPEN_SHARE > len(paragraphs):
        return
    if all(ends_sentence(sketch.units[j].text) for j in set(paragraphs).difference(found)):
        for i in found:
            sketch.add(i, OPEN)


def _is_prefixed(sketch: Sketch, i: int) -> bool:
    """Does a line without a full stop open with a picture agency's name, and go on with a capital?"""
    text = sketch.units[i].text
    if not (sketch.prose[i - 1] or _is_mark(sketch, i - 1)) or ends_sentence(text):
        return False
    words = text.split(" ", WORDS + 1)
    articles = sketch.page.tools.language.caption.articles
    return any(
        words[n][:1].isupper()
        and any(entry.photo or words[n].casefold() in articles for entry in sketch.page.tools.agencies.named(" ".join(words[:n])))
        for n in range(1, min(WORDS, len(words) - 2) + 1)
    )


def _steps(sketch: Sketch) -> None:
    """The sentences right above captions, where they stand above most of them: the headings of a list with pictures."""
    captions = [
        i
        for i, rule in enumerate(sketch.best)
        if rule is not None
        and rule.kind is _CAPTION
        and i > 1
        and sketch.strong[i]
        and rule not in CREDITS
        and ((above := sketch.best[i - 1]) is None or above.kind is not _CAPTION)
    ]
    if len(captions) < STEPS:
        return
    steps = [i - 1 for i in captions if _may_head(sketch, i - 1)]
    if len(steps) >= STEPS and len(steps) >= len(captions) * STEP_SHARE:
        for i in steps:
            sketch.add(i, STEP)


def _may_head(sketch: Sketch, i: int) -> bool:
    """May a line head a picture: one short sentence, behind the paragraphs or the page matter of the step before?"""
    text = sketch.units[i].text
    if (
        sketch.strong[i]
        or len(text) > LONGEST_STEP
        or text[0] in BULLETS
        or not ends_sentence(text)
        or any(map(text[:-2].count, (". ", "! ")))
    ):
        return False
    return text[0].isalnum() and not text[0].islower()
