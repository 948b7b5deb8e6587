"""Text: lines laid out with real line heights, measured and painted by the same code; and the label that shows it."""

from __future__ import annotations

from math import ceil
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.fonts import serif_covers
from firelearn.gui.kit.lettering import ROLES, SANS

Align = Literal["left", "center", "right"]

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_LINE_BREAK = "\u2028"
_CLOSING = "。，、；：？！）》」”.,;:?!)"
_FIRST_OF_CJK = 0x2E80
_CJK_ALONE, _LETTERS_ALONE = 2, 7
_HINT_EMS = 30
_LEAST_EMS = 4
_blocks: dict[tuple[str, str, int, str, theme.Theme], Block] = {}
_widths: dict[tuple[str, str, theme.Theme], int] = {}
_KEPT = 1200


class Block:
    """A text laid out at one width: how high it is, and how to paint it."""

    def __init__(self, text: str, role: str, width: float, align: Align, look: theme.Theme) -> None:
        self.step = look.line(role)
        self._layout = QTextLayout(text.replace("\n", _LINE_BREAK), fitting_font(text, role, look))
        # Else Qt throws the shaped glyphs away and shapes them anew in every paint: 0.3 ms a text.
        self._layout.setCacheEnabled(True)
        option = QTextOption(_ALIGN[align])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._lay(width)
        self._spare_orphans(width, look.px(role), align)

    @property
    def lines(self) -> int:
        """How many lines the text takes."""
        return self._layout.lineCount()

    @property
    def height(self) -> int:
        """How high the text stands, in pixels."""
        return max(self._layout.lineCount(), 1) * self.step

    def paint(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint the text with its top left corner at (x, y)."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def _lay(self, width: float, left: float = 0.0) -> None:
        self._layout.beginLayout()
        y = 0.0
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(left, y + (self.step - line.height()) / 2))
            y += self.step
        self._layout.endLayout()

    def _spare_orphans(self, width: float, em: int, align: Align) -> None:
        # Qt leaves one character alone on the last line (…断/电。); a slightly narrower column shares it out.
        if not self._orphaned():
            return
        lines = self.lines
        for narrower in (1, 2, 3):
            less = narrower * em
            self._lay(width - less, {"left": 0.0, "center": less / 2, "right": float(less)}[align])
            if self.lines != lines or width < em * 8:
                break
            if not self._orphaned():
                return
        self._lay(width)

    def _orphaned(self) -> bool:
        """Tell whether one or two Chinese characters, or one short word, stand alone on the last line."""
        count = self._layout.lineCount()
        if count < 2:
            return False
        last = self._layout.lineAt(count - 1)
        text = self._layout.text()
        start = last.textStart()
        if text[start - 1 : start] == _LINE_BREAK:
            return False
        tail = text[start : start + last.textLength()].strip().rstrip(_CLOSING)
        if ord(tail[:1] or "a") > _FIRST_OF_CJK:
            return len(tail) <= _CJK_ALONE
        return " " not in tail and len(tail) <= _LETTERS_ALONE


def fitting_font(text: str, role: str, look: theme.Theme) -> QFont:
    """Return the role's font; the sans where the shipped serif lacks a character of ``text``."""
    font = look.font(role)
    if ROLES[role].serif and not serif_covers(text):
        font = QFont(font)
        font.setFamilies(list(SANS))
    return font


def lay(text: str, role: str, width: float, align: Align = "left") -> Block:
    """Lay ``text`` out at ``width``; the same call again costs nothing."""
    look = theme.current()
    key = (text, role, int(width), align, look)
    made = _blocks.get(key)
    if made is None:
        if len(_blocks) >= _KEPT:
            _blocks.clear()
        made = _blocks[key] = Block(text, role, int(width), align, look)
    return made


def text_width(text: str, role: str) -> int:
    """Return how wide ``text`` is when nothing wraps it, in whole pixels; layouts ask again and again."""
    look = theme.current()
    key = (text, role, look)
    made = _widths.get(key)
    if made is None:
        if len(_widths) >= _KEPT:
            _widths.clear()
        metrics = look.metrics(role)
        made = _widths[key] = ceil(max((metrics.horizontalAdvance(part) for part in text.split("\n")), default=0.0))
    return made


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: str,
    colour: QColor,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line of text into ``rect``."""
    painter.setFont(theme.current().font(role))
    painter.setPen(colour)
    painter.drawText(rect, flags, text)


class Label(QLabel):
    """Text of one role and colour, with the design's line height, as high as its width asks for.

    ``lines`` keeps room for at least so many; ``middle`` stands in the middle of the height it gets, not at its top.
    With ``breaks`` a ``/`` is a line break made by hand. Without ``wrap`` the one line is cut at the right and the
    full text stands in the tool tip and the accessible name: for names and titles only.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        colour: str = "ink",
        *,
        wrap: bool = True,
        align: Align = "left",
        breaks: bool = False,
        lines: int = 0,
        middle: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self._align, self._breaks, self._lines = role, colour, align, breaks, lines
        self._wrap = wrap
        self._middle = middle or not wrap
        self._heights: dict[int, int] = {}
        if name:
            self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        vertical = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        shown = text.replace("/", "\n") if self._breaks else text
        if shown != self.text():
            self._heights.clear()
            self.setText(shown)
            self._tell_cut()

    def set_colour(self, colour: str) -> None:
        """Write in another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def text_width(self) -> int:
        """Return the width of the longest line that nothing wraps."""
        return text_width(self.text(), self._role)

    def sizeHint(self) -> QSize:
        """Return the short case: the unwrapped width, bounded, and the lines made by hand."""
        look = theme.current()
        width = self.text_width() + 1
        if self._wrap:
            width = min(width, look.px(self._role) * _HINT_EMS)
        return QSize(width, self._least_height())

    def minimumSizeHint(self) -> QSize:
        """Return a width of a few characters and the height of the short case."""
        width = min(self.text_width() + 1, theme.current().px(self._role) * _LEAST_EMS)
        return QSize(width, self._least_height())

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        # Layouts ask for the same widths many times over.
        height = self._heights.get(width)
        if height is None:
            height = self._least_height()
            if self._wrap:
                height = max(height, lay(self.text(), self._role, max(width, 1), self._align).height)
            self._heights[width] = height
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the whole text in the tool tip when it is cut."""
        self._tell_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        text = self.text()
        look = theme.current()
        if not self._wrap:
            text = look.metrics(self._role).elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        block = lay(text, self._role, max(self.width(), 1), self._align)
        top = max((self.height() - block.height) / 2, 0) if self._middle else 0
        block.paint(painter, 0, top, look.colour(self._colour))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changed."""
        if event.type() is QEvent.Type.StyleChange:
            self._heights.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def _tell_cut(self) -> None:
        if not self._wrap:
            self.setToolTip(self.text() if self.text_width() > self.width() else "")

    def _least_height(self) -> int:
        return max(self.text().count("\n") + 1, self._lines) * theme.current().line(self._role)
