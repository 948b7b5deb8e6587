"""What screens asked of the shell, written down."""

from dataclasses import dataclass, field

from firelearn.domain.errors import Trouble
from firelearn.gui.route import Route


@dataclass
class Travel:
    """Routes gone to and replaced, steps back, choices made, troubles and bugs told."""

    went: list[Route] = field(default_factory=list)
    replaced: list[Route] = field(default_factory=list)
    backs: list[bool] = field(default_factory=list)
    chosen: list[dict[str, object]] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    bugs: list[BaseException] = field(default_factory=list)
