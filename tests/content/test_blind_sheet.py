from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from firelearn.content.blind_answer import shown_order
from firelearn.content.blind_sheet import blind_questions, framed, labels_of
from firelearn.content.complaint import Complaints
from firelearn.content.images import examine
from firelearn.content.written_bank import read_bank
from firelearn.domain.question import QuestionType
from firelearn.domain.text import Text
from tests.content.desk import SOUND

ROOT = Path(__file__).parents[2]
QUESTIONS = [one.question for one in read_bank(SOUND / "bank", Complaints()).questions]
SHIPPED = [one.question for one in read_bank(ROOT / "question_bank", Complaints()).questions]
SPOTS = next(one for one in QUESTIONS if one.type is QuestionType.HOTSPOT)
FEWEST_APART = 0.9


def test_each_question_is_handed_out_once_with_its_revision() -> None:
    shown = blind_questions(QUESTIONS)

    assert {one.ticket for one in shown} == {f"{one.id}@{one.revision.hex()[:6]}" for one in QUESTIONS}
    assert len(shown) == len(QUESTIONS)


def test_options_are_shown_in_the_order_that_answers_are_read_in() -> None:
    pan = next(one for one in blind_questions(QUESTIONS) if one.ticket.startswith("home-0001"))

    assert pan.choices == tuple(QUESTIONS[0].options[index] for index in shown_order(QUESTIONS[0]))


def test_left_sides_stand_as_written_and_right_sides_do_not() -> None:
    question = next(one for one in QUESTIONS if one.type is QuestionType.MATCHING)

    shown = next(one for one in blind_questions(QUESTIONS) if one.type is QuestionType.MATCHING)

    assert shown.choices == question.options
    assert shown.rights != question.matches
    assert set(shown.rights) == set(question.matches)


def test_nothing_that_tells_the_answer_is_handed_out() -> None:
    secret = tuple(replace(spot, label=Text("秘密", "secret")) for spot in SPOTS.hotspots)
    questions = [*QUESTIONS, replace(SPOTS, hotspots=secret)]

    told = repr(blind_questions(questions))

    assert "秘密" not in told
    for question in QUESTIONS:
        assert question.explanation.zh_CN not in told
        assert question.remember is None or question.remember.zh_CN not in told


def test_what_is_handed_out_does_not_depend_on_where_the_hazards_are() -> None:
    turned = tuple(replace(spot, hazard=not spot.hazard) for spot in SPOTS.hotspots)
    other = replace(SPOTS, hotspots=turned, key=tuple(n for n, spot in enumerate(turned) if spot.hazard))

    assert blind_questions([other]) == blind_questions([SPOTS])


def test_neighbours_are_seldom_of_one_topic() -> None:
    topics = [one.ticket.split("-")[0] for one in blind_questions(SHIPPED)]

    apart = sum(1 for one, other in pairwise(topics) if one != other)

    assert apart >= FEWEST_APART * (len(topics) - 1)


def test_labels_are_sorted_by_their_words_and_tied_to_nothing() -> None:
    labels = [label.zh_CN for label in labels_of(QUESTIONS)]

    assert labels == sorted({spot.label.zh_CN for spot in SPOTS.hotspots})


def test_the_lettered_picture_is_a_picture_with_a_frame_for_each_region() -> None:
    svg = (SOUND / "bank" / "images" / "room.svg").read_text(encoding="utf-8")
    complaints = Complaints()

    drawn = framed(svg, SPOTS, 800, 540)

    assert examine("room.svg", drawn, complaints) is not None
    assert complaints.errors == 0
    assert [drawn.count(f">{letter}</text>") for letter in "ABCDEFGH"[: len(SPOTS.hotspots)]] == [1] * len(
        SPOTS.hotspots
    )
