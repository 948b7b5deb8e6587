"""The rest of the tour's story: a shop is made, staff set the PC up, and as a kiosk it serves whoever walks by."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from firelearn.gui import route as to
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.tour.guest import Guest
from firelearn.gui.tour.telling import Tell

_STAFF_PIN: Final = "190284"
_QUIZ: Final = 5


def tell_of_unit(guest: Guest, line: Tell) -> None:
    """Look for a unit that is not there, make it, and see it as its administrator.

    Raises:
        TourStuck: a step was not reached.
    """
    guest.app.go(to.Me())
    guest.press("to_unit")
    guest.on("units_page")
    _write(guest, "unit_search", say("tour.shop"))
    guest.on("empty_button")
    guest.picture("units")
    guest.app.go(to.UnitNew(name=say("tour.shop")))
    guest.on("unit_form_fields")
    guest.picture("unit_new")
    guest.press("make_unit")
    guest.on("unit_body")
    guest.picture("unit")
    guest.press("members")
    guest.on("members_body")
    guest.picture("members")
    line("unit", unit=say("tour.shop"))


def tell_of_staff(guest: Guest, line: Tell) -> None:
    """Set this PC up as a kiosk of an outreach stand, and look at what staff see.

    Raises:
        TourStuck: a step was not reached.
    """
    _set_up(guest)
    guest.press("staff_people")
    guest.on("staff_people_body")
    _write(guest, "person_search", say("tour.printed_name")[0])
    guest.picture("staff_people")
    guest.press("staff_people_back")
    guest.press("staff_audit")
    guest.on("audit_line")
    guest.picture("audit")
    guest.press("audit_back")
    guest.press("staff_done")
    guest.press("staff_door")
    guest.on("staff_gate")
    guest.picture("staff-gate")
    guest.press("staff_gate_other")
    guest.on("staff_rescue_page")
    guest.picture("staff_rescue")
    guest.press("back")
    line("staff")


def _set_up(guest: Guest) -> None:
    """Answer the questions of the set-up, from the start screen to staff's own."""
    guest.app.go(to.Me())
    guest.press("leave")
    guest.on("start_page")
    guest.press("offer_set_up")
    guest.on("place_question")
    guest.picture("setup")
    guest.press("place_outreach")
    guest.on("where_question")
    _write(guest, "place_name", say("tour.stand"))
    guest.press("kiosk")
    guest.press("onward")
    guest.on("rules_question")
    guest.press("onward")
    guest.on("server_question")
    guest.press("onward")
    _digits(guest, "setup_pad")
    _digits(guest, "setup_pad")
    guest.on("code_card")
    guest.picture("setup-code")
    guest.press("code_noted")
    guest.press("onward")
    guest.on("staff_page")
    guest.picture("staff")


def tell_of_kiosk(guest: Guest, line: Tell) -> None:
    """Walk up to the kiosk, do the daily quiz, and leave with a claim code.

    Raises:
        TourStuck: a step was not reached.
    """
    guest.on("kiosk_page")
    guest.picture("kiosk")
    guest.press("start")
    guest.on("choose_body")
    guest.picture("kiosk_choose")
    guest.press("quiz")
    for _ in range(_QUIZ):
        guest.answer()
        guest.key(Qt.Key.Key_Return)
        guest.see("feedback", guest.is_told)
        guest.key(Qt.Key.Key_Return)
        guest.see("next question", lambda: guest.sees("summary_title") or guest.question() is not None)
    guest.press("back")
    guest.on("end_cards")
    guest.picture("kiosk_end")
    guest.press("done")
    guest.on("kiosk_page")
    line("kiosk", n=_QUIZ)


def _write(guest: Guest, name: str, text: str) -> None:
    guest.on(name)
    field = guest.find(name, Field)
    if field is not None:
        field.set_text(text)
        field.changed.emit(text)


def _digits(guest: Guest, name: str) -> None:
    """Enter the staff PIN where a pad waits for digits."""

    def waits() -> bool:
        pad = guest.find(name, Keypad)
        return pad is not None and not pad.text

    guest.see(name, waits)
    for digit in _STAFF_PIN:
        guest.press(f"key_{digit}")
