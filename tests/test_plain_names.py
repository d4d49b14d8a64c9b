"""Names: the quick looks at what most lines are find what the rules find that they spare."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.scan.name_words import PieceCutter, _Cut
from articlemeta.scan.names import NameScanner, Reading

LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "ru", "sv", "tr", "vi")
SIGNS = (*"*|,.-\u2013/:()@\u2019\u201c\n\t\u00a0\u200b2&=", "'s", "3.")
PLACES = frozenset({"Oslo", "New York", "Rome"})


@cache
def scanner(tag: str, *, quick: bool) -> NameScanner:
    made = NameScanner(DEFAULT.language(tag), DEFAULT.agencies, PLACES.__contains__, PLACES.__contains__)
    if not quick:
        made.kinds.is_plain = lambda text: False  # type: ignore[method-assign]
    return made


@cache
def known_words(tag: str) -> tuple[str, ...]:
    """Every word that a rule about names may look at, and words of agencies' names."""
    names = DEFAULT.language(tag).names
    phrases = {phrase for table in vars(names).values() if isinstance(table, tuple) for phrase in table if isinstance(phrase, str)}
    agencies = [name for i, name in enumerate(DEFAULT.agencies.names()) if i % 40 == 0]
    return tuple(sorted({word for phrase in (*phrases, *agencies, *PLACES) for word in (phrase, *phrase.split())}))


@st.composite
def lines(draw: st.DrawFn, tag: str) -> str:
    """A line of names and of words that rules look at, in all sorts of capitals."""
    plain = st.sampled_from(("Jane", "Doe", "Ann", "Roe", "\u0130pek", "Istv\u00e1n", "McTavish", "BBC", "J", "DoeEditor", "\u738b"))
    word = st.one_of(plain, plain, st.sampled_from(known_words(tag)))
    cased = st.tuples(word, st.sampled_from((str, str.title, str.title, str.upper, str.lower))).map(lambda pair: pair[1](pair[0]))
    signed = st.tuples(st.sampled_from((*[""] * 9, *SIGNS)), cased, st.sampled_from((*[""] * 9, *SIGNS))).map("".join)
    words = draw(st.lists(st.one_of(cased, cased, signed), max_size=7))
    if words and draw(st.booleans()):
        words = [*words, *words[-2:]]
    return draw(st.sampled_from((" ", " ", " ", "  ", ", "))).join(words)


def told(reading: Reading) -> object:
    return [(name.start, name.end, name.kind, vars(name)) for name in reading.names], reading.clean


@pytest.mark.parametrize("tag", LANGUAGES)
@given(data=st.data(), flat=st.booleans(), wrapped=st.booleans())
def test_plain_names_are_what_the_rules_say(tag: str, data: st.DataObject, flat: bool, wrapped: bool) -> None:
    text = data.draw(lines(tag))
    quick, slow = scanner(tag, quick=True), scanner(tag, quick=False)
    read, expected = (one.read(text, 0, len(text), flat=flat, wrapped=wrapped) for one in (quick, slow))
    assert told(read) == told(expected)
    assert quick.is_generic(text) == slow.is_generic(text)


@pytest.mark.parametrize("tag", LANGUAGES)
@given(data=st.data())
def test_a_strict_reading_is_a_clean_one(tag: str, data: st.DataObject) -> None:
    text = data.draw(lines(tag))
    whole, strict = (scanner(tag, quick=True).read(text, 0, len(text), strict=strict) for strict in (False, True))
    assert strict.clean == whole.clean
    assert not strict.clean or told(strict) == told(whole)


@pytest.mark.parametrize("tag", LANGUAGES)
@given(data=st.data(), wrapped=st.booleans())
def test_a_window_is_cut_at_its_spaces_as_by_the_pattern(tag: str, data: st.DataObject, wrapped: bool) -> None:
    text = data.draw(lines(tag))
    cutter = PieceCutter(DEFAULT.language(tag))
    state = _Cut(cutter)
    cutter._cut_marked(state, text, 0, len(text), len(text), wrapped=wrapped)
    state.close("")
    pieces = cutter.cut(text, 0, len(text), wrapped=wrapped)[0]
    found, expected = ([(sep, [(w.start, w.end, w.text, w.low) for w in words]) for sep, words in cut] for cut in (pieces, state.pieces))
    assert found == expected
