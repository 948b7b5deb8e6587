"""A person with a keyboard and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from firelearn.content.bank import load_bank
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.matching import MatchBoard
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.ordering import OrderList
from firelearn.gui.tour.guest import Guest
from firelearn.runtime.paths import Paths

Key = Qt.Key
_READS_FOR_MS = 12_000


def by_heart(guest: Guest, paths: Paths) -> None:
    """Let the guest know every question of the bank."""
    guest.knows(load_bank(paths.bank, paths.resources).questions)


class Keyboard:
    """Presses keys on whatever has the focus."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        guest.app.window.activateWindow()
        guest.see("active window", guest.app.window.isActiveWindow)

    @property
    def focused(self) -> str:
        """The name of what has the focus."""
        widget = self.guest.app.window.focusWidget()
        return widget.objectName() if widget is not None else ""

    def press(self, *keys: Key) -> None:
        """Press keys one after the other."""
        for key in keys:
            window = self.guest.app.window
            screen = window.screen_shown
            page = screen.page if screen is not None else window
            QTest.keyClick(window.focusWidget() or page, key)

    def write(self, text: str) -> None:
        """Type a text."""
        QTest.keyClicks(self.guest.app.window.focusWidget(), text)

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus."""
        self.guest.on(name)
        for _ in range(120):
            if self.focused == name:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def along_rail(self, now: str, there: str) -> None:
        """Go from one entry of the rail to another, and open it."""
        self.tab_to(f"nav_{now}")
        for _ in range(6):
            if self.focused == f"nav_{there}":
                break
            self.press(Key.Key_Down)
        self.press(Key.Key_Return)

    def answer(self) -> None:
        """Answer the question on the screen rightly; Enter is left to the caller."""
        guest = self.guest
        guest.see("question", guest.question)
        question, pad = guest.question(), guest.pad()
        assert question is not None
        assert pad is not None
        guest.see("focus on the question", lambda: pad.isAncestorOf(guest.app.window.focusWidget()))
        guest.clock.advance(_READS_FOR_MS)
        if isinstance(pad, OptionGroup):
            self.press(*(_letter(ord(letter) - ord("A")) for letter in pad.letters(question.key)))
        elif isinstance(pad, OrderList):
            self._order(pad, question.key)
        elif isinstance(pad, MatchBoard):
            for left, right in enumerate(question.key):
                self.press(_digit(left), _letter(pad._order.index(right)))
        else:
            self.press(*(_digit(place) for place in question.key))
        assert pad.response == question.key, (question.id, pad.response)

    def _order(self, pad: OrderList, key: tuple[int, ...]) -> None:
        for place, index in enumerate(key):
            at = next(at for at, row in enumerate(pad.rows) if row.index == index)
            for _ in range(3 * len(key)):
                if pad.rows[at].hasFocus() or self.guest.app.window.focusWidget() is pad.rows[at]:
                    break
                self.press(Key.Key_Down)
            self.press(Key.Key_Space, *[Key.Key_Up] * (at - place), Key.Key_Space)


def judged(pad: AnswerPad | None) -> bool:
    """Tell whether a pad shows how the answer went."""
    return pad is not None and pad.locked


def _letter(place: int) -> Key:
    return Key(Key.Key_A + place)


def _digit(place: int) -> Key:
    return Key(Key.Key_1 + place)
