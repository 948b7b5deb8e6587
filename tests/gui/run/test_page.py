"""The page of a run: keys, places and words."""

import pytest
from PySide6.QtCore import Qt

from firelearn.gui.kit import theme
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.theme import Theme
from firelearn.gui.run.pane import PictureCard, Place
from firelearn.services.practice import Way


def _geometry(options):
    return [option.geometry() for option in options]


def test_nothing_moves_when_the_feedback_comes(desk):
    screen = desk.open(Way.ONE, question="home-0002")
    options = screen.page.pane.pad.options
    before = _geometry(options)
    place = desk.shown(screen, Place)
    corner = place.mapTo(screen.page, place.rect().topLeft())

    desk.answer(screen)
    card = desk.shown(screen, FeedbackCard)

    assert _geometry(options) == before
    assert card.mapTo(screen.page, card.rect().topLeft()) == corner


def test_a_picture_stands_where_the_feedback_will(desk, stage):
    bank = stage.suite.seat.store.reader.bank
    pictured = [q for q in bank.questions(bank.ids()) if q.picture and q.type.value != "hotspot"]
    if not pictured:
        pytest.skip("no pictured question in this bank")
    screen = desk.open(Way.ONE, question=pictured[0].id)

    assert desk.shown(screen, PictureCard) is not None


def test_digits_choose_like_letters(desk):
    screen = desk.open(Way.ONE, question="home-0002")

    desk.key(screen, Qt.Key.Key_1)
    desk.key(screen, Qt.Key.Key_3)

    chosen = [place for place, option in enumerate(screen.page.pane.pad.options) if option.isChecked()]
    assert chosen == [0, 2]


def test_keys_reach_the_pad_from_anywhere_on_the_page(desk):
    screen = desk.open(Way.ONE, question="home-0001")
    screen.page.top.end.setFocus()

    desk.key(screen, Qt.Key.Key_C)

    assert screen.page.pane.pad.ready


def test_enter_without_an_answer_only_moves_to_one(desk):
    screen = desk.open(Way.ONE, question="home-0001")
    screen.page.setFocus()

    screen.page.stepped.emit()
    desk.settle()

    assert desk.showing(screen, FeedbackCard) is None


def test_the_reason_why_the_step_cannot_be_taken_stands_beside_it(desk):
    screen = desk.open(Way.ONE, question="home-0001")
    bottom = screen.page.bottom

    before = bottom.step.accessibleDescription()
    desk.key(screen, Qt.Key.Key_A)

    assert before
    assert "A" in bottom.step.accessibleDescription()


def test_the_right_arrow_goes_on_after_the_feedback(desk, qtbot):
    screen = desk.open()
    desk.answer(screen)
    first = screen.page.pane

    desk.key(screen, Qt.Key.Key_Right)

    qtbot.waitUntil(lambda: screen.page.pane is not first)


def test_reading_aloud_is_offered_only_where_there_is_a_voice(desk, stage, qtbot, monkeypatch):
    monkeypatch.setattr(stage.voice, "can_speak", lambda _language: True)
    said = []
    monkeypatch.setattr(stage.voice, "say", lambda text, _language: said.append(text))
    screen = desk.open(Way.ONE, question="home-0001")
    qtbot.waitUntil(screen.page.bottom.aloud.isVisible)

    screen.page.bottom.aloud.click()

    assert said


def test_without_a_voice_nothing_is_offered(desk, qtbot):
    screen = desk.open(Way.ONE, question="home-0001")

    assert not screen.page.bottom.aloud.isVisible()
    assert not screen.page.elder_aloud.isVisible()


@pytest.mark.parametrize("points", [18, 22, 30])
def test_elder_mode_shows_the_same_question_and_its_feedback(desk, points):
    theme.use(Theme("light", elder=True, text_pt=points, motion=False))
    screen = desk.open(Way.ONE, question="home-0005")

    desk.answer(screen)
    card = desk.shown(screen, FeedbackCard)

    assert not card.visibleRegion().isEmpty()


def test_every_control_has_a_name_for_eye_and_ear(desk):
    screen = desk.open()
    bottom = screen.page.bottom

    for control in (screen.page.top.end, bottom.favourite, bottom.report, bottom.step):
        assert control.objectName()
        assert control.accessibleName() or control.text()
