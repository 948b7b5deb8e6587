"""A county's roster: rows understood, overlaps joined, faults with row and column."""

import pytest
from openpyxl import Workbook

from firelearn.content.roster import read_roster
from firelearn.domain.errors import Trouble
from firelearn.domain.unit import Section
from firelearn.runtime.paths import shipped_folder

HEAD = "序号,单位名称,类别,别名,上级部门,乡镇,核定人员数,统一社会信用代码"
GOOD_CODE = "11431599T20029772P"


def read(tmp_path, *lines, head=HEAD):
    file = tmp_path / "roster.csv"
    file.write_text("\n".join((head, *lines)), encoding="utf-8")
    return read_roster(file)


def told(roster):
    return [(fault.place.row, fault.place.letter, fault.code) for fault in roster.faults]


def test_a_row_says_everything_of_a_unit(tmp_path):
    (unit,) = read(
        tmp_path, f'1,县一中,重点单位、行业部门,一中；第一中学,教育局,金石镇,"1,286人",{GOOD_CODE.lower()}'
    ).units

    assert unit.sections == {Section.KEY_UNIT, Section.SECTOR}
    assert unit.aliases == ("一中", "第一中学")
    assert (unit.parent, unit.township, unit.headcount) == ("教育局", "金石镇", 1286)
    assert unit.place.row == 2


def test_one_unit_in_several_sections_is_one_unit(tmp_path):
    roster = read(tmp_path, "1,县一中,重点单位,,,,286,", "2,县 一 中,行业部门,一中,教育局,,,")

    (unit,) = roster.units
    assert unit.sections == {Section.KEY_UNIT, Section.SECTOR}
    assert (unit.headcount, unit.parent, unit.aliases, unit.rows) == (286, "教育局", ("一中",), 2)
    assert roster.read == 2


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("1,,行业部门,,,,,", (2, "B", "name_missing")),
        ("1,县,行业部门,,,,,", (2, "B", "name_malformed")),
        ("1,县一中,什么,,,,,", (2, "C", "section_unknown")),
        ("1,县一中,,,,,十二,", (2, "G", "headcount_wrong")),
        ("1,县一中,,,,,0,", (2, "G", "headcount_wrong")),
        ("1,县一中,,,,,-5,", (2, "G", "headcount_wrong")),
        ("1,县一中,,,,,,91430105MA4L16JP30", (2, "H", "credit_code_wrong")),
    ],
)
def test_what_is_wrong_is_told_with_row_and_column(tmp_path, line, fault):
    roster = read(tmp_path, line)

    assert told(roster) == [fault]
    assert roster.units == ()
    assert roster.read == 1


def test_a_row_tells_all_its_faults_at_once(tmp_path):
    assert len(told(read(tmp_path, "1,,什么,,,,十二,x"))) == 4


def test_rows_that_contradict_each_other_are_told(tmp_path):
    roster = read(tmp_path, "1,县一中,,,,,286,", "2,县一中,,,,,300,")

    assert told(roster) == [(3, "", "two_headcounts")]
    assert len(roster.units) == 1


@pytest.mark.parametrize("count", ["30", "30.0", "30人", "3,0"])
def test_a_headcount_may_be_written_in_several_ways(tmp_path, count):
    (unit,) = read(tmp_path, f'1,县一中,,,,,"{count}",').units

    assert unit.headcount == 30


def test_empty_rows_and_sums_are_no_units(tmp_path):
    roster = read(tmp_path, ",,,,,,,", "合计,,,,,,300,", ",总计,,,,,300,")

    assert roster.units == ()
    assert roster.faults == ()


def test_a_sheet_for_each_section_says_the_section_by_its_name(tmp_path):
    book = Workbook()
    book.active.title = "行业部门"
    for name in ("乡镇", "重点单位"):
        page = book.create_sheet(name)
        page.append(["单位名称"])
        page.append(["金石镇人民政府" if name == "乡镇" else "县一中"])
    book.active.append(["单位名称"])
    book.active.append(["县一中"])
    book.save(tmp_path / "sheets.xlsx")

    units = {unit.name: unit.sections for unit in read_roster(tmp_path / "sheets.xlsx").units}

    assert units == {
        "县一中": {Section.SECTOR, Section.KEY_UNIT},
        "金石镇人民政府": {Section.TOWNSHIP},
    }


def test_a_file_without_a_column_of_names_is_told(tmp_path):
    with pytest.raises(Trouble, match="roster_no_names"):
        read(tmp_path, "1,2", head="甲,乙")


def test_the_demonstration_county_is_shaped_like_the_real_one():
    roster = read_roster(shipped_folder() / "resources" / "demo" / "county.csv")

    sections = {section: sum(section in unit.sections for unit in roster.units) for section in Section}
    further = sum(not unit.sections for unit in roster.units)
    assert roster.faults == ()
    assert sections == {Section.SECTOR: 19, Section.TOWNSHIP: 16, Section.KEY_UNIT: 111}
    assert further == 160
    assert sum(len(unit.sections) > 1 for unit in roster.units) == 5
    assert sum(bool(unit.aliases) for unit in roster.units) > 150
