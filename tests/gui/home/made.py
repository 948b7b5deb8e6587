"""Views of home, made by hand."""

from firelearn.domain.blueprint import Blueprint, Cell
from firelearn.domain.calendar import day_from
from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.points import Rule
from firelearn.domain.points_day import CapUse
from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.domain.text import Text
from firelearn.services.exam_views import ExamOffer, Unfinished
from firelearn.services.home import HomeView, Next, NextStep
from firelearn.services.learn import CourseCard, LessonCard
from firelearn.services.people import PersonCard
from firelearn.services.points import DayPoints
from firelearn.services.streak_view import StreakView
from firelearn.services.topics import TopicCount

TODAY = day_from(2026, 11, 22)
CAPS = ((Rule.CHECK_IN, 1, 1), (Rule.LESSON, 4, 10), (Rule.PRACTICE, 3, 6), (Rule.DAILY_QUIZ, 0, 2))
EXAM = b"an exam, 16 byte"

LESSON = LessonCard(
    lesson="pan-fire",
    title=Text("油锅起火，先关火再盖盖", "Pan on fire? Gas off"),
    number=3,
    minutes=4,
    done=False,
    at=2,
    steps=5,
)
UNFINISHED = Unfinished(
    exam=EXAM,
    title=Text("公众考试", "Public exam"),
    answered=12,
    questions=20,
    remaining_ms=581_000,
    remaining_if_ran_ms=0,
    needs_invigilator=False,
    away_ms=60_000,
)
OFFER = ExamOffer(
    blueprint=Blueprint(
        id="public",
        revision=b"12345678",
        title=Text("公众考试", "Public exam"),
        description=Text("", ""),
        audiences=frozenset(),
        duration_ms=900_000,
        pass_mark=60,
        attempts=0,
        shuffle_questions=True,
        shuffle_options=True,
        time_policy=TimePolicy.STOP,
        review_policy=ReviewPolicy.ALL,
        cells=(Cell(type=QuestionType.SINGLE, count=20, marks=5),),
    ),
    shortage=None,
    attempts_left=None,
    best=None,
    passed_this_month=False,
    unfinished=None,
    by_type=(),
)


def course(name="kitchen", *, done=2, lessons=5, finished=False):
    return CourseCard(
        course=name,
        title=Text("厨房", "Kitchen"),
        picture="pan.svg",
        topics=(Topic.HOME,),
        audiences=frozenset({Audience.RESIDENTS}),
        minutes=20,
        done=done,
        lessons=lessons,
        finished=finished,
        started=done > 0,
    )


def points(special=0):
    caps = tuple(CapUse(rule=rule, got=got, cap=cap) for rule, got, cap in CAPS)
    return DayPoints(day=TODAY, total=8 + special, daily=8, special=special, cap=19, caps=caps)


def streak(length=6, *, today_done=False, grace_used=False):
    week = (True,) * 6 + (today_done,)
    return StreakView(length=length, today_done=today_done, grace_used=grace_used, week=week)


def home(kind=Next.GO_ON, **changes):
    """A whole view of home whose next step is of ``kind``; ``changes`` replace single fields."""
    given = {
        "person": PersonCard(
            person=b"a person, 16 byt", nickname="秀英", guest=False, tag="K7M", last_seen_ms=0, points=8
        ),
        "part_of_day": "evening",
        "day": TODAY,
        "next_step": NextStep(kind=kind, course=course(), lesson=LESSON, exam=UNFINISHED, offer=OFFER),
        "points": points(),
        "quiz_done": False,
        "due": 12,
        "due_minutes": 5,
        "weak": (TopicCount(topic=Topic.EBIKE, right=4, practised=11, total=90),),
        "streak": streak(),
        "courses": (course(), course("ebike", done=0), course("escape", done=5, finished=True), course("law", done=0)),
        "exam_offer": OFFER,
    }
    return HomeView(**{**given, **changes})
