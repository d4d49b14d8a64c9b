"""The head: headline, deck, kicker and bylines, told apart by where they stand and what stands around them."""

from __future__ import annotations

from articlemeta.kinds import byline, caption, endcredit, furniture, related, timestamp
from articlemeta.models.block import BlockKind
from articlemeta.models.people import ContributorKind
from articlemeta.outline import pictures
from articlemeta.outline.sketch import BULLETS, FAIR, RANK, SENTENCE, STRONG, Sketch, breadth
from articlemeta.outline.story import LISTED
from articlemeta.outline.title import NAME_LIKE, headlines
from articlemeta.page import Rule
from articlemeta.scan.scripts import count_words

HEADLINE = Rule(BlockKind.HEADLINE, 80, "headline: best title", "is the line before the story that reads most like a title")
DOUBTFUL = Rule(BlockKind.HEADLINE, 55, "headline: doubtful", "reads like a title, but hardly more so than another line")
REPEATED = Rule(BlockKind.HEADLINE, 85, "headline: repeated", "repeats the headline")
DECK = Rule(BlockKind.DECK, 60, "deck: below the headline", "is a sentence or title between the headline and the story")
KEY_POINTS = Rule(BlockKind.DECK, 75, "deck: key points", "is a list of key points in the head, or its label")
KICKER = Rule(BlockKind.KICKER, 60, "kicker: section label", "is a short label or section name at the headline")
TIME = Rule(BlockKind.TIMESTAMP, 72, "timestamp: time below the byline", "is a time of day alone, right below a byline")
LABEL = Rule(BlockKind.TIMESTAMP, 73, "timestamp: label above the date", "is the label of the date on the next line")
MENU = Rule(BlockKind.FURNITURE, 52, "furniture: sections in the head", "is one of many section names above the headline, as menus have")
ORPHAN = Rule(BlockKind.FURNITURE, 50, "furniture: in the head", "is a short line of the head that nothing claims")
PICTURED = Rule(BlockKind.CAPTION, 62, "caption: name above the byline", "is a bare name right above a byline of somebody else")
SHOWN = Rule(BlockKind.CAPTION, 61, "caption: words above a credit", "is a few words of the head right above a photo credit")
OUTLET = Rule(BlockKind.BYLINE, 63, "byline: outlet below the name", "stands between an author's name and the date line")
TITLE = Rule(BlockKind.BYLINE, 64, "byline: title below the name", "stands below an author's name and ends in a newsroom's title")
NAME = Rule(BlockKind.BYLINE, 65, "byline: name in the head", "is a bare name between the headline and the story")

#: A name below the headline counts as a byline when it stands this close to the headline, a byline or a date line.
NEAR = 3
#: How far around a name its repeats are looked for.
REPEATS = 25
#: How far above a name the same one may stand.
FARTHEST = 100
#: A short deck, of this many words or more, stands this close to the headline.
DECK_NEAR, DECK_WORDS = 4, 4
#: Behind the headline a claim for a date line or caption of this weight holds.
LIKELY = 50
#: An author's title is no longer than this.
LONGEST_TITLE = 70
#: So far below a bare name stands the byline that makes it a topic.
SIGNED_NEAR = 5
#: A kicker is no longer than this, in characters, and this close to the headline.
LONGEST_KICKER, KICKER_NEAR = 40, 2
#: More section names farther above the headline are a menu, and so are those in a row of so many short lines right above it.
MOST_KICKERS, ROW = 3, 6


#: Behind the name of a form's field that must be filled ("Comment *"); no section is written so.
REQUIRED = "*"
_MENU = frozenset({BlockKind.KICKER, BlockKind.FURNITURE})
_LISTS = frozenset({related.LIST, LISTED})
_SMALL = frozenset({"of", "the", "and", "for", "&"})
_CREDITED = frozenset({caption.CREDIT, caption.PAIR, caption.ENDS_AGENCY, caption.ENDS_CUED, furniture.WORD})
_BUTTONS = (furniture.WORD, furniture.NO_WORDS)
_OPENED = (byline.OPENER, byline.WEAK_OPENER)


def resolve(sketch: Sketch, end: int) -> None:
    """Choose for the units before ``end``."""
    free = [i for i in range(end) if not sketch.strong[i]]
    found, doubtful = headlines(sketch, free, end)
    for i in found[1:]:
        sketch.chosen[i] = REPEATED
    if found:
        sketch.chosen[found[0]] = DOUBTFUL if doubtful else HEADLINE
    _key_points(sketch, end, found[0] if found else -1)
    first, last = (min(found), max(found)) if found else (0, 0)
    for i in range(end):
        if sketch.chosen[i] is None:
            sketch.chosen[i] = _placed(sketch, i, first, last) if found else _unplaced(sketch, i)
    _menu(sketch, first)


