"""PySide without its signatures, until one is wanted."""

import subprocess
import sys

from tests.conftest import ROOT

_MISTAKES = """
import inspect
class Own(QtCore.QObject):
    told = QtCore.Signal(int)
def say(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
timer = QtCore.QTimer(singleShot=True, interval=7)
say(lambda: timer.setInterval("soon"))
say(lambda: timer.setIntervall(1))
say(lambda: QtCore.QTimer(tempo=3))
say(lambda: QtGui.QColor([], "red", 4, 5, 6))
say(lambda: Own().told.emit(1, 2, 3))
say(lambda: QtCore.QPoint.__doc__)
say(lambda: inspect.signature(QtCore.QSize.width))
say(lambda: timer.interval.__signature__)
say(lambda: QtCore.Qt.Key.Key_A)
"""
_PLAIN = "from PySide6 import QtCore, QtGui, QtWidgets\n"
_LATE = "from firelearn.gui.early import QtCore, QtGui, QtWidgets\n"


def _said(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_a_mistake_is_told_in_the_same_words():
    plain, late = _said(_PLAIN + _MISTAKES), _said(_LATE + _MISTAKES)

    assert "setInterval(msec: int, /)" in plain
    assert late == plain


def test_nothing_of_it_is_read_until_there_is_a_mistake():
    script = (
        f"{_LATE}import sys\n"
        "class Own(QtWidgets.QWidget):\n"
        "    told = QtCore.Signal(int)\n"
        "    @QtCore.Slot(int)\n"
        "    def hear(self, n): print(n)\n"
        "application = QtWidgets.QApplication(['t', '-platform', 'offscreen'])\n"
        "own = Own(objectName='own')\n"
        "own.told.connect(own.hear)\n"
        "own.told.emit(4)\n"
        "print('shibokensupport.signature.parser' in sys.modules)\n"
    )

    assert _said(script).split() == ["4", "False"]


def test_this_pyside_has_nothing_to_repair_behind_an_import():
    from PySide6.support import deprecated

    assert [name for name in vars(deprecated) if name.startswith("fix_for_")] == []
