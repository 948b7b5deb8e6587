import json
from pathlib import Path

import pytest

from firelearn.content.answer_file import read_answers, ticket_of
from firelearn.content.complaint import Complaint, Complaints
from firelearn.content.reviews import Review
from firelearn.content.written_bank import read_bank
from tests.content.desk import SOUND
from tests.content.rubbish import RUBBISH
from tests.content.test_blind_answer import as_shown

WRITTEN = read_bank(SOUND / "bank", Complaints()).questions
PAN = WRITTEN[0].question


def _read(folder: Path, text: str) -> tuple[tuple[Review, ...], list[Complaint]]:
    file = folder / "answers.json"
    file.write_text(text, encoding="utf-8")
    complaints = Complaints()
    return read_answers(file, WRITTEN, "甲", complaints), complaints.in_order()


def test_right_answers_agree_whatever_the_type(tmp_path: Path) -> None:
    answers = {ticket_of(one.question): {"answer": as_shown(one.question)} for one in WRITTEN}

    reviews, told = _read(tmp_path, json.dumps(answers))

    assert told == []
    assert [review.question for review in reviews] == [one.question.id for one in WRITTEN]
    assert all(review.agreed and review.reader == "甲" for review in reviews)


def test_a_wrong_answer_disagrees_and_is_kept_in_the_bank_s_order(tmp_path: Path) -> None:
    wrong = next(letter for letter in "ABCD" if letter != as_shown(PAN))

    reviews, _ = _read(tmp_path, json.dumps({"home-0001": {"answer": wrong, "sure": 0.5, "remark": " 难 "}}))

    assert [(one.agreed, one.sure, one.remark) for one in reviews] == [(False, 0.5, "难")]
    assert reviews[0].answer in {"A", "C", "D"}


def test_a_second_answer_that_can_be_defended_is_a_disagreement(tmp_path: Path) -> None:
    right = as_shown(PAN)
    other = next(letter for letter in "ABCD" if letter != right)

    reviews, _ = _read(tmp_path, json.dumps({"home-0001": {"answer": right, "second": other}}))

    assert [(one.answer, one.agreed) for one in reviews] == [("B", False)]
    assert reviews[0].second in {"A", "C", "D"}


@pytest.mark.parametrize("code", RUBBISH)
def test_each_piece_of_rubbish_is_one_clear_complaint(tmp_path: Path, code: str) -> None:
    _, told = _read(tmp_path, RUBBISH[code])

    assert [complaint.code for complaint in told] == [code]


@pytest.mark.parametrize(
    "entry",
    [
        '"B"',
        "null",
        '{"answer": "B", "sure": 2}',
        '{"answer": "B", "sure": true}',
        '{"answer": "B", "remark": 1}',
        "{}",
    ],
)
def test_an_entry_of_another_shape_is_told(tmp_path: Path, entry: str) -> None:
    reviews, told = _read(tmp_path, '{"home-0001": ' + entry + "}")

    assert reviews == ()
    assert [complaint.code for complaint in told] == ["answers_fields"]


def test_a_second_answer_must_be_another_one(tmp_path: Path) -> None:
    _, told = _read(tmp_path, '{"home-0001": {"answer": "B", "second": "B"}}')

    assert [complaint.code for complaint in told] == ["answers_letters"]


def test_a_complaint_names_the_line_of_the_entry(tmp_path: Path) -> None:
    _, told = _read(tmp_path, '{\n"home-0003": {"answer": true},\n"home-0001": {"answer": "Z"}\n}')

    assert [(complaint.path, complaint.line) for complaint in told] == [("answers.json", 3)]


def test_a_question_named_with_and_without_its_revision_is_answered_twice(tmp_path: Path) -> None:
    ticket = ticket_of(PAN)

    _, told = _read(tmp_path, json.dumps({"home-0001": {"answer": "A"}, ticket: {"answer": "A"}}))

    assert [complaint.code for complaint in told] == ["answers_twice"]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"[" * 100_000])
def test_bytes_that_are_no_answers_are_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "answers.json"
    file.write_bytes(content)
    complaints = Complaints()

    reviews = read_answers(file, WRITTEN, "", complaints)

    assert (reviews, complaints.errors) == ((), 1)
