"""The pad of ordering questions: steps are dragged, or moved with buttons and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.answers import AnswerPad, shown_order
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.order_row import OrderRow

_GAP = 12
_LEAST_WIDTH = 320


class OrderList(AnswerPad):
    """Steps in a column, to be put into the right order. There is a response from the start: the order shown.

    Signals:
        changed(), committed(): as of every answer pad.
    """

    def __init__(
        self,
        texts: Sequence[str],
        *,
        order: Sequence[int] = (),
        name: str = "order",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        grow_down(self)
        self.rows: list[OrderRow] = []
        for index in shown_order(len(texts), order):
            row = OrderRow(index, texts[index], name=f"{name}_{index + 1}", parent=self)
            row.asked.connect(self._ask)
            row.dragged.connect(self._drag)
            row.dropped.connect(self._drop)
            self.rows.append(row)
        self._parts = [*self.rows]
        self._moved = False
        self._number()

    @property
    def response(self) -> tuple[int, ...]:
        """The steps in the order in which they stand."""
        return tuple(row.index for row in self.rows)

    def set_response(self, response: Sequence[int]) -> None:
        """Show an order given before, without a signal; an empty one leaves the steps as they are."""
        if response:
            by_index = {row.index: row for row in self.rows}
            self.rows = [by_index[index] for index in response]
            self._number()
            self._place()

    def judge(self, key: Sequence[int]) -> None:
        """Lock; say of each step whether it stands right, and where it belongs if not."""
        super().judge(key)
        for place, row in enumerate(self.rows):
            row.hide_buttons()
            if key[place] == row.index:
                row.set_state("right", say("kit.place_right"))
            else:
                row.set_state("wrong", say("kit.place_wrong", n=list(key).index(row.index) + 1))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Arrows move between the steps; Enter commits."""
        at = next((place for place, row in enumerate(self.rows) if row.hasFocus()), -1)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and at >= 0:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.rows[(at + step) % len(self.rows)].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().handle_key(event)

    def spoken(self) -> str:
        """Return the steps as they stand, to be read aloud."""
        return " ".join(row.accessibleName() for row in self.rows)

    def focus_first(self) -> None:
        """Give the focus to the first step, without the ring."""
        self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return the short case."""
        return QSize(_LEAST_WIDTH + 80, sum(row.sizeHint().height() + _GAP for row in self.rows) - _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        return sum(row.heightForWidth(width) + _GAP for row in self.rows) - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rows in their places."""
        self._place()

    def _place(self, floating: OrderRow | None = None) -> None:
        y = 0
        for row in self.rows:
            height = row.heightForWidth(self.width())
            if row is not floating:
                row.setGeometry(0, y, self.width(), height)
            y += height + _GAP

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.set_place(place, len(self.rows))

    def _ask(self, step: int) -> None:
        row = self.sender()
        if self._locked or not isinstance(row, OrderRow):
            return
        at = self.rows.index(row)
        if 0 <= at + step < len(self.rows):
            self.rows.insert(at + step, self.rows.pop(at))
            self._number()
            self._place()
            self.changed.emit()

    def _drag(self, middle: float) -> None:
        row = self.sender()
        if not isinstance(row, OrderRow):
            return
        top = min(max(middle - row.height() / 2, 0), self.height() - row.height())
        row.raise_()
        row.move(0, round(top))
        others = [other for other in self.rows if other is not row]
        at = sum(1 for other in others if other.y() + other.height() / 2 < top + row.height() / 2)
        if self.rows.index(row) != at:
            others.insert(at, row)
            self.rows = others
            self._moved = True
            self._number()
            self._place(floating=row)

    def _drop(self) -> None:
        self._place()
        if self._moved:
            self._moved = False
            self.changed.emit()
