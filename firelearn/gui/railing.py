"""What stands around a screen: the rail at its left, or in elder mode the bar with the one way back home above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from firelearn.gui.kit.button import Button
from firelearn.gui.kit.frame import TopBar
from firelearn.gui.kit.language import say
from firelearn.gui.kit.rail import NavRail

_ENTRIES: Final = (
    ("home", "home"),
    ("courses", "book"),
    ("practice", "pencil"),
    ("exams", "clipboard"),
    ("points", "flame"),
    ("me", "user"),
)
_BESIDE_HOME: Final = frozenset({"courses", "me"})


class Railing:
    """Keeps the rail of a window, made when it is first needed; ``chosen(key)`` hears which entry was pressed."""

    def __init__(self, row: QHBoxLayout, chosen: Callable[[str], None]) -> None:
        self._row, self._chosen = row, chosen
        self._rail: NavRail | None = None

    @property
    def shown(self) -> bool:
        """Whether the rail is in sight."""
        return self._rail is not None and self._rail.isVisible()

    def show(self, current: str, window_width: int) -> None:
        """Put the rail up and mark the entry of the page that is shown."""
        if self._rail is None:
            entries = [(key, say(f"frame.{key}"), icon) for key, icon in _ENTRIES]
            self._rail = NavRail(entries, brand=say("frame.brand"))
            self._rail.chosen.connect(self._chosen)
            self._rail.set_saved(say("frame.saved"), say("frame.safe_offline"))
            self._row.insertWidget(0, self._rail)
        self._rail.fit(window_width)
        self._rail.set_current(current)
        self._rail.show()

    def hide(self) -> None:
        """Take the rail out of sight."""
        if self._rail is not None:
            self._rail.hide()

    def fit(self, window_width: int) -> None:
        """Take the width that suits the window."""
        if self._rail is not None:
            self._rail.fit(window_width)

    def forget(self) -> None:
        """Let the rail go: it is made anew in the language and look of the moment."""
        if self._rail is not None:
            # Deleted with the next turn only: until then two rails would stand there.
            self._rail.hide()
            self._row.removeWidget(self._rail)
            self._rail.deleteLater()
            self._rail = None


def way_home(chosen: Callable[[str], None], current: str) -> TopBar:
    """Make elder mode's bar: the one way back home, and at the right what no tile of its home leads to.

    ``chosen`` hears ``home``, ``courses`` or ``me``; the one that is shown already (``current``) is left out.
    """
    bar = TopBar(name="elder_bar")
    home = Button(say("frame.back_home"), "secondary", icon="home", name="back_home")
    home.clicked.connect(lambda: chosen("home"))
    bar.left.addWidget(home)
    bar.middle.addStretch(1)
    for key, icon in _ENTRIES:
        if key in _BESIDE_HOME and key != current:
            button = Button(say(f"frame.{key}"), "tool", icon=icon, name=f"nav_{key}")
            button.clicked.connect(lambda _=False, to=key: chosen(to))
            bar.right.addWidget(button)
    return bar
