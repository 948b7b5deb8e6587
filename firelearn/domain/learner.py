"""The fold of one person: from the facts in their journal entries to everything that is shown of them.

This is the reference: the PC's projections and the server's come from here. ``fold`` does not depend on the order in
which entries arrived; ``step`` adds one entry to what is folded, or says that the person must be folded anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from firelearn.domain.calendar import day_of, month_of
from firelearn.domain.fact import (
    Answered,
    ConsentGiven,
    CourseFinished,
    Entry,
    ExamStarted,
    ExamSubmitted,
    FavouriteChanged,
    HandIn,
    LessonFinished,
    MembershipChanged,
    PersonChanged,
    PersonErased,
)
from firelearn.domain.ids import NO_UNIT, ExamId, PersonId, QuestionId
from firelearn.domain.learner_day import answer_points, course_points, day_facts, exam_points, lesson_points
from firelearn.domain.learner_exam import ExamState, fold_exam
from firelearn.domain.learner_parts import (
    Consent,
    Day,
    Favourite,
    Learner,
    QuestionState,
    Rulebook,
    course_key,
    lesson_key,
    parts_of,
)
from firelearn.domain.membership import newer
from firelearn.domain.points import rule_set_for
from firelearn.domain.points_day import PointsFact, count_act, day_points
from firelearn.domain.points_day import step as points_step
from firelearn.domain.review import is_due, recall
from firelearn.domain.wrong_book import Rights, after_answer

__all__ = ["day_facts", "exam_of", "fold", "step"]


def fold(entries: Iterable[Entry], book: Rulebook, subject: PersonId | None = None) -> Learner:
    """Fold one person from all their entries, in whatever order, each once or more often.

    ``subject`` names the person where ``entries`` are also those of their duplicates (see ``merging``).
    """
    in_order = sorted(entries, key=lambda entry: entry.order)
    exams: defaultdict[ExamId, list[Entry]] = defaultdict(list)
    for entry in in_order:
        exam = exam_of(entry)
        if exam is not None:
            exams[exam].append(entry)
    learner = Learner(subject=subject, exams={exam: fold_exam(facts) for exam, facts in exams.items()})
    last = None
    for entry in in_order:
        if entry.order != last:
            _count(learner, entry, book)
        last = entry.order
    return learner


def step(learner: Learner, entry: Entry, book: Rulebook) -> bool:
    """Add one entry to a learner of whom the parts named by ``parts_of`` are loaded.

    Returns:
        True when the entry counts now, and the parts are what a fold of all entries would give. False when nothing was
        changed, because the entry lies before something that is folded already (it came late, or a clock was set back):
        then fold the person anew.
    """
    exam_id = exam_of(entry)
    exam = None if exam_id is None else learner.exams.get(exam_id)
    if exam_id is not None and exam is None:
        exam = ExamState(device=entry.device)
    if exam is not None and exam.is_late(entry):
        return False
    if _is_late(learner, entry, exam, book):
        return False
    if exam is not None and exam_id is not None and isinstance(entry.fact, Answered | ExamStarted | ExamSubmitted):
        learner.exams[exam_id] = exam
        exam.take(entry, entry.fact)
    _count(learner, entry, book)
    return True


def exam_of(entry: Entry) -> ExamId | None:
    """Return the exam that an entry belongs to, if any."""
    fact = entry.fact
    if isinstance(fact, Answered | ExamStarted | ExamSubmitted):
        return fact.exam
    return None


def _is_late(learner: Learner, entry: Entry, exam: ExamState | None, book: Rulebook) -> bool:
    """Say whether a part whose order matters has counted something later than ``entry``."""
    order = entry.order
    parts = parts_of(entry, exam, book.zone_offset_min)
    fact = entry.fact
    for number in parts.days:
        day = learner.days.get(number)
        if day is not None and order <= day.last:
            # An answer in an exam only shows that the person was there, whenever; for which unit depends on the order.
            shows_only = isinstance(fact, Answered) and fact.exam is not None
            if not shows_only or day.units or entry.unit != NO_UNIT:
                return True
    consents = (learner.consents.get(document) for document in parts.consents)
    if any(consent is not None and order <= consent.last for consent in consents):
        return True
    firsts = (
        *(learner.lessons.get(lesson) for lesson in parts.lessons),
        *(learner.courses.get(course) for course in parts.courses),
        *(learner.passes.get(one) for one in parts.passes),
    )
    if any(first is not None and order <= first for first in firsts):
        return True
    for question in parts.questions:
        state = learner.questions.get(question)
        if state is not None and order <= state.last:
            return True
    return False


def _count(learner: Learner, entry: Entry, book: Rulebook) -> None:
    """Let an entry count, except in the state of its exam, where it stands already."""
    fact = entry.fact
    match fact:
        case Answered():
            _count_answer(learner, entry, fact, book)
        case LessonFinished():
            first = learner.lessons.setdefault(lesson_key(fact), entry.order) == entry.order
            _earn(learner, entry, lesson_points(entry, fact, first_time=first), book)
        case CourseFinished():
            first = learner.courses.setdefault(course_key(fact), entry.order) == entry.order
            _earn(learner, entry, course_points(entry, fact, first_time=first), book)
        case ExamSubmitted():
            _count_hand_in(learner, entry, fact, book)
        case FavouriteChanged():
            told = Favourite(hlc=fact.hlc, device=entry.device, kept=fact.kept)
            known = learner.favourites.get(fact.question, told)
            learner.favourites[fact.question] = max(known, told, key=lambda one: (one.hlc, one.device, one.kept))
        case PersonChanged() if learner.subject in {None, entry.person}:
            learner.person.change(fact, entry.device)
        case PersonErased() if learner.subject in {None, entry.person}:
            learner.person.erase(fact, entry.device)
        case MembershipChanged():
            learner.memberships[fact.subject] = newer(learner.memberships.get(fact.subject), fact, entry.device)
        case ConsentGiven():
            told_word = Consent(version=fact.version, given=fact.given, last=entry.order)
            last_word = learner.consents.get(fact.document, told_word)
            learner.consents[fact.document] = max(last_word, told_word, key=lambda word: word.last)
        case _:
            pass  # the start of an exam stands in its state; reports and units are folded elsewhere


def _count_answer(learner: Learner, entry: Entry, fact: Answered, book: Rulebook) -> None:
    if fact.exam is not None:
        # Answers of an exam count for the person when it is handed in; until then they only show that they were there.
        number = day_of(entry.stamp.wall_utc_ms, book.zone_offset_min)
        day = learner.days.setdefault(number, Day())
        before = _points(entry, day, number, book)
        count_act(day.state, entry.stamp.wall_utc_ms)
        day.last = max(day.last, entry.order)
        _credit(entry, day, number, book, before)
        return
    state = learner.questions.get(fact.question)
    today = day_of(entry.stamp.wall_utc_ms, book.zone_offset_min)
    was_due = state is not None and state.memory is not None and is_due(state.memory, today)
    _remember(learner, entry, fact.question, book, right=fact.right)
    _earn(learner, entry, answer_points(entry, fact, book, was_due=was_due), book)


def _count_hand_in(learner: Learner, entry: Entry, fact: ExamSubmitted, book: Rulebook) -> None:
    exam = learner.exams.get(fact.exam)
    counts = exam is not None and exam.was_submitted_by(entry)
    first = False
    blueprint = ""
    if counts and exam is not None and exam.paper is not None:
        blueprint = exam.paper.blueprint
        for answer in exam.final_answers().values():
            _remember(learner, entry, answer.question, book, right=answer.right)
        if fact.passed:
            month = month_of(day_of(entry.stamp.wall_utc_ms, book.zone_offset_min))
            first = learner.passes.setdefault((exam.paper.blueprint, month), entry.order) == entry.order
    if fact.how is not HandIn.ABANDONED:
        _earn(learner, entry, exam_points(entry, fact, blueprint, first_time=first), book)


def _remember(learner: Learner, entry: Entry, question: QuestionId, book: Rulebook, *, right: bool) -> None:
    state = learner.questions.get(question)
    if state is None:
        state = learner.questions[question] = QuestionState()
    state.right_count += right
    state.wrong_count += not right
    state.last_right = right
    state.last = entry.order
    state.memory = recall(
        state.memory, right=right, at_ms=entry.stamp.wall_utc_ms, zone_offset_min=book.zone_offset_min
    )
    rights = after_answer(Rights(in_book=state.in_book, rights_in_row=state.rights_in_row), right)
    state.in_book, state.rights_in_row = rights.in_book, rights.rights_in_row


def _earn(learner: Learner, entry: Entry, fact: PointsFact, book: Rulebook) -> None:
    number = day_of(entry.stamp.wall_utc_ms, book.zone_offset_min)
    day = learner.days.setdefault(number, Day())
    before = _points(entry, day, number, book)
    points_step(day.state, fact, rule_set_for(book.rule_sets, number))
    day.last = entry.order
    _credit(entry, day, number, book, before)


def _points(entry: Entry, day: Day, number: int, book: Rulebook) -> int:
    """Return a day's points so far; not counted for those who belong to no unit."""
    return 0 if entry.unit == NO_UNIT else day_points(day.state, rule_set_for(book.rule_sets, number))


def _credit(entry: Entry, day: Day, number: int, book: Rulebook, before: int) -> None:
    """Leave what an entry earned with the unit in which it was earned."""
    if entry.unit != NO_UNIT:
        earned = _points(entry, day, number, book) - before
        if earned:
            day.units[entry.unit] = day.units.get(entry.unit, 0) + earned
