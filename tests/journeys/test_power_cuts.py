"""Exams that are cut off: the process is killed, and the person comes back in a new one."""

import pytest

from firelearn.content.bank import load_bank
from firelearn.domain.clock import SteppedClock
from firelearn.domain.ids import PersonId
from firelearn.domain.text import Language
from firelearn.gui.kit.language import say, words
from firelearn.services.opening import open_suite
from tests.gui.child import Child
from tests.gui.running import BOOT, SUNDAY_EVENING_MS, running
from tests.journeys.candidate import CUT_AFTER
from tests.journeys.history import PUBLIC
from tests.journeys.keyboard import by_heart

NEXT_BOOT = b"the-second-boot."
THREE_DAYS_MS = 3 * 86_400_000
PAPER = 20
DURATION_MS = 900_000
READS_FOR_MS = 12_000


def _come_back(away_ms):
    """Return a clock after the cut: another run of the machine, ``away_ms`` later."""
    return SteppedClock(wall_utc_ms=SUNDAY_EVENING_MS + away_ms, boot=NEXT_BOOT)


def _candidate(story, pc, clock):
    now = clock.now()
    return Child("tests.journeys.candidate", story, now.wall_utc_ms, now.monotonic_ms, now.boot.hex(), home=pc.home)


def test_a_killed_exam_goes_on_with_one_click_where_it_was(pc):
    clock = SteppedClock(wall_utc_ms=SUNDAY_EVENING_MS, boot=BOOT)
    with _candidate("sit", pc, clock) as candidate:
        candidate.hear(lambda said: said["item"] == CUT_AFTER)
        candidate.kill()
        safe = list(candidate.heard)
    assert [said["item"] for said in safe] == list(range(CUT_AFTER + 1))

    with running(pc, _come_back(THREE_DAYS_MS)) as guest:
        by_heart(guest, pc)
        guest.on("home_page")
        guest.press("hero_button")
        guest.on("exam_page")
        guest.see("question", guest.question)

        left_ms = DURATION_MS - len(safe) * READS_FOR_MS
        assert guest.find("timer").accessibleName() == say("kit.time_left_spoken", time=words().duration(left_ms))
        assert guest.question().id not in {said["question"] for said in safe}
        for said in reversed(safe):
            before = guest.question().id
            guest.press("previous")
            guest.see("previous", lambda before=before: _asks_other(guest, before))
            assert guest.question().id == said["question"]
            assert list(guest.pad().response) == said["response"]


@pytest.mark.parametrize("moment", ["handing", "seen"])
def test_a_power_cut_at_hand_in_leaves_an_exam_that_was_handed_in_once(pc, moment):
    clock = SteppedClock(wall_utc_ms=SUNDAY_EVENING_MS, boot=BOOT)
    me = _answer_all(pc, clock)
    with _candidate("hand_in", pc, clock) as candidate:
        candidate.hear(lambda said: moment in said)
        candidate.kill()

    with running(pc, _come_back(60_000)) as guest:
        guest.on("home_page")
        if moment == "handing" and _unfinished(guest, me):
            guest.press("hero_button")
            guest.on("exam_page")
            guest.press("hand_in")
            guest.on("hand_in_dialog")
            guest.press("hand_in_dialog_other" if guest.sees("hand_in_dialog_other") else "hand_in_dialog_safe")
            guest.on("result_page")
        told = []
        suite = guest.app.stage.suite
        guest.app.tasks.run(lambda: (suite.results.history(me), suite.upkeep.check()), told.append, owner=guest.app)
        guest.see("told", lambda: told)

    history, report = told[0]
    assert [(result.right, result.questions) for result in history] == [(PAPER, PAPER)]
    assert report.sound


def _answer_all(pc, clock) -> PersonId:
    suite = open_suite(pc, clock).suite
    known = {question.id: question for question in load_bank(pc.bank, pc.resources).questions}
    me = suite.people.start_guest(Language.ZH_CN).person
    sitting = suite.exams.start(me, PUBLIC)
    for item, asked in enumerate(sitting.paper.items):
        clock.advance(9_000)
        sitting = suite.exams.answer(me, sitting, item, known[asked.question].key, 9_000)
    suite.exams.keep_place(sitting, at=PAPER - 1, flags=frozenset())
    suite.seat.store.close()
    return me


def _unfinished(guest, me):
    told = []
    guest.app.tasks.run(lambda: guest.app.stage.suite.exams.unfinished(me) is not None, told.append, owner=guest.app)
    guest.see("told", lambda: told)
    return told[0]


def _asks_other(guest, before):
    now = guest.question()
    return now is not None and now.id != before
