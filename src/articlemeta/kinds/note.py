"""Notes: matter about the story that is not the story."""

from __future__ import annotations

from articlemeta.models.base import build
from articlemeta.models.block import BlockKind
from articlemeta.models.content import Note, NoteKind
from articlemeta.models.span import Span
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.lazy import lazy

OPENER = Rule(BlockKind.NOTE, 92, "note: opener", "opens with a phrase that opens notes")
CONTACT = Rule(BlockKind.NOTE, 85, "note: contact", "is an address in brackets")
INSIDE = Rule(BlockKind.NOTE, 80, "note: phrase", "holds a phrase that only notes hold")
SOURCE = Rule(BlockKind.NOTE, 78, "note: source", "names a source; if that is an agency, a credit claims it with more weight")
BIO = Rule(BlockKind.NOTE, 75, "note: about an author", "opens with the name of an author, at the end of the page")
HEADING = Rule(BlockKind.NOTE, 92, "note: heading", "is a heading of notes")
BELOW = Rule(BlockKind.NOTE, 90, "note: below a heading", "stands below a heading of notes")
COPYRIGHT = Rule(BlockKind.NOTE, 85, "note: copyright", "opens with a typed copyright sign and a year")
END_MARK = Rule(BlockKind.NOTE, 95, "note: end mark", "is a mark that ends a story")

INITIALS = Rule(BlockKind.NOTE, 90, "note: initials", "is an agency and the initials of who wrote and edited")

_contact = lazy(r"\(\(?[\w.+-]{1,64}@[\w-]{1,64}\.")
# dpa hm bs wjh, (SDA/mf ba), (KNA - pko-89-00065)
_initials = lazy(r"[(\[]?(\w{2,5})(?:[ /\\-]{1,3}[a-z]{1,4}(?![^\W\d]))+(?:-[\d-]+)?[)\]]?")
_typed_copyright = lazy(r"[cC]\. ?[12]\d\d\d[ ,]")  # "c.2011 Bloomberg News"
#: Initials are short.
LONGEST_INITIALS = 40
#: Notes are short; a paragraph longer than this is the story, whatever words it holds.
LONGEST = 700
#: One that has no opener is shorter still.
LONGEST_INSIDE = 350


_KINDS = {
    END_MARK: NoteKind.SIGN_OFF,
    INITIALS: NoteKind.SIGN_OFF,
    COPYRIGHT: NoteKind.COPYRIGHT,
    BIO: NoteKind.BIO,
    CONTACT: NoteKind.CONTACT,
}


def claim(page: Page, unit: Unit) -> Rule | None:
    """Is this unit a note, by its own words?"""
    text = unit.text
    notes = page.tools.notes
    if len(text) <= 24 and unit.stop * 2 > len(page.source) and notes.ends_story(unit.low):
        return END_MARK
    if unit.first in notes.opening_words and (rule := _opened(page, unit)) is not None:
        return rule
    if text[0] in "cC" and _typed_copyright.match(text):
        return COPYRIGHT
    if text[0] == "(" and "@" in text and len(text) <= LONGEST_INSIDE and _contact.match(text):
        return CONTACT
    return INSIDE if tells(page, unit) else None


def _opened(page: Page, unit: Unit) -> Rule | None:
    """What the heading or opener says that the unit may begin with, by its first word."""
    text = unit.text
    notes = page.tools.notes
    if unit.first in notes.heading_words and text[0].isalpha() and notes.heading(text) is not None:
        return HEADING
    kind = notes.opener(text, unit.first) if len(text) <= LONGEST else None
    if kind is NoteKind.SOURCE:
        return SOURCE
    # "Our standards and practices" is a line of the page's furniture.
    return None if kind is None or page.tools.furniture.whole.whole(text) else OPENER


def initials(page: Page, unit: Unit) -> bool:
    """Is this unit the name of an agency with initials behind it, as wires end their stories?"""
    text = unit.text
    if len(text) > LONGEST_INITIALS:
        return False
    found = _initials.fullmatch(text)
    return found is not None and bool(page.options.knowledge.agencies.named(found[1]))


def tells(page: Page, unit: Unit) -> bool:
    """Does a short unit in the first tenth or the last third of the text, where notes stand, give itself away?"""
    size = len(page.source)
    if unit.stop - unit.start > LONGEST_INSIDE or unit.stop * 10 > size > unit.start * 1.5:
        return False
    marks = page.marks(unit)
    return bool(marks) and page.tools.notes.telling.find(unit.low, marks) is not None


def read(page: Page, unit: Unit, rule: Rule, above: Note | None = None) -> Note:
    """The note that ``unit`` is, by ``rule``; one below its heading is of the kind of the one ``above``."""
    kind = _KINDS.get(rule) or _kind(page, unit)
    if rule is BELOW and above is not None:
        kind = above.kind
    return build(Note, text=unit.text, span=Span(unit.start, unit.stop), kind=kind)


def _kind(page: Page, unit: Unit) -> NoteKind:
    notes = page.tools.notes
    opened = notes.opener(unit.text, unit.first) or notes.heading(unit.text)
    return opened or page.tells(notes.telling, unit) or NoteKind.OTHER
