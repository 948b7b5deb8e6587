from firelearn.content.complaint import Complaints
from firelearn.content.facts import Confidence, read_facts
from tests.content.desk import Desk


def test_facts_are_read_with_how_far_they_were_checked(desk: Desk) -> None:
    facts = read_facts(desk.bank, Complaints())

    assert facts["F1"].confidence is Confidence.HIGH
    assert facts["F3"].confidence is Confidence.LOW
    assert facts["F4"].from_draft


def test_the_same_fact_may_stand_in_two_files(desk: Desk) -> None:
    desk.append("bank/facts/gas.jsonl", (desk.bank / "facts/home.jsonl").read_text(encoding="utf-8"))
    complaints = Complaints()

    facts = read_facts(desk.bank, complaints)

    assert len(facts) == 4
    assert len(complaints) == 0


def test_a_fact_in_two_wordings_is_told_with_the_other_place(desk: Desk) -> None:
    line = (desk.bank / "facts/home.jsonl").read_text(encoding="utf-8").splitlines()[0]
    desk.append("bank/facts/z.jsonl", "\n" + line.replace("锅盖", "毯子") + "\n")
    complaints = Complaints()

    read_facts(desk.bank, complaints)

    told = complaints.in_order()
    assert [(complaint.path, complaint.line, complaint.code) for complaint in told] == [
        ("facts/z.jsonl", 2, "fact_twice")
    ]
    assert told[0].values["other"] == "facts/home.jsonl:1"


def test_a_fact_is_confirmed_by_the_text_itself_or_by_a_second_place(desk: Desk) -> None:
    line = (desk.bank / "facts/home.jsonl").read_text(encoding="utf-8").splitlines()[0].replace("true", "false")
    for name, where in (("G1", "one page"), ("G2", "one page; another"), ("G3", "confirmed: a page")):
        desk.append("bank/facts/g.jsonl", line.replace("F1", name).replace("the law's text", where) + "\n")

    facts = read_facts(desk.bank, Complaints())

    assert {name for name, fact in facts.items() if fact.confirmed} == {"F1", "F2", "F3", "F4", "G2", "G3"}
