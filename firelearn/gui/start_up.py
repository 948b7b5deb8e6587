"""Starting the desktop app: one program on one data folder, the window first, the store behind it."""

from __future__ import annotations

from firelearn.gui.early import QtCore, QtGui, QtWidgets  # isort: skip - before anything else, see there

import sys

from firelearn.domain.clock import Clock
from firelearn.domain.errors import Trouble
from firelearn.gui.app import App
from firelearn.gui.knock import Knock, bring_forward
from firelearn.gui.look import Look
from firelearn.gui.telling import words_of
from firelearn.gui.tidying import Tidying
from firelearn.runtime.instance import Instance
from firelearn.runtime.logs import start_log
from firelearn.runtime.machine import boot_id
from firelearn.runtime.paths import Paths, find_paths, prepare_home

_SETTLED_AFTER_MS = 6_000
"""Behind the reading ahead and the care that follow the first screen."""


def run(*, kiosk: bool = False) -> int:
    """Open the desktop app, as a ``kiosk`` on the whole screen; return the exit code when it was closed."""
    application = QtWidgets.QApplication(sys.argv[:1])
    application.setApplicationName("firelearn")
    application.setDesktopFileName("firelearn")
    paths = find_paths()
    icon = paths.resources / "desktop" / "firelearn-256.png"
    application.setWindowIcon(QtGui.QIcon(str(icon)))
    knock = Knock(paths.home)
    lock = Instance(paths.lock)
    try:
        prepare_home(paths)
        lock.take()
    except Trouble as trouble:
        if trouble.code == "second_instance":
            knock.call()
            return 0
        return _say_and_quit(application, paths, trouble)
    start_log(paths.logs)
    app = App(paths, Clock(boot_id()), kiosk=kiosk)
    app.crash.install()
    knock.heard.connect(lambda: bring_forward(app.window))
    knock.listen()
    (app.window.showFullScreen if kiosk else app.window.showMaximized)()
    app.open()
    tidying = Tidying()
    tidying.begin()
    QtCore.QTimer.singleShot(_SETTLED_AFTER_MS, tidying, tidying.settle)
    code = application.exec()
    tidying.end()
    lock.release()
    return code


def _say_and_quit(application: QtWidgets.QApplication, paths: Paths, trouble: Trouble) -> int:
    """Show why the app cannot even begin (the folder cannot be written), and end with 1."""
    from firelearn.gui.trouble.page import TroublePage

    Look(paths)
    title, advice = words_of(trouble)
    page = TroublePage(title, advice, place=str(trouble.values.get("path", "")), again=False)
    page.again.connect(application.quit)
    page.resize(1024, 700)
    page.show()
    application.exec()
    return 1
