"""Invented HTML laid out as text in the ways of common extractors, so that one story can be read in each of them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BLOCKS = frozenset({"h1", "h2", "p", "li", "figcaption", "blockquote", "address", "time"})


@dataclass
class Block:
    """One block of a page: its tag, the tags it stands in, and its text as runs with an address or none."""

    tag: str
    within: tuple[str, ...]
    runs: list[tuple[str, str | None]] = field(default_factory=list)
    image: str | None = None  # the alternative text of a picture

    @property
    def text(self) -> str:
        return " ".join("".join(text for text, _ in self.runs).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.open: list[str] = []
        self.href: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.href = dict(attrs).get("href")
        elif tag == "img":
            self.blocks.append(Block("img", tuple(self.open), image=dict(attrs).get("alt") or ""))
        else:
            if tag in _BLOCKS:
                self.blocks.append(Block(tag, tuple(self.open)))
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.href = None
        else:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in _BLOCKS:
            self.blocks[-1].runs.append((data, self.href))


def blocks(html: str) -> list[Block]:
    """The blocks of a page in order."""
    reader = _Reader()
    reader.feed(html)
    return [block for block in reader.blocks if block.text or block.image]


def plain(html: str) -> str:
    """The main text, one paragraph a line: no menus, no pictures' alternative texts; items with a dash."""
    lines = []
    for block in blocks(html):
        if block.tag != "img" and "nav" not in block.within and "footer" not in block.within:
            lines.append(f"- {block.text}" if block.tag == "li" else block.text)
    return "\n".join(lines) + "\n"


def markdown(html: str, width: int = 78) -> str:
    """Markdown, wrapped, with links and pictures."""
    out = ""
    before = ""
    for block in blocks(html):
        sign = {"h1": "# ", "h2": "## ", "li": "  * ", "blockquote": "> "}.get(block.tag, "")
        if block.tag == "img":
            text = f"![{block.image}](/pictures/1.jpg)"
        else:
            text = "".join(f"[{text}]({href})" if href else text for text, href in block.runs).strip()
        if block.tag not in ("h1", "h2", "img"):
            hang = " " * len(sign)
            text = textwrap.fill(text, width, initial_indent=sign, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
        else:
            text = sign + text
        out += ("" if not out else "\n" if block.tag == before == "li" else "\n\n") + text
        before = block.tag
    return out + "\n"


def unwrapped_markdown(html: str) -> str:
    """The same with one paragraph a line."""
    return markdown(html, 100_000)


def inner_text(html: str) -> str:
    """What a browser copies: blank lines around paragraphs and headings, items one a line without their bullets."""
    out = ""
    before = ""
    for block in blocks(html):
        if block.tag == "img":
            continue
        tight = block.tag == before == "li" or block.tag in ("address", "time", "figcaption")
        out += ("" if not out else "\n" if tight else "\n\n") + block.text
        before = block.tag
    return out + "\n"


def tight(html: str) -> str:
    """The same without blank lines."""
    return inner_text(html).replace("\n\n", "\n")


def pdf(html: str, width: int = 64, height: int = 24) -> str:
    """A printed page's text: hard-wrapped, pages with a running head, their number and a form feed."""
    lines: list[str] = []
    for block in blocks(html):
        if block.tag != "img" and "nav" not in block.within and "footer" not in block.within:
            margin = width if block.tag == "p" and "header" not in block.within else width - 10
            lines += ["", *textwrap.wrap(("• " if block.tag == "li" else "") + block.text, margin)]
    pages = [lines[i : i + height] for i in range(1, len(lines), height)]
    return "\f".join("\n".join([*page, "", f"The Daily Gull   {number}"]) + "\n" for number, page in enumerate(pages, 1))


def column(html: str) -> str:
    """The same in a narrow column."""
    return pdf(html, 36, 60)


#: Every layout by its name.
ALL = (plain, markdown, unwrapped_markdown, inner_text, tight, pdf, column)
