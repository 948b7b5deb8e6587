from pathlib import Path

from firelearn.content.bank import load_bank
from firelearn.content.stats import stats
from firelearn.domain.question import Audience, QuestionType, Topic
from tests.content.desk import Desk

ROOT = Path(__file__).parents[2]


def test_a_bank_is_counted_by_everything_one_can_ask_for(desk: Desk) -> None:
    counts = stats(load_bank(desk.bank, desk.resources))

    assert (counts["questions"], counts["courses"]) == (8, 1)
    assert counts["by_type"] == {
        "single": 1,
        "multiple": 1,
        "true_false": 3,
        "ordering": 1,
        "matching": 1,
        "hotspot": 1,
    }
    assert counts["by_level"] == {"1": 4, "2": 4, "3": 0}
    assert (counts["by_audience"]["residents"], counts["by_audience"]["shop"]) == (8, 1)
    assert counts["by_language"] == {"zh_CN": 8, "en": 8}
    assert counts["answer_position"] == {"A": 0, "B": 1, "C": 0, "D": 0}


def test_every_topic_type_and_audience_is_listed(desk: Desk) -> None:
    counts = stats(load_bank(desk.bank, desk.resources))

    assert list(counts["by_topic"]) == list(Topic)
    assert list(counts["by_type"]) == list(QuestionType)
    assert list(counts["by_audience"]) == list(Audience)
    assert sum(counts["by_topic"].values()) == 8


def test_the_bank_that_ships_teaches_every_topic_with_every_type() -> None:
    counts = stats(load_bank(ROOT / "question_bank", ROOT / "resources"))

    assert counts["questions"] >= 160
    assert counts["courses"] >= 4
    assert min(counts["by_topic"].values()) >= 10
    assert min(counts["by_type"].values()) >= 1
    assert counts["by_language"] == {"zh_CN": counts["questions"], "en": counts["questions"]}
