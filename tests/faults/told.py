"""What a killed learner had been told, kept beside the records to compare them with.

Each act is heard twice: when it begins and when it is acknowledged. What was acknowledged must be there after the kill;
the one act that was under way may be there wholly, or not at all.
"""

import copy
from dataclasses import dataclass, field
from typing import Any

from firelearn.domain.fact import (
    Answered,
    Entry,
    ExamStarted,
    ExamSubmitted,
    FavouriteChanged,
    LessonFinished,
    PersonChanged,
)
from firelearn.services.suite import Suite

Line = dict[str, Any]
DURATION_MS = 600_000
PAPER_LENGTH = 10


@dataclass
class Exam:
    """An exam as the learner was told of it. ``place`` is (time used, wall clock) at its newest durable moment."""

    ident: str | None
    blueprint: str
    answers: list[tuple[int, ...]] = field(default_factory=lambda: [()] * PAPER_LENGTH)
    item: int = 0
    flags: tuple[int, ...] = ()
    used: int = 0
    seen_wall: int = 0
    sitting_used: int = 0
    sitting_steady: int = 0
    paper: object = None

    def used_at(self, wall: int, *, ran: bool) -> int:
        """Say what time must be used when one comes back at ``wall``."""
        return min(self.used + (wall - self.seen_wall if ran else 0), DURATION_MS)

    @property
    def policy(self) -> str:
        return self.blueprint.removeprefix("short-")


@dataclass
class Told:
    """Everything acknowledged so far, and the act under way."""

    exam: Exam | None = None
    acts: list[tuple[int, Line]] = field(default_factory=list)
    under_way: Line | None = None
    head: int = 0
    wall: int = 0
    steady: int = 0

    def hear(self, line: Line) -> None:
        if "does" in line:
            self.under_way = line
            self.wall, self.steady = line["at"]
        elif "done" in line:
            assert self.under_way is not None
            self.acts.append((line["done"], self.under_way))
            self.exam = after(self.exam, self.under_way, line)
            self.under_way, self.head = None, line["done"]

    def may_be(self) -> list[Exam | None]:
        """Return the exam as it was told, and as it is if the act under way happened, too."""
        if self.under_way is None:
            return [self.exam]
        return [self.exam, after(self.exam, self.under_way, {})]


def after(exam: Exam | None, does: Line, done: Line) -> Exam | None:
    """Return the exam as it stands after an act."""
    wall, steady = does["at"]
    now = copy.deepcopy(exam)
    match does["does"]:
        case "start":
            begun = Exam(ident=done.get("exam"), blueprint=does["blueprint"], seen_wall=wall)
            begun.sitting_steady = steady
            return begun
        case "hand_in":
            return None
        case "exam_answer" if now:
            now.answers[does["item"]] = tuple(does["response"])
        case "move" if now:
            now.item, now.flags = does["item"], tuple(does["flags"])
            now.used, now.seen_wall = min(now.sitting_used + steady - now.sitting_steady, DURATION_MS), wall
        case "resume" if now:
            ran = now.policy == "run" or does["grant"] is False
            now.used = now.sitting_used = now.used_at(wall, ran=ran)
            now.seen_wall, now.sitting_steady = wall, steady
            if done:
                assert done["used"] == now.used
                assert done["item"] == now.item
    return now


def assert_nothing_lost(suite: Suite, told: Told) -> None:
    """Compare the journal with everything that was acknowledged since the last look; then forget it."""
    store = suite.seat.store
    first = told.acts[0][0] - 3 if told.acts else told.head
    entries = {link.entry.seq: link.entry for link in store.links(max(first, 0))}
    known = 0
    for seq, does in told.acts:
        places = range(max(known + 1, seq - 1), seq + 1)
        if does["does"] != "move":
            found = [place for place in places if place in entries and _is(entries[place], does)]
            assert found, f"{does} was acknowledged at {seq}, but is not in the journal"
        known = seq
    assert told.head <= store.identity.head_seq <= told.head + (2 if told.under_way else 0)


def _is(entry: Entry, does: Line) -> bool:
    fact, kind = entry.fact, does["does"]
    at = entry.stamp.wall_utc_ms, entry.stamp.monotonic_ms
    if at != tuple(does["at"]):
        return False
    match fact:
        case Answered():
            place = fact.item if kind == "exam_answer" else fact.question
            return tuple(does["response"]) == fact.response and place == does.get("item", does.get("question"))
        case LessonFinished():
            return kind == "lesson" and (fact.course, fact.lesson) == (does["course"], does["lesson"])
        case FavouriteChanged():
            return kind == "favourite" and (fact.question, fact.kept) == (does["question"], does["kept"])
        case ExamStarted():
            return kind in {"start", "resume"}
        case ExamSubmitted():
            return kind == "hand_in" and int(fact.how) == does["how"]
        case PersonChanged():
            return kind == "guest"
    return False


def assert_exam_goes_on(suite: Suite, told: Told) -> None:
    """Compare the open exam with what was told: its paper, answers, flags, place, and remaining time by its policy."""
    person = suite.people.current()
    row = suite.seat.store.reader.exam.in_progress(person.person) if person else None
    maybe = told.may_be()
    if row is None or person is None:
        assert None in maybe, "an exam is gone"
        told.exam = None
        return
    place = suite.seat.store.reader.desk.exam_place(row.exam)
    answers = [()] * PAPER_LENGTH
    for given in suite.seat.store.reader.exam.answers(row.exam):
        answers[given.item] = given.response
    left = suite.exams.unfinished(person.person)
    assert left is not None
    wall = suite.seat.now().wall_utc_ms
    matching = [
        exam
        for exam in maybe
        if exam
        and exam.ident in {None, row.exam.hex()}
        and exam.paper in {None, row.paper}
        and exam.answers == answers
        and (place is None or (exam.item, exam.flags) == (place.item, tuple(sorted(place.flags))))
        and left.remaining_ms == DURATION_MS - exam.used_at(wall, ran=exam.policy == "run")
        and left.remaining_if_ran_ms == DURATION_MS - exam.used_at(wall, ran=True)
        and left.needs_invigilator == (exam.policy == "asks")
    ]
    assert matching, f"{row.exam.hex()} {answers} {place} {left} is none of {maybe}"
    told.exam = matching[-1]
    told.exam.ident, told.exam.paper = row.exam.hex(), row.paper
