from firelearn.content.complaint import Complaints
from firelearn.content.written_bank import read_bank, read_subject, revision_of_bank
from tests.content.desk import Desk


def _revision(desk: Desk) -> bytes:
    return revision_of_bank(read_bank(desk.bank, Complaints()))


def test_a_bank_revision_changes_with_anything_that_can_be_seen(desk: Desk) -> None:
    seen = [_revision(desk)]
    for path, old, new in (
        ("bank/bank.toml", "小题库", "小小题库"),
        ("bank/sources.toml", "Fire Protection Law", "Fire Law"),
        ("bank/questions/home.toml", "断热源", "断开热源"),
        ("bank/courses/pan/01-part-1.zh_CN.md", "等它冷透", "等它冷却"),
        ("bank/courses/pan/course.toml", "rank = 1", "rank = 2"),
    ):
        desk.edit(path, old, new)
        seen.append(_revision(desk))

    assert len(set(seen)) == len(seen)


def test_a_bank_revision_does_not_change_with_files_and_facts(desk: Desk) -> None:
    before = _revision(desk)
    (desk.bank / "questions/home.toml").rename(desk.bank / "questions/at-home.toml")
    desk.edit("bank/facts/home.jsonl", "锅盖能灭油锅的火。", "锅盖能扑灭油锅的火。")
    desk.edit("bank/bank.toml", "[name]", "\n[name]  # shown at the start")

    assert _revision(desk) == before


def test_the_subject_of_the_rules_holds_facts_and_pictures(desk: Desk) -> None:
    subject = read_subject(desk.bank, Complaints())

    assert set(subject.facts) == {"F1", "F2", "F3", "F4"}
    assert set(subject.pictures) == {"pan.svg", "room.svg"}
    assert len(subject.bank.questions) == 8
