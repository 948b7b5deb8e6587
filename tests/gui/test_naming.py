from dataclasses import replace

from firelearn.gui.naming import line_of, name_of
from firelearn.services.people import PersonCard

CARD = PersonCard(person=b"p" * 16, nickname="秀英", guest=False, tag="K7M", last_seen_ms=0, points=0)


def test_a_nickname_is_said_as_it_is_and_a_guest_by_tag():
    assert name_of(CARD) == "秀英"
    assert name_of(replace(CARD, nickname="")) == "访客 K7M"


def test_unit_and_tag_tell_people_of_one_name_apart():
    assert line_of(replace(CARD, unit_name="金石镇中学")) == "金石镇中学·K7M"
    assert line_of(CARD) == "没有单位·K7M"
