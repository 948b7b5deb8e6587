import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from firelearn.content.check import check_bank, check_resources
from firelearn.content.complaint import Complaints, Severity
from firelearn.content.reviews import Review, record
from firelearn.content.written_bank import read_bank
from tests.content.desk import Desk
from tests.content.rubbish import RUBBISH
from tests.content.spoilt import CASES, Spoilt

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "resources" / "words" / "bank.toml"


def _remove_lesson(desk: Desk) -> None:
    for language in ("zh_CN", "en"):
        (desk.bank / f"courses/pan/03-part-3.{language}.md").unlink()


def _remove_two_lessons(desk: Desk) -> None:
    _remove_lesson(desk)
    for language in ("zh_CN", "en"):
        (desk.bank / f"courses/pan/02-part-2.{language}.md").unlink()


def _put_a_folder_in_a_files_place(desk: Desk) -> None:
    (desk.bank / "sources.toml").unlink()
    (desk.bank / "sources.toml").mkdir()


def _nobody_answers(desk: Desk) -> None:
    desk.reader = False


def _answer(desk: Desk, answer: str, *, agreed: bool) -> None:
    """Answer the question about the pan, whose key is B, under another reader's name."""
    pan = read_bank(desk.bank, Complaints()).questions[0].question
    review = Review(question=pan.id, revision=pan.revision.hex(), answer=answer, agreed=agreed, remark="")
    record(desk.bank, "other", [review])


def _one_reader_disagrees(desk: Desk) -> None:
    _answer(desk, "C", agreed=False)


def _the_only_reader_disagrees(desk: Desk) -> None:
    _nobody_answers(desk)
    _answer(desk, "C", agreed=False)


def _agreement_is_claimed(desk: Desk) -> None:
    _answer(desk, "C", agreed=True)


BY_HAND: dict[str, Callable[[Desk], None]] = {
    "file_missing": lambda desk: (desk.bank / "sources.toml").unlink(),
    "file_unreadable": _put_a_folder_in_a_files_place,
    "not_utf8": lambda desk: (desk.bank / "bank.toml").write_bytes("edition = '题库'".encode("gb18030")) and None,
    "lesson_count": _remove_lesson,
    "card_count": _remove_two_lessons,
    "no_review": _nobody_answers,
    "review_disagrees": _the_only_reader_disagrees,
    "review_split": _one_reader_disagrees,
    "review_wrong": _agreement_is_claimed,
    "no_levels": lambda desk: (desk.resources / "points/levels-2026-11.toml").unlink(),
    "no_rule_set": lambda desk: shutil.rmtree(desk.resources / "points"),
}


def test_a_sound_bank_has_no_complaint(desk: Desk) -> None:
    assert desk.complaints() == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_each_mistake_is_told_in_its_file(case: Spoilt, desk: Desk) -> None:
    case.spoil(desk)

    told = [complaint for complaint in desk.complaints() if complaint.code == case.code]

    assert (case.told_in or case.path) in {complaint.path for complaint in told}


@pytest.mark.parametrize("code", BY_HAND)
def test_each_missing_or_unreadable_thing_is_told(code: str, desk: Desk) -> None:
    BY_HAND[code](desk)

    codes = desk.codes()

    assert code in codes


def test_every_complaint_that_has_words_is_provoked_here() -> None:
    words = set(tomllib.loads(WORDS.read_text(encoding="utf-8")))

    provoked = {case.code for case in CASES} | set(BY_HAND) | set(RUBBISH)

    assert provoked == words


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_the_words_of_each_complaint_find_their_values(case: Spoilt, desk: Desk) -> None:
    case.spoil(desk)
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))

    for complaint in desk.complaints():
        for language in ("zh_CN", "en"):
            assert words[complaint.code][language].format_map(complaint.values)


def test_every_mistake_is_told_at_once_by_file_and_line(desk: Desk) -> None:
    desk.edit("bank/questions/home.toml", 'type = "single"', 'type = "guess"')
    desk.edit("bank/questions/home.toml", 'facts = ["F1"]\nsources = ["fire-law"]', 'facts = ["F9"]\nsources = ["x"]')
    desk.edit("bank/courses/pan/course.toml", '"home-0001"', '"home-0999"')

    places = [(complaint.path, complaint.line, complaint.code) for complaint in check_bank(desk.bank)]

    assert places == sorted(places)
    assert {"unknown_type", "unknown_fact", "unknown_source", "unknown_question"} <= {code for _, _, code in places}


def test_a_folder_that_is_not_there_is_one_complaint(tmp_path: Path) -> None:
    complaints = check_bank(tmp_path / "nowhere")

    assert [complaint.code for complaint in complaints] == ["file_missing"]


def test_the_bank_that_ships_has_nothing_to_mend() -> None:
    complaints = check_bank(ROOT / "question_bank") + check_resources(ROOT / "resources")

    errors = [complaint for complaint in complaints if complaint.severity is Severity.ERROR]

    assert errors == []
