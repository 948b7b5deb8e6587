"""A row of the settings: what it is about, and the control."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label


class SettingRow(QWidget):
    """Name and hint at the left, the control at the right; in elder mode one below the other."""

    def __init__(self, title: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        name = Label(title, "label_bold", middle=True)
        words = column(name, gap=2)
        if hint:
            words.addWidget(Label(hint, "caption", "ink2"))
        if theme.current().elder:
            self.setLayout(column(words, row(control, STRETCH), gap=8))
        else:
            line = row((words, 1), control, gap=16)
            line.setAlignment(control, Qt.AlignmentFlag.AlignVCenter)
            self.setLayout(line)
