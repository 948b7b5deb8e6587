"""How troubles are told."""

from __future__ import annotations

from firelearn.content.complaint import Complaint
from firelearn.domain.errors import Trouble
from firelearn.gui.kit.language import say, words


def words_of(trouble: Trouble) -> tuple[str, str]:
    """Title and advice; a broken bank also says which complaint was first."""
    title, advice = words().trouble(trouble)
    complaint = trouble.values.get("complaint")
    if isinstance(complaint, Complaint):
        advice = f"{advice}\n{complaint.path}:{complaint.line} {say(complaint.key, **complaint.values)}"
    return title, advice
