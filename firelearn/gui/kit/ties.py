"""The ties of a matching question: who is tied to whom, and who waits for a partner."""

from __future__ import annotations

from collections.abc import Sequence

UNTIED = -1


class Ties:
    """One-to-one ties between ``count`` things at the left and their partners, by index as written."""

    def __init__(self, count: int) -> None:
        self.partners = [UNTIED] * count
        self.picked = UNTIED

    @property
    def complete(self) -> bool:
        """Whether everything at the left is tied."""
        return UNTIED not in self.partners

    def owner(self, partner: int) -> int:
        """Return who at the left is tied to ``partner``, -1 for nobody."""
        return self.partners.index(partner) if partner in self.partners else UNTIED

    def put(self, partners: Sequence[int]) -> None:
        """Take all ties from elsewhere; an empty sequence unties all."""
        self.partners = list(partners) if partners else [UNTIED] * len(self.partners)
        self.picked = UNTIED

    def pick(self, left: int) -> None:
        """Let one at the left wait for a partner; picked twice, it waits no more."""
        self.picked = UNTIED if self.picked == left else left

    def tie(self, partner: int) -> bool:
        """Tie the waiting one to ``partner``, taking it from whoever had it; tell whether anything changed.

        With nobody waiting, a tied partner comes loose and its left side waits again.
        """
        owner = self.owner(partner)
        if self.picked == UNTIED:
            if owner == UNTIED:
                return False
            self.partners[owner], self.picked = UNTIED, owner
            return True
        if owner != UNTIED:
            self.partners[owner] = UNTIED
        self.partners[self.picked] = partner
        self.picked = UNTIED
        return True
