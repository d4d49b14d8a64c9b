"""What a release is made with: its lowest versions, its version everywhere, its words from the changelog."""

from __future__ import annotations

import doctest
import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["lowest", "release"])
def test_examples(name: str) -> None:
    done = doctest.testmod(_script(name))
    assert (done.failed, done.attempted > 0) == (0, True)


def test_every_dependency_has_a_lowest_version() -> None:
    lowest = _script("lowest")
    held = {line.partition("==")[0] for line in lowest.constraints((ROOT / "pyproject.toml").read_text(encoding="utf-8"))}
    assert {"pydantic", "python-dateutil", "tzdata", "click", "hypothesis", "pytest"} <= held
    assert all(">=" in requirement and "<" not in requirement for requirement in PROJECT["dependencies"])


def test_every_supported_python_is_classified_and_tested() -> None:
    lowest = int(PROJECT["requires-python"].rpartition(".")[2])
    classified = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if " :: Python :: 3." in one]
    assert classified == [f"3.{minor}" for minor in range(lowest, lowest + len(classified))]
    workflow = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    assert f"python: [{', '.join(map(repr, classified))}]".replace("'", '"') in workflow


@pytest.mark.parametrize(
    ("version", "said"),
    [("99.0", f"pyproject.toml says {PROJECT['version']}, not 99.0\n")],
)
def test_a_tag_that_is_not_the_version_is_refused(version: str, said: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "release.py", "--check", version], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, said)
