"""The guest of the tour: presses what a person presses, waits for what a person waits for, takes pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from firelearn.domain.clock import SteppedClock
from firelearn.domain.question import Question
from firelearn.gui.app import App
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.text import Label

_PATIENCE_MS: Final = 15_000
_LOOK_EVERY_MS: Final = 5
_READS_FOR_MS: Final = 12_000
W = TypeVar("W", bound=QWidget)


class TourStuck(Exception):  # noqa: N818 - what happened, in the tour's own words
    """The tour waited for something that did not come."""


class LoopWatch(QObject):
    """Measures the longest times in which the screen's event loop did not turn.

    ``gaps``: what was waited for, and the longest gap while waiting for it, in milliseconds.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, int] = {}
        self.where = "opening"
        self._since = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._turn)

    def start(self) -> None:
        """Watch from now on."""
        self._since.start()
        self._beat.start()

    def forgive(self) -> None:
        """Do not count what the tour itself did just now (taking a picture)."""
        self._since.restart()

    def stop(self) -> None:
        """Stop watching."""
        self._beat.stop()

    def _turn(self) -> None:
        gap = self._since.restart()
        self.gaps[self.where] = max(gap, self.gaps.get(self.where, 0))


class Guest:
    """Plays the app. ``out`` is the folder for pictures, ``None`` to take none."""

    def __init__(self, app: App, clock: SteppedClock, out: Path | None) -> None:
        self.app, self.clock, self.out = app, clock, out
        self.pictures: list[Path] = []
        self.watch = LoopWatch()
        self._known: dict[str, Question] = {}
        self._answered: AnswerPad | None = None

    def knows(self, questions: tuple[Question, ...]) -> None:
        """Learn the bank by heart: the guest of the tour answers by reading the stem."""
        for question in questions:
            self._known[_bare(question.stem.zh_CN)] = question
            self._known[_bare(question.stem.en)] = question

    def see(self, what: str, there: Callable[[], object]) -> None:
        """Wait until something is there.

        Raises:
            TourStuck: it did not come.
        """
        self.watch.where = what
        loop, patience = QEventLoop(), QElapsedTimer()
        patience.start()
        look = QTimer()
        look.setInterval(_LOOK_EVERY_MS)
        came = bool(there())

        def glance() -> None:
            nonlocal came
            # First: a look that raises must not wait for ever.
            if patience.elapsed() > _PATIENCE_MS:
                loop.quit()
            came = bool(there())
            if came:
                loop.quit()

        look.timeout.connect(glance)
        look.start()
        if not came:
            loop.exec()
        look.stop()
        if not came:
            raise TourStuck(what)

    def rest(self, milliseconds: int) -> None:
        """Let the screen come to rest."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def find(self, name: str, kind: type[W] = QWidget) -> W | None:  # type: ignore[assignment]
        """Return the visible control of that name."""
        for child in self.app.window.findChildren(kind, name):
            if child.isVisible():
                return child
        return None

    def sees(self, name: str) -> bool:
        """Tell whether a control of that name is visible."""
        return self.find(name) is not None

    def press(self, *names: str) -> None:
        """Press the first control of these names that is there, when it can be pressed.

        Raises:
            TourStuck: none came.
        """

        def ready() -> QAbstractButton | None:
            for name in names:
                button = self.find(name, QAbstractButton)
                if button is not None and button.isEnabled():
                    return button
            return None

        self.see("/".join(names), ready)
        button = ready()
        if button is not None:
            button.click()

    def key(self, key: Qt.Key) -> None:
        """Press a key on what has the focus, or on the page."""
        window = self.app.window
        screen = window.screen_shown
        focus: QWidget | None = window.focusWidget()
        page = screen.page if screen is not None else window
        target = page if focus is None else focus
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, ""))

    def on(self, name: str) -> None:
        """Wait for the page of that name.

        Raises:
            TourStuck: it did not come.
        """
        self.see(name, lambda: self.sees(name))

    def question(self) -> Question | None:
        """Return the question that is on the screen and can be answered, ``None`` when there is none."""
        stem, pad = self.find("stem", Label), self.pad()
        if stem is None or pad is None or pad.locked:
            return None
        return self._known.get(_bare(stem.text()))

    def pad(self) -> AnswerPad | None:
        """Return the pad on the screen."""
        return next((pad for pad in self.app.window.findChildren(AnswerPad) if pad.isVisible()), None)

    def answer(self, *, rightly: bool = True) -> Question:
        """Read the question, think, and choose: with keys where there are options.

        Raises:
            TourStuck: there is no question.
        """
        self.see("question", self.question)
        question, pad = self.question(), self.pad()
        if question is None or pad is None:
            raise TourStuck("question")
        self._answered = pad
        self.clock.advance(_READS_FOR_MS)
        response = question.key if rightly else wrong(question)
        if isinstance(pad, OptionGroup):
            for letter in pad.letters(response):
                self.key(Qt.Key(Qt.Key.Key_A + ord(letter) - ord("A")))
        else:
            pad.set_response(response)
            pad.changed.emit()
        return question

    def is_told(self) -> bool:
        """Tell whether the answer was judged and the feedback stands there (not that of the question before)."""
        return self._answered is not None and self._answered.locked and self.sees("feedback")

    def picture(self, name: str) -> None:
        """Take a picture of the window once it has come to rest."""
        if self.out is None:
            return
        self.rest(60)
        path = self.out / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not self.app.window.grab().save(str(path)):
            raise OSError(f"cannot write {path}")
        self.pictures.append(path)
        self.watch.forgive()


def wrong(question: Question) -> tuple[int, ...]:
    """Return a response that can be given and is not right."""
    key = question.key
    if len(key) > 1:
        return key[::-1] if question.options and len(key) == len(question.options) else key[:1]
    return ((key[0] + 1) % max(2, len(question.options)),)


def _bare(stem: str) -> str:
    return re.sub(r"\s+", "", stem)
