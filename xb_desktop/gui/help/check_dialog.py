"""The report on this computer: what `xb-desktop --check` prints, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget

from xb_desktop.check.report import to_text
from xb_desktop.check.result import Level, Result, overall
from xb_desktop.gui.help.check_row import CheckRow, title
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.busy_indicator import ProgressLine, follow_desktop
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.close_key import add_close_key
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import bold, fit, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.theme import EDGE, GAP, SECTION

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.check.subject import Subject
    from xb_desktop.gui.background import Background

translate = QCoreApplication.translate

Results = tuple[Result, ...]

_LINES = 39
"""Of text: what a report without faults needs."""


class CheckDialog(QDialog):
    """Checks each time it is opened, off the GUI thread, and shows a line for each check.

    It is created once and opened again: a check that is under way when it is closed goes on.
    `subject` returns what is to be checked now.
    """

    def __init__(
        self, subject: Callable[[], Subject], background: Background, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self._background = background
        follow_desktop(background)
        self._is_checking = False
        self._results: Results = ()
        self._summary = plain_label()
        self._progress = ProgressLine()
        self._rows = QWidget()
        self._copied = plain_label(self.tr("The report has been copied to the clipboard."))
        self._copy = name_button(QPushButton(), self.tr("Copy &report"), "Copy report")
        self._again = name_button(QPushButton(), self.tr("Check &again"), "Check again")
        self._close = name_button(QPushButton(), self.tr("&Close"), "Close")
        self._copy.clicked.connect(self._copy_report)
        self._again.clicked.connect(self._check)
        self._close.clicked.connect(self.accept)
        self.setWindowTitle(self.tr("Check of this computer"))
        self._lay_out()
        add_close_key(self)

    def open(self) -> None:
        """Open, and check anew."""
        super().open()
        self._check()

    def _lay_out(self) -> None:
        self._summary.setFont(bold(self._summary.font()))
        QVBoxLayout(self._rows).setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
        column.setSpacing(SECTION)
        for part in (self._summary, self._progress, self._rows):
            column.addWidget(part)
        column.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(EDGE, GAP, EDGE, SECTION)
        below.addWidget(ButtonRow(self._copy, self._again, self._close))
        below.addWidget(self._copied)
        self._column = column
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(content), 1)
        layout.addLayout(below)
        self._close.setDefault(True)
        self.setMinimumWidth(320)
        self._copied.hide()
        # For a report without faults: nothing moves when it comes.
        fit(self, 76, lines_kept=_LINES)

    def _check(self) -> None:
        if self._is_checking:
            return
        self._is_checking = True
        self._copied.hide()
        self._show(
            self.tr(
                "This computer is being checked. That takes a few seconds, at most half a minute."
            ),
            (),
        )
        subject = self._subject()
        self._background.run(lambda: _results(subject), self._finish, self._fail)

    def _finish(self, results: Results) -> None:
        self._is_checking = False
        self._show(_summary(results), results)

    def _fail(self) -> None:
        self._is_checking = False
        self._show(
            self.tr(
                "XB Desktop could not run the check. Close it and start it again; if the problem "
                "persists, install it again."
            ),
            (),
        )

    def _show(self, summary: str, results: Results) -> None:
        """Show where the check is, and its results."""
        self._results = results
        self._summary.setText(summary)
        self._progress.setVisible(self._is_checking)
        self._copy.setEnabled(bool(results))
        self._again.setDisabled(self._is_checking)
        self._replace_rows(results)
        if self.isVisible():
            announce(self, summary)

    def _replace_rows(self, results: Results) -> None:
        old, self._rows = self._rows, QWidget()
        in_column(self._rows, *map(CheckRow, results))
        self._column.replaceWidget(old, self._rows)
        # Of a hidden part, a layout takes no notice.
        self._rows.show()
        old.hide()
        old.deleteLater()

    def _copy_report(self) -> None:
        QApplication.clipboard().setText(to_text(self._results))
        self._copied.show()
        announce(self, self._copied.text())


def _results(subject: Subject) -> Results:
    """Import the checks, with HTTP and the journal, and make them. Blocks, on a worker."""
    from xb_desktop.check.checks import CHECKS
    from xb_desktop.check.run import run

    return run(subject, CHECKS)


def _summary(results: Results) -> str:
    """Say in one sentence whether orders can be cancelled here, and what to read."""
    worst = overall(results)
    names = ", ".join(title(it.name) for it in results if it.level is worst)
    if worst is Level.FAULT:
        sentence = translate(
            "CheckDialog", "This computer is not fit to cancel orders as it is: {names}."
        )
    elif worst is Level.WARNING:
        sentence = translate(
            "CheckDialog", "Orders can be cancelled on this computer, but see: {names}."
        )
    else:
        sentence = translate("CheckDialog", "This computer is fit to cancel orders.")
    return sentence.format(names=names)
