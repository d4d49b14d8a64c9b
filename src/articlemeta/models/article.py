"""The article: everything read from one text."""

from __future__ import annotations

from typing import Any

from pydantic import computed_field

from articlemeta.models.base import Model
from articlemeta.models.block import Block
from articlemeta.models.content import Caption, Dateline, Note, Paragraph, RelatedLink, Text
from articlemeta.models.headers import ExportRecord, WireHeader
from articlemeta.models.issue import Issue
from articlemeta.models.offsets import Offsets
from articlemeta.models.people import Agency, Contributor, ContributorKind, Role
from articlemeta.models.times import Timestamp, TimestampRole

#: Version of the JSON form. The first number grows when a reader of the old form would fail.
SCHEMA_VERSION = "1.0"


class Article(Model):
    """A news text as data: its source, the blocks that tile it, and every field with its place.

    ``published``, ``updated`` and ``authors`` are derived: they are in the JSON for readers of other languages, and
    ignored on loading. Loading checks types, not spans: ``articlemeta.testing.check`` checks those.

    >>> from articlemeta import parse
    >>> article = parse("Rain ends drought\\nBy Jane Doe\\n\\nOSLO, May 3 (Reuters) - It rained at last on Monday.")
    >>> article.headline.text, [author.name for author in article.authors], article.dateline.text
    ('Rain ends drought', ['Jane Doe'], 'OSLO, May 3 (Reuters) -')
    >>> article.body[0].text
    'It rained at last on Monday.'
    >>> Article.model_validate_json(article.model_dump_json()) == article
    True
    """

    source: str
    blocks: tuple[Block, ...]
    kicker: Text | None = None
    headline: Text | None = None
    deck: Text | None = None
    timestamps: tuple[Timestamp, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    agencies: tuple[Agency, ...] = ()
    dateline: Dateline | None = None
    captions: tuple[Caption, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    body: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()
    language: str | None = None
    issues: tuple[Issue, ...] = ()
    wire: WireHeader | None = None
    record: ExportRecord | None = None
    schema_version: str = SCHEMA_VERSION

    @computed_field  # type: ignore[prop-decorator]
    @property
    def published(self) -> Timestamp | None:
        """The first published stamp that has a value.

        >>> from articlemeta import parse
        >>> article = parse("Rain ends drought\\nUpdated: May 4, 2024\\n\\nIt rained at last on Monday, officials said.")
        >>> article.published is None, article.updated.value
        (True, datetime.date(2024, 5, 4))
        """
        return next((s for s in self.timestamps if s.role is TimestampRole.PUBLISHED and s.value is not None), None)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def updated(self) -> Timestamp | None:
        """The last updated stamp that has a value. Never copied from ``published``.

        >>> from articlemeta import parse
        >>> article = parse("Rain ends drought\\nUpdated: May 4, 2024\\nUpdated: May 5, 2024\\n\\nIt rained at last on Monday, they said.")
        >>> article.updated.value
        datetime.date(2024, 5, 5)
        """
        return next((s for s in reversed(self.timestamps) if s.role is TimestampRole.UPDATED and s.value is not None), None)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def authors(self) -> tuple[Contributor, ...]:
        """The persons credited as authors, each once.

        >>> from articlemeta import parse
        >>> article = parse("Rain ends drought\\nBy Jane Doe and Reuters\\n\\nIt rained at last on Monday.\\n\\nEditing by Kim Poe")
        >>> [author.name for author in article.authors]
        ['Jane Doe']
        """
        found: dict[str, Contributor] = {}
        for person in self.contributors:
            if person.kind is ContributorKind.PERSON and person.role is Role.AUTHOR:
                found.setdefault(person.name.casefold(), person)
        return tuple(found.values())

    def offsets(self, unit: str) -> Offsets:
        """Translates spans to another unit: ``"utf-16"`` (JavaScript, Java) or ``"utf-8"`` (bytes).

        Raises ``ValueError`` for other units.

        >>> from articlemeta import parse
        >>> article = parse("\\U0001f30d Summit opens\\n\\nLeaders met in Oslo on Monday to talk about the weather.")
        >>> span = article.body[0].span
        >>> span, article.offsets("utf-16")(span)
        (Span(16, 72), Span(17, 73))
        """
        return Offsets(self.source, unit)

    def model_dump_json(self, **options: Any) -> str:
        """The article as JSON; takes what ``pydantic.BaseModel.model_dump_json`` takes.

        Raises ``ValueError`` when the source holds a lone surrogate, which no UTF-8 text can hold: replace those
        before parsing, as in ``text.encode("utf-8", "replace").decode()``. Such a source has the issue
        ``lone-surrogate``, so a pipeline can tell beforehand.

        >>> from articlemeta import parse
        >>> Article.model_validate_json(parse("Rain ends drought").model_dump_json()).source
        'Rain ends drought'
        """
        try:
            return super().model_dump_json(**options)
        except Exception as error:
            offset = lone_surrogate(self.source)
            if offset is None:
                raise
            raise ValueError(
                f"the source holds a lone surrogate at offset {offset}, which JSON in UTF-8 cannot hold; "
                'replace it before parsing: text.encode("utf-8", "replace").decode()'
            ) from error

    def __repr__(self) -> str:
        name = repr(self.headline.text) if self.headline else "no headline"
        return f"<Article {name}, {len(self.body)} paragraphs, {len(self.source)} characters, {len(self.issues)} issues>"

    __str__ = __repr__

    def __hash__(self) -> int:
        # Equal articles have equal sources; hashing every field would cost as much as parsing.
        return hash((self.source, self.schema_version))


def lone_surrogate(text: str) -> int | None:
    """The offset of the first lone surrogate, which no UTF-8 text can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return None
