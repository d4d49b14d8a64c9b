"""One transmission to a decoded source and what its header, frame and sign-off say."""

from __future__ import annotations

from typing import NamedTuple

from articlemeta.knowledge.wire import Provider, wire_words
from articlemeta.models.base import build
from articlemeta.models.headers import WireHeader
from articlemeta.models.issue import IssueCode, Severity
from articlemeta.models.times import PartialDate
from articlemeta.wire import encoding, headers, signoff, signs
from articlemeta.wire.framing import Frame, WireFormatError, frame


class Problem(NamedTuple):
    """What the article will report."""

    code: IssueCode
    message: str
    start: int
    end: int
    severity: Severity


class Transmission(NamedTuple):
    """A source with the offsets of its frame, its header, and what was doubtful."""

    source: str
    frame: Frame
    header: WireHeader
    problems: tuple[Problem, ...]


def read(data: bytes) -> Transmission:
    """The transmission that ``data`` holds. Raises ``WireFormatError`` for bytes without a frame and header."""
    decoded = encoding.decode(data)
    text = decoded.text
    found = frame(text)
    head = headers.read(text, found.text if found else len(text))
    if head is None:
        raise WireFormatError(found.text if found else 0, "a header of ANPA 1312 or IPTC 7901")
    if found is None:  # a file that lost its control characters
        found = Frame(0, head.end, head.end, len(text), len(text))
    if head.format == "anpa1312":
        story = signs.decode(text[found.body : found.trailer])
        longer = len(story) - (found.trailer - found.body)
        text = text[: found.body] + story + text[found.trailer :]
        found = found._replace(trailer=found.trailer + longer, end=found.end + longer)
    return _described(text, found, head, decoded)


def _described(source: str, found: Frame, head: headers.Header, decoded: encoding.Decoded) -> Transmission:
    words = wire_words()
    problems = []
    provider = words.provider(address=head.address, sign=head.sign)
    sent = signoff.read(source, found.trailer, found.end, words, provider)
    if sent and sent.letters:
        provider = words.provider(sign_off=sent.letters) or provider
    if decoded.doubtful:
        message = f"the bytes are no UTF-8 and were read as {decoded.encoding}"
        at = next((i for i, char in enumerate(source) if char > "\x7f"), 0)
        problems.append(Problem(IssueCode.DOUBTFUL_ENCODING, message, at, at + 1, Severity.INFO))
    if sent and sent.unread_zone:
        message = f"{sent.unread_zone} is the name of several zones"
        problems.append(Problem(IssueCode.AMBIGUOUS_ZONE, message, sent.stamp.span.start, sent.stamp.span.end, Severity.WARNING))
    name = provider.name if provider else None
    cycle = (head.keyword or "").partition("-")[0].upper()
    header = build(
        WireHeader,
        format=head.format,
        provider=name,
        service_level=head.service_level,
        story_number=head.story_number,
        selector=head.address,
        priority=head.priority,
        priority_name=words.priorities[head.format].get(head.priority.lower()),
        category=head.category,
        category_name=words.category(head.format, name, head.category),
        keyword=head.keyword,
        version=head.version,
        cycle=cycle if head.format == "anpa1312" and cycle in words.cycles else None,
        date=_date(head, provider),
        word_count=head.word_count,
        sent=sent.stamp if sent else None,
        encoding=decoded.encoding,
        raw=source[: found.text].strip("\r\n\x7f\x05\x16\x00 "),
    )
    return Transmission(source, found, header, tuple(problems))


def _date(head: headers.Header, provider: Provider | None) -> PartialDate | None:
    """Month and day; the format has the month first, some providers have not."""
    first, second = head.first, head.second
    if first is None or second is None:
        return None
    month, day = (second, first) if (provider and provider.day_first) or first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return build(PartialDate, year=None, month=month, day=day)
