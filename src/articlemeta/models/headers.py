"""Headers of what a text came in: a wire transmission, a database export."""

from __future__ import annotations

from articlemeta.models.base import Model
from articlemeta.models.times import PartialDate, Timestamp


class WireHeader(Model):
    """Header of a transmission (ANPA 1312 or IPTC 7901), strings as transmitted.

    ``priority_name`` and ``category_name`` are what its provider, or else the format, means by the letter or digit. ``date`` has no
    year: the wire sends none. ``word_count`` is a hint: it often counts the first take only. ``sent`` is the sign-off behind the text,
    whose two-digit years 70 to 99 are of the last century. ``raw`` is everything before the text.
    ``offset`` and ``size`` count bytes: where the transmission stood in the stream that ``iter_wire`` read.

    >>> WireHeader(format="anpa1312", keyword="BC-STORM", word_count=105, encoding="ascii", raw="").keyword
    'BC-STORM'
    """

    format: str
    provider: str | None = None
    service_level: str | None = None
    story_number: str | None = None
    selector: str | None = None
    priority: str | None = None
    priority_name: str | None = None
    category: str | None = None
    category_name: str | None = None
    keyword: str | None = None
    version: str | None = None
    cycle: str | None = None
    date: PartialDate | None = None
    word_count: int | None = None
    sent: Timestamp | None = None
    encoding: str
    raw: str
    offset: int = 0
    size: int = 0


class ExportRecord(Model):
    """Header of one record of a database export: its fields by name, in order, as they stand.

    >>> ExportRecord(format="example", fields=(("HD", "Storm closes harbour"),)).get("HD")
    'Storm closes harbour'
    """

    format: str
    ordinal: int | None = None
    declared: int | None = None
    fields: tuple[tuple[str, str], ...] = ()
    offset: int = 0

    def get(self, name: str) -> str | None:
        """The first field of that name, or ``None``.

        >>> record = ExportRecord(format="example", fields=(("BY", "Jane Doe"), ("BY", "Kim Poe")))
        >>> record.get("BY"), record.get("HD")
        ('Jane Doe', None)
        """
        return next((value for key, value in self.fields if key == name), None)
