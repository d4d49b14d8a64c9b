"""Build hook: puts the compiled form beside every data file, so that a first parse need not read TOML."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KNOWLEDGE = Path("src", "articlemeta", "knowledge")


class CompileData(BuildHookInterface[Any]):
    """Runs for wheels, editable installs included; the source distribution stays source."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files and tell the builder to take them, although git ignores them."""
        folder = Path(self.root, KNOWLEDGE)
        spec = importlib.util.spec_from_file_location("compiled", folder / "compiled.py")
        assert spec is not None
        assert spec.loader is not None
        compiled = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(compiled)
        for path in sorted((folder / "data").rglob("*.toml")):
            path.with_name(path.name + compiled.SUFFIX).write_bytes(compiled.dump(path.read_bytes()))
        languages = folder / "data" / "languages"
        sources = {path.stem: path.read_bytes() for path in sorted(languages.glob("*.toml"))}
        (languages / compiled.TELLING).write_bytes(compiled.dump_telling(sources))
        build_data["artifacts"] += [
            f"{KNOWLEDGE.as_posix()}/data/**/*.toml{compiled.SUFFIX}",
            f"{KNOWLEDGE.as_posix()}/data/languages/{compiled.TELLING}",
        ]
