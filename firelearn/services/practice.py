"""Practice: choose a way, answer one question after another, learn at once why."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import FavouriteChanged, Mode, QuestionReported
from firelearn.domain.points import Rule
from firelearn.domain.question import Audience, Topic
from firelearn.domain.seeded import Seeded
from firelearn.domain.value import value
from firelearn.services import asking
from firelearn.services.asking import Asked, Feedback
from firelearn.services.topics import TopicCount, topic_counts

if TYPE_CHECKING:
    from firelearn.domain.ids import CourseId, PersonId, QuestionId
    from firelearn.domain.text import Language
    from firelearn.services.seat import Seat

RUN_LENGTH = 10
QUIZ_LENGTH = 5
CHALLENGE_LENGTH = 100
REVIEW_LENGTH = 20
REMARK_LENGTH = 200


class Way(StrEnum):
    """The ways to practise (练习方式)."""

    TOPIC = "topic"
    AUDIENCE = "audience"
    IN_ORDER = "in_order"
    RANDOM = "random"
    DAILY_QUIZ = "daily_quiz"
    REVIEW = "review"
    WRONG_BOOK = "wrong_book"
    FAVOURITES = "favourites"
    CHALLENGE = "challenge"
    COURSE = "course"
    ONE = "one"


_MODES = {
    Way.DAILY_QUIZ: Mode.DAILY_QUIZ,
    Way.REVIEW: Mode.REVIEW,
    Way.WRONG_BOOK: Mode.WRONG_BOOK,
    Way.FAVOURITES: Mode.FAVOURITES,
    Way.CHALLENGE: Mode.CHALLENGE,
}
_WHY_EMPTY = {
    Way.REVIEW: "nothing_to_review",
    Way.WRONG_BOOK: "no_wrong_questions",
    Way.FAVOURITES: "no_favourites",
}


@value
class PracticeRequest:
    """What to practise. ``topic``, ``audience`` and ``course`` belong to ways of the same name, ``question`` to ONE.

    The way of a course is its closing quiz (课后小测): five of the questions that are linked to it.
    """

    way: Way
    topic: Topic | None = None
    audience: Audience | None = None
    question: QuestionId | None = None
    course: CourseId | None = None


@value
class PracticeRun:
    """A run of questions, in the order in which they are asked. ``session`` names it in the journal."""

    request: PracticeRequest
    session: int
    questions: tuple[QuestionId, ...]


@value
class AudienceCount:
    """How many questions serve an audience."""

    audience: Audience
    total: int


@value
class PracticeChoices:
    """Everything the chooser shows. ``quiz_done`` today; ``challenge_points`` earned by today's best challenge."""

    topics: tuple[TopicCount, ...]
    audiences: tuple[AudienceCount, ...]
    total: int
    due: int
    wrong: int
    favourites: int
    quiz_done: bool
    challenge_points: int


@value
class Found:
    """A search hit: the question's id, topic and stem in the language of the search."""

    question: QuestionId
    topic: Topic
    stem: str


