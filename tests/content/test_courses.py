from firelearn.content.complaint import Complaints
from firelearn.content.courses import WrittenCourse, read_courses
from firelearn.domain.course import Card, Check
from firelearn.domain.question import Audience, Topic
from firelearn.domain.text import Language, Text
from tests.content.desk import Desk

COURSE = "bank/courses/pan/course.toml"
LESSON = "bank/courses/pan/02-part-2.zh_CN.md"


def _read(desk: Desk) -> WrittenCourse:
    return read_courses(desk.bank, Complaints())[0]


def test_a_course_is_read_whole(desk: Desk) -> None:
    course = _read(desk).course

    assert (course.id, course.topics, course.audiences) == ("pan", (Topic.HOME,), {Audience.RESIDENTS})
    assert course.title == Text("油锅", "The pan")
    assert course.tonight[0] == Text("找好锅盖", "Find a lid")
    assert len(course.questions) == 8
    assert [lesson.id for lesson in course.lessons] == ["part-1", "part-2", "part-3"]


def test_both_languages_of_a_lesson_lie_over_each_other(desk: Desk) -> None:
    lesson = _read(desk).course.lessons[1]

    assert lesson.title == Text("第 2 课", "Part 2")
    assert [type(part) for part in lesson.parts] == [Card, Card, Check]
    assert lesson.cards[0].of(Language.ZH_CN).steps[0].text == "关掉灶火"
    assert lesson.cards[0].of(Language.EN).steps[0].text == "Turn off the stove"
    assert lesson.checks == ("home-0002",)


def test_a_course_revision_changes_with_its_words_alone(desk: Desk) -> None:
    before = _read(desk).course.revision
    desk.edit(COURSE, 'topics = ["home"]\naudiences', 'topics  =  ["home"]\n\naudiences')
    desk.edit(COURSE, "rank = 1", "rank = 7")
    laid_out_anew = _read(desk).course.revision
    desk.edit(LESSON, "等它冷透。", "等它完全冷透。")
    reworded = _read(desk).course.revision

    assert laid_out_anew == before
    assert reworded != before


def test_a_lesson_keeps_its_name_when_it_moves(desk: Desk) -> None:
    for language in ("zh_CN", "en"):
        folder = desk.bank / "courses/pan"
        (folder / f"01-part-1.{language}.md").rename(folder / f"09-part-1.{language}.md")

    course = _read(desk).course

    assert [lesson.id for lesson in course.lessons] == ["part-2", "part-3", "part-1"]


def test_a_missing_translation_is_told_by_its_name(desk: Desk) -> None:
    (desk.bank / "courses/pan/02-part-2.en.md").unlink()
    complaints = Complaints()

    read_courses(desk.bank, complaints)

    told = [(complaint.path, complaint.code) for complaint in complaints]
    assert told == [("courses/pan/02-part-2.en.md", "file_missing")]


def test_courses_come_by_rank(desk: Desk) -> None:
    text = (desk.bank / "courses/pan/course.toml").read_text(encoding="utf-8")
    desk.append("bank/courses/pan/course.toml", "")
    (desk.bank / "courses/aid").mkdir()
    desk.append("bank/courses/aid/course.toml", text.replace('"pan"', '"aid"').replace("rank = 1", "rank = 2"))

    courses = read_courses(desk.bank, Complaints())

    assert [written.course.id for written in courses] == ["pan", "aid"]
