"""Page matter that is no part of the article: navigation, share words, advertisements, promotions."""

from __future__ import annotations

from articlemeta.models.block import BlockKind
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan import furniture as scan
from articlemeta.scan.letters import has_digit

LIST = Rule(BlockKind.FURNITURE, 92, "furniture: list label", "heads lists of tags, sections or links")
COMMENTS = Rule(BlockKind.FURNITURE, 92, "furniture: comments", "heads readers' comments")
WORD = Rule(BlockKind.FURNITURE, 92, "furniture: word", "is a word or phrase of page furniture")
OPENER = Rule(BlockKind.FURNITURE, 85, "furniture: opener", "opens with a phrase of page furniture")
LISTED = Rule(BlockKind.FURNITURE, 85, "furniture: labelled list", "is a list of tags, sections or links behind its label")
BREADCRUMB = Rule(BlockKind.FURNITURE, 75, "furniture: breadcrumb", "is a path of sections")
NO_WORDS = Rule(BlockKind.FURNITURE, 92, "furniture: no words", "holds no words, only signs or a count")
ROW = Rule(BlockKind.FURNITURE, 80, "furniture: share words", "is a row of share words")
MENU = Rule(BlockKind.FURNITURE, 80, "furniture: sections in a row", "is a row of a site's sections")
HASHTAG = Rule(BlockKind.FURNITURE, 92, "furniture: hashtag", "is a hashtag")
TELLS = Rule(BlockKind.FURNITURE, 82, "furniture: to the reader", "says to the readers what only a page says")
BUTTON = Rule(BlockKind.FURNITURE, 74, "furniture: button", "is a few words that end in an arrow")
COUNT = Rule(BlockKind.FURNITURE, 80, "furniture: count", "is a share word with a count")
PICTURE = Rule(BlockKind.FURNITURE, 94, "furniture: address of a picture", "is a picture's address in Markdown, with its alternative text")
ADDRESS = Rule(BlockKind.FURNITURE, 62, "furniture: address", "is the address of a page, and nothing else")
_WHOLE = {scan.LINE: WORD, scan.LIST: LIST, scan.COMMENTS: COMMENTS, scan.COUNT: COUNT}

_PICTURES = ("![", "[![")
#: What buttons end in, behind so many spaces at most.
ARROWS, BUTTON_WORDS = "›»→▸▶", 6
#: Paths with slashes are believed in this part of the text: names and agencies have slashes between them too.
TOP = 10
#: Words, paths and counts are believed on lines up to this long.
SHORT = 60
#: Openers are believed on lines up to this long.
LONGEST = 320
#: A row of share words is no longer than this, in characters; a hashtag has so many spaces at most.
LONGEST_ROW, TAG_WORDS = 120, 2
#: The label of a list in one line is no longer than this.
LONGEST_LABEL = 24


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit furniture, by its own words?"""
    text = unit.text
    words = page.tools.furniture
    size = len(text)
    if size <= SHORT and (rule := _short(page, unit)) is not None:
        return rule
    if text[0] in "![" and is_picture(text):
        return PICTURE
    if " " not in text and "://" in text[:8]:
        return ADDRESS
    if unit.first in words.openers.first_words and size <= LONGEST and words.openers.opening(text, unit.first):
        return OPENER
    if ":" in text and text.find(":", 0, LONGEST_LABEL) > 0 and size <= LONGEST and _is_labelled(page, text):
        return LISTED
    if unit.first in words.row_openers and size <= LONGEST_ROW and text[-1] not in ".!?" and words.is_row(text, unit.first):
        return ROW
    return TELLS if page.marks(unit) and tells(page, unit) else None


def tells(page: Page, unit: Unit) -> bool:
    """Does a unit say to the readers what only a page says?"""
    return len(unit.text) <= LONGEST and page.tells(page.tools.furniture.telling, unit) is not None


def is_picture(text: str) -> bool:
    """Is this the mark of a picture in Markdown, linked or not?"""
    return text.startswith(_PICTURES) and text[-1] in ")]" and "](" in text


def _is_labelled(page: Page, text: str) -> bool:
    """Is this a list behind its label: "Topics: ships, storms"?"""
    label, _, rest = text.partition(":")
    return page.tools.furniture.whole.whole(label) is scan.LIST and rest[-1:] not in ".!?"


def _is_menu(page: Page, text: str) -> bool:
    """Are these sections of a site in a row: its front page first, or mostly known ones?"""
    words = page.tools.furniture
    items = text.split(" | ")
    if len(items) > 1:
        return words.home.whole(items[0]) is not None or sum(words.sections.whole(item) is not None for item in items) * 2 > len(items)
    home, _, section = text.partition(" ")
    return words.home.whole(home) is not None and words.sections.whole(section) is not None


def _short(page: Page, unit: Unit) -> Rule | None:
    """What only a line of a few words is."""
    text = unit.text
    words = page.tools.furniture
    told = words.whole.whole_low(unit.low)
    if told is not None:
        return _WHOLE[told]
    if not text[0].isalpha() and not any(map(str.isalpha, text)):
        return NO_WORDS
    if " > " in text or " » " in text or " › " in text or (" / " in text and _is_path(page, unit)):
        return BREADCRUMB
    if (text.count(" | ") > 1 or unit.first in words.home.first_words) and _is_menu(page, text):
        return MENU
    if unit.first in words.calls and unit.low.endswith(words.places):
        return WORD
    if has_digit(text):
        told = words.counted(text, unit.first)
        if told is not None:
            return _WHOLE[told]
        if page.tools.dates.labels.is_reading(text, unit.first):
            return COUNT
    if text[-1] in ARROWS and text.count(" ") <= BUTTON_WORDS and "«" not in text and text[0] not in ARROWS:
        return BUTTON
    return HASHTAG if text[0] == "#" and text[1:2].isalpha() and text.count(" ") <= TAG_WORDS else None


def _is_path(page: Page, unit: Unit) -> bool:
    """Is a line with a slash between spaces a path of sections?"""
    text = unit.text
    words = page.tools.furniture
    parts = text.split(" / ")
    if len(parts) > 2 and unit.start * TOP < len(page.source) and not has_digit(text):
        return True
    return bool(words.home.whole(parts[0])) or all(words.sections.whole(part) or words.whole.whole(part) for part in parts)
