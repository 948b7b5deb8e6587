"""The pad of matching questions: touch one at the left, then its partner at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import ENTER, LETTERS, AnswerPad, index_of, shown_order
from firelearn.gui.kit.language import say
from firelearn.gui.kit.match_tile import MatchTile
from firelearn.gui.kit.painting import begin

_GAP = 12
_BETWEEN = 64
_UNTIED = -1


class MatchBoard(AnswerPad):
    """Two columns to be tied: the left is numbered, the right has letters, a tie is a line and both badges.

    Signals:
        changed(), committed(): as of every answer pad.
    """

    def __init__(
        self,
        left: Sequence[str],
        right: Sequence[str],
        *,
        order: Sequence[int] = (),
        name: str = "match",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._order = shown_order(len(right), order)
        self._ties = [_UNTIED] * len(left)
        self._picked = _UNTIED
        self.left = [
            MatchTile(str(i + 1), t, at_left=True, name=f"{name}_{i + 1}", parent=self) for i, t in enumerate(left)
        ]
        self.right = [
            MatchTile(LETTERS[p], right[i], at_left=False, name=f"{name}_{LETTERS[p]}", parent=self)
            for p, i in enumerate(self._order)
        ]
        for tile in self.left:
            tile.clicked.connect(self._press_left)
        for tile in self.right:
            tile.clicked.connect(self._press_right)

    @property
    def partial(self) -> tuple[int, ...]:
        """For each at the left the index, as written, of its partner; -1 where there is none yet."""
        return tuple(self._ties)

    @property
    def response(self) -> tuple[int, ...]:
        """The partners, once everything is tied; empty until then."""
        return () if _UNTIED in self._ties else tuple(self._ties)

    def set_response(self, response: Sequence[int]) -> None:
        """Show ties made before, without a signal; -1 or an empty response unties."""
        self._ties = list(response) if response else [_UNTIED] * len(self.left)
        self._picked = _UNTIED
        self._show()

    def lock(self, locked: bool = True) -> None:  # noqa: FBT002 - lock() reads as what it does
        """Take no more changes, or take them again."""
        super().lock(locked)
        for tile in (*self.left, *self.right):
            tile.locked = locked
            tile.update()

    def judge(self, key: Sequence[int]) -> None:
        """Lock; show each tie right or wrong, and by which letter it should have been."""
        super().judge(key)
        self._picked = _UNTIED
        self._show()
        for place, tile in enumerate(self.left):
            good = self._ties[place] == key[place]
            letter = LETTERS[self._order.index(key[place])]
            tile.set_state("right" if good else "wrong", "" if good else say("kit.pair_wrong", letter=letter))
        for place, tile in enumerate(self.right):
            owner = self._owner(self._order[place])
            good = owner != _UNTIED and key[owner] == self._order[place]
            tile.set_state("right" if good else "wrong" if owner != _UNTIED else "dim")
        self.update()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Digits pick at the left, letters tie at the right, arrows move, Enter picks, or commits when all is tied."""
        if self._locked:
            return False
        at_left, at_right = index_of(event, letters=False), index_of(event, digits=False)
        if 0 <= at_left < len(self.left):
            self._focus(self.left[at_left])
            self._pick(at_left)
            return True
        if 0 <= at_right < len(self.right):
            self._focus(self.right[at_right])
            self._tie(at_right)
            return True
        return self._move(event) or super().handle_key(event)

    def spoken(self) -> str:
        """Return both columns, to be read aloud."""
        return " ".join(tile.accessibleName() + "。" for tile in (*self.left, *self.right))

    def focus_first(self) -> None:
        """Give the focus to the first at the left, without the ring."""
        self.left[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return the short case."""
        rows = max(len(self.left), len(self.right))
        return QSize(520, rows * (self.left[0].sizeHint().height() + _GAP) - _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(380, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        return sum(self._row_heights(width)) + _GAP * (max(len(self.left), len(self.right)) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles in their places, rows at equal height."""
        half = self._half(self.width())
        y = 0
        for place, height in enumerate(self._row_heights(self.width())):
            if place < len(self.left):
                self.left[place].setGeometry(0, y, half, height)
            if place < len(self.right):
                self.right[place].setGeometry(self.width() - half, y, half, height)
            y += height + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines of the ties."""
        look = theme.current()
        painter = begin(self)
        for place, index in enumerate(self._ties):
            if index == _UNTIED:
                continue
            a, b = self.left[place].geometry(), self.right[self._order.index(index)].geometry()
            state = self.left[place].state
            colour = look.colour(state if state in {"right", "wrong"} else "primary")
            style = Qt.PenStyle.DashLine if state == "wrong" else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour, 3.0, style, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(a.right() + 7, a.center().y() + 0.5), QPointF(b.left() - 6, b.center().y() + 0.5))
        painter.end()

    def _half(self, width: int) -> int:
        return (width - _BETWEEN) // 2

    def _row_heights(self, width: int) -> list[int]:
        half = self._half(width)
        rows = max(len(self.left), len(self.right))
        columns = (self.left, self.right)
        return [max(c[i].heightForWidth(half) for c in columns if i < len(c)) for i in range(rows)]

    def _owner(self, index: int) -> int:
        return self._ties.index(index) if index in self._ties else _UNTIED

    def _press_left(self) -> None:
        tile = self.sender()
        if isinstance(tile, MatchTile) and not self._locked:
            self._pick(self.left.index(tile))

    def _press_right(self) -> None:
        tile = self.sender()
        if isinstance(tile, MatchTile) and not self._locked:
            self._tie(self.right.index(tile))

    def _pick(self, place: int) -> None:
        self._picked = _UNTIED if self._picked == place else place
        self._show()

    def _tie(self, place: int) -> None:
        index = self._order[place]
        owner = self._owner(index)
        if self._picked == _UNTIED:
            # A tied partner touched alone comes loose, and its left side is picked again.
            if owner == _UNTIED:
                return
            self._ties[owner], self._picked = _UNTIED, owner
        else:
            if owner != _UNTIED:
                self._ties[owner] = _UNTIED
            self._ties[self._picked] = index
            self._picked = _UNTIED
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for place, tile in enumerate(self.left):
            index = self._ties[place]
            letter = LETTERS[self._order.index(index)] if index != _UNTIED else ""
            tile.set_tie(letter, picked=place == self._picked)
        for place, tile in enumerate(self.right):
            owner = self._owner(self._order[place])
            tile.set_tie(str(owner + 1) if owner != _UNTIED else "", picked=False)
        self.update()

    def _focus(self, tile: MatchTile) -> None:
        tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, event: QKeyEvent) -> bool:
        key = event.key()
        for column, other in ((self.left, self.right), (self.right, self.left)):
            at = next((place for place, tile in enumerate(column) if tile.hasFocus()), -1)
            if at < 0:
                continue
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._focus(column[(at + (1 if key == Qt.Key.Key_Down else -1)) % len(column)])
                return True
            if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                self._focus(other[min(at, len(other) - 1)])
                return True
            if key in ENTER and not self.ready:
                column[at].click()
                return True
        return False
