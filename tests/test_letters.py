"""Letters, digits and signs of scripts other than Latin."""

from __future__ import annotations

import re

import pytest

from articlemeta import parse, parse_byline, parse_timestamps
from articlemeta.knowledge.words import alternation
from articlemeta.scan.letters import ALNUM, INNER, LETTER

WORDS = (
    "wörter",
    "İstanbul",
    "Слова",
    "λέξεις",
    "कीमतें",
    "द्वारा",
    "نُشِر",
    "الأربعاء",
    "tiếng",
    "ti\u0065\u0302\u0301ng",
    "漢字",
    "ひらがな",
    "한글",
    "ไทย",
)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_all_letters(word: str) -> None:
    assert re.fullmatch(f"{LETTER}+", word)
    assert re.fullmatch(f"{INNER}+", f"{word}-{word}")


@pytest.mark.parametrize("sign", [*"0٣९_.,:;!?()[]/|-–—'\"’“”«»،؛؟।。、「」·•…%№₹$ \u200f\u00a0\n", "🙂"])
def test_a_sign_is_none(sign: str) -> None:
    assert not re.fullmatch(LETTER, sign)
    assert bool(re.fullmatch(ALNUM, sign)) == sign.isdecimal()


def test_a_word_with_a_vowel_sign_behind_it_is_another() -> None:
    pattern = re.compile(alternation(["स्रोत", "की"]))
    assert pattern.match("स्रोत: ")
    assert not pattern.match("स्रोतों ")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٢٧ أبريل ٢٠٢٠ - ١١:١٠", "2020-04-27T11:10:00"),
        ("٢٧/٤/٢٠٢٠", "2020-04-27"),
        ("۲۰۲۰-۰۴-۲۷", "2020-04-27"),
        ("२७-०४-२०२०", "2020-04-27"),
    ],
)
def test_other_digits(text: str, value: str) -> None:
    (stamp,) = parse_timestamps(text, language="ar")
    assert (stamp.value.isoformat() if stamp.value else None, stamp.text) == (value, text)


def test_direction_marks_show_nothing_and_count_in_spans() -> None:
    text = "كتب: \u200fسالم \u202bالحداد\u202c"
    (author,) = parse_byline(text, language="ar")
    assert author.name == "سالم الحداد"
    assert text[author.span.start : author.span.end] == "سالم \u202bالحداد"


@pytest.mark.parametrize(
    "text",
    [
        "بارش کے بعد بندرگاہ دوبارہ کھول دی گئی ہے، حکام نے بتایا کہ کوئی زخمی نہیں ہوا اور تمام جہاز محفوظ ہیں۔",
        "بندر پس از توفان شدید روز جمعه بازگشایی شد و مدیر بندر گفت که هیچ کس آسیب ندیده و همه کشتی‌ها سالم هستند.",
    ],
)
def test_what_shares_a_script_is_no_arabic(text: str) -> None:
    assert parse(text).language is None
