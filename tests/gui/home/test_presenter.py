"""Home over the real use cases."""

from firelearn.domain.errors import Trouble
from firelearn.gui.home.presenter import Presenter
from firelearn.gui.kit.button import Button
from firelearn.gui.route import Home, Lesson


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(Home())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def test_a_new_guest_is_led_to_the_first_lesson(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.body.hero.button.click()

    assert travel.went == [Lesson(course="pan", lesson="part-1")]


def test_a_lesson_left_half_read_is_what_comes_next(qtbot, stage, suite, travel):
    run = suite.learn.open(stage.me, "pan", "part-2")
    suite.learn.keep_place(stage.me, run, 1)
    screen = _entered(qtbot, stage)

    assert screen.page.body.hero.button.text() == "继续学习"


def test_the_switches_choose(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.body.greeting.switches.elder.click()
    screen.page.body.greeting.switches.language.click()

    assert travel.chosen == [{"elder": True}, {"language": "en"}]


def test_a_person_who_is_gone_is_told_with_a_way_to_try_again(qtbot, stage):
    who, stage.person = stage.person, b"nobody of this pc"
    screen = _entered(qtbot, stage)
    again = screen.page.findChild(Button, "trouble_card_again")
    stage.person = who

    again.click()
    qtbot.waitUntil(lambda: screen.page.body is not None)

    assert screen.page.currentWidget() is screen.page.body


def test_home_is_an_entry_of_the_rail_and_needs_no_way_back(stage, qtbot):
    screen = _entered(qtbot, stage)

    assert (screen.rail, screen.is_home) == ("home", True)
    screen.close()


def test_nobody_learning_is_a_bug_not_a_trouble(qtbot, stage):
    stage.person = None
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)

    try:
        screen.enter(Home())
    except LookupError as error:
        assert not isinstance(error, Trouble)
    else:
        raise AssertionError("home opened for nobody")
