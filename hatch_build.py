"""The build hook: the wheel carries data/ twice, as YAML for people and as rows of constants for speed."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ContentHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compile data/ for a real wheel; an editable install reads the YAML of the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add data/ and the modules made of it, lmcs/compiled, to the files of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from lmcs.front import preparing
        from lmcs.workshop import compile as workshop

        made = Path(self.directory) / "compiled"
        preparing.write(workshop.content(root / "data"), made)
        build_data["force_include"][str(root / "data")] = "lmcs/data"
        build_data["force_include"][str(made)] = "lmcs/compiled"