@dataclass(frozen=True, slots=True)
class Practice:
    """Practice of one person at a time, in any of the ways."""

    seat: Seat

    def choices(self, person: PersonId) -> PracticeChoices:
        """Return what there is to practise, with counts."""
        reader = self.seat.store.reader
        today = self.seat.today()
        caps = {use.rule: use.got for use in reader.progress.day_sums(person, today).caps}
        audiences = reader.bank.counts_by_audience()
        return PracticeChoices(
            topics=topic_counts(reader.progress.mastery(person)),
            audiences=tuple(AudienceCount(audience=a, total=audiences[a]) for a in Audience if audiences.get(a)),
            total=reader.bank.count(),
            due=reader.progress.due_count(person, today),
            wrong=reader.progress.book_count(person),
            favourites=reader.progress.favourite_count(person),
            quiz_done=caps.get(Rule.DAILY_QUIZ, 0) > 0,
            challenge_points=caps.get(Rule.CHALLENGE, 0),
        )

    def start(self, person: PersonId, request: PracticeRequest) -> PracticeRun:
        """Choose the questions of a run.

        Raises:
            Trouble: ``nothing_to_review``, ``no_wrong_questions``, ``no_favourites``, ``nothing_to_practise``.
        """
        session = secrets.randbelow((1 << 32) - 1) + 1
        questions = self._choose(person, request, session)
        if not questions:
            raise Trouble(_WHY_EMPTY.get(request.way, "nothing_to_practise"))
        return PracticeRun(request=request, session=session, questions=questions)

    def ask(self, person: PersonId, run: PracticeRun, index: int) -> Asked:
        """Fetch the question at a place of the run.

        Raises:
            Trouble: ``question_missing``.
        """
        return asking.ask(self.seat, person, run.questions[index], session=run.session, index=index)

    def answer(
        self, person: PersonId, run: PracticeRun, index: int, response: tuple[int, ...], elapsed_ms: int
    ) -> Feedback:
        """Record the answer to the question at a place of the run; durable on return.

        Raises:
            Trouble: ``response_malformed``, ``question_missing``, or why it could not be recorded.
        """
        return asking.answer_question(
            self.seat,
            person,
            asking.known_question(self.seat, run.questions[index]),
            response,
            elapsed_ms=elapsed_ms,
            mode=_MODES.get(run.request.way, Mode.PRACTICE),
            session=run.session,
            run_over=run.request.way is Way.CHALLENGE,
        )

    def favourite(self, person: PersonId, question: QuestionId, *, kept: bool) -> None:
        """Put a question among the favourites, or take it out."""
        self.seat.record(person, FavouriteChanged(question=question, hlc=self.seat.tick(), kept=kept))

    def report(self, person: PersonId, question: QuestionId, reason: str, remark: str) -> None:
        """Record that something is wrong with a question; remarks are cut to 200 characters.

        Raises:
            Trouble: ``question_missing``.
        """
        known = asking.known_question(self.seat, question)
        fact = QuestionReported(
            question=question, revision=known.revision, reason=reason, remark=remark.strip()[:REMARK_LENGTH]
        )
        self.seat.record(person, fact)

    def search(self, text: str, language: Language, limit: int = 50) -> tuple[Found, ...]:
        """Find questions whose text holds these words."""
        hits = self.seat.store.reader.bank.search(text, language, limit)
        return tuple(Found(question=hit.id, topic=hit.topic, stem=hit.stem) for hit in hits)

    def _choose(self, person: PersonId, request: PracticeRequest, session: int) -> tuple[QuestionId, ...]:
        bank, progress = self.seat.store.reader.bank, self.seat.store.reader.progress
        match request.way:
            case Way.ONE:
                return (request.question,) if request.question else ()
            case Way.DAILY_QUIZ:
                return bank.daily_quiz(self.seat.today(), count=QUIZ_LENGTH)
            case Way.REVIEW:
                return progress.due_ids(person, self.seat.today(), limit=REVIEW_LENGTH)
            case Way.WRONG_BOOK:
                return progress.book_ids(person)[:REVIEW_LENGTH]
            case Way.FAVOURITES:
                return progress.favourite_ids(person)[:REVIEW_LENGTH]
            case Way.CHALLENGE:
                return bank.ids(seed=session, limit=CHALLENGE_LENGTH)
            case Way.RANDOM:
                return bank.ids(seed=session, limit=RUN_LENGTH)
            case Way.TOPIC:
                return self._fresh_first(person, session, topic=request.topic)
            case Way.AUDIENCE:
                return self._fresh_first(person, session, audience=request.audience)
            case Way.IN_ORDER:
                return self._fresh_first(person, session)
            case Way.COURSE:
                return self._closing_quiz(person, request.course, session)

    def _closing_quiz(self, person: PersonId, ident: CourseId | None, session: int) -> tuple[QuestionId, ...]:
        """Draw from a course's linked questions: first those that the person has not had right the last time."""
        reader = self.seat.store.reader
        course = reader.bank.course(ident) if ident is not None else None
        if course is None:
            return ()
        drawn = Seeded(session).shuffled(course.questions)
        states = reader.progress.states(person, drawn)
        known = [question for question in drawn if question in states and states[question].last_right]
        return (*[question for question in drawn if question not in known], *known)[:QUIZ_LENGTH]

    def _fresh_first(
        self, person: PersonId, session: int, *, topic: Topic | None = None, audience: Audience | None = None
    ) -> tuple[QuestionId, ...]:
        """Those never practised come first, in the bank's order; when all were, a draw from the topic or audience.

        In order through the whole bank there is nothing to draw: it begins again with what was answered longest ago.
        """
        reader = self.seat.store.reader
        fresh = reader.progress.unpractised_ids(person, topic=topic, audience=audience, limit=RUN_LENGTH)
        if len(fresh) >= RUN_LENGTH:
            return fresh
        if topic is None and audience is None:
            more = reader.progress.longest_ago_ids(person, RUN_LENGTH)
        else:
            more = reader.bank.ids(topic=topic, audience=audience, seed=session, limit=RUN_LENGTH * 2)
        return (*fresh, *[q for q in more if q not in set(fresh)])[:RUN_LENGTH]
