"""The answer sheet of an exam: one cell per question, with a legend that counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import in_one_breath, say
from firelearn.gui.kit.painting import begin, disc, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.text import Label, write
from firelearn.gui.kit.theme import RADIUS_CELL, Theme

_GAP = 8
_GROUP = 25
_MANY = 50
_Shown = tuple[frozenset[int], frozenset[int], int]


class PaletteCell(Pressable):
    """The cell of one question. Its three states combine freely: answered, flagged, current."""

    def __init__(self, place: int, *, parent: QWidget) -> None:
        super().__init__("", name=f"cell_{place + 1}", parent=parent)
        self.place = place
        self.answered = self.flagged = self.current = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, *, answered: bool, flagged: bool, current: bool) -> None:
        """Show another state."""
        if (answered, flagged, current) == (self.answered, self.flagged, self.current) and self.accessibleName():
            return
        self.answered, self.flagged, self.current = answered, flagged, current
        told = [say("kit.cell", n=self.place + 1), say("kit.answered" if answered else "kit.unanswered")]
        told += [say("kit.flagged")] * flagged + [say("kit.current")] * current
        self.setAccessibleName(in_one_breath(*told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        look = theme.current()
        side = 60 if look.elder or look.kiosk else 54 if look.wide else 46
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the cells of the sheet."""
        sheet = self.parentWidget()
        if isinstance(sheet, Palette) and sheet.move_from(self.place, event.key()):
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cell."""
        look = theme.current()
        painter = begin(self)
        paint_cell(
            painter,
            QRectF(self.rect()),
            look,
            answered=self.answered,
            current=self.current,
            flagged=self.flagged,
            text=str(self.place + 1),
            focused=self.ringed and self.hasFocus(),
            hovered=self.hovered,
        )
        painter.end()


def paint_cell(
    painter: QPainter,
    rect: QRectF,
    look: Theme,
    *,
    answered: bool,
    current: bool,
    flagged: bool,
    text: str = "",
    focused: bool = False,
    hovered: bool = False,
) -> None:
    """Paint one cell of the sheet, or of its legend."""
    small = rect.width() < 40
    body = rect.adjusted(2, 2, -2, -2) if not small else QRectF(rect)
    if focused:
        panel(painter, rect, RADIUS_CELL, look.colour("surface"), look.colour("focus"), 3.0)
        body = rect.adjusted(5, 5, -5, -5)
    elif current:
        panel(painter, rect, RADIUS_CELL + 1, look.colour("surface"), look.colour("primary"), 2.5)
        inset = 4 if small else 5
        body = rect.adjusted(inset, inset, -inset, -inset)
    radius = RADIUS_CELL - 2 if current or focused or small else RADIUS_CELL
    if answered:
        panel(painter, body, radius, look.colour("primary_hi" if hovered else "primary"))
    else:
        panel(painter, body, radius, look.colour("surface"), look.colour("primary" if hovered else "edge"), 1.2)
    if text:
        number(painter, rect, text, look, "label_bold", look.colour("on_primary" if answered else "ink"))
    if flagged:
        size = 6.0 if small else 8.5
        centre = QPointF(rect.right() - size, rect.top() + size)
        disc(painter, centre, size, look.colour("ember"), look.colour("surface"))
        box = QRectF(centre.x() - size * 0.62, centre.y() - size * 0.62, size * 1.24, size * 1.24)
        paint_icon(painter, box, "flag", look.colour("surface"), stroke=3.4)


class Legend(QWidget):
    """What the cells mean, and how many of each there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette_legend")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._counts = (0, 0, 0)

    def set_counts(self, answered: int, unanswered: int, flagged: int) -> None:
        """Show other counts."""
        self._counts = (answered, unanswered, flagged)
        told = zip(("kit.answered", "kit.unanswered", "kit.flagged"), self._counts, strict=True)
        self.setAccessibleName(in_one_breath(*(f"{say(key)} {n}" for key, n in told)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return two rows."""
        return QSize(220, 2 * self._pitch())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint four small cells with their words."""
        look = theme.current()
        painter = begin(self)
        answered, unanswered, flagged = self._counts
        parts = (
            (f"{say('kit.answered')} {answered}", True, False, False),
            (f"{say('kit.unanswered')} {unanswered}", False, False, False),
            (f"{say('kit.flagged')} {flagged}", False, True, False),
            (say("kit.current"), False, False, True),
        )
        pitch = self._pitch()
        for place, (words, is_answered, is_flagged, is_current) in enumerate(parts):
            x = place % 2 * self.width() / 2
            y = place // 2 * pitch
            box = QRectF(x + 1, y + (pitch - 24) / 2, 24, 24)
            paint_cell(painter, box, look, answered=is_answered, flagged=is_flagged, current=is_current)
            write(painter, QRectF(x + 34, y, self.width() / 2 - 34, pitch), words, "caption", look.colour("ink2"))
        painter.end()

    def _pitch(self) -> int:
        return max(theme.current().line("caption") + 4, 34)


class Palette(QWidget):
    """The cells, five in a row; papers of more than fifty show groups of 25, named by type when told.

    Signals:
        chosen(place): a cell was pressed; places count from 0.
    """

    chosen = Signal(int)

    def __init__(
        self,
        count: int,
        *,
        groups: Sequence[tuple[str, int]] = (),
        columns: int = 5,
        name: str = "palette",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._columns = columns
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.cells: list[PaletteCell] = []
        for words, size in parted(count, groups):
            if words:
                column.addWidget(Label(words, "caption_bold", "ink2"))
            grid = QGridLayout()
            grid.setSpacing(_GAP)
            for at in range(size):
                cell = PaletteCell(len(self.cells), parent=self)
                cell.clicked.connect(self._press)
                self.cells.append(cell)
                grid.addWidget(cell, at // columns, at % columns)
            grid.setColumnStretch(columns, 1)
            column.addLayout(grid)
        column.addWidget(Rule())
        self.legend = Legend(self)
        column.addWidget(self.legend)
        self._shown: _Shown | None = None
        self.set_cells(set(), set(), -1)

    def set_cells(self, answered: Collection[int], flagged: Collection[int], current: int) -> None:
        """Show which questions are answered and flagged, and which one stands on the screen."""
        before, now = self._shown, (frozenset(answered), frozenset(flagged), current)
        self._shown = now
        # A hundred cells, of which an answer changes two: the rest is not touched.
        for at in range(len(self.cells)) if before is None else _changed(before, now):
            cell = self.cells[at]
            cell.set(answered=at in answered, flagged=at in flagged, current=at == current)
            stop = at == max(current, 0)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self.legend.set_counts(len(answered), len(self.cells) - len(answered), len(flagged))

    def move_from(self, place: int, key: int) -> bool:
        """Move the focus by an arrow key; tell whether it was one."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(key))
        if step is None:
            return False
        if 0 <= place + step < len(self.cells):
            self.cells[place + step].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _press(self) -> None:
        cell = self.sender()
        if isinstance(cell, PaletteCell):
            self.chosen.emit(cell.place)


def _changed(before: _Shown, now: _Shown) -> frozenset[int]:
    """Return the places whose cells look or behave differently; the first one is a stop while none is current."""
    (answered, flagged, current), (answered_now, flagged_now, current_now) = before, now
    moved = frozenset({max(current, 0), max(current_now, 0)} if current != current_now else ())
    return (answered ^ answered_now) | (flagged ^ flagged_now) | moved


def parted(count: int, groups: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the groups to show: as told, cut at 25 each; a short paper is one group without a name."""
    if count <= _MANY:
        return [("", count)]
    parts: list[tuple[str, int]] = []
    start = 1
    for words, size in groups or [("", count)]:
        done = 0
        while done < size:
            piece = min(_GROUP, size - done)
            label = f"{words} {start}–{start + piece - 1}".strip()
            parts.append((label, piece))
            start += piece
            done += piece
    return parts
