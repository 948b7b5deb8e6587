"""The points page over the real use cases."""

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.points_line import PointsLine
from firelearn.gui.points.presenter import Presenter
from firelearn.gui.route import Home, Points, Run
from firelearn.services.practice import PracticeRequest, Way

DAY_MS = 86_400_000
SLOW_MS = 60_000


def _entered(qtbot, stage, route=None):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(route or Points())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _practise(suite, person):
    run = suite.practice.start(person, PracticeRequest(way=Way.IN_ORDER))
    for place in range(5):
        question = suite.practice.ask(person, run, place).question
        suite.practice.answer(person, run, place, question.key, SLOW_MS)


def _read_lesson(suite, person):
    run = suite.learn.open(person, "pan", "part-1")
    for place, step in enumerate(run.steps):
        if hasattr(step, "asked"):
            suite.learn.check(person, run, place, step.asked.question.key, SLOW_MS)
    suite.learn.finish(person, run)


def _heard(screen):
    return [line.accessibleName() for line in screen.page.board.findChildren(PointsLine)]


def test_what_was_just_done_stands_there_line_by_line(qtbot, stage, suite):
    _practise(suite, stage.me)

    screen = _entered(qtbot, stage)

    heard = _heard(screen)
    assert heard[0] == "签到，当天第一次学习·19:50，已满 1，+1"
    assert heard[1] == "练习：答对 5 道不同的题，每答对 5 题得 1 分，再对 5 题又得 1 分，还有 5，+1"


def test_a_lesson_is_named_by_its_title(qtbot, stage, suite):
    _read_lesson(suite, stage.me)
    title = suite.learn.course(stage.me, "pan").lessons[0].title.zh_CN

    screen = _entered(qtbot, stage)

    assert any(line.startswith(f"课时：{title}，") for line in _heard(screen))


def test_another_day_is_shown_in_place(qtbot, stage, suite, clock):
    _practise(suite, stage.me)
    clock.advance(DAY_MS)
    screen = _entered(qtbot, stage)
    assert screen.page.findChild(Button, "points_empty_button") is not None

    screen.page.board.header.chooser.previous.click()
    qtbot.waitUntil(lambda: bool(_heard(screen)))

    assert screen.page.findChild(Button, "see_today") is not None


def test_a_route_may_name_the_day(qtbot, stage, suite, clock):
    today = suite.seat.today()
    _practise(suite, stage.me)
    clock.advance(DAY_MS)

    screen = _entered(qtbot, stage, Points(day=today))

    assert len(_heard(screen)) == 2


def test_the_next_points_are_gone_to(qtbot, stage, suite, travel):
    _practise(suite, stage.me)
    screen = _entered(qtbot, stage)

    screen.page.board.act.click()

    assert travel.went == [Run(request=PracticeRequest(way=Way.DAILY_QUIZ))]
    assert screen.rail == "points"


def test_a_route_to_elsewhere_is_a_bug(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)

    try:
        screen.enter(Home())
    except LookupError as error:
        assert not isinstance(error, Trouble)
    else:
        raise AssertionError("the points page showed home")
