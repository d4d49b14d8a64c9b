"""What the documentation shows is what happens, and its links lead somewhere."""

from __future__ import annotations

import doctest
import os
import re
import shlex
from pathlib import Path

import docpages
import pytest
from docpages import DOCS, MANUAL, PACKAGE, PAGES, ROOT

import articlemeta
import articlemeta.testing
from articlemeta.cli import main
from articlemeta.models.base import Model

by_page = pytest.mark.parametrize("path", PAGES, ids=docpages.name)


@by_page
def test_python_examples(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ``>>>`` of a page runs, and prints what the page shows. What a page writes to files goes to a folder of its own."""
    monkeypatch.chdir(tmp_path)
    docpages.run(path, tmp_path)


@by_page
def test_python_examples_are_run(path: Path) -> None:
    """A Python block without a prompt would never be run. Blocks to be put into a file say so: ``test_howtos.py`` runs those."""
    for block in docpages.blocks(path, "python", "pycon"):
        assert block.lstrip().startswith((">>>", "# tests/", "# src/")), f"not a doctest:\n{block}"


@pytest.mark.parametrize("path", [path for path in docpages.PAGES if docpages.blocks(path, "console")], ids=docpages.name)
def test_console_examples(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Console blocks show what the commands print; ``...`` stands for what is left out. ``> FILE`` writes one, as in a shell.

    The files that a page's Python examples have written are there.
    """
    blocks = docpages.blocks(path, "console")
    monkeypatch.chdir(tmp_path)
    docpages.run(path, tmp_path)
    capsys.readouterr()
    checker = doctest.OutputChecker()
    for block in blocks:
        assert block.startswith("$ "), f"no command: {block}"
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            call, _, shown = example.partition("\n")
            command, *arguments = shlex.split(call)
            assert command == "articlemeta", f"console blocks are run, and {command} cannot be: let it stand in an sh block"
            target = arguments.pop() if ">" in arguments else None
            assert main([argument for argument in arguments if argument != ">"]) == 0, call
            got = capsys.readouterr().out
            if target is not None:
                (tmp_path / target).write_text(got, encoding="utf-8")
                got = ""
            assert checker.check_output(shown, got, doctest.ELLIPSIS), f"$ {call}\n{got}"


@by_page
def test_shell_examples_call_what_there_is(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in docpages.blocks(path, "sh", "console"):
        for command in re.findall(r"(?:^|[\s/|])articlemeta +([a-z]+)((?: +--?[\w-]+)*)", block):
            name, options = command
            assert main([name, "--help"]) == 0, f"articlemeta {name}: no such command"
            known = capsys.readouterr().out
            for option in re.findall(r"--[\w-]+", options):
                assert option in known, f"articlemeta {name} has no {option}"


def test_the_readme_shows_the_command() -> None:
    assert any(block.startswith("$ articlemeta parse") for block in docpages.blocks(ROOT / "README.md", "console"))


@by_page
def test_links_lead_somewhere(path: Path) -> None:
    """Links within the project: the page, and the heading. Others need a network: ``sphinx-build -b linkcheck``."""
    for target, anchor in re.findall(r"\]\(([^)#\s]*)(?:#([^)]*))?\)", docpages.prose(path)):
        if "://" in target or target.startswith("mailto:"):
            continue
        there = (path.parent / os.fspath(target)).resolve() if target else path
        assert there.exists(), f"{docpages.name(path)} links to {target}"
        if anchor:
            assert anchor in docpages.anchors(there), f"{docpages.name(path)} links to {target}#{anchor}"


@by_page
def test_files_that_are_named_are_there(path: Path) -> None:
    """A file in backticks is one of the project's, of the package's, or of its data's; or a block of the page makes it."""
    roots = (ROOT, PACKAGE, PACKAGE / "knowledge" / "data", DOCS)
    for name in re.findall(r"`((?:[\w.-]+/)*[\w-]+\.(?:py|toml|txt|md))`", docpages.prose(path)):
        made = f"# {name}\n" in docpages.text_of(path)
        assert made or any((root / name).is_file() for root in roots), f"{docpages.name(path)} names {name}"


def test_the_contents_hold_every_page_once() -> None:
    listed: list[Path] = []
    for page in MANUAL:
        for body in re.findall(r"^```\{toctree\}\n(.*?)^```$", docpages.text_of(page), re.MULTILINE | re.DOTALL):
            for entry in re.findall(r"^([\w/*-]+)$", body, re.MULTILINE):
                found = sorted(page.parent.glob(f"{entry}.md"))
                assert found, f"{docpages.name(page)} lists {entry}"
                listed += found
    assert sorted(listed) == [path for path in MANUAL if path != DOCS / "index.md"]


def test_the_readme_names_every_public_function() -> None:
    text = docpages.text_of(ROOT / "README.md")
    functions = [name for name in articlemeta.__all__ if name[0].islower()]
    assert [name for name in functions if f"`{name}" not in text] == []


@pytest.mark.parametrize("module", [articlemeta, articlemeta.testing], ids=lambda module: module.__name__)
def test_every_public_name_has_an_entry(module: object) -> None:
    """In the reference, made from its docstring; each once, or links to it would be open."""
    entries = [entry for path in MANUAL for entry in re.findall(r"^\.\. auto\w+:: ([\w.]+)", docpages.text_of(path), re.MULTILINE)]
    for name in module.__all__:  # type: ignore[attr-defined]
        value = getattr(module, name)
        if name.startswith("__") or not callable(value):
            continue
        assert entries.count(f"{module.__name__}.{name}") == 1, f"{name}: one entry in docs/reference.md"  # type: ignore[attr-defined]


def test_every_field_is_documented() -> None:
    """The page on fields names every field of an article and of what it holds."""
    named = set(re.findall(r"`(?:\w+\.)?(\w+)`", docpages.text_of(DOCS / "fields.md")))
    modules = {f"articlemeta.models.{name}" for name in ("article", "content", "people", "times")}
    models = [model for model in Model.__subclasses__() if model.__module__ in modules]
    fields = {name for model in models for name in (*model.model_fields, *model.model_computed_fields)}
    assert sorted(fields - named) == []
