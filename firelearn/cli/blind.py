"""`firelearn bank blind` and `bank review`: questions for readers who see no key, and what their answers say."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from firelearn.cli.speech import Commands, Speech, sentence
from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.runtime.paths import trouble_of

if TYPE_CHECKING:
    from firelearn.content.reviews import Review
    from firelearn.content.written_bank import Subject
    from firelearn.domain.question import Question

_PART = re.compile(r"([1-9][0-9]?)/([1-9][0-9]?)")


def add_to(parts: Commands) -> None:
    """Add both commands to the group."""
    asker = parts.add_parser("blind", help="write questions without keys, for somebody who did not write them")
    asker.add_argument("path", type=Path, help="folder of the bank")
    asker.add_argument("out", type=Path, help="file to write; .json for programs, anything else is Markdown")
    asker.add_argument("--all", action="store_true", help="every question, not only those that lack a blind answer")
    asker.add_argument("--lang", type=Language, choices=list(Language), help="one language alone; both without")
    asker.add_argument("--part", type=_part, metavar="N/M", help="the Nth of M parts, to share it among readers")
    asker.set_defaults(command=blind)
    judge = parts.add_parser("review", help="judge blind answers and keep them; exit 1 when one disagrees")
    judge.add_argument("path", type=Path, help="folder of the bank")
    judge.add_argument("answers", type=Path, help="the reader's answers, JSON")
    judge.add_argument("--name", type=_name, default="blind", help="kept in reviews/NAME.jsonl; blind without")
    judge.add_argument("--reader", default="", metavar="WORDS", help="who has read, in a few words")
    judge.set_defaults(command=review)


def blind(arguments: argparse.Namespace, speech: Speech) -> int:
    """Write the questions that lack a blind answer, without their keys."""
    from firelearn.cli.blind_sheet import Sheet
    from firelearn.content.review_rules import unanswered

    subject = _read(arguments.path)
    written = list(subject.bank.questions) if arguments.all else unanswered(subject.bank, subject.reviews)
    sheet = Sheet([one.question for one in written], speech.words, arguments.lang, arguments.part)
    out: Path = arguments.out
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        for name, picture in sheet.pictures(subject).items():
            sheet.folder(out).mkdir(exist_ok=True)
            (sheet.folder(out) / name).write_text(picture, encoding="utf-8")
        out.write_text(sheet.as_json(out) if out.suffix == ".json" else sheet.as_markdown(out), encoding="utf-8")
    except OSError as cause:
        raise trouble_of(cause, out) from cause
    speech.say("blind.written", n=len(sheet.shown), path=out)
    return 0


def review(arguments: argparse.Namespace, speech: Speech) -> int:
    """Judge a reader's answers and keep them as reviews; nothing is kept when anything in the file is rubbish."""
    from firelearn.content.answer_file import read_answers
    from firelearn.content.complaint import Complaints
    from firelearn.content.reviews import record

    subject = _read(arguments.path)
    complaints = Complaints()
    found = read_answers(arguments.answers, subject.bank.questions, arguments.reader.strip(), complaints)
    if complaints.errors:
        for complaint in complaints.in_order():
            print(sentence(speech, complaint))
        speech.say("blind.nothing_kept", errors=complaints.errors)
        return 1
    try:
        file = record(arguments.path, arguments.name, found)
    except OSError as cause:
        raise trouble_of(cause, arguments.path) from cause
    questions = {one.question.id: one.question for one in subject.bank.questions}
    against = [one for one in found if not one.agreed]
    for one in found:
        if one.remark and one.agreed:
            speech.say("blind.remark", id=one.question, remark=one.remark)
    for one in against:
        _tell(one, next(question for key, question in questions.items() if key == one.question), speech)
    speech.say("blind.judged", agreed=len(found) - len(against), against=len(against), path=file)
    return 1 if against else 0


def _tell(one: Review, question: Question, speech: Speech) -> None:
    """Print a disagreement: the stem, what was answered, what is right, and what the reader remarked."""
    from firelearn.cli.blind_sheet import told_answer

    speech.say("blind.against", id=question.id, type=speech.words(f"terms.type_{question.type}"))
    print(f"  {speech.words.text(question.stem)}")
    speech.say("blind.given", answer=told_answer(question, one.answer, speech.words), sure=round(one.sure * 100))
    if one.second:
        speech.say("blind.second", answer=told_answer(question, one.second, speech.words))
    speech.say("blind.right", answer=told_answer(question, "", speech.words))
    if one.remark:
        speech.say("blind.remarked", remark=one.remark)


def _read(folder: Path) -> Subject:
    """Read what can be read of a bank: its mistakes are for ``bank check``.

    Raises:
        Trouble: ``bank_missing`` when no bank is there.
    """
    from firelearn.content.bank import BANK_FILE
    from firelearn.content.complaint import Complaints
    from firelearn.content.written_bank import read_subject

    if not (folder / BANK_FILE).is_file():
        raise Trouble("bank_missing", path=str(folder))
    return read_subject(folder, Complaints())


def _part(words: str) -> tuple[int, int]:
    form = _PART.fullmatch(words)
    if form is None or int(form[1]) > int(form[2]):
        raise argparse.ArgumentTypeError("must look like 1/3")
    return int(form[1]), int(form[2])


def _name(words: str) -> str:
    from firelearn.content.reviews import is_name

    if not is_name(words):
        raise argparse.ArgumentTypeError("small letters, digits and hyphens only")
    return words
