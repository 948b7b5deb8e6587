"""Sheets of any office suite become rows of plain text."""

import datetime
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from firelearn.content.sheet import Place, plain, read_sheets
from firelearn.domain.errors import Trouble

TEXT = "序号,单位名称\n1,老刘米粉店\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_is_read_in_the_encodings_that_people_save(tmp_path, encoding):
    file = tmp_path / "roster.csv"
    file.write_bytes(TEXT.encode(encoding))

    (sheet,) = read_sheets(file)

    assert sheet.rows == (("序号", "单位名称"), ("1", "老刘米粉店"))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_that_the_headings_use(tmp_path, separator):
    file = tmp_path / "roster.txt"
    file.write_text(f'a{separator}b\n1{separator}"x, y; z"\n', encoding="utf-8")

    assert read_sheets(file)[0].rows[1] == ("1", "x, y; z")


def test_numbers_dates_and_blanks_of_a_workbook_come_as_people_see_them(tmp_path):
    book = Workbook()
    book.active.append([1.0, 2.5, datetime.date(2026, 11, 24), " 老\u00a0刘\u200b ", None, True])
    book.save(tmp_path / "numbers.xlsx")

    assert read_sheets(tmp_path / "numbers.xlsx")[0].rows[0] == ("1", "2.5", "2026-11-24", "老 刘", "", "1")


def test_rows_keep_their_numbers_though_the_first_ones_are_empty(tmp_path):
    book = Workbook()
    book.active["B3"] = "x"
    book.save(tmp_path / "low.xlsx")

    assert read_sheets(tmp_path / "low.xlsx")[0].rows[2] == ("", "x")


def test_every_cell_of_a_merged_range_has_its_text(tmp_path):
    book = Workbook()
    for row in (["教育局", "一中"], [None, "二中"], [None, "三中"]):
        book.active.append(row)
    book.active.merge_cells("A1:A3")
    book.save(tmp_path / "merged.xlsx")

    assert [row[0] for row in read_sheets(tmp_path / "merged.xlsx")[0].rows] == ["教育局"] * 3


def test_empty_and_hidden_sheets_are_left_out(tmp_path):
    book = Workbook()
    book.active.title = "seen"
    book.active.append(["x"])
    book.create_sheet("empty")
    hidden = book.create_sheet("hidden")
    hidden.append(["y"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "three.xlsx")

    assert [sheet.name for sheet in read_sheets(tmp_path / "three.xlsx")] == ["seen"]


def test_a_workbook_that_the_first_reader_refuses_is_read_by_the_second(tmp_path, monkeypatch):
    import python_calamine

    def refuse(_):
        raise python_calamine.CalamineError("no")

    book = Workbook()
    book.active.append(["教育局", 3.0])
    book.active.append([None, 4])
    book.active.merge_cells("A1:A2")
    book.save(tmp_path / "odd.xlsx")
    monkeypatch.setattr(python_calamine, "load_workbook", refuse)

    assert read_sheets(tmp_path / "odd.xlsx")[0].rows == (("教育局", "3"), ("教育局", "4"))


def _nothing(path):
    path.unlink(missing_ok=True)


def _rubbish(path):
    path.write_bytes(b"\x00\x01\x02" * 100)


def _other_archive(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")


@pytest.mark.parametrize("make", [_nothing, _rubbish, _other_archive])
@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".ods", ".pdf"])
def test_what_is_no_sheet_is_told(tmp_path, make, suffix):
    file = tmp_path / f"file{suffix}"
    make(file)

    with pytest.raises(Trouble, match="sheet_unreadable"):
        read_sheets(file)


def test_an_empty_file_is_told(tmp_path):
    (tmp_path / "empty.csv").write_text("\n,,\n", encoding="utf-8")

    with pytest.raises(Trouble, match="sheet_empty"):
        read_sheets(tmp_path / "empty.csv")


def test_a_file_of_too_many_rows_is_told(tmp_path):
    (tmp_path / "long.csv").write_text("x\n" * 60_002, encoding="utf-8")

    with pytest.raises(Trouble, match="sheet_too_large"):
        read_sheets(tmp_path / "long.csv")


@given(st.binary(max_size=200))
def test_whatever_bytes_a_text_file_holds_it_is_read_or_told(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("any") / "any.csv"
    file.write_bytes(content)

    try:
        rows = read_sheets(file)[0].rows
    except Trouble:
        return
    assert all(cell == plain(cell) for row in rows for cell in row)


@pytest.mark.parametrize(("column", "letter"), [(-1, ""), (0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_a_column_is_named_as_office_suites_do(column, letter):
    assert Place(sheet="", row=1, column=column).letter == letter
