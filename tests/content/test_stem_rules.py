import pytest

from firelearn.content.complaint import Complaints, Severity
from firelearn.content.stem_rules import alike
from firelearn.content.written_bank import read_bank
from tests.content.desk import Desk

HOME = "bank/questions/home.toml"


def test_the_same_stem_with_other_punctuation_is_an_error(desk: Desk) -> None:
    desk.edit(HOME, "浓烟里应当站直快跑。", "灭火器箱，平时要锁好")

    told = [(complaint.code, complaint.severity, complaint.values["other"]) for complaint in desk.complaints()]

    assert told == [("same_stem", Severity.ERROR, "home-0007")]


def test_stems_that_are_nearly_alike_are_for_a_person_to_judge(desk: Desk) -> None:
    desk.edit(HOME, "浓烟里应当站直快跑。", "灭火器箱子平时要锁好。")

    told = [(complaint.code, complaint.severity) for complaint in desk.complaints()]

    assert told == [("alike_stems", Severity.WARNING)]


def test_stems_about_the_same_thing_are_not_alike(desk: Desk) -> None:
    desk.edit(HOME, "浓烟里应当站直快跑。", "灭火器喷过一次要送修。")

    assert desk.codes() == set()


def test_pairs_are_measured_from_nothing_alike_to_the_same(desk: Desk) -> None:
    desk.edit(HOME, "浓烟里应当站直快跑。", "灭火器箱子平时要锁好。")
    questions = read_bank(desk.bank, Complaints()).questions

    pairs = {(one.later.question.id, one.earlier.question.id): one.likeness for one in alike(questions, 0.2)}

    assert pairs == {("home-0008", "home-0007"): pytest.approx(2 * 7 / (9 + 10))}


def test_find_the_hazard_stems_may_be_alike(desk: Desk) -> None:
    desk.edit(HOME, "浓烟里应当站直快跑。", "图里有一处隐患，找出来。")

    assert desk.codes() == set()
