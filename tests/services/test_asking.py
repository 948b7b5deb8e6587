from dataclasses import replace

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Mode
from firelearn.domain.question import QuestionType
from firelearn.services import asking
from tests.domain.made import question as made_question
from tests.services.made import FAST_MS, SLOW_MS, wrong


def first_of(desk, kind):
    bank = desk.suite.seat.store.reader.bank
    return bank.question(bank.ids(type=kind, limit=1)[0])


@pytest.mark.parametrize("kind", [QuestionType.ORDERING, QuestionType.MATCHING])
@pytest.mark.parametrize("options", [2, 3, 5])
def test_what_is_to_be_ordered_never_stands_in_order(kind, options):
    question = made_question(kind, key=range(options), options=options)
    written = tuple(range(options))

    orders = [asking.shuffled_order(question, session, 0) for session in range(200)]

    assert all(sorted(order) == list(written) for order in orders)
    assert written not in orders


def test_choices_are_shuffled_the_same_way_again_in_the_same_run(desk):
    question = first_of(desk, QuestionType.SINGLE)

    orders = [asking.shuffled_order(question, session, place) for session in range(6) for place in range(6)]

    assert orders == [asking.shuffled_order(question, session, place) for session in range(6) for place in range(6)]
    assert len(set(orders)) > 6


@pytest.mark.parametrize("kind", [QuestionType.TRUE_FALSE, QuestionType.HOTSPOT])
def test_true_or_false_and_pictures_are_not_shuffled(desk, kind):
    assert asking.shuffled_order(first_of(desk, kind), 1, 1) == ()


@pytest.mark.parametrize("kind", list(QuestionType))
def test_every_type_is_judged_and_explained(desk, me, kind):
    question = first_of(desk, kind)

    def answer(response):
        return asking.answer_question(
            desk.suite.seat, me, question, response, elapsed_ms=SLOW_MS, mode=Mode.PRACTICE, session=1
        )

    missed, hit = answer(wrong(question)), answer(question.key)

    assert (missed.right, hit.right) == (False, True)
    assert missed.question.explanation.zh_CN
    assert (missed.too_fast, missed.in_wrong_book) == (False, True)


def test_an_answer_faster_than_reading_is_kept_and_said_to_be_too_fast(desk, me):
    question = first_of(desk, QuestionType.SINGLE)

    feedback = asking.answer_question(
        desk.suite.seat, me, question, question.key, elapsed_ms=FAST_MS, mode=Mode.PRACTICE, session=1
    )

    assert feedback.right
    assert feedback.too_fast
    assert feedback.points == 1  # checking in does not depend on it
    assert desk.suite.seat.store.reader.progress.state(me, question.id).right_count == 1


def test_a_response_that_cannot_be_is_refused_and_not_recorded(desk, me):
    question = first_of(desk, QuestionType.SINGLE)
    before = desk.suite.seat.store.identity.head_seq

    with pytest.raises(Trouble, match="response_malformed"):
        asking.answer_question(desk.suite.seat, me, question, (9,), elapsed_ms=1, mode=Mode.PRACTICE, session=1)

    assert desk.suite.seat.store.identity.head_seq == before


def test_a_question_that_left_the_bank_is_told_of(desk, me):
    question = replace(first_of(desk, QuestionType.SINGLE), id="gone-0001")

    with pytest.raises(Trouble, match="question_missing"):
        asking.ask(desk.suite.seat, me, question.id, session=1, index=0)
