import json
import shutil

import pytest

from firelearn.domain.question import Audience, QuestionType, Topic
from firelearn.runtime.paths import shipped_folder

BANK = shipped_folder() / "question_bank"


@pytest.fixture
def own_bank(tmp_path):
    shutil.copytree(BANK, tmp_path / "bank")
    return tmp_path / "bank"


def test_the_bundled_bank_has_no_error(command):
    said = command("bank", "check", BANK)

    assert said.code == 0
    assert not [line for line in said.out.splitlines() if "error:" in line or "错误:" in line]


def test_a_broken_bank_is_refused_with_every_file_and_line(command, own_bank):
    gas, home = own_bank / "questions" / "gas.toml", own_bank / "questions" / "home.toml"
    lines = gas.read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("type"))
    lines[place] = 'type = "riddle"'
    gas.write_text("\n".join(lines), encoding="utf-8")
    home.write_text("not toml [", encoding="utf-8")

    said = command("--speak", "en", "bank", "check", own_bank)

    assert said.code == 1
    assert f"questions/gas.toml:{place + 1}: " in said.out
    assert "questions/home.toml:1: " in said.out
    assert "riddle" in said.out


def test_a_bank_that_is_not_there_is_refused(command, tmp_path):
    said = command("bank", "check", tmp_path / "nowhere")

    assert said.code == 1


def test_the_counts_have_every_key(command):
    counted = json.loads(command("bank", "stats", "--json").out)

    assert set(counted) == {
        "questions",
        "courses",
        "by_topic",
        "by_type",
        "by_level",
        "by_audience",
        "by_language",
        "answer_position",
        "targets",
    }
    assert counted["questions"] >= 160
    assert counted["courses"] >= 4
    assert set(counted["by_topic"]) == set(Topic)
    assert min(counted["by_topic"].values()) >= 10
    assert set(counted["by_type"]) == set(QuestionType)
    assert min(counted["by_type"].values()) >= 1
    assert set(counted["by_level"]) == {"1", "2", "3"}
    assert set(counted["by_audience"]) == set(Audience)
    assert counted["by_language"] == {"zh_CN": counted["questions"], "en": counted["questions"]}
    assert set(counted["answer_position"]) == {"A", "B", "C", "D"}
    assert set(counted["targets"]) == {"by_topic", "by_type", "by_level", "by_audience"}


def test_the_counts_can_be_read_by_people_and_of_another_bank(command, own_bank):
    (own_bank / "bank.toml").write_text(
        (own_bank / "bank.toml").read_text(encoding="utf-8").replace("2026.11", "2026.12"), encoding="utf-8"
    )

    said = command("--speak", "en", "bank", "stats", own_bank)

    assert said.code == 0
    rows = [line.split() for line in said.out.splitlines()]
    topic = next(row for row in rows if row[:1] == ["extinguisher"])
    assert [topic[2][-1], len(topic)] == ["%", 4]  # name, count, share, what it should be
    assert next(row for row in rows if row[:1] == ["other_types"])


def test_counting_a_broken_bank_tells_the_first_complaint(command, own_bank):
    (own_bank / "questions" / "home.toml").write_text("not toml [", encoding="utf-8")

    said = command("--speak", "en", "bank", "stats", own_bank)

    assert (said.code, said.out) == (1, "")
    assert "questions/home.toml:1" in said.err


def test_a_bank_of_ones_own_can_be_set(command, own_bank, monkeypatch, tmp_path):
    monkeypatch.setenv("FIRELEARN_BANK", str(tmp_path / "nowhere"))

    said = command("--speak", "en", "bank", "stats")

    assert said.code == 1
    assert "nowhere" in said.err
