"""The public calls: one parser, compiled once; and the plain functions that use it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypedDict, TypeVar, Unpack

from articlemeta import options as checked
from articlemeta import pipeline
from articlemeta.kinds import byline, caption, dateline, endcredit, related, timestamp
from articlemeta.knowledge import Knowledge
from articlemeta.models.article import Article
from articlemeta.models.content import Caption, Credit, Dateline, RelatedLink
from articlemeta.models.people import Contributor
from articlemeta.models.times import Timestamp
from articlemeta.options import Options
from articlemeta.page import Page, Unit
from articlemeta.scan.fold import fold
from articlemeta.tools import FALLBACK, Toolbox

if TYPE_CHECKING:
    from articlemeta.models.explanation import Explanation

T = TypeVar("T")


class ParserOptions(TypedDict, total=False):
    """The keyword options that every call takes."""

    reference: datetime.datetime | None
    timezone: str | datetime.tzinfo | None
    day_first: bool | None
    language: str | None
    knowledge: Knowledge


class Parser:
    """A parser with its options checked and its words compiled once. Immutable, picklable, safe to share by threads.

    ``reference`` is the time of capture: it resolves relative stamps ("2 hours ago") and missing years. ``timezone``
    (an IANA name or a ``tzinfo``) is for stamps that name no zone; without it they stay naive. ``day_first`` settles
    4/5/2020; ``None`` leaves it to evidence in the text, else it is reported. ``language`` is a BCP 47 tag; ``None``
    detects. ``knowledge`` holds agencies, places and languages.

    Raises ``ValueError`` for an unknown zone, ``TypeError`` for an option of the wrong type.

    >>> parser = Parser(timezone="Asia/Hong_Kong")
    >>> article = parser.parse("Published: 11:10, April 27, 2020\\nRain ends drought\\n\\nIt rained at last on Monday, officials said.")
    >>> article.published.value.isoformat()
    '2020-04-27T11:10:00+08:00'
    """

    __slots__ = ("_options", "_toolbox")

    def __init__(self, **options: Unpack[ParserOptions]) -> None:
        unknown = options.keys() - ParserOptions.__annotations__.keys()
        if unknown:
            raise TypeError(f"no such option: {', '.join(sorted(unknown))}; there are {', '.join(ParserOptions.__annotations__)}")
        self._options = checked.check(**options)
        self._toolbox = Toolbox(self._options.knowledge)

    def parse(self, text: str) -> Article:
        """The article that ``text`` holds. Returns for every ``str``; raises ``TypeError`` for anything else.

        >>> Parser().parse("Pool opens\\n\\nThe new pool was opened on Monday, said the mayor.").headline.text
        'Pool opens'
        """
        return pipeline.parse(_text(text), self._toolbox, self._options)[0]

    def parse_wire(self, data: bytes, *, offset: int = 0) -> Article:
        r"""The article of one wire transmission; see the function of that name. ``offset``: where it stood in a file, in bytes.

        >>> Parser().parse_wire(b"\x01W1234\x1fasian\r\nu i BC-Storm 02-20 0105\r\n\x02^Storm closes harbor<\r\n\x03\x04").wire.keyword
        'BC-Storm'
        """
        return pipeline.parse_wire(_bytes(data), self._toolbox, self._options, offset)

    def write_wire(self, article: Article, *, encoding: str | None = None) -> bytes:
        r"""The transmission that this parser reads as ``article``; see the function of that name.

        >>> header = b"\x16\x16\x01W1234\x1fasian\r\nu i\x13\x11 BC-Storm 02-20 0105\r\n"
        >>> sent = header + b"\x02^BC-Storm,<\r\n^Storm closes harbor<\r\n\x03\r\n\x0c\r\n\x04"
        >>> Parser().write_wire(Parser().parse_wire(sent)) == sent
        True
        """
        from articlemeta.writing import write  # needed by few

        return write(_article(article), self._toolbox, self._options, encoding)

    def explain(self, text: str) -> Explanation:
        """The article with a reason for every block and field.

        >>> Parser().explain("READ MORE: Night bus stays").blocks[0].rule
        'related label and title'
        """
        from articlemeta.reasons import explanation  # needed by few

        article, page, outline = pipeline.parse(_text(text), self._toolbox, self._options, thorough=True)
        return explanation(article, page, outline)

    def _read(self, room: Callable[[Page, int, int], T], text: str) -> T:
        """What one room reads in a string that some other tool cut out."""
        tag = self._toolbox.shipped(self._options.language or FALLBACK) or FALLBACK
        page = Page(_text(text), [], self._toolbox.tools(tag), self._options)
        return room(page, 0, len(text))

    def __reduce__(self) -> tuple[Callable[[Options], Parser], tuple[Options]]:
        return _from_options, (self._options,)

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self._options.given().items())
        return f"Parser({given})"


def parse(text: str, **options: Unpack[ParserOptions]) -> Article:
    """Turn a news text into an ``Article``.

    Total: returns for every ``str`` and invents nothing; what could be read two ways is in ``article.issues``. Takes
    the options of ``Parser``; make a ``Parser`` to use the same options many times. Raises ``TypeError`` for what is
    no ``str`` and ``ValueError`` for an unknown zone.

    >>> article = parse('''Updated: 2024-02-03 10:15
    ... Harbour reopens after storm
    ... By Jane Doe
    ...
    ... BERGEN, Norway (AP) - Ships sailed again on Saturday, the port said.''')
    >>> article.headline.text
    'Harbour reopens after storm'
    >>> article.dateline.text, article.agencies[0].name, article.updated.value.isoformat(), article.published
    ('BERGEN, Norway (AP) -', 'Associated Press', '2024-02-03T10:15:00', None)
    """
    return _parser(options).parse(text)


def parse_wire(data: bytes, **options: Unpack[ParserOptions]) -> Article:
    r"""Turn the bytes of one ANPA 1312 or IPTC 7901 transmission into an ``Article``, with its header in ``article.wire``.

    ``article.source`` is the decoded transmission, frame and all; the quotes, dashes and fractions that ANPA writes with other
    characters are characters there. Dates of the header and the sign-off stay in ``article.wire``. Takes the options of ``Parser``.
    Raises ``WireFormatError`` for bytes without a frame that could be recognised, and ``TypeError`` for what is no ``bytes``.

    >>> article = parse_wire(
    ...     b"\x16\x16\x01W1234\x1fasian\r\nu i\x13\x11 BC-Storm     02-20 0105\r\n\x02^BC-Storm,40<\r\n^Storm closes harbor<\r\n"
    ...     b"^By JANE DOE=\r\n\t   BERGEN, Norway (AP) _ Ships stayed in port.\r\n\x03AP-WF-02-20-16 0337GMT<\r\n\x04"
    ... )
    >>> article.headline.text, article.authors[0].name, article.dateline.text, article.wire.sent.value.isoformat()
    ('Storm closes harbor', 'JANE DOE', 'BERGEN, Norway (AP) —', '2016-02-20T03:37:00+00:00')
    >>> article.wire.provider, article.wire.priority_name, article.wire.category_name
    ('Associated Press', 'urgent', 'international')
    """
    return _parser(options).parse_wire(data)


def write_wire(article: Article, *, encoding: str | None = None, **options: Unpack[ParserOptions]) -> bytes:
    r"""The bytes of ``article`` as a transmission, in the format of its header (``article.wire``): ANPA 1312 or IPTC 7901.

    What is written is read back before it is returned: the fields of the header, the headline, the authors, the dateline and the text of
    each paragraph, subhead and table come out as they are, or ``ValueError`` tells which would not. Deck and end credits are written where
    the format has a place for them; notes, captions and related links are not. ``encoding`` is that of the header where it is not given:
    ``ascii``, ``latin-1``, ``cp1252`` or ``utf-8``. ``options`` are those that the transmission will be read with.

    An article that came from somewhere else needs a header first: ``article.model_copy(update={"wire": WireHeader(...)})``.

    Raises ``ValueError`` for an article without a header or with one that lacks a field, for a character that the encoding lacks, and
    for text that the format would take for a mark.

    >>> from articlemeta import WireHeader, write_wire
    >>> page = parse("Storm closes harbor\nBy Jane Doe\n\nOSLO (AP) - “It blew,” the harbor master said on Friday.")
    >>> header = WireHeader(
    ...     format="anpa1312", encoding="ascii", raw="", service_level="a", story_number="0001", priority="r", category="i",
    ...     keyword="BC-Storm",
    ... )
    >>> sent = write_wire(page.model_copy(update={"wire": header}))
    >>> sent[:41]
    b'\x16\x16\x01a0001\x1f\r\nr i\x13\x11 BC-Storm\r\n\x02^BC-Storm,<\r\n'
    >>> story = parse_wire(sent)
    >>> story.headline.text, story.authors[0].name, story.dateline.text, story.body[0].text
    ('Storm closes harbor', 'Jane Doe', 'OSLO (AP) -', '“It blew,” the harbor master said on Friday.')
    """
    return _parser(options).write_wire(article, encoding=encoding)


def explain(text: str, **options: Unpack[ParserOptions]) -> Explanation:
    """Parse, and tell why: every block and field with its rule, evidence and runner-up.

    >>> why = explain("Harbour reopens after storm\\nBy Jane Doe\\n\\nShips sailed again on Saturday, the port of Bergen said.")
    >>> [(block.kind.value, block.rule) for block in why.blocks][0]
    ('headline', 'headline: best title')
    >>> next(field.evidence for field in why.fields if field.field == "captions")
    'no block was taken for caption'
    """
    return _parser(options).explain(text)


def parse_timestamps(text: str, **options: Unpack[ParserOptions]) -> tuple[Timestamp, ...]:
    """The stamps of a date line.

    >>> stamps = parse_timestamps("Published: 11:10, April 27, 2020 | Updated: 03:36, June 6, 2023")
    >>> [(stamp.role.value, stamp.value.isoformat()) for stamp in stamps]
    [('published', '2020-04-27T11:10:00'), ('updated', '2023-06-06T03:36:00')]
    """
    return _parser(options)._read(timestamp.read, text)


def parse_byline(text: str, **options: Unpack[ParserOptions]) -> tuple[Contributor, ...]:
    """The contributors of a byline or an end-of-story credit.

    >>> [(c.name, c.kind.value, c.role.value) for c in parse_byline("By Jane Doe and Reuters")]
    [('Jane Doe', 'person', 'author'), ('Reuters', 'organization', 'author')]
    """
    return _parser(options)._read(_byline, text)


def parse_dateline(text: str, **options: Unpack[ParserOptions]) -> Dateline | None:
    """The dateline that a paragraph opens with, or ``None``.

    >>> dateline = parse_dateline("PARIS, Jan 1 (AFP) - Fireworks lit the sky.")
    >>> dateline.text, dateline.places[0].text, dateline.date.day, dateline.agency.name
    ('PARIS, Jan 1 (AFP) -', 'PARIS', 1, 'Agence France-Presse')
    """
    return _parser(options)._read(dateline.read, text)


def parse_caption(text: str, **options: Unpack[ParserOptions]) -> Caption | None:
    """A caption with its credit, or ``None`` where there is nothing.

    >>> caption = parse_caption("Ships leave Bergen on Saturday. (Jo Doe/AFP)")
    >>> caption.description, caption.credit.people
    ('Ships leave Bergen on Saturday.', ('Jo Doe',))
    """
    return _parser(options)._read(caption.read, text)


def parse_credit(text: str, **options: Unpack[ParserOptions]) -> Credit | None:
    """A picture credit, or ``None`` where there is none.

    >>> credit = parse_credit("Photo: Jo Doe/AFP via Getty Images")
    >>> credit.people, [agency.name for agency in credit.agencies], credit.via.name
    (('Jo Doe',), ['Agence France-Presse', 'Getty Images'], 'Getty Images')
    """
    return _parser(options)._read(caption.read_credit, text)


def parse_related(text: str, **options: Unpack[ParserOptions]) -> tuple[RelatedLink, ...]:
    """The links of a line or list that promotes other articles.

    >>> [(link.label, link.title) for link in parse_related("READ MORE: Storm closes harbour")]
    [('READ MORE', 'Storm closes harbour')]
    """
    return _parser(options)._read(related.read, text)


def _byline(page: Page, start: int, stop: int) -> tuple[Contributor, ...]:
    unit = Unit(start, stop, fold(page.source))
    if unit.text and endcredit.claim(page, unit) is not None and not byline.by_author(page, unit):
        return endcredit.read(page, start, stop)
    return byline.read(page, start, stop)


def _bytes(data: object) -> bytes:
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError(f"a transmission is bytes, not {type(data).__name__}: read files in binary mode")


def _article(article: object) -> Article:
    if isinstance(article, Article):
        return article
    raise TypeError(f"what is written is an Article, not {type(article).__name__}")


def _text(text: object) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise TypeError('articlemeta reads text, not bytes: decode them first, as in data.decode("utf-8")')
    raise TypeError(f"text must be a str, not {type(text).__name__}")


def _parser(options: ParserOptions) -> Parser:
    return Parser(**options) if options else _default()


@cache  # one parser, without options
def _default() -> Parser:
    return Parser()


def _from_options(options: Options) -> Parser:
    return Parser(**options.given())
