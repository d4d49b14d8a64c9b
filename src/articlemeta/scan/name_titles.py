"""Pieces of a credit with a title in them: whose title it is, and whom they work for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from articlemeta.scan.name_kinds import ORGANIZATION, PERSON, UNKNOWN, NameKinds, Range
from articlemeta.scan.name_words import Words


class Titled(NamedTuple):
    """The name in such a piece, empty where it only says what somebody is; and the outlet, if it names one."""

    name: Words
    outlet: Range | None


def read_owned(kinds: NameKinds, source: str, words: Words) -> Titled | None:
    """``CNN's Jane Doe``, ``Reuters' Jane Doe``."""
    for i, owner in enumerate(words[:-2]):
        if owner.low[-1:] != "s":
            continue
        marked = owner.low.endswith(("'s", "\u2019s"))
        bare = source.startswith(("'", "\u2019"), owner.end) and kinds.kind(words[: i + 1]) is ORGANIZATION
        if (marked or bare) and kinds.kind(words[i + 1 :]) is PERSON:
            return Titled(words[i + 1 :], (words[0].start, owner.end - 2 * marked))
    return None


def read_titled(kinds: NameKinds, source: str, words: Words, is_place: Callable[[Words], bool]) -> Titled | None:
    """``Jane Doe Sports Editor``, ``Reuters reporter Jane Doe``, ``Herald Reporter``, ``Paris Correspondent``; one word is a title."""
    last = max(i for i, word in enumerate(words) if word.low in kinds.titles)
    before, after = words[: last + 1], words[last + 1 :]
    if after and kinds.is_title(before) and (found := _outlet_behind(kinds, source, after)):
        return found
    named = bool(after) and kinds.kind(after) in (PERSON, UNKNOWN)
    if named and kinds.is_title(before):
        return Titled(after, None)
    outlet = _outlet(kinds, source, before)
    if outlet is not None and (named or not after):
        return Titled(after, outlet)
    if not after and any(is_place(before[:i]) and kinds.is_title(before[i:]) for i in range(1, len(before))):
        return Titled([], None)
    return _name_first(kinds, source, before, after, is_place)


def _outlet_behind(kinds: NameKinds, source: str, words: Words) -> Titled | None:
    """The body behind a title, and perhaps a name: "correspondent" Reuters, "photographer" Reuters Jane Doe."""
    if kinds.body(source, words) or kinds.kind(words) is ORGANIZATION:
        return Titled([], (words[0].start, words[-1].end))
    for i in kinds.known_ends(words)[0]:
        if kinds.body(source, words[:i]) and kinds.kind(words[i:]) is PERSON:
            return Titled(words[i:], (words[0].start, words[i - 1].end))
    return None


def _outlet(kinds: NameKinds, source: str, words: Words) -> Range | None:
    """The body before a title: ``Associated Press`` of "Associated Press sports writer"."""
    for i in range(1, min(len(words), 6)):
        if not kinds.is_title(words[i:]):
            continue
        if kinds.body(source, words[:i]):
            return words[0].start, words[i - 1].end
        if kinds.kind(words[:i]) is ORGANIZATION and not _is_named(kinds, words[:i]):
            further = i < len(words) - 1 and words[i].low in kinds.organization.difference(kinds.desks)  # "NBC News" reporter
            return words[0].start, words[i - 1 + further].end
    return None


def _is_named(kinds: NameKinds, words: Words) -> bool:
    """Are the words a person's name and the beginning of a title: "Jane Doe Travel News" reporter?"""
    while words and words[-1].low in kinds.title_words:
        words = words[:-1]
    return kinds.kind(words) is PERSON


def _name_first(kinds: NameKinds, source: str, before: Words, after: Words, is_place: Callable[[Words], bool]) -> Titled | None:
    first = next((i for i in range(min(2, len(before) - 1), len(before)) if before[i].low in kinds.title_words), 0)
    name, outlet = before[:first], None
    for i in range(len(name) - 1, 1, -1):
        if kinds.body(source, name[i:]):
            name, outlet = name[:i], (name[i].start, name[-1].end)
            break
    if after and kinds.kind(after) is ORGANIZATION:
        outlet = (after[0].start, after[-1].end)
    elif after:
        return None
    if len(name) > 2 and is_place(name[2:]):
        name = name[:2]  # "Jane Doe Paris Correspondent"
    if not name or kinds.kind(name) not in (PERSON, UNKNOWN):
        return None
    return Titled(name, outlet)
