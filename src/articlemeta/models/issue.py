"""What the parser will not hide."""

from __future__ import annotations

from enum import StrEnum

from articlemeta.models.base import Model
from articlemeta.models.span import Span


class Severity(StrEnum):
    """How much an issue matters.

    ``info`` tells how a value came about, ``warning`` that one is open or doubtful, ``error`` that the text as a whole is
    not what the parser is for.

    >>> from articlemeta import parse
    >>> article = parse("<h1>Storm closes harbour</h1>\\n<p>The ferry stayed in port, officials said on Monday.</p>")
    >>> [issue.code.value for issue in article.issues if issue.severity is Severity.ERROR]
    ['html']
    """

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class IssueCode(StrEnum):
    """Stable names of issues; ``docs/issues`` has a page on each, with an example and what to do.

    Members are strings, so a code can be compared with its name.

    >>> from articlemeta import parse
    >>> article = parse("Published: 4/5/2020\\nStorm closes harbour\\n\\nThe ferry stayed in port, officials said on Monday.")
    >>> article.issues[0].code is IssueCode.AMBIGUOUS_DATE_ORDER, article.issues[0].code == "ambiguous-date-order"
    (True, True)
    """

    AMBIGUOUS_DATE_ORDER = "ambiguous-date-order"
    AMBIGUOUS_ZONE = "ambiguous-zone"
    AMBIGUOUS_LOCAL_TIME = "ambiguous-local-time"
    UNKNOWN_ZONE = "unknown-zone"
    BORROWED_DATE = "borrowed-date"
    IMPOSSIBLE_DATE = "impossible-date"
    INCOMPLETE_DATE = "incomplete-date"
    MISSPELT_MONTH = "misspelt-month"
    RELATIVE_TIME = "relative-time"
    UNREAD_TIMESTAMP = "unread-timestamp"
    WEEKDAY_MISMATCH = "weekday-mismatch"
    UNRESOLVED_YEAR = "unresolved-year"
    UNKNOWN_CONTRIBUTOR = "unknown-contributor"
    AMBIGUOUS_AGENCY = "ambiguous-agency"
    UNREAD_BYLINE = "unread-byline"
    DOUBTFUL_HEADLINE = "doubtful-headline"
    DOUBTFUL_DATELINE = "doubtful-dateline"
    SEVERAL_ARTICLES = "several-articles"
    LIVE_ENTRIES = "live-entries"
    NO_BODY = "no-body"
    TRUNCATED = "truncated"
    HTML = "html"
    ENTITIES = "entities"
    MOJIBAKE = "mojibake"
    LONE_SURROGATE = "lone-surrogate"
    CONTROL_CHARACTERS = "control-characters"
    UNKNOWN_LANGUAGE = "unknown-language"
    DOUBTFUL_ENCODING = "doubtful-encoding"
    LANGUAGE_NOT_SHIPPED = "language-not-shipped"


class Issue(Model):
    """Something ambiguous, borrowed, doubtful or left unread, with its place.

    >>> from articlemeta import parse
    >>> article = parse("Published: 4/5/2020\\nStorm closes harbour\\n\\nThe ferry stayed in port, officials said on Monday.")
    >>> article.published, [(issue.code.value, issue.severity.value) for issue in article.issues]
    (None, [('ambiguous-date-order', 'warning')])
    """

    code: IssueCode
    severity: Severity
    message: str
    span: Span
