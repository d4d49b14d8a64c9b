"""articlemeta: raw news-wire text to structured articles.

>>> from articlemeta import parse
>>> article = parse("Harbour reopens after storm\\nBy Jane Doe\\n\\nShips sailed again on Saturday, the port of Bergen said.")
>>> article.headline.text, article.authors[0].name, article.body[0].span
('Harbour reopens after storm', 'Jane Doe', Span(41, 97))
"""

import typing

from articlemeta.knowledge import AgencyEntry, Knowledge
from articlemeta.models.article import Article
from articlemeta.models.block import Block, BlockKind
from articlemeta.models.content import (
    Caption,
    Credit,
    Dateline,
    Note,
    NoteKind,
    Paragraph,
    ParagraphKind,
    Place,
    RelatedLink,
    Text,
)
from articlemeta.models.headers import ExportRecord, WireHeader
from articlemeta.models.issue import Issue, IssueCode, Severity
from articlemeta.models.offsets import Offsets
from articlemeta.models.people import Agency, Contributor, ContributorKind, Role
from articlemeta.models.span import Span
from articlemeta.models.times import PartialDate, Precision, Timestamp, TimestampRole, ZoneSource
from articlemeta.parser import (
    Parser,
    explain,
    parse,
    parse_byline,
    parse_caption,
    parse_credit,
    parse_dateline,
    parse_related,
    parse_timestamps,
    parse_wire,
    write_wire,
)

if typing.TYPE_CHECKING:
    from articlemeta.batch import ParseFailure, parse_many
    from articlemeta.models.explanation import BlockReason, Explanation, FieldReason
    from articlemeta.stream import WireFailure, iter_wire
    from articlemeta.wire.framing import WireFormatError

__version__ = "0.1.0"

__all__ = [
    "Agency",
    "AgencyEntry",
    "Article",
    "Block",
    "BlockKind",
    "BlockReason",
    "Caption",
    "Contributor",
    "ContributorKind",
    "Credit",
    "Dateline",
    "Explanation",
    "ExportRecord",
    "FieldReason",
    "Issue",
    "IssueCode",
    "Knowledge",
    "Note",
    "NoteKind",
    "Offsets",
    "Paragraph",
    "ParagraphKind",
    "ParseFailure",
    "Parser",
    "PartialDate",
    "Place",
    "Precision",
    "RelatedLink",
    "Role",
    "Severity",
    "Span",
    "Text",
    "Timestamp",
    "TimestampRole",
    "WireFailure",
    "WireFormatError",
    "WireHeader",
    "ZoneSource",
    "explain",
    "iter_wire",
    "parse",
    "parse_byline",
    "parse_caption",
    "parse_credit",
    "parse_dateline",
    "parse_many",
    "parse_related",
    "parse_timestamps",
    "parse_wire",
    "write_wire",
]

# What few programs need is imported when first asked for: a first parse should not wait for it.
_LATER = {
    "BlockReason": "models.explanation",
    "Explanation": "models.explanation",
    "FieldReason": "models.explanation",
    "ParseFailure": "batch",
    "WireFailure": "stream",
    "WireFormatError": "wire.framing",
    "iter_wire": "stream",
    "parse_many": "batch",
}


def __getattr__(name: str) -> typing.Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_LATER[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
