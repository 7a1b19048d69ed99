"""Qt's classes, created on the GUI thread before a worker imports the modules that name them.

PySide6 creates each class when it is first named. That runs Python code, so that another thread can
create a class in between, and the table that both change then ends the process with a segmentation
fault (`incarnateType` in shiboken's sbkmodule.cpp, 6.8 to 6.12). What workers import and do may
therefore only name classes that exist already.
"""
