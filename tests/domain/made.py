"""Things made for tests of the domain: questions, papers, entries, and a rule set read from the real file."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from firelearn.domain.answer import reading_ms
from firelearn.domain.exam import Paper, PaperItem, ReviewPolicy, TimePolicy
from firelearn.domain.fact import Answered, Entry, ExamStarted, ExamSubmitted, Fact, HandIn, Mode, SittingReason, Stamp
from firelearn.domain.ids import NO_UNIT, BlueprintId, DeviceId, ExamId, PersonId, QuestionId, Revision
from firelearn.domain.learner_parts import QuestionTraits, Rulebook
from firelearn.domain.points import RuleSet
from firelearn.domain.question import Audience, Hotspot, Question, QuestionType, Topic
from firelearn.domain.text import Text

RESOURCES = Path(__file__).parents[2] / "resources"
RULES = msgspec.convert(tomllib.loads((RESOURCES / "points" / "2026-11.toml").read_text(encoding="utf-8")), RuleSet)

PERSON = PersonId(b"p" * 16)
DESK = DeviceId(b"d" * 16)
LAPTOP = DeviceId(b"e" * 16)
REVISION = Revision(b"rev00001")
DAY_MS = 86_400_000
MONDAY_MORNING = 1_793_577_600_000
"""Monday, 2 November 2026, 08:00 in Shanghai."""
SLOW = 60_000
FAST = 600


def text(words: str) -> Text:
    return Text(words, words)


def question(
    question_type: QuestionType = QuestionType.SINGLE,
    *,
    key: Sequence[int] = (1,),
    options: int = 4,
    regions: int = 0,
    stem: str = "油锅起火，先做什么？",
) -> Question:
    matching = question_type is QuestionType.MATCHING
    return Question(
        id=QuestionId("home-0001"),
        revision=REVISION,
        type=question_type,
        topic=Topic.HOME,
        level=1,
        audiences=frozenset({Audience.RESIDENTS}),
        stem=text(stem),
        options=tuple(text(f"option {number}") for number in range(options)),
        matches=tuple(text(f"match {number}") for number in range(options)) if matching else (),
        hotspots=tuple(
            Hotspot(x=0.1 * number, y=0.1, width=0.05, height=0.1, label=text("region"), hazard=number in key)
            for number in range(regions)
        ),
        key=tuple(key),
        explanation=text("because"),
        remember=None,
        sources=(),
        picture=None,
        picture_alt=None,
    )


def paper(questions: Sequence[str] = ("home-0001", "gas-0001"), *, blueprint: str = "public", marks: int = 5) -> Paper:
    return Paper(
        blueprint=BlueprintId(blueprint),
        blueprint_revision=REVISION,
        title=text("exam"),
        seed=7,
        duration_ms=900_000,
        full_marks=marks * len(questions),
        pass_mark=marks * len(questions) * 6 // 10,
        time_policy=TimePolicy.STOP,
        review_policy=ReviewPolicy.ALL,
        items=tuple(
            PaperItem(question=QuestionId(one), revision=REVISION, order=(0, 1, 2, 3), marks=marks) for one in questions
        ),
    )


def stamp(wall_utc_ms: int, *, boot: bytes = b"b" * 16, monotonic_ms: int = 0) -> Stamp:
    return Stamp(wall_utc_ms=wall_utc_ms, utc_offset_min=480, boot=boot, monotonic_ms=monotonic_ms)


def entry(fact: Fact, *, at_ms: int, seq: int, device: DeviceId = DESK, incarnation: int = 1) -> Entry:
    return Entry(
        device=device,
        incarnation=incarnation,
        seq=seq,
        person=PERSON,
        unit=NO_UNIT,
        stamp=stamp(at_ms, monotonic_ms=max(at_ms - MONDAY_MORNING, 0)),
        fact=fact,
    )


def answered(
    name: str = "home-0001",
    *,
    right: bool = True,
    mode: Mode = Mode.PRACTICE,
    session: int = 1,
    elapsed_ms: int = SLOW,
    exam: ExamId | None = None,
    item: int = 0,
    response: tuple[int, ...] = (1,),
) -> Answered:
    return Answered(
        question=QuestionId(name),
        revision=REVISION,
        response=response,
        right=right,
        elapsed_ms=elapsed_ms,
        mode=Mode.EXAM if exam is not None else mode,
        session=0 if exam is not None else session,
        exam=exam,
        item=item,
    )


def exam_started(exam: ExamId, *, paper: Paper | None, sitting: int = 1, used_ms: int = 0) -> ExamStarted:
    reason = SittingReason.FIRST if paper is not None else SittingReason.RESUMED
    return ExamStarted(exam=exam, sitting=sitting, reason=reason, used_ms=used_ms, paper=paper)


def exam_submitted(exam: ExamId, *, passed: bool = True, how: HandIn = HandIn.BY_PERSON) -> ExamSubmitted:
    return ExamSubmitted(exam=exam, how=how, used_ms=60_000, score=10 if passed else 0, right=2, passed=passed)


def traits(question_id: QuestionId, revision: Revision) -> QuestionTraits | None:
    topic = Topic(question_id.split("-")[0])
    return QuestionTraits(topic=topic, reading_ms=reading_ms(10), type=QuestionType.SINGLE)


BOOK = Rulebook(rule_sets=(RULES,), traits=traits)
