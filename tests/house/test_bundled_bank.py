"""The bank that ships holds what was promised: 600 questions and 12 courses, answered blind, in both languages.

Numbers of parts are half of the whole bank's (firelearn/content/targets.py), rounded up.
"""

from functools import cache
from pathlib import Path

import pytest

from firelearn.content.check import check_bank, check_resources
from firelearn.content.complaint import Complaint, Complaints, Severity
from firelearn.content.facts import Confidence
from firelearn.content.review_rules import unanswered
from firelearn.content.targets import OTHER_TYPES_TARGET, TARGETS, WHOLE
from firelearn.content.written_bank import Subject, read_subject
from firelearn.domain.question import QuestionType, Topic

ROOT = Path(__file__).parents[2]
QUESTIONS = 600
COURSES = 12
PICTURES = 60
OFF_BY = 0.02
"""How far the shares of types and levels may be off: two in a hundred."""
TITLES = (
    *("认识火", "119", "火场逃生", "被困", "灭火器", "消火栓", "家庭用电", "油锅", "燃气", "电动自行车"),
    *("生命通道", "九小场所"),
)
"""A word of the title of each of the twelve courses."""


@cache
def _bank() -> Subject:
    return read_subject(ROOT / "question_bank", Complaints())


@cache
def _complaints() -> tuple[Complaint, ...]:
    return (*check_bank(ROOT / "question_bank"), *check_resources(ROOT / "resources"))


def _half(part: str, name: str) -> int:
    return -(-TARGETS[part][name] // 2)


def _count(**wanted: object) -> int:
    questions = [written.question for written in _bank().bank.questions]
    return sum(1 for one in questions if all(getattr(one, name) == held for name, held in wanted.items()))


def test_the_checker_finds_nothing_to_mend() -> None:
    errors = [complaint for complaint in _complaints() if complaint.severity is Severity.ERROR]

    assert errors == []


def test_there_are_six_hundred_questions() -> None:
    assert len(_bank().bank.questions) >= QUESTIONS


@pytest.mark.parametrize("topic", list(Topic))
def test_every_topic_has_half_of_its_whole_count(topic: Topic) -> None:
    assert _count(topic=topic) >= _half("by_topic", topic)


@pytest.mark.parametrize("kind", ["single", "true_false", "multiple"])
def test_types_have_their_shares(kind: str) -> None:
    share = _count(type=QuestionType(kind)) / len(_bank().bank.questions)

    assert share == pytest.approx(TARGETS["by_type"][kind] / WHOLE, abs=OFF_BY)


def test_ordering_matching_and_find_the_hazard_have_their_share() -> None:
    count = sum(_count(type=kind) for kind in (QuestionType.ORDERING, QuestionType.MATCHING, QuestionType.HOTSPOT))

    assert count >= OTHER_TYPES_TARGET // 2


@pytest.mark.parametrize("level", [1, 2, 3])
def test_levels_have_their_shares(level: int) -> None:
    share = _count(level=level) / len(_bank().bank.questions)

    assert share == pytest.approx(TARGETS["by_level"][str(level)] / WHOLE, abs=OFF_BY)


@pytest.mark.parametrize("audience", list(TARGETS["by_audience"]))
def test_every_audience_is_served(audience: str) -> None:
    served = sum(1 for written in _bank().bank.questions if audience in written.question.audiences)

    assert served >= _half("by_audience", audience)


def test_every_question_was_answered_blind_and_agreed() -> None:
    subject = _bank()

    assert [one.question.id for one in unanswered(subject.bank, subject.reviews)] == []


def test_at_most_one_question_in_ten_rests_on_a_medium_fact_and_none_on_less() -> None:
    subject = _bank()
    medium = {name for name, fact in subject.facts.items() if fact.confidence is Confidence.MEDIUM}
    unfit = {name for name, fact in subject.facts.items() if fact.from_draft or fact.confidence is Confidence.LOW}

    resting = [written.question.id for written in subject.bank.questions if medium & set(written.facts)]
    wrong = [written.question.id for written in subject.bank.questions if unfit & set(written.facts)]

    assert len(resting) * 10 <= len(subject.bank.questions)
    assert wrong == []


def test_the_twelve_courses_are_there() -> None:
    titles = [written.course.title.zh_CN for written in _bank().bank.courses]

    missing = [word for word in TITLES if not any(word in title for title in titles)]

    assert len(titles) >= COURSES
    assert missing == []


def test_no_two_courses_ask_the_same_questions() -> None:
    linked = [frozenset(written.course.questions) for written in _bank().bank.courses]

    assert len(set(linked)) == len(linked)


def test_there_are_sixty_pictures() -> None:
    assert len(_bank().pictures) >= PICTURES


def test_nothing_is_told_about_courses() -> None:
    told = [complaint for complaint in _complaints() if complaint.path.startswith("courses/")]

    assert told == []
