"""`firelearn units`: a roster comes in from a sheet, and an empty one goes out."""

import json

from firelearn.runtime.paths import shipped_folder

COUNTY = shipped_folder() / "resources" / "demo" / "county.csv"


def wrong(tmp_path):
    file = tmp_path / "wrong.csv"
    file.write_text("单位名称,类别,核定人员数\n县一中,重点单位,286\n县二中,什么,十二\n", encoding="utf-8")
    return file


def test_a_dry_run_says_what_would_happen_and_records_nothing(command, learned):
    said = command("units", "import", COUNTY, "--dry-run")

    assert said.code == 0
    assert "301" in said.out
    assert "19" in said.out
    assert json.loads(command("doctor", "--json").out)["entries"] == 2


def test_a_roster_is_loaded_once(command, learned):
    first = json.loads(command("units", "import", COUNTY, "--json").out)
    again = json.loads(command("units", "import", COUNTY, "--json").out)

    assert (first["new"], first["loaded"], first["overlaps"], first["faults"]) == (301, 301, 5, [])
    assert first["sections"] == {"sector": 19, "township": 16, "key_unit": 111}
    assert (again["new"], again["same"], again["loaded"]) == (0, 301, 0)


def test_wrong_rows_are_told_with_row_and_column_and_nothing_is_recorded(command, learned, tmp_path):
    said = command("units", "import", wrong(tmp_path))

    assert said.code == 1
    assert "第 3 行 B 列" in said.out
    assert "第 3 行 C 列" in said.out
    assert json.loads(command("doctor", "--json").out)["entries"] == 2
    assert "row 3, column B" in command("--speak", "en", "units", "import", wrong(tmp_path)).out


def test_the_other_rows_are_loaded_when_that_is_asked_for(command, learned, tmp_path):
    told = json.loads(command("units", "import", wrong(tmp_path), "--skip-wrong-rows", "--json").out)

    assert told["loaded"] == 1
    assert [fault["column"] for fault in told["faults"]] == ["B", "C"]


def test_a_template_can_be_imported_in_both_languages(command, learned, tmp_path):
    for language in ("zh_CN", "en"):
        file = tmp_path / f"{language}.xlsx"

        assert command("--speak", language, "units", "template", file).code == 0

        told = json.loads(command("units", "import", file, "--dry-run", "--json").out)
        assert (told["new"], told["faults"]) == (3, [])


def test_what_is_no_sheet_is_told(command, learned, tmp_path):
    said = command("units", "import", tmp_path / "nothing.xlsx")

    assert said.code == 1
    assert "nothing.xlsx" in said.err
