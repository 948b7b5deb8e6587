"""Exams that somebody walked away from: handed in as they stand when their time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.fact import HandIn

if TYPE_CHECKING:
    from firelearn.domain.ids import ExamId, PersonId
    from firelearn.services.exams import Exams
    from firelearn.services.seat import Seat


def hand_in_when_over(seat: Seat, exams: Exams, person: PersonId) -> ExamId | None:
    """Return the person's open exam while its time lasts, the time away counted whatever its policy says.

    At a kiosk nobody comes back the next day: when that time is over the paper is handed in, and None returned.
    """
    row = seat.store.reader.exam.in_progress(person)
    left = exams.unfinished(person)
    if row is None or left is None:
        return None
    if left.remaining_if_ran_ms:
        return row.exam
    exams.hand_in(person, row.exam, HandIn.TIME_OUT)
    return None


def give_up(seat: Seat, exams: Exams, person: PersonId) -> None:
    """Hand in the person's open exam as given up, if there is one: their visit is over."""
    row = seat.store.reader.exam.in_progress(person)
    if row is not None:
        exams.hand_in(person, row.exam, HandIn.ABANDONED)
