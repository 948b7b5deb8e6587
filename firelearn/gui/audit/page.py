"""The audit list as it is seen: the newest first, narrowed by what was done, saved as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.gui.audit.telling import action_of, reason_of, subject_of, when_of
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Segmented
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, clear, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.services.audit_list import AuditLine

_WIDEST: Final = 1200
_NARROW: Final = 980
AT_ONCE: Final = 100
"""So many lines are drawn; more when asked."""
ALL, PEOPLE, UNITS, PC = "all", "people", "units", "pc"
_GROUPS: Final = {PEOPLE: ("pin_", "person", "guests"), UNITS: ("unit", "member", "roster"), PC: ("settings", "demo")}


class AuditPage(ScrollPage):
    """The list.

    Signals:
        save_wanted(): as a table in a file.
        left(): back.
    """

    save_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="audit_scroll")
        self.setObjectName("audit_page")
        self._lines: tuple[AuditLine, ...] = ()
        self._most = AT_ONCE
        self.back = Button(say("audit.back"), "tool", icon="arrow-left", snug=True, name="audit_back")
        self.back.clicked.connect(self.left)
        self.save = Button(say("audit.save"), "secondary", icon="download", name="audit_save")
        self.save.clicked.connect(self.save_wanted)
        parts = [(name, say(f"audit.group_{name}")) for name in (ALL, PEOPLE, UNITS, PC)]
        self.group = Segmented(parts, ALL, label=say("audit.group"), name="audit_group")
        self.group.chosen.connect(self._narrow)
        self._card = Card(name="audit_card")
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._card.body.addLayout(self._list)
        head = column(
            row(self.back, STRETCH),
            Label(say("audit.title"), "h1", name="audit_title"),
            Label(say("audit.lead"), "label", "ink2"),
            gap=2,
        )
        elder = theme.current().elder
        tools = (
            column(row(self.group, STRETCH), row(self.save, STRETCH), gap=12)
            if elder
            else column(row(self.group, STRETCH, self.save))
        )
        body = holder(column(head, tools, self._card, gap=18), name="audit_body")
        self._outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)

    @property
    def shown(self) -> tuple[AuditLine, ...]:
        """The lines of the chosen group, the newest first."""
        begins = _GROUPS.get(str(self.group.value), ("",))
        return tuple(line for line in self._lines if line.action.startswith(begins))

    def show_lines(self, lines: Sequence[AuditLine]) -> None:
        """Show the list."""
        self._lines = tuple(lines)
        self._draw()

    def focus_first(self) -> None:
        """Put the focus on the way back."""
        focus_quietly(self.back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        side = 24 if self.width() < _NARROW or theme.current().elder else theme.current().margin
        self._outer.setContentsMargins(side, 20, side, 28)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _narrow(self, _group: object) -> None:
        self._most = AT_ONCE
        self._draw()

    def _more(self) -> None:
        self._most += AT_ONCE
        self._draw()

    def _draw(self) -> None:
        clear(self._list)
        shown = self.shown
        self.save.setEnabled(bool(shown))
        if not shown:
            self._list.addWidget(EmptyState(say("audit.empty"), say("audit.empty_why"), name="audit_empty"))
            return
        for at, line in enumerate(shown[: self._most]):
            if at:
                self._list.addWidget(Rule())
            self._list.addWidget(_line(line))
        if len(shown) > self._most:
            more = Button(say("audit.more", n=len(shown) - self._most), "secondary", icon="down", name="audit_more")
            more.clicked.connect(self._more)
            self._list.addLayout(row(more, STRETCH))


def _line(line: AuditLine) -> QWidget:
    what, whom, why = action_of(line), subject_of(line), reason_of(line)
    lines = column(Label(f"{what}  {whom}" if whom else what, "h3"), gap=2)
    if why:
        lines.addWidget(Label(say("audit.why", why=why), "body", "ink2"))
    lines.addWidget(Label(when_of(line), "caption", "ink3"))
    return holder(lines, name="audit_line")
