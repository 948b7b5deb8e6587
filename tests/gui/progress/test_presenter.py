"""One's own page over the real use cases."""

from PySide6.QtWidgets import QWidget

from firelearn.domain.fact import HandIn
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.toast import Toast
from firelearn.gui.progress.presenter import Presenter
from firelearn.gui.route import Progress, Result, Start
from firelearn.services.practice import PracticeRequest, Way

SLOW_MS = 60_000


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(Progress())
    qtbot.waitUntil(lambda: screen.page.board is not None)
    return screen


def _practise(suite, person):
    run = suite.practice.start(person, PracticeRequest(way=Way.IN_ORDER))
    for place in range(5):
        question = suite.practice.ask(person, run, place).question
        suite.practice.answer(person, run, place, question.key, SLOW_MS)


def _rest(qtbot, stage):
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)


def test_a_guest_who_did_nothing_yet_sees_no_plots_and_fetches_none(qtbot, stage):
    screen = _entered(qtbot, stage)

    assert not screen.page.board.days.wants_plots
    assert screen.page.findChild(Label, "me_name").text().startswith("访客 ")
    assert screen.rail == "me"


def test_the_plots_stand_with_the_page(qtbot, stage, suite):
    _practise(suite, stage.me)

    screen = _entered(qtbot, stage)

    assert screen.page.findChild(QWidget, "answers_plot") is not None
    assert screen.page.findChild(QWidget, "points_plot") is not None


def test_a_new_name_is_kept_and_shown(qtbot, stage, suite):
    screen = _entered(qtbot, stage)
    _rest(qtbot, stage)

    screen.page.named.emit("秀英")
    qtbot.waitUntil(lambda: screen.page.findChild(Label, "me_name").text() == "秀英")

    assert suite.people.current().nickname == "秀英"
    assert stage.host.findChild(Toast).accessibleName() == "名字改好了：秀英"
    assert screen.page.focusWidget() is screen.page.board.header.rename


def test_a_name_that_cannot_be_kept_is_explained(qtbot, stage):
    screen = _entered(qtbot, stage)

    screen.page.named.emit("x" * 30)
    qtbot.waitUntil(lambda: stage.host.findChild(QWidget, "trouble") is not None)

    assert stage.host.findChild(Label, "trouble_title").text() == "昵称要 1 到 20 个字"


def test_leaving_makes_room_for_somebody_else(qtbot, stage, suite, travel):
    screen = _entered(qtbot, stage)

    screen.page.board.header.leave.click()
    qtbot.waitUntil(lambda: bool(travel.replaced))

    assert travel.replaced == [Start()]
    assert stage.person is None
    assert suite.people.current() is None


def test_a_past_exam_opens_its_result(qtbot, stage, suite, travel):
    blueprint = suite.results.offers(stage.me)[0].blueprint
    sitting = suite.exams.start(stage.me, blueprint.id)
    suite.exams.hand_in(stage.me, sitting.exam, HandIn.BY_PERSON)
    screen = _entered(qtbot, stage)

    screen.page.findChild(QWidget, "past_1").click()

    assert travel.went == [Result(exam=sitting.exam)]
