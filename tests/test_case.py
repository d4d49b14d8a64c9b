"""Words are looked up in a form without case, with the two i of Turkish as one."""

from __future__ import annotations

import pytest

from articlemeta import Knowledge, parse
from articlemeta.knowledge.case import uncased


@pytest.mark.parametrize(
    ("one", "other"),
    [("GİRİŞ", "giriş"), ("YAYINLANMA", "yayınlanma"), ("Işık", "ışık"), ("İlgili", "ilgili"), ("OSLO", "oslo")],
)
def test_one_form(one: str, other: str) -> None:
    assert uncased(one) == uncased(other)
    assert len(uncased(one)) == len(one)


def test_the_words_of_languages_have_that_form() -> None:
    words = Knowledge().language("tr")
    assert words.dates.months["mayis"] == 5
    assert all(word == uncased(word) for word in words.common)


def test_letters_of_its_own_tell_a_language() -> None:
    assert parse("Öğrenciler hasat öncesi komşularının çay makaslarını okul atölyesinde biledi, sonra çarşıya dağıttı.").language == "tr"


def test_letters_of_relatives_speak_against_it() -> None:
    text = "Şagirdlər məktəbin emalatxanasında qonşularının çay qayçılarını itilədilər və sonra bazara payladılar, dedi."
    assert parse(text).language is None  # Azerbaijani, which is not shipped


def test_hindis_dot_below_may_be_left_out_or_part_of_its_letter() -> None:
    months = Knowledge().language("hi").dates.months
    assert months["फ\u093cरवरी"] == months["\u095eरवरी"] == months["फरवरी"] == 2


def test_text_of_either_of_two_languages_is_read_with_the_words_of_one() -> None:
    article = parse(
        "Lima kapal\nOleh Joko Rahman\nMereka itu orang dari pada dua kapal yang ada di sini, dan kami akan ke sana juga dengan dia."
    )
    assert article.language is None
    assert [author.name for author in article.authors] == ["Joko Rahman"]
    assert "Indonesian words" in article.issues[0].message
