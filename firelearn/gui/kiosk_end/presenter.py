"""What happens at the end of a visit."""

from __future__ import annotations

from firelearn.gui import route as to
from firelearn.gui.kiosk_end.page import EndPage, EndView
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load
from firelearn.services.qr import modules


class Presenter(Screen):
    """Shows the claim code, and clears the screen."""

    page: EndPage
    ends_visit = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, EndPage())
        self.page.again.connect(self._load)
        self.page.more_wanted.connect(lambda: stage.replace(to.KioskChoose()))
        self.page.finished.connect(self._finish)

    def enter(self, route: Route) -> None:
        """Show what was done."""
        self._load()

    def _load(self) -> None:
        person, suite = self.stage.me, self.stage.suite

        def look() -> EndView:
            done, code = suite.progress.today(person), suite.people.claim_code(person)
            # Made here, so that the page finds it ready: the first one takes 80 ms.
            modules(code)
            return EndView(
                right=done.right,
                answers=done.answers,
                points=suite.points.today(person).total,
                code=code,
            )

        load(self, self.page, look, self.page.show_view)

    def _finish(self) -> None:
        if self.stage.kiosk is not None:
            self.stage.kiosk.finish()
