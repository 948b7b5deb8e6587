"""A new bank arrives between two attempts: what was asked stays as it was asked, what is asked is new."""

import shutil
from dataclasses import replace

import pytest

from firelearn.content.bank import load_bank
from firelearn.domain.fact import HandIn
from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.text import Label
from firelearn.services.opening import open_suite
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.running import evening, running
from tests.journeys.history import PUBLIC

ADDED = "现在请问，"


@pytest.fixture
def own_bank(pc, tmp_path):
    """Give the PC a bank of its own, a copy of the real one."""
    return replace(pc, bank=shutil.copytree(pc.bank, tmp_path / "bank"))


def _sat(paths, clock):
    """Sit the public exam rightly; return the exam and the question that came first."""
    suite = open_suite(paths, clock).suite
    me = suite.people.start_guest(Language.ZH_CN).person
    sitting = suite.exams.start(me, PUBLIC)
    for item in range(len(sitting.paper.items)):
        clock.advance(10_000)
        key = suite.exams.ask(me, sitting, item).question.key
        sitting = suite.exams.answer(me, sitting, item, key, 10_000)
    suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)
    first = suite.exams.ask(me, sitting, 0).question
    suite.seat.store.close()
    return sitting.exam, first


def _rewrite(bank, question):
    """Word a question anew, as its authors do in a later edition."""
    for file in (bank / "questions").glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if question.stem.zh_CN in text:
            file.write_text(text.replace(question.stem.zh_CN, ADDED + question.stem.zh_CN, 1), encoding="utf-8")
            return
    raise AssertionError(f"{question.id} is in no file")


def _stem(guest):
    guest.see("stem", lambda: guest.sees("stem") and guest.app.tasks.waiting == 0)
    return guest.find("stem", Label).text()


def test_an_old_attempt_keeps_its_revision_and_a_new_question_is_the_new_one(own_bank):
    clock = evening()
    exam, question = _sat(own_bank, clock)
    _rewrite(own_bank.bank, question)
    assert load_bank(own_bank.bank, own_bank.resources).questions

    with running(own_bank, clock) as guest:
        guest.on("home_page")
        guest.app.go(to.Review(exam=exam))
        reviewed = _stem(guest)
        guest.app.go(to.Run(request=PracticeRequest(way=Way.ONE, question=question.id)))
        asked = _stem(guest)
        told = []
        guest.app.tasks.run(guest.app.stage.suite.upkeep.check, told.append, owner=guest.app)
        guest.see("checked", lambda: told)

    assert not reviewed.startswith(ADDED)
    assert asked.startswith(ADDED)
    assert told[0].sound
