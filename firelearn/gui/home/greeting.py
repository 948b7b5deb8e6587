"""The head of home: a greeting, whom and which day it is for, and the switches."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.gui.switches import Switches
from firelearn.services.home import HomeView


class Greeting(QWidget):
    """Greeting and day at the left, ``switches`` at the right."""

    def __init__(self, view: HomeView, *, aloud: bool) -> None:
        super().__init__()
        self.setObjectName("greeting")
        self.switches = Switches(aloud=aloud)
        elder = theme.current().elder
        lines = column(Label(greeting_of(view), "h1", wrap=elder, middle=True, name="hello"), gap=0)
        if not elder:
            lines.addWidget(Label(_second_line(view), "label", "ink2", wrap=False, name="hello_day"))
        if theme.current().one_column:
            self.setLayout(column(row(self.switches, STRETCH), lines, gap=4))
        else:
            self.setLayout(row((lines, 1), self.switches, gap=16))


def greeting_of(view: HomeView) -> str:
    """Greet by the time of day, and by the nickname where there is one."""
    greeting = say(f"home.greeting_{view.part_of_day}")
    if not view.person.nickname:
        return greeting
    return say("home.greeting_name", greeting=greeting, name=view.person.nickname)


def _second_line(view: HomeView) -> str:
    day = words().date(view.day)
    if view.person.nickname:
        return day
    return say("home.guest_and_day", tag=view.person.tag, day=day)
