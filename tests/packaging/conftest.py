"""The scripts of `resources/packaging` are no package: tests import them from their folder."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "resources" / "packaging"))
