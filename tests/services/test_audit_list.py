from firelearn.domain.audit import StaffAction
from firelearn.domain.fact import StaffActed
from firelearn.domain.ids import NO_PERSON
from firelearn.services.audit_list import audit_lines


def test_the_newest_act_stands_first_with_the_name_of_today(desk):
    people, seat = desk.suite.people, desk.suite.seat
    person = people.rename(desk.guest(), "小李").person
    seat.record(person, StaffActed(action=StaffAction.PIN_RESET.value, person=person, reason="忘了"))
    desk.clock.advance(1000)
    seat.record(NO_PERSON, StaffActed(action=StaffAction.DEMO_LOADED.value))
    people.rename(person, "李师傅")

    lines = audit_lines(seat, 10)

    assert [(line.action, line.person, line.unit, line.reason) for line in lines] == [
        ("demo_loaded", "", "", ""),
        ("pin_reset", "李师傅", "", "忘了"),
    ]
    assert lines[0].at_ms - lines[1].at_ms == 1000


def test_no_more_lines_than_were_asked_for(desk):
    for n in range(3):
        desk.suite.seat.record(NO_PERSON, StaffActed(action=StaffAction.DEMO_LOADED.value, reason=str(n)))

    assert [line.reason for line in audit_lines(desk.suite.seat, 2)] == ["2", "1"]
