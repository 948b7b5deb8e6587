"""What every screen is: a page that draws and a presenter that asks, on one stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from firelearn.domain.ids import PersonId
    from firelearn.gui.kiosk.way import Kiosk
    from firelearn.gui.kit.tasks import Tasks
    from firelearn.gui.route import Route
    from firelearn.gui.voice import Voice
    from firelearn.runtime.deployment import Deployment
    from firelearn.runtime.settings import Settings
    from firelearn.services.suite import Suite
    from firelearn.services.unit_views import UnitPicked


class Stage:
    """What presenters stand on; one for the whole app, built in the composition root.

    ``suite``: the use cases, to be called inside ``tasks.run(...)`` only.
    ``host``: the window, on which dialogs and toasts are shown.
    ``person``: who is learning; ``None`` on the start screen.
    ``go(route)`` opens a screen, ``back()`` the one before, ``replace(route)`` opens one with no way back to this one.
    ``choose(**settings)`` changes choices (``language="en"``, ``elder=True``), saves them and shows them at once.
    ``picked_unit``: what was chosen on ``Units(pick=True)``, for the screen that asked; it takes it away again.
    ``kiosk``: the kiosk in which the screens are shown, ``None`` on every other PC.
    ``among_staff``: a screen of staff's is shown; ``staff_came``: the staff PIN was given, for whatever it was asked.
    ``picture(name)`` is the path of a picture of the bank; ``home`` is the data folder.
    """

    def __init__(
        self,
        *,
        suite: Suite,
        tasks: Tasks,
        settings: Settings,
        host: QWidget,
        voice: Voice,
        go: Callable[[Route], None],
        back: Callable[[], None],
        replace: Callable[[Route], None],
        choose: Callable[..., None],
        picture: Callable[[str], Path],
        home: Path,
    ) -> None:
        self.suite = suite
        self.tasks = tasks
        self.settings = settings
        self.host = host
        self.voice = voice
        self.go = go
        self.back = back
        self.replace = replace
        self.choose = choose
        self.picture = picture
        self.home = home
        self.person: PersonId | None = None
        self.among_staff = False
        self.staff_came = False
        self.kiosk: Kiosk | None = None
        self.picked_unit: UnitPicked | None = None

    @property
    def deployment(self) -> Deployment:
        """What staff chose for this PC: one frozen value, which may be read here without asking the store's thread."""
        return self.suite.premises.now

    @property
    def me(self) -> PersonId:
        """The person who is learning; a screen that needs one is never opened without."""
        if self.person is None:
            raise LookupError("nobody is learning")
        return self.person


class Screen(QObject):
    """A presenter: owns its page, asks the services, tells the page what to show.

    Subclasses build ``self.page`` in their constructor (quickly, without asking anything) and load in ``enter``.
    ``rail`` names the current entry of the rail (home courses practice exams points me), ``""`` on work screens,
    which have no rail. ``for_staff`` screens are shown behind the staff PIN. One that
    ``ends_visit`` is the last of a kiosk.
    """

    rail = ""
    is_home = False
    for_staff = False
    ends_visit = False

    def __init__(self, stage: Stage, page: QWidget) -> None:
        super().__init__()
        self.stage = stage
        self.page = page

    def enter(self, route: Route) -> None:
        """Load what the route names and show it."""
        raise LookupError(f"{type(self).__name__} does not show {route}")

    def leave(self, then: Callable[[], None]) -> None:
        """Call ``then`` when this screen may be left; an exam asks first."""
        then()

    @property
    def in_exam(self) -> bool:
        """Whether an exam goes on here, which is never left by itself."""
        return False

    def close(self) -> None:
        """Stop timers and voices: the screen is gone for good."""
