"""A unit's own list of people: nicknames, and what is wrong in which row."""

import pytest

from firelearn.content.member_list import read_members


def read(tmp_path, *lines, column=None):
    file = tmp_path / "list.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return read_members(file, column)


def test_the_column_of_names_is_guessed_and_told(tmp_path):
    found = read(tmp_path, "后勤名单,,", "序号,姓名,部门", "1,张三,后勤", "2,李四,保卫")

    assert [name.name for name in found.names] == ["张三", "李四"]
    assert (found.column, found.heading, found.columns) == (1, "姓名", ("序号", "姓名", "部门"))
    assert found.names[0].place.row == 3


def test_another_column_may_be_chosen(tmp_path):
    found = read(tmp_path, "序号,姓名,网名", "1,张三,山雀", column=2)

    assert [name.name for name in found.names] == ["山雀"]
    assert found.heading == "网名"


def test_a_list_of_nothing_but_names_needs_no_heading(tmp_path):
    found = read(tmp_path, "张三", "李四")

    assert [name.name for name in found.names] == ["张三", "李四"]
    assert (found.column, found.heading) == (0, "")


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "name_missing"), ("x" * 21, "nickname_malformed"), ("……", "nickname_malformed"), ("138", "name_is_number")],
)
def test_what_is_no_name_is_told_with_its_row(tmp_path, name, code):
    found = read(tmp_path, "姓名,部门", f"{name},后勤")

    assert [(fault.place.row, fault.place.letter, fault.code) for fault in found.faults] == [(2, "A", code)]
    assert found.names == ()


def test_a_name_that_stands_twice_is_taken_once(tmp_path):
    found = read(tmp_path, "姓名", "张三", "张 三")

    assert len(found.names) == 1
    assert [fault.code for fault in found.faults] == ["twice_in_file"]
