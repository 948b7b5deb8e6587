from firelearn.content.complaint import Severity
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
