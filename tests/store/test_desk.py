from firelearn.domain.ids import CourseId, ExamId, LessonId, PersonId, QuestionId
from firelearn.store.beside import Beside
from firelearn.store.rows import ExamPlace, LessonPlace
from tests.domain.made import PERSON, stamp
from tests.store.made import NOW, a_store, the_file

KITCHEN = CourseId("kitchen")
EXAM = ExamId(b"x" * 16)


def test_what_the_desk_remembers_is_there_after_a_restart(tmp_path):
    lesson = LessonPlace(lesson=LessonId("1"), card=2, answered={QuestionId("home-0001"): (1,)})
    exam = ExamPlace(item=3, flags=frozenset({1, 5}), used_ms=7000, seen=stamp(NOW))
    with a_store(tmp_path) as store:
        store.desk.set_current_person(PERSON)
        store.desk.set_last_screen(PERSON, "home")
        store.desk.set_lesson_place(PERSON, KITCHEN, lesson)
        store.desk.set_exam_place(EXAM, exam)
        store.desk.set_note("practice", "gas")

    with a_store(tmp_path) as store:
        desk = store.reader.desk

        assert desk.current_person() == PERSON
        assert desk.last_screen(PERSON) == "home"
        assert desk.lesson_place(PERSON, KITCHEN) == lesson
        assert desk.exam_place(EXAM) == exam
        assert desk.note("practice") == "gas"


def test_the_desk_forgets_when_it_is_told_to(tmp_path):
    with a_store(tmp_path) as store:
        store.desk.set_current_person(PERSON)
        store.desk.set_current_person(None)
        store.desk.set_lesson_place(PERSON, KITCHEN, LessonPlace(lesson=LessonId("1"), card=0, answered={}))
        store.desk.clear_lesson_place(PERSON, KITCHEN)
        store.desk.set_exam_place(EXAM, ExamPlace(item=0, flags=frozenset(), used_ms=0, seen=stamp(NOW)))
        store.desk.clear_exam_place(EXAM)
        store.desk.set_note("a", "b")
        store.desk.set_note("a", None)
        desk = store.reader.desk

        assert desk.current_person() is desk.lesson_place(PERSON, KITCHEN) is desk.exam_place(EXAM) is None
        assert desk.note("a") is None


def test_a_note_of_a_shape_that_nobody_knows_is_as_good_as_none(tmp_path):
    with a_store(tmp_path) as store:
        store.desk.set_exam_place(EXAM, ExamPlace(item=0, flags=frozenset(), used_ms=0, seen=stamp(NOW)))
        with the_file(tmp_path) as connection:
            connection.execute("UPDATE desk SET value = x'c0'")

        assert store.reader.desk.exam_place(EXAM) is None


def test_memory_is_no_fact(tmp_path):
    with a_store(tmp_path) as store:
        store.desk.set_current_person(PERSON)

        assert store.identity.head_seq == 0


def test_a_person_is_forgotten_with_places_notes_and_exams(tmp_path):
    other = PersonId(b"o" * 16)
    with a_store(tmp_path) as store:
        store.desk.set_current_person(PERSON)
        for who in (PERSON, other):
            store.desk.set_last_screen(who, "home")
            store.desk.set_lesson_place(who, KITCHEN, LessonPlace(lesson=LessonId("1"), card=0, answered={}))
            store.desk.set_note(f"claim_code:{who.hex()}", "ACDEFG")
        store.desk.set_exam_place(EXAM, ExamPlace(item=0, flags=frozenset(), used_ms=0, seen=stamp(NOW)))

        store.together([], Beside(forgotten=(PERSON,), exams=(EXAM,)))

        desk = store.reader.desk
        assert desk.current_person() is desk.last_screen(PERSON) is desk.lesson_place(PERSON, KITCHEN) is None
        assert desk.exam_place(EXAM) is desk.note(f"claim_code:{PERSON.hex()}") is None
        assert desk.note(f"claim_code:{other.hex()}") == "ACDEFG"
        assert desk.last_screen(other) == "home"
