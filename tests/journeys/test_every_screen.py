"""Every screen in both languages, light and dark, for everybody and for the elderly, on a small and a large window."""

import re
import shutil
from collections import defaultdict

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.age import AgeBand
from firelearn.domain.question import QuestionType, Topic
from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.register.draft import Draft, Step
from firelearn.gui.way import RAIL
from firelearn.runtime.deployment import Deployment, DeploymentFile
from firelearn.runtime.settings import LARGEST_TEXT_PT
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.running import paths_at, running, settle, started
from tests.journeys.history import PUBLIC
from tests.journeys.sight import Strays, faults, other_words

SIZES = ((1024, 768), (1920, 1080))
# Short names in capitals (KTV, ABC, GB) and the tags of guests are said in both languages, also between characters.
BOTH = re.compile(
    r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]|English|简体中文|中文|Firelearn|Enter|Esc|(?<![A-Za-z0-9])[A-Z0-9]{2,3}(?![A-Za-z0-9])|/\S+|老街的王师傅|秀英"
    r"|Apache|SQLite|PySide6"
)
"""What is said in both languages: codes of certificates, own names, keys, tags of guests, paths, names of programs."""


def _routes(weeks):
    yield "home", to.Home()
    yield "courses", to.Courses()
    yield "course", to.Course(course=weeks.course)
    yield "lesson", to.Lesson(course=weeks.course, lesson=weeks.open_lesson)
    yield "practice", to.Practice()
    yield "search", to.Search(text="119")
    yield "exams", to.Exams()
    yield "lobby", to.Lobby(blueprint=PUBLIC)
    yield "result", to.Result(exam=weeks.passed)
    yield "result failed", to.Result(exam=weeks.failed)
    yield "review", to.Review(exam=weeks.failed)
    yield "points", to.Points()
    yield "progress", to.Progress()
    yield "badges", to.Badges()
    yield "board", to.Board()
    yield "certificate", to.Certificate(exam=weeks.passed)
    yield "certificate check", to.CertificateCheck()
    yield "settings", to.Settings()
    yield "run", to.Run(request=PracticeRequest(way=Way.TOPIC, topic=Topic.EBIKE))
    for kind, question in weeks.of_type.items():
        yield f"run {kind}", to.Run(request=PracticeRequest(way=Way.ONE, question=question.id))
    yield "exam", to.Exam(exam=weeks.open_exam)
    yield "me", to.Me()
    yield "claim", to.Claim()
    for step in (Step.AGE, Step.NAME, Step.UNIT, Step.PHONE, Step.CONSENT, Step.PIN):
        yield f"register {step}", to.Register(draft=Draft(step=step, age_band=AgeBand.FROM_18, nickname="秀英"))
    child = Draft(step=Step.GUARDIAN, age_band=AgeBand.UNDER_14)
    yield "register guardian", to.Register(draft=child)
    yield "pick", to.Pick()
    yield "start", to.Start()


@pytest.fixture
def walk(lived_in, tmp_path):
    """Return a way to go through every screen and look at each: what was found, with where it was."""
    home, weeks = lived_in
    paths = paths_at(shutil.copytree(home, tmp_path / "pc"))

    def go(look, size, **choices):
        found = defaultdict(list)
        settle(paths, motion=False, **choices)
        DeploymentFile(paths.deployment).save(Deployment(seal_key="aa" * 32))
        with running(paths, weeks.clock(), size=size) as guest, Strays(guest.app.window) as strays:
            guest.on("home_page")
            for name, route in _routes(weeks):
                guest.app.way._push(route)
                guest.see(name, lambda: guest.app.tasks.waiting == 0)
                guest.rest(30)
                _note(found, name, look(guest.app.window))
                if name.startswith("run "):
                    _answer(guest, weeks.of_type[QuestionType(name.removeprefix("run "))])
                    _note(found, f"{name} answered", look(guest.app.window))
                _note(found, name, strays.seen)
                strays.seen.clear()
        return [f"{', '.join(places)} -- {fault}" for fault, places in found.items()]

    return go


def _note(found, name, faults):
    for fault in faults:
        found[fault].append(name)


def _answer(guest, question):
    pad = guest.pad()
    pad.set_response(question.key)
    pad.changed.emit()
    guest.key(Qt.Key.Key_Return)
    guest.see("feedback", lambda: guest.pad() is not None and guest.pad().locked)
    guest.rest(30)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
@pytest.mark.parametrize("language", list(Language))
def test_every_screen_can_be_read_reached_and_pressed(walk, language, elder, size):
    found = walk(faults, size, language=language, elder=elder)

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", list(Language))
def test_every_screen_still_fits_with_the_largest_text(walk, language):
    found = walk(faults, SIZES[0], language=language, elder=True, text_pt=LARGEST_TEXT_PT)

    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("language", list(Language))
def test_every_screen_speaks_one_language(walk, language):
    found = walk(
        lambda window: other_words(window, language.value, may=BOTH), SIZES[0], language=language, theme="dark"
    )

    assert not found, "\n" + "\n".join(found)


def test_a_language_is_changed_at_once_and_wholly_wherever_one_is(lived_in, tmp_path):
    home, weeks = lived_in
    paths = paths_at(shutil.copytree(home, tmp_path / "pc"))
    settle(paths, motion=False)
    left = []

    with running(paths, weeks.clock()) as guest:
        guest.on("home_page")
        for make in (*RAIL.values(), to.Settings, to.Start):
            guest.app.go(make())
            for language in (Language.EN, Language.ZH_CN):
                guest.app.choose(language=language)
                guest.see(str(make), lambda: guest.app.tasks.waiting == 0)
                guest.rest(30)
                left += [
                    f"{make.__name__} {fault}" for fault in other_words(guest.app.window, language.value, may=BOTH)
                ]

    assert not left, "\n" + "\n".join(left)


def test_the_rail_is_one_stop_whose_entries_are_reached_with_arrows(pc, qtbot):
    with running(pc) as guest:
        started(guest)
        guest.find("nav_home").setFocus(Qt.FocusReason.TabFocusReason)

        reached = []
        for _ in range(5):
            qtbot.keyClick(guest.app.window.focusWidget(), Qt.Key.Key_Down)
            reached.append(guest.app.window.focusWidget().objectName())
        qtbot.keyClick(guest.app.window.focusWidget(), Qt.Key.Key_Return)
        guest.on("me_page")

        assert reached == ["nav_courses", "nav_practice", "nav_exams", "nav_points", "nav_me"]
