"""Bylines: openers of the knowledge, invented names, the knowledge's agencies and places."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.models.people import Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.testing.strategies import words
from articlemeta.testing.strategies.written import Filled, Written, fill, slots

_NAMES = ("one", "two", "three")


@st.composite
def bylines(draw: st.DrawFn, language: str = "en", role: Role | None = None) -> Written[tuple[Contributor, ...]]:
    """A byline; the truth is its contributors, in order. Shrinks to ``By Jane Doe``.

    ``role`` fixes what the opener says the people did. One that says two things ("Words and pictures by") makes two of each.

    >>> from hypothesis import find
    >>> written = find(bylines(), lambda written: len(written.truth) == 2)
    >>> written.text, [person.name for person in written.truth]
    ('By Jane Doe and John Poe', ['Jane Doe', 'John Poe'])
    """
    data = words.forms(language)
    form = draw(words.pick(data["byline"]["forms"]))
    openers = DEFAULT.language(language).byline.openers
    meant = role or draw(st.sampled_from([Role(name) for name in openers]))
    if "{agency}" in form and "{one}" not in form:
        meant = Role.AUTHOR  # nobody writes that an agency edited or drew; who translated or took the pictures is a person
    people = draw(st.lists(words.persons(language), min_size=3, max_size=3, unique=True))
    opener = draw(words.pick(word for word in openers[meant] if not _leads_to_title(word, language)))
    filled = fill(
        form,
        {
            "opener": draw(words.pick(words.cased(opener))),
            **dict(zip(_NAMES, people, strict=True)),
            "agency": draw(words.pick(_agencies(language))),
            "place": draw(words.pick(_places(language))),
        },
    )
    roles = tuple(Role(name) for name, phrases in openers.items() if opener in phrases)
    return Written(filled.text, _truth(filled, slots(form), roles))


def _truth(filled: Filled, used: tuple[str, ...], roles: tuple[Role, ...]) -> tuple[Contributor, ...]:
    def text(slot: str) -> str | None:
        return filled.text[slice(*filled.spans[slot])] if slot in used else None

    if "one" not in used:
        span = filled.spans["agency"]
        body = filled.text[slice(*span)]
        return tuple(Contributor(name=body, kind=ContributorKind.ORGANIZATION, role=role, span=span) for role in roles)
    if Role.CONTRIBUTING in roles and "agency" in used:  # inputs come from each of a list; elsewhere, the agency is the people's
        alone = _truth(filled, tuple(slot for slot in used if slot not in _NAMES), roles)
        return (*_truth(filled, tuple(slot for slot in used if slot != "agency"), roles), *alone)
    ends = [filled.spans[slot].end for slot in ("agency", "place") if slot in used]
    return tuple(
        Contributor(
            name=filled.text[slice(*filled.spans[name])],
            kind=ContributorKind.PERSON,
            role=role,
            affiliation=text("agency"),
            place=text("place"),
            span=Span(filled.spans[name].start, max([filled.spans[name].end, *ends])),
        )
        for name in _NAMES
        if name in used
        for role in roles
    )


@cache
def _agencies(language: str) -> words.Words:
    return tuple(name for name in words.agencies(language) if not _for_pictures(name, language))


@cache
def _places(language: str) -> words.Words:
    return tuple(name for name in words.cities() if _told_whole(name, language))


def _leads_to_title(opener: str, language: str) -> bool:
    """Does a title without a name follow: "Report by our" (correspondent)?"""
    return opener.split()[-1] in DEFAULT.language(language).names.possessive


def _for_pictures(agency: str, language: str) -> bool:
    """Is it the name under which an agency sells pictures ("AAP Image")? Nobody writes stories for that."""
    return agency.split()[-1] in DEFAULT.language(language).credit.media


def _told_whole(place: str, language: str) -> bool:
    """Is it a place that a byline can name? A slash divides its fields, and some words end it: those of "Mountain View", too."""
    ends = DEFAULT.language(language).names.ends
    return "/" not in place and not any(word.lower() in ends for word in place.split())
