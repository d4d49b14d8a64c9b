"""Hypothesis strategies that write news texts and say what stands where.

Every strategy makes a ``Written``: a text, and the truth about it in the package's own models, spans included. So a test
is one line: what your pipeline reads must equal what was written. Needs hypothesis (``pip install "articlemeta[testing]"``);
nothing else of the package does.

>>> from hypothesis import given
>>> from articlemeta import parse_dateline
>>> from articlemeta.testing import strategies
>>> @given(strategies.datelines())
... def test_datelines(written):
...     assert parse_dateline(written.text) == written.truth
>>> test_datelines()
"""

try:
    import hypothesis as _hypothesis  # noqa: F401 - asked for here, so that the message can say what to install
except ImportError as error:
    raise ImportError('articlemeta.testing.strategies needs hypothesis: pip install "articlemeta[testing]"') from error

from articlemeta.testing.strategies.articles import ArticleTruth, articles, body_paragraphs
from articlemeta.testing.strategies.datelines import datelines
from articlemeta.testing.strategies.layouts import Layout, laid_out, layouts
from articlemeta.testing.strategies.links import related_links
from articlemeta.testing.strategies.people import bylines
from articlemeta.testing.strategies.pictures import captions, credits
from articlemeta.testing.strategies.stamps import timestamps
from articlemeta.testing.strategies.written import Written

__all__ = [
    "ArticleTruth",
    "Layout",
    "Written",
    "articles",
    "body_paragraphs",
    "bylines",
    "captions",
    "credits",
    "datelines",
    "laid_out",
    "layouts",
    "related_links",
    "timestamps",
]
