"""The pad of find-the-hazard questions: marks on a picture."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import ENTER, AnswerPad, index_of
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.pictures import picture
from firelearn.gui.kit.spot import Spot, SpotButton
from firelearn.gui.kit.spot_lines import SpotLines
from firelearn.gui.kit.text import write
from firelearn.gui.kit.theme import RADIUS_CARD

_SHAPE = 540 / 800
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class HotspotPicture(AnswerPad):
    """A picture whose regions are marked by touch, or by arrows and Space. What was marked is told under it.

    Signals:
        changed(), committed(): as of every answer pad.
    """

    def __init__(
        self,
        path: Path,
        spots: Sequence[Spot],
        *,
        alt: str = "",
        name: str = "hotspots",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._path = path
        grow_down(self, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(alt)
        self._marks: list[int] = []
        self._lines = SpotLines([spot.label for spot in spots])
        self.buttons: list[SpotButton] = []
        for index, spot in enumerate(spots):
            button = SpotButton(spot, name=f"{name}_{index + 1}", parent=self)
            button.clicked.connect(self._press)
            self.buttons.append(button)
        self._parts = [*self.buttons]
        for button in self.buttons[1:]:
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def response(self) -> tuple[int, ...]:
        """The marked regions, sorted."""
        return tuple(sorted(self._marks))

    def set_response(self, response: Sequence[int]) -> None:
        """Show marks made before, without a signal."""
        self._marks = list(response)
        self._show()

    def judge(self, key: Sequence[int]) -> None:
        """Lock; show hazards found and missed, and marks that are none, in shape and words."""
        super().judge(key)
        self._lines.clear()
        for index, button in enumerate(self.buttons):
            marked = index in self._marks
            if index in key:
                button.verdict = "right" if marked else "missed"
            else:
                button.verdict = "wrong" if marked else ""
            if button.verdict:
                button.setAccessibleDescription(self._lines.tell(index, button.verdict))
        self.update()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Digits mark, arrows move to the next region that way, Enter marks the first one or commits."""
        if self._locked:
            return False
        focused = next((index for index, button in enumerate(self.buttons) if button.hasFocus()), -1)
        place = index_of(event, letters=False)
        if 0 <= place < len(self.buttons):
            self._focus(place)
            self.buttons[place].click()
            return True
        key = Qt.Key(event.key())
        if key in _ARROWS and focused >= 0:
            self._focus(neighbour(self.buttons, focused, *_ARROWS[key]))
            return True
        if key in ENTER and not self.ready and focused >= 0:
            self.buttons[focused].click()
            return True
        return super().handle_key(event)

    def focus_first(self) -> None:
        """Give the focus to the first region, without the ring."""
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return a middling size."""
        return QSize(640, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(320, self.heightForWidth(320))

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``: the picture, and room for what will be told under it."""
        return round(width * _SHAPE) + self._lines.height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the regions where the picture has them."""
        for button in self.buttons:
            button.place_on(self._frame())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in its frame and the words under it."""
        look = theme.current()
        painter = begin(self)
        frame = self._frame()
        art = picture(self._path, frame.width(), frame.height(), ratio=self.devicePixelRatioF())
        panel(painter, QRectF(frame), RADIUS_CARD, look.colour("surface"))
        painter.drawPixmap(frame.topLeft(), art)
        panel(painter, QRectF(frame), RADIUS_CARD, None, look.colour("edge"), 1.2)
        y = frame.bottom() + 9.0
        self._lines.paint(painter, 0, y, self.width())
        if self._lines.empty:
            told = say("kit.spot_count", n=len(self._marks)) if self._marks else say("kit.spot_hint")
            write(painter, QRectF(0, y, self.width(), look.line("caption")), told, "caption", look.colour("ink2"))
        painter.end()

    def _frame(self) -> QRect:
        room = max(self.height() - self._lines.height(self.width()), 60)
        width = min(self.width(), round(room / _SHAPE))
        return QRect((self.width() - width) // 2, 0, width, round(width * _SHAPE))

    def _press(self) -> None:
        button = self.sender()
        if self._locked or not isinstance(button, SpotButton):
            return
        index = self.buttons.index(button)
        if button.isChecked():
            self._marks.append(index)
        else:
            self._marks.remove(index)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for index, button in enumerate(self.buttons):
            button.setChecked(index in self._marks)
            button.place = self._marks.index(index) + 1 if index in self._marks else 0
            button.update()
        self.update()

    def _focus(self, at: int) -> None:
        for index, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus)
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)


def neighbour(buttons: Sequence[SpotButton], at: int, dx: int, dy: int) -> int:
    """Return the nearest region in one direction, or ``at`` when there is none that way."""
    here = buttons[at].geometry().center()

    def distance(index: int) -> float:
        there = buttons[index].geometry().center() - here
        ahead = there.x() * dx + there.y() * dy
        aside = abs(there.x() * dy) + abs(there.y() * dx)
        return ahead + 2 * aside if ahead > 0 else inf

    best = min(range(len(buttons)), key=distance)
    return best if distance(best) < inf else at
