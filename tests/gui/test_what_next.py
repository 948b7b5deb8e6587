"""What is best done next."""

from dataclasses import replace

import pytest

from firelearn.gui.what_next import after, first_today
from firelearn.services.practice import PracticeChoices, PracticeRequest, Way

QUIET = PracticeChoices(
    topics=(), audiences=(), total=50, due=0, wrong=0, favourites=0, quiz_done=True, challenge_points=0
)


def test_what_is_due_comes_first_then_the_quiz_then_a_draw():
    busy = replace(QUIET, due=3, quiz_done=False)

    assert first_today(busy).request.way is Way.REVIEW
    assert first_today(replace(busy, due=0)).request.way is Way.DAILY_QUIZ
    assert first_today(QUIET).request.way is Way.RANDOM


def test_wrong_answers_lead_to_the_wrong_question_book():
    following = after(PracticeRequest(way=Way.RANDOM), 2, replace(QUIET, wrong=5, due=3))

    assert (following.request.way, following.count) == (Way.WRONG_BOOK, 5)


def test_a_challenge_leads_to_another_challenge():
    assert after(PracticeRequest(way=Way.CHALLENGE), 1, replace(QUIET, wrong=5)).request.way is Way.CHALLENGE


@pytest.mark.parametrize("way", [Way.TOPIC, Way.AUDIENCE, Way.RANDOM, Way.IN_ORDER])
def test_with_nothing_waiting_the_same_practice_goes_on(way):
    request = PracticeRequest(way=way)

    assert after(request, 0, QUIET).request is request


def test_a_finished_wrong_question_book_leads_to_a_draw():
    assert after(PracticeRequest(way=Way.WRONG_BOOK), 0, QUIET).request.way is Way.RANDOM
