"""A learner who never stops: a program of its own, killed by the tests of faults.

It waits for one line (where its clocks stand, what its luck is), opens the records as the app does, and from then on
answers, reads and sits exams. Before each act it says what it does, and when the act is acknowledged it says so.
"""

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId, PersonId
from firelearn.domain.question import Question
from firelearn.domain.text import Language
from firelearn.runtime.paths import Paths
from firelearn.services.exam_views import Sitting
from firelearn.services.learn import CheckStep
from firelearn.services.opening import open_suite
from firelearn.services.practice import PracticeRequest, Way
from firelearn.services.suite import Suite

Outcome = TypeVar("Outcome")
WAYS = (Way.RANDOM, Way.DAILY_QUIZ, Way.CHALLENGE, Way.IN_ORDER)
PAPERS = ("short-stop", "short-run", "short-asks")
LONGEST_STEP_MS = 20_000


def say(line: dict[str, Any]) -> None:
    # One write each: the pipe takes a line wholly or not at all.
    os.write(1, (json.dumps(line) + "\n").encode())


class Learner:
    """Does one thing after another, by the draw."""

    def __init__(self, suite: Suite, clock: SteppedClock, draw: random.Random) -> None:
        self.suite, self.clock, self.draw = suite, clock, draw
        known = suite.people.current()
        self.me: PersonId = known.person if known else self._act({"does": "guest"}, self._begin)[0]

    def live(self) -> None:
        if self.suite.exams.unfinished(self.me) is not None:
            self._go_on_with_exam()
        while True:
            self.draw.choice((self._practise, self._practise, self._read, self._keep, self._sit))()

    def _act(self, does: dict[str, Any], act: Callable[[], tuple[Outcome, dict[str, Any]]]) -> tuple[Outcome, Any]:
        stamp = self.clock.advance(self.draw.randint(200, LONGEST_STEP_MS))
        say({**does, "at": (stamp.wall_utc_ms, stamp.monotonic_ms)})
        outcome, told = act()
        say({"done": self.suite.seat.store.identity.head_seq, **told})
        return outcome, told

    def _begin(self) -> tuple[PersonId, dict[str, Any]]:
        return self.suite.people.start_guest(Language.ZH_CN).person, {}

    def _response(self, question: Question) -> tuple[int, ...]:
        return question.key if self.draw.random() < 0.7 else question.key[:1]

    def _practise(self) -> None:
        run = self.suite.practice.start(self.me, PracticeRequest(way=self.draw.choice(WAYS)))
        for place in range(min(len(run.questions), 8)):
            question = self.suite.practice.ask(self.me, run, place).question
            given = self._legal(question)

            def answer(place: int = place, given: tuple[int, ...] = given) -> tuple[None, dict[str, Any]]:
                self.suite.practice.answer(self.me, run, place, given, self.draw.randint(100, 60_000))
                return None, {}

            self._act({"does": "answer", "question": question.id, "response": given}, answer)

    def _legal(self, question: Question) -> tuple[int, ...]:
        return question.key if question.type in {"ordering", "matching"} else self._response(question)

    def _read(self) -> None:
        course = self.draw.choice(self.suite.learn.courses(self.me)).course
        lesson = self.suite.learn.next_lesson(self.me, course).lesson
        run = self.suite.learn.open(self.me, course, lesson)
        for place, step in enumerate(run.steps):
            if isinstance(step, CheckStep) and not step.response:
                given = self._legal(step.asked.question)

                def check(place: int = place, given: tuple[int, ...] = given) -> tuple[None, dict[str, Any]]:
                    self.suite.learn.check(self.me, run, place, given, 30_000)
                    return None, {}

                self._act({"does": "answer", "question": step.asked.question.id, "response": given}, check)

        def finish() -> tuple[None, dict[str, Any]]:
            self.suite.learn.finish(self.me, run)
            return None, {}

        self._act({"does": "lesson", "course": course, "lesson": lesson}, finish)

    def _keep(self) -> None:
        question, kept = self.suite.seat.store.reader.bank.ids(seed=self.draw.getrandbits(30), limit=1)[0], True

        def keep() -> tuple[None, dict[str, Any]]:
            self.suite.practice.favourite(self.me, question, kept=kept)
            return None, {}

        self._act({"does": "favourite", "question": question, "kept": kept}, keep)

    def _sit(self) -> None:
        blueprint = BlueprintId(self.draw.choice(PAPERS))

        def start() -> tuple[Sitting, dict[str, Any]]:
            sitting = self.suite.exams.start(self.me, blueprint)
            return sitting, {"exam": sitting.exam.hex()}

        sitting, _ = self._act({"does": "start", "blueprint": blueprint}, start)
        self._answer_all(sitting)

    def _go_on_with_exam(self) -> None:
        open_exam = self.suite.exams.unfinished(self.me)
        assert open_exam is not None
        grant = self.draw.random() < 0.5 if open_exam.needs_invigilator else None

        def resume() -> tuple[Sitting, dict[str, Any]]:
            sitting = self.suite.exams.resume(self.me, open_exam.exam, grant=grant)
            return sitting, {"used": sitting.used_at_began_ms, "item": sitting.at}

        sitting, _ = self._act({"does": "resume", "grant": grant}, resume)
        self._answer_all(sitting)

    def _answer_all(self, sitting: Sitting) -> None:
        while sitting.unanswered or self.draw.random() < 0.3:
            item = self.draw.randrange(len(sitting.paper.items))
            if sitting.clock.remaining_ms(self.clock.now()) <= LONGEST_STEP_MS * 2:
                self._hand_in(sitting, HandIn.TIME_OUT)
                return
            question = self.suite.exams.ask(self.me, sitting, item).question
            taken_back = self.draw.random() < 0.1
            given = () if taken_back else self._legal(question)

            def answer(
                sitting: Sitting = sitting, item: int = item, given: tuple[int, ...] = given
            ) -> tuple[Sitting, dict[str, Any]]:
                return self.suite.exams.answer(self.me, sitting, item, given, 30_000), {}

            sitting, _ = self._act({"does": "exam_answer", "item": item, "response": given}, answer)
            sitting = self._move(sitting)
        self._hand_in(sitting, HandIn.BY_PERSON)

    def _move(self, sitting: Sitting) -> Sitting:
        at = self.draw.randrange(len(sitting.paper.items))
        flags = sitting.flags ^ {at} if self.draw.random() < 0.3 else sitting.flags

        def move() -> tuple[Sitting, dict[str, Any]]:
            return self.suite.exams.keep_place(sitting, at=at, flags=flags), {}

        return self._act({"does": "move", "item": at, "flags": sorted(flags)}, move)[0]

    def _hand_in(self, sitting: Sitting, how: HandIn) -> None:
        def hand_in() -> tuple[None, dict[str, Any]]:
            self.suite.exams.hand_in(self.me, sitting.exam, how)
            return None, {}

        self._act({"does": "hand_in", "how": int(how)}, hand_in)


def main() -> None:
    home, resources, bank = map(Path, sys.argv[1:4])
    begun = json.loads(sys.stdin.readline())
    clock = SteppedClock(wall_utc_ms=begun["wall"], monotonic_ms=begun["steady"], boot=bytes.fromhex(begun["boot"]))
    ready = open_suite(Paths(home=home, resources=resources, bank=bank), clock)
    if ready.rescue is not None:
        say({"rescued": ready.rescue.entries})
    say({"opened": ready.suite.seat.store.identity.head_seq})
    Learner(ready.suite, clock, random.Random(begun["seed"])).live()


if __name__ == "__main__":
    main()
