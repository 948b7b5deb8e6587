"""What happens on the screen of a unit's people."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import PersonId, UnitId
from firelearn.gui import route as to
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.members.asking import MemberDialog
from firelearn.gui.members.page import MembersPage
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load, tell
from firelearn.services.member_import import ImportPlan
from firelearn.services.unit_members import MemberCard, MembersView

_SHEETS: Final = "*.xlsx *.xls *.xlsm *.ods *.csv *.txt"
_WORDS: Final = ("sheet", "number", "name", "administrator", "learned", "yes", "no")


class Presenter(Screen):
    """Shows a unit's people to an administrator of it, or to staff."""

    rail = "me"
    page: MembersPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, MembersPage())
        self._unit: UnitId | None = None
        self._file: Path | None = None
        self._asked = 0
        page = self.page
        page.again.connect(self._load)
        page.left.connect(stage.back)
        page.text_wanted.connect(self._look)
        page.opened.connect(self._open)
        page.answered.connect(self._answer)
        page.approval_wanted.connect(self._approve)
        page.code_wanted.connect(self._renew)
        page.edited.connect(self._edit)
        page.import_wanted.connect(self._ask_file)
        page.export_wanted.connect(self._ask_place)
        page.confirmed.connect(self._import)
        page.column_wanted.connect(lambda column: self.read(self._file, column))
        page.dropped.connect(self._load)

    def enter(self, route: Route) -> None:
        """Load the people of the unit that the route names."""
        self._unit = cast(to.Members, route).unit
        self._load()

    @property
    def _by(self) -> PersonId | None:
        """Who asks: the person, or None where staff let themselves in."""
        return None if self.stage.among_staff else self.stage.me

    @property
    def _here(self) -> UnitId:
        if self._unit is None:
            raise LookupError("no unit was named")
        return self._unit

    def _load(self) -> None:
        people, by, unit = self.stage.suite.unit_members, self._by, self._here
        load(self, self.page, lambda: people.view(by, unit), self._show)

    def _show(self, view: MembersView) -> None:
        self.page.show_view(view, staff=self.stage.among_staff)

    def _look(self, text: str) -> None:
        people, by, unit = self.stage.suite.unit_members, self._by, self._here
        self._asked += 1
        asked = self._asked

        def found(view: MembersView) -> None:
            if asked == self._asked and self.page.board is not None:
                self.page.board.show_members(view, text)

        self.stage.tasks.run(lambda: people.view(by, unit, text), found, partial(tell, self.stage), owner=self)

    def _open(self, card: MemberCard) -> None:
        people, by, unit = self.stage.suite.unit_members, self._by, self._here
        dialog = MemberDialog(self.stage.host, card)
        dialog.promoted.connect(
            lambda: self._do(lambda: people.promote(by, card.person, unit), say("members.promoted"))
        )
        dialog.removed.connect(
            lambda reason: self._do(lambda: people.remove(by, card.person, unit, reason), say("members.removed"))
        )
        dialog.open()

    def _answer(self, person: PersonId, accepted: bool) -> None:
        people, by, unit = self.stage.suite.unit_members, self._by, self._here
        said = say("members.accepted" if accepted else "members.refused")
        self._do(lambda: people.answer_request(by, person, unit, accepted=accepted), said)

    def _approve(self, wanted: bool) -> None:
        editing, by, unit = self.stage.suite.unit_editing, self._by, self._here
        said = say("members.approval_on" if wanted else "members.approval_off")
        self._do(lambda: editing.set_approval(by, unit, wanted=wanted), said)

    def _renew(self) -> None:
        editing, by, unit = self.stage.suite.unit_editing, self._by, self._here
        self._do(lambda: editing.renew_join_code(by, unit), say("members.code_renewed"))

    def _edit(self, name: str, headcount: int | None, code: str) -> None:
        editing, by, unit = self.stage.suite.unit_editing, self._by, self._here
        self._do(lambda: editing.edit(by, unit, name=name, headcount=headcount, credit_code=code), say("members.saved"))

    def _do(self, act: Callable[[], object], said: str) -> None:
        def done(_: object) -> None:
            toast(self.stage.host, said)
            self._load()

        def failed(error: Exception) -> None:
            board = self.page.board
            if not (isinstance(error, Trouble) and board is not None and board.record.show_trouble(error)):
                tell(self.stage, error)

        self.stage.tasks.run(act, done, failed, owner=self)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.stage.host, say("members.import"))
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{say('members.sheets')} ({_SHEETS})")
        dialog.setDirectory(_documents())
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path | None, column: int | None = None) -> None:
        """Read a list and show what importing it would do."""
        if path is None:
            return
        self._file = path
        lists, by, unit = self.stage.suite.member_import, self._by, self._here
        self.stage.tasks.run(
            lambda: lists.plan(by, unit, path, column), self.page.show_plan, partial(tell, self.stage), owner=self
        )

    def _import(self, plan: ImportPlan) -> None:
        lists, by = self.stage.suite.member_import, self._by
        self._do(lambda: lists.carry_out(by, plan), say("members.imported", n=len(plan.new)))

    def _ask_place(self) -> None:
        dialog = QFileDialog(self.stage.host, say("members.export"))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Excel (*.xlsx)")
        dialog.setDefaultSuffix("xlsx")
        dialog.setDirectory(_documents())
        dialog.selectFile(say("members.file_name"))
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the members into a sheet at ``path``."""
        people, by, unit = self.stage.suite.unit_members, self._by, self._here
        words = [say(f"members.sheet_{word}") for word in _WORDS]

        def written(count: int) -> None:
            toast(self.stage.host, say("members.exported", n=count, file=path.name))

        self.stage.tasks.run(
            lambda: people.export(by, unit, path, words), written, partial(tell, self.stage), owner=self
        )


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
