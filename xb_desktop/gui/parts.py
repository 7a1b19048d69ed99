"""Imports what acts on the window, so that it never stands still for long.

Classes of Qt are named, and classes that derive from them are defined, on the GUI thread alone.
PySide6 keeps a table of all of them, which Qt reads without Python's lock: `metaObject()` of what
Python has made, as often as a screen reader asks. Where another thread adds to the table meanwhile,
the process ends with a segmentation fault (`PepType_SOTP` in shiboken's pep384impl.cpp, 6.8 to
6.12; on Python 3.12 and later, nothing is looked up there).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

# What the texts name: a worker imports them.
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime  # noqa: F401

if TYPE_CHECKING:
    from collections.abc import Iterator


def import_without_qt() -> None:
    """Import what neither names another class of Qt nor defines one. Blocks, on a worker."""
    from xb_desktop.orders import pending_order, receipt, ticket, ticket_and_reason  # noqa: F401
    from xb_desktop.system import x11_selection  # noqa: F401
    from xb_desktop.texts import (  # noqa: F401
        find_order,
        look_ups,
        managed,
        outcomes,
        problems,
        settings,
    )


def import_parts() -> Iterator[None]:
    """Import the rest on the GUI thread, in steps of 10 to 20 ms."""
    # The namespace, with all its enumerations, takes as long as a whole step.
    from PySide6.QtCore import Qt  # noqa: F401

    yield
    from xb_desktop.gui.cancel import order_facts, precaution_input  # noqa: F401

    yield
    from xb_desktop.gui.cancel import cancel_flow  # noqa: F401

    yield
    from xb_desktop.gui.cancel import look_ups, ticket_paste  # noqa: F401

    yield
    from xb_desktop.gui.cancel import order_form, outcome_panel  # noqa: F401

    yield
    from xb_desktop.gui.cancel import controller  # noqa: F401

    yield
    from xb_desktop.gui.settings import address_list  # noqa: F401

    yield
