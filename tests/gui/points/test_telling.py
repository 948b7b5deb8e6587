"""Lines of points in words."""

import pytest

from firelearn.domain.points import Rule
from firelearn.domain.points_lines import Line, Reason
from firelearn.domain.text import Language
from firelearn.gui.kit import language
from firelearn.gui.points.telling import tell_line
from tests.gui.points.accounts import LINES, SUNDAY_EVENING_MS, TITLES, ZONE, caps

CAPS = {use.rule: use.cap for use in caps()}


def _told(line):
    return tell_line(line, titles=TITLES, caps=CAPS, zone_offset_min=ZONE)


def _line(rule, reason, **more):
    return Line(rule=rule, reason=reason, at_ms=SUNDAY_EVENING_MS, **{"points": 0, **more})


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_words_for_every_reason(rule, reason, spoken):
    language.use_words(language.words().speaking(spoken))

    for missing, points in ((0, 0), (2, 1)):
        told = _told(_line(rule, reason, points=points, right=7, wanted=5, missing=missing, count=9, cap_left=1))

        for part in (told.what, told.why, told.left):
            assert part
            assert "{" not in part
            assert "points." not in part


def test_a_lesson_is_named_by_its_title_with_the_time_and_what_is_left():
    told = _told(LINES[1])

    assert told.what == "课时：燃气泄漏怎么办"
    assert told.why == "首次学完一个课时，得 2 分·19:50"
    assert (told.left, told.full) == ("还有 8", False)


def test_a_subject_that_left_the_bank_is_told_by_its_rule():
    told = _told(_line(Rule.COURSE, Reason.EARNED, points=10, subject="gone"))

    assert told.what == "课程"


def test_practice_says_how_many_more_earn_the_next_point():
    told = _told(LINES[2])

    assert told.what == "练习：答对 17 道不同的题"
    assert told.why == "每答对 5 题得 1 分，再对 3 题又得 1 分"


def test_what_was_answered_too_fast_says_how_fast_and_that_it_is_kept():
    told = _told(LINES[3])

    assert told.icon == "clock"
    assert told.what == "练习：2 题没有计分"
    assert told.why == "答得比读题快（0.6 秒），留记录，不得分"
    assert told.left == "—"


def test_a_full_cap_says_so():
    told = _told(LINES[0])

    assert (told.left, told.full) == ("已满 1", True)


def test_an_exam_that_was_passed_has_the_months_points():
    assert _told(LINES[4]).left == "本月已得"


def test_a_quiz_below_the_mark_says_what_more_would_have_earned():
    told = _told(_line(Rule.DAILY_QUIZ, Reason.EARNED, points=1, right=2, wanted=4, count=5, cap_left=0))

    assert told.why == "交卷得 1 分；对 4 题以上得 2 分"


def test_a_run_that_cannot_earn_more_promises_nothing():
    told = _told(_line(Rule.CHALLENGE, Reason.EARNED, points=6, right=12, wanted=10, count=13, cap_left=0))

    assert told.why == "当天最好的一次，得满了"


def test_one_thing_is_told_as_one_in_english():
    language.use_words(language.words().speaking(Language.EN))

    told = _told(_line(Rule.PRACTICE, Reason.TOO_FAST, count=1, fastest_ms=600))

    assert told.what == "Practice: 1 answer not counted"
