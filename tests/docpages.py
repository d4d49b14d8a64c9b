"""The pages of the documentation, and what stands in them: shared by the tests that run them."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PACKAGE = ROOT / "src" / "articlemeta"
MANUAL = sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *MANUAL]

_fence = re.compile(r"^```([\w{}-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def name(path: Path) -> str:
    """A page as test ids and messages call it."""
    return path.relative_to(ROOT).as_posix()


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """A page without its fenced blocks."""
    return _fence.sub("", text_of(path))


def blocks(path: Path, *languages: str) -> list[str]:
    """The fenced blocks of these languages, in order."""
    return [body for language, body in _fence.findall(text_of(path)) if language in languages]


def run(path: Path, folder: Path) -> dict[str, object]:
    """Run every ``>>>`` of a page in order, in one namespace, which is returned. Raises ``AssertionError`` for what prints otherwise.

    ``folder`` is the current directory by then; it gets a copy of the project's examples.
    """
    if not (folder / "examples").exists():
        shutil.copytree(ROOT / "examples", folder / "examples")
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks(path, "python", "pycon")), {}, name(path), str(path), 0)
    result = runner.run(test, out=said.append, clear_globs=False)
    assert result.failed == 0, "".join(said)
    return test.globs


def anchors(path: Path) -> set[str]:
    """What a link may name behind ``#``: the headings, as MyST and GitHub both write them."""
    titles = re.findall(r"^#{1,3} +(.+?) *$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
