"""The sound bank with papers of every kind, and an exam on the screen."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.gui import route as to
from firelearn.gui.exam.presenter import Presenter
from firelearn.gui.exam.seated import seated_on
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.screen import Stage
from firelearn.services.suite import Suite
from tests.gui.papers import EVERY, open_with_papers


@pytest.fixture
def suite(tmp_path: Path, clock: SteppedClock) -> Suite:
    """The use cases over a fresh store and a bank that has papers of every kind; the stage closes it."""
    return open_with_papers(tmp_path, clock)


@dataclass
class Shown:
    """An exam on the screen."""

    screen: Presenter
    exam: bytes

    @property
    def room(self):
        return self.screen.page.room

    @property
    def pad(self):
        return self.room.question.pad

    @property
    def number(self):
        return self.room.question.findChild(object, "number").text()

    @property
    def dialog(self):
        found = [d for d in self.screen.stage.host.findChildren(Dialog) if d.isVisible()]
        return found[-1] if found else None


@pytest.fixture
def look(qtbot, stage):
    """Show an exam on a stage, as after a start or after coming back."""
    made = []

    def show(exam, on=stage):
        screen = Presenter(on)
        made.append(screen)
        qtbot.addWidget(screen.page)
        screen.page.resize(1280, 800)
        screen.page.show()
        screen.enter(to.Exam(exam=exam))
        qtbot.waitUntil(lambda: on.tasks.waiting == 0)
        return Shown(screen, exam)

    stage.host.show()
    yield show
    for screen in made:
        screen.close()


@pytest.fixture
def begin(stage, look):
    """Begin a paper and show it."""

    def start(paper=EVERY):
        return look(seated_on(stage).begin(stage.me, paper).exam)

    return start


@pytest.fixture
def again(stage):
    """A stage of another run of the app over the same store."""
    made = Stage(
        suite=stage.suite,
        tasks=stage.tasks,
        settings=stage.settings,
        host=stage.host,
        voice=stage.voice,
        go=stage.go,
        back=stage.back,
        replace=stage.replace,
        choose=stage.choose,
        picture=stage.picture,
        home=stage.home,
    )
    made.person = stage.me
    return made


@pytest.fixture
def settled(qtbot, stage):
    """Wait until everything asked of the store has come home."""
    return lambda: qtbot.waitUntil(lambda: stage.tasks.waiting == 0)


@pytest.fixture
def kept(suite):
    """Tell which answers of an exam are in the journal."""
    return lambda exam: {row.item: row.response for row in suite.seat.store.reader.exam.answers(exam)}


@pytest.fixture
def go_to(qtbot):
    """Go to a question by the answer sheet."""

    def go(shown, item):
        shown.room.sheet.palette_cells.cells[item].click()
        qtbot.waitUntil(lambda: shown.number == f"第 {item + 1} 题")

    return go


@pytest.fixture
def write_protect(stage, settled):
    """Make the disk refuse, or take again, what is written."""

    def protect(*, on):
        disk = stage.suite.seat.store._connection
        stage.tasks.run(lambda: disk.execute(f"PRAGMA query_only = {int(on)}"), owner=stage.host)
        settled()

    return protect
