"""The questions that the exam asks its person before something happens: hand in, leave, keep an answer again."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.domain.exam import TimePolicy
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.telling import words_of

Act = Callable[[], None]


def nothing() -> None:
    """Do nothing: the safe act of a dialog that only has to be closed."""


class Questions(QObject):
    """Shows one dialog at a time over ``host``."""

    def __init__(self, host: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._dialog: Dialog | None = None

    @property
    def open(self) -> bool:
        """Whether a question waits for its answer."""
        return self._dialog is not None

    def drop(self) -> None:
        """Take away the question that waits."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None and shiboken6.isValid(dialog):
            dialog.hide()
            dialog.deleteLater()

    def hand_in(self, count: int, unanswered: int, flagged: int, *, look: Act, go: Act) -> None:
        """Ask before handing in; ``look`` goes to what is still open."""
        if unanswered:
            key, n, safe = ("open_and_flagged" if flagged else "open"), unanswered, "to_open"
        else:
            key, n, safe = ("all_and_flagged" if flagged else "all"), count, "to_flagged" if flagged else "stay"
        self._ask(
            Dialog(
                self._host,
                icon="send",
                title=say("exam.hand_in_title"),
                text=say(f"exam.{key}", n=n, flagged=flagged),
                safe=say(f"exam.{safe}"),
                other=say("exam.hand_in"),
                name="hand_in_dialog",
            ),
            look,
            go,
        )

    def leave(self, policy: TimePolicy, *, go: Act) -> None:
        """Ask before leaving, and say what happens to answers and clock."""
        self._ask(
            Dialog(
                self._host,
                icon="pause",
                title=say("exam.leave_title"),
                text=say(f"exam.leave_{policy}"),
                safe=say("exam.leave_stay"),
                other=say("exam.leave_go"),
                name="leave_dialog",
            ),
            nothing,
            go,
        )

    def unsaved(self, number: int, trouble: Trouble, *, again: Act) -> None:
        """Say that an answer could not be kept, and offer to try again."""
        title, advice = words_of(trouble)
        self._ask(
            Dialog(
                self._host,
                icon="warn",
                title=say("exam.unsaved_title", n=number),
                text=say("exam.unsaved_text", title=title, advice=advice),
                safe=say("exam.unsaved_again"),
                other=say("exam.unsaved_later"),
                tone="warn",
                name="unsaved_dialog",
            ),
            again,
            nothing,
        )

    def not_handed_in(self, trouble: Trouble, *, again: Act) -> None:
        """Say that the paper could not be handed in, and offer to try again."""
        title, advice = words_of(trouble)
        self._ask(
            Dialog(
                self._host,
                icon="warn",
                title=say("exam.not_handed_in_title"),
                text=say("exam.unsaved_text", title=title, advice=advice),
                safe=say("exam.not_handed_in_again"),
                tone="warn",
                name="not_handed_in_dialog",
            ),
            again,
            nothing,
        )

    def _ask(self, dialog: Dialog, safe: Act, other: Act) -> None:
        self.drop()
        self._dialog = dialog

        def answer(act: Act) -> None:
            self._dialog = None
            act()

        dialog.safe_chosen.connect(lambda: answer(safe))
        dialog.other_chosen.connect(lambda: answer(other))
        dialog.open()
