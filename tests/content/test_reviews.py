import json
from pathlib import Path

import pytest

from firelearn.content.complaint import Complaints
from firelearn.content.reviews import Review, is_name, read_reviews, record

REVISION = "0123456789abcdef"


def _review(question: str, **fields: object) -> Review:
    usual: dict[str, object] = {"revision": REVISION, "answer": "B", "agreed": True, "remark": ""}
    return Review(question=question, **(usual | fields))  # type: ignore[arg-type]


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    kept = [
        _review("home-0001"),
        _review("home-0002", agreed=False, sure=0.4, second="C", reader="甲", remark="说不准"),
    ]

    file = record(tmp_path, "one", kept)
    found = read_reviews(tmp_path, Complaints())

    assert file == tmp_path / "reviews" / "one.jsonl"
    assert [(one.question, one.answer, one.agreed, one.sure, one.second, one.reader, one.remark) for one in found] == [
        ("home-0001", "B", True, 1.0, "", "", ""),
        ("home-0002", "B", False, 0.4, "C", "甲", "说不准"),
    ]
    assert [(one.path, one.line) for one in found] == [("reviews/one.jsonl", 1), ("reviews/one.jsonl", 2)]


def test_a_later_review_takes_the_place_of_the_reader_s_older_one(tmp_path: Path) -> None:
    record(tmp_path, "one", [_review("home-0001", agreed=False), _review("home-0002")])
    record(tmp_path, "other", [_review("home-0001", answer="C")])

    record(tmp_path, "one", [_review("home-0001")])

    found = [(one.path, one.question, one.agreed) for one in read_reviews(tmp_path, Complaints())]
    assert found == [
        ("reviews/one.jsonl", "home-0002", True),
        ("reviews/one.jsonl", "home-0001", True),
        ("reviews/other.jsonl", "home-0001", True),
    ]


def test_lines_that_cannot_be_read_stay_for_the_checker_to_tell(tmp_path: Path) -> None:
    file = record(tmp_path, "one", [_review("home-0001")])
    file.write_text("rubbish\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")

    record(tmp_path, "one", [_review("home-0002")])
    complaints = Complaints()
    found = read_reviews(tmp_path, complaints)

    assert [one.question for one in found] == ["home-0001", "home-0002"]
    assert [(told.code, told.path, told.line) for told in complaints] == [("review_form", "reviews/one.jsonl", 1)]


def test_no_draft_is_left_behind(tmp_path: Path) -> None:
    record(tmp_path, "one", [_review("home-0001")])

    assert [file.name for file in (tmp_path / "reviews").iterdir()] == ["one.jsonl"]


@pytest.mark.parametrize(
    "changed",
    [
        {"revision": "0123"},
        {"revision": "0123456789ABCDEF"},
        {"answer": ""},
        {"answer": 2},
        {"agreed": "yes"},
        {"sure": 1.2},
        {"verdict": "fine"},
    ],
)
def test_a_line_that_says_something_else_is_told(tmp_path: Path, changed: dict[str, object]) -> None:
    line = {"question": "home-0001", "revision": REVISION, "answer": "B", "agreed": True, "remark": ""} | changed
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    complaints = Complaints()

    found = read_reviews(tmp_path, complaints)

    assert found == ()
    assert [told.code for told in complaints] == ["review_form"]


def test_only_a_blind_answer_that_agreed_confirms() -> None:
    confirming = [_review("a"), _review("a", agreed=False), _review("a", blind=False), _review("a", remark="hm")]

    assert [one.confirms for one in confirming] == [True, False, False, True]


@pytest.mark.parametrize(
    ("name", "fits"), [("blind", True), ("reader-2", True), ("", False), ("../x", False), ("A", False)]
)
def test_a_file_of_reviews_has_a_plain_name(name: str, fits: bool) -> None:
    assert is_name(name) is fits
