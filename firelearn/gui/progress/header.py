"""The head of one's own page: who one is, and what one may change about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.services.people import PersonCard


class Header(QWidget):
    """Name and tag at the left; rename, settings and the way out at the right.

    Signals:
        rename_wanted(), settings_wanted(), leave_wanted(): what was pressed.
    """

    rename_wanted = Signal()
    settings_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, person: PersonCard) -> None:
        super().__init__()
        self.setObjectName("me_header")
        look = theme.current()
        self.rename = Button(say("progress.rename"), "secondary", icon="pencil", name="rename")
        self.settings = Button(say("progress.settings"), "secondary", icon="gear", name="settings")
        self.leave = Button(say("progress.leave"), "tool", icon="swap", name="leave")
        self.rename.clicked.connect(self.rename_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        plate = IconPlate("user", "blue", 64 if look.elder else 56)
        lines = column(
            Label(name_of(person), "h1", wrap=look.elder, name="me_name"),
            Label(second_line(person), "label", "ink2", wrap=look.elder, name="me_line"),
            gap=0,
        )
        who = row(plate, (lines, 1), gap=16)
        who.setAlignment(plate, Qt.AlignmentFlag.AlignVCenter)
        acts = (self.settings, self.rename, self.leave)
        if not look.elder:
            self.setLayout(row((who, 1), *acts, gap=8))
        elif look.one_column:
            self.setLayout(column(who, *acts, gap=12))
        else:
            below: QVBoxLayout = column(who, row(*acts, STRETCH, gap=12), gap=14)
            self.setLayout(below)


def name_of(person: PersonCard) -> str:
    """Return the nickname, or what tells this guest from others."""
    return person.nickname or say("progress.guest", tag=person.tag)


def second_line(person: PersonCard) -> str:
    """Say whether this is a guest, and where the record is kept."""
    if not person.nickname:
        return say("progress.line_unnamed")
    return say("progress.line_named", tag=person.tag) if person.guest else say("progress.line_registered")
