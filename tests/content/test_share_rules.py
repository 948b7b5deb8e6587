from dataclasses import dataclass

import pytest

from tests.content.desk import Desk

LETTERS = "ABCD"
HOME = "bank/questions/home.toml"


@dataclass(frozen=True)
class Question:
    """A question of the test's own; its stem is made of its number, so that none are alike."""

    number: int
    kind: str
    answer: str
    options: tuple[str, ...] = ()

    def written(self) -> str:
        """Write it down as an author would."""
        stem = chr(0x4E00 + self.number) * 9
        options = f"options = {list(self.options)}\n" if self.options else ""
        english = f"options = {[str(place) for place, _ in enumerate(self.options)]}\n" if self.options else ""
        return (
            f'\n[[question]]\nid = "home-{self.number:04d}"\ntype = "{self.kind}"\nlevel = 1\n'
            f'audiences = ["residents"]\nfacts = ["F1"]\nsources = ["fire-law"]\nanswer = {self.answer}\n'
            f'[question.zh_CN]\nstem = "{stem}"\n{options}explanation = "因"\n'
            f'[question.en]\nstem = "Q {self.number}"\n{english}explanation = "Why"\n'
        )


def _singles(answers: str, longest: int = 0) -> str:
    """Write singles with these right letters; in the first ``longest`` of them the right option is the longest."""
    texts = []
    for number, letter in enumerate(answers):
        options = ["甲一", "乙一", "丙一", "丁一"]
        options[LETTERS.index(letter)] += "长" if number < longest else ""
        texts.append(Question(1000 + number, "single", f'"{letter}"', tuple(options)).written())
    return "".join(texts)


@pytest.mark.parametrize("answers", ["ABCD" * 4 + "ACD", "AACD", "ABCDABCDAC", "A", ""])
def test_an_even_spread_of_letters_is_no_complaint(desk: Desk, answers: str) -> None:
    desk.append(HOME, _singles(answers))

    assert "letter_share" not in desk.codes()


def test_a_letter_that_is_right_too_often_or_too_seldom_is_told(desk: Desk) -> None:
    desk.append(HOME, _singles("AAAAAAAACCCDDD"))

    told = [complaint for complaint in desk.complaints() if complaint.code == "letter_share"]

    assert {complaint.values["letter"]: complaint.values["count"] for complaint in told} == {"A": 8, "B": 1}


def test_singles_with_three_options_do_not_count_for_the_spread(desk: Desk) -> None:
    three = [Question(2000 + number, "single", '"A"', ("甲", "乙", "丙")).written() for number in range(9)]
    desk.append(HOME, "".join(three))

    assert "letter_share" not in desk.codes()


def test_the_right_option_may_be_the_longest_by_chance(desk: Desk) -> None:
    desk.append(HOME, _singles("ACDB" * 5, longest=7))

    assert not {"longest_share", "longest_in_topic"} & desk.codes()


def test_the_longest_option_must_not_give_the_answer_away(desk: Desk) -> None:
    desk.append(HOME, _singles("ACDB" * 5, longest=9))

    assert {"longest_share", "longest_in_topic"} <= desk.codes()


def test_statements_that_are_mostly_true_are_told(desk: Desk) -> None:
    truths = [Question(3000 + number, "true_false", "true").written() for number in range(5)]
    desk.append(HOME, "".join(truths))

    told = [complaint for complaint in desk.complaints() if complaint.code == "true_share"]

    assert [(complaint.values["count"], complaint.values["of"]) for complaint in told] == [(6, 8)]


def test_a_topic_with_few_singles_says_nothing_about_lengths(desk: Desk) -> None:
    desk.append(HOME, _singles("ACDBAC", longest=6))

    assert "longest_in_topic" not in desk.codes()


@pytest.mark.parametrize(("medium", "told"), [(2, set()), (3, {"medium_share"})])
def test_one_question_in_ten_may_rest_on_a_medium_fact(desk: Desk, medium: int, told: set[str]) -> None:
    statements = [Question(4000 + n, "true_false", "true" if n % 2 else "false").written() for n in range(12)]
    texts = [text.replace("F1", "F2") if n < medium else text for n, text in enumerate(statements)]
    desk.append(HOME, "".join(texts))

    assert desk.codes() & {"medium_share"} == told
