from tests.content.desk import Desk

ORDER = '\n[order-61]\nzh_CN = "令"\nen = "Order"\nin_force_from = 2002-05-01\nkind = "order"\n'


def test_a_source_that_nothing_quotes_is_told_where_it_stands(desk: Desk) -> None:
    desk.append("bank/sources.toml", ORDER)

    told = [(one.code, one.path, one.line, one.values) for one in desk.complaints()]

    assert told == [("source_idle", "sources.toml", 8, {"source": "order-61"})]


def test_a_source_with_one_question_is_in_use(desk: Desk) -> None:
    desk.append("bank/sources.toml", ORDER)
    desk.edit("bank/questions/home.toml", "fire-law#28", "order-61#7")

    assert desk.codes() == set()


def test_a_fact_that_nothing_rests_on_is_told_where_it_stands(desk: Desk) -> None:
    line = (desk.bank / "facts" / "home.jsonl").read_text(encoding="utf-8")
    desk.append("bank/facts/home.jsonl", line.replace('"F1"', '"F5"'))

    told = [(one.code, one.path, one.line, one.values) for one in desk.complaints()]

    assert told == [("fact_idle", "facts/home.jsonl", 2, {"fact": "F5"})]


def test_facts_of_courses_carry_cards_and_no_questions(desk: Desk) -> None:
    line = (desk.bank / "facts" / "home.jsonl").read_text(encoding="utf-8")
    desk.append("bank/facts/courses.jsonl", line.replace('"F1"', '"F5"'))

    assert desk.codes() == set()
