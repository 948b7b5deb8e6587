"""A course as one large button: a tile for a row on home, a panel for the list of all."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.course.progress import audience_line, progress_line, size_line
from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import lie_down
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import in_one_breath, words
from firelearn.gui.kit.meters import paint_bar
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pictures import picture as drawing
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import Block, lay, write
from firelearn.gui.kit.theme import RADIUS_CARD, Theme
from firelearn.services.learn import CourseCard

_PAD: Final = 18
_SHAPE: Final = 270 / 400
_BAR: Final = 6


class CourseButton(Pressable):
    """A course that can be opened. Its accessible name is its title with how far one has come.

    ``clicked`` as of every button.

    Signals:
        focused(button): the keyboard came to it.
    """

    focused = Signal(object)

    def __init__(self, card: CourseCard, picture: Path, *, name: str) -> None:
        super().__init__("", name=name)
        self.level, self.radius = 1, RADIUS_CARD
        self.card, self._picture = card, picture
        self._title = words().text(card.title)
        self._note = progress_line(card)
        self.setAccessibleName(in_one_breath(self._title, self._note))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return a middling width and its height."""
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(180, self.heightForWidth(10_000))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page, which may have to scroll."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the ground."""
        lie_down(self)
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and what is on it."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_CARD)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        panel(painter, rect, radius, look.colour("blue_soft" if self.isDown() else "surface"))
        self.paint_inside(painter, look, rect, radius)
        edge = look.colour("primary" if self.hovered else "edge")
        panel(painter, rect, radius, None, edge, 1.5 if self.hovered else 1.0)
        painter.end()

    def paint_inside(self, painter: QPainter, look: Theme, rect: QRectF, radius: float) -> None:
        """Paint picture and words; for the two kinds to say."""

    def title_block(self, width: float) -> Block:
        """Return the title laid out at ``width``."""
        return lay(self._title, "h3", width)

    def paint_foot(self, painter: QPainter, look: Theme, left: float, top: float, width: float) -> None:
        """Paint the bar and under it how far one has come, with the chevron at its end."""
        done, of = self.card.done, self.card.lessons
        tone = "right" if self.card.finished else "primary"
        paint_bar(painter, QRectF(left, top, width, _BAR), of if self.card.finished else done, of, look, tone)
        line = QRectF(left, top + _BAR + 6, width, look.line("caption"))
        size = look.px("caption") + 4
        x = line.x()
        if self.card.finished:
            box = QRectF(x, line.center().y() - size / 2, size, size)
            paint_icon(painter, box, "check", look.colour("right_ink"), stroke=2.4)
            x += size + 4
        ink = look.colour("right_ink" if self.card.finished else "ink2")
        chevron = beside("caption") - 2
        room = QRectF(x, line.y(), line.right() - x - chevron - 6, line.height())
        write(painter, room, self._note, "caption", ink)
        box = QRectF(line.right() - chevron, line.center().y() - chevron / 2, chevron, chevron)
        paint_icon(painter, box, "chevron-right", look.colour("ink3"), stroke=2.0)

    def paint_picture(self, painter: QPainter, box: QRectF) -> None:
        """Paint the course's picture into ``box``."""
        art = drawing(self._picture, int(box.width()), int(box.height()), ratio=self.devicePixelRatioF())
        painter.drawPixmap(box.topLeft(), art)

    def foot_height(self, look: Theme) -> int:
        """Return the height of bar and note."""
        return _BAR + 6 + look.line("caption")


class CourseTile(CourseButton):
    """A course in a row of home: the picture at the left."""

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        look = theme.current()
        text = self.title_block(self._room(width, look)).height + 6 + self.foot_height(look)
        return max(text, round(self._front(width, look) * _SHAPE)) + 2 * _PAD - 4

    def paint_inside(self, painter: QPainter, look: Theme, rect: QRectF, radius: float) -> None:
        """Paint picture, title, bar and note."""
        front = self._front(self.width(), look)
        high = round(front * _SHAPE)
        self.paint_picture(painter, QRectF(_PAD, round((self.height() - high) / 2), front, high))
        left, width = _PAD + front + 14, self._room(self.width(), look)
        title = self.title_block(width)
        top = (self.height() - title.height - 6 - self.foot_height(look)) / 2
        title.paint(painter, left, top, look.colour("ink"))
        self.paint_foot(painter, look, left, top + title.height + 6, width)

    def _front(self, width: int, look: Theme) -> int:
        return 112 if look.wide else 72 if width < 300 else 88

    def _room(self, width: int, look: Theme) -> int:
        return max(width - 2 * _PAD - self._front(width, look) - 14, 60)


class CoursePanel(CourseButton):
    """A course in the list of all: the picture on top, then title, length, whom it serves, and how far one is."""

    def __init__(self, card: CourseCard, picture: Path, *, name: str) -> None:
        super().__init__(card, picture, name=name)
        self._size, self._audience = size_line(card), audience_line(card)

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        look = theme.current()
        room = max(width - 2 * _PAD, 60)
        return self._art_height(width) + 14 + self._text_height(room) + 10 + self.foot_height(look) + _PAD

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(200, self.heightForWidth(240))

    def paint_inside(self, painter: QPainter, look: Theme, rect: QRectF, radius: float) -> None:
        """Paint picture, words and how far one has come."""
        high = self._art_height(self.width())
        clip = QPainterPath()
        clip.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), high - rect.y()), look.colour("blue_soft"))
        picture_width = min(high / _SHAPE, rect.width())
        self.paint_picture(painter, QRectF((self.width() - picture_width) / 2, 8, picture_width, high - 16))
        painter.restore()
        width = self.width() - 2 * _PAD
        top = high + 14.0
        for text, role, colour in self._lines():
            block = lay(text, role, width)
            block.paint(painter, _PAD, top, look.colour(colour))
            top += block.height
        self.paint_foot(painter, look, _PAD, self.height() - _PAD - self.foot_height(look), width)

    def _lines(self) -> list[tuple[str, str, str]]:
        lines = [(self._title, "h3", "ink"), (self._size, "label", "ink2")]
        if self._audience:
            lines.append((self._audience, "caption", "ink2"))
        return lines

    def _text_height(self, width: int) -> int:
        return sum(lay(text, role, width).height for text, role, _ in self._lines())

    def _art_height(self, width: int) -> int:
        look = theme.current()
        widest = 460 if look.elder else 360 if look.wide else 310
        return round(min(width, widest) * 0.5)
