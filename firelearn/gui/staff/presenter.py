"""What happens on the staff screen."""

from __future__ import annotations

from functools import partial

from firelearn.domain.ids import UnitId
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.toast import toast
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.staff.gate import ask_staff
from firelearn.gui.staff.new_pin import NewPin
from firelearn.gui.staff.page import StaffPage, StaffView
from firelearn.gui.stand_in import tell


class Presenter(Screen):
    """Leads to what staff do, and does the small things at once."""

    page: StaffPage
    for_staff = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, StaffPage(kiosk=stage.kiosk is not None))
        self.page.wanted.connect(self._go)
        self.page.accepted.connect(self._accept)
        self.page.left.connect(self._leave)

    def enter(self, route: Route) -> None:
        """Ask for the PIN where staff are not there yet; then show what waits."""
        ask_staff(
            self.stage, say("staff.gate_area"), self._load, refused=self._leave, unset=self._set_up, owner=self.page
        )

    def _set_up(self) -> None:
        self.stage.replace(to.Setup())

    def _load(self) -> None:
        self.page.focus_first()
        self.stage.tasks.run(self._look, self.page.show_view, partial(tell, self.stage), owner=self)

    def _look(self) -> StaffView:
        suite = self.stage.suite
        return StaffView(
            old_guests=suite.staff.old_guests(),
            guest_days=suite.premises.now.guest_days,
            pending=suite.unit_staff.pending(),
        )

    def _go(self, what: str) -> None:
        acts = {
            "people": lambda: self.stage.go(to.StaffPeople()),
            "premises": lambda: self.stage.go(to.Setup()),
            "audit": lambda: self.stage.go(to.Audit()),
            "check": lambda: self.stage.go(to.CertificateCheck()),
            "care": self._care,
            "guests": self._ask_about_guests,
            "pin": self._change_pin,
            "leave_kiosk": self._leave_kiosk,
        }
        acts[what]()

    def _leave(self) -> None:
        self.stage.replace(to.Home() if self.stage.person is not None else to.Start())

    def _leave_kiosk(self) -> None:
        if self.stage.kiosk is not None:
            self.stage.kiosk.leave()

    def _accept(self, unit: UnitId) -> None:
        suite = self.stage.suite

        def accept() -> None:
            suite.session.need()
            suite.unit_staff.accept(unit)

        def done(_: None) -> None:
            toast(self.stage.host, say("staff.accepted"))
            self._load()

        self.stage.tasks.run(accept, done, partial(tell, self.stage), owner=self)

    def _care(self) -> None:
        self.page.show_care(say("staff.care_busy"))
        self.stage.tasks.run(self._make_care, self.page.show_care, self._no_care, owner=self)

    def _make_care(self) -> str:
        suite = self.stage.suite
        suite.session.need()
        made, report = suite.upkeep.backup(), suite.upkeep.check()
        entries = words().number(made.entries)
        if report.sound:
            return say("staff.care_sound", entries=entries)
        return say("staff.care_found", entries=entries, n=len(report.findings))

    def _no_care(self, error: Exception) -> None:
        self.page.show_care(say("staff.care_what"))
        tell(self.stage, error)

    def _ask_about_guests(self) -> None:
        staff = self.stage.suite.staff
        self.stage.tasks.run(staff.old_guests, self._confirm_guests, partial(tell, self.stage), owner=self)

    def _confirm_guests(self, count: int) -> None:
        dialog = Dialog(
            self.stage.host,
            icon="trash",
            title=say("staff.guests_title", n=count),
            text=say("staff.guests_text", days=self.stage.deployment.guest_days),
            safe=say("staff.guests_keep"),
            other=say("staff.guests_remove", n=count),
            tone="warn",
            name="guests_dialog",
        )
        dialog.other_chosen.connect(self._remove_guests)
        dialog.open()

    def _remove_guests(self) -> None:
        staff = self.stage.suite.staff

        def done(count: int) -> None:
            toast(self.stage.host, say("staff.guests_removed", n=count))
            self._load()

        self.stage.tasks.run(staff.remove_old_guests, done, partial(tell, self.stage), owner=self)

    def _change_pin(self) -> None:
        asked = NewPin(self.stage.host, say("staff.pin_title"), say("staff.pin_text"))
        staff = self.stage.suite.staff

        def change(pin: str) -> None:
            self.stage.tasks.run(lambda: staff.change_pin(pin), done, asked.refuse, owner=self)

        def done(_: None) -> None:
            asked.settle()
            toast(self.stage.host, say("staff.pin_changed"))

        asked.chosen.connect(change)
        asked.open()