def _menu(sketch: Sketch, headline: int) -> None:
    """Many section names farther above the headline, or one of them in a row with other page furniture, are a menu."""
    kickers = [i for i in range(headline) if sketch.chosen[i] is KICKER]
    far = [i for i in kickers if headline - i > KICKER_NEAR]
    top = headline
    while top and (rule := sketch.chosen[top - 1]) is not None and rule.kind in _MENU:
        top -= 1
    for i in far if len(far) > MOST_KICKERS else [i for i in kickers if top <= i < headline - 1 and headline - top >= ROW]:
        sketch.chosen[i] = MENU


def _key_points(sketch: Sketch, end: int, headline: int) -> None:
    """Sentences in a list, and the list below a label such as "Key points"."""
    label = sketch.page.tools.furniture.key_points.whole
    listing = False
    for i in range(end):
        text = sketch.units[i].text
        listed = text[0] in BULLETS
        if label(text):
            listing = True
        elif listing and (not listed or sketch.strong[i]):
            listing = sketch.prose[i] or (count_words(text) >= DECK_WORDS and sketch.best[i] is None)
        if (listing or (listed and _is_point(sketch, i, end, behind=0 <= headline < i))) and sketch.chosen[i] is None:
            sketch.chosen[i] = KEY_POINTS


def _is_point(sketch: Sketch, i: int, end: int, *, behind: bool) -> bool:
    """Is a list item a sentence, or beside one in the list? Or, behind the headline, one of several of some words?"""
    items = [j for j in (i, i - 1, i + 1) if 0 <= j < end and sketch.units[j].text[0] in BULLETS]
    if any(sketch.prose[j] for j in items):
        return True
    return behind and len(items) > 1 and all(count_words(sketch.units[j].text) > DECK_WORDS and not sketch.strong[j] for j in items)


def _placed(sketch: Sketch, i: int, first: int, last: int) -> Rule:
    """What a unit is that stands before, between or behind the headlines ``first`` and ``last``."""
    rule = sketch.best[i]
    if i + 1 < len(sketch.units) and sketch.best[i + 1] is timestamp.BARE and sketch.page.tools.dates.labels.is_label(sketch.units[i].text):
        return LABEL
    if (rule is furniture.NO_WORDS and _is_time(sketch, i)) or (rule is timestamp.TIME and _by_date(sketch, i)):
        return TIME
    if rule is not None and sketch.strong[i]:
        if rule in _CREDITED and last < i <= last + 2 and (signed := _signed(sketch, i, last)):
            return signed
        named = (rule is furniture.WORD or rule is furniture.COMMENTS) and _is_section(sketch, i)
        listing = rule is related.LIST and i < first  # the desk's name of a series
        return KICKER if (named or listing) and min(abs(first - i), abs(last - i)) <= KICKER_NEAR else rule
    if rule is not None and rule.kind in (BlockKind.TIMESTAMP, BlockKind.CAPTION) and rule.weight >= (FAIR if i < last else LIKELY):
        return rule
    return _before(sketch, i, first) if i < first else _behind(sketch, i, last)


def _signed(sketch: Sketch, i: int, headline: int) -> Rule | None:
    """The byline right below headline or deck and above the date line, though a credit or page furniture may look so."""
    unit = sketch.units[i]
    if (i - 1 != headline and sketch.chosen[i - 1] is not DECK) or unit.first in sketch.page.tools.credits.label_starts:
        return None
    if i + 1 >= len(sketch.units) or not sketch.claims_kind(i + 1, BlockKind.TIMESTAMP, STRONG):
        return None
    found = byline.claim(sketch.page, unit)
    if found is None or found.weight < byline.NOBODY.weight or (sketch.best[i] is furniture.WORD and found is not byline.NOBODY):
        return None
    return found


def _is_time(sketch: Sketch, i: int) -> bool:
    """Is this a time of day alone, near below a byline? A player's length is nought or stands elsewhere."""
    hours, _, minutes = sketch.units[i].text.partition(":")
    if not (len(minutes) == 2 and 0 < len(hours) <= 2 and (hours + minutes).strip("0").isdecimal() and int(hours) < 24):
        return False
    return any((rule := sketch.best[j]) is not None and rule.kind is BlockKind.BYLINE and sketch.strong[j] for j in range(max(0, i - 2), i))


def _by_date(sketch: Sketch, i: int) -> bool:
    """Does a date line stand right above or below?"""
    near = [i - 1, i + 1]
    if i + 2 < len(sketch.units) and sketch.page.tools.knowledge.places.kind(sketch.units[i + 1].text):
        near.append(i + 2)  # below the place it was written at
    beside = (sketch.best[j] for j in near if 0 <= j < len(sketch.units))
    return any(rule is not None and rule.kind is BlockKind.TIMESTAMP and rule.weight >= FAIR for rule in beside)


