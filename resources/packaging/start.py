"""The entry of a package: tidies what its starter leaves behind, then runs the program.

PyInstaller's starter points the dynamic linker and Qt at the package by variables. This process has
read them by now; a browser or a file manager that it opens must not.
"""

from __future__ import annotations

import os
import sys

from xb_desktop.__main__ import main


def restore_environment() -> None:
    """Set the variables back to what they were before the starter."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif sys.platform == "linux":
        os.environ.pop("LD_LIBRARY_PATH", None)
    # PySide6 finds its own plugins beside itself. Those of another Qt must not be loaded.
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)


if __name__ == "__main__":
    restore_environment()
    sys.exit(main())
