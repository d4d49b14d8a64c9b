"""What holds for the shape of the project: imports, sizes, public names, data files."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import articlemeta

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "articlemeta"
LIMIT = 400

modules = sorted(PACKAGE.rglob("*.py"))
sources = [
    *modules,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
    *sorted((ROOT / "accuracy").glob("*.py")),
]
data_files = sorted((PACKAGE / "knowledge" / "data").rglob("*.toml"))


def _public() -> list[str]:
    return [name for name in articlemeta.__all__ if not name.startswith("__")]


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_imports_point_one_way() -> None:
    """The contracts in pyproject.toml: layers, rooms independent of each other, no command line library outside the command line."""
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    done = subprocess.run([sys.executable, "-c", program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", sources, ids=_name)
def test_files_are_small(path: Path) -> None:
    lines = len(path.read_bytes().splitlines())
    assert lines <= LIMIT, f"{_name(path)} has {lines} lines: one file, one idea, at most {LIMIT} lines"


@pytest.mark.parametrize("path", modules, ids=_name)
def test_modules_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_bytes())), f"{_name(path)} needs a module docstring"


def test_the_public_names_are_closed() -> None:
    """``dir()`` shows what ``__all__`` lists, and nothing else but submodules."""
    assert len(set(articlemeta.__all__)) == len(articlemeta.__all__)
    for name in articlemeta.__all__:
        assert hasattr(articlemeta, name), name
    shown = {name for name in vars(articlemeta) if not name.startswith("_") and not inspect.ismodule(getattr(articlemeta, name))}
    assert shown - set(articlemeta.__all__) <= {"annotations"}


@pytest.mark.parametrize("name", _public())
def test_public_names_are_documented(name: str) -> None:
    value = getattr(articlemeta, name)
    if not (inspect.isclass(value) or inspect.isroutine(value)):
        pytest.skip("a value: described where it is documented")
    doc = vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__
    assert doc, f"{name} needs a docstring"
    assert ">>>" in doc, f"{name} needs an example in its docstring"


def _members() -> list[str]:
    """What the public classes define themselves and may be called or read: ``Article.published``, ``Parser.parse`` ..."""
    classes = [value for name in _public() if inspect.isclass(value := getattr(articlemeta, name))]
    return [
        f"{cls.__name__}.{name}"
        for cls in classes
        for name, value in vars(cls).items()
        if not name.startswith(("_", "model_config")) and (inspect.isfunction(value) or isinstance(value, property | classmethod))
    ]


@pytest.mark.parametrize("name", _members())
def test_public_members_are_documented(name: str) -> None:
    cls, member = name.split(".")
    doc = inspect.getdoc(inspect.getattr_static(getattr(articlemeta, cls), member))
    assert doc, f"{name} needs a docstring"
    assert ">>>" in doc, f"{name} needs an example in its docstring"


def test_import_is_light() -> None:
    """A first parse pays for what it uses: neither the command line's library nor the fallback date reader."""
    program = """
        import sys, articlemeta
        articlemeta.parse("Pool opens\\nBy Jane Doe\\n\\nOSLO, May 3 (Reuters) - The pool opened on Monday.")
        heavy = {"click", "rich", "dateutil", "hypothesis", "concurrent.futures", "multiprocessing"}
        heavy |= {"json", "importlib.resources", "calendar", "email", "tempfile"}
        heavy |= {f"articlemeta.scan.{name}" for name in ("credit_lines", "dense_credits", "dense_dateline", "surnames")}
        heavy |= {f"articlemeta.{name}" for name in ("batch", "stream", "reasons", "models.explanation", "wire.framing")}
        print(*sorted(heavy & set(sys.modules)))
    """
    done = subprocess.run([sys.executable, "-c", inspect.cleandoc(program)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("path", data_files, ids=_name)
def test_data_files_hold_words_not_patterns(path: Path) -> None:
    """One compiler turns words into patterns; a pattern in the data would be compiled a second time, or not at all."""
    text = path.read_bytes().decode()
    assert "\r" not in text

    def strings(value: object) -> list[str]:
        if isinstance(value, dict):
            return [found for key, item in value.items() for found in [key, *strings(item)]]
        if isinstance(value, list):
            return [found for item in value for found in strings(item)]
        return [value] if isinstance(value, str) else []

    for word in strings(tomllib.loads(text)):
        assert not re.search(r"\\|\(\?|\.[*+]|\[.+\][*+?]?|\{\d|\w\|\w", word), f"{word!r} looks like a pattern"
        assert word or path.parent.name != "languages", "an empty word matches everywhere"


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == articlemeta.__version__


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in text
    assert "Output changed" in text
