"""Before and after an exam: what is on offer, how it went, what to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain import answer
from firelearn.domain.calendar import day_of, month_of
from firelearn.domain.drawing import shortages
from firelearn.domain.errors import Trouble
from firelearn.domain.exam import ReviewPolicy
from firelearn.domain.points import Rule
from firelearn.domain.question import Topic
from firelearn.domain.value import value
from firelearn.services import asking
from firelearn.services.exam_views import ExamOffer, ExamResult, ReviewItem, TopicResult, TypeCount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firelearn.domain.blueprint import Blueprint
    from firelearn.domain.course import Course
    from firelearn.domain.ids import BlueprintId, ExamId, PersonId
    from firelearn.domain.learner_exam import Submitted
    from firelearn.domain.question import QuestionType
    from firelearn.services.exam_views import Unfinished
    from firelearn.services.exams import Exams
    from firelearn.services.seat import Seat
    from firelearn.store.rows import ExamRow


@value(kw_only=False)
class ExamResults:
    """Offers, results and reviews of exams."""

    seat: Seat
    exams: Exams

    def offers(self, person: PersonId) -> tuple[ExamOffer, ...]:
        """Return every blueprint as this person meets it, smallest paper first."""
        return tuple(self.offers_in_turn(person))

    def offers_in_turn(self, person: PersonId) -> Iterator[ExamOffer]:
        """Yield what ``offers`` returns, each when it is asked for: whether a paper can be drawn takes milliseconds."""
        unfinished = self.exams.unfinished(person)
        yield from (self._offer(person, found, unfinished) for found in self.seat.store.reader.bank.blueprints())

    def offer(self, person: PersonId, blueprint: BlueprintId) -> ExamOffer:
        """Return one blueprint as this person meets it.

        Raises:
            Trouble: ``exam_missing``.
        """
        found = self.seat.store.reader.bank.blueprint(blueprint)
        if found is None:
            raise Trouble("exam_missing", blueprint=blueprint)
        return self._offer(person, found, self.exams.unfinished(person))

    def result(self, exam: ExamId) -> ExamResult:
        """Return how an exam went.

        Raises:
            Trouble: ``exam_missing``, ``exam_not_over`` before it is handed in.
        """
        row = self.seat.store.reader.exam.of(exam)
        if row is None:
            raise Trouble("exam_missing")
        if row.submitted is None:
            raise Trouble("exam_not_over")
        return self._result(row, row.submitted)

    def history(self, person: PersonId, limit: int = 10) -> tuple[ExamResult, ...]:
        """Return the exams that this person handed in, the latest first."""
        rows = self.seat.store.reader.exam.recent(person, limit)
        return tuple(self._result(row, row.submitted) for row in rows if row.submitted)

    def review(self, exam: ExamId, *, only_wrong: bool) -> tuple[ReviewItem, ...]:
        """Return the questions with what was answered, as far as the paper's review policy allows.

        Raises:
            Trouble: ``exam_missing``, ``exam_not_over``, ``review_not_allowed``.
        """
        result = self.result(exam)
        if result.review_policy is ReviewPolicy.NONE:
            raise Trouble("review_not_allowed")
        hide_right = only_wrong or result.review_policy is ReviewPolicy.WRONG
        row = self.seat.store.reader.exam.of(exam)
        items = self._items(row) if row else ()
        return tuple(item for item in items if not (hide_right and item.right))

    def _offer(self, person: PersonId, blueprint: Blueprint, unfinished: Unfinished | None) -> ExamOffer:
        reader = self.seat.store.reader
        today = self.seat.today()
        missing = shortages(blueprint, reader.bank.class_sizes(blueprint.audiences))
        made = reader.exam.attempts_in_month(person, blueprint.id, today) if blueprint.attempts else 0
        best = reader.exam.best(person, blueprint.id)
        passed = bool(
            best
            and best.submitted
            and best.submitted.passed
            and month_of(day_of(best.submitted.at_ms, self.seat.zone_offset_min)) == month_of(today)
        )
        shortage = None
        if missing:
            wanted = sum(short.wanted for short in missing)
            have = sum(short.available for short in missing)
            shortage = Trouble("bank_short", wanted=wanted, available=have, missing=wanted - have, shortages=missing)
        return ExamOffer(
            blueprint=blueprint,
            shortage=shortage,
            attempts_left=max(0, blueprint.attempts - made) if blueprint.attempts else None,
            best=best.submitted.score if best and best.submitted else None,
            passed_this_month=passed,
            unfinished=unfinished,
            by_type=_by_type(blueprint),
        )

    def _result(self, row: ExamRow, submitted: Submitted) -> ExamResult:
        topics = self._topics(row)
        wrong = [topic for topic in topics if topic.right < topic.total]
        weakest = min(wrong, key=lambda topic: (topic.right / topic.total, -topic.total), default=None)
        course = self._course_on(weakest.topic) if weakest else None
        reader = self.seat.store.reader
        day = day_of(submitted.at_ms, self.seat.zone_offset_min)
        lines = reader.progress.day_lines(row.person, day).lines
        points = sum(line.points for line in lines if line.rule is Rule.EXAM and line.at_ms == submitted.at_ms)
        same = [other for other in reader.exam.recent(row.person, 1000) if other.paper.blueprint == row.paper.blueprint]
        return ExamResult(
            exam=row.exam,
            title=row.paper.title,
            how=submitted.how,
            submitted_ms=submitted.at_ms,
            used_ms=submitted.used_ms,
            score=submitted.score,
            full=row.paper.full_marks,
            pass_mark=row.paper.pass_mark,
            marks_each=_one_value({item.marks for item in row.paper.items}),
            right=submitted.right,
            questions=len(row.paper.items),
            passed=submitted.passed,
            attempt=sum(1 for other in same if other.started.wall_utc_ms <= row.started.wall_utc_ms),
            points=points,
            topics=topics,
            weakest=weakest,
            course=course.id if course else None,
            course_title=course.title if course else None,
            course_minutes=course.minutes if course else 0,
            review_policy=row.paper.review_policy,
        )

    def _items(self, row: ExamRow) -> tuple[ReviewItem, ...]:
        given = {item.item: item.response for item in self.seat.store.reader.exam.answers(row.exam)}
        items = []
        for place, item in enumerate(row.paper.items):
            question = asking.known_question(self.seat, item.question, item.revision)
            response = given.get(place, ())
            right = bool(response) and answer.judge(question, response)
            items.append(
                ReviewItem(
                    number=place + 1,
                    question=question,
                    order=item.order,
                    response=response,
                    right=right,
                    marks=item.marks,
                    got=item.marks if right else 0,
                )
            )
        return tuple(items)

    def _topics(self, row: ExamRow) -> tuple[TopicResult, ...]:
        tally: dict[Topic, list[int]] = {}
        for item in self._items(row):
            counts = tally.setdefault(item.question.topic, [0, 0])
            counts[0] += item.right
            counts[1] += 1
        places = list(Topic)
        ranked = sorted(tally.items(), key=lambda pair: (-pair[1][1], places.index(pair[0])))
        return tuple(TopicResult(topic=topic, right=right, total=total) for topic, (right, total) in ranked)

    def _course_on(self, topic: Topic) -> Course | None:
        return next((c for c in self.seat.store.reader.bank.courses() if topic in c.topics), None)


def _by_type(blueprint: Blueprint) -> tuple[TypeCount, ...]:
    counts: dict[QuestionType, list[int]] = {}
    for cell in blueprint.cells:
        counts.setdefault(cell.type, []).extend([cell.marks] * cell.count)
    return tuple(
        TypeCount(type=kind, count=len(marks), marks=marks[0] if len(set(marks)) == 1 else 0)
        for kind, marks in counts.items()
    )


def _one_value(marks: set[int]) -> int:
    return marks.pop() if len(marks) == 1 else 0
