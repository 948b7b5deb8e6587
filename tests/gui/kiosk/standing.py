"""The whole app as a kiosk, offscreen, over a data folder of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from firelearn.domain.clock import SteppedClock
from firelearn.gui.app import App
from firelearn.gui.tour.guest import Guest
from firelearn.runtime.paths import Paths
from tests.gui.running import evening, settle, tidy


@contextmanager
def kiosk(paths: Paths, clock: SteppedClock | None = None, *, size: tuple[int, int] = (1024, 768)) -> Iterator[Guest]:
    """Start a kiosk; it is let go in the end, as staff do."""
    if not paths.settings.exists():
        settle(paths, motion=False)
    steps = clock or evening()
    app = App(paths, steps, kiosk=True)
    guest = Guest(app, steps, None)
    app.window.setMinimumSize(0, 0)
    app.window.resize(*size)
    app.window.show()
    app.window.activateWindow()
    app.open()
    try:
        yield guest
    finally:
        app.window.ask_before_closing(lambda close: close())
        app.window.let_go()
        tidy()
        app.window.close()
        app.stop()
        app.window.deleteLater()
        app.deleteLater()
        tidy()


def idle(guest: Guest, seconds: int) -> None:
    """Let seconds go by in which nobody touches anything."""
    for _ in range(seconds):
        guest.app.leaving.watch.tick()
