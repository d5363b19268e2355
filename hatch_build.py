"""The build hook: the wheel carries data/ twice, as YAML for people and as one JSON file for speed."""

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ContentHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compile data/ for a real wheel; an editable install reads the YAML of the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add data/ and the compiled content.json to the files of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from lmcs.library import plain

        compiled = Path(self.directory) / "content.json"
        compiled.parent.mkdir(parents=True, exist_ok=True)
        compiled.write_text(
            json.dumps(plain(root / "data"), ensure_ascii=True, separators=(",", ":")), encoding="utf-8"
        )
        build_data["force_include"][str(root / "data")] = "lmcs/data"
        build_data["force_include"][str(compiled)] = "lmcs/data/content.json"
