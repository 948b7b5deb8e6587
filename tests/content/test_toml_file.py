from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import LineFinder, Steps, parse_toml, read_text

TEXT = '''
top = 1

[[question]]
id = "a"  # first
[question.zh_CN]
stem = """
[[question]]
id = "not a key"
"""
options = [
    "one",
]

[[question]]
id = "b"
[[question.hotspots]]
x = 0.1
[[question.hotspots]]
x = 0.2
'''


def test_a_key_is_found_on_its_line() -> None:
    lines = LineFinder(TEXT)

    assert lines.line_of(("top",)) == 2
    assert lines.line_of(("question", 0, "id")) == 5
    assert lines.line_of(("question", 0, "zh_CN", "options")) == 11
    assert lines.line_of(("question", 1, "id")) == 16
    assert lines.line_of(("question", 1, "hotspots", 1, "x")) == 20


def test_a_missing_key_is_told_at_the_table_around_it() -> None:
    lines = LineFinder(TEXT)

    assert lines.line_of(("question", 1, "level")) == 15
    assert lines.line_of(("question", 0, "zh_CN", "explanation")) == 6
    assert lines.line_of(("nowhere",)) == 1


def test_lines_count_on_from_where_the_text_begins() -> None:
    lines = LineFinder("title = 1\nminutes = 2", first_line=2)

    assert lines.line_of(("minutes",)) == 3


def test_a_mistake_of_syntax_is_told_on_its_line() -> None:
    complaints = Complaints()

    parsed = parse_toml("a = 1\nb = ?\n", "x.toml", complaints, first_line=10)

    assert parsed is None
    assert [(complaint.line, complaint.code) for complaint in complaints] == [(11, "toml_syntax")]


def test_a_text_that_breaks_off_is_told_at_its_end() -> None:
    complaints = Complaints()

    parse_toml('a = 1\nb = """\nopen', "x.toml", complaints)

    assert [complaint.line for complaint in complaints] == [3]


def test_another_encoding_is_told_on_the_line_where_it_shows(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b'a = 1\nb = "' + "题库".encode("gb18030") + b'"\n')
    complaints = Complaints()

    text = read_text(tmp_path, "x.toml", complaints)

    assert text is None
    assert [(complaint.line, complaint.code) for complaint in complaints] == [(2, "not_utf8")]


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"\xef\xbb\xbfa = 1\r\n")
    complaints = Complaints()

    assert read_text(tmp_path, "x.toml", complaints) == "a = 1\n"


@given(st.text(), st.lists(st.one_of(st.text(max_size=5), st.integers(0, 9)), max_size=4))
def test_any_text_has_a_line_for_any_way(text: str, steps: list[str | int]) -> None:
    way: Steps = tuple(steps)

    line = LineFinder(text).line_of(way)

    assert 1 <= line <= max(1, len(text.splitlines()))
