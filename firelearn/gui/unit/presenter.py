"""What happens on the screen of a unit: joining, changing, leaving, and the poster of its join code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from firelearn.domain.ids import UnitId
from firelearn.domain.membership import Standing
from firelearn.gui import route as to
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.gui.unit.page import UnitPage
from firelearn.gui.unit.posting import Posting
from firelearn.gui.unit.view import UnitView
from firelearn.services import join_codes
from firelearn.services.qr import modules
from firelearn.services.unit_views import UnitCard


class Presenter(Screen):
    """Shows one unit, or the person's own."""

    page: UnitPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, UnitPage())
        self.rail = "me" if stage.person is not None else ""
        self._unit: UnitId | None = None
        self._view: UnitView | None = None
        self._posting = Posting(stage, self)
        page = self.page
        page.again.connect(self._load)
        page.left.connect(stage.back)
        page.find_wanted.connect(lambda: stage.go(to.Units()))
        page.change_wanted.connect(lambda: stage.go(to.Units()))
        page.members_wanted.connect(self._members)
        page.join_wanted.connect(self._join)
        page.leave_wanted.connect(self._ask_leave)
        page.save_wanted.connect(lambda: self._with_card(self._posting.ask_place))
        page.print_wanted.connect(lambda: self._with_card(self._posting.ask_printer))

    def enter(self, route: Route) -> None:
        """Load the unit that the route names, or the person's own."""
        self._unit = cast(to.Unit, route).unit
        self._load()

    def _load(self) -> None:
        suite, me, wanted = self.stage.suite, self.stage.person, self._unit

        def ask() -> UnitView | None:
            units = suite.units
            mine = None if me is None else units.mine(me)
            card = units.of(wanted) if wanted is not None else mine
            if card is None:
                return None
            if card.join_code:
                # Made here, so that the page finds it ready: the first one takes 80 ms.
                modules(join_codes.payload(card.join_code))
            standing = None if me is None else units.standing(me, card.unit)
            asking = standing is Standing.ADMINISTRATOR and mine is not None and mine.unit == card.unit
            return UnitView(
                card=card,
                figures=units.figures(card.unit),
                standing=standing,
                mine=mine,
                requests=suite.unit_members.waiting(card.unit) if asking else 0,
                utc_offset_min=suite.seat.now().utc_offset_min,
            )

        load(self, self.page, ask, self._show)

    def _show(self, view: UnitView | None) -> None:
        self._view = view
        if view is None:
            self.page.show_none()
        else:
            self.page.show_view(view, person=self.stage.person is not None)

    def _members(self) -> None:
        if self._view is not None:
            self.stage.go(to.Members(unit=self._view.card.unit))

    def _join(self) -> None:
        view, me, units = self._view, self.stage.person, self.stage.suite.units
        if view is None or me is None:
            return

        def joined(standing: Standing) -> None:
            told = "unit.asked_now" if standing is Standing.ASKED else "unit.joined"
            toast(self.stage.host, say(told, name=view.card.name))
            self._load()

        self.stage.tasks.run(lambda: units.join(me, view.card.unit), joined, partial(tell, self.stage), owner=self)

    def _ask_leave(self) -> None:
        view = self._view
        if view is None:
            return
        if view.asked:
            self._leave()
            return
        dialog = Dialog(
            self.stage.host,
            icon="close",
            title=say("unit.leave_title", name=view.card.name),
            text=say("unit.leave_text"),
            safe=say("unit.stay"),
            other=say("unit.leave"),
            name="leave_dialog",
        )
        dialog.other_chosen.connect(self._leave)
        dialog.open()

    def _leave(self) -> None:
        view, me, units = self._view, self.stage.person, self.stage.suite.units
        if view is not None and me is not None:
            self.stage.tasks.run(
                lambda: units.leave(me, view.card.unit),
                lambda _: self._load(),
                partial(tell, self.stage),
                owner=self,
            )

    def save_poster(self, path: Path) -> None:
        """Keep the poster as a picture at ``path``."""
        if self._view is not None:
            self._posting.save(path, self._view.card)

    def _with_card(self, act: Callable[[UnitCard], None]) -> None:
        if self._view is not None:
            act(self._view.card)
