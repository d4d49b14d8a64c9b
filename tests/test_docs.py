"""What the documentation shows is what happens."""

from __future__ import annotations

import doctest
import os
import re
from pathlib import Path

import pytest

from articlemeta import IssueCode
from articlemeta.cli import main
from articlemeta.models.base import Model

ROOT = Path(__file__).parent.parent
manual = sorted(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)
pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *manual]
PACKAGE = ROOT / "src" / "articlemeta"


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _blocks(path: Path, *languages: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [body for language, body in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) if language in languages]


@pytest.mark.parametrize("path", pages, ids=_name)
def test_python_examples(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ``>>>`` of a page runs, from the project's root, and prints what the page shows."""
    monkeypatch.chdir(ROOT)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    examples = "\n".join(_blocks(path, "python", "pycon"))
    # One namespace for the page: later examples go on from earlier ones.
    result = runner.run(doctest.DocTestParser().get_doctest(examples, {}, _name(path), str(path), 0))
    assert result.failed == 0


@pytest.mark.parametrize("path", pages, ids=_name)
def test_python_examples_are_run(path: Path) -> None:
    """A Python block without a prompt would never be run."""
    for block in _blocks(path, "python", "pycon"):
        assert block.lstrip().startswith(">>>"), f"not a doctest:\n{block}"


@pytest.mark.parametrize("path", pages, ids=_name)
def test_shell_examples_call_what_there_is(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in _blocks(path, "sh", "console"):
        for command in re.findall(r"(?:^|[\s/|])articlemeta +([a-z]+)((?: +--?[\w-]+)*)", block):
            name, options = command
            assert main([name, "--help"]) == 0, f"articlemeta {name}: no such command"
            known = capsys.readouterr().out
            for option in re.findall(r"--[\w-]+", options):
                assert option in known, f"articlemeta {name} has no {option}"


def test_the_readme_shows_the_example_as_it_comes_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The console block of the README is the real output; ``...`` stands for rows left out."""
    monkeypatch.chdir(ROOT)
    blocks = [block for block in _blocks(ROOT / "README.md", "console") if block.startswith("$ articlemeta ")]
    assert blocks
    for block in blocks:
        call, _, shown = block.partition("\n")
        assert main(call.removeprefix("$ articlemeta ").split()) == 0
        got = capsys.readouterr().out
        checker = doctest.OutputChecker()
        assert checker.check_output(shown, got, doctest.ELLIPSIS), got


@pytest.mark.parametrize("path", pages, ids=_name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / os.fspath(target)).exists(), f"{_name(path)} links to {target}"


def test_the_readme_names_every_public_function() -> None:
    import articlemeta

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    functions = [name for name in articlemeta.__all__ if name[0].islower()]
    assert [name for name in functions if f"`{name}" not in text] == []


@pytest.mark.parametrize("path", pages, ids=_name)
def test_files_that_are_named_are_there(path: Path) -> None:
    """A file in backticks is one of the project's, of the package's, or of its data's."""
    roots = (ROOT, PACKAGE, PACKAGE / "knowledge" / "data")
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for name in re.findall(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|toml|txt|md))`", text):
        assert any((root / name).is_file() for root in roots), f"{_name(path)} names {name}"


def test_the_contents_hold_every_page() -> None:
    listed = re.search(r"```\{toctree\}\n(?::.*\n)*\n(.*?)```", (ROOT / "docs" / "index.md").read_text(encoding="utf-8"), re.DOTALL)
    assert listed
    assert sorted(listed[1].split()) == sorted(path.stem for path in manual if path.stem != "index")


def test_every_field_is_documented() -> None:
    """The page on fields names every field of an article and of what it holds."""
    text = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:\w+\.)?(\w+)`", text))
    modules = {f"articlemeta.models.{name}" for name in ("article", "content", "people", "times")}
    models = [model for model in Model.__subclasses__() if model.__module__ in modules]
    fields = {name for model in models for name in (*model.model_fields, *model.model_computed_fields)}
    assert sorted(fields - named) == []


def test_codes_that_are_reserved_are_those_never_reported() -> None:
    text = (ROOT / "docs" / "issues.md").read_text(encoding="utf-8")
    reserved = re.findall(r"^\| `([a-z-]+)` \|.*Reserved", text, re.MULTILINE)
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert sorted(reserved) == sorted(issue.value for issue in IssueCode if f"IssueCode.{issue.name}" not in code)
