"""Two people share a PC: each finds their own, and nothing of the other's."""

from firelearn.gui import route as to
from firelearn.services.practice import PracticeRequest, Way
from tests.gui.running import at_rest, running, started
from tests.journeys.keyboard import by_heart


def _practise(guest, count):
    guest.app.go(to.Run(request=PracticeRequest(way=Way.IN_ORDER)))
    guest.on("run_page")
    for _ in range(count):
        guest.answer()
        guest.press("step")
        guest.see("feedback", lambda: guest.pad() is not None and guest.pad().locked and guest.sees("feedback"))
        guest.press("step")
        guest.see("next question", guest.question)


def _sign_out(guest):
    guest.app.go(to.Progress())
    guest.press("leave")
    at_rest(guest, "start_page")


def _practised(guest):
    told = []
    suite, me = guest.app.stage.suite, guest.app.stage.me
    guest.app.tasks.run(lambda: suite.progress.view(me).practised, told.append, owner=guest.app)
    guest.see("told", lambda: told)
    return told[0]


def test_each_guest_finds_their_own_after_the_other_learned(pc):
    with running(pc) as guest:
        by_heart(guest, pc)
        started(guest)
        first = guest.app.stage.me
        _practise(guest, 4)
        _sign_out(guest)

        guest.press("start")
        at_rest(guest, "home_page")
        second = guest.app.stage.me
        assert second != first
        assert _practised(guest) == 0
        _practise(guest, 2)
        _sign_out(guest)
        guest.press("person_2")
        at_rest(guest, "home_page")

        assert guest.app.stage.me == first
        assert _practised(guest) == 4

    with running(pc) as again:
        again.on("home_page")
        assert again.app.stage.me == first
