"""The window: the rail, the screen beside it, and the way from one screen to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.fade import fade_from
from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.railing import Railing, way_home
from firelearn.gui.screen import Screen

SMALLEST: Final = QSize(1024, 700)
WIDE_FROM: Final = 1601
_SETTLE_MS = 120


class Window(QWidget):
    """Shows one screen at a time.

    Signals:
        rail_chosen(key): an entry of the rail, or of elder mode's bar.
        back_wanted(): to the screen before.
        wide_changed(wide): the window became wider than 1600 pixels, or narrower again.
        closing(): the window is about to close.
    """

    rail_chosen = Signal(str)
    back_wanted = Signal()
    wide_changed = Signal(bool)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(SMALLEST)
        self._screen: Screen | None = None
        self._may_close: Callable[[Callable[[], None]], None] | None = None
        self._let_go = False
        self._back: QWidget | None = None
        self._bare: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._railing = Railing(self._row, self.rail_chosen.emit)
        self._body = Ground(name="body")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row.addWidget(self._body, 1)
        # A shortcut, because pages and what scrolls in them take an arrow as one, whatever is held with it.
        back = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self)
        back.activated.connect(self._go_back)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._tell_width)
        self._wide = False

    @property
    def screen_shown(self) -> Screen | None:
        """The screen that is shown."""
        return self._screen

    def show_screen(self, screen: Screen) -> None:
        """Put ``screen`` in the place of the one before, which is closed for good."""
        # A cached picture of the page before fits only where the rail stays as it is.
        if self._railing.shown == (bool(screen.rail) and not theme.current().elder):
            fade_from(self._body)
        self._drop_screen()
        self._screen = screen
        self._dress(screen)
        self._column.addWidget(screen.page, 1)
        screen.page.show()
        # Else the focus stays on what is gone or hidden, and the next Enter would press it while the page still loads.
        focus_quietly(screen.page)

    def show_page(self, page: QWidget) -> None:
        """Put up a page that no presenter stands behind: what went wrong at the start."""
        self._drop_screen()
        self._railing.hide()
        self._bare = page
        self._column.addWidget(page, 1)
        page.show()

    def ask_before_closing(self, guard: Callable[[Callable[[], None]], None]) -> None:
        """Let ``guard`` decide when the window may close: it calls what it is given."""
        self._may_close = guard

    def rebuild_frame(self) -> None:
        """Make the rail anew after a change of language or look."""
        self._railing.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rail; tell of a wide window when the size has settled, or before there is a screen to rebuild."""
        self._railing.fit(self.width())
        if self._screen is None:
            self._tell_width()
        else:
            self._settle.start()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 toggles full screen; the key that some keyboards have for it goes back; up and down move the focus."""
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Back:
            self._go_back()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the screen first, then close."""
        if self._may_close is not None and not self._let_go:
            event.ignore()
            self._may_close(self._close_now)
            return
        self._drop_screen()
        self.closing.emit()
        super().closeEvent(event)

    def _go_back(self) -> None:
        if not any(dialog.isVisible() for dialog in self.findChildren(Dialog)):
            self.back_wanted.emit()

    def _close_now(self) -> None:
        # Qt ignores a close within a close, and a screen that has nothing to ask lets go at once.
        self._let_go = True
        QTimer.singleShot(0, self, self.close)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)

    def _dress(self, screen: Screen) -> None:
        """Give the screen its frame: a rail, or in elder mode one way back home, or nothing."""
        elder = theme.current().elder
        if screen.rail and not elder:
            self._railing.show(screen.rail, self.width())
        else:
            self._railing.hide()
        if elder and screen.rail and not screen.is_home:
            self._back = way_home(self.rail_chosen.emit, screen.rail)
            self._column.addWidget(self._back)

    def _drop_screen(self) -> None:
        if self._screen is not None:
            self._screen.close()
            self._screen.page.hide()
            self._column.removeWidget(self._screen.page)
            self._screen.page.deleteLater()
            self._screen.deleteLater()
            self._screen = None
        for extra in (self._back, self._bare):
            if extra is not None:
                extra.hide()
                self._column.removeWidget(extra)
                extra.deleteLater()
        self._back = self._bare = None

    def _tell_width(self) -> None:
        wide = self.width() >= WIDE_FROM
        if wide != self._wide:
            self._wide = wide
            self.wide_changed.emit(wide)
