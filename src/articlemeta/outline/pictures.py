"""Captions told by their neighbours: a caption and its credit on lines of their own, what stands below a player's words."""

from __future__ import annotations

from articlemeta.kinds import caption, furniture, note
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import FAIR, SENTENCE, Sketch, ends_sentence
from articlemeta.page import Rule

CUT_OFF = Rule(
    BlockKind.CAPTION, 90, "caption: credit on the next line", "ends in an opening bracket, and a credit closes it on the next line"
)
LABEL = Rule(BlockKind.CAPTION, 93, "caption: credit label alone", "is the label of the credit on the next line")
REPEATED = Rule(BlockKind.CAPTION, 93, "caption: repeated", "stands in the caption beside it too, as a picture's alternative text does")
BELOW_CREDIT = Rule(BlockKind.CAPTION, 76, "caption: below a credit", "is a short line of the story below a photo credit")
BELOW_HEADING = Rule(BlockKind.CAPTION, 90, "caption: below its label", "stands below a layout's label of captions")
ABOVE_CREDIT = Rule(BlockKind.CAPTION, 76, "caption: above a credit", "is a sentence above a photo credit, and no paragraph of the story")
AGENCY = Rule(BlockKind.CAPTION, 74, "caption: agency between paragraphs", "is a name or an agency alone, between paragraphs of the story")
CREDITS = frozenset({caption.CREDIT, caption.PAIR, caption.SOURCE})
COUNTED = Rule(
    BlockKind.CAPTION, 71, "caption: below a count", "is a short line of the story below the number of a picture, or one above a credit too"
)
CREDITED_BELOW = Rule(BlockKind.CAPTION, 93, "caption: credit of a counted picture", "stands below the caption of a picture with a number")
BUTTON = Rule(BlockKind.CAPTION, 75, "caption: above a credit and a button", "stands above the credit that a button of pictures is below")
CREDITED = Rule(BlockKind.CAPTION, 93, "caption: credit above a button", "stands above a button that pictures have, as their credits do")
COPYRIGHT = Rule(BlockKind.CAPTION, 96, "caption: copyright of a picture", "is the owner of a picture")

_CAPTION = BlockKind.CAPTION
_ABOVE = frozenset({BlockKind.BYLINE, BlockKind.TIMESTAMP, BlockKind.FURNITURE})
#: A label such as "Image:" is no longer than this; a repeated text no shorter; a caption without a credit no longer.
LABEL_SIZE, REPEATED_SIZE, LONGEST = 24, 12, 160
#: Above a picture's button stand a credit of up to this length, and a caption of up to that.
LONGEST_CREDIT, LONGEST_TOLD = 80, 320
#: A picture or video inside a story has paragraphs in so many units above and below.
NEAR = 3
#: The owner of a picture that has no caption is named in so many characters; the story goes on in so many units.
OWNER, BELOW = 60, 8
#: A caption above its credit is no longer than this.
LONGEST_ABOVE = 320


def mark(sketch: Sketch) -> None:
    """Claim what a caption, a credit or a counter beside it makes a caption."""
    units = sketch.units
    last = len(units) - 1
    for i, rule in enumerate(sketch.best):
        if rule is None:
            continue
        unit = units[i]
        if rule.kind is _CAPTION:
            if rule in CREDITS:
                _beside_credit(sketch, i)
            elif rule is caption.HEADING and i < last and sketch.page.tools.openers.is_heading(unit.text):
                sketch.add(i + 1, BELOW_HEADING)
            _repeats(sketch, i)
        elif 0 < i < last and (
            (rule is furniture.NO_WORDS and unit.text.isdecimal() and len(unit.text) <= 2) or (rule is furniture.COUNT and ":" in unit.text)
        ):
            _below_count(sketch, i)
        elif rule is furniture.WORD and i and sketch.page.tools.openers.buttons.whole(unit.text):
            _above_button(sketch, i - 1)
        elif rule is note.OPENER and _is_owner(sketch, i) and caption.claim(sketch.page, unit) is not None:
            sketch.add(i, COPYRIGHT)


def _is_owner(sketch: Sketch, i: int) -> bool:
    """May a copyright line be that of a picture: does it stand below a caption, or is it short, and the story goes on below?"""
    if i and _best_kind(sketch, i - 1) is BlockKind.CAPTION:
        return True
    text = sketch.units[i].text
    return text[0] == "©" and len(text) <= OWNER and any(sketch.prose[i + 1 : i + 1 + BELOW])


def _above_button(sketch: Sketch, i: int) -> None:
    """The credit above a picture's button, and the caption above that."""
    for j, longest, rule in ((i, LONGEST_CREDIT, CREDITED), (i - 1, LONGEST_TOLD, BUTTON)):
        best = sketch.best[j] if j > 0 else None
        named = best is not None and best.kind is BlockKind.BYLINE and rule is CREDITED
        if j < 1 or (sketch.strong[j] and not named) or len(sketch.units[j].text) > longest:
            return
        sketch.add(j, rule)


