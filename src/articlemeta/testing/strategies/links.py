"""Promotions of other articles, with the labels of the knowledge."""

from __future__ import annotations

from hypothesis import strategies as st

from articlemeta.knowledge import DEFAULT
from articlemeta.models.content import RelatedLink
from articlemeta.models.span import Span
from articlemeta.testing.strategies import words
from articlemeta.testing.strategies.written import Written, fill

URLS = ("https://example.org/a", "http://example.com/news/2024/05/ten-walks?ref=story")


@st.composite
def related_links(draw: st.DrawFn, language: str = "en", on: str = "") -> Written[RelatedLink]:
    """A line that promotes another article; the truth is the ``RelatedLink``. Shrinks to ``Also read: ...``.

    ``on``: the headline of the page it stands on, which is not its title.

    >>> from hypothesis import find
    >>> written = find(related_links(), lambda written: written.truth.url and written.truth.label)
    >>> written.text
    'Also read: Storm closes the harbour https://example.org/a'
    """
    data = words.forms(language)
    form = draw(words.pick(data["related"]["forms"]))
    known = DEFAULT.language(language)
    # Some labels are page matter as well ("Continue reading"), in that same form.
    label = draw(words.pick(words.cased(draw(words.pick(word for word in known.related.labels if word not in known.furniture.openers)))))
    title = draw(words.pick(title for title in data["titles"] if title.casefold() != on.casefold()))
    filled = fill(form, {"label": label, "title": title, "url": draw(words.pick(URLS))})
    found = {slot: filled.text[slice(*span)] for slot, span in filled.spans.items()}
    return Written(
        filled.text,
        RelatedLink(label=found.get("label"), title=found["title"], url=found.get("url"), span=Span(0, len(filled.text))),
    )
