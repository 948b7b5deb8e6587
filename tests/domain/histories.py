"""Histories of one person for Hypothesis: two devices, clocks that jump, exams in every state of disorder."""

from hypothesis import strategies as st

from firelearn.domain.fact import (
    ConsentGiven,
    CourseFinished,
    Entry,
    FavouriteChanged,
    HandIn,
    LessonFinished,
    MembershipChanged,
    Mode,
    PersonChanged,
    PersonErased,
    QuestionReported,
)
from firelearn.domain.ids import CourseId, ExamId, LessonId, QuestionId, UnitId
from tests.domain.made import (
    DAY_MS,
    DESK,
    FAST,
    LAPTOP,
    MONDAY_MORNING,
    PERSON,
    REVISION,
    SLOW,
    answered,
    entry,
    exam_started,
    exam_submitted,
    paper,
)

NAMES = ["home-0001", "home-0002", "gas-0001", "law-0001"]
EXAMS = [ExamId(b"x" * 16), ExamId(b"y" * 16)]
PAPERS = [paper(NAMES[:2]), paper(NAMES[2:], blueprint="staff")]

PRACTISED = st.builds(
    answered,
    st.sampled_from(NAMES),
    right=st.booleans(),
    mode=st.sampled_from([mode for mode in Mode if mode is not Mode.EXAM]),
    session=st.integers(1, 3),
    elapsed_ms=st.sampled_from([FAST, SLOW]),
)
EXAMINED = st.builds(
    answered,
    st.sampled_from(NAMES),
    right=st.booleans(),
    exam=st.sampled_from(EXAMS),
    item=st.integers(0, 1),
    response=st.sampled_from([(), (1,), (2,)]),
)
STARTED = st.builds(
    exam_started, st.sampled_from(EXAMS), paper=st.sampled_from([None, *PAPERS]), used_ms=st.integers(0, 5)
)
SUBMITTED = st.builds(
    exam_submitted,
    st.sampled_from(EXAMS),
    passed=st.booleans(),
    how=st.sampled_from([HandIn.BY_PERSON, HandIn.ABANDONED]),
)
COURSES = st.sampled_from([CourseId("kitchen"), CourseId("gas")])
OTHERS = st.one_of(
    st.builds(
        LessonFinished,
        course=COURSES,
        course_revision=st.just(REVISION),
        lesson=st.sampled_from([LessonId("1"), LessonId("2")]),
    ),
    st.builds(CourseFinished, course=COURSES, course_revision=st.just(REVISION)),
    st.builds(
        FavouriteChanged, question=st.sampled_from(NAMES).map(QuestionId), hlc=st.integers(0, 3), kept=st.booleans()
    ),
    st.builds(
        PersonChanged,
        person=st.just(PERSON),
        hlc=st.integers(0, 3),
        fields=st.dictionaries(st.sampled_from(["nickname", "language"]), st.sampled_from(["a", "b"])),
    ),
    st.builds(PersonErased, person=st.just(PERSON), hlc=st.integers(0, 3)),
    st.builds(
        MembershipChanged,
        person=st.just(PERSON),
        subject=st.just(UnitId(b"u" * 16)),
        hlc=st.integers(0, 3),
        state=st.sampled_from(["member", "left"]),
    ),
    st.builds(
        ConsentGiven,
        person=st.just(PERSON),
        document=st.just("privacy"),
        version=st.sampled_from(["1", "2"]),
        given=st.booleans(),
    ),
    st.builds(
        QuestionReported,
        question=st.just(QuestionId(NAMES[0])),
        revision=st.just(REVISION),
        reason=st.just("typo"),
        remark=st.just(""),
    ),
)
FACTS = st.one_of(PRACTISED, PRACTISED, EXAMINED, STARTED, SUBMITTED, OTHERS)
# A few moments over three days, so that they meet; clocks may stand anywhere, also behind an earlier entry.
MOMENTS = st.builds(lambda day, step: MONDAY_MORNING + day * DAY_MS + step, st.integers(0, 2), st.integers(0, 12))
DEVICES = st.sampled_from([DESK, DESK, DESK, LAPTOP])


def numbered(written) -> list[Entry]:
    """Give each device's entries their seq in the order in which they were written."""
    heads = {DESK: 0, LAPTOP: 0}
    entries = []
    for device, at_ms, fact in written:
        heads[device] += 1
        entries.append(entry(fact, at_ms=at_ms, seq=heads[device], device=device))
    return entries


HISTORIES = st.lists(st.tuples(DEVICES, MOMENTS, FACTS), max_size=30).map(numbered)
EXAM_HISTORIES = st.lists(
    st.tuples(DEVICES, MOMENTS, st.one_of(EXAMINED, EXAMINED, STARTED, SUBMITTED)), min_size=1, max_size=20
).map(numbered)
