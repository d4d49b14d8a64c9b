"""Every issue code has a page, and the page's example raises it."""

from __future__ import annotations

import re
from pathlib import Path

import docpages
import pytest
from docpages import DOCS, PACKAGE

from articlemeta import Article, IssueCode

FOLDER = DOCS / "issues"
PARTS = ["Example", "What to do"]
every_code = pytest.mark.parametrize("code", list(IssueCode), ids=str)


def _head(code: IssueCode) -> tuple[str, str]:
    """What a page says first: the severity, and what the code means."""
    text = docpages.text_of(FOLDER / f"{code}.md")
    found = re.match(rf"# `{code}`\n\n\*\*Severity:\*\* (.+)\n\n(.+)\n\n## ", text)
    assert found, f"{code}: the page opens with the code, its severity and its meaning, a line each"
    return found[1], found[2]


def test_the_pages_are_those_of_the_codes() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == sorted(IssueCode)


@every_code
def test_a_page_has_its_parts(code: IssueCode) -> None:
    text = docpages.prose(FOLDER / f"{code}.md")
    assert [title for title in re.findall(r"^## (.+)$", text, re.MULTILINE) if title in PARTS] == PARTS
    assert all(part.strip() for part in re.split(r"^## .+$", docpages.text_of(FOLDER / f"{code}.md"), flags=re.MULTILINE)[1:])


@every_code
def test_the_example_raises_it(code: IssueCode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``article`` of the example has the issue, and with the severity that the page names."""
    if _is_reserved(code):
        pytest.skip("reserved: nothing reports it yet")
    monkeypatch.chdir(tmp_path)
    article = docpages.run(FOLDER / f"{code}.md", tmp_path)["article"]
    assert isinstance(article, Article)
    severities = {str(issue.severity) for issue in article.issues if issue.code is code}
    assert severities, f"the example has {[str(issue.code) for issue in article.issues]}"
    assert severities <= set(re.findall(r"\w+", _head(code)[0]))


@every_code
def test_the_table_says_what_the_page_says(code: IssueCode) -> None:
    """The page is where a code is described; the table of all codes repeats its first lines."""
    severity, meaning = _head(code)
    row = f"| [`{code}`](issues/{code}.md) | {severity} | {meaning} |"
    assert docpages.text_of(DOCS / "issues.md").splitlines().count(row) == 1, f"docs/issues.md needs the row\n{row}"


@every_code
def test_codes_that_are_reserved_are_those_never_reported(code: IssueCode) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert _is_reserved(code) == (f"IssueCode.{code.name}" not in source)


def _is_reserved(code: IssueCode) -> bool:
    return "Reserved" in _head(code)[1]
