"""One course as it is seen: goal and next act on top, the lessons below, tonight's acts when it is finished."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from firelearn.gui.course.lesson_row import LessonRow
from firelearn.gui.course.progress import audience_line, progress_line, size_line
from firelearn.gui.course.tonight import TonightCard
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.meters import Bar
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import Picture, art
from firelearn.gui.kit.text import Label
from firelearn.gui.route import Courses, Lesson, Run
from firelearn.gui.stand_in import StandIn
from firelearn.services.learn import CourseView, LessonCard
from firelearn.services.practice import PracticeRequest, Way

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 1000


class CoursePage(StandIn):
    """One course.

    Signals:
        wanted(route): go there.
    """

    wanted = Signal(object)

    def __init__(self, *, picture: Callable[[str], Path]) -> None:
        super().__init__(name="course_page")
        self._picture = picture
        self._view: CourseView | None = None
        self._narrow = False
        self.rows: list[LessonRow] = []
        self.act: Button | None = None

    def show_course(self, view: CourseView) -> None:
        """Show the course as it is now."""
        self._view = view
        self._narrow = self.width() < _NARROW_UNTIL
        self._build(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where a narrow page differs from a middling one."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_UNTIL
        if narrow != self._narrow and self._view is not None:
            self._narrow = narrow
            self._build(self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between lessons; Escape goes to all courses."""
        if event.key() == Qt.Key.Key_Escape:
            self.wanted.emit(Courses())
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _build(self, view: CourseView) -> None:
        look = theme.current()
        following = next((lesson for lesson in view.lessons if not lesson.done), None)
        lessons = self._lessons(view, following)
        back = Button(say("course.all"), "tool", icon="arrow-left", snug=True, name="all_courses")
        back.clicked.connect(lambda: self.wanted.emit(Courses()))
        parts: list[QWidget | QHBoxLayout] = [
            holder(row(back, STRETCH)),
            self._top(view, following),
        ]
        if view.card.finished and view.tonight:
            tonight = TonightCard(view.tonight)
            if look.elder:
                parts += [tonight, lessons]
            else:
                parts.append(shares([(lessons, 58), (tonight, 42)], look.gap))
        else:
            parts.append(lessons)
        scroll = ScrollPage(name="course_scroll")
        side = 24 if self._narrow else look.margin
        body = holder(column(*parts, STRETCH, gap=18 if self._narrow else look.gap), name="course_body")
        scroll.content.setLayout(column(Centre(body, _WIDEST), margins=(side, 36 if look.wide else 20, side, 28)))
        self.put(scroll)
        focus_quietly(self.act or self.rows[0])

    def _top(self, view: CourseView, following: LessonCard | None) -> Card:
        card, look = view.card, theme.current()
        top = Card(pad=24, level=2, name="course_top")
        path = self._picture(card.picture) if card.picture else art("no-courses")
        title = words().text(card.title)
        size, audience = size_line(card), audience_line(card)
        if audience:
            size = say("course.size_and_audience", size=size, audience=audience)
        bar = Bar("right" if card.finished else "primary", thickness=8, name="course_bar")
        bar.set_value(card.done, card.lessons, spoken=progress_line(card))
        progress = Label(progress_line(card), "label_bold", "right_ink" if card.finished else "ink", wrap=False)
        words_column = column(
            Label(title, "h1", name="course_title"),
            Label(size, "label", "ink2", name="course_size"),
            6,
            Label(words().text(view.goal), "lead", name="course_goal"),
            6,
            row((bar, 1), progress, gap=14),
            8,
            self._acts(view, following),
            gap=4,
        )
        if look.one_column:
            top.body.addWidget(Picture(path, alt=title, height=240))
            top.body.addLayout(words_column)
        else:
            picture = Picture(path, alt=title)
            picture.setMinimumHeight(180)
            top.body.addLayout(shares([(picture, 34), (holder(column(STRETCH, words_column, STRETCH)), 66)], 28))
        return top

    def _acts(self, view: CourseView, following: LessonCard | None) -> QHBoxLayout:
        line = row(gap=12)
        course = view.card.course
        if following is not None:
            begun = view.card.started
            text = say("course.go_on", number=following.number) if begun else say("course.begin")
            self.act = Button(text, "primary", icon="arrow-right", icon_after=True, large=True, name="go_on")
            self.act.clicked.connect(lambda: self.wanted.emit(Lesson(course=course, lesson=following.lesson)))
            line.addWidget(self.act)
        else:
            self.act = Button(say("course.quiz"), "primary", icon="check", large=True, name="quiz")
            quiz = Run(request=PracticeRequest(way=Way.COURSE, course=course))
            self.act.clicked.connect(lambda: self.wanted.emit(quiz))
            line.addWidget(self.act)
            if view.card.topics:
                practise = Button(say("course.practise"), "secondary", icon="pencil", large=True, name="practise")
                topic = Run(request=PracticeRequest(way=Way.TOPIC, topic=view.card.topics[0]))
                practise.clicked.connect(lambda: self.wanted.emit(topic))
                line.addWidget(practise)
        line.addStretch(1)
        return line

    def _lessons(self, view: CourseView, following: LessonCard | None) -> Card:
        card = Card(say("course.lessons"), pad=20, name="lessons")
        card.body.setSpacing(4)
        course = view.card.course
        self.rows = []
        for lesson in view.lessons:
            line = LessonRow(lesson, current=lesson is following)
            line.clicked.connect(
                lambda _=False, wanted=lesson.lesson: self.wanted.emit(Lesson(course=course, lesson=wanted))
            )
            line.focused.connect(self._bring_into_view)
            self.rows.append(line)
            card.body.addWidget(line)
        card.body.addStretch(1)
        return card

    def _bring_into_view(self, line: LessonRow) -> None:
        if isinstance(self.content, ScrollPage):
            self.content.ensureWidgetVisible(line, 0, 24)
