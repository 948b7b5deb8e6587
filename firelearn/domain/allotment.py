"""Allotting a blueprint's cells to classes of questions: a flow that finds a filling whenever one exists.

Method: fill by chance first, in proportion to what each class has left, so that open cells spread over the bank; where
chance has painted itself into a corner, move earlier shares along an augmenting path (Ford and Fulkerson, 1956).
What no path can fill is a shortage, and the cells that are reached without filling it are those that compete for the
same questions (Hall's condition names wanted and available).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from firelearn.domain.blueprint import Cell, Shortage
from firelearn.domain.question import QuestionType, Topic
from firelearn.domain.seeded import Seeded

QuestionClass = tuple[QuestionType, Topic, int]
"""Type, topic and level: questions of one class are alike to every blueprint."""


class Allotment:
    """How many questions each cell takes from each class."""

    def __init__(self, cells: Sequence[Cell], sizes: Mapping[QuestionClass, int]) -> None:
        self._cells = tuple(cells)
        self._names = sorted(sizes)
        self._sizes = [sizes[name] for name in self._names]
        self._left = list(self._sizes)
        self._open = [cell.count for cell in self._cells]
        self._shares: list[dict[int, int]] = [{} for _ in self._cells]
        self._fits = [[place for place, name in enumerate(self._names) if _fits(cell, name)] for cell in self._cells]

    def fill(self, chance: Seeded) -> None:
        """Fill every cell as far as the classes allow."""
        # The cells with the fewest classes first: then chance rarely needs a second try.
        for cell in sorted(range(len(self._cells)), key=lambda index: (len(self._fits[index]), index)):
            self._fill_by_chance(cell, chance)
        for cell in range(len(self._cells)):
            while self._open[cell] and self._augment(cell):
                pass

    def shares_of(self, name: QuestionClass) -> list[tuple[Cell, int]]:
        """Return the cells that take from class ``name``, with their counts."""
        place = self._names.index(name)
        return [
            (cell, shares[place]) for cell, shares in zip(self._cells, self._shares, strict=True) if shares.get(place)
        ]

    def shortages(self) -> tuple[Shortage, ...]:
        """Return the groups of cells that cannot be filled together; nothing when all are full."""
        groups: list[frozenset[int]] = []
        for cell in range(len(self._cells)):
            if self._open[cell]:
                group = frozenset({cell, *self._reach(cell).gives_up})
                # Groups that share a cell compete for the same questions: they are one shortage, counted once.
                group = group.union(*(other for other in groups if other & group))
                groups = [other for other in groups if not other & group] + [group]
        return tuple(self._shortage(group) for group in groups)

    def _shortage(self, group: frozenset[int]) -> Shortage:
        classes = {place for cell in group for place in self._fits[cell]}
        return Shortage(
            cells=tuple(self._cells[cell] for cell in sorted(group)),
            wanted=sum(self._cells[cell].count for cell in group),
            available=sum(self._sizes[place] for place in classes),
        )

    def _fill_by_chance(self, cell: int, chance: Seeded) -> None:
        places = self._fits[cell]
        left = sum(self._left[place] for place in places)
        while self._open[cell] and left:
            nth = chance.below(left)
            for place in places:
                nth -= self._left[place]
                if nth < 0:
                    self._give(cell, place)
                    break
            left -= 1

    def _give(self, cell: int, place: int) -> None:
        self._shares[cell][place] = self._shares[cell].get(place, 0) + 1
        self._left[place] -= 1
        self._open[cell] -= 1

    def _augment(self, cell: int) -> bool:
        """Fill one more of ``cell`` by letting other cells move to other classes; false where none can."""
        reach = self._reach(cell)
        if reach.free is None:
            return False
        self._left[reach.free] -= 1
        self._open[cell] -= 1
        place = reach.free
        while True:
            taker = reach.taker_of[place]
            self._shares[taker][place] = self._shares[taker].get(place, 0) + 1
            if taker == cell:
                return True
            place = reach.gives_up[taker]
            self._shares[taker][place] -= 1

    def _reach(self, start: int) -> _Reach:
        """Follow what ``start`` could take, what its holders could take instead, and so on, to a class with a rest."""
        reach = _Reach()
        waiting = deque([start])
        reached = {start}
        while waiting:
            taker = waiting.popleft()
            for place in self._fits[taker]:
                if place in reach.taker_of:
                    continue
                reach.taker_of[place] = taker
                if self._left[place]:
                    reach.free = place
                    return reach
                for holder, shares in enumerate(self._shares):
                    if holder not in reached and shares.get(place):
                        reached.add(holder)
                        reach.gives_up[holder] = place
                        waiting.append(holder)
        return reach


@dataclass(slots=True)
class _Reach:
    """A search: which cell came to a class, which class each further cell would give up, and where some is left."""

    taker_of: dict[int, int] = field(default_factory=dict)
    gives_up: dict[int, int] = field(default_factory=dict)
    free: int | None = None


def _fits(cell: Cell, name: QuestionClass) -> bool:
    question_type, topic, level = name
    return (
        cell.type is question_type
        and (cell.topic is None or cell.topic is topic)
        and (cell.level is None or cell.level == level)
    )
