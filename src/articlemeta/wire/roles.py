"""What each unit of a transmission is: by its mark, by what the rooms claim, and by where it stands among marked lines."""

from __future__ import annotations

from articlemeta.kinds import CLAIMS, byline, dateline, note
from articlemeta.knowledge.wire import wire_words
from articlemeta.models.block import BlockKind
from articlemeta.models.people import Role
from articlemeta.outline import Outline
from articlemeta.outline import decide as decide_unmarked
from articlemeta.outline.head import DECK
from articlemeta.outline.rows import ROW
from articlemeta.outline.sketch import STRONG, ends_sentence, is_prose
from articlemeta.outline.story import PARAGRAPH, SUBHEAD
from articlemeta.page import Page, Rule, Unit
from articlemeta.scan.fold import fold
from articlemeta.scan.lazy import lazy
from articlemeta.wire import signs
from articlemeta.wire.story import CELLS, FENCE, KEYWORD, MARK, Marked, Story, letters

LABEL = Rule(BlockKind.WIRE, 95, "wire: label", "is a version or genre above the headline")
PICTURES = Rule(BlockKind.NOTE, 90, "wire: pictures", "tells which pictures go with the story")
NOTEBOOK = Rule(BlockKind.NOTE, 90, "wire: notebook", "stands in the notes behind the story")
HEADLINE = Rule(BlockKind.HEADLINE, 95, "wire: headline", "is the first marked line that is nothing else")
TOPIC = Rule(BlockKind.KICKER, 90, "wire: topic", "is a topic or place above the headline")
SUBHEADING = Rule(BlockKind.SUBHEAD, 90, "wire: marked subhead", "is a marked line between paragraphs")

#: Rules of lines that go with the names above them.
_BELOW_NAMES = frozenset({byline.AGENCY, byline.TITLED, byline.TITLE, byline.NOBODY})
#: A subhead is no longer.
LONGEST_SUBHEAD = 70
#: A topic is no longer.
LONGEST_TOPIC = 45
#: Initials stand in one of the last units.
LAST = 2
#: A dateline stands in one of the first paragraphs.
FIRST = 3
_ordinal = lazy(r"\d{1,2}(?:st|nd|rd|th|\.)[ \t]+")
_counted = lazy(r",[ \t]{0,3}\d{0,5}$")
_number = lazy(r"\*?\d{3,6}")


def decide(page: Page, story: Story, keyword: str | None) -> Outline:
    """What every unit is, those of the frame included."""
    units = story.units
    if story.by_marks:
        rules = _by_marks(page, story.marked, keyword)
        units, rules = _with_headline(page, units, rules, keyword)
    else:
        rules = decide_unmarked(page).rules
    for i in range(max(0, len(units) - LAST), len(units)):
        if rules[i].kind in (BlockKind.BODY, BlockKind.SUBHEAD) and note.initials(page, units[i]):
            rules[i] = note.INITIALS
    placed = sorted([*zip(units, rules, strict=True), *story.told], key=lambda one: one[0].start)
    return Outline([unit for unit, _ in placed], [rule for _, rule in placed])


def filed_by(page: Page, outline: Outline) -> str | None:
    """The agency that the dateline names, where the name has one meaning."""
    for i in outline.places(BlockKind.BODY)[:FIRST]:
        found = dateline.find(page, outline.units[i].start, outline.units[i].stop)
        if found is not None and found.agency is not None:
            return found.agency.entries[0].name if len(found.agency.entries) == 1 else None
    return None


def _by_marks(page: Page, marked: list[Marked], keyword: str | None) -> list[Rule]:
    rules: list[Rule] = []
    seen: set[BlockKind] = set()
    for i, (unit, mark) in enumerate(marked):
        claim = _claim(page, unit)
        if unit.text == FENCE or unit.text.casefold() in wire_words().ends:
            rule = MARK
        elif mark == "#":
            rule = claim if claim and claim.kind is BlockKind.BYLINE else note.INITIALS if note.initials(page, unit) else NOTEBOOK
        elif mark == "=":
            rule = _in_head(page, unit, claim, BlockKind.HEADLINE in seen)
        elif mark == "^":
            rule = _marked_line(page, unit, claim, keyword, seen, rules[-1] if rules else None)
        elif mark == signs.ROW:
            rule = ROW
        elif claim and claim.kind in (BlockKind.BYLINE, BlockKind.NOTE):
            rule = claim
        elif "|" in unit.text and unit.text.count("|") >= CELLS - 2 and not ends_sentence(unit.text):
            rule = ROW
        else:
            below = marked[i + 1].unit.text if i + 1 < len(marked) else ""
            short = len(unit.text) <= LONGEST_SUBHEAD and not ends_sentence(unit.text) and is_prose(below) and BlockKind.BODY in seen
            rule = SUBHEAD if short else PARAGRAPH
        seen.add(rule.kind)
        rules.append(rule)
    return rules


