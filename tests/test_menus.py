"""Sections of a site in a row, as stand above a page: they begin with the front page, in every language that says so."""

from __future__ import annotations

import pytest

from articlemeta import explain
from articlemeta.kinds import furniture

#: A front page and a section of it.
HOME = {
    "ar": ("الرئيسية", "أخبار"),
    "cs": ("Hlavní stránka", "Domácí"),
    "de": ("Startseite", "Politik"),
    "en": ("Home", "World"),
    "hi": ("होम", "देश"),
    "ja": ("トップ", "社会"),
    "ko": ("홈", "사회"),
    "ms": ("Laman Utama", "Nasional"),
    "pl": ("Strona główna", "Polska"),
    "ru": ("Главная", "Общество"),
    "sw": ("Mwanzo", "Habari"),
    "tr": ("Anasayfa", "Gündem"),
    "uk": ("Головна", "Суспільство"),
    "vi": ("Trang chủ", "Thời sự"),
    "zh": ("首页", "国内"),
}


def rule(line: str, **options: str) -> str:
    """The rule that a line above a headline goes by."""
    story = "Storm closes the harbour for a day\nThe ferry stayed in port on Monday, the harbour master said, and nobody was hurt."
    return next(block.rule for block in explain(f"{line}\n{story}\n{story}", **options).blocks if block.text == line)


@pytest.mark.parametrize("tag", HOME)
@pytest.mark.parametrize("sign", [" / ", " > ", " » "])
def test_a_path_of_sections(tag: str, sign: str) -> None:
    assert rule(sign.join(HOME[tag]), language=tag) == furniture.BREADCRUMB.name


@pytest.mark.parametrize("tag", HOME)
def test_sections_between_pipes(tag: str) -> None:
    assert rule(" | ".join((*HOME[tag], "Abc")), language=tag) == furniture.MENU.name


@pytest.mark.parametrize("line", ["World | Politics | Harbours", "Home  News"])
def test_known_sections(line: str) -> None:
    assert rule(line.replace("  ", " ")) == furniture.MENU.name


@pytest.mark.parametrize("line", ["Jane Doe | John Roe | Kim Poe", "Home secretary"])
def test_other_rows(line: str) -> None:
    assert rule(line) != furniture.MENU.name
