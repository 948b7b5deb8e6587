"""How a PIN or a code that was refused is told on the pad, with the wait counted down where there is one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say, words
from firelearn.gui.telling import words_of

ON_THE_PAD: Final = frozenset({
    "pin_wrong", "pin_wait", "pin_weak", "pin_malformed", "claim_unknown", "claim_malformed", "claim_own",
    "claim_registered",
})  # fmt: skip
_SECOND_MS: Final = 1000


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
