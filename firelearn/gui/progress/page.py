"""One's own page as it is seen."""

from __future__ import annotations

from PySide6.QtCore import Signal

from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.progress.board import ProgressBoard
from firelearn.gui.progress.view import MyView
from firelearn.gui.stand_in import StandIn


class ProgressPage(StandIn):
    """One's own page.

    Signals:
        wanted(route): go there.
        named(name): this name is wanted.
        leave_wanted(): somebody else wants to learn.
    """

    wanted = Signal(object)
    named = Signal(str)
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="progress_page")
        self.board: ProgressBoard | None = None
        self._nickname = ""

    def show_view(self, view: MyView) -> None:
        """Show the page; the focus is on the next step, and stays where it was when the page is shown anew."""
        again = self.board is not None
        self._nickname = view.person.nickname
        board = ProgressBoard(view)
        board.wanted.connect(self.wanted)
        board.leave_wanted.connect(self.leave_wanted)
        board.rename_wanted.connect(self._ask_name)
        self.board = board
        self.put(board)
        focus_quietly(board.header.rename if again else board.next_step)
        # The next step may stand further down: what one sees first is who one is.
        board.verticalScrollBar().setValue(0)

    def set_leaving(self, leaving: bool, told: str) -> None:
        """Take no second press while the person is signed out."""
        if self.board is not None:
            self.board.header.leave.set_busy(leaving, told)

    def _ask_name(self) -> None:
        from firelearn.gui.progress.naming import NameDialog

        dialog = NameDialog(self.window(), self._nickname)
        dialog.named.connect(self.named)
        dialog.open()
