"""The accuracy set: its gold agrees with its texts, its texts are invented, its figures are kept."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from pathlib import Path

import pytest

import articlemeta
from accuracy.figures import figures
from accuracy.gold import KINDS, Gold, read, read_all
from accuracy.measure import Reading, measure, misses, norm
from accuracy.report import FLOORS, MARKS, PAGE, below, by_language, page_with, read_floors, tables

ROOT = Path(__file__).parent.parent
GOLDS = read_all()
CONTRIBUTOR_ROLES = {role.value for role in articlemeta.Role}


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [measure(gold, articlemeta.parse(gold.text)) for gold in GOLDS]


def _id(gold: Gold) -> str:
    return f"{gold.language}/{gold.name}"


def _folded(text: str) -> str:
    return " ".join(text.split())


def _sentences(text: str) -> set[str]:
    """Sentences long enough not to be met twice by chance, without case and punctuation."""
    found = (norm(part) for part in re.split(r"[.!?。]['”\"»)]*\s+|[。\n]", text))
    return {part for part in found if len(part) >= 40 or (len(part) >= 16 and not part.isascii() and " " not in part)}


def test_the_set_is_large_and_varied() -> None:
    languages = Counter(gold.language for gold in GOLDS)
    assert len({gold.name for gold in GOLDS}) == len(GOLDS) >= 70
    assert languages["en"] >= 40
    assert len(languages) >= 8
    assert sum(number >= 3 for number in languages.values()) >= 19
    assert len({gold.style for gold in GOLDS}) >= 20


@pytest.mark.parametrize("gold", GOLDS, ids=_id)
def test_every_line_has_its_kind(gold: Gold) -> None:
    for line in gold.lines:
        assert bool(line.kinds) == bool(line.text.strip()), line
        assert set(line.kinds) <= set(KINDS), line
        assert len(set(line.kinds)) == len(line.kinds), line


@pytest.mark.parametrize("gold", GOLDS, ids=_id)
def test_every_string_stands_in_the_text(gold: Gold) -> None:
    text = _folded(gold.text)
    assert [string for string in gold.strings() if _folded(string) not in text] == []
    assert gold.headline
    assert all(person["role"] in CONTRIBUTOR_ROLES for person in gold.contributors)
    if gold.dateline and gold.dateline.get("agency"):
        assert any(gold.dateline["agency"] in agency.split(" = ") for agency in gold.agencies)


@pytest.mark.parametrize("gold", GOLDS, ids=_id)
def test_a_field_stands_in_a_line_of_its_kind(gold: Gold) -> None:
    """What is called a byline, a stamp, a caption, a link stands where the kinds say so."""

    def lines_of(*kinds: str) -> str:
        return _folded("\n".join(line.text for line in gold.lines if set(kinds) & set(line.kinds)))

    assert _folded(gold.headline) in lines_of("headline")
    for name in (*gold.authors, *(person["name"] for person in gold.contributors)):
        assert name in lines_of("byline", "timestamp"), name
    for stamp in (gold.published, gold.updated):
        assert not stamp or stamp["text"] in lines_of("timestamp", "byline")
    assert not gold.dateline or _folded(gold.dateline["text"]) in lines_of("body")
    for caption in gold.captions:
        assert caption.get("description", "") in lines_of("caption")
        assert caption.get("credit", "") in lines_of("caption")
    for link in gold.related:
        assert link["title"] in lines_of("related")


@pytest.mark.parametrize("gold", GOLDS, ids=_id)
def test_stamps_say_what_their_text_says(gold: Gold) -> None:
    """Every number of the value is in the text, so none was made up."""
    for stamp in (gold.published, gold.updated):
        if not stamp:
            continue
        value = datetime.datetime.fromisoformat(stamp["iso"])
        numbers = {int(number) for number in re.findall(r"\d+", norm(stamp["text"]))}
        assert {value.year, value.day} <= numbers
        if "T" in stamp["iso"]:
            assert {value.hour, (value.hour - 1) % 12 + 1} & numbers
            assert value.minute in numbers or not value.minute


@pytest.mark.parametrize("gold", GOLDS, ids=_id)
def test_addresses_are_nobodys(gold: Gold) -> None:
    """Mail and web addresses end in ``.example``, telephone numbers hold 555."""
    for address in re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://[^\s/)]+|www\.[^\s/)]+", gold.text):
        assert address.endswith(".example"), address
    for number in re.findall(r"\b\d{3}[ -]\d{3}[ -]\d{4}\b|\+\d{2} [\d ]{8,}", gold.text):
        assert "555" in number, number


def test_no_two_texts_share_a_sentence() -> None:
    """Neither with each other nor with the examples and cases that the parser was written for."""
    others = [*(ROOT / "examples").glob("*.txt"), *(ROOT / "tests" / "cases").rglob("*.txt")]
    texts = {str(path.relative_to(ROOT)): path.read_bytes().decode() for path in others} | {_id(gold): gold.text for gold in GOLDS}
    seen: dict[str, str] = {}
    for name, text in texts.items():
        for sentence in _sentences(text):
            first = seen.setdefault(sentence, name)
            assert first == name or not {first, name} & {_id(gold) for gold in GOLDS}, f"{first} and {name}: {sentence}"


def test_people_are_met_once() -> None:
    """A name that two articles share was not invented for either."""
    people = Counter(norm(name) for gold in GOLDS for name in {*gold.authors, *(person["name"] for person in gold.contributors)})
    assert [name for name, times in people.items() if times > 1] == []


def test_the_gold_agrees_with_itself() -> None:
    """The measure gives full marks to a parser that says what the gold says, and counts every miss and invention."""
    gold = next(gold for gold in GOLDS if gold.captions and gold.related and gold.contributors)
    right = measure(gold, articlemeta.parse(gold.text))
    perfect = Reading(
        gold,
        [(text, kinds, kinds[0]) for text, kinds, _ in right.lines],
        {name: (wanted, wanted) for name, (wanted, _) in right.fields.items()},
    )
    assert {value for value in figures([perfect]).values() if value is not None} == {1.0}
    wanted = perfect.fields["captions"][0]
    worse = Reading(gold, perfect.lines, perfect.fields | {"captions": (wanted, [*wanted, "invented"])})
    assert figures([worse])["captions"] == pytest.approx(2 * len(wanted) / (2 * len(wanted) + 1))
    assert misses(worse, "captions") == [f"{_id(gold)}: missed [], got instead ['invented']"]
    first, *rest = perfect.lines
    other = "note" if first[1][0] != "note" else "body"
    wrong = Reading(gold, [(first[0], first[1], other), *rest], perfect.fields)
    assert figures([wrong])["lines"] == pytest.approx(1 - 1 / len(perfect.lines))
    assert len(misses(wrong, "lines")) == 1


def test_a_line_without_a_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text("language = 'en'\nstyle = 's'\nabout = 'a'\nlayout = 'l'\ntext = '''\nno bar\n'''\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no bar"):
        read(path)


def test_figures_are_at_their_floors(readings: list[Reading]) -> None:
    assert below(read_floors(), by_language(readings)) == []
    assert sorted(read_floors()) == sorted({gold.language for gold in GOLDS}), f"{FLOORS} lacks a language"


def test_a_fall_is_reported() -> None:
    assert below({"en": {"lines": 0.9, "headline": 0.5}}, {"en": {"lines": 0.89, "headline": 0.5}}) == [
        "en: lines is 0.890, its floor is 0.900"
    ]
    assert below({"en": {"updated": 0.1}}, {"en": {"updated": None}}) == ["en: updated is –, its floor is 0.100"]


def test_the_page_shows_the_figures(readings: list[Reading]) -> None:
    """``python -m accuracy --write`` renews them."""
    text = PAGE.read_text(encoding="utf-8")
    assert all(text.count(mark) == 1 for mark in MARKS)
    assert page_with(text, tables(readings)) == text
