"""The few numbers that say where one stands, each with what it counts and out of how many."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import column, row
from firelearn.gui.kit.text import Label
from firelearn.services.progress import ProgressView

_SIDE_BY_SIDE: Final = 4


class Facts(Card):
    """Total points, days in a row, questions tried, courses finished; in elder mode without the days in a row."""

    def __init__(self, view: ProgressView) -> None:
        super().__init__(name="facts")
        look = theme.current()
        streak = view.streak.length
        points, practised, courses = (
            words().number(view.total_points),
            f"{words().number(view.practised)} / {words().number(view.bank_total)}",
            f"{view.courses_done} / {view.courses}",
        )
        facts = [
            ("points", "flame", "ember", points, say("progress.fact_points")),
            ("streak", "streak", "ember", str(streak), say("progress.fact_streak", n=streak)),
            ("practised", "pencil", "blue", practised, say("progress.fact_practised")),
            ("courses", "book", "blue", courses, say("progress.fact_courses")),
        ]
        if look.elder:
            del facts[1]
        columns = 1 if look.elder else _SIDE_BY_SIDE
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(16)
        for place, (key, icon, tone, number, caption) in enumerate(facts):
            fact = _Fact(key, icon, tone, number, caption)
            grid.addWidget(fact, place // columns, place % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        self.body.addLayout(grid)


class _Fact(QWidget):
    def __init__(self, key: str, icon: str, tone: str, number: str, caption: str) -> None:
        super().__init__()
        self.setObjectName(f"fact_{key}")
        self.setAccessibleName(f"{number} {caption}")
        look = theme.current()
        plate = IconPlate(icon, tone, 52 if look.elder else 44)
        figure = Label(number, "h2", wrap=False, name=f"fact_{key}_number")
        told = Label(caption, "caption", "ink2", middle=look.elder, name=f"fact_{key}_caption")
        line = row(plate, (row(figure, (told, 1), gap=10) if look.elder else column(figure, told, gap=0), 1), gap=14)
        line.setAlignment(plate, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
