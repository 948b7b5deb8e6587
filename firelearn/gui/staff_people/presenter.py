"""What staff do with people's records: every act with a reason, and what cannot be undone behind a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.naming import name_of
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.staff.gate import ask_staff
from firelearn.gui.staff.new_pin import NewPin
from firelearn.gui.staff_people.page import StaffPeoplePage
from firelearn.gui.stand_in import tell
from firelearn.services.people import PersonCard
from firelearn.services.staff_people import Duplicate

_Found = tuple[str, tuple[PersonCard, ...]]


class Presenter(Screen):
    """Finds people and acts on their records."""

    page: StaffPeoplePage
    for_staff = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, StaffPeoplePage())
        self._card: PersonCard | None = None
        self._held: PersonCard | None = None
        self._asked = 0
        self.page.searched.connect(self._search)
        self.page.chosen.connect(self._choose)
        self.page.left.connect(stage.back)
        acts = self.page.acts
        acts.reset_wanted.connect(self._reset)
        acts.erase_wanted.connect(self._ask_erase)
        acts.held.connect(self._hold)
        acts.let_go.connect(self._let_go)
        acts.merge_wanted.connect(self._merge)
        acts.part_wanted.connect(self._part)

    def enter(self, route: Route) -> None:
        """Ask for the PIN where staff are not there any more."""
        page, back = self.page, self.stage.back
        ask_staff(self.stage, say("staff.gate_area"), page.focus_first, refused=back, unset=back, owner=page)

    def _search(self, text: str) -> None:
        self._asked += 1
        asked, staff = self._asked, self.stage.suite.staff_people

        def show(cards: tuple[PersonCard, ...]) -> None:
            if asked == self._asked:
                self.page.show_found(text, cards)

        self.stage.tasks.run(lambda: staff.find(text), show, partial(tell, self.stage), owner=self)

    def _choose(self, card: PersonCard) -> None:
        staff = self.stage.suite.staff_people
        self._card = card

        def show(duplicates: tuple[Duplicate, ...]) -> None:
            self.page.show_person(card, duplicates, self._held)

        self.stage.tasks.run(lambda: staff.duplicates(card.person), show, partial(tell, self.stage), owner=self)

    def _hold(self) -> None:
        self._held = self._card
        if self._card is not None:
            toast(self.stage.host, say("staff_people.holding"), tone="blue")
            self._choose(self._card)
        self.page.focus_first()

    def _let_go(self) -> None:
        self._held = None
        if self._card is not None:
            self._choose(self._card)

    def _reset(self, reason: str) -> None:
        card, staff = self._card, self.stage.suite.staff_people
        if card is None:
            return
        text = say("staff_people.reset_text", name=name_of(card))
        asked = NewPin(self.stage.host, say("staff_people.reset_title"), text)

        def done(_: None) -> None:
            asked.settle()
            self._done("staff_people.reset_done")

        def reset(pin: str) -> None:
            self.stage.tasks.run(lambda: staff.reset_pin(card.person, pin, reason), done, asked.refuse, owner=self)

        asked.chosen.connect(reset)
        asked.open()

    def _merge(self, reason: str) -> None:
        held, card, staff = self._held, self._card, self.stage.suite.staff_people
        if held is None or card is None:
            return
        self._held = None
        self._act(lambda: staff.merge(held.person, card.person, reason), "staff_people.merged")

    def _part(self, one: Duplicate, reason: str) -> None:
        staff = self.stage.suite.staff_people
        self._act(lambda: staff.part(one.person, reason), "staff_people.parted")

    def _ask_erase(self, reason: str) -> None:
        card, staff = self._card, self.stage.suite.staff_people
        if card is None:
            return
        dialog = Dialog(
            self.stage.host,
            icon="trash",
            title=say("staff_people.erase_title", name=name_of(card)),
            text=say("staff_people.erase_text"),
            safe=say("staff_people.erase_keep"),
            other=say("staff_people.erase_do"),
            tone="warn",
            name="erase_dialog",
        )

        def erased() -> None:
            self._card = self._held = None
            self.page.acts.hide()

        dialog.other_chosen.connect(
            lambda: self._act(lambda: staff.erase(card.person, reason), "staff_people.erased", erased)
        )
        dialog.open()

    def _act(self, work: Callable[[], None], told: str, then: Callable[[], None] | None = None) -> None:
        def done(_: None) -> None:
            if then is not None:
                then()
            self._done(told)

        self.stage.tasks.run(work, done, partial(tell, self.stage), owner=self)

    def _done(self, told: str) -> None:
        toast(self.stage.host, say(told))
        self._search(self.page.field.text())
        if self._card is not None:
            self._choose(self._card)
