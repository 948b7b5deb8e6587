import itertools
from dataclasses import replace

import pytest

from firelearn.content.answer_key import LETTERS
from firelearn.content.blind_answer import read_answer, shown_order, written_answer
from firelearn.content.complaint import Complaints
from firelearn.content.written_bank import read_bank
from firelearn.domain.answer import judge
from firelearn.domain.ids import Revision
from firelearn.domain.question import Question, QuestionType
from tests.content.desk import SOUND

QUESTIONS = {
    one.question.type: one.question for one in read_bank(SOUND / "bank", Complaints()).questions
}  # one of each type; of true/false the last
TYPES = sorted(QUESTIONS)


def as_shown(question: Question) -> object:
    """Answer rightly, as somebody would who sees only the shown order."""
    order = shown_order(question)
    if question.type is QuestionType.TRUE_FALSE:
        return question.key == (0,)
    if question.type is QuestionType.MATCHING:
        return {LETTERS[left]: str(order.index(left) + 1) for left in range(len(order))}
    return "".join(LETTERS[order.index(index)] for index in question.key)


@pytest.mark.parametrize("kind", TYPES)
def test_the_right_letters_as_shown_are_the_key_of_the_bank(kind: QuestionType) -> None:
    for number in range(40):
        question = replace(QUESTIONS[kind], revision=Revision(number.to_bytes(8, "big")))

        response = read_answer(question, as_shown(question))

        assert response is not None
        assert judge(question, response)
        assert written_answer(question, response) == written_answer(question, question.key)


@pytest.mark.parametrize("kind", TYPES)
def test_what_is_shown_is_everything_once_and_the_same_each_time(kind: QuestionType) -> None:
    question = QUESTIONS[kind]

    order = shown_order(question)

    assert order == shown_order(question)
    assert sorted(order) == list(range(len(question.options) or len(question.hotspots)))


def test_another_revision_is_shown_in_another_order() -> None:
    question = QUESTIONS[QuestionType.SINGLE]

    orders = {shown_order(replace(question, revision=Revision(bytes([n] * 8)))) for n in range(60)}

    assert len(orders) > 15


@pytest.mark.parametrize("kind", [QuestionType.ORDERING, QuestionType.MATCHING])
def test_steps_and_right_sides_never_stand_as_written(kind: QuestionType) -> None:
    question = QUESTIONS[kind]
    written = tuple(range(len(question.options)))

    orders = {shown_order(replace(question, revision=Revision(bytes([n] * 8)))) for n in range(60)}

    assert orders == set(itertools.permutations(written)) - {written}


@pytest.mark.parametrize(
    ("kind", "answers"),
    [
        (QuestionType.SINGLE, ["b", " B ", "B"]),
        (QuestionType.MULTIPLE, ["ACD", "dca", "A, C, D", "A、C、D"]),
        (QuestionType.TRUE_FALSE, [True, "true", "T", "对", "正确"]),
        (QuestionType.ORDERING, ["BCA", "b c a", "B,C,A"]),
        (
            QuestionType.MATCHING,
            [{"A": "2", "B": "1", "C": "3"}, {"b": 1, "a": 2, "c": 3}, "A2 B1 C3", "A:2, B:1, C:3"],
        ),
    ],
)
def test_one_answer_may_be_written_in_several_ways(kind: QuestionType, answers: list[object]) -> None:
    responses = {read_answer(QUESTIONS[kind], answer) for answer in answers}

    assert len(responses) == 1
    assert None not in responses


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        *((kind, rubbish) for kind in TYPES for rubbish in (None, "", 3, ["A"], {}, "Z", "??")),
        (QuestionType.SINGLE, "AB"),
        (QuestionType.SINGLE, "E"),
        (QuestionType.SINGLE, True),
        (QuestionType.MULTIPLE, "AA"),
        (QuestionType.ORDERING, "AB"),
        (QuestionType.ORDERING, "ABB"),
        (QuestionType.TRUE_FALSE, "A"),
        (QuestionType.TRUE_FALSE, 1),
        (QuestionType.MATCHING, {"A": "1", "B": "2"}),
        (QuestionType.MATCHING, {"A": "1", "B": "1", "C": "2"}),
        (QuestionType.MATCHING, {"A": "1", "B": "2", "D": "3"}),
        (QuestionType.MATCHING, "A1 B2 C9"),
        (QuestionType.MATCHING, "123"),
    ],
)
def test_rubbish_is_no_answer(kind: QuestionType, answer: object) -> None:
    assert read_answer(QUESTIONS[kind], answer) is None
