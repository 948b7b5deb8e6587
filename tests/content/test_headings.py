"""Columns are guessed from the words above them."""

from firelearn.content.headings import find_headings
from firelearn.content.sheet import Sheet

WORDS = {"number": ("序号",), "name": ("单位名称", "名称"), "count": ("人员数",)}


def found(*rows):
    return find_headings(Sheet(name="", rows=tuple(rows)), WORDS, "name")


def test_headings_may_stand_below_titles_and_instructions():
    head = found(
        ("名册", "名册", "名册"), ("填表说明", "", ""), ("序号", "单位名称（全称）", "人员数(人)"), ("1", "x", "2")
    )

    assert head.row == 3
    assert dict(head.columns) == {"number": 0, "name": 1, "count": 2}
    assert head.cell(("1", "x", "2"), "name") == "x"
    assert head.cell(("1",), "name") == ""
    assert head.cell(("1",), "elsewhere") == ""


def test_the_row_that_names_most_fields_is_taken():
    assert found(("名称", "x", ""), ("序号", "名称", "人员数")).row == 2


def test_a_title_that_is_merged_over_all_columns_is_no_heading():
    assert found(("单位名称", "单位名称", "单位名称")) is None


def test_without_the_column_that_must_be_there_are_no_headings():
    assert found(("序号", "人员数")) is None
