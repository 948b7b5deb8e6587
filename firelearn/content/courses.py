"""Courses on disk (``courses/<id>/``): ``course.toml`` and a pair of lesson files for every lesson → domain courses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.lesson_text import LessonText, WrittenCard, WrittenCheck, read_lesson
from firelearn.content.table import Place, Table, read_table
from firelearn.domain.course import Card, CardText, Check, Course, Lesson
from firelearn.domain.ids import CourseId, LessonId, QuestionId, Revision, revision_of
from firelearn.domain.question import Audience, Topic
from firelearn.domain.text import Language, Text
from firelearn.domain.value import value

COURSES_FOLDER = "courses"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LESSON_FILE = re.compile(r"(?P<number>[0-9]{2})-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>zh_CN|en)\.md")


@value
class WrittenLesson:
    """A lesson in both languages, as it stands on disk."""

    id: LessonId
    zh_CN: LessonText  # noqa: N815 - the locale's own name
    en: LessonText


@value
class WrittenCourse:
    """A course, its lessons as written, and where it stands."""

    course: Course
    rank: int
    lessons: tuple[WrittenLesson, ...]
    place: Place


def read_courses(root: Path, complaints: Complaints) -> tuple[WrittenCourse, ...]:
    """Read every course, by the rank that its author gave it, then by id. Broken ones are told and left out."""
    found = []
    for folder in sorted((root / COURSES_FOLDER).glob("*")):
        if folder.is_dir():
            written = _read_course(root, folder, complaints)
            found += [written] if written else []
    return tuple(sorted(found, key=lambda written: (written.rank, written.course.id)))


def _read_course(root: Path, folder: Path, complaints: Complaints) -> WrittenCourse | None:
    path = f"{COURSES_FOLDER}/{folder.name}"
    table = read_table(root, f"{path}/course.toml", complaints)
    lessons = tuple(_read_lessons(root, folder, path, complaints))
    if table is None:
        return None
    identity = table.text("id")
    if identity is not None and (identity != folder.name or not _ID.fullmatch(identity)):
        table.complain("course_id", "id", id=identity, folder=folder.name)
    topics = table.choices("topics", Topic, "unknown_topic")
    audiences = table.choices("audiences", Audience, "unknown_audience")
    minutes = table.whole("minutes", least=1, most=60)
    rank = table.whole("rank", most=1000, default=1000)
    picture = table.text("picture", optional=True)
    questions = table.texts("questions")
    words = tuple(_take_words(table, language) for language in Language)
    table.close()
    title, goal, tonight = (None, None, None) if None in words else _both(table, words)
    if identity is None or topics is None or audiences is None or minutes is None or questions is None:
        return None
    if title is None or goal is None or tonight is None or rank is None:
        return None
    course = Course(
        id=CourseId(identity),
        revision=Revision(b""),
        topics=topics,
        audiences=frozenset(audiences),
        minutes=minutes,
        picture=picture,
        title=title,
        goal=goal,
        tonight=tonight,
        questions=tuple(QuestionId(question) for question in questions),
        lessons=tuple(_merged(lesson, complaints) for lesson in lessons),
    )
    course = replace(course, revision=revision_of(canonical(course)))
    return WrittenCourse(course=course, rank=rank, lessons=lessons, place=table.place)


_Words = tuple[str, str, tuple[str, ...]]


def _take_words(table: Table, language: Language) -> _Words | None:
    words = table.table(language.value)
    if words is None:
        return None
    title, goal, tonight = words.text("title"), words.text("goal"), words.texts("tonight")
    words.close()
    return None if title is None or goal is None or tonight is None else (title, goal, tonight)


def _both(table: Table, words: tuple[_Words | None, ...]) -> tuple[Text | None, Text | None, tuple[Text, ...] | None]:
    chinese, english = words
    if chinese is None or english is None:
        return None, None, None
    if len(chinese[2]) != len(english[2]):
        table.complain("languages_differ", "en", key="tonight", zh=len(chinese[2]), en=len(english[2]))
    tonight = tuple(Text(zh, en) for zh, en in zip(chinese[2], english[2], strict=False))
    return Text(chinese[0], english[0]), Text(chinese[1], english[1]), tonight


def _read_lessons(root: Path, folder: Path, path: str, complaints: Complaints) -> Iterator[WrittenLesson]:
    pairs: dict[tuple[str, str], set[str]] = {}
    for file in sorted(folder.glob("*")):
        form = _LESSON_FILE.fullmatch(file.name)
        if form is not None:
            pairs.setdefault((form["number"], form["slug"]), set()).add(form["language"])
        elif file.name != "course.toml":
            complaints.error(f"{path}/{file.name}", 0, "lesson_file_name")
    slugs: set[str] = set()
    for (number, slug), languages in pairs.items():
        if slug in slugs:
            complaints.error(f"{path}/{number}-{slug}.zh_CN.md", 0, "lesson_twice", slug=slug)
        slugs.add(slug)
        for language in Language:
            if language not in languages:
                complaints.error(f"{path}/{number}-{slug}.{language}.md", 0, "file_missing")
        if len(languages) == len(Language):
            texts = [read_lesson(root, f"{path}/{number}-{slug}.{language}.md", complaints) for language in Language]
            if texts[0] is not None and texts[1] is not None:
                yield WrittenLesson(id=LessonId(slug), zh_CN=texts[0], en=texts[1])


def _merged(lesson: WrittenLesson, complaints: Complaints) -> Lesson:
    """Lay the two languages over each other; where they do not fit, tell it and keep what fits."""
    chinese, english = lesson.zh_CN, lesson.en
    if chinese.minutes != english.minutes:
        complaints.error(english.path, 1, "languages_differ", key="minutes", zh=chinese.minutes, en=english.minutes)
    if len(chinese.parts) != len(english.parts):
        here, there = len(chinese.parts), len(english.parts)
        complaints.error(english.path, 0, "languages_differ", key="cards", zh=here, en=there)
    parts: list[Card | Check] = []
    for mine, theirs in zip(chinese.parts, english.parts, strict=False):
        if isinstance(mine, WrittenCard) and isinstance(theirs, WrittenCard):
            _compare(mine, theirs, english.path, complaints)
            parts.append(Card(picture=mine.picture, zh_CN=mine.text, en=theirs.text))
        elif isinstance(mine, WrittenCheck) and isinstance(theirs, WrittenCheck):
            parts.append(Check(question=mine.question))
            if mine.question != theirs.question:
                complaints.error(english.path, theirs.line, "checks_differ", zh=mine.question, en=theirs.question)
        else:
            complaints.error(english.path, theirs.line, "parts_differ", line=mine.line)
    title = Text(chinese.title, english.title)
    return Lesson(id=lesson.id, title=title, minutes=chinese.minutes, parts=tuple(parts))


def _compare(mine: WrittenCard, theirs: WrittenCard, path: str, complaints: Complaints) -> None:
    if mine.picture != theirs.picture:
        complaints.error(path, theirs.line, "pictures_differ", zh=mine.picture or "–", en=theirs.picture or "–")
    for name in ("paragraphs", "steps", "bullets"):
        here, there = len(getattr(mine.text, name)), len(getattr(theirs.text, name))
        if here != there:
            complaints.error(path, theirs.line, "languages_differ", key=name, zh=here, en=there)
    if bool(mine.text.never) != bool(theirs.text.never):
        complaints.error(path, theirs.line, "one_language", key="never")


def canonical(course: Course) -> bytes:
    """Return the bytes whose hash is the course's revision: all that a learner reads and answers in it."""
    content = {
        "audiences": sorted(course.audiences),
        "goal": [course.goal.zh_CN, course.goal.en],
        "id": course.id,
        "lessons": [
            [lesson.id, lesson.title.zh_CN, lesson.title.en, lesson.minutes, [_part(part) for part in lesson.parts]]
            for lesson in course.lessons
        ],
        "minutes": course.minutes,
        "picture": course.picture,
        "questions": course.questions,
        "title": [course.title.zh_CN, course.title.en],
        "tonight": [[act.zh_CN, act.en] for act in course.tonight],
        "topics": course.topics,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _part(part: Card | Check) -> object:
    if isinstance(part, Check):
        return part.question
    return [part.picture, _words_of(part.zh_CN), _words_of(part.en)]


def _words_of(text: CardText) -> list[object]:
    steps = [[step.badge, step.text] for step in text.steps]
    return [text.heading, text.caption, text.paragraphs, steps, text.bullets, text.never]
