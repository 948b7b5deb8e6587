"""Workbooks that name more than a machine can lay out are told, not read."""

import zipfile

import pytest
from openpyxl import Workbook

from firelearn.content.sheet import read_sheets
from firelearn.content.sheet_bounds import MOST_UNPACKED, is_too_much
from firelearn.domain.errors import Trouble

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NEAR = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.fixture
def workbook(tmp_path):
    """Put something else into the place of a sheet's rows."""

    def make(rows, after="", blank=0):
        book = Workbook()
        book.active["A1"] = 1
        book.save(tmp_path / "real.xlsx")
        path = tmp_path / "spoilt.xlsx"
        with (
            zipfile.ZipFile(tmp_path / "real.xlsx") as real,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as spoilt,
        ):
            for part in real.infolist():
                held = real.read(part)
                if part.filename == "xl/worksheets/sheet1.xml":
                    inside = f"<sheetData>{rows}</sheetData>{after}{' ' * blank}"
                    held = f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'.encode()
                spoilt.writestr(part.filename, held)
        return path

    return make


@pytest.mark.parametrize(
    "rows",
    [
        NEAR + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        NEAR + '<row r="1048576"><c s="0" r="BL1048576"><v>1</v></c></row>',
        NEAR + "<row r='1048576'><c r='BL1048576'><v>1</v></c></row>",
        '<row r="1">' + "".join(f'<c r="XFD{row}"><v>1</v></c>' for row in range(1, 3)) + "</row>",
        f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 500_000}</t></is></c></row>',
    ],
    ids=["corner", "other order", "single quotes", "far right", "long text"],
)
def test_a_few_cells_that_would_be_laid_out_as_thousands_of_millions_are_told(workbook, rows):
    with pytest.raises(Trouble, match="sheet_too_large"):
        read_sheets(workbook(rows))


def test_merged_ranges_that_cover_everything_are_told(workbook):
    after = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'

    with pytest.raises(Trouble, match="sheet_too_large"):
        read_sheets(workbook(NEAR, after))


def test_an_archive_that_unpacks_to_more_than_it_should_is_told(workbook):
    path = workbook(NEAR, blank=MOST_UNPACKED)

    assert path.stat().st_size < 1_000_000
    with pytest.raises(Trouble, match="sheet_too_large"):
        read_sheets(path)


def test_whole_columns_that_are_formatted_and_empty_are_no_matter(workbook):
    path = workbook(NEAR + '<row r="1048576"/>' + '<row r="2"><c r="XFD2" s="0"/></row>')

    assert read_sheets(path)[0].rows[0] == ("1",)


def test_a_text_that_stands_in_many_cells_keeps_its_columns(tmp_path):
    book = Workbook()
    book.active["C2"] = "单位名称"
    book.active["C3"] = book.active["D3"] = "老刘米粉店"
    book.save(tmp_path / "right.xlsx")

    assert read_sheets(tmp_path / "right.xlsx")[0].rows[1:] == (
        ("", "", "单位名称", ""),
        ("", "", "老刘米粉店", "老刘米粉店"),
    )


@pytest.mark.parametrize(
    ("first", "second", "too_much"),
    [
        ("", '<t:table-cell t:number-columns-repeated="16000">x</t:table-cell>', True),
        (' t:number-rows-repeated="1048576"', '<t:table-cell t:number-columns-repeated="40">x</t:table-cell>', True),
        (' t:number-rows-repeated="1048576"', '<t:table-cell t:number-columns-repeated="16384"/>', False),
    ],
    ids=["across", "down", "the empty rest of a sheet"],
)
def test_repeated_cells_of_an_open_document_count_as_often_as_they_say(tmp_path, first, second, too_much):
    path = tmp_path / "repeated.ods"
    rows = f"<t:table><t:table-row{first}><t:table-cell/>{second}</t:table-row></t:table>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", rows.replace("t:", "table:"))

    assert is_too_much(path) is too_much


def test_what_is_no_archive_is_left_to_the_reader(tmp_path):
    path = tmp_path / "text.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0 no archive")

    assert not is_too_much(path)