def _best_kind(sketch: Sketch, i: int) -> BlockKind | None:
    rule = sketch.best[i]
    return None if rule is None or rule.weight < FAIR else rule.kind


def _beside_credit(sketch: Sketch, i: int) -> None:
    """What stands around a credit at ``i``: the credit's label and the caption that it closes, or the caption below it."""
    _above_credit(sketch, i)
    if _is_described(sketch, i):
        for j in _alike(sketch)[sketch.units[i - 1].text]:
            sketch.add(j, ABOVE_CREDIT)
    if 0 < i < len(sketch.units) - 2 and sketch.first == i + 2 and _heads_story(sketch, i):
        sketch.add(i + 1, BELOW_CREDIT)
        if not sketch.strong[i]:
            sketch.add(i, AGENCY)
    if not 0 < i < len(sketch.units) - 1 or sketch.first >= i:
        return
    above, below = sketch.prose[i - 1], sketch.prose[i + 1]
    weak = sketch.units[i].claims[0].weight < FAIR
    plain = sketch.units[i].text.isascii() and not any(map(sketch.units[i].text.__contains__, ":：()[]"))
    if above and not below and plain and i + 2 < len(sketch.units) and sketch.prose[i + 2] and _may_describe(sketch, i + 1):
        sketch.add(i + 1, BELOW_CREDIT)
    elif not (above and below):
        return
    if weak:
        sketch.add(i, AGENCY)


def _heads_story(sketch: Sketch, i: int) -> bool:
    """Does a credit right below a byline, date line or button stand above one line that is no sentence, and that above the story?"""
    below = sketch.units[i + 1].text
    above = sketch.best[i - 1]
    headed = above is not None and above.kind in _ABOVE and (sketch.strong[i - 1] or above.kind is BlockKind.BYLINE)
    return headed and not sketch.strong[i + 1] and SENTENCE // 2 <= len(below) <= LONGEST and not ends_sentence(below)


def _alike(sketch: Sketch) -> dict[str, list[int]]:
    """Where each text of the page stands."""
    known = ("places of texts", 0, 0)
    places: dict[str, list[int]] | None = sketch.page.memo.get(known)
    if places is None:
        places = sketch.page.memo[known] = {}
        for i, unit in enumerate(sketch.units):
            places.setdefault(unit.text, []).append(i)
    return places


def _is_described(sketch: Sketch, i: int) -> bool:
    """Is the sentence above a sure credit its caption: by who stands where, or by standing above all else?"""
    above = i - 1
    if above < 0 or not sketch.prose[above] or sketch.units[i].claims[0].weight < FAIR or len(sketch.units[above].text) > LONGEST_ABOVE:
        return False
    return sketch.open >= above or sketch.best[above] is caption.PEOPLE


def _may_describe(sketch: Sketch, i: int) -> bool:
    """May an unclaimed line below a credit be its caption, and no subhead?"""
    return not sketch.strong[i] and SENTENCE <= len(sketch.units[i].text) <= LONGEST


def _above_credit(sketch: Sketch, i: int) -> None:
    """The credit's label on a line of its own, and the caption that a bracket is open in."""
    above = i - 1
    if above < 0:
        return
    text = sketch.units[above].text
    if len(text) <= LABEL_SIZE and text[-1] in ":：" and sketch.page.tools.credits.is_label(text):
        sketch.add(above, LABEL)
        above -= 1
        text = sketch.units[above].text if above >= 0 else ":"
    if text[-1] in "([" and len(text) > 1:
        sketch.add(above, CUT_OFF)


def _repeats(sketch: Sketch, i: int) -> None:
    """A text beside a caption that the caption opens with, or is."""
    text = sketch.units[i].text
    for j in (i - 1, i + 1):
        if not 0 <= j < len(sketch.units):
            continue
        other = sketch.units[j].text
        if REPEATED_SIZE <= len(other) < len(text) and text.startswith(other) and _best_kind(sketch, j) is not BlockKind.CAPTION:
            sketch.add(j, REPEATED)


def _below_count(sketch: Sketch, i: int) -> None:
    """The short line between the number of a picture and a paragraph or subhead of the story."""
    text = sketch.units[i + 1].text
    inside = any(sketch.prose[max(0, i - NEAR) : i]) and any(sketch.prose[i + 2 : i + 2 + 3 * NEAR])
    credited = i + 2 < len(sketch.units) and not CREDITS.isdisjoint(sketch.units[i + 2].claims)
    if (
        inside
        and not sketch.strong[i + 1]
        and SENTENCE // 2 <= len(text) <= LONGEST
        and (credited or not (sketch.prose[i + 1] or ends_sentence(text)))
    ):
        sketch.add(i + 1, COUNTED)
        if credited and sketch.best[i + 2] not in CREDITS:  # "Jo Doe / The Ledger" may be a byline elsewhere
            sketch.add(i + 2, CREDITED_BELOW)
