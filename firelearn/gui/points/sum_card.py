"""What a day adds up to: the ring of the daily rules, the sum in words, and how far the points have travelled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.meters import Ring
from firelearn.gui.kit.text import Label
from firelearn.gui.points.standing import states_box
from firelearn.services.points import PointsDay
from firelearn.services.points_standing import PointsStates

_RING: Final = 154
_RING_WIDE: Final = 190


class SumCard(Card):
    """The sum of a day; in elder mode without a ring, and with the one act of the page in it."""

    def __init__(
        self, view: PointsDay, *, states: PointsStates | None, zone_offset_min: int, acts: Sequence[QWidget] = ()
    ) -> None:
        super().__init__(name="points_sum_card")
        look = theme.current()
        travelled: QLayout = column() if states is None else states_box(states, zone_offset_min)
        total = say("points.total", n=words().number(view.total))
        if look.elder:
            told: QVBoxLayout = column(
                Label(sum_words(view), "h3", name="points_sum"),
                Label(total, "caption", "ink2", name="points_total"),
                travelled,
                gap=4,
            )
            self.body.addLayout(column(told, *acts, gap=14) if look.one_column else row((told, 1), *acts, gap=20))
            return
        points = view.points
        ring = Ring(size=_RING_WIDE if look.wide else _RING, name="points_ring")
        ring.set_value(
            points.daily,
            points.cap,
            note=say("points.ring_note", cap=points.cap),
            spoken=say("points.ring_spoken", got=points.daily, cap=points.cap),
        )
        self.body.addLayout(row(STRETCH, ring, STRETCH))
        self.body.addSpacing(4)
        self.body.addLayout(
            column(
                Label(sum_words(view), "label_bold", align="center", name="points_sum"),
                Label(total, "caption", "ink2", align="center", name="points_total"),
                travelled,
                gap=4,
            )
        )


def sum_words(view: PointsDay) -> str:
    """Say a day's sum with its parts."""
    parts = [say("points.part_daily", n=view.points.daily)]
    if view.course_points:
        parts.append(say("points.part_courses", n=view.course_points))
    if view.exam_points:
        parts.append(say("points.part_exams", n=view.exam_points))
    key = "points.sum_today" if view.is_today else "points.sum_day"
    # Three parts are too wide for the side column: broken by hand, not in the middle of a word.
    before = "\n" if len(parts) > 2 and not theme.current().elder else ""
    return say(key, total=view.points.total, parts=before + " + ".join(parts))
