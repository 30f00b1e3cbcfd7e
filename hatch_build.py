"""Makes the bundles when the package is built or installed; they travel in the wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bundles(BuildHookInterface[Any]):
    """Called by hatchling, for the wheel and for the editable installation alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bundle; an installation without bundles succeeds as well, and says so in one line."""
        sys.path.insert(0, self.root)
        from app.bundling import bundle

        if missing := bundle(Path(self.root)).missing:
            self.app.display_warning(missing)
