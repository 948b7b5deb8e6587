"""Where a person stands, for tests of one's own page."""

from dataclasses import replace

from firelearn.domain.ids import PersonId
from firelearn.domain.question import Topic
from firelearn.domain.streak import Streak
from firelearn.gui.progress.view import MyView
from firelearn.services.people import PersonCard
from firelearn.services.progress import DayActivity, ProgressView
from firelearn.services.topics import TopicCount

SUNDAY = 20_779  # 22 November 2026
ZONE = 480


def days(**active: tuple[int, int, int]) -> tuple[DayActivity, ...]:
    """Return 30 days; ``d3=(answers, right, points)`` is three days ago."""
    found = []
    for day in range(SUNDAY - 29, SUNDAY + 1):
        answers, right, points = active.get(f"d{SUNDAY - day}", (0, 0, 0))
        found.append(DayActivity(day=day, answers=answers, right=right, points=points))
    return tuple(found)


def topics(**practised: tuple[int, int]) -> tuple[TopicCount, ...]:
    """Return every topic; ``gas=(right, practised)``."""
    return tuple(
        TopicCount(
            topic=topic,
            right=practised.get(topic.value, (0, 0))[0],
            practised=practised.get(topic.value, (0, 0))[1],
            total=30,
        )
        for topic in Topic
    )


def standing(nickname: str = "秀英", **changes: object) -> MyView:
    """Return a person with two days of learning and three topics practised."""
    plain = ProgressView(
        topics=topics(home=(9, 10), gas=(2, 8), ebike=(5, 5)),
        days=days(d0=(12, 9, 4), d3=(20, 11, 7)),
        answers=32,
        right=20,
        practised=23,
        bank_total=480,
        due_ahead=(3, 0, 5, 0, 0, 0, 1),
        exams=(),
        courses_done=1,
        courses=4,
        streak=Streak(length=2, grace_used=False, today_done=True),
        total_points=1246,
    )
    person = PersonCard(
        person=PersonId(b"a person of test"), nickname=nickname, guest=True, tag="KJ3", last_seen_ms=0, points=1246
    )
    return MyView(person=person, progress=replace(plain, **changes), today=SUNDAY, zone_offset_min=ZONE)
