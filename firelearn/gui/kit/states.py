"""What a page shows instead of its content: nothing here yet, trouble with advice, work in progress."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import in_sentences
from firelearn.gui.kit.meters import Bar
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.text import Label


class EmptyState(QWidget):
    """What is not here, why, and the one button to what fills it.

    Signals:
        acted(): the button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        title: str,
        why: str,
        *,
        picture: str = "empty-review",
        button: str = "",
        primary: bool = True,
        name: str = "empty",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(in_sentences(title, why))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(Picture(picture, height=150, width=260), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(Label(title, "h3", align="center", name=f"{name}_title"))
        column.addWidget(Label(why, "body", "ink2", align="center", name=f"{name}_why"))
        if button:
            column.addSpacing(8)
            act = Button(button, "primary" if primary else "secondary", name=f"{name}_button")
            act.clicked.connect(self.acted)
            column.addWidget(act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class TroubleCard(Card):
    """What failed in the person's words, what is safe, and what to do next; ochre, because it is not their mistake.

    Signals:
        again(): try it again.
        details(): show the details.
    """

    again = Signal()
    details = Signal()

    def __init__(
        self,
        title: str,
        advice: str,
        *,
        icon: str = "warn",
        again: str = "",
        details: str = "",
        name: str = "trouble",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(edge="warn", name=name, parent=parent)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconPlate(icon, "warn"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(title, "h3", middle=True, name=f"{name}_title"), 1)
        self.body.addLayout(head)
        self.body.addWidget(Label(advice, "body", "ink2", name=f"{name}_advice"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(advice)
        if again or details:
            acts = QHBoxLayout()
            acts.setSpacing(12)
            if again:
                button = Button(again, "primary", name=f"{name}_again")
                button.clicked.connect(self.again)
                self.setFocusProxy(button)
                acts.addWidget(button)
            if details:
                quiet = Button(details, "quiet", name=f"{name}_details")
                quiet.clicked.connect(self.details)
                acts.addWidget(quiet)
            acts.addStretch(1)
            self.body.addStretch(1)
            self.body.addSpacing(8)
            self.body.addLayout(acts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class ProgressCard(Card):
    """Work in progress: its title, how many of how many, a bar, and the way out.

    Signals:
        cancelled(): the person wants it to stop.
    """

    cancelled = Signal()

    def __init__(self, title: str, *, cancel: str = "", name: str = "progress", parent: QWidget | None = None) -> None:
        super().__init__(pad=16, name=name, parent=parent)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(title, "h3", wrap=False, name=f"{name}_title"), 1)
        self._told = Label("", "body", "ink2", wrap=False, align="right", name=f"{name}_told")
        head.addWidget(self._told)
        self._cancel: Button | None = None
        if cancel:
            self._cancel = Button(cancel, "quiet", name=f"{name}_cancel")
            self._cancel.clicked.connect(self.cancelled)
            head.addWidget(self._cancel)
        self.body.addLayout(head)
        self._bar = Bar(thickness=8, name=f"{name}_bar")
        self.body.addWidget(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_count(self, n: int, m: int, text: str) -> None:
        """Show that n of m are done, in words."""
        self._told.set_text(text)
        self._bar.set_value(n, m, spoken=text)
