"""Who asks to join: each with a yes and a no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from firelearn.domain.calendar import day_of
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import column, row
from firelearn.gui.kit.text import Label
from firelearn.services.unit_members import RequestCard

MOST: Final = 20


class RequestsCard(Card):
    """The requests, the longest waiting first.

    Signals:
        answered(person, accepted): yes or no.
    """

    answered = Signal(object, bool)

    def __init__(self, requests: Sequence[RequestCard]) -> None:
        super().__init__(say("members.requests", n=len(requests)), name="requests")
        for place, request in enumerate(requests[:MOST], start=1):
            name = request.nickname or say("members.nameless", tag=request.tag)
            asked = say("members.asked_on", day=words().short_date(day_of(request.asked_ms)))
            yes = Button(say("members.accept"), "soft", icon="check", name=f"accept_{place}")
            yes.setAccessibleName(say("members.accept_spoken", name=name))
            yes.clicked.connect(lambda _=False, who=request.person: self.answered.emit(who, True))
            no = Button(say("members.refuse"), "quiet", icon="close", name=f"refuse_{place}")
            no.setAccessibleName(say("members.refuse_spoken", name=name))
            no.clicked.connect(lambda _=False, who=request.person: self.answered.emit(who, False))
            told = column(Label(name, "option", wrap=False), Label(asked, "caption", "ink2", wrap=False), gap=0)
            self.body.addLayout(row((told, 1), yes, no, gap=8))
        if len(requests) > MOST:
            self.body.addWidget(Label(say("members.more_requests", n=len(requests) - MOST), "caption", "ink2"))
