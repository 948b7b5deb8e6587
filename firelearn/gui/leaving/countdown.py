"""The countdown before the screen is wiped: any touch ends it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.meters import Ring
from firelearn.gui.kit.text import Label


class Countdown(Dialog):
    """Says how many seconds are left: in a ring, or where text is very large in one line."""

    def __init__(self, host: QWidget, full_s: int) -> None:
        self._full_s = full_s
        look = theme.current()
        self._ring = Ring(size=160 if look.elder else 132, tone="warn", name="countdown_ring")
        self._line = Label("", "h2", align="center", name="countdown_line")
        shown = self._line if look.one_column else self._ring
        super().__init__(
            host,
            icon="clock",
            title=say("leaving.title"),
            text=say("leaving.text"),
            safe=say("leaving.stay"),
            content=holder(column(row(STRETCH, shown, STRETCH)), name="countdown_seconds"),
            tone="warn",
            name="countdown",
        )
        hidden = self._ring if look.one_column else self._line
        hidden.setParent(self)
        hidden.hide()

    def show_left(self, left_s: int) -> None:
        """Show how many seconds are left."""
        told = say("leaving.left", n=left_s)
        self._line.set_text(told)
        self._ring.set_value(left_s, self._full_s, number=str(left_s), note=say("leaving.seconds"), spoken=told)
