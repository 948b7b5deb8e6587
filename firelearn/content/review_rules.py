"""The rule about blind answers: somebody who did not write a question, and saw no key, has found its right answer."""

from __future__ import annotations

import re
from collections import defaultdict

from firelearn.content.blind_answer import written_answer
from firelearn.content.complaint import Complaints
from firelearn.content.questions import WrittenQuestion
from firelearn.content.reviews import Review
from firelearn.content.written_bank import Subject, WrittenBank

_LETTERS = re.compile(r"[A-H]+|true|false")


def questions_are_answered_blind(subject: Subject, complaints: Complaints) -> None:
    """Every question has, at its current revision, a blind answer that agrees with its key.

    Lines of older revisions are history and count for nothing; lines of questions that are gone are told.
    """
    found: dict[str, list[Review]] = defaultdict(list)
    known = {written.question.id: written for written in subject.bank.questions}
    for review in subject.reviews:
        found[review.question].append(review)
        if review.question not in known:
            complaints.warning(review.path, review.line, "review_stale", id=review.question)
    for written in subject.bank.questions:
        current = _current(written, found[written.question.id])
        for review in current:
            _examine(review, written, complaints)
        _conclude(written, current, complaints)


def unanswered(bank: WrittenBank, reviews: tuple[Review, ...]) -> list[WrittenQuestion]:
    """Return the questions that still need a blind answer."""
    answered = {(review.question, review.revision) for review in reviews if review.confirms}
    return [one for one in bank.questions if (one.question.id, one.question.revision.hex()) not in answered]


def _current(written: WrittenQuestion, reviews: list[Review]) -> list[Review]:
    revision = written.question.revision.hex()
    return [review for review in reviews if review.blind and review.revision == revision]


def _examine(review: Review, written: WrittenQuestion, complaints: Complaints) -> None:
    """Tell a line that claims agreement and holds another answer."""
    wanted = written_answer(written.question, written.question.key)
    given = review.answer.strip()
    if review.agreed and _LETTERS.fullmatch(given) and given != wanted:
        values = {"id": review.question, "answer": given, "right": wanted}
        complaints.error(review.path, review.line, "review_wrong", **values)


def _conclude(written: WrittenQuestion, current: list[Review], complaints: Complaints) -> None:
    path, line, identity = written.place.path, written.place.line(), written.question.id
    against = [review for review in current if not review.agreed]
    if not current:
        complaints.error(path, line, "no_review", id=identity)
    elif len(against) == len(current):
        complaints.error(path, line, "review_disagrees", id=identity, answer=against[-1].answer)
    elif against:
        complaints.warning(path, line, "review_split", id=identity, answer=against[-1].answer)
