"""Layouts: the same text with other line ends, gaps, indents, wraps and blanks. No value changes; spans move along."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

from articlemeta.models.people import Contributor
from articlemeta.testing.strategies.written import Written, remapped

T = TypeVar("T")
_breaks = re.compile(r"\n+")


class Layout(NamedTuple):
    r"""How lines are set. The default changes nothing.

    >>> laid_out(Written("Pool opens\n\nBy Jane Doe", None), Layout(line_end="\r\n", gap=0, indent="  ", nbsp=True)).text
    '  Pool\xa0opens\r\n  By\xa0Jane\xa0Doe'
    """

    line_end: str = "\n"
    gap: int = 1  # blank lines where the text has one or more
    indent: str = ""  # before every line
    wrap: int = 0  # columns after which lines break; 0: they don't, and neither do they where gap is 0
    nbsp: bool = False  # no-break spaces for all spaces
    trailing: str = ""  # white space behind every line
    around: int = 0  # blank lines before and after the whole


def layouts() -> st.SearchStrategy[Layout]:
    """Layouts of every kind; shrinks to the one that changes nothing.

    >>> from hypothesis import find
    >>> find(layouts(), lambda layout: layout.indent)
    Layout(line_end='\\n', gap=1, indent='  ', wrap=0, nbsp=False, trailing='', around=0)
    """
    return st.builds(
        Layout,
        line_end=st.sampled_from(("\n", "\r\n", "\r")),
        gap=st.sampled_from((1, 0, 2, 3)),
        indent=st.sampled_from(("", "  ", "\t")),
        wrap=st.sampled_from((0, 72, 60)),
        nbsp=st.booleans(),
        trailing=st.sampled_from(("", " ", "\t ")),
        around=st.sampled_from((0, 1, 3)),
    )


def laid_out(written: Written[T], layout: Layout) -> Written[T]:
    r"""The same, set in another layout; the spans of its truth are those of the new text.

    >>> from articlemeta import Span, Text
    >>> written = Written("Pool opens\n\nBy Jane Doe", Text(text="By Jane Doe", span=Span(12, 23)))
    >>> other = laid_out(written, Layout(gap=2, around=1))
    >>> other.text, other.truth.span
    ('\nPool opens\n\n\nBy Jane Doe\n', Span(14, 25))
    """
    text = written.text
    wraps = _wraps(text, layout.wrap, _inside_names(written.truth)) if layout.gap else frozenset[int]()
    end_of_line = layout.trailing + layout.line_end
    out: list[str] = [end_of_line * layout.around]
    length = len(out[0])
    starts: list[int] = []  # of each character: where it now begins, and where it now ends
    ends: list[int] = []
    at_line_start = True
    for at, char in enumerate(text):
        new = char
        if char == "\n":
            before = ""
            if text[at - 1 : at] != "\n":  # all breaks are written for the first of a run
                run = _breaks.match(text, at)
                assert run is not None
                before = end_of_line * (1 + layout.gap if len(run[0]) > 1 else 1)
            new = ""
        elif at in wraps:
            before, new = "", end_of_line + layout.indent
        else:
            before = layout.indent if at_line_start else ""
            if char == " " and layout.nbsp:
                new = "\u00a0"
        at_line_start = char == "\n"
        starts.append(length + len(before))
        length += len(before) + len(new)
        ends.append(length)
        out += (before, new)
    out.append(end_of_line * layout.around)
    return Written("".join(out), remapped(written.truth, starts.__getitem__, lambda end: ends[end - 1]))


def _inside_names(truth: object) -> frozenset[int]:
    """What lies inside names of bylines. A name on two lines cannot be told from a name with an outlet below."""
    people: tuple[Contributor, ...] = getattr(truth, "contributors", ())
    return frozenset(at for one in people for at in range(one.span.start, one.span.start + len(one.name)))


def _wraps(text: str, columns: int, whole: frozenset[int]) -> frozenset[int]:
    """The spaces that become line ends; not those of what stays ``whole``."""
    found = set[int]()
    start = 0
    while columns and start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text.startswith("[", start):  # a Markdown link is one token; those that a program has broken are not read as links
            start = end + 1
            continue
        while end - start > columns:
            at = text.rfind(" ", start + 1, start + columns)
            while at in whole:
                at = text.rfind(" ", start + 1, at)
            if at < 0:
                break
            found.add(at)
            start = at + 1
        start = end + 1
    return frozenset(found)
