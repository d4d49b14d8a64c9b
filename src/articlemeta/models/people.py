"""Who is credited: contributors and agencies."""

from __future__ import annotations

from enum import StrEnum

from articlemeta.models.base import Model
from articlemeta.models.span import Span


class ContributorKind(StrEnum):
    """What a credited name is. ``unknown``: the text does not tell, and an issue says so.

    >>> from articlemeta import parse_byline
    >>> [(one.name, one.kind.value) for one in parse_byline("By Jane Doe and Reuters")]
    [('Jane Doe', 'person'), ('Reuters', 'organization')]
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What a contributor did. An organisation in a byline is an author.

    >>> from articlemeta import parse_byline
    >>> [(one.name, one.role.value) for one in parse_byline("Reporting by Jane Doe; Editing by Kim Poe")]
    [('Jane Doe', 'reporting'), ('Kim Poe', 'editing')]
    """

    AUTHOR = "author"
    REPORTING = "reporting"
    WRITING = "writing"
    EDITING = "editing"
    CONTRIBUTING = "contributing"
    TRANSLATION = "translation"
    PHOTOGRAPHY = "photography"
    OTHER = "other"


class Contributor(Model):
    """A person or body credited for the story.

    ``name`` stands as in the text, white space folded, without "By", titles, outlets and places. ``span`` takes
    in the name and the affiliation, place and contact that were read with it.

    >>> from articlemeta import parse_byline
    >>> jane, = parse_byline("By Jane Doe, Reuters")
    >>> jane.name, jane.kind.value, jane.role.value, jane.affiliation
    ('Jane Doe', 'person', 'author', 'Reuters')
    """

    name: str
    kind: ContributorKind
    role: Role
    affiliation: str | None = None
    place: str | None = None
    contact: str | None = None
    span: Span


class Agency(Model):
    """An organisation that supplies news or pictures: ``text`` as written, ``name`` canonical (else as written).

    >>> from articlemeta import parse_dateline
    >>> parse_dateline("PARIS, Jan 1 (AFP) -").agency
    Agency(text='AFP', name='Agence France-Presse', span=Span(14, 17))
    """

    text: str
    name: str
    span: Span
