"""What the result page says: one sentence, and what to do next."""

from __future__ import annotations

from typing import Final

from firelearn.domain.exam import ReviewPolicy
from firelearn.gui.kit.language import say, words
from firelearn.services.exam_views import ExamResult

_SOUND: Final = 0.8


def sentence(result: ExamResult) -> str:
    """Say in one sentence how it went; a failed one says by how little, never how badly."""
    if result.passed:
        if result.right == result.questions:
            return say("result.sentence_full")
        return say("result.sentence_passed" if result.score >= _SOUND * result.full else "result.sentence_just")
    short = max(result.pass_mark - result.score, 1)
    if not result.marks_each:
        key = "result.sentence_failed_marks" if result.weakest else "result.sentence_failed_marks_plain"
        return say(key, n=short)
    key = "result.sentence_failed" if result.weakest else "result.sentence_failed_plain"
    return say(key, n=-(-short // result.marks_each))


def facts(result: ExamResult) -> str:
    """Say the counts, the time, and what came of it for the points."""
    used = words().duration(result.used_ms)
    first = say("result.right", right=result.right, questions=result.questions, used=used)
    if result.points:
        second = say("result.points", n=result.points)
    else:
        second = say("result.points_had" if result.passed else "result.points_none")
    return f"{first}\n{second}"


def next_words(result: ExamResult) -> tuple[str, str, str]:
    """Return title, text and button of what to do next."""
    weakest = result.weakest
    if weakest is None:
        return say("result.next_none"), say("result.next_none_why"), say("result.go_quiz")
    counts = say("result.next_counts", n=weakest.total, wrong=weakest.total - weakest.right)
    if result.course_title is None:
        way, button = say("result.next_practice"), say("result.go_practice")
    else:
        title = words().text(result.course_title)
        way, button = say("result.next_course", course=title, n=result.course_minutes), say("result.go_course")
    return say("result.next_topic", topic=say(f"terms.topic_{weakest.topic}")), f"{counts}\n{way}", button


def may_review(result: ExamResult) -> bool:
    """Tell whether any question may be looked at, and there is one to look at."""
    if result.review_policy is ReviewPolicy.NONE:
        return False
    return result.review_policy is ReviewPolicy.ALL or result.right < result.questions
