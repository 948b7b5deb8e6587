"""Coming back to an exam after a crash or a power cut: the same paper, the same answers, the right time."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from firelearn.domain import exam_clock
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import ExamStarted, SittingReason
from firelearn.services.exam_views import Sitting, Unfinished
from firelearn.store.rows import ExamPlace

if TYPE_CHECKING:
    from firelearn.domain.ids import ExamId, PersonId
    from firelearn.services.seat import Seat
    from firelearn.services.staff_session import StaffSession
    from firelearn.store.rows import ExamRow


def unfinished(seat: Seat, person: PersonId) -> Unfinished | None:
    """Return the exam that was interrupted, with the time that remains by its policy."""
    row = seat.store.reader.exam.in_progress(person)
    if row is None:
        return None
    back = standing(seat, row)
    answered = sum(1 for given in seat.store.reader.exam.answers(row.exam) if given.response)
    return Unfinished(
        exam=row.exam,
        title=row.paper.title,
        answered=answered,
        questions=len(row.paper.items),
        remaining_ms=max(0, row.paper.duration_ms - back.used_ms),
        remaining_if_ran_ms=max(0, row.paper.duration_ms - back.used_if_ran_ms),
        needs_invigilator=back.needs_invigilator,
        away_ms=back.away_ms,
    )


def resume(seat: Seat, person: PersonId, exam: ExamId, *, grant: bool | None, staff: StaffSession) -> Sitting:
    """Begin a new sitting of an interrupted exam: the same paper, the same answers.

    ``grant`` is the invigilator's word where the policy asks for it: true gives the time away back.

    Raises:
        Trouble: ``exam_missing``, ``exam_over``, ``invigilator_needed``; ``staff_needed`` where time is granted on a PC
            that has a staff PIN.
    """
    row = _open_row(seat, exam)
    back = standing(seat, row)
    if back.needs_invigilator and grant is None:
        raise Trouble("invigilator_needed")
    if back.needs_invigilator and grant:
        staff.need_if_set()
    reason, used = SittingReason.RESUMED, back.used_ms
    if back.needs_invigilator:
        reason = SittingReason.TIME_GRANTED if grant else SittingReason.TIME_RAN
        used = back.used_ms if grant else back.used_if_ran_ms
    fact = ExamStarted(exam=exam, sitting=row.sitting + 1, reason=reason, used_ms=used)
    (entry,) = seat.record(person, fact)
    given = {item.item: item for item in seat.store.reader.exam.answers(exam)}
    place = seat.store.reader.desk.exam_place(exam)
    flags, at = (place.flags, place.item) if place else (frozenset[int](), 0)
    remember(seat, exam, ExamPlace(item=at, flags=flags, used_ms=used, seen=entry.stamp))
    count = len(row.paper.items)
    return Sitting(
        exam=exam,
        paper=row.paper,
        answers=tuple(given[item].response if item in given else () for item in range(count)),
        flags=flags,
        at=min(at, count - 1),
        began=entry.stamp,
        used_at_began_ms=used,
        saved_ms=max((row_.answered_ms for row_ in given.values()), default=entry.stamp.wall_utc_ms),
    )


def standing(seat: Seat, row: ExamRow) -> exam_clock.Resume:
    """Return where the clock stands when one comes back: from the newest durable moment of the last sitting."""
    place, sitting = seat.store.reader.desk.exam_place(row.exam), row.sitting_started
    last_used, seen = row.used_ms, sitting
    # A place of an earlier sitting is older than the word an invigilator gave when the last one began.
    if place and place.seen.boot == sitting.boot and place.seen.monotonic_ms >= sitting.monotonic_ms:
        last_used, seen = place.used_ms, place.seen
    return exam_clock.resume(
        row.paper.time_policy,
        row.paper.duration_ms,
        started=row.started,
        last_used_ms=last_used,
        last_seen=seen,
        now=seat.now(),
    )


def remember(seat: Seat, exam: ExamId, place: ExamPlace | None) -> None:
    """Keep or clear the place of an exam behind a fact that is recorded already.

    The place is memory: a disk that has just become full must not make the recorded fact look undone.
    """
    with suppress(Trouble):
        if place is None:
            seat.store.desk.clear_exam_place(exam)
        else:
            seat.store.desk.set_exam_place(exam, place)


def _open_row(seat: Seat, exam: ExamId) -> ExamRow:
    row = seat.store.reader.exam.of(exam)
    if row is None:
        raise Trouble("exam_missing")
    if row.submitted is not None:
        raise Trouble("exam_over")
    return row
