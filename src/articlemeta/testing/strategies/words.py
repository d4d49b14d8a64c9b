"""What fills the slots: the knowledge's words as house styles write them, and the forms of a language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.knowledge.loader import read_data
from articlemeta.knowledge.places import key

Words = tuple[str, ...]


@cache  # one entry per data file
def forms(language: str) -> dict[str, Any]:
    """The forms and sentences of a language. Raises ``ValueError`` for one that has none."""
    source = files("articlemeta.testing.strategies").joinpath("data", f"{language}.toml")
    if not source.is_file():
        raise ValueError(f"the strategies write no {language!r}")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def pick(words: Iterable[str]) -> st.SearchStrategy[str]:
    """One of them; shrinks to the first.

    Choosing from one word would be no choice, and hypothesis takes what needs fewer choices for simpler: failing
    examples would shrink to May, whose name has no short form.
    """
    return _sampled(tuple(words))


@cache  # bounded by the data files
def _sampled(choices: Words) -> st.SearchStrategy[str]:
    return st.sampled_from(choices * 2 if len(choices) == 1 else choices)


def persons(language: str) -> st.SearchStrategy[str]:
    """Invented names of people."""
    return pick(forms(language)["persons"])


@cache
def months(language: str) -> tuple[tuple[str, int], ...]:
    """Names of months with their numbers, full names first, the short ones with and without a period."""
    names = DEFAULT.language(language).dates.months
    full = [name for name in names if not any(other != name and other.startswith(name) and names[other] == names[name] for other in names)]
    short = [name for name in names if name not in full]
    written = [*full, *short, *(f"{name}." for name in short)]
    return tuple((name.title(), names[name.rstrip(".")]) for name in written)


@cache
def weekdays(language: str) -> tuple[tuple[str, int], ...]:
    """Names of weekdays with their numbers; Monday is 1."""
    names = DEFAULT.language(language).dates.weekdays
    return tuple((name.title(), number) for name, number in names.items())


@cache
def agencies(language: str, photo: bool = False) -> Words:
    """Every name of the agencies that write in a language, or sell pictures; a name that several share is left out.

    Languages other than English go by their own agencies; a name in another script is for texts in that script.
    """
    registry = DEFAULT.agencies
    entries = [e for e in registry.entries if e.photo == photo and (photo or language in e.languages)]
    names = [name for e in entries for name in (*e.aliases, e.name) if len(registry.named(name)) == 1 and _latin(name)]
    return tuple(dict.fromkeys(names))


def canonical(written: str) -> str:
    """The registry's name of an agency, else as written."""
    found = DEFAULT.agencies.named(written)
    return found[0].name if len(found) == 1 else written


@cache
def cities() -> Words:
    """Every city of the gazetteer, those that stand alone in datelines first; no Vietnamese ones with a word for city."""
    data = read_data("places.toml")
    found = _listed(*data["alone"].values(), *data["cities"].values())
    return tuple(name for name in found if not name.startswith(("TP", "Thành phố")))


def is_word(city: str, language: str) -> bool:
    """Is it a word of the language as well ("Nice")? By itself before a dash it is a place in capitals alone."""
    return key(city) in DEFAULT.language(language).dateline.not_places


def lies_in(city: str, state: str) -> bool:
    """Does a city of this name lie in the state of these letters?"""
    return any(bearer.division == state for bearer in DEFAULT.world.bearers(city))


@cache
def regions() -> Words:
    """Every region and country."""
    data = read_data("places.toml")
    return _listed(*data["regions"].values(), *data["countries"].values())


def cased(word: str) -> Words:
    """A word as labels write it: first letter large, all large, all small."""
    return tuple(dict.fromkeys((word[:1].upper() + word[1:], word.upper(), word)))


def _listed(*texts: str) -> Words:
    return tuple(dict.fromkeys(" ".join(name.split()) for text in texts for name in text.split(",") if name.strip()))


def _latin(name: str) -> bool:
    return all(ord(char) < 0x250 for char in name)
