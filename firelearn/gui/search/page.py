"""The search as it is seen: a field, what was found, or how to find something."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.states import EmptyState, TroubleCard
from firelearn.gui.kit.text import Label
from firelearn.gui.search.hits import Hits, SearchView
from firelearn.gui.telling import words_of

DEBOUNCE_MS: Final = 120
_WIDEST: Final = 1400
_LONGEST: Final = 60


class SearchPage(Ground):
    """Search in the question bank.

    Signals:
        wanted(text): look for this; "" when the field was emptied.
        opened(question): open this question.
        left(): go back.
    """

    wanted = Signal(str)
    opened = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="search_page")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self._at_once)
        self.back = Button(say("search.back"), "tool", icon="arrow-left", snug=True, name="back")
        self.back.clicked.connect(self.left)
        self.field = Field("", placeholder=say("search.placeholder"), max_length=_LONGEST, search=True, name="search")
        self.field.changed.connect(lambda _: self._pause.start())
        self.field.entered.connect(self._at_once)
        self._told = Label("", "label", "ink2", name="told")
        self.hits = Hits()
        self.hits.opened.connect(self.opened)
        self._scroll = ScrollPage(name="scroll")
        self._other: QWidget | None = None
        self._inside = column(self.hits, STRETCH, gap=0)
        self._scroll.content.setLayout(self._inside)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._fit)
        title = Label(say("search.title"), "h1", wrap=False, name="title")
        if theme.current().elder:
            parts = [row(self.back, (title, 1), gap=12)]
        else:
            parts = [row(self.back, STRETCH), row((title, 1))]
        self._head = column(*parts, self.field, self._told, gap=8)
        self.setLayout(column(holder(self._head), (self._scroll, 1), gap=0))
        self.show_start()

    def set_text(self, text: str) -> None:
        """Write into the field, as when the search is opened with a word."""
        self.field.set_text(text)

    def focus_field(self) -> None:
        """Put the focus into the field."""
        focus_quietly(self.field)

    def show_start(self) -> None:
        """Say what can be searched, and offer a few words to begin with."""
        self._told.set_text(say("search.start"))
        self.hits.show_none()
        words = row(*[self._example(word) for word in say("search.examples").split("|")], STRETCH, gap=10)
        self._show_other(holder(words, name="examples"))

    def show_found(self, view: SearchView) -> None:
        """Show what was found, or how to find more."""
        if not view.found:
            self._show_nothing(view.text)
            return
        key = "search.found_more" if view.more else "search.found"
        self._told.set_text(say(key, n=len(view.found), text=view.text))
        self._show_other(None)
        self.hits.show_found(view)
        self._scroll.verticalScrollBar().setValue(0)

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what went wrong, and offer to search again."""
        title, advice = words_of(trouble)
        card = TroubleCard(title, advice, again=say("stand_in.again"), name="trouble_card")
        card.again.connect(self._at_once)
        self._told.set_text("")
        self.hits.show_none()
        self._show_other(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep field and rows in one column in the middle."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        width, look = self.width(), theme.current()
        side = max(24 if width < _WIDEST + 72 else look.margin, (width - _WIDEST) // 2)
        self._head.setContentsMargins(side, 36 if look.wide else 20, side, 12)
        # The bar stands in the margin: rows are as wide as the field.
        bar = self._scroll.width() - self._scroll.viewport().width()
        self._inside.setContentsMargins(side, 4, max(side - bar, 0), 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and up move through field and rows; Escape empties the field, then leaves."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key == Qt.Key.Key_Escape:
            if self.field.text():
                self._clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _at_once(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.field.text().strip())

    def _clear(self) -> None:
        self.field.set_text("")
        self._at_once()
        self.focus_field()

    def _example(self, word: str) -> Button:
        button = Button(word, "soft", name="example")
        button.clicked.connect(lambda: self._take(word))
        return button

    def _take(self, word: str) -> None:
        self.field.set_text(word)
        self._at_once()
        self.focus_field()

    def _show_nothing(self, text: str) -> None:
        self._told.set_text("")
        self.hits.show_none()
        empty = EmptyState(
            say("search.nothing", text=text),
            say("search.nothing_why"),
            picture="empty-search",
            button=say("search.clear"),
        )
        empty.acted.connect(self._clear)
        self._show_other(empty)

    def _show_other(self, widget: QWidget | None) -> None:
        if self._other is not None:
            self._inside.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()
        self._other = widget
        if widget is not None:
            self._inside.insertWidget(0, widget)
