"""The kiosk's one path: which screens it shows, and what stands in for the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from firelearn.gui import route as to
from firelearn.gui.route import Route

_SHOWN: Final = (
    to.Start,
    to.Claim,
    to.KioskChoose,
    to.KioskEnd,
    to.Lesson,
    to.Run,
    to.Lobby,
    to.Exam,
    to.Result,
    to.Staff,
    to.StaffRescue,
    to.StaffPeople,
    to.Setup,
    to.Audit,
    to.CertificateCheck,
)
OWN_BARS: Final = (to.Start, to.Claim, to.Lesson, to.Run, to.Exam, to.Setup, to.StaffRescue)
"""Screens with a way out of their own at the top, which need no header above it."""
_WORK: Final = (to.Lesson, to.Run, to.Exam, to.Result)


class Kiosk:
    """The kiosk of one window. ``leave`` closes it, which only staff's screens call.

    ``finish`` ends a visit; ``ask_staff`` asks for the staff PIN.
    """

    def __init__(self, *, leave: Callable[[], None], finish: Callable[[], None], ask_staff: Callable[[], None]) -> None:
        self.leave, self.finish, self.ask_staff = leave, finish, ask_staff

    def route_for(self, wanted: Route, here: Route | None, *, somebody: bool) -> Route:
        """Return what is shown for ``wanted``: after work the end of the visit, else the choice of what to do.

        Where nobody has begun (``somebody``) there is only the beginning.
        """
        if isinstance(wanted, to.KioskChoose) and isinstance(here, _WORK):
            # Back from work leads over the end: whoever goes there may have stopped looking at the screen.
            return to.KioskEnd()
        if isinstance(wanted, _SHOWN):
            return wanted
        if not somebody:
            return to.Start()
        return to.KioskEnd() if isinstance(here, _WORK) else to.KioskChoose()
