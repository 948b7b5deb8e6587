import datetime as dt
import tomllib
from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.table import Place, Table, read_table
from firelearn.content.toml_file import LineFinder
from firelearn.domain.question import Topic
from firelearn.domain.text import Text


def _table(text: str) -> Table:
    return Table(tomllib.loads(text), Place("x.toml", LineFinder(text), ()), Complaints())


def _told(table: Table) -> list[tuple[int, str]]:
    return [(complaint.line, complaint.code) for complaint in table.complaints]


def test_fields_of_the_right_kind_are_taken_as_they_are() -> None:
    table = _table('a = " x "\nb = 3\nc = 0.5\nd = true\ne = 2026-11-01\nf = ["p", "q"]\ng = "gas"\nh = ["gas", "law"]')

    assert table.text("a") == "x"
    assert table.whole("b", most=3) == 3
    assert table.fraction("c") == 0.5
    assert table.flag("d") is True
    assert table.day("e") == dt.date(2026, 11, 1)
    assert table.texts("f") == ("p", "q")
    assert table.choice("g", Topic, "unknown_topic") is Topic.GAS
    assert table.choices("h", Topic, "unknown_topic") == (Topic.GAS, Topic.LAW)
    assert _told(table) == []


def test_every_wrong_field_is_told_on_its_line() -> None:
    table = _table('a = 1\nb = "3"\nc = 2.5\nd = 1\ne = "x"\nf = [1]\ng = "moon"')

    taken = [
        table.text("a"),
        table.whole("b"),
        table.fraction("c"),
        table.flag("d"),
        table.day("e"),
        table.texts("f"),
        table.choice("g", Topic, "unknown_topic"),
    ]

    assert taken == [None] * 7
    assert _told(table) == [
        (1, "not_text"),
        (2, "not_number"),
        (3, "out_of_range"),
        (4, "not_flag"),
        (5, "not_date"),
        (6, "not_texts"),
        (7, "unknown_topic"),
    ]


def test_true_is_no_number() -> None:
    table = _table("a = true")

    assert table.whole("a") is None
    assert _told(table) == [(1, "not_number")]


def test_what_may_be_absent_is_not_missed() -> None:
    table = _table("")

    assert table.text("a", optional=True) is None
    assert table.texts("b", optional=True) == ()
    assert table.whole("c", default=7) == 7
    assert table.choices("d", Topic, "unknown_topic", optional=True) == ()
    assert list(table.tables("e", optional=True)) == []
    assert _told(table) == []


def test_what_nobody_took_is_told_at_the_end() -> None:
    table = _table("a = 1\nb = 2")
    table.whole("a")

    table.close()

    assert _told(table) == [(2, "unknown_key")]


def test_tables_inside_know_their_lines() -> None:
    table = _table("[name]\nzh_CN = '锅'\n[[spots]]\nx = 9\n[[spots]]\nx = 0.1")

    name = table.both("name")
    fractions = [spot.fraction("x") for spot in table.tables("spots")]

    assert name is None
    assert fractions == [None, 0.1]
    assert _told(table) == [(1, "missing_key"), (4, "out_of_range")]


def test_both_languages_make_a_text() -> None:
    table = _table("[name]\nzh_CN = '锅'\nen = 'pan'")

    assert table.both("name") == Text("锅", "pan")


def test_a_whole_file_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("a = 1\n", encoding="utf-8")
    complaints = Complaints()

    table = read_table(tmp_path, "x.toml", complaints)

    assert table is not None
    assert list(table) == ["a"]
    assert read_table(tmp_path, "y.toml", complaints) is None