def _claim(page: Page, unit: Unit) -> Rule | None:
    """The weightiest claim of the rooms that holds wherever the unit stands."""
    found = [rule for room in CLAIMS if (rule := room(page, unit)) is not None and rule.weight >= STRONG]
    return max(found, key=lambda rule: rule.weight, default=None)


def _in_head(page: Page, unit: Unit, claim: Rule | None, below: bool) -> Rule:
    """A line of the headline block of IPTC 7901."""
    text = unit.text.casefold().lstrip("( ")
    if not below and text.rstrip(") :") in wire_words().genres:
        return LABEL
    ordinal = _ordinal.match(text)
    numbered = text[ordinal.end() :] if ordinal else text
    if any(numbered.startswith(label) and not numbered[len(label) : len(label) + 1].isalnum() for label in wire_words().labels):
        closed = unit.text[0] == "(" or ":" in text or unit.text.isupper() or ordinal
        if closed or len(text.split()) <= 2:
            return LABEL
    if below and unit.text[0].isupper():  # "By our correspondents" opens as a byline, though it has no names
        cue = page.tools.byline_openers.opens(page.source, unit.start, unit.stop)
        if cue is not None and Role.AUTHOR in page.tools.byline_openers.roles(cue):
            return byline.WEAK_OPENER
    return claim if claim and claim.kind is BlockKind.BYLINE else HEADLINE


def _with_headline(page: Page, units: list[Unit], rules: list[Rule], keyword: str | None) -> tuple[list[Unit], list[Rule]]:
    """Units with a headline that was wrapped as one, and the topic and place that may stand above it apart."""
    first = next((i for i, rule in enumerate(rules) if rule is HEADLINE), None)
    if first is None:
        return units, rules
    last = first
    while last + 1 < len(rules) and rules[last + 1] is HEADLINE:
        last += 1
    below = next((unit.text for unit, rule in zip(units, rules, strict=True) if rule.kind is BlockKind.BODY), "")
    while first < last and _is_topic(units[first].text, keyword, below):
        rules[first] = TOPIC
        first += 1
    if first < last:
        start, stop = units[first].start, units[last].stop
        units[first : last + 1] = [Unit(start, stop, fold(page.source[start:stop]))]
        rules[first : last + 1] = [HEADLINE]
    return units, rules


def _is_topic(text: str, keyword: str | None, below: str) -> bool:
    """Is a line above the headline the slug again, a topic before a colon, or the place that the story opens with?"""
    if len(text) > LONGEST_TOPIC:
        return False
    return text[-1] == ":" or letters(text) == letters(keyword or "") or (below.startswith(text) and not below[len(text) :][:1].isalnum())


def _marked_line(page: Page, unit: Unit, claim: Rule | None, keyword: str | None, seen: set[BlockKind], above: Rule | None) -> Rule:
    """A line behind ``^``: in the head one of its usual lines, between paragraphs a subhead."""
    text = unit.text
    in_head = BlockKind.BODY not in seen and BlockKind.SUBHEAD not in seen
    if in_head and BlockKind.HEADLINE not in seen and BlockKind.BYLINE not in seen:
        if _repeats(text, keyword):
            return KEYWORD
        if _number.fullmatch(text):
            return MARK
    lowered = text.casefold()
    if any(lowered.startswith(f"{photo} ") for photo in wire_words().photos) and any(map(str.isdecimal, text)):
        return PICTURES
    if claim and claim.kind is BlockKind.NOTE:
        return claim
    if above and above.kind is BlockKind.BYLINE and byline.claim(page, unit) in _BELOW_NAMES:
        return byline.NOBODY
    if claim and claim.kind is BlockKind.BYLINE and claim not in _BELOW_NAMES:
        return claim
    if not in_head or BlockKind.BYLINE in seen:
        return SUBHEADING
    return HEADLINE if BlockKind.HEADLINE not in seen else DECK


def _repeats(text: str, keyword: str | None) -> bool:
    """Does a line begin as the keyword does, spaces and hyphens aside? The keyword may be cut short."""
    line, word = letters(text), letters(keyword or "")
    if _counted.search(text) and not line.startswith(word[:2]):  # without its cycle, but with a count of words behind it
        word = letters((keyword or "").partition("-")[2])
    size = min(len(line), len(word), 12)
    return size > 0 and line[:size] == word[:size]
