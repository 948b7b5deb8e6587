"""How a line of the audit list is told: what was done, to whom, why."""

from __future__ import annotations

from typing import Final

from firelearn.domain.audit import StaffAction
from firelearn.gui.kit.language import say, words
from firelearn.services.audit_list import AuditLine

CHANGED: Final = StaffAction.SETTINGS_CHANGED.value
_COUNTED: Final = {
    StaffAction.GUESTS_REMOVED.value: "guests",
    StaffAction.DEMO_LOADED.value: "units",
    StaffAction.DEMO_CLEARED.value: "units",
}
"""Acts whose reason is a number: what was counted."""


def action_of(line: AuditLine) -> str:
    """Return what was done."""
    return say(f"audit.{line.action}") if words().has(f"audit.{line.action}") else line.action


def subject_of(line: AuditLine) -> str:
    """Return to whom or what it was done, "" where there is nobody."""
    person = line.person or (say("people.guest", tag=line.tag) if line.tag else "")
    return words().joined([part for part in (person, line.unit) if part])


def reason_of(line: AuditLine) -> str:
    """Return why, in words: the names of choices that changed, what was counted, or what staff wrote."""
    if line.action == CHANGED:
        known = [f"audit.choice_{name}" for name in line.reason.split()]
        return words().joined([say(key) for key in known if words().has(key)])
    if line.action in _COUNTED and line.reason.isdigit():
        return say(f"audit.{_COUNTED[line.action]}", n=int(line.reason))
    return line.reason


def when_of(line: AuditLine) -> str:
    """Return day and time, by the clock of the PC on which it was done."""
    day = (line.at_ms + line.utc_offset_min * 60_000) // 86_400_000
    return f"{words().iso_date(day)} {words().time(line.at_ms, line.utc_offset_min)}"
