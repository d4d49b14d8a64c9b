"""What a release needs to be one: the version everywhere, and its words from the changelog.

usage: python scripts/release.py --check 1.2.0    fails unless pyproject.toml and CHANGELOG.md have this version
       python scripts/release.py --notes 1.2.0    prints the changelog's section
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def section(changelog: str, version: str) -> str | None:
    """The text below the heading of a version, with its date; ``None`` where there is no such heading.

    >>> section("## [Unreleased]\\n\\n## [1.2.0] - 2030-05-03\\n\\n- Rain.\\n\\n## [1.1.0] - 2029-01-01\\n", "1.2.0")
    '- Rain.'
    """
    found = re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else None


def main() -> int:
    """Run the command; its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--check", metavar="VERSION")
    what.add_argument("--notes", metavar="VERSION")
    options = parser.parse_args()

    version = options.check or options.notes
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    notes = section((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    if version != declared:
        print(f"pyproject.toml says {declared}, not {version}", file=sys.stderr)
        return 1
    if not notes:
        print(f"CHANGELOG.md has no heading '## [{version}] - DATE' with text below it", file=sys.stderr)
        return 1
    if options.notes:
        print(notes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