def _unplaced(sketch: Sketch, i: int) -> Rule:
    """A unit of a head without a headline."""
    rule = sketch.best[i]
    return rule if rule is not None and sketch.strong[i] else _name(sketch, i) or ORPHAN


def _before(sketch: Sketch, i: int, headline: int) -> Rule:
    text = sketch.units[i].text
    beside = [j for j in (i - 1, i + 1) if 0 <= j < headline and sketch.units[j].text[0] in BULLETS and not sketch.strong[j]]
    listed = text[0] in BULLETS and bool(beside)
    if sketch.best[i] is endcredit.WEAK_LABEL:
        return endcredit.WEAK_LABEL  # "Editor: huaxia"
    if breadth(text) <= LONGEST_KICKER and not listed and (headline - i <= KICKER_NEAR or _is_section(sketch, i)):
        return KICKER
    return _claimed(sketch, i)


def _behind(sketch: Sketch, i: int, headline: int) -> Rule:
    text = sketch.units[i].text
    if i - 1 > headline and sketch.chosen[i - 1] is byline.SPECIAL and _is_reporting(sketch, i):
        return OUTLET  # "Reporting from" / "Port Carrow"
    if i - 1 > headline and _is_author(sketch.chosen[i - 1]) and " " in text and sketch.page.tools.knowledge.places.kind(text):
        return OUTLET  # "Jane Doe" / "Belo Horizonte"
    if (
        i > headline
        and (_name(sketch, i) or _in_capitals(sketch, i, headline))
        and _near_mark(sketch, i, headline)
        and not _is_signed_below(sketch, i)
        and (_is_dated(sketch, i) or not _repeats(sketch, i))
    ):
        return PICTURED if _above_byline(sketch, i) else NAME
    if _is_section(sketch, i):
        return KICKER
    if sketch.chosen[i - 1] in _LISTS and not sketch.prose[i] and i > headline:
        return LISTED
    if i - 1 > headline and _is_author(sketch.chosen[i - 1]):
        if _is_title(sketch, text):
            return TITLE
        if _is_outlet(sketch, i):
            return OUTLET
    short = 0 < i - headline <= DECK_NEAR and count_words(text) >= DECK_WORDS and text[0] not in BULLETS
    return DECK if sketch.prose[i] or breadth(text) >= SENTENCE or short else _claimed(sketch, i)


def _is_reporting(sketch: Sketch, i: int) -> bool:
    """Does a line of a few words below "Reporting from", and no more, say where from?"""
    above = sketch.units[i - 1].low
    return above in sketch.page.tools.language.byline.special and len(sketch.units[i].text) <= LONGEST_KICKER


def _is_author(rule: Rule | None) -> bool:
    return rule is not None and rule.kind is BlockKind.BYLINE


def _is_title(sketch: Sketch, text: str) -> bool:
    """Does a short line below an author's name begin or end with a newsroom's title, or have one before a comma?"""
    if len(text) > LONGEST_TITLE or text[-1] in ".?!":
        return False
    titles = sketch.page.tools.names.kinds.titles
    words = [*text.split(" ", 2)[:2], *(part.rpartition(" ")[2] for part in text.split(", "))]
    return any(word.casefold() in titles for word in words)


def _is_outlet(sketch: Sketch, i: int) -> bool:
    """Is this an outlet or a place, between the name of an author and the date line, or a body right above the story?"""
    text = sketch.units[i].text
    words = text.split()
    if len(words) == 1 and sketch.page.tools.knowledge.places.kind(text):
        return i + 1 < len(sketch.units) and sketch.claims_kind(i + 1, BlockKind.TIMESTAMP, FAIR) is not None
    titled = len(text) <= LONGEST_KICKER and len(words) > 1 and all(word[0].isupper() or word in _SMALL for word in words)
    if not titled or i + 1 >= len(sketch.units):
        return False
    if sketch.claims_kind(i + 1, BlockKind.TIMESTAMP, FAIR) is not None:
        return True
    names = sketch.page.tools.names.read(sketch.page.source, sketch.units[i].start, sketch.units[i].stop)
    return sketch.prose[i + 1] and names.clean and [name.kind for name in names.names] == [ContributorKind.ORGANIZATION]


def _is_signed_below(sketch: Sketch, i: int) -> bool:
    """Does a byline with an opener stand below, with other matter between? Then a bare name is a topic."""
    below = range(i + 1, min(i + 1 + SIGNED_NEAR, len(sketch.units)))
    opened = next((j for j in below if sketch.best[j] in (byline.OPENER, byline.BODY_OPENER)), None)
    return opened is not None and not all(sketch.claims_kind(j, BlockKind.BYLINE) for j in range(i + 1, opened))


