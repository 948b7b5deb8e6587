import pytest

from firelearn.domain.errors import Trouble
from tests.services.staffed import OTHER_PIN, WRONG_PIN, wish


@pytest.fixture
def staff(desk):
    desk.suite.staff.set_up(wish())
    return desk.suite.staff_people


@pytest.fixture
def people(desk):
    return desk.suite.people


def named(people, desk, nickname):
    return people.rename(desk.guest(), nickname).person


def test_a_reset_pin_answers_the_waiting_and_says_why(desk, staff, people):
    person = named(people, desk, "老街的王师傅")
    people.set_pin(person, WRONG_PIN)
    for _ in range(5):
        with pytest.raises(Trouble, match="pin_"):
            people.sign_in(person, OTHER_PIN)
    with pytest.raises(Trouble, match="pin_wait"):
        people.sign_in(person, WRONG_PIN)

    staff.reset_pin(person, OTHER_PIN, "  忘了  密码 ")

    assert people.sign_in(person, OTHER_PIN).person == person
    line = desk.suite.staff.audit()[0]
    assert (line.action, line.person, line.reason) == ("pin_reset", "老街的王师傅", "忘了 密码")


def test_no_reason_no_act(desk, staff, people):
    person, other = named(people, desk, "甲"), named(people, desk, "乙")

    for act in (
        lambda: staff.reset_pin(person, OTHER_PIN, " "),
        lambda: staff.merge(person, other, ""),
        lambda: staff.part(person, ""),
        lambda: staff.erase(person, ""),
    ):
        with pytest.raises(Trouble, match="reason_needed"):
            act()


def test_two_records_are_merged_and_parted_again_with_their_own_names(desk, staff, people):
    first, second = named(people, desk, "小李"), named(people, desk, "李师傅")

    staff.merge(first, second, "同一个人")
    merged = [one.nickname for one in staff.duplicates(second)]
    staff.part(first, "不是同一个人")

    assert merged == ["小李"]
    assert staff.duplicates(second) == ()
    assert people.card(first).nickname == "小李"
    assert [line.action for line in desk.suite.staff.audit(2)] == ["persons_parted", "persons_merged"]


def test_whoever_is_removed_is_gone_with_their_duplicates_and_the_list_says_so_without_a_name(desk, staff, people):
    first, second = named(people, desk, "小李"), named(people, desk, "李师傅")
    staff.merge(first, second, "同一个人")

    staff.erase(second, "本人要求")

    assert people.known() == ()
    line = desk.suite.staff.audit()[0]
    assert (line.action, line.person, line.reason) == ("person_erased", "", "本人要求")
    assert line.tag


def test_staff_who_are_not_there_can_do_nothing(desk, staff, people):
    person = named(people, desk, "甲")
    desk.suite.session.end()

    with pytest.raises(Trouble, match="staff_needed"):
        staff.erase(person, "试试")


def test_staff_find_people_of_every_unit_by_the_beginning_of_their_name_or_its_initials(desk, staff, people):
    person = named(people, desk, "秀英")
    named(people, desk, "小李")

    found = [[card.person for card in staff.find(text)] for text in ("秀", "xy", "英", "")]

    assert found == [[person], [person], [], []]
