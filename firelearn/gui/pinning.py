"""PINs on a pad: a refusal is told there, with its wait counted down, and a new PIN is taken twice."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, QTimer

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say, words
from firelearn.gui.telling import words_of
from firelearn.runtime.pin import pin_fault

ON_THE_PAD: Final = frozenset({
    "pin_wrong", "pin_wait", "pin_weak", "pin_malformed", "claim_unknown", "claim_malformed", "claim_own",
    "claim_registered",
})  # fmt: skip
_SECOND_MS: Final = 1000


class Taken(Enum):
    """What became of the six digits of a new PIN."""

    WEAK = auto()
    ONCE = auto()
    DIFFERENT = auto()
    TWICE = auto()


class NewPin:
    """Takes a new PIN twice, so that nobody locks themselves out by a slip."""

    def __init__(self) -> None:
        self.first = ""

    def take(self, pin: str) -> Taken:
        """Take six digits; after two that differ, or ``TWICE``, it begins anew."""
        if not self.first:
            if pin_fault(pin) is not None:
                return Taken.WEAK
            self.first = pin
            return Taken.ONCE
        same = pin == self.first
        self.first = ""
        return Taken.TWICE if same else Taken.DIFFERENT


class Refusal(QObject):
    """Tells refusals on one pad."""

    def __init__(self, pad: Keypad) -> None:
        super().__init__(pad)
        self._pad, self._seconds = pad, 0
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._clock.timeout.connect(self._step)

    def tell(self, trouble: Trouble) -> None:
        """Say why it was refused; while one has to wait the pad takes nothing and counts the seconds."""
        title, advice = words_of(trouble)
        self._pad.lock(False)
        if trouble.code == "pin_wait":
            seconds = trouble.values.get("seconds", 0)
            self._seconds = seconds if isinstance(seconds, int) else 0
            self._pad.set_wrong(title)
            self._pad.lock(True)
            self._show()
            self._clock.start()
        else:
            self._pad.set_wrong(f"{title}\n{advice}")

    def _step(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._show()
            return
        self._clock.stop()
        self._pad.lock(False)
        self._pad.set_note(say("people.try_again"))
        self._pad.focus_first()

    def _show(self) -> None:
        self._pad.set_note(say("people.wait", time=words().countdown(self._seconds * _SECOND_MS)))
