"""What we write can be read again."""

from firelearn.content.sheet import read_sheets
from firelearn.content.sheet_out import write_sheet


def test_what_was_written_is_read_again(tmp_path):
    file = tmp_path / "out.xlsx"

    written = write_sheet(
        file, "一个很长很长很长很长很长很长很长很长很长很长的表名", ("序号", "昵称"), [(1, "老刘"), (2, "http://x")]
    )

    assert written == 2
    assert read_sheets(file)[0].rows == (("序号", "昵称"), ("1", "老刘"), ("2", "http://x"))
