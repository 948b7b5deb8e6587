"""The whole app in a test: the real one, offscreen, over a data folder of its own, played by the guest of the tour."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from firelearn.domain.clock import SteppedClock
from firelearn.gui.app import App
from firelearn.gui.tour.guest import Guest
from firelearn.runtime.paths import Paths, find_paths
from firelearn.runtime.settings import SettingsFile
from firelearn.services.opening import open_suite

SUNDAY_EVENING_MS = 1_795_348_200_000  # 22 November 2026, 19:50 in Shanghai
BOOT = b"the-first-boot.."
STORE = "firelearn.db"


def paths_at(home: Path, *, bank: Path | None = None) -> Paths:
    """Return the folders of this installation with another data folder, and perhaps another bank."""
    found = find_paths()
    return replace(found, home=home, bank=bank or found.bank)


def compile_bank(home: Path) -> None:
    """Open a data folder once, so that its bank is compiled and nobody is in it."""
    open_suite(paths_at(home), evening()).suite.seat.store.close()


def evening() -> SteppedClock:
    """Return a clock that stands on a Sunday evening."""
    return SteppedClock(wall_utc_ms=SUNDAY_EVENING_MS, boot=BOOT)


def settle(paths: Paths, **choices: object) -> None:
    """Make choices before the app starts."""
    file = SettingsFile(paths.settings)
    file.save(file.load().having(**choices))


@contextmanager
def running(paths: Paths, clock: SteppedClock | None = None, *, size: tuple[int, int] = (1280, 800)) -> Iterator[Guest]:
    """Start the app and close it by its window in the end; motion is off unless it was chosen."""
    if not paths.settings.exists():
        settle(paths, motion=False)
    steps = clock or evening()
    app = App(paths, steps)
    guest = Guest(app, steps, None)
    app.window.resize(*size)
    app.window.show()
    app.window.activateWindow()
    app.open()
    try:
        yield guest
    finally:
        app.window.ask_before_closing(lambda close: close())
        app.window.close()
        tidy()
        app.stop()
        app.window.deleteLater()
        app.deleteLater()
        tidy()


def tidy() -> None:
    """Let everything that asked to be deleted go."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def started(guest: Guest) -> None:
    """Press start and stand at home."""
    guest.on("start_page")
    guest.press("start")
    at_rest(guest, "home_page")


def at_rest(guest: Guest, page: str) -> None:
    """Wait until a page is up and nothing is being fetched any more."""
    guest.on(page)
    guest.see(f"{page} at rest", lambda: guest.app.tasks.waiting == 0)
