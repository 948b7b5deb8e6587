"""The size of elder mode's text, tried on a sample before it is used."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button, IconButton
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_BUTTON, Theme
from firelearn.gui.settings.rows import SettingRow
from firelearn.runtime.settings import LARGEST_TEXT_PT, SMALLEST_TEXT_PT

_STEP: Final = 2
_PAD: Final = 16
_LINES: Final = 2


class Sample(QWidget):
    """A sentence in the letters of elder mode at a size; its room is that of the largest, so that nothing moves."""

    def __init__(self, text_pt: int) -> None:
        super().__init__()
        self.setObjectName("text_sample")
        self._look = Theme(theme.current().mode, elder=True, text_pt=text_pt)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_size(text_pt)

    def show_size(self, text_pt: int) -> None:
        """Show the sentence at another size."""
        self._look = Theme(theme.current().mode, elder=True, text_pt=text_pt)
        self.setAccessibleName(say("settings.sample_spoken", n=text_pt))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines of the largest text."""
        largest = Theme(elder=True, text_pt=LARGEST_TEXT_PT)
        return QSize(280, _LINES * round(largest.px("body") * 1.35) + 2 * 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a well with the sentence in its middle."""
        look = theme.current()
        painter = begin(self)
        panel(painter, QRectF(self.rect()), RADIUS_BUTTON, look.colour("sunken"))
        painter.setFont(self._look.font("body"))
        painter.setPen(look.colour("ink"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()).adjusted(_PAD, 4, -_PAD, -4), flags, say("settings.sample"))
        painter.end()


class TextSize(QWidget):
    """Smaller, larger, a sample, and the button that uses it.

    Signals:
        wanted(text_pt): use this size, in elder mode.
    """

    wanted = Signal(int)

    def __init__(self, text_pt: int, *, elder: bool) -> None:
        super().__init__()
        self.setObjectName("text_size")
        self._used, self._elder = text_pt, elder
        self.text_pt = text_pt
        self.smaller = IconButton("minus", "", name="text_smaller")
        self.larger = IconButton("plus", "", name="text_larger")
        self.smaller.clicked.connect(lambda: self._step(-_STEP))
        self.larger.clicked.connect(lambda: self._step(_STEP))
        self._told = Label("", "label_bold", wrap=False, align="center", name="text_size_told")
        self._told.setFixedWidth(theme.current().px("label") * 4)
        self.sample = Sample(text_pt)
        self.use = Button("", "soft", name="use_text_size")
        self.use.clicked.connect(lambda: self.wanted.emit(self.text_pt))
        steps = QWidget()
        steps.setLayout(row(self.smaller, self._told, self.larger, gap=4))
        head = SettingRow(say("settings.text_size"), steps, hint=say("settings.text_size_hint"))
        self.setLayout(column(head, self.sample, row(self.use, STRETCH), gap=10))
        self._show()

    def _step(self, by: int) -> None:
        self.text_pt = min(max(self.text_pt + by, SMALLEST_TEXT_PT), LARGEST_TEXT_PT)
        self._show()

    def _show(self) -> None:
        size = self.text_pt
        self._told.set_text(say("settings.points_unit", n=size))
        self.smaller.setAccessibleName(say("settings.smaller", n=size))
        self.larger.setAccessibleName(say("settings.larger", n=size))
        self.smaller.setEnabled(size > SMALLEST_TEXT_PT)
        self.larger.setEnabled(size < LARGEST_TEXT_PT)
        self.sample.show_size(size)
        same = self._elder and size == self._used
        key = "size_same" if same else "size_use" if self._elder else "size_elder"
        self.use.set_text(say(f"settings.{key}", n=size))
        self.use.setEnabled(not same)
