"""The pad of matching questions: touch one at the left, then its partner at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import ENTER, LETTERS, AnswerPad, index_of, shown_order
from firelearn.gui.kit.language import in_sentences, say
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.match_tile import MatchTile
from firelearn.gui.kit.painting import begin, focus_by_key, focus_quietly
from firelearn.gui.kit.theme import Theme
from firelearn.gui.kit.ties import UNTIED, Ties

_GAP = 12
_BETWEEN = 64


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
        grow_down(self)
        self._order = shown_order(len(right), order)
        self._ties = Ties(len(left))
        self.left = [
            MatchTile(str(i + 1), t, at_left=True, name=f"{name}_{i + 1}", parent=self) for i, t in enumerate(left)
        ]
        self.right = [
            MatchTile(LETTERS[p], right[i], at_left=False, name=f"{name}_{LETTERS[p]}", parent=self)
            for p, i in enumerate(self._order)
        ]
        self._parts = [*self.left, *self.right]
        for tile in (*self.left, *self.right):
            tile.clicked.connect(self._press)

    @property
    def partial(self) -> tuple[int, ...]:
        """The partner of each at the left, as written; -1 where there is none yet."""
        return tuple(self._ties.partners)

    @property
    def response(self) -> tuple[int, ...]:
        """The partners, once everything is tied; empty until then."""
        return tuple(self._ties.partners) if self._ties.complete else ()

    def set_response(self, response: Sequence[int]) -> None:
        """Show ties made before, without a signal; -1 or an empty response unties."""
        self._ties.put(response)
        self._show()

    def judge(self, key: Sequence[int]) -> None:
        """Lock; show each tie right or wrong, and by which letter it should have been."""
        super().judge(key)
        self._ties.picked = UNTIED
        self._show()
        for tile, partner, right in zip(self.left, self._ties.partners, key, strict=True):
            good = partner == right
            letter = LETTERS[self._order.index(right)]
            tile.set_state("right" if good else "wrong", "" if good else say("kit.pair_wrong", letter=letter))
        for place, tile in enumerate(self.right):
            owner = self._ties.owner(self._order[place])
            good = owner != UNTIED and key[owner] == self._order[place]
            tile.set_state("right" if good else "wrong" if owner != UNTIED else "dim")

    def handle_key(self, event: QKeyEvent) -> bool:
        """Digits pick at the left, letters tie at the right, arrows move, Enter picks, or commits when all is tied."""
        at_left, at_right = index_of(event, letters=False), index_of(event, digits=False)
        if self._locked:
            return False
        if 0 <= at_left < len(self.left):
            focus_by_key(self.left[at_left])
            self._pick(at_left)
            return True
        if 0 <= at_right < len(self.right):
            focus_by_key(self.right[at_right])
            self._tie(at_right)
            return True
        if (tile := beside(self.left, self.right, event.key())) is not None:
            focus_by_key(tile)
            return True
        if event.key() in ENTER and not self.ready and (tile := focused_of(self.left, self.right)) is not None:
            tile.click()
            return True
        return super().handle_key(event)

    def spoken(self) -> str:
        """Return both columns, to be read aloud."""
        return in_sentences(*(tile.accessibleName() for tile in (*self.left, *self.right)))

    def focus_first(self) -> None:
        """Give the focus to the first at the left, without the ring."""
        focus_quietly(self.left[0])

    def sizeHint(self) -> QSize:
        """Return the short case."""
        rows = max(len(self.left), len(self.right))
        return QSize(520, rows * (self.left[0].sizeHint().height() + _GAP) - _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(380, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        return sum(row_heights(self.left, self.right, width)) + _GAP * (max(len(self.left), len(self.right)) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles in their places, rows at equal height."""
        half = half_of(self.width())
        y = 0
        for place, height in enumerate(row_heights(self.left, self.right, self.width())):
            if place < len(self.left):
                self.left[place].setGeometry(0, y, half, height)
            if place < len(self.right):
                self.right[place].setGeometry(self.width() - half, y, half, height)
            y += height + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines of the ties."""
        look = theme.current()
        painter = begin(self)
        for tile, index in zip(self.left, self._ties.partners, strict=True):
            if index != UNTIED:
                paint_tie(painter, tile, self.right[self._order.index(index)], look)
        painter.end()

    def _press(self) -> None:
        tile = self.sender()
        if isinstance(tile, MatchTile) and not self._locked:
            if tile in self.left:
                self._pick(self.left.index(tile))
            else:
                self._tie(self.right.index(tile))

    def _pick(self, place: int) -> None:
        self._ties.pick(place)
        self._show()

    def _tie(self, place: int) -> None:
        if self._ties.tie(self._order[place]):
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        for place, tile in enumerate(self.left):
            index = self._ties.partners[place]
            letter = LETTERS[self._order.index(index)] if index != UNTIED else ""
            tile.set_tie(letter, picked=place == self._ties.picked)
        for place, tile in enumerate(self.right):
            owner = self._ties.owner(self._order[place])
            tile.set_tie(str(owner + 1) if owner != UNTIED else "", picked=False)
        self.update()


def focused_of(left: Sequence[MatchTile], right: Sequence[MatchTile]) -> MatchTile | None:
    """Return the tile that has the focus, or None."""
    return next((tile for tile in (*left, *right) if tile.hasFocus()), None)


def beside(left: Sequence[MatchTile], right: Sequence[MatchTile], key: int) -> MatchTile | None:
    """Return the tile that an arrow key leads to from the focused one, or None."""
    for tiles, other in ((left, right), (right, left)):
        at = next((place for place, tile in enumerate(tiles) if tile.hasFocus()), -1)
        if at >= 0 and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return tiles[(at + (1 if key == Qt.Key.Key_Down else -1)) % len(tiles)]
        if at >= 0 and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return other[min(at, len(other) - 1)]
    return None


def half_of(width: int) -> int:
    """Return the width of one column."""
    return (width - _BETWEEN) // 2


def row_heights(left: Sequence[MatchTile], right: Sequence[MatchTile], width: int) -> list[int]:
    """Return the height of each row: its taller tile's."""
    half = half_of(width)
    columns = (left, right)
    rows = max(len(left), len(right))
    return [max(c[i].heightForWidth(half) for c in columns if i < len(c)) for i in range(rows)]


def paint_tie(painter: QPainter, left: MatchTile, right: MatchTile, look: Theme) -> None:
    """Paint the line of a tie: blue, or in the tone of its judgement, dashed when wrong."""
    a, b = left.geometry(), right.geometry()
    judged = left.state in {"right", "wrong"}
    style = Qt.PenStyle.DashLine if left.state == "wrong" else Qt.PenStyle.SolidLine
    colour = look.colour(left.state if judged else "primary")
    painter.setPen(QPen(colour, 3.0, style, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(a.right() + 7, a.center().y() + 0.5), QPointF(b.left() - 6, b.center().y() + 0.5))
