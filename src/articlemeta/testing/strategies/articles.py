"""Whole articles, put together from what the other strategies write."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st

from articlemeta.models.content import Caption, Dateline, Paragraph, ParagraphKind, RelatedLink, Text
from articlemeta.models.people import Agency, Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.models.times import Timestamp, TimestampRole
from articlemeta.testing.strategies import words
from articlemeta.testing.strategies.datelines import datelines
from articlemeta.testing.strategies.links import related_links
from articlemeta.testing.strategies.people import bylines
from articlemeta.testing.strategies.pictures import captions
from articlemeta.testing.strategies.stamps import timestamps
from articlemeta.testing.strategies.written import Written, moved

T = TypeVar("T")
_opening_quote = re.compile(r'(?<!\S)"')


class ArticleTruth(NamedTuple):
    """What an article says; every field is what the ``Article``'s field of that name should be.

    >>> ArticleTruth._fields
    ('headline', 'timestamps', 'contributors', 'agencies', 'dateline', 'captions', 'related', 'body')
    """

    headline: Text
    timestamps: tuple[Timestamp, ...]
    contributors: tuple[Contributor, ...]
    agencies: tuple[Agency, ...]
    dateline: Dateline | None
    captions: tuple[Caption, ...]
    related: tuple[RelatedLink, ...]
    body: tuple[Paragraph, ...]


@st.composite
def body_paragraphs(draw: st.DrawFn, language: str = "en", hard: bool = True) -> Written[Paragraph]:
    """A paragraph of a story; the truth is the ``Paragraph``. Shrinks to one plain sentence.

    With ``hard``, also sentences that open as bylines, stamps, links and credits do ("By the time ..."), and are none.

    >>> from hypothesis import find
    >>> find(body_paragraphs(), lambda written: written.text.startswith("More")).text
    'More than forty boats were out when the wind turned, and most of them came back before midnight.'
    """
    return _paragraph(" ".join(draw(st.lists(_sentences(language, hard), min_size=1, max_size=3, unique=True))))


@st.composite
def articles(draw: st.DrawFn, language: str = "en", hard: bool = True) -> Written[ArticleTruth]:
    """An article, a blank line between its parts; the truth is an ``ArticleTruth``. See ``laid_out`` for other layouts.

    Shrinks to headline, byline, date line and two plain paragraphs. ``hard``: see ``body_paragraphs``.

    >>> from hypothesis import find
    >>> print(find(articles(), lambda written: written.truth.related).text)
    Storm closes the harbour
    <BLANKLINE>
    By Jane Doe
    <BLANKLINE>
    Published: January 1, 2000
    <BLANKLINE>
    The ferry stayed in port on Monday, the harbour master said, and nobody was hurt.
    <BLANKLINE>
    Also read: Lighthouse keepers retire after forty years
    <BLANKLINE>
    Ships sailed again at noon, and the fish market opened two hours late, according to the port.
    """
    title = draw(words.pick(words.forms(language)["titles"]))
    if draw(st.booleans()):
        title = title.upper()
    people = draw(bylines(language, role=Role.AUTHOR))
    stamps = [draw(timestamps(language, role=TimestampRole.PUBLISHED))]
    stamps += draw(_perhaps(timestamps(language, role=TimestampRole.UPDATED, labelled=True)))
    head: list[Written[Any]] = [people, *stamps]
    if draw(st.booleans()):
        head = [*stamps, people]
    head += draw(_perhaps(captions(language)))
    first, second, *others = draw(st.lists(_sentences(language, hard), min_size=2, max_size=6, unique=True))
    texts = [first, second]
    for sentence in others:  # a paragraph of its own, or the last one's
        texts[-1:] = [f"{texts[-1]} {sentence}"] if draw(st.booleans()) else [texts[-1], sentence]
    story: list[Written[Any]] = [_paragraph(text) for text in texts]
    story[:1] = [_opened(one) for one in draw(_perhaps(datelines(language, day=_day(stamps[0].truth))))] or story[:1]
    place = draw(st.integers(1, len(story) - 1))
    story[place:place] = draw(_perhaps(related_links(language, on=title)))
    return joined([Written(title, Text(text=title, span=Span(0, len(title)))), *head, *story])


def joined(parts: Sequence[Written[Any]]) -> Written[ArticleTruth]:
    """An article of these parts, in this order; the first is the headline."""
    texts: list[str] = []
    truths: list[Any] = []
    position = 0
    for part in parts:
        texts.append(part.text)
        moved_truth = moved(part.truth, position)
        truths += moved_truth if type(moved_truth) is tuple else (moved_truth,)
        position += len(part.text) + 2

    def of(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(truth for truth in truths if isinstance(truth, kind))

    dateline: Dateline | None = next(iter(of(Dateline)), None)
    text = "\n\n".join(texts)
    truth = ArticleTruth(
        headline=truths[0],
        timestamps=of(Timestamp),
        contributors=of(Contributor),
        agencies=_agencies(of(Contributor), dateline),
        dateline=dateline,
        captions=of(Caption),
        related=of(RelatedLink),
        body=of(Paragraph),
    )
    return Written(text, truth)


def _perhaps(one: st.SearchStrategy[Written[T]]) -> st.SearchStrategy[list[Written[T]]]:
    """None or one. A list, because hypothesis takes elements out of lists whole."""
    return st.lists(one, max_size=1)


def _sentences(language: str, hard: bool) -> st.SearchStrategy[str]:
    """Sentences of stories, with straight or curly quotes."""
    forms = words.forms(language)
    found = [*forms["sentences"], *(forms["hard_sentences"] if hard else ())]
    return words.pick(dict.fromkeys((*found, *map(_curly, found))))


def _curly(text: str) -> str:
    return _opening_quote.sub("“", text).replace('"', "”").replace("'", "’")


def _paragraph(text: str) -> Written[Paragraph]:
    return Written(text, Paragraph(kind=ParagraphKind.PARAGRAPH, text=text, span=Span(0, len(text))))


def _opened(dateline: Written[Dateline]) -> Written[Any]:
    """A first paragraph: the dateline, and what stands behind it."""
    start = dateline.truth.span.end + 1
    rest = Paragraph(kind=ParagraphKind.PARAGRAPH, text=dateline.text[start:], span=Span(start, len(dateline.text)))
    return Written(dateline.text, (dateline.truth, rest))


def _agencies(contributors: Sequence[Contributor], dateline: Dateline | None) -> tuple[Agency, ...]:
    """Those of the byline and the dateline, each once by name."""
    found = [
        Agency(text=body.name, name=words.canonical(body.name), span=body.span)
        for body in contributors
        if body.kind is ContributorKind.ORGANIZATION
    ]
    if dateline is not None and dateline.agency is not None:
        found.append(dateline.agency)
    return tuple({agency.name: agency for agency in reversed(found)}.values())[::-1]


def _day(stamp: Timestamp) -> datetime.date:
    assert stamp.value is not None
    return stamp.value.date() if isinstance(stamp.value, datetime.datetime) else stamp.value
