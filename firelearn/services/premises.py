"""The premises: what staff chose for this PC, as it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.runtime.deployment import Deployment

if TYPE_CHECKING:
    from firelearn.runtime.deployment import DeploymentFile


class Premises:
    """Keeps staff's choices; ``now`` is one frozen value, which any thread may read."""

    def __init__(self, file: DeploymentFile | None) -> None:
        """Read ``file``; without one the choices are kept in memory only."""
        self._file = file
        self.now: Deployment = file.load() if file else Deployment()

    def choose(self, **changes: object) -> Deployment:
        """Change some choices and keep them; return all.

        Raises:
            ValueError: a choice outside its limits; nothing changed.
            Trouble: ``disk_full``, ``folder_read_only``; nothing changed.
        """
        wanted = self.now.having(**changes)
        if self._file is not None:
            self._file.save(wanted)
        self.now = wanted
        return wanted
