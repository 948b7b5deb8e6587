"""A stage for presenters: the real use cases over a store of their own and a small sound bank."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firelearn.domain.clock import SteppedClock
from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.tasks import Tasks
from firelearn.gui.kit.theme import Theme
from firelearn.gui.screen import Stage
from firelearn.gui.voice import Voice
from firelearn.runtime.paths import Paths
from firelearn.runtime.settings import Settings
from firelearn.runtime.words import Words
from firelearn.services.opening import open_suite
from firelearn.services.suite import Suite
from tests.gui import running
from tests.gui.travel import Travel

SOUND = Path(__file__).parents[1] / "content" / "sound"
SUNDAY_EVENING_MS = 1_795_348_200_000  # 22 November 2026, 19:50 in Shanghai


@pytest.fixture(autouse=True)
def plain_look(qapp) -> None:
    """Start every test in the light theme, without motion, in Chinese."""
    theme.use(Theme("light", motion=False))
    language.use_words(Words(resources() / "words", Language.ZH_CN, strict=True))


@pytest.fixture
def clock() -> SteppedClock:
    """A Sunday evening that stands still."""
    return SteppedClock(wall_utc_ms=SUNDAY_EVENING_MS)


@pytest.fixture
def suite(tmp_path: Path, clock: SteppedClock) -> Suite:
    """The use cases over a fresh store and the sound bank; the stage closes it."""
    paths = Paths(home=tmp_path / "home", resources=SOUND / "resources", bank=SOUND / "bank")
    return open_suite(paths, clock).suite


@pytest.fixture
def travel() -> Travel:
    """Where the screens went."""
    return Travel()


@pytest.fixture
def stage(qtbot: QtBot, suite: Suite, travel: Travel, tmp_path: Path) -> Iterator[Stage]:
    """A stage on which a guest is learning."""
    host = QWidget()
    host.resize(1280, 800)
    qtbot.addWidget(host)
    tasks = Tasks(trouble=travel.troubles.append, bug=travel.bugs.append)
    made = Stage(
        suite=suite,
        tasks=tasks,
        settings=Settings(),
        host=host,
        voice=Voice(),
        go=travel.went.append,
        back=lambda: travel.backs.append(True),
        replace=travel.replaced.append,
        choose=lambda **choices: travel.chosen.append(choices),
        picture=suite.library.picture,
        home=tmp_path,
    )
    made.person = suite.people.start_guest(Language.ZH_CN).person
    yield made
    tasks.run(suite.seat.store.close, owner=host)
    tasks.close()
    assert not travel.bugs


@pytest.fixture(scope="session")
def compiled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a data folder with the real bank compiled and nobody in it."""
    home = tmp_path_factory.mktemp("compiled") / "home"
    running.compile_bank(home)
    return home


@pytest.fixture
def pc(compiled_home: Path, tmp_path: Path) -> Paths:
    """Give a test the folders of a PC on which nobody has learned yet, for the whole app."""
    return running.paths_at(shutil.copytree(compiled_home, tmp_path / "pc"))
