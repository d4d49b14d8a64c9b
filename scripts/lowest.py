"""The lowest versions that pyproject.toml allows, as constraints for pip.

    python scripts/lowest.py > lowest.txt && pip install -e '.[test]' -c lowest.txt

What has only a lower bound there is held at it, so that the tests show that the bound is true.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
#: The extras that users install, and the tests.
EXTRAS = ("cli", "testing", "test")
_bound = re.compile(r"([\w.-]+)(?:\[[\w,]+\])?\s*>=\s*([\w.]+)")


def constraints(text: str) -> Iterator[str]:
    """``name==version`` for each dependency with a lower bound.

    >>> list(constraints('[project]\\ndependencies = ["a>=1.2", "b[c]>=2; sys_platform == \\'win32\\'"]\\n'))
    ['a==1.2', 'b==2']
    """
    project = tomllib.loads(text)["project"]
    extras = project.get("optional-dependencies", {})
    for requirement in (*project["dependencies"], *(one for name in EXTRAS for one in extras.get(name, ()))):
        if found := _bound.match(requirement):
            yield f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    print(*constraints(PROJECT.read_text(encoding="utf-8")), sep="\n")
