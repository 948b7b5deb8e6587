"""The quick import of Qt."""

import builtins
import subprocess
import sys

from tests.conftest import ROOT


def test_qt_s_hook_on_imports_is_taken_off():
    script = (
        "import builtins; plain = builtins.__import__\n"
        "from firelearn.gui.early import QtCore, QtGui, QtWidgets\n"
        "assert builtins.__import__ is plain\n"
        "print(QtWidgets.QApplication.__name__)"
    )

    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "QApplication"
    assert callable(builtins.__import__)
