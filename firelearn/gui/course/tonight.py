"""What a finished course asks one to do tonight."""

from __future__ import annotations

from collections.abc import Sequence

from firelearn.domain.text import Text
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import row
from firelearn.gui.kit.text import Label


class TonightCard(Card):
    """The acts for tonight, on ember."""

    def __init__(self, acts: Sequence[Text]) -> None:
        super().__init__(pad=22, level=0, tone="ember", name="tonight")
        title = say("course.tonight", n=len(acts))
        self.setAccessibleName(title)
        self.body.setSpacing(14)
        self.body.addLayout(
            row(IconPlate("moon", "ember", 40, fill="surface"), (Label(title, "h3", "ember_ink", middle=True), 1))
        )
        for place, act in enumerate(acts, 1):
            self.body.addWidget(
                NoteLine("check", words().text(act), role="body", colour="ink", name=f"tonight_{place}")
            )
        self.body.addStretch(1)
