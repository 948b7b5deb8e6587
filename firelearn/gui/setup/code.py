"""The rescue code: shown this once, to be written down, printed or kept as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from firelearn.gui.entrance import Heading
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Toggle
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.runtime.paths import trouble_of

_GROUP: Final = 4


class CodeCard(QWidget):
    """Shows a rescue code and waits until somebody says that it is kept.

    Signals:
        save_wanted(), print_wanted(): keep it as a text file; print it.
        kept(bool): somebody says that it is written down, or takes that back.
    """

    save_wanted = Signal()
    print_wanted = Signal()
    kept = Signal(bool)

    def __init__(self, code: str) -> None:
        super().__init__()
        self.setObjectName("code_card")
        card = Card(level=2, pad=28, name="rescue_code_card")
        parts = code.split("-")
        in_a_row = 2 if theme.current().one_column else len(parts)
        card.setAccessibleName(" ".join(code))
        for start in range(0, len(parts), in_a_row):
            groups: QHBoxLayout = row(STRETCH, gap=20)
            for part in parts[start : start + in_a_row]:
                groups.addWidget(Label(part, "number", "blue_ink", wrap=False, name="code_group"))
            groups.addStretch(1)
            card.body.addLayout(groups)
        save = Button(say("setup.code_save"), "secondary", icon="saved", name="save_code")
        save.clicked.connect(self.save_wanted)
        printed = Button(say("setup.code_print"), "secondary", icon="print", name="print_code")
        printed.clicked.connect(self.print_wanted)
        self.told = Label("", "label", "ink2", name="code_told")
        self.noted = Toggle(say("setup.code_noted"), name="code_noted")
        self.noted.switched.connect(self.kept)
        acts = column(save, printed, gap=12) if theme.current().elder else row(save, printed, STRETCH)
        self.setLayout(
            column(
                Heading(say("setup.code_title"), say("setup.code_lead")),
                card,
                acts,
                self.told,
                NoteLine("warn", say("setup.code_once"), role="label", name="code_once"),
                self.noted,
                gap=16,
            )
        )


def paper_of(code: str, place: str, day: int) -> str:
    """Return what is printed or saved: the code, what it is for, and where."""
    return "\n".join(
        (
            say("setup.paper_title"),
            "",
            f"    {code}",
            "",
            say("setup.paper_text"),
            say("setup.paper_place", place=place or "-"),
            say("setup.paper_day", day=words().iso_date(day)),
            "",
        )
    )


def write_paper(text: str, path: Path) -> None:
    """Keep the paper as a text file, which every editor shows rightly.

    Raises:
        Trouble: ``disk_full``, ``folder_read_only``.
    """
    try:
        path.write_text(text, encoding="utf-8-sig", newline="\r\n")
    except OSError as cause:
        raise trouble_of(cause, path.parent) from cause
