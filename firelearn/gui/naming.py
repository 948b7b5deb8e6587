"""What people are called on screens: by their nickname, or as the guest with a tag."""

from __future__ import annotations

from firelearn.gui.kit.language import say
from firelearn.services.people import PersonCard


def name_of(card: PersonCard) -> str:
    """Return the nickname, or what tells this guest from others."""
    return card.nickname or say("people.guest", tag=card.tag)


def line_of(card: PersonCard) -> str:
    """Return what tells people of one name apart: their unit and tag."""
    if card.unit_name:
        return say("people.line_unit", unit=card.unit_name, tag=card.tag)
    return say("people.line_no_unit", tag=card.tag)
