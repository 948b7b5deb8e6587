"""A guest's first ten minutes, with the keyboard alone: from the first key to the points."""

import pytest
from PySide6.QtCore import Qt

from firelearn.content.bank import load_bank
from firelearn.domain.question import QuestionType
from firelearn.domain.text import Language
from firelearn.gui.kit.text import Label
from tests.gui.running import at_rest, running, settle
from tests.journeys.keyboard import Keyboard, by_heart, judged
from tests.journeys.sight import words_in

Key = Qt.Key
PAPER = 20


@pytest.fixture
def keys(pc):
    settle(pc, language=Language.EN, motion=False)
    with running(pc) as guest:
        by_heart(guest, pc)
        yield Keyboard(guest)


def _lesson(keys):
    guest = keys.guest
    keys.press(Key.Key_Return)
    guest.on("place")
    while not guest.sees("end_title"):
        said = guest.find("place", Label).text()
        if guest.question() is not None:
            keys.answer()
            keys.press(Key.Key_Return)
            guest.see(
                "feedback", lambda: judged(guest.pad()) and guest.find("on").isEnabled() and guest.sees("feedback")
            )
        keys.press(Key.Key_Return)
        guest.see("next", lambda said=said: guest.sees("end_title") or _reads_other(guest, said))
        guest.rest(20)


def _reads_other(guest, said):
    place = guest.find("place", Label)
    return place is not None and place.text() != said


def _answer_and_read(keys):
    guest = keys.guest
    keys.answer()
    keys.press(Key.Key_Return)
    guest.see("feedback", lambda: judged(guest.pad()) and guest.find("step").isEnabled() and guest.sees("feedback"))
    keys.press(Key.Key_Return)


def _run_to_its_end(keys):
    guest = keys.guest
    guest.on("run_page")
    count = 0
    while not guest.sees("summary_title"):
        _answer_and_read(keys)
        count += 1
        guest.see("next", lambda: guest.sees("summary_title") or guest.question() is not None)
    return count


def _find_and_practise(keys, stem):
    guest = keys.guest
    guest.on("search_page")
    keys.tab_to("entry")
    keys.write(stem[:40])
    guest.see("hit", lambda: (hit := guest.find("hit_1")) is not None and stem[:30] in hit.accessibleName())
    keys.tab_to("hit_1")
    keys.press(Key.Key_Return)
    guest.on("run_page")
    _answer_and_read(keys)
    guest.on("search_page")
    keys.tab_to("entry")
    keys.press(Key.Key_Escape)


def _sit(keys):
    guest = keys.guest
    keys.tab_to("go_public")
    keys.press(Key.Key_Return)
    at_rest(guest, "lobby_page")
    keys.tab_to("start_exam")
    keys.press(Key.Key_Return)
    guest.on("exam_page")
    for _ in range(PAPER):
        keys.answer()
        before = guest.question().id
        keys.press(Key.Key_Return)
        guest.see("next", lambda before=before: guest.sees("hand_in_dialog") or _asks_other(guest, before))
    if guest.sees("hand_in_dialog_other"):
        keys.press(Key.Key_Right)
    keys.press(Key.Key_Return)
    guest.on("result_page")


def _asks_other(guest, before):
    now = guest.question()
    return now is not None and now.id != before


def _practise_every_kind(keys, questions):
    for kind in QuestionType:
        _find_and_practise(keys, next(question.stem.en for question in questions if question.type is kind))


def _outcome(guest):
    suite, me = guest.app.stage.suite, guest.app.stage.me
    told = []
    guest.app.tasks.run(lambda: (suite.points.today(me), suite.results.history(me)), told.append, owner=guest.app)
    guest.see("outcome", lambda: told)
    return told[0]


def test_a_guest_comes_from_the_first_key_to_a_passed_exam_and_its_points(keys, pc):
    guest = keys.guest
    at_rest(guest, "start_page")
    keys.press(Key.Key_Return)
    at_rest(guest, "home_page")

    _lesson(keys)
    keys.press(Key.Key_Escape)
    at_rest(guest, "home_page")
    keys.along_rail("home", "practice")
    at_rest(guest, "practice_page")
    keys.press(Key.Key_Slash)
    _practise_every_kind(keys, load_bank(pc.bank, pc.resources).questions)
    keys.press(Key.Key_Escape)
    at_rest(guest, "practice_page")
    keys.tab_to("first_button")  # what to do first today is the quiz
    keys.press(Key.Key_Return)
    assert _run_to_its_end(keys) == 5
    keys.press(Key.Key_Escape)
    at_rest(guest, "practice_page")
    keys.along_rail("practice", "exams")
    _sit(keys)
    keys.press(Key.Key_Escape)
    keys.along_rail("exams", "points")
    at_rest(guest, "points_page")

    points, exams = _outcome(guest)
    assert [exam.passed for exam in exams] == [True]
    assert points.total > exams[0].points > 0
    assert any(str(points.total) in text for _, text in words_in(guest.app.window))
