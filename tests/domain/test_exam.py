import pytest

from firelearn.domain.exam import Score, TopicScore, by_topic, score
from firelearn.domain.question import Topic
from tests.domain.made import paper

FIVE = paper(["home-0001", "home-0002", "gas-0001", "gas-0002", "law-0001"], marks=20)


def test_marks_are_those_of_the_right_answers():
    outcome = score(FIVE, [True, False, True, True, False])

    assert outcome == Score(marks=60, full_marks=100, right=3, count=5, passed=True)


def test_one_mark_under_the_pass_mark_is_not_a_pass():
    assert not score(FIVE, [True, False, True, False, False]).passed


def test_every_item_needs_a_verdict():
    with pytest.raises(ValueError, match="shorter"):
        score(FIVE, [True])


def test_the_breakdown_by_topic_stands_in_the_order_of_the_bank():
    topics = [Topic.LAW, Topic.HOME, Topic.GAS, Topic.HOME]

    assert by_topic(topics, [True, True, False, False]) == (
        TopicScore(topic=Topic.HOME, right=1, count=2),
        TopicScore(topic=Topic.GAS, right=0, count=1),
        TopicScore(topic=Topic.LAW, right=1, count=1),
    )
