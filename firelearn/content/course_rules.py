"""Rules about courses: their size, their checks and linked questions, short cards with pictures, honest minutes."""

from __future__ import annotations

import math
from collections.abc import Iterator

from firelearn.content.complaint import Complaints
from firelearn.content.courses import WrittenCourse
from firelearn.content.lesson_text import LessonText, WrittenCard, WrittenCheck
from firelearn.content.written_bank import Subject
from firelearn.domain.course import CardText

LESSONS = 3
CARDS_IN_LESSON = (2, 3)
CARDS = (5, 8)
LINKED = (8, 12)
TONIGHT = 3
CARDS_BEFORE_CHECK = 2
LONGEST_CARD = 120
LONGEST_ENGLISH_CARD = 420
READ_ALOUD_A_MINUTE = 240
CHECK_SECONDS = 20
CARD_GRID = (400.0, 270.0)


def courses_have_their_size(subject: Subject, complaints: Complaints) -> None:
    """Three lessons of two or three cards, three acts for tonight, and a question after every second card."""
    for course in subject.bank.courses:
        path = course.place.path
        lessons, acts = len(course.lessons), len(course.course.tonight)
        if lessons != LESSONS:
            complaints.error(path, 0, "lesson_count", count=lessons, wanted=LESSONS)
        if acts != TONIGHT:
            complaints.error(path, course.place.line("zh_CN", "tonight"), "tonight_count", count=acts, wanted=TONIGHT)
        cards = sum(1 for _ in _cards(course))
        if not CARDS[0] <= cards <= CARDS[1]:
            complaints.error(path, 0, "card_count", count=cards, least=CARDS[0], most=CARDS[1])
        for lesson in course.lessons:
            _examine_lesson(lesson.zh_CN, complaints)


def _examine_lesson(lesson: LessonText, complaints: Complaints) -> None:
    cards = sum(1 for part in lesson.parts if isinstance(part, WrittenCard))
    least, most = CARDS_IN_LESSON
    if not least <= cards <= most:
        complaints.error(lesson.path, 0, "cards_in_lesson", count=cards, least=least, most=most)
    since_check = 0
    for part in lesson.parts:
        since_check = 0 if isinstance(part, WrittenCheck) else since_check + 1
        if isinstance(part, WrittenCard) and since_check > CARDS_BEFORE_CHECK:
            complaints.error(lesson.path, part.line, "check_missing", most=CARDS_BEFORE_CHECK)
    if cards == len(lesson.parts):
        complaints.error(lesson.path, 0, "no_check")


def courses_ask_existing_questions(subject: Subject, complaints: Complaints) -> None:
    """Eight to twelve linked questions, each once; they and all checks stand in the bank."""
    known = {written.question.id for written in subject.bank.questions}
    for course in subject.bank.courses:
        path, line, linked = course.place.path, course.place.line("questions"), course.course.questions
        if not LINKED[0] <= len(linked) <= LINKED[1]:
            complaints.error(path, line, "linked_count", count=len(linked), least=LINKED[0], most=LINKED[1])
        if len(set(linked)) < len(linked):
            complaints.error(path, line, "twice", key="questions")
        for question in linked:
            if question not in known:
                complaints.error(path, line, "unknown_question", id=question)
        for lesson in course.lessons:
            for text in (lesson.zh_CN, lesson.en):
                for part in text.parts:
                    if isinstance(part, WrittenCheck) and part.question not in known:
                        complaints.error(text.path, part.line, "unknown_question", id=part.question)


def cards_are_short(subject: Subject, complaints: Complaints) -> None:
    """A card holds one idea: at most 120 characters under its heading, and not none."""
    for course in subject.bank.courses:
        for lesson in course.lessons:
            for part in lesson.zh_CN.parts:
                if isinstance(part, WrittenCard):
                    _examine_card(part, lesson.zh_CN.path, LONGEST_CARD, complaints)
            for part in lesson.en.parts:
                if isinstance(part, WrittenCard) and characters(part.text) > LONGEST_ENGLISH_CARD:
                    count = characters(part.text)
                    complaints.warning(
                        lesson.en.path, part.line, "long_english_card", count=count, most=LONGEST_ENGLISH_CARD
                    )


def _examine_card(card: WrittenCard, path: str, most: int, complaints: Complaints) -> None:
    count = characters(card.text)
    if count > most:
        complaints.error(path, card.line, "card_long", count=count, most=most)
    if not count or not card.text.heading.strip():
        complaints.error(path, card.line, "card_empty")


def cards_have_pictures(subject: Subject, complaints: Complaints) -> None:
    """Every card and every course has a picture that exists, drawn on the grid of cards, with words for it."""
    for course in subject.bank.courses:
        line = course.place.line("picture")
        _examine_picture(subject, course.course.picture, course.place.path, line, complaints)
        for path, card in _cards(course):
            _examine_picture(subject, card.picture, path, card.line, complaints)
            if card.picture is not None and not card.text.caption:
                complaints.error(path, card.line, "no_caption")


def _examine_picture(subject: Subject, name: str | None, path: str, line: int, complaints: Complaints) -> None:
    picture = None if name is None else subject.pictures.get(name)
    if name is None:
        complaints.error(path, line, "card_without_picture")
    elif picture is None:
        complaints.error(path, line, "unknown_picture_here", picture=name)
    elif (picture.width, picture.height) != CARD_GRID:
        complaints.warning(path, line, "picture_grid", picture=name, width=picture.width, height=picture.height)


def minutes_are_honest(subject: Subject, complaints: Complaints) -> None:
    """The minutes of a course and of its lessons are what reading aloud and answering really take."""
    for course in subject.bank.courses:
        for lesson in course.lessons:
            wanted = minutes_of([lesson.zh_CN])
            if lesson.zh_CN.minutes != wanted:
                complaints.warning(lesson.zh_CN.path, 1, "minutes_off", minutes=lesson.zh_CN.minutes, wanted=wanted)
        wanted = minutes_of([lesson.zh_CN for lesson in course.lessons])
        if course.course.minutes != wanted:
            line, minutes = course.place.line("minutes"), course.course.minutes
            complaints.warning(course.place.path, line, "minutes_off", minutes=minutes, wanted=wanted)


def minutes_of(lessons: list[LessonText]) -> int:
    """Return the minutes that these lessons take: 240 characters of a card a minute, 20 seconds a check."""
    parts = [part for lesson in lessons for part in lesson.parts]
    cards = [part for part in parts if isinstance(part, WrittenCard)]
    read_aloud = sum(len(card.text.heading) + characters(card.text) for card in cards)
    seconds = read_aloud * 60 / READ_ALOUD_A_MINUTE + CHECK_SECONDS * (len(parts) - len(cards))
    return math.ceil(seconds / 60)


def characters(text: CardText) -> int:
    """Count the characters under a card's heading: all that has to be read, without the picture's caption."""
    steps = sum(len(step.badge) + len(step.text) for step in text.steps)
    return sum(map(len, text.paragraphs)) + steps + sum(map(len, text.bullets)) + len(text.never)


def _cards(course: WrittenCourse) -> Iterator[tuple[str, WrittenCard]]:
    for lesson in course.lessons:
        for part in lesson.zh_CN.parts:
            if isinstance(part, WrittenCard):
                yield lesson.zh_CN.path, part
