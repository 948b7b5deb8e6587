"""The pads of an exam's questions, each as the person left it."""

from __future__ import annotations

from firelearn.gui.asking import pad_for
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.matching import MatchBoard
from firelearn.gui.screen import Stage
from firelearn.services.asking import Asked


class Pads:
    """Makes pads. Ties that are not complete, and so are no answer yet, stand there again on coming back."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._ties: dict[int, tuple[int, ...]] = {}
        self._last: tuple[int, AnswerPad] | None = None

    def make(self, item: int, asked: Asked, given: tuple[int, ...]) -> AnswerPad:
        """Make the pad of an item with the response given before."""
        made = pad_for(asked, self._stage, judged=False)
        made.set_response(given or self._ties_of(item))
        return made

    def put_up(self, item: int, pad: AnswerPad) -> None:
        """Note that ``pad`` takes the place of the one before, whose ties are remembered."""
        if self._last is not None:
            before, _ = self._last
            self._ties[before] = self._ties_of(before)
        self._last = (item, pad)

    def _ties_of(self, item: int) -> tuple[int, ...]:
        if self._last is not None and self._last[0] == item:
            pad = self._last[1]
            if isinstance(pad, MatchBoard):
                return () if pad.ready else pad.partial
        return self._ties.get(item, ())
