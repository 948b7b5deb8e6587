"""The list of all courses as it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from firelearn.gui.course.tile import CoursePanel
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import art
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.route import Course, Practice, Route
from firelearn.gui.stand_in import StandIn
from firelearn.services.learn import CourseCard

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 1000


class CoursesPage(StandIn):
    """All courses.

    Signals:
        wanted(route): go there.
    """

    wanted = Signal(object)

    def __init__(self, *, picture: Callable[[str], Path]) -> None:
        super().__init__(name="courses_page")
        self._picture = picture
        self._grid = QGridLayout()
        self.panels: list[CoursePanel] = []
        self.go_on: Button | None = None

    def show_courses(self, courses: Sequence[CourseCard], following: Route | None) -> None:
        """Show the courses; ``following`` is the lesson to go on with, if one is left."""
        if not courses:
            self.put(self._nothing())
            return
        look = theme.current()
        self._grid = QGridLayout()
        self.panels = [self._panel(card, place) for place, card in enumerate(courses, 1)]
        self.go_on = None
        scroll = ScrollPage(name="courses_scroll")
        body = holder(column(self._head(courses, following), self._grid, STRETCH, gap=20), name="courses_body")
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        scroll.content.setLayout(column(Centre(body, _WIDEST), margins=(side, 56 if look.wide else 24, side, 28)))
        self._lay_out()
        self.put(scroll)
        focus_quietly(self._first())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many courses side by side as there is room for."""
        super().resizeEvent(event)
        if self.panels:
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move from course to course."""
        columns = self._columns()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self.panels:
            super().keyPressEvent(event)
            return
        at = next((place for place, panel in enumerate(self.panels) if panel.hasFocus()), None)
        if at is None:
            self.panels[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif 0 <= at + step < len(self.panels):
            self.panels[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        elif step == -columns and self.go_on is not None:
            self.go_on.setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> QWidget:
        return self.panels[0] if self.go_on is None else self.go_on

    def _head(self, courses: Sequence[CourseCard], following: Route | None) -> QWidget:
        finished = sum(1 for card in courses if card.finished)
        lines = column(
            Label(say("courses.title"), "h1", name="courses_title"),
            Label(say("courses.count", n=len(courses), done=finished), "label", "ink2", name="courses_count"),
            gap=0,
        )
        line = row((lines, 1), gap=16)
        if following is not None:
            started = any(card.started and not card.finished for card in courses)
            act = say("courses.go_on" if started else "courses.begin")
            self.go_on = Button(act, "primary", icon="arrow-right", icon_after=True, large=True, name="go_on")
            self.go_on.clicked.connect(lambda: self.wanted.emit(following))
            line.addWidget(self.go_on)
        return holder(line, name="courses_head")

    def _panel(self, card: CourseCard, place: int) -> CoursePanel:
        picture = self._picture(card.picture) if card.picture else art("no-courses")
        panel = CoursePanel(card, picture, name=f"course_{place}")
        panel.clicked.connect(lambda: self.wanted.emit(Course(course=card.course)))
        panel.focused.connect(self._bring_into_view)
        return panel

    def _bring_into_view(self, panel: CoursePanel) -> None:
        if isinstance(self.content, ScrollPage):
            self.content.ensureWidgetVisible(panel, 0, 24)

    def _columns(self) -> int:
        look = theme.current()
        if look.one_column:
            return 1
        if look.elder:
            return 2
        most = 4 if look.wide else 3
        # One course alone in the last row looks forgotten.
        return 2 if most == 3 and len(self.panels) == most + 1 else most

    def _lay_out(self) -> None:
        columns = self._columns()
        gap = 18 if self.width() < _NARROW_UNTIL else theme.current().gap
        self._grid.setSpacing(gap)
        for place, panel in enumerate(self.panels):
            self._grid.addWidget(panel, place // columns, place % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)

    def _nothing(self) -> Ground:
        empty = EmptyState(
            say("courses.none_title"), say("courses.none_why"), picture="no-courses", button=say("courses.none_act")
        )
        empty.acted.connect(lambda: self.wanted.emit(Practice()))
        ground = Ground(name="courses_empty")
        ground.setLayout(column((empty, 1), margins=(24, 24, 24, 24)))
        return ground
