"""The gate: whatever needs staff asks for the staff PIN here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from firelearn.domain.errors import Trouble
from firelearn.domain.value import value
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.pinning import Refusal
from firelearn.gui.screen import Stage


@value
class _Standing:
    """Whether this PC has a staff PIN, and whether staff are there already."""

    has_pin: bool
    open: bool


def ask_staff(
    stage: Stage,
    reason: str,
    then: Callable[[], None],
    *,
    refused: Callable[[], None] | None = None,
    unset: Callable[[], None] | None = None,
    owner: QObject | None = None,
) -> None:
    """Ask for the staff PIN, with ``reason`` beside it, and call ``then`` when it was right.

    On a screen of staff's own it is asked only when their five minutes are over. Where no staff PIN was set, ``unset``
    is called; without one the person is told so and led to the set-up. ``refused`` hears of a "not now". Where
    ``owner`` is gone before it is known whether to ask, nothing happens: a screen that asks when it is opened may have
    been built anew.
    """
    staff = stage.suite.staff

    def found(standing: _Standing) -> None:
        if not standing.has_pin:
            (unset or (lambda: _offer_set_up(stage)))()
        elif standing.open and stage.among_staff:
            then()
        else:
            Gate(stage, reason, then, refused).open()

    stage.tasks.run(lambda: _Standing(has_pin=staff.has_pin, open=staff.session.open), found, owner=owner or stage.host)


class Gate(QObject):
    """One question for the staff PIN, over the window."""

    def __init__(
        self, stage: Stage, reason: str, then: Callable[[], None], refused: Callable[[], None] | None = None
    ) -> None:
        super().__init__(stage.host)
        self._stage, self._then = stage, then
        self.pad = Keypad(name="staff_pad")
        self.pad.entered.connect(self._check)
        self._refusal = Refusal(self.pad)
        self.dialog = Dialog(
            stage.host,
            icon="lock",
            title=say("staff.gate_title"),
            text=reason,
            safe=say("staff.gate_not_now"),
            other=say("staff.gate_rescue"),
            content=self.pad,
            quiet=True,
            name="staff_gate",
        )
        self.dialog.other_chosen.connect(lambda: stage.go(to.StaffRescue()))
        if refused is not None:
            self.dialog.safe_chosen.connect(refused)
        self.dialog.closed.connect(self.deleteLater)

    def open(self) -> None:
        """Ask; the digits may be typed at once."""
        self.dialog.open()
        self.pad.focus_first()

    def _check(self, pin: str) -> None:
        self.pad.lock(True)
        self.pad.set_note(say("staff.gate_checking"))
        staff = self._stage.suite.staff
        self._stage.tasks.run(lambda: staff.sign_in(pin), lambda _: self._pass(), self._refuse, owner=self)

    def _pass(self) -> None:
        self._stage.staff_came = True
        self.dialog.dismiss()
        self._then()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        if error.code == "pin_wrong":
            self.pad.lock(False)
            self.pad.set_wrong(say("staff.pin_wrong", n=error.values.get("left", 0)))
        else:
            self._refusal.tell(error)


def _offer_set_up(stage: Stage) -> None:
    dialog = Dialog(
        stage.host,
        icon="lock",
        title=say("staff.no_pin_title"),
        text=say("staff.no_pin_text"),
        safe=say("staff.no_pin_set_up"),
        other=say("staff.gate_not_now"),
        name="no_staff_pin",
    )
    dialog.safe_chosen.connect(lambda: stage.go(to.Setup()))
    dialog.open()
