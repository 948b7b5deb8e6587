"""Seats made for tests: the real bank, the real rules, and five papers of our own beside the real three."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from firelearn.domain.clock import SteppedClock
from firelearn.domain.ids import PersonId
from firelearn.domain.question import Question, QuestionType
from firelearn.domain.text import Language
from firelearn.runtime.paths import Paths, shipped_folder
from firelearn.services.opening import Ready, open_suite
from firelearn.services.suite import Suite

MONDAY_MORNING = 1_793_577_600_000
"""Monday, 2 November 2026, 08:00 in Shanghai."""
TODAY = 20_759
MINUTE_MS = 60_000
HOUR_MS = 3_600_000
DAY_MS = 86_400_000
SLOW_MS = 60_000
FAST_MS = 300
BOOT = b"the-first-boot.."
NEXT_BOOT = b"the-second-boot."

PAPERS = {
    # id: time policy, review policy, attempts, questions
    "short-stop": ("stop", "all", 0, 10),
    "short-run": ("run", "wrong", 0, 10),
    "short-asks": ("invigilator", "none", 0, 10),
    "twice": ("stop", "all", 2, 4),
    "greedy": ("stop", "all", 0, 1000),
}


def resources(folder: Path) -> Path:
    """Make a resource folder with the real rules and papers, and ours."""
    real = shipped_folder() / "resources"
    shutil.copytree(real / "points", folder / "points")
    shutil.copytree(real / "blueprints", folder / "blueprints")
    for name, (time, review, attempts, count) in PAPERS.items():
        marks = 1 if count > 100 else 5
        (folder / "blueprints" / f"{name}.toml").write_text(
            f"""id = "{name}"
audiences = []
duration_min = 10
pass_mark = {count * marks * 6 // 10}
attempts = {attempts}
shuffle_questions = true
shuffle_options = true
time_policy = "{time}"
review_policy = "{review}"
[title]
zh_CN = "小卷 {name}"
en = "Paper {name}"
[description]
zh_CN = "练手用"
en = "For practice"
[[cells]]
type = "true_false"
count = {count - count // 2}
marks = {marks}
[[cells]]
type = "single"
count = {count // 2}
marks = {marks}
""",
            encoding="utf-8",
        )
    return folder


def paths(home: Path, with_resources: Path, bank: Path | None = None) -> Paths:
    return Paths(home=home, resources=with_resources, bank=bank or shipped_folder() / "question_bank")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One PC in a test: its folders, its clock, and the open suite."""

    paths: Paths
    clock: SteppedClock
    ready: Ready

    @property
    def suite(self) -> Suite:
        return self.ready.suite

    def guest(self) -> PersonId:
        return self.suite.people.start_guest(Language.ZH_CN).person

    @contextmanager
    def after_power_cut(self, *, away_ms: int, boot: bytes = NEXT_BOOT) -> Iterator["Desk"]:
        """Open the same records again, in a new run of the machine, as if the power had come back."""
        self.suite.seat.store.close()
        self.clock.reboot(boot, away_ms=away_ms)
        with desk(self.paths, self.clock) as again:
            yield again


@contextmanager
def desk(where: Paths, clock: SteppedClock | None = None) -> Iterator[Desk]:
    steady = clock or SteppedClock(wall_utc_ms=MONDAY_MORNING, boot=BOOT)
    ready = open_suite(where, steady)
    try:
        yield Desk(paths=where, clock=steady, ready=ready)
    finally:
        ready.suite.seat.store.close()


def wrong(question: Question) -> tuple[int, ...]:
    """Return a response that may be given, and is not right."""
    match question.type:
        case QuestionType.SINGLE:
            return ((question.key[0] + 1) % len(question.options),)
        case QuestionType.TRUE_FALSE:
            return (1 - question.key[0],)
        case QuestionType.MULTIPLE | QuestionType.HOTSPOT:
            return question.key[:1] if len(question.key) > 1 else (1 - min(question.key[0], 1),)
        case QuestionType.ORDERING | QuestionType.MATCHING:
            return (*question.key[1:], question.key[0])


def moved(where: Paths, home: Path) -> Paths:
    """Copy a data folder, so that a test may do with it as it likes."""
    shutil.copytree(where.home, home)
    return replace(where, home=home)
