"""One transmission to a decoded source and what its header, frame and sign-off say."""

from __future__ import annotations

from typing import NamedTuple

from articlemeta.knowledge.wire import Provider, wire_words
from articlemeta.models.base import build
from articlemeta.models.headers import WireHeader
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.times import PartialDate
from articlemeta.page import Page
from articlemeta.wire import encoding, headers, signoff, signs, telegraph
from articlemeta.wire.framing import STX, Frame, WireFormatError, frame
from articlemeta.wire.telegraph import Telegram

#: A header is looked for before so many STX: noise may hold one.
MOST_TEXTS = 4


class Transmission(NamedTuple):
    """A source with its frame and header, and what the header tells of the provider."""

    source: str
    frame: Frame
    head: headers.Header
    provider: Provider | None
    encoding: encoding.Decoded
    telegram: Telegram | None
    offset: int
    size: int


def read(data: bytes, offset: int = 0) -> Transmission:
    """The transmission that ``data``, at ``offset`` of a stream, holds. Raises ``WireFormatError`` for bytes without a frame and header."""
    decoded = encoding.decode(data)
    text = decoded.text
    telegram = None
    framed = _framed(text)
    if framed is None:
        telegram = telegraph.read(text)
        if telegram is None:
            raise WireFormatError(offset + max(data.find(STX.encode()), 0), "a header of ANPA 1312 or IPTC 7901")
        framed = telegram.header, telegram.frame
    head, found = framed
    if found.trailer == found.end:  # its ETX was lost: the sign-off is the last line of the text
        found = found._replace(trailer=signoff.last_line(text, found.body, found.end))
    if head.format == "anpa1312":
        story = signs.decode(text[found.body : found.trailer])
        longer = len(story) - (found.trailer - found.body)
        text = text[: found.body] + story + text[found.trailer :]
        found = found._replace(trailer=found.trailer + longer, end=found.end + longer)
    provider = wire_words().provider(address=head.address, sign=head.sign, service=head.service_level)
    return Transmission(text, found, head, provider, decoded, telegram, offset, len(data))


def _framed(text: str) -> tuple[headers.Header, Frame] | None:
    """The header and the frame; the header may stand behind noise that holds an STX, and a file that lost its STX has one too."""
    stx = -1
    for _ in range(MOST_TEXTS):
        stx = text.find(STX, stx + 1)
        head = headers.read(text, stx if stx >= 0 else len(text))
        if head is not None:
            return head, frame(text, stx if stx >= 0 else head.end)
        if stx < 0:
            break
    return None


def describe(sent: Transmission, page: Page, agency: str | None) -> WireHeader:
    """The header as the article will show it; its doubts are reported to ``page``.

    ``agency`` is who filed the story by its dateline: it tells the provider where neither header nor sign-off does.
    """
    words, head, source = wire_words(), sent.head, sent.source
    if sent.encoding.doubt:
        at = next((i for i, char in enumerate(source) if char > "\x7f"), 0)
        page.report(IssueCode.DOUBTFUL_ENCODING, sent.encoding.doubt, at, at + 1, Severity.INFO)
    found = signoff.find(source, sent.frame.trailer, sent.frame.end)
    provider = (words.provider(sign_off=found.letters) if found and found.letters else None) or sent.provider
    if provider is None and agency is not None:
        provider = words.named(agency)
    stamp = signoff.stamp(page, found, provider, words) if found else None
    name = provider.name if provider else None
    cycle = (head.keyword or "").partition("-")[0].upper()
    return build(
        WireHeader,
        format=head.format,
        provider=name,
        service_level=head.service_level,
        story_number=head.story_number,
        selector=head.address,
        priority=head.priority,
        priority_name=words.priority(head.format, name, head.priority),
        category=head.category,
        category_name=words.category(head.format, name, head.category),
        keyword=head.keyword,
        version=head.version,
        cycle=cycle if head.format == "anpa1312" and cycle in words.cycles else None,
        date=_date(head, provider),
        word_count=head.word_count,
        sent=stamp,
        encoding=sent.encoding.encoding,
        raw=source[: sent.frame.text].lstrip("\r\n\x7f\x05\x16\x00 ").rstrip("\r\n "),
        offset=sent.offset,
        size=sent.size,
    )


def _date(head: headers.Header, provider: Provider | None) -> PartialDate | None:
    """Month and day; the format has the month first, some providers have not."""
    first, second = head.first, head.second
    if first is None or second is None:
        return None
    month, day = (second, first) if (provider and provider.header_day_first) or first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return build(PartialDate, year=None, month=month, day=day)
