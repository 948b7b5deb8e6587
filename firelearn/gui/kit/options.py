"""The pad of single choice, multiple choice and true or false."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firelearn.gui.kit.answers import ENTER, LETTERS, AnswerPad, index_of, shown_order
from firelearn.gui.kit.language import say
from firelearn.gui.kit.option import Option

_GAP = 14


class OptionGroup(AnswerPad):
    """Options in a column, one focus stop moved through with arrows; letters and digits choose, Enter commits.

    Signals:
        changed(), committed(): as of every answer pad.
    """

    def __init__(
        self,
        texts: Sequence[str],
        *,
        order: Sequence[int] = (),
        multiple: bool = False,
        judged: bool = True,
        name: str = "options",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._multiple = multiple
        self._order = shown_order(len(texts), order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self.options: list[Option] = []
        for place, index in enumerate(self._order):
            mark = LETTERS[place]
            option = Option(mark, texts[index], square=multiple, judged=judged, name=f"{name}_{mark}", parent=self)
            option.setAutoExclusive(not multiple)
            option.clicked.connect(self._chosen)
            self.options.append(option)
            column.addWidget(option)
        self._parts = [*self.options]
        self._keep_one_stop(0)

    @property
    def response(self) -> tuple[int, ...]:
        """The chosen options, sorted."""
        return tuple(sorted(i for o, i in zip(self.options, self._order, strict=True) if o.isChecked()))

    def set_response(self, response: Sequence[int]) -> None:
        """Show a response given before, without a signal."""
        for option, index in zip(self.options, self._order, strict=True):
            option.setAutoExclusive(False)
            option.setChecked(index in response)
            option.setAutoExclusive(not self._multiple)
        chosen = [place for place, index in enumerate(self._order) if index in response]
        self._keep_one_stop(chosen[0] if chosen else 0)

    def judge(self, key: Sequence[int]) -> None:
        """Lock; show the right options, the chosen wrong ones, and in multiple choice the missed ones."""
        super().judge(key)
        for option, index in zip(self.options, self._order, strict=True):
            if index in key:
                missed = self._multiple and not option.isChecked()
                option.set_state("missed" if missed else "right")
            else:
                option.set_state("wrong" if option.isChecked() else "dim")

    def letters(self, key: Sequence[int]) -> str:
        """Return the letters under which the options of ``key`` are shown, as in 正确答案是 C."""
        return "".join(sorted(LETTERS[place] for place, index in enumerate(self._order) if index in key))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Letters and digits choose, arrows move, Enter commits (or chooses, when nothing is chosen yet)."""
        if self._locked:
            return False
        place = index_of(event)
        if 0 <= place < len(self.options):
            self._move_to(place)
            self.options[place].click()
            return True
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._focused() >= 0:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._move_to((self._focused() + step) % len(self.options))
            return True
        if event.key() in ENTER and not self.ready and self._focused() >= 0:
            self.options[self._focused()].click()
            return True
        return super().handle_key(event)

    def spoken(self) -> str:
        """Return the options with their letters, to be read aloud."""
        return " ".join(say("kit.spoken_option", mark=LETTERS[p], text=o.words) for p, o in enumerate(self.options))

    def focus_first(self) -> None:
        """Give the focus to the chosen option, or the first, without the ring."""
        stops = [o for o in self.options if o.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        (stops or self.options)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        option = self.sender()
        if self._locked or not isinstance(option, Option):
            return
        self._keep_one_stop(self.options.index(option))
        self.changed.emit()

    def _focused(self) -> int:
        return next((place for place, option in enumerate(self.options) if option.hasFocus()), -1)

    def _move_to(self, place: int) -> None:
        self._keep_one_stop(place)
        self.options[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_one_stop(self, at: int) -> None:
        for place, option in enumerate(self.options):
            option.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus)
