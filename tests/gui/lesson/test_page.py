"""The lesson reader as it is seen and driven by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.theme import Theme
from firelearn.gui.lesson.check_view import CheckView
from firelearn.gui.lesson.page import LessonPage
from firelearn.runtime.words import Words


@pytest.fixture
def shown(qtbot, stage, suite):
    """Show a step of a lesson of the sound bank."""

    def show(at=0, *, lesson="part-1", size=(1280, 800), aloud=False):
        page = LessonPage(stage, aloud=aloud)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.show_run(suite.learn.open(stage.me, "pan", lesson))
        page.show_step(at)
        page.activateWindow()
        return page

    return show


def test_a_card_shows_heading_steps_and_what_one_must_never_do(shown):
    page = shown()

    assert page.findChild(QLabel, "card_heading").text() == "油锅起火：\n先关火"
    assert page.findChild(QLabel, "card_caption").text() == "锅在灶上"
    assert page.findChild(object, "never") is not None


def test_a_card_taller_than_a_small_window_is_scrolled_not_cut(qtbot, shown, monkeypatch):
    theme.use(Theme("light", elder=True, text_pt=21, motion=False))
    monkeypatch.setattr("firelearn.gui.lesson.reader._TALLEST", 300)

    page = shown(size=(540, 420))

    qtbot.waitUntil(lambda: page.view.height() >= page.view.heightForWidth(page.view.width()) > page.height())


def test_what_comes_is_said_beside_the_button(shown):
    page = shown(1)

    assert page.reader.on.text() == "下一页"
    assert page.reader.hint.text() == "下一页有一道小题"


def test_keys_turn_the_pages(qtbot, shown):
    page = shown()

    with qtbot.waitSignal(page.moved) as by_arrow:
        qtbot.keyClick(page, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.moved) as by_enter:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    page.show_step(1)
    with qtbot.waitSignal(page.moved) as back:
        qtbot.keyClick(page, Qt.Key.Key_PageUp)

    assert (by_arrow.args, by_enter.args, back.args) == ([1], [1], [0])


def test_escape_leaves_without_asking_because_the_place_is_kept(qtbot, shown):
    page = shown()

    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_check_waits_for_an_answer_and_says_so(shown):
    page = shown(2)

    assert not page.reader.on.isEnabled()
    assert page.reader.hint.text() == "先选好答案"


def test_a_letter_chooses_and_enter_confirms(qtbot, shown):
    page = shown(2)

    qtbot.keyClick(page, Qt.Key.Key_B)
    with qtbot.waitSignal(page.answered) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return)

    assert told.args[0] == (page.view.asked.order[1],)
    assert told.args[1] >= 0


def test_no_key_passes_a_check_that_is_not_answered(qtbot, shown):
    page = shown(2)

    with qtbot.assertNotEmitted(page.moved), qtbot.assertNotEmitted(page.finished):
        qtbot.keyClick(page, Qt.Key.Key_Right)
        qtbot.keyClick(page, Qt.Key.Key_PageDown)

    assert isinstance(page.view, CheckView)


def test_the_rule_of_a_multiple_choice_stands_on_the_screen(shown):
    page = shown(2, lesson="part-2")

    assert "少选都算错" in page.findChild(QLabel, "rule").text()


def test_before_an_answer_the_place_for_feedback_is_taken(shown):
    with_picture, without = shown(2), shown(2, lesson="part-2")

    assert with_picture.findChild(object, "question_picture") is not None
    assert without.findChild(object, "feedback_place") is not None


def test_feedback_comes_and_the_focus_goes_to_the_next_step(qtbot, stage, suite, shown):
    page = shown(2)
    run = suite.learn.open(stage.me, "pan", "part-1")
    key = page.view.asked.question.key
    page.view.pad.set_response(key)

    page.show_feedback(suite.learn.check(stage.me, run, 2, key, 60_000))

    qtbot.waitUntil(page.reader.on.hasFocus)
    assert page.view.feedback.findChild(QLabel, "verdict").text() == "对了"
    assert page.findChild(object, "question_picture") is None
    assert page.reader.on.text() == "学完这一课"


def test_reading_aloud_is_offered_only_where_there_is_a_voice(shown):
    silent, speaking = shown(), shown(aloud=True)

    assert not silent.findChild(Button, "read_aloud").isVisible()
    assert speaking.findChild(Button, "read_aloud").isVisible()


def test_what_is_read_aloud_is_what_stands_there(shown):
    page = shown()

    assert page.spoken().startswith("油锅起火：先关火。不慌，按顺序做：关掉灶火。")
    page.show_step(2)
    assert page.spoken().startswith("油锅起火，先做什么？ A，")


def test_the_reader_speaks_english_after_a_change_of_language(shown):
    language.use_words(Words(resources() / "words", Language.EN, strict=True))

    page = shown()

    assert page.reader.on.text() == "Next"
    assert page.findChild(QLabel, "lesson_title").text() == "The pan, lesson 1"


@pytest.mark.parametrize("pt", [18, 30])
def test_large_text_scrolls_between_the_bars_and_says_that_there_is_more(qtbot, shown, pt):
    theme.use(Theme("light", elder=True, text_pt=pt, motion=False))

    page = shown(size=(1024, 500))

    qtbot.waitUntil(lambda: page.reader.hint.text() == "下面还有，往下翻")
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.reader.scroller.verticalScrollBar().value() > 0
    assert page.width() == 1024
