"""The one next step: all seven kinds."""

from dataclasses import replace
from pathlib import Path

import pytest

from firelearn.domain.text import Language
from firelearn.gui.home.next_step import broken_at_phrase, hero_words, route_of
from firelearn.gui.kit import language
from firelearn.gui.kit.places import resources
from firelearn.gui.route import Exam, Lesson, Lobby, Run
from firelearn.runtime.words import Words
from firelearn.services.home import Next
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.home.made import EXAM, UNFINISHED, home


@pytest.mark.parametrize(
    ("kind", "route"),
    [
        (Next.RESUME_EXAM, Exam(exam=EXAM)),
        (Next.GO_ON, Lesson(course="kitchen", lesson="pan-fire")),
        (Next.START_COURSE, Lesson(course="kitchen", lesson="pan-fire")),
        (Next.REVIEW, Run(request=PracticeRequest(way=Way.REVIEW))),
        (Next.DAILY_QUIZ, Run(request=PracticeRequest(way=Way.DAILY_QUIZ))),
        (Next.EXAM, Lobby(blueprint="public")),
        (Next.PRACTISE, Run(request=PracticeRequest(way=Way.RANDOM))),
    ],
)
def test_each_kind_leads_to_its_screen(kind, route):
    assert route_of(home(kind).next_step) == route


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("kind", list(Next))
def test_each_kind_has_a_title_a_place_an_act_and_a_picture(qapp, kind, spoken):
    language.use_words(Words(resources() / "words", spoken, strict=True))

    said = hero_words(home(kind), lambda name: resources() / "art" / "mark.svg" if name else Path())

    assert said.title
    assert said.meta
    assert said.button
    assert said.picture.is_file()


def test_a_lesson_says_where_it_stands_and_on_a_narrow_hero_without_its_course(qapp):
    long = hero_words(home(), Path).meta
    short = hero_words(home(), Path, short=True).meta

    assert long == "厨房·第 3 课时，共 5·约 4 分钟"
    assert short == "第 3 课时，共 5·约 4 分钟"


def test_an_interrupted_exam_says_how_far_one_was_and_what_time_is_left(qapp):
    said = hero_words(home(Next.RESUME_EXAM), Path)

    assert said.title == "公众考试/还没交卷"
    assert said.meta == "已答 12 / 20 题·还剩 09:41"


def test_an_exam_that_waits_for_the_invigilator_says_so(qapp):
    step = replace(home(Next.RESUME_EXAM).next_step, exam=replace(UNFINISHED, needs_invigilator=True))

    assert "监考" in hero_words(home(next_step=step), Path).meta


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        ("油锅起火，先关火再盖盖", "油锅起火，/先关火再盖盖"),
        ("Pan on fire? Gas off, lid on", "Pan on fire?/Gas off, lid on"),
        ("打好119", "打好119"),
        ("火，快跑", "火，快跑"),
    ],
)
def test_a_title_is_broken_between_its_phrases(title, broken):
    assert broken_at_phrase(title) == broken
