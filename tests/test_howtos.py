"""Who follows a how-to gets where it leads: its files and lines, put into a copy of the project.

The first line of a block says where it goes: ``# PATH`` makes a file, or is the end of one; ``# PATH, below: TEXT`` and
``above: TEXT`` name the line that it stands beside.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import docpages
import pytest
from docpages import DOCS, ROOT

HOWTO = DOCS / "howto"
COPIED = ("src", "tests", "docs", "examples", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md")
_block = re.compile(r"# (?P<path>[\w./]+/[\w.-]+)(?:, (?P<side>below|above): (?P<anchor>[^\n]+))?\n(?P<body>.*)", re.DOTALL)

Step = tuple[str, str | None, str, str]


def _steps(page: str) -> list[Step]:
    """Path, side, anchor and body of every block of a page that belongs into a file."""
    found = [_block.fullmatch(block) for block in docpages.blocks(HOWTO / page, "python", "toml", "text")]
    return [(step["path"], step["side"], step["anchor"] or "", step["body"]) for step in found if step]


def _take(step: Step, root: Path) -> None:
    """Put a block where it says."""
    path, side, anchor, body = root / step[0], *step[1:]
    if side is None:
        path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + body, encoding="utf-8", newline="\n")
        return
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    found = [i for i, line in enumerate(lines) if anchor in line]
    assert len(found) == 1, f"{step[0]} has {len(found)} lines with {anchor!r}"
    lines.insert(found[0] + (side == "below"), body)
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project to follow a how-to in."""
    unwanted = shutil.ignore_patterns("__pycache__", "_build", "*.json")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=unwanted)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False)


def _pytest(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run(root, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)


def test_an_agency(copy: Path) -> None:
    """Its case fails without the entry, and passes with it."""
    case, entry = _steps("add-an-agency.md")
    _take(case, copy)
    before = _pytest(copy, "tests/test_agencies.py")
    assert before.returncode == 1, before.stdout
    assert "2 failed" in before.stdout
    _take(entry, copy)
    after = _pytest(copy, "tests/test_agencies.py")
    assert after.returncode == 0, after.stdout


def test_a_language(copy: Path) -> None:
    """Its file loads, its cases pass, and nothing is missing but more of them."""
    for step in _steps("add-a-language.md"):
        _take(step, copy)
    done = _pytest(copy, "tests/test_languages.py", "-k", "[et:")
    assert done.returncode == 0, done.stdout
    assert re.search(r"\b9 passed", done.stdout), done.stdout
    data = _pytest(copy, "tests/test_architecture.py", "-k", "data_files")
    assert data.returncode == 0, data.stdout
    few = _pytest(copy, "tests/test_languages.py", "-k", "has_its_cases and et")
    assert "et has 9 cases" in few.stdout, few.stdout


def test_a_kind(copy: Path) -> None:
    """Its case passes, and so do the tests of shape and documentation."""
    for step in _steps("add-a-kind.md"):
        _take(step, copy)
    case = _pytest(copy, "tests/test_outline.py", "tests/test_models.py", "tests/test_docs.py::test_every_field_is_documented")
    assert case.returncode == 0, case.stdout
    shape = _pytest(copy, "tests/test_architecture.py")
    assert shape.returncode == 0, shape.stdout
    program = """
        import articlemeta, articlemeta.testing
        why = articlemeta.explain("Ferries sail\\n\\nThe ferries sailed again on Saturday, the port said.\\n\\nFactbox: The port is old.")
        articlemeta.testing.check(why.article)
        print(why.article.factboxes[0].text, "|", *[field.rule for field in why.fields if field.field == "factboxes"])
    """
    shown = _run(copy, "-c", "\n".join(line.strip() for line in program.splitlines()))
    assert shown.stdout == "Factbox: The port is old. | factbox: label\n", shown.stderr


def test_the_files_of_a_kind() -> None:
    """The list at the top of the page holds just the files that its blocks change."""
    listed = re.findall(r"^\| `([\w./]+/[\w./-]+)` \|", docpages.prose(HOWTO / "add-a-kind.md"), re.MULTILINE)
    assert sorted(listed) == sorted({path for path, *_ in _steps("add-a-kind.md")})
