"""Fields: a label above, a hint or an error below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_BUTTON

_LINES = 4


class _Frame(QWidget):
    """The painted edge around an entry: 1.2, thicker while one writes, red with an error."""

    def __init__(self, entry: QWidget, icon: str, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.wrong = False
        self._icon, self._lines = icon, lines
        entry.setObjectName("entry")
        entry.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        entry.installEventFilter(self)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(24 + beside("body") if icon else 14, 4, 14, 4)
        inside.addWidget(entry)
        self.setFocusProxy(entry)
        self.fit()

    def fit(self) -> None:
        """Take the height and the type of the theme."""
        look = theme.current()
        self.entry.setFont(look.font("body"))
        line = look.line("body")
        self.setFixedHeight(max(look.target, line + 8) if self._lines == 1 else line * self._lines + 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint again when the focus comes or goes."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and the icon."""
        look = theme.current()
        painter = begin(self)
        focused = self.entry.hasFocus()
        edge = "focus" if focused else "wrong" if self.wrong else "edge"
        panel(
            painter,
            QRectF(self.rect()),
            RADIUS_BUTTON,
            look.colour("surface"),
            look.colour(edge),
            3.0 if focused else 1.2,
        )
        if self._icon:
            size = beside("body")
            paint_icon(painter, QRectF(14, (self.height() - size) / 2, size, size), self._icon, look.colour("ink2"))
        painter.end()


class _Labelled(QWidget):
    """Label, frame, hint and error in a column."""

    def __init__(self, label: str, hint: str, entry: QWidget, icon: str, lines: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if label:
            column.addWidget(Label(label, "label_bold", wrap=False))
        self._frame = _Frame(entry, icon, lines, self)
        column.addWidget(self._frame)
        self._below = Label(hint, "caption", "ink2")
        column.addWidget(self._below)
        # Not before it has its place: it would flash up as a window of its own.
        self._below.setVisible(bool(hint))
        entry.setAccessibleName(label)
        entry.setAccessibleDescription(hint)
        self.setFocusProxy(entry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_error(self, error: str) -> None:
        """Say what is wrong with the entry, or "" when nothing is; the hint comes back then."""
        self._frame.wrong = bool(error)
        self._below.set_colour("wrong_ink" if error else "ink2")
        self._below.set_text(f"✕ {error}" if error else self._hint)
        self._below.setVisible(bool(error or self._hint))
        self._frame.entry.setAccessibleDescription(error or self._hint)
        self._frame.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable width."""
        return QSize(320, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self._frame.fit()
        super().changeEvent(event)


class Field(_Labelled):
    """One line to write in.

    Signals:
        changed(text): the person changed it.
        entered(): Enter was pressed.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        max_length: int = 0,
        digits: bool = False,
        search: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._entry = QLineEdit()
        super().__init__(label, hint, self._entry, "search" if search else "", 1, parent)
        if name:
            self.setObjectName(name)
        self._entry.setFrame(False)
        self._entry.setPlaceholderText(placeholder)
        if not label:
            self._entry.setAccessibleName(placeholder)
        if max_length:
            self._entry.setMaxLength(max_length)
        if digits:
            self._entry.setValidator(QRegularExpressionValidator("[0-9]*", self._entry))
            self._entry.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._entry.textEdited.connect(self.changed)
        self._entry.returnPressed.connect(self.entered)

    def text(self) -> str:
        """Return what is written."""
        return self._entry.text()

    def set_text(self, text: str) -> None:
        """Write something, without a signal."""
        self._entry.setText(text)


class TextBox(_Labelled):
    """Several lines to write in.

    Signals:
        changed(text): the text changed.
    """

    changed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        lines: int = _LINES,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._entry = QPlainTextEdit()
        super().__init__(label, hint, self._entry, "", lines, parent)
        if name:
            self.setObjectName(name)
        self._entry.setTabChangesFocus(True)
        self._entry.setPlaceholderText(placeholder)
        self._entry.textChanged.connect(lambda: self.changed.emit(self.text()))

    def text(self) -> str:
        """Return what is written."""
        return self._entry.toPlainText()

    def set_text(self, text: str) -> None:
        """Write something."""
        self._entry.setPlainText(text)
