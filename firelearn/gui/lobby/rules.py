"""The rules of one paper in plain words: time, pass mark, attempts, power cut, review."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column, row
from firelearn.gui.kit.text import Label
from firelearn.services.exam_views import ExamOffer


class Rules(Card):
    """The rules, each with an icon, what holds, and what that means."""

    def __init__(self, offer: ExamOffer) -> None:
        super().__init__(say("lobby.rules"), name="rules")
        plan = offer.blueprint
        self.body.setSpacing(14)
        self.body.addSpacing(2)
        minutes = plan.duration_ms // 60_000
        self._add("clock", say("lobby.time", n=minutes), say("lobby.time_why"), "rule_time")
        if offer.attempts_left is None:
            self._add("loop", say("lobby.attempts_free"), say("lobby.attempts_free_why"), "rule_attempts")
        else:
            left = say("lobby.attempts", n=offer.attempts_left)
            self._add("loop", left, say("lobby.attempts_why", n=plan.attempts), "rule_attempts")
        away, review = plan.time_policy, plan.review_policy
        self._add("saved", say(f"lobby.away_{away}"), say(f"lobby.away_{away}_why"), "rule_away")
        self._add("book", say(f"lobby.review_{review}"), say(f"lobby.review_{review}_why"), "rule_review")

    def _add(self, icon: str, what: str, why: str, name: str) -> None:
        plate = IconPlate(icon, "blue", 52 if theme.current().elder else 40)
        told = column(Label(what, "label_bold", name=name), Label(why, "label", "ink2", name=f"{name}_why"), gap=0)
        line = row(plate, (told, 1), gap=14)
        line.setAlignment(plate, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
