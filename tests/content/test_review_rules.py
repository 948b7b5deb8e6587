from dataclasses import replace

from firelearn.content.complaint import Complaints
from firelearn.content.review_rules import unanswered
from firelearn.content.reviews import read_reviews, record
from firelearn.content.written_bank import read_bank
from tests.content.desk import Desk

HOME = "bank/questions/home.toml"


def _told(desk: Desk) -> list[tuple[str, str, object]]:
    desk.reader = False
    return [(one.code, one.path, one.values["id"]) for one in desk.complaints()]


def test_a_bank_that_strangers_answered_rightly_is_sound(desk: Desk) -> None:
    desk.answer_blind()

    assert _told(desk) == []


def test_a_comma_makes_a_revision_that_nobody_has_answered(desk: Desk) -> None:
    desk.answer_blind()
    desk.edit(HOME, "油锅起火，先做什么？", "油锅起火先做什么？")

    assert _told(desk) == [("no_review", "questions/home.toml", "home-0001")]


def test_a_line_by_somebody_who_had_seen_the_key_proves_nothing(desk: Desk) -> None:
    desk.answer_blind()
    first, *others = read_reviews(desk.bank, Complaints())
    record(desk.bank, "reader", [replace(first, blind=False), *others])

    assert _told(desk) == [("no_review", "questions/home.toml", "home-0001")]


def test_a_reader_who_disagrees_with_all_others_is_worth_a_look(desk: Desk) -> None:
    desk.answer_blind()
    first = read_reviews(desk.bank, Complaints())[0]
    record(desk.bank, "second", [replace(first, answer="D", agreed=False)])

    told = _told(desk)

    assert told == [("review_split", "questions/home.toml", "home-0001")]


def test_words_may_stand_for_letters_in_a_line_that_agreed(desk: Desk) -> None:
    desk.answer_blind()
    first, *others = read_reviews(desk.bank, Complaints())
    record(desk.bank, "reader", [replace(first, answer="关火盖锅盖"), *others])

    assert _told(desk) == []


def test_what_nobody_answered_is_what_is_still_to_be_asked(desk: Desk) -> None:
    bank = read_bank(desk.bank, Complaints())
    before = unanswered(bank, read_reviews(desk.bank, Complaints()))
    desk.answer_blind()
    first, *others = read_reviews(desk.bank, Complaints())

    left = unanswered(bank, (replace(first, agreed=False), *others))

    assert [one.question.id for one in before] == [one.question.id for one in bank.questions]
    assert [one.question.id for one in left] == ["home-0001"]
