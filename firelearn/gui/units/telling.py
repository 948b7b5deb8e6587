"""How units are told in words: what they belong to, their marks, and where a search stands in their names."""

from __future__ import annotations

from typing import Final

from firelearn.domain.naming import initials, name_key
from firelearn.domain.unit import Section, UnitState
from firelearn.domain.value import value
from firelearn.gui.kit.language import say, words
from firelearn.gui.search.hit import marks
from firelearn.services.unit_views import UnitCard

_SECTIONS: Final = (Section.SECTOR, Section.TOWNSHIP, Section.KEY_UNIT)


@value
class Mark:
    """A word on a pill, in a tone of the kit."""

    text: str
    tone: str


def chips_of(card: UnitCard) -> tuple[Mark, ...]:
    """Return a unit's marks: the sections that it stands in, whether it is still to be looked at, or invented."""
    found = [Mark(text=say(f"units.section_{one.value}"), tone="blue") for one in _SECTIONS if one in card.sections]
    if card.state is UnitState.PENDING:
        found.append(Mark(text=say("units.pending"), tone="warn"))
    if card.demo:
        found.append(Mark(text=say("units.demo"), tone="plain"))
    return tuple(found)


def line_of(card: UnitCard) -> str:
    """Return what stands below a unit's name: what it belongs to, or its other names."""
    parts = list(card.above)
    if card.aliases:
        parts.append(say("units.also", names=words().joined(card.aliases)))
    return say("units.between").join(parts) or say("units.stands_alone")


def within(name: str, text: str) -> list[tuple[int, int]]:
    """Return where in a unit's name a search stands, also where it gave only initials: start and length."""
    found = marks(name, text)
    key = name_key(text)
    if found or not key.isascii() or name_key(name) != name:
        return found
    letters = initials(name)
    at = letters.find(key)
    return [(at, len(key))] if at >= 0 and len(letters) == len(name) else []
