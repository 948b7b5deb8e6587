"""A candidate in a process of its own, run as a module: the real app, played by a guest, killed by the test.

Says what it does as lines of JSON. Its clock is told: the wall, the steady clock, the run of the machine.
"""

import json
import os
import sys

from firelearn.gui.early import QtWidgets  # isort: skip - as the program itself does

from firelearn.domain.clock import SteppedClock
from firelearn.gui import route as to
from firelearn.gui.app import App
from firelearn.gui.tour.guest import Guest
from firelearn.runtime.paths import find_paths
from tests.journeys.history import PUBLIC
from tests.journeys.keyboard import by_heart

CUT_AFTER = 7


def say(**what: object) -> None:
    # One write each: the pipe takes a line wholly or not at all.
    os.write(1, (json.dumps(what) + "\n").encode())


def sit(guest: Guest) -> None:
    """Sit the public exam from the start screen on, and say each answer once the next question stands there.

    After the answer to item ``CUT_AFTER`` the candidate thinks for a minute: the power is cut then.
    """
    guest.press("start")
    guest.on("home_page")
    guest.app.go(to.Lobby(blueprint=PUBLIC))
    guest.press("start_exam")
    item = 0
    while True:
        question = guest.answer(rightly=item % 3 != 0)
        pad = guest.pad()
        assert pad is not None
        response = pad.response
        guest.press("next")
        guest.see("next", lambda before=question.id: (now := guest.question()) is not None and now.id != before)
        # The place is kept right behind the question, and nobody waits for it; this test asks where it is.
        guest.see("kept", lambda: guest.app.tasks.waiting == 0)
        say(item=item, question=question.id, response=response)
        if item == CUT_AFTER:
            guest.rest(60_000)
        item += 1


def hand_in(guest: Guest) -> None:
    """Go on with the exam that waits, and hand it in."""
    guest.press("hero_button")
    guest.on("exam_page")
    guest.press("hand_in")
    guest.on("hand_in_dialog")
    say(handing=True)
    guest.press("hand_in_dialog_other" if guest.sees("hand_in_dialog_other") else "hand_in_dialog_safe")
    guest.on("result_page")
    say(seen=True)
    guest.rest(60_000)


def main() -> None:
    story, wall, steady, boot = sys.argv[1:]
    application = QtWidgets.QApplication(["firelearn"])
    paths = find_paths()
    clock = SteppedClock(wall_utc_ms=int(wall), boot=bytes.fromhex(boot), monotonic_ms=int(steady))
    app = App(paths, clock)
    guest = Guest(app, clock, None)
    by_heart(guest, paths)
    app.window.resize(1280, 800)
    app.window.show()
    app.open()
    guest.see("open", lambda: app.stage is not None and app.window.screen_shown is not None)
    {"sit": sit, "hand_in": hand_in}[story](guest)
    application.quit()


if __name__ == "__main__":
    main()
