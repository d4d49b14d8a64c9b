"""What the story holds: texts, paragraphs, dateline, captions, links, notes."""

from __future__ import annotations

import datetime
from enum import StrEnum

from articlemeta.models.base import Model
from articlemeta.models.people import Agency
from articlemeta.models.span import Span
from articlemeta.models.times import PartialDate


class Text(Model):
    """A string for reading (white space folded, invisible format characters dropped) and where it stands.

    >>> from articlemeta import parse
    >>> headline = parse("Storm  closes harbour\\nBy Jane Doe\\n\\nThe ferry stayed in port, officials said on Monday.").headline
    >>> headline.text, headline.span
    ('Storm closes harbour', Span(0, 21))
    """

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


class ParagraphKind(StrEnum):
    """What a paragraph of the body is. The rows of a table are one paragraph.

    >>> from articlemeta import parse
    >>> article = parse("Scores\\n\\nOSLO, May 3 (Reuters) - Results on Friday:\\nAne Dahl 12.3\\nKim Poe 12.5")
    >>> [paragraph.kind.value for paragraph in article.body]
    ['paragraph', 'table']
    """

    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    TABLE = "table"


class Paragraph(Text):
    """A paragraph of the story. The first one's text and span begin after the dateline.

    >>> from articlemeta import parse
    >>> article = parse("Storm closes harbour\\n\\nOSLO (AP) - The ferry stayed in port, officials said on Monday.")
    >>> [(paragraph.kind.value, paragraph.text[:9]) for paragraph in article.body]
    [('paragraph', 'The ferry')]
    """

    kind: ParagraphKind


class NoteKind(StrEnum):
    """What a note is about. ``bio`` is about the author, ``sign_off`` the mark that ends a story.

    >>> from articlemeta import parse
    >>> article = parse("Storm closes harbour\\n\\nThe ferry stayed in port, they said on Monday.\\n\\nCopyright 2024 Example\\n\\nENDS")
    >>> [note.kind.value for note in article.notes]
    ['copyright', 'sign_off']
    """

    CORRECTION = "correction"
    EDITORS_NOTE = "editors_note"
    COPYRIGHT = "copyright"
    DISCLAIMER = "disclaimer"
    BIO = "bio"
    SOURCE = "source"
    CONTACT = "contact"
    SIGN_OFF = "sign_off"
    EMBARGO = "embargo"
    OTHER = "other"


class Note(Text):
    """Matter about the story that is not the story.

    >>> from articlemeta import parse
    >>> article = parse("Storm closes harbour\\n\\nThe ferry stayed in port, officials said on Monday.\\n\\nEditor's note: Adds quote.")
    >>> [(note.kind.value, note.text) for note in article.notes]
    [('editors_note', "Editor's note: Adds quote.")]
    """

    kind: NoteKind


class Place(Model):
    """A place of a dateline: ``text`` as written, and its ``city`` and ``region`` where they can be told apart.

    >>> from articlemeta import parse_dateline
    >>> [(place.text, place.city, place.region) for place in parse_dateline("BUTTE, Mont. (AP) -").places]
    [('BUTTE, Mont.', 'BUTTE', 'Mont.')]
    """

    text: str
    city: str | None = None
    region: str | None = None
    span: Span


class Dateline(Model):
    """Where (and when, and through whom) a story was filed.

    ``text`` is the exact prefix, through the dash. ``date`` is what stands there, usually without a year;
    ``resolved`` is the full date where the article or the caller gives evidence for the year.

    >>> from articlemeta import parse_dateline
    >>> dateline = parse_dateline("PARIS, Jan 1 (AFP) - Fireworks lit the sky.")
    >>> dateline.text, dateline.date.month, dateline.resolved
    ('PARIS, Jan 1 (AFP) -', 1, None)
    """

    text: str
    places: tuple[Place, ...]
    date: PartialDate | None = None
    resolved: datetime.date | None = None
    agency: Agency | None = None
    span: Span


class Credit(Model):
    """Who made or supplied a picture. ``via`` is the last reseller of a chain.

    >>> from articlemeta import parse_credit
    >>> credit = parse_credit("JO DOE / AFP via Getty Images")
    >>> credit.people, credit.via.name
    (('JO DOE',), 'Getty Images')
    """

    text: str
    people: tuple[str, ...]
    agencies: tuple[Agency, ...]
    via: Agency | None = None
    span: Span


class Caption(Model):
    """A picture's description and credit.

    ``description`` is without the credit and its label and may be empty; ``text`` is both, as they stand.

    >>> from articlemeta import parse_caption
    >>> caption = parse_caption("In this May 3, 2018 photo, ferries leave Oslo. (JO DOE / AFP)")
    >>> caption.description, caption.credit.text, caption.date.year
    ('In this May 3, 2018 photo, ferries leave Oslo.', 'JO DOE / AFP', 2018)
    """

    description: str
    credit: Credit | None = None
    text: str
    date: PartialDate | None = None
    span: Span


class RelatedLink(Model):
    """A promotion of another article: ``label`` ("READ MORE"), ``title``, and ``url`` when the text has one.

    The title is empty where the text has an address alone. ``span`` takes in the label, which may head a list of links.

    >>> from articlemeta import parse_related
    >>> link, = parse_related("ALSO READ: Lighthouse keepers retire")
    >>> link.label, link.title, link.url
    ('ALSO READ', 'Lighthouse keepers retire', None)
    """

    label: str | None = None
    title: str
    url: str | None = None
    span: Span
