import datetime as dt

from firelearn.content.complaint import Complaints
from firelearn.content.points import read_rule_sets
from tests.content.desk import Desk

POINTS = "resources/points/2026-11.toml"


def test_a_rule_set_is_read_with_its_date(desk: Desk) -> None:
    rules = read_rule_sets(desk.resources, Complaints())[0]

    assert (rules.id, rules.in_force_from) == ("2026-11", dt.date(2026, 11, 1))
    assert (rules.lesson.points, rules.lesson.cap, rules.course.cap) == (2, 10, None)


def test_rule_sets_come_by_date(desk: Desk) -> None:
    text = (desk.resources / "points/2026-11.toml").read_text(encoding="utf-8")
    desk.append("resources/points/2025-01.toml", text.replace("2026-11", "2025-01"))

    rule_sets = read_rule_sets(desk.resources, Complaints())

    assert [rules.id for rules in rule_sets] == ["2025-01", "2026-11"]


def test_a_wrong_rule_is_told_on_its_line(desk: Desk) -> None:
    desk.edit(POINTS, "points = 2\ncap = 10", 'points = 2\ncap = "ten"')
    complaints = Complaints()

    read_rule_sets(desk.resources, complaints)

    assert [(complaint.line, complaint.code) for complaint in complaints] == [(10, "rule_form")]


def test_a_rule_left_out_is_told(desk: Desk) -> None:
    desk.edit(POINTS, "[exam]\npoints = 20\n", "")
    complaints = Complaints()

    read_rule_sets(desk.resources, complaints)

    told = complaints.in_order()
    assert [complaint.code for complaint in told] == ["rule_form"]
    assert "exam" in str(told[0].values["reason"])
