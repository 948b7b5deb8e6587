import json
import re
import shutil

import pytest

from firelearn.content.answer_file import ticket_of
from firelearn.content.complaint import Complaints
from firelearn.content.written_bank import read_bank
from tests.content.desk import SOUND
from tests.content.test_blind_answer import as_shown


@pytest.fixture
def bank(tmp_path):
    shutil.copytree(SOUND / "bank", tmp_path / "bank")
    return tmp_path / "bank"


def _answers(bank, **changed):
    """Answer everything rightly, but for the questions named with their number."""
    questions = [one.question for one in read_bank(bank, Complaints()).questions]
    given = {ticket_of(one): {"answer": as_shown(one), "remark": "", "sure": 1} for one in questions}
    for ticket in given:
        given[ticket] |= changed.get("q" + ticket[8], {})
    file = bank.parent / "answers.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    return file


def _wrong_letter(bank):
    right = as_shown(read_bank(bank, Complaints()).questions[0].question)
    return next(letter for letter in "ABCD" if letter != right)


def test_a_sheet_for_people_holds_every_question_and_no_key(command, bank):
    said = command("--speak", "en", "bank", "blind", bank, bank.parent / "sheet.md")

    sheet = (bank.parent / "sheet.md").read_text(encoding="utf-8")
    assert said.code == 0
    assert len(re.findall(r"^## home-000\d@[0-9a-f]{6} · ", sheet, re.MULTILINE)) == 8
    assert "油锅起火，先做什么？ / A pan is on fire. What comes first?" in sheet
    assert "- A. " in sheet
    assert "断热源，再隔绝空气。" not in sheet
    assert (bank.parent / "sheet-pictures" / "home-0006.svg").is_file()


def test_a_sheet_for_programs_holds_the_same(command, bank):
    command("bank", "blind", bank, bank.parent / "sheet.json")

    sheet = json.loads((bank.parent / "sheet.json").read_text(encoding="utf-8"))
    by_type = {one["type"]: one for one in sheet["questions"]}
    assert len(sheet["questions"]) == 8
    assert sorted(by_type["single"]["options"]) == ["A", "B", "C", "D"]
    assert sorted(by_type["matching"]["rights"]) == ["1", "2", "3"]
    assert by_type["hotspot"]["picture"] == "sheet-pictures/home-0006.svg"
    assert not {"answer", "key", "explanation", "facts"} & set().union(*sheet["questions"])


def test_one_language_is_shown_alone(command, bank):
    command("bank", "blind", bank, bank.parent / "sheet.md", "--lang", "en")

    sheet = (bank.parent / "sheet.md").read_text(encoding="utf-8")
    assert "A pan is on fire." in sheet
    assert "油锅起火" not in sheet


def test_parts_are_everything_once(command, bank):
    parts = []
    for nth in (1, 2, 3):
        command("bank", "blind", bank, bank.parent / "sheet.json", "--part", f"{nth}/3")
        parts += json.loads((bank.parent / "sheet.json").read_text(encoding="utf-8"))["questions"]

    assert len({one["id"] for one in parts}) == len(parts) == 8


@pytest.mark.parametrize("part", ["0/3", "4/3", "1", "x/y"])
def test_a_part_that_is_none_is_refused(command, bank, part):
    assert command("bank", "blind", bank, bank.parent / "sheet.md", "--part", part).code == 2


def test_right_answers_are_kept_and_the_checker_is_content(command, bank):
    said = command("--speak", "en", "bank", "review", bank, _answers(bank), "--name", "second", "--reader", "a teacher")

    lines = (bank / "reviews" / "second.jsonl").read_text(encoding="utf-8").splitlines()
    assert (said.code, len(lines)) == (0, 8)
    assert all(json.loads(line)["reader"] == "a teacher" for line in lines)
    assert command("bank", "check", bank).code == 0


def test_what_was_answered_is_not_asked_again_but_on_demand(command, bank):
    command("bank", "review", bank, _answers(bank))

    command("bank", "blind", bank, bank.parent / "rest.json")
    command("bank", "blind", bank, bank.parent / "all.json", "--all")

    asked = [
        json.loads((bank.parent / name).read_text(encoding="utf-8"))["questions"] for name in ("rest.json", "all.json")
    ]
    assert [len(questions) for questions in asked] == [0, 8]


def test_a_disagreement_is_told_in_words_and_kept(command, bank):
    answers = _answers(bank, q1={"answer": _wrong_letter(bank), "sure": 0.4, "remark": "two pans?"})

    said = command("--speak", "en", "bank", "review", bank, answers)

    assert said.code == 1
    assert "home-0001" in said.out
    assert "A pan is on fire. What comes first?" in said.out
    assert "B Heat off, lid on" in said.out
    assert "two pans?" in said.out
    assert command("bank", "check", bank).code == 1
    assert '"agreed": false' in (bank / "reviews" / "blind.jsonl").read_text(encoding="utf-8")


def test_each_type_is_told_in_words_when_it_disagrees(command, bank):
    wrong = {"q3": {"answer": False}, "q4": {"answer": "CAB"}, "q5": {"answer": "A1 B2 C3"}, "q6": {"answer": "A"}}
    # Shown orders differ, so one of two answers is surely wrong.
    other = {"q4": {"answer": "ABC"}, "q5": {"answer": "A2 B1 C3"}, "q6": {"answer": "ABC"}}
    told = ""
    for answers in (wrong, other):
        told += command("--speak", "en", "bank", "review", bank, _answers(bank, **answers)).out

    assert "given: false" in told
    assert "right: true" in told
    assert "A Close the valve → B Open the window → C Call from outside" in told
    assert "Cooling = Water, Smothering = A lid, Starving = A closed valve" in told


def test_a_remark_of_a_reader_who_agrees_is_told(command, bank):
    said = command("--speak", "en", "bank", "review", bank, _answers(bank, q2={"remark": "rather easy"}))

    assert said.code == 0
    assert "rather easy" in said.out


def test_a_file_with_rubbish_in_it_keeps_nothing(command, bank):
    said = command("--speak", "en", "bank", "review", bank, _answers(bank, q1={"answer": "Z"}, q2={"sure": 7}))

    errors = [line for line in said.out.splitlines() if line.startswith("answers.json:")]
    assert (said.code, len(errors)) == (1, 2)
    assert not (bank / "reviews").exists()


def test_a_file_of_answers_that_is_not_there_is_told(command, bank):
    said = command("--speak", "en", "bank", "review", bank, bank.parent / "nowhere.json")

    assert said.code == 1
    assert "nowhere.json" in said.out


@pytest.mark.parametrize("words", [("blind", "sheet.md"), ("review", "answers.json")])
def test_a_bank_that_is_not_there_is_refused(command, tmp_path, words):
    said = command("--speak", "en", "bank", words[0], tmp_path / "nowhere", tmp_path / words[1])

    assert said.code == 1
    assert "nowhere" in said.err


def test_a_name_that_leads_elsewhere_is_refused(command, bank):
    said = command("bank", "review", bank, _answers(bank), "--name", "../blind")

    assert said.code == 2


def test_a_folder_that_cannot_be_written_is_told(command, bank):
    (bank / "reviews").write_text("a file in the folder's place", encoding="utf-8")

    said = command("--speak", "en", "bank", "review", bank, _answers(bank))

    assert said.code == 1
    assert said.err
