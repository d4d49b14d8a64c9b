"""The last paragraph with its agency behind it, in brackets or behind a dash: no caption."""

from __future__ import annotations

from articlemeta.kinds import byline, caption
from articlemeta.models.block import BlockKind
from articlemeta.outline.sketch import SENTENCE, Sketch
from articlemeta.page import Page, Rule
from articlemeta.scan.lazy import lazy

SIGNED_OFF = Rule(BlockKind.BODY, 90, "body: signed off", "ends with the story's own agency, below its last paragraph")

#: A dateline names its agency in so many characters. No paragraph stands so near below the last one.
OPENING, BELOW = 60, 3
#: The last paragraph is at least so long.
SHORTEST = 35
_ENDS = frozenset({caption.ENDS_AGENCY, caption.ENDS_CUED})
_word = lazy(r"\w+")
_AROUND = " -\u2013\u2014"
_DASHES = (" \u2014 ", " \u2013 ", " - ", " -- ")
_FINISHED = frozenset('.!?"\u201d\u00bb')


def mark(sketch: Sketch) -> None:
    """Take what only an agency in brackets makes a caption for the story's end."""
    for i, rule in enumerate(sketch.best):
        if rule not in _ENDS or not i or not _is_last(sketch, i):
            continue
        if closing(sketch.page, sketch.units[i].text) or _is_own(sketch, i):
            sketch.put(i, [SIGNED_OFF, *(claim for claim in sketch.units[i].claims if claim.kind is not BlockKind.CAPTION)])
            sketch.take_for_prose(i)


def closing(page: Page, text: str) -> int:
    """Where begins what names the story's source behind the last sentence of a paragraph; 0 where nothing does.

    "... the port said. — Bernama", "... said the police. (dpa/abc)", "... this Thursday. EFE". Behind a caption a word for a picture
    follows ("— AFP pic").
    """
    text = text[:-1] if text.endswith(").") else text
    word = text.rfind("(" if text[-1] == ")" else " ")
    at = word if text[-1] == ")" or text[:word].rstrip(_AROUND)[-1:] in _FINISHED else max(map(text.rfind, _DASHES))
    before = text[: max(at, 0)].rstrip(_AROUND)
    if len(before) < SENTENCE or before[-1] not in _FINISHED:
        return 0
    if text[-1] == ")":
        named = byline.signature(page, text[at:]) is byline.SIGNATURE
    else:
        named = bool(page.tools.agencies.named(text[at:].strip(f"{_AROUND}.")))
    return len(before) if named else 0


def _is_last(sketch: Sketch, i: int) -> bool:
    return sketch.prose[i - 1] and len(sketch.units[i].text) >= SHORTEST and not any(sketch.prose[i + 1 : i + 1 + BELOW])


def _is_own(sketch: Sketch, i: int) -> bool:
    """Does a byline name the agency in brackets, or a dateline?"""
    text = sketch.units[i].text.rstrip(".")
    agency = text[text.rfind("(") + 1 : -1]
    if not text.endswith(")") or not agency or text[: -len(agency) - 2].rstrip()[-1:] not in _FINISHED:
        return False
    for above in range(i):
        best, written = sketch.best[above], sketch.units[above].text
        if best is not None and best.kind is BlockKind.BYLINE and _words(agency) in _words(written):
            return True
        if sketch.prose[above] and f"({agency})" in written[:OPENING]:
            return True
    return False


def _words(text: str) -> str:
    """The words of a text between single spaces, to look for some among them: "AP" is not in "Capello"."""
    return f" {' '.join(_word.findall(text))} "
