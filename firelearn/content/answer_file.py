"""A reader's file of blind answers → reviews, judged against the keys; rubbish is told, each piece once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from firelearn.content.blind_answer import read_answer, shown_order, written_answer
from firelearn.content.complaint import Complaints
from firelearn.content.questions import WrittenQuestion
from firelearn.content.reviews import Review
from firelearn.content.toml_file import read_text
from firelearn.domain.answer import judge
from firelearn.domain.ids import QuestionId
from firelearn.domain.question import Question, QuestionType

TICKET_DIGITS = 6
_FIELDS = frozenset({"answer", "remark", "sure", "second"})
_NO_SECOND: tuple[object, ...] = ("", None, {})
_Pairs = list[tuple[str, Any]]


class _Twice(dict[str, Any]):
    """An object of JSON that remembers which of its keys stood there twice."""

    def __init__(self, pairs: _Pairs) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.twice = sorted({name for name in names if names.count(name) > 1}) if len(self) < len(names) else []


def ticket_of(question: Question) -> str:
    """Return what a reader calls a question: its id and the beginning of the revision that was shown."""
    return f"{question.id}@{question.revision.hex()[:TICKET_DIGITS]}"


def read_answers(
    file: Path, questions: tuple[WrittenQuestion, ...], reader: str, complaints: Complaints
) -> tuple[Review, ...]:
    """Read and judge ``{id: {"answer": …, "remark": "", "sure": 1, "second": ""}}``, in the order of the file.

    An id may carry the revision that was read, ``home-0001@3fa9c2``: then an answer to older words is told, and not
    taken for one to today's.
    """
    text = read_text(file.parent, file.name, complaints)
    if text is None:
        return ()
    try:
        whole = json.loads(text, object_pairs_hook=_Twice)
    except json.JSONDecodeError as error:
        complaints.error(file.name, error.lineno, "answers_syntax", reason=error.msg)
        return ()
    except RecursionError:
        complaints.error(file.name, 1, "answers_syntax", reason="nested too deeply")
        return ()
    if not isinstance(whole, _Twice) or not whole:
        complaints.error(file.name, 1, "answers_form")
        return ()
    return _AnswerFile(file.name, text, reader, complaints).reviews(whole, questions)


class _AnswerFile:
    """Goes through the entries of one file, and knows the line of each."""

    def __init__(self, name: str, text: str, reader: str, complaints: Complaints) -> None:
        self._name = name
        self._text = text
        self._reader = reader
        self._complaints = complaints

    def reviews(self, whole: _Twice, questions: tuple[WrittenQuestion, ...]) -> tuple[Review, ...]:
        """Return what could be judged."""
        known = {written.question.id: written.question for written in questions}
        for ticket in whole.twice:
            self._complain(ticket, "answers_twice", id=ticket)
        found: dict[str, Review] = {}
        for ticket, given in whole.items():
            identity, _, revision = ticket.partition("@")
            question = known.get(QuestionId(identity))
            if question is None:
                self._complain(ticket, "answers_unknown", id=identity)
            elif not question.revision.hex().startswith(revision):
                self._complain(ticket, "answers_outdated", id=identity)
            elif identity in found:
                self._complain(ticket, "answers_twice", id=identity)
            else:
                review = self._review(ticket, question, given)
                found |= {} if review is None else {identity: review}
        return tuple(found.values())

    def _review(self, ticket: str, question: Question, given: object) -> Review | None:
        reason = _flaw(given)
        if reason is not None or not isinstance(given, dict):
            self._complain(ticket, "answers_fields", id=question.id, reason=reason)
            return None
        response = read_answer(question, given.get("answer"))
        if response is None:
            self._refuse(ticket, question, given.get("answer"))
            return None
        second = given.get("second")
        other = None if second in _NO_SECOND else read_answer(question, second)
        if second not in _NO_SECOND and (other is None or other == response):
            self._refuse(ticket, question, second)
            return None
        return Review(
            question=question.id,
            revision=question.revision.hex(),
            answer=written_answer(question, response),
            agreed=judge(question, response) and other is None,
            remark=str(given.get("remark", "")).strip(),
            sure=float(given.get("sure", 1.0)),
            second="" if other is None else written_answer(question, other),
            reader=self._reader,
        )

    def _refuse(self, ticket: str, question: Question, given: object) -> None:
        kind = question.type
        value = json.dumps(given, ensure_ascii=False)
        code = "answers_truth" if kind is QuestionType.TRUE_FALSE else "answers_letters"
        values: dict[str, object] = {"id": question.id, "value": value, "type": kind.value}
        values |= {} if kind is QuestionType.TRUE_FALSE else {"count": len(shown_order(question))}
        self._complain(ticket, code, **values)

    def _complain(self, ticket: str, code: str, /, **values: object) -> None:
        place = self._text.find(json.dumps(ticket, ensure_ascii=False))
        line = self._text.count("\n", 0, max(place, 0)) + 1
        self._complaints.error(self._name, line, code, **values)


def _flaw(given: object) -> str | None:
    """Say what is wrong with the fields of an entry, whatever the question."""
    if not isinstance(given, _Twice):
        return json.dumps(given, ensure_ascii=False)[:40]
    strange = sorted(given.keys() - _FIELDS) + given.twice
    if strange:
        return ", ".join(strange)
    if "answer" not in given:
        return "answer"
    sure = given.get("sure", 1.0)
    if isinstance(sure, bool) or not isinstance(sure, int | float) or not 0 <= sure <= 1:
        return f"sure: {json.dumps(sure, ensure_ascii=False)}"
    return None if isinstance(given.get("remark", ""), str) else "remark"
