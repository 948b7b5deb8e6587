"""Plays the tour in a data folder of its own, and tells the story as it goes."""

from __future__ import annotations

from firelearn.domain.value import value

from firelearn.gui.early import QtWidgets  # isort: skip - before anything else, see there

import os
import tempfile
from dataclasses import replace
from pathlib import Path

from firelearn.domain.clock import SteppedClock
from firelearn.domain.question import Question
from firelearn.domain.text import Language
from firelearn.gui.app import App
from firelearn.gui.kit.language import say
from firelearn.gui.tour.county import tell_of_kiosk
from firelearn.gui.tour.guest import Guest
from firelearn.gui.tour.story import tell
from firelearn.runtime.build import built_at_ms
from firelearn.runtime.machine import boot_id
from firelearn.runtime.paths import find_paths, prepare_home
from firelearn.runtime.settings import SettingsFile, Theme

_NINE_IN_THE_EVENING_MS = 23 * 86_400_000 + 13 * 3_600_000


@value
class Tour:
    """What came of a tour: its pictures, and the longest pauses of the screen's event loop by what was waited for.

    ``gaps_ms`` are milliseconds; what the tour does itself (taking pictures) does not count.
    """

    pictures: tuple[Path, ...]
    gaps_ms: dict[str, int]

    @property
    def longest_gap_ms(self) -> int:
        """The longest pause of all."""
        return max(self.gaps_ms.values(), default=0)

    @property
    def where(self) -> str:
        """What was waited for in the longest pause."""
        return max(self.gaps_ms, key=lambda name: self.gaps_ms[name], default="")


def play(
    out: Path | None,
    *,
    language: Language,
    elder: bool = False,
    dark: bool = False,
    size: tuple[int, int] = (1280, 800),
) -> Tour:
    """Play the whole tour and return what came of it; every step is printed as it is done.

    The app is the real one, in a data folder that is thrown away; only its clock is stepped by hand, so that the guest
    need not sit through the time a person takes to read.

    Raises:
        TourStuck: a step was not reached.
        OSError: a picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["firelearn"])
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="firelearn-tour-", ignore_cleanup_errors=True) as home:
        paths = replace(find_paths(), home=Path(home))
        prepare_home(paths)
        choices = SettingsFile(paths.settings)
        theme = Theme.DARK if dark else Theme.LIGHT
        choices.save(choices.load().having(language=language, elder=elder, theme=theme, motion=False))
        clock = SteppedClock(wall_utc_ms=built_at_ms() + _NINE_IN_THE_EVENING_MS, boot=boot_id())
        guest = Guest(App(paths, clock), clock, out)
        try:
            guest.watch.start()
            _open(guest.app, size)
            guest.on("start_page")
            _learn_by_heart(guest.app, guest)
            tell(guest, _print)
            # Staff made a kiosk of this PC, which begins with the next start of the app.
            _close(guest.app)
            guest.app = App(paths, clock, kiosk=True)
            _open(guest.app, size)
            guest.watch.forgive()
            tell_of_kiosk(guest, _print)
        finally:
            guest.watch.stop()
            _close(guest.app)
            application.processEvents()
    return Tour(pictures=tuple(guest.pictures), gaps_ms=guest.watch.gaps)


def _open(app: App, size: tuple[int, int]) -> None:
    app.window.resize(*size)
    app.window.show()
    app.open()


def _close(app: App) -> None:
    app.window.hide()
    app.stop()


def _learn_by_heart(app: App, guest: Guest) -> None:
    stage = app.stage
    assert stage is not None
    known: list[tuple[Question, ...]] = []

    def read() -> tuple[Question, ...]:
        bank = stage.suite.seat.store.reader.bank
        return bank.questions(bank.ids())

    app.tasks.run(read, known.append, owner=app)
    guest.see("bank", lambda: known)
    guest.knows(known[0])


def _print(key: str, /, **values: object) -> None:
    print(say(f"tour.{key}", **values), flush=True)
