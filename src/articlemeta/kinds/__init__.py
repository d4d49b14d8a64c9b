"""The rooms: one file per kind of matter, with its evidence (``claim``) and its fields (``read``).

``CLAIMS`` is every room that recognises its matter by the unit's own words, in the order in which they are asked. A
sure claim ends the asking; between others the weightiest wins, and between equals the earlier room. Headline, kicker,
deck, subhead and body have no words of their own: they are told by where they stand, in ``articlemeta.outline``. The
dateline owns no unit: it is read inside the first paragraph.
"""

from __future__ import annotations

from articlemeta.kinds import byline, caption, endcredit, furniture, note, related, timestamp
from articlemeta.page import Page, Unit
from articlemeta.scan.cues import second_word

#: A line longer than this, or a sentence longer than that, is claimed only for what ``may_be_claimed`` looks at.
LONG = 200
SENTENCE = 60
#: So many characters in capitals open a line as a label does.
LABEL = 4
DENSE_SENTENCE = 24  # in ideographs
_dense_end = frozenset("。！？」』")
_quotes = "\"'“‘„‚«»「『"
_sentence_end = frozenset('.!?"”’“‘«»؟।。！？」』')


def may_be_claimed(page: Page, unit: Unit) -> bool:
    """A quick look that hardly any paragraph of a story survives, and spares it every room's own.

    A long line is claimed only for the phrase it opens with, a credit at its end, or what it says of its authors,
    itself or to its readers; a shorter one also for who stands where in a picture.
    """
    text = unit.text
    size = len(text)
    last = text[-1]
    if size <= LONG and (
        size <= (DENSE_SENTENCE if last in _dense_end else SENTENCE)
        or last not in _sentence_end
        or "(" in text
        or not (text[0].isalnum() or text[0] in _quotes)
    ):
        return True
    tools = page.tools
    if size <= LONG and text.endswith(tools.dates.labels.endings):
        return True
    seconds = tools.cues.get(unit.first)
    if seconds is not None:
        alone = "" in seconds and not text[len(unit.first) : len(unit.first) + 1].isspace()  # a label has a mark behind it
        if alone or second_word(text, unit.first) in seconds or text[:LABEL].isupper():
            return True
    if (last != "." or ":" in text or text[-8:] in tools.credits.tail_ends) and tools.credits.may_end(text):
        return True
    if (size <= caption.SHORT and text[:3].isupper() and caption.has_title(text)) or (text[0] in "![" and furniture.is_picture(text)):
        return True
    if size > note.LONGEST_INSIDE:
        return endcredit.may_tell(page, unit)
    if not page.marks(unit):
        return False
    return endcredit.may_tell(page, unit) or note.tells(page, unit) or furniture.tells(page, unit)


CLAIMS = (
    timestamp.claim,
    related.claim,
    note.claim,
    furniture.claim,
    endcredit.claim,
    byline.claim,
    caption.claim,
)

__all__ = ["CLAIMS", "may_be_claimed"]
