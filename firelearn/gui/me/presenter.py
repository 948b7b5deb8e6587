"""What happens on one's own page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.toast import toast
from firelearn.gui.me.page import MePage
from firelearn.gui.me.pin_dialog import ChangePin, ProvePin
from firelearn.gui.me.view import MyPage
from firelearn.gui.progress.naming import NameDialog
from firelearn.gui.route import Route, Start
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.people import PersonCard
from firelearn.services.privacy import Saved


class Presenter(Screen):
    """Shows who one is; changes name and PIN; gives and removes what is kept."""

    rail = "me"
    page: MePage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, MePage())
        self._view: MyPage | None = None
        page = self.page
        page.again.connect(self._load)
        page.wanted.connect(stage.go)
        page.rename_wanted.connect(self._rename)
        page.leave_wanted.connect(self._leave)
        page.code_wanted.connect(self._code)
        page.pin_wanted.connect(self._pin)
        page.save_wanted.connect(self._save)
        page.erase_wanted.connect(self._erase)

    def enter(self, route: Route) -> None:
        """Show the page as it is now."""
        self._load()

    def _load(self) -> None:
        person, suite = self.stage.me, self.stage.suite

        def view() -> MyPage:
            card = suite.people.card(person)
            kept = suite.privacy.kept(card.person)
            asked = next((unit.name for unit in suite.units.asked(card.person)), "")
            return MyPage(
                card=card,
                kept=kept,
                zone_offset_min=suite.seat.zone_offset_min,
                asked=asked,
                level=suite.badges.level(card.points),
            )

        load(self, self.page, view, self._show)

    def _show(self, view: MyPage) -> None:
        # Somebody may have been merged since they came: from now on they are who stands for them.
        self.stage.person = view.card.person
        self._view = view
        self.page.show_view(view)

    def _rename(self) -> None:
        if self._view is None:
            return
        dialog = NameDialog(self.page.window(), self._view.card.nickname)
        dialog.named.connect(self._named)
        dialog.open()

    def _named(self, name: str) -> None:
        person, people = self.stage.me, self.stage.suite.people
        self.stage.tasks.run(lambda: people.rename(person, name), self._renamed, partial(tell, self.stage), owner=self)

    def _renamed(self, card: PersonCard) -> None:
        toast(self.stage.host, say("progress.name_saved", name=card.nickname))
        self._load()

    def _code(self) -> None:
        board, person, people = self.page.board, self.stage.me, self.stage.suite.people
        if board is None:
            return
        if board.code.shown:
            board.code.put("")
            return
        self.stage.tasks.run(lambda: people.claim_code(person), self._show_code, partial(tell, self.stage), owner=self)

    def _show_code(self, code: str) -> None:
        if self.page.board is not None:
            self.page.board.code.put(code)

    def _pin(self) -> None:
        if self._view is not None:
            ChangePin(self.stage, self._view.card, self._load).open()

    def _save(self) -> None:
        folder = self.choose_folder()
        if folder is None:
            return
        person, privacy, speak = self.stage.me, self.stage.suite.privacy, words()
        self.stage.tasks.run(
            lambda: privacy.save(person, folder, speak), self._saved, partial(tell, self.stage), owner=self
        )

    def choose_folder(self) -> Path | None:
        """Ask where to save; None when one would rather not."""
        begin = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self.stage.host, say("me.save_where"), begin)
        return Path(chosen) if chosen else None

    def _saved(self, saved: Saved) -> None:
        Dialog(
            self.stage.host,
            icon="download",
            title=say("me.saved_title"),
            text=say("me.saved_text", page=saved.page.name, json=saved.json.name, folder=str(saved.page.parent)),
            safe=say("stand_in.understood"),
            name="saved_dialog",
        ).open()

    def _erase(self) -> None:
        words_of_it = say("me.erase_title"), say("me.erase_text"), say("me.erase_on")
        dialog = _dialog_to_erase(self.stage, *words_of_it, name="erase_dialog")
        dialog.other_chosen.connect(self._erase_again)
        dialog.open()

    def _erase_again(self) -> None:
        view = self._view
        if view is None:
            return
        if view.card.has_pin:
            title, text = say("me.erase_sure"), say("me.erase_pin")
            ProvePin(self.stage, view.card, title=title, text=text, then=self._erase_now).open()
            return
        words_of_it = say("me.erase_sure"), say("me.erase_last"), say("me.erase_now")
        dialog = _dialog_to_erase(self.stage, *words_of_it, name="erase_sure_dialog")
        dialog.other_chosen.connect(self._erase_now)
        dialog.open()

    def _erase_now(self) -> None:
        person, people = self.stage.me, self.stage.suite.people
        self.stage.tasks.run(lambda: people.erase(person), self._erased, partial(tell, self.stage), owner=self)

    def _erased(self, _: None) -> None:
        self.stage.person = None
        self.stage.replace(Start())
        toast(self.stage.host, say("me.erased"))

    def _leave(self) -> None:
        people = self.stage.suite.people
        self.stage.tasks.run(people.leave, self._left, partial(tell, self.stage), owner=self)

    def _left(self, _: None) -> None:
        self.stage.person = None
        self.stage.replace(Start())


def _dialog_to_erase(stage: Stage, title: str, text: str, other: str, *, name: str) -> Dialog:
    """Make a dialog that asks before something is gone for good; its safe answer keeps it."""
    return Dialog(
        stage.host,
        icon="trash",
        title=title,
        text=text,
        safe=say("me.erase_keep"),
        other=other,
        tone="warn",
        name=name,
    )
