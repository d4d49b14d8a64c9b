"""One article against its gold: which lines and which values agree.

Strings are compared without case, punctuation and white space. Values are compared as multisets: what is missing and what is
invented count alike.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from articlemeta import Article, ContributorKind, Role

from .gold import Gold

#: The fields in the order of the tables.
FIELDS = (
    "headline", "published", "updated", "authors", "agencies", "contributors",
    "dateline", "captions", "credits", "related", "labels", "language",
)  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """What the gold and the parser say of one article."""

    gold: Gold
    #: Of every line that is not blank: the text, the kinds of the gold, the kind of the parser.
    lines: list[tuple[str, tuple[str, ...], str]]
    #: Of every field: the gold's values and the parser's.
    fields: dict[str, tuple[list[str], list[str]]]


def norm(text: str) -> str:
    """The letters and digits alone, in small letters, one space between words.

    >>> norm("— “Jo  Doe”/AP")
    'jo doe ap'
    """
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()


def moment(value: datetime.date | datetime.datetime | None) -> str:
    """A date alone, a naive time and an instant never equal each other, so nothing may be invented.

    >>> moment(datetime.datetime.fromisoformat("2024-05-01T10:00+02:00"))
    '2024-05-01T08:00:00+00:00'
    """
    if isinstance(value, datetime.datetime) and value.tzinfo:
        value = value.astimezone(datetime.UTC)
    return value.isoformat() if value else ""


def _gold_moment(stamp: dict[str, str] | None) -> str:
    if not stamp:
        return ""
    iso = stamp["iso"]
    return moment(datetime.datetime.fromisoformat(iso) if "T" in iso else datetime.date.fromisoformat(iso))


def _gold_dateline(gold: Gold) -> str:
    line = gold.dateline
    if not line:
        return ""
    date = line.get("date", {})
    days = "-".join(str(date.get(part, "")) for part in ("year", "month", "day"))
    return " / ".join([*map(norm, line["places"]), norm(line.get("agency", "")), days])


def _dateline(article: Article) -> str:
    line = article.dateline
    if not line:
        return ""
    days = "-".join(str((line.date and getattr(line.date, part)) or "") for part in ("year", "month", "day"))
    return " / ".join([*(norm(place.text) for place in line.places), norm(line.agency.text) if line.agency else "", days])


def _agencies(gold: Gold, article: Article) -> tuple[list[str], list[str]]:
    """An agency is right under any of its writings, and under the name the knowledge holds for it."""
    wanted = {agency: {norm(writing) for writing in agency.split(" = ")} for agency in gold.agencies}
    found = []
    for agency in article.agencies:
        names = {norm(agency.text), norm(agency.name)}
        found.append(next((name for name, writings in wanted.items() if names & writings), agency.name))
    return list(wanted), found


def _fields(gold: Gold, article: Article) -> dict[str, tuple[list[str], list[str]]]:
    ends = [c for c in article.contributors if c.role is not Role.AUTHOR and c.kind is ContributorKind.PERSON]
    published, updated = article.published, article.updated
    pairs = {
        "headline": ([norm(gold.headline)], [norm(article.headline.text) if article.headline else ""]),
        "published": ([_gold_moment(gold.published)], [moment(published.value) if published else ""]),
        "updated": ([_gold_moment(gold.updated)], [moment(updated.value) if updated else ""]),
        "authors": ([norm(name) for name in gold.authors], [norm(author.name) for author in article.authors]),
        "agencies": _agencies(gold, article),
        "contributors": (
            [f"{norm(person['name'])} ({person['role']})" for person in gold.contributors],
            [f"{norm(person.name)} ({person.role.value})" for person in ends],
        ),
        "dateline": ([_gold_dateline(gold)], [_dateline(article)]),
        "captions": (
            [norm(caption.get("description", "")) for caption in gold.captions],
            [norm(caption.description) for caption in article.captions],
        ),
        "credits": (
            [norm(caption.get("credit", "")) for caption in gold.captions],
            [norm(caption.credit.text) for caption in article.captions if caption.credit],
        ),
        "related": ([norm(link["title"]) for link in gold.related], [norm(link.title) for link in article.related]),
        "labels": (
            [f"{norm(link['label'])}: {norm(link['title'])}" for link in gold.related if "label" in link],
            [f"{norm(link.label)}: {norm(link.title)}" for link in article.related if link.label],
        ),
        "language": ([gold.language], [article.language or ""]),
    }
    return {name: ([x for x in wanted if x], [x for x in found if x]) for name, (wanted, found) in pairs.items()}


def _line_kinds(gold: Gold, article: Article) -> list[tuple[str, tuple[str, ...], str]]:
    """The kind of a line is that of the block that holds its first visible character."""
    starts = [block.span.start for block in article.blocks]
    out, at = [], 0
    for line in gold.lines:
        if line.text.strip():
            first = at + len(line.text) - len(line.text.lstrip())
            out.append((line.text, line.kinds, article.blocks[bisect_right(starts, first) - 1].kind.value))
        at += len(line.text) + 1
    return out


def measure(gold: Gold, article: Article) -> Reading:
    """Everything that a table or a list of misses needs of one article."""
    return Reading(gold, _line_kinds(gold, article), _fields(gold, article))


def misses(reading: Reading, name: str) -> list[str]:
    """What is wrong in a field, or in the ``lines``, one line of text each."""
    where = f"{reading.gold.language}/{reading.gold.name}"
    if name == "lines":
        return [
            f"{where}:{number}: gold {'+'.join(kinds)}, got {got}: {text.strip()[:100]!r}"
            for number, (text, kinds, got) in enumerate(reading.lines, 1)
            if got not in kinds
        ]
    wanted, found = map(Counter, reading.fields[name])
    missed, invented = list((wanted - found).elements()), list((found - wanted).elements())
    return [f"{where}: missed {missed}, got instead {invented}"] if missed or invented else []
