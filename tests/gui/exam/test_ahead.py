"""The next question of an exam, made while the person reads."""

import pytest
from PySide6.QtCore import Qt

from firelearn.gui.exam.question import QuestionColumn


@pytest.fixture
def waiting(qtbot):
    """Wait for the question that was made beforehand, and return it."""

    def one(shown):
        def made():
            here = shown.room.question
            return [found for found in shown.room.findChildren(QuestionColumn) if found is not here]

        qtbot.waitUntil(lambda: len(made()) == 1)
        return made()[0]

    return one


def test_the_next_question_stands_ready_unseen_and_is_the_one_that_is_shown(qtbot, begin, waiting):
    shown = begin()
    ready = waiting(shown)
    assert not ready.isVisible()
    assert ready.size() == shown.room.question.size()

    qtbot.keyClick(shown.pad, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.number == "第 2 题")

    assert shown.room.question is ready
    assert ready.isVisible()


def test_another_question_than_the_one_that_stands_ready_is_made_then(qtbot, begin, waiting, go_to):
    shown = begin()
    ready = waiting(shown)

    go_to(shown, 3)

    assert shown.number == "第 4 题"
    assert shown.room.question is not ready
