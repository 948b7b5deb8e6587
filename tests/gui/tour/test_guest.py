"""The guest of the tour."""

import pytest

from firelearn.content.bank import load_bank
from firelearn.domain.answer import check_response, judge
from firelearn.domain.question import QuestionType
from firelearn.gui.tour.guest import TourStuck, wrong
from tests.gui.running import running


def test_a_wrong_answer_can_be_given_and_is_wrong(pc):
    questions = load_bank(pc.bank, pc.resources).questions

    for kind in QuestionType:
        for question in [question for question in questions if question.type is kind][:10]:
            check_response(question, wrong(question))
            assert not judge(question, wrong(question)), question.id


def test_what_does_not_come_ends_the_tour(pc, monkeypatch):
    monkeypatch.setattr("firelearn.gui.tour.guest._PATIENCE_MS", 100)
    with running(pc) as guest:
        guest.on("start_page")

        with pytest.raises(TourStuck, match="no_such_page"):
            guest.on("no_such_page")
        with pytest.raises(TourStuck):
            guest.answer()


def test_what_was_there_for_a_moment_has_come(pc):
    with running(pc) as guest:
        glances = iter([False, True, *[False] * 1000])

        guest.see("a moment", lambda: next(glances))


def test_pictures_are_numbered_in_their_order(pc, tmp_path):
    with running(pc) as guest:
        guest.out = tmp_path
        guest.on("start_page")

        guest.picture("start")
        guest.picture("again")

        assert [picture.name for picture in guest.pictures] == ["01-start.png", "02-again.png"]
        assert all(picture.is_file() for picture in guest.pictures)