def _claimed(sketch: Sketch, i: int) -> Rule:
    """A weak claim, but not a mere name's: that holds only where a byline stands. Or what a picture shows, above its credit."""
    rule = sketch.best[i]
    if rule is not None and rule.kind is not BlockKind.BYLINE and rule is not timestamp.TIME:
        return rule
    shows = rule is None and i + 1 < len(sketch.units) and sketch.best[i + 1] in (caption.CREDIT, pictures.COPYRIGHT)
    return SHOWN if shows else ORPHAN


def _name(sketch: Sketch, i: int) -> Rule | None:
    called = i > 0 and sketch.best[i - 1] is byline.OPENER_ALONE
    return sketch.claims_kind(i, BlockKind.BYLINE, 0 if called else NAME_LIKE)


def _in_capitals(sketch: Sketch, i: int, headline: int) -> bool:
    """Is this a name in capitals at a date line, or between byline and story, and the headline in none? A place or section is no name."""
    text = sketch.units[i].text
    if text.count(" ") > 2 or not sketch.claims_kind(i, BlockKind.BYLINE, byline.CAPITALS.weight):
        return False
    above_story = sketch.claims_kind(i - 1, BlockKind.BYLINE, STRONG) is not None and sketch.prose[i + 1 : i + 2] == [True]
    if not (_by_date(sketch, i) or _is_titled_below(sketch, i) or above_story):
        return False
    return not (sketch.units[headline].text.isupper() or _is_section(sketch, i) or sketch.page.tools.knowledge.places.kind(text))


def _is_titled_below(sketch: Sketch, i: int) -> bool:
    """Does a newsroom's title stand below: "MARA QUILL" / "Film Critic"?"""
    return i + 1 < len(sketch.units) and byline.TITLE in sketch.units[i + 1].claims


def _is_section(sketch: Sketch, i: int) -> bool:
    sections = sketch.page.tools.furniture.sections
    text = sketch.units[i].text
    if sections.whole(text):
        return text[-1] != REQUIRED
    return len(text) <= LONGEST_KICKER and "," in text and all(map(sections.whole, text.split(", ")))


def _is_dated(sketch: Sketch, i: int) -> bool:
    """Does a date line stand right below, or below a title?"""
    if i + 1 >= len(sketch.units):
        return False
    below = i + 2 if sketch.claims_kind(i + 1, BlockKind.BYLINE) else i + 1
    return below < len(sketch.units) and sketch.claims_kind(below, BlockKind.TIMESTAMP, STRONG) is not None


def _repeats(sketch: Sketch, i: int) -> bool:
    """Does the line stand again nearby? Navigation repeats itself, bylines do not; a portrait's name stands beside the author's."""
    text = sketch.units[i].text
    near = range(max(0, i - REPEATS), min(len(sketch.units), i + REPEATS))
    return any(sketch.units[j].text == text for j in near if abs(j - i) > 1)


def _above_byline(sketch: Sketch, i: int) -> bool:
    """Does a byline with an opener stand right below, with other names? The bare name is no author's then."""
    below = sketch.claims_kind(i + 1, BlockKind.BYLINE, STRONG) if i + 1 < len(sketch.units) else None
    return below in _OPENED and sketch.units[i].text.casefold() not in sketch.units[i + 1].text.casefold()


def _near_mark(sketch: Sketch, i: int, headline: int) -> bool:
    """Does the headline, a byline, a date line or another such name stand near, the name itself above, or the story right below?"""
    if i + 1 < len(sketch.units) and sketch.prose[i + 1] and sketch.claims_kind(i, BlockKind.BYLINE, byline.PLACED.weight):
        return True
    if i - headline <= NEAR or NAME in sketch.chosen[max(headline + 1, i - NEAR) : i]:
        return True
    name = sketch.units[i].text.lstrip(RANK).casefold()
    if any(sketch.chosen[j] is NAME and name in sketch.units[j].text.casefold() for j in range(max(headline + 1, i - FARTHEST), i)):
        return True
    near = [*_nearest(sketch, range(i - 1, headline, -1)), *_nearest(sketch, range(i + 1, len(sketch.units)))]
    marks = (BlockKind.TIMESTAMP, BlockKind.BYLINE)
    return any((rule := sketch.best[j]) is not None and rule.kind in marks and rule.weight >= 60 for j in near)


def _nearest(sketch: Sketch, places: range) -> list[int]:
    """The first few of the places; those of buttons and signs do not count."""
    found: list[int] = []
    for j in places[:REPEATS]:
        if sketch.best[j] not in _BUTTONS:
            found.append(j)
        if len(found) == NEAR:
            break
    return found
