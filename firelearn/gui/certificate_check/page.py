"""The page on which certificates are checked: a field that a scanner types into, and what was found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from firelearn.domain.certificate import Certificate
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, clear, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.services.certificate_facts import facts
from firelearn.services.certificates import CertificateChecked
from firelearn.wire.certificate_v1 import MAX_TEXT, Verdict

_WIDEST: Final = 900
_NARROW_UNTIL: Final = 940
_LOOKS: Final = {
    Verdict.INTACT: ("right", "check"),
    Verdict.UNKNOWN_SIGNER: ("blue", "shield"),
    Verdict.ALTERED: ("warn", "warn"),
    Verdict.FOREIGN: ("warn", "info"),
    Verdict.NEWER: ("blue", "refresh"),
}


class CheckPage(ScrollPage):
    """Where certificates are checked.

    Signals:
        asked(text): judge this text.
        file_wanted(): judge a file.
        left(): back to where one came from.
    """

    asked = Signal(str)
    file_wanted = Signal()
    left = Signal()

    def __init__(self, *, may_open: bool = True) -> None:
        super().__init__(name="certificate_check_page")
        back = Button(say("certificate_check.back"), "quiet", icon="arrow-left", snug=True, name="back")
        back.clicked.connect(self.left)
        self.field = Field(
            say("certificate_check.label"),
            hint=say("certificate_check.hint"),
            placeholder="FLC…",
            max_length=MAX_TEXT,
            name="certificate_text",
        )
        self.field.entered.connect(self._ask)
        go = Button(say("certificate_check.check"), "primary", icon="scales", large=True, name="check")
        go.clicked.connect(self._ask)
        acts: list[QWidget] = [go]
        if may_open:
            pick = Button(say("certificate_check.open"), "secondary", icon="clipboard", large=True, name="open_file")
            pick.clicked.connect(self.file_wanted)
            acts.append(pick)
        self._answer: QVBoxLayout = column(gap=0)
        head = column(
            row(back, STRETCH),
            Label(say("certificate_check.title"), "h1", name="check_title"),
            Label(say("certificate_check.subtitle"), "label", "ink2", name="check_subtitle"),
            gap=4,
        )
        buttons = column(*acts, gap=12) if theme.current().one_column else row(*acts, STRETCH, gap=12)
        body = holder(column(head, self.field, buttons, self._answer, STRETCH, gap=18), name="check_body")
        self._outer = column(Centre(body, _WIDEST))
        self.content.setLayout(self._outer)

    def begin(self, text: str) -> None:
        """Be ready for a scanner; a ``text`` that came along is judged at once."""
        focus_quietly(self.field)
        if text:
            self.field.set_text(text)
            self._ask()

    def show_answer(self, found: CertificateChecked) -> None:
        """Say what was found, and have the field ready for the next one."""
        clear(self._answer)
        self._answer.addWidget(_verdict(found))
        self.field.set_text("")
        focus_quietly(self.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 20 if look.elder else 26, side, 28)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        text = self.field.text().strip()
        if text:
            self.asked.emit(text)


def _verdict(found: CertificateChecked) -> Card:
    tone, icon = _LOOKS[found.verdict]
    card = Card(edge="" if found.certificate else "warn", name="check_answer")
    title = Label(say(f"certificate_check.{found.verdict}"), "h2", middle=True, name="check_verdict")
    card.body.addLayout(row(IconPlate(icon, tone, 52), (title, 1), gap=14))
    card.body.addWidget(Label(say(f"certificate_check.{found.verdict}_why"), "body", "ink2", name="check_why"))
    card.setAccessibleName(say(f"certificate_check.{found.verdict}"))
    if found.certificate is not None:
        card.body.addSpacing(4)
        card.body.addLayout(_facts(found.certificate, found.short))
    return card


def _facts(told: Certificate, short: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for place, (fact, value) in enumerate(facts(words(), told, short).items()):
        grid.addWidget(Label(say(f"certificate_check.fact_{fact}"), "label", "ink2", wrap=False), place, 0)
        grid.addWidget(Label(value, "label_bold", name=f"fact_{fact}"), place, 1)
    return grid
