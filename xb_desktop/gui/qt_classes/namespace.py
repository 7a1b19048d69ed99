"""The namespace `Qt`, with all its enumerations: 1 MB and 15 ms, as much as all of `loaded`.

An idle window does without. Import this on the GUI thread, before `loaded` and in another turn of
the event loop: the window of somebody who types must not stand still for both at once.
"""

# ruff: noqa: F401 - to import a class is to create it

from PySide6.QtCore import Qt
