"""How far one is in a course, and whom it serves, in words."""

from dataclasses import replace

from firelearn.domain.question import Audience
from firelearn.gui.course.progress import audience_line, progress_line, size_line
from tests.gui.home.made import course


def test_progress_carries_its_denominator(qapp):
    assert progress_line(course(done=2, lessons=5)) == "2 / 5 课时"
    assert progress_line(course(done=5, lessons=5, finished=True)) == "已学完"


def test_the_length_is_told_in_lessons_and_minutes(qapp):
    assert size_line(course(lessons=5)) == "共 5 课时，约 20 分钟"


def test_few_audiences_are_named_many_are_counted_and_all_are_everybody(qapp):
    few = replace(course(), audiences=frozenset({Audience.SHOP, Audience.RESIDENTS}))
    many = replace(course(), audiences=frozenset(list(Audience)[:5]))
    everybody = replace(course(), audiences=frozenset(Audience))

    assert audience_line(few) == "适合：居民、商店店主"
    assert audience_line(many).endswith("，另有 2 类")
    assert audience_line(everybody) == "适合所有人"
