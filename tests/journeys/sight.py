"""What is wrong with a window as it stands: each thing that a person would stumble over, in one line."""

import re
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
    QWidgetItem,
)

from firelearn.gui.kit import theme
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.choice import Segmented
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.palette import Palette
from firelearn.gui.kit.rail import NavRail
from firelearn.gui.kit.text import Label, lay, text_width
from firelearn.gui.review.cells import ReviewCells

GROUPS = (AnswerPad, Keypad, Segmented, Palette, ReviewCells, NavRail)
"""One stop of the Tab key each; arrows move inside."""
_CELL_PX = 44
_RAW_KEY = re.compile(r"^[a-z_]+\.[a-z_0-9]+$")
_CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]")
_ENGLISH = re.compile(r"[A-Za-z]{3,}")


class Strays(QObject):
    """Watches for windows that flash up: a widget shown before it has a place takes the keyboard from the real one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def __enter__(self) -> Self:
        QCoreApplication.instance().installEventFilter(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        QCoreApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and watched is not self._window:
            self.seen.append(f"{name_of(watched)}: flashes up as a window of its own")
        return False


def faults(window: QWidget) -> list[str]:
    """Return everything that is wrong with names, reach, sizes and texts."""
    return [*_of_controls(window), *_of_reach(window), *_of_texts(window), *_of_places(window)]


def controls(window: QWidget) -> list[QWidget]:
    """Return every control that is in sight and can be used."""
    kinds = QAbstractButton | QLineEdit | QPlainTextEdit
    return [
        child
        for child in window.findChildren(QWidget)
        if child.isVisible()
        and child.isEnabled()
        and child.focusProxy() is None
        and not isinstance(child, QScrollBar | QAbstractScrollArea)
        and (isinstance(child, kinds) or child.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def spoken(widget: QWidget) -> str:
    """Return what assistive software calls a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def words_in(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield every text in sight, or for the ear, with the name of what carries it."""
    yield "title", window.windowTitle()
    for child in [window, *window.findChildren(QWidget)]:
        if not (child is window or child.isVisible()):
            continue
        texts = {child.accessibleName(), child.accessibleDescription(), child.toolTip(), spoken(child)}
        if isinstance(child, Label | QAbstractButton):
            texts.add(child.text())
        if isinstance(child, QLineEdit):
            texts.add(child.placeholderText())
        for text in texts:
            if text:
                yield name_of(child), text


def other_words(window: QWidget, language: str, *, may: re.Pattern[str]) -> list[str]:
    """Return what is said in the other language, or shown as a raw key. ``may``: what belongs to both."""
    found = []
    for name, text in words_in(window):
        if _RAW_KEY.match(text):
            found.append(f"{name}: raw key {text}")
        if (_CHINESE if language == "en" else _ENGLISH).search(may.sub("", text)):
            found.append(f"{name}: not {language}: {text[:60]!r}")
    return found


def name_of(widget: QWidget) -> str:
    """Return how a fault names a widget: its own name, or the nearest one above it."""
    kind = type(widget).__name__
    above: QWidget | None = widget
    while above is not None and (not above.objectName() or above.objectName().startswith("qt_")):
        above = above.parentWidget()
    where = above.objectName() if above is not None else "?"
    return f"{kind} {where}" if above is widget else f"{kind} in {where}"


def _of_controls(window: QWidget) -> Iterator[str]:
    floor = 60 if theme.current().elder else _CELL_PX
    for control in controls(window):
        name = name_of(control)
        if not control.objectName() or control.objectName().startswith("qt_"):
            yield f"{name}: no name of its own"
        if not spoken(control):
            yield f"{name}: no accessible name"
        if isinstance(control, QAbstractButton) and min(control.height(), control.width()) < floor:
            yield f"{name}: {control.width()}x{control.height()} is less than {floor}"


def _of_reach(window: QWidget) -> Iterator[str]:
    reached = _by_tab(window)
    for control in controls(window):
        group = _group_of(control)
        stops = group.findChildren(QWidget) if group is not None else []
        if control not in reached and not any(stop in reached for stop in [*stops, group]):
            yield f"{name_of(control)}: not reached by Tab"


def _by_tab(window: QWidget) -> set[QWidget]:
    before = window.focusWidget()
    reached: set[QWidget] = set()
    for _ in range(400):
        window.focusNextPrevChild(True)
        now = window.focusWidget()
        if now is None or now in reached:
            break
        reached.add(now)
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    # Where there is only one stop the focus stays where it was, whether Tab would have led there or not.
    return {widget for widget in reached if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}


def _group_of(control: QWidget) -> QWidget | None:
    above: QWidget | None = control
    while above is not None and not isinstance(above, GROUPS):
        above = above.parentWidget()
    return above


def _of_texts(window: QWidget) -> Iterator[str]:
    look = theme.current()
    smallest = 24 if look.elder else 14
    for label in window.findChildren(Label):
        if not label.isVisible() or not label.text():
            continue
        name = f"{name_of(label)} {label.text()[:24]!r}"
        if look.px(label._role) < smallest:
            yield f"{name}: {look.px(label._role)} px is less than {smallest}"
        if label.wordWrap():
            needed = lay(label.text(), label._role, max(label.width(), 1), label._align).height
            if label.height() < needed:
                yield f"{name}: {label.width()}x{label.height()} shows not all, needs {needed}"
        elif label.text_width() > label.width() and not (look.one_column and label.toolTip() == label.text()):
            yield f"{name}: cut at {label.width()}, needs {label.text_width()}"
    for button in window.findChildren(QAbstractButton):
        role = getattr(button, "_role", None)
        if button.isVisible() and isinstance(role, str) and text_width(button.text(), role) > button.width():
            yield f"{name_of(button)} {button.text()[:24]!r}: cut at {button.width()}"


def _of_places(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.widget() is not None and area.widget().width() > area.viewport().width():
            yield f"{name_of(area)}: {area.widget().width()} wide in {area.viewport().width()}"
    for child in window.findChildren(QWidget):
        if child.isVisible() and isinstance(child, Label | QAbstractButton | QLineEdit):
            yield from _outside(child)
        # What scrolls inside need not have all its height.
        if child.isVisible() and not isinstance(child, Label) and child.findChild(QScrollArea) is None:
            yield from _squeezed(child)


def _squeezed(child: QWidget) -> Iterator[str]:
    box = QWidgetItem(child)
    least = box.minimumSize()
    needed = box.minimumHeightForWidth(child.width()) if box.hasHeightForWidth() else least.height()
    if child.width() < least.width() or child.height() < needed:
        yield f"{name_of(child)}: squeezed to {child.width()}x{child.height()}, needs {least.width()}x{needed}"


def _outside(child: QWidget) -> Iterator[str]:
    above = child.parentWidget()
    while above is not None:
        place = QRect(child.mapTo(above, QPoint(0, 0)), child.size())
        scrolls = isinstance(above.parentWidget(), QScrollArea)
        if place.left() < 0 or place.right() >= above.width() + 1:
            yield f"{name_of(child)}: {place.left()}..{place.right()} sticks out of {name_of(above)} ({above.width()})"
            return
        if not scrolls and (place.top() < 0 or place.bottom() >= above.height() + 1):
            yield (f"{name_of(child)}: down to {place.bottom()} sticks out of {name_of(above)} ({above.height()})")
            return
        if scrolls:
            return
        above = above.parentWidget()
