"""Many texts, in this process or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from articlemeta.models.article import Article
from articlemeta.parser import Parser, ParserOptions

if TYPE_CHECKING:
    from concurrent.futures import Future

#: Texts sent to a worker at a time, and batches under way per worker: enough to keep it busy, few enough to hold.
BATCH = 64
AHEAD = 3


@dataclass(frozen=True, slots=True)
class ParseFailure:
    """A text that could not be parsed: its place in the input, the error's type name, and its message.

    >>> next(parse_many([b"bytes"]))
    ParseFailure(index=0, error='TypeError', message='articlemeta reads text, not bytes: decode them first, as in data.decode("utf-8")')
    """

    index: int
    error: str
    message: str


def parse_many(texts: Iterable[str], *, workers: int = 1, **options: Unpack[ParserOptions]) -> Iterator[Article | ParseFailure]:
    """Parse texts one after another, in order; an item that is no text becomes a ``ParseFailure``, not an exception.

    Lazy: reads only as far ahead as the workers need. With ``workers`` over 1 the texts go to that many processes;
    articles come back pickled, which costs about as much as parsing them, so expect a gain only on many cores.
    Raises ``ValueError`` for fewer than one worker and for what ``Parser`` refuses.

    >>> [getattr(item, "error", "article") for item in parse_many(["One story.", b"bytes"])]
    ['article', 'TypeError']
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    parser = Parser(**options)
    if workers == 1:
        return (_one(parser, index, text) for index, text in enumerate(texts))
    return _spread(parser, enumerate(texts), workers)


def _one(parser: Parser, index: int, text: str) -> Article | ParseFailure:
    try:
        return parser.parse(text)
    except Exception as error:  # one bad item must not end a run over millions
        return ParseFailure(index, type(error).__name__, str(error))


def _batch(parser: Parser, items: list[tuple[int, str]]) -> list[Article | ParseFailure]:
    return [_one(parser, index, text) for index, text in items]


def _spread(parser: Parser, items: Iterator[tuple[int, str]], workers: int) -> Iterator[Article | ParseFailure]:
    from concurrent.futures import ProcessPoolExecutor  # costs as much to import as the rest of the package

    under_way: deque[Future[list[Article | ParseFailure]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        while True:
            while len(under_way) < workers * AHEAD and (batch := list(islice(items, BATCH))):
                under_way.append(pool.submit(_batch, parser, batch))
            if not under_way:
                return
            yield from under_way.popleft().result()
