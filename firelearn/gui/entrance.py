"""The frame of the screens by which one comes in: the way back above, one thing in the middle, one step below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.frame import BottomBar, TopBar
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label

_NARROW_UNTIL: Final = 1180
_HELD_TOGETHER: Final = 72
_WIDEST_BESIDE: Final = 480


class Entrance(QWidget):
    """A work page with a body that scrolls. Escape goes back.

    Signals:
        left(): one step back, or out.
        acted(): the one step onward.
    """

    left = Signal()
    acted = Signal()

    def __init__(self, *, back: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.top, self.bottom = TopBar(), BottomBar()
        self.back = Button(back, "tool", icon="arrow-left", name="back")
        self.back.clicked.connect(self.left)
        self.top.left.addWidget(self.back)
        self.act = Button("", "primary", icon="arrow-right", icon_after=True, large=True, name="onward")
        self.act.clicked.connect(self.acted)
        self.bottom.right.addWidget(self.act)
        self._scroll = ScrollPage(name=f"{name}_scroll")
        self._body: QWidget | None = None
        self._inside = QVBoxLayout()
        self._inside.setSpacing(0)
        self._scroll.content.setLayout(self._inside)
        self.setLayout(column(self.top, (self._scroll, 1), self.bottom, gap=0))
        self.show_act("")

    def show_body(self, body: QWidget, *, widest: int = 760, middle: bool = False) -> None:
        """Put ``body`` in the place of what was shown, which is deleted; ``middle`` keeps it between the bars."""
        # Else what is hidden hands the focus on, with a ring, to whatever comes next.
        focus_quietly(self)
        while (item := self._inside.takeAt(0)) is not None:
            before = item.widget()
            if before is not None:
                before.hide()
                before.deleteLater()
        self._body = body
        if middle:
            self._inside.addStretch(1)
        self._inside.addWidget(Centre(body, widest))
        self._inside.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    def show_act(self, text: str, *, enabled: bool = True, icon: str = "arrow-right") -> None:
        """Name the one step onward, "" where the body itself holds it."""
        self.act.set_text(text)
        self.act.set_icon(icon)
        self.act.setEnabled(enabled)
        self.act.setVisible(bool(text))
        self.bottom.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        side = 24 if theme.current().elder or self.width() < _NARROW_UNTIL else 40
        self._inside.setContentsMargins(side, 28, side, 28)


class Heading(QWidget):
    """What is asked, and one sentence about it."""

    def __init__(self, title: str, lead: str = "", *, role: str = "h1") -> None:
        super().__init__()
        lines = column(Label(title, role, name="heading"), gap=6)
        if lead:
            lines.addWidget(Label(lead, "body", "ink2", name="lead"))
        self.setLayout(lines)


class PadPanel(QWidget):
    """What is asked and the boxes at the left, the keys at the right; one below the other where text is large.

    The pad takes every key of the keyboard that is meant for it.
    """

    def __init__(self, pad: Keypad, title: str, lead: str, note: str = "", *, below: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("pad_panel")
        self.pad = pad
        self._title = Label(title, "title", name="heading")
        self._lead = Label(lead, "body", "ink2", name="lead")
        said = column(self._title, self._lead, 8, pad.boxes, pad.told, gap=8)
        more = column(gap=8)
        if note:
            more.addWidget(NoteLine("info", note, role="label", name="pad_note"))
        if below is not None:
            more.addLayout(row(below, STRETCH))
        look = theme.current()
        if look.one_column or (look.elder and pad.sizeHint().width() > _WIDEST_BESIDE):
            self.setLayout(column(said, pad, more, gap=16))
            return
        # From the top: what is told below the boxes must not move them.
        words = holder(column(said, more, STRETCH), name="pad_words")
        self.setLayout(row((words, 1), pad, gap=24 if look.elder else _HELD_TOGETHER))

    def ask(self, title: str, lead: str) -> None:
        """Ask for something else with the same keys."""
        self._title.set_text(title)
        self._lead.set_text(lead)
        self.pad.clear()
