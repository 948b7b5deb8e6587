from firelearn.content.complaint import Complaints
from firelearn.content.typed_file import read_typed
from firelearn.domain.value import value


@value
class Cup:
    name: str
    sizes: tuple[int, ...]


def read(tmp_path, text):
    (tmp_path / "cup.toml").write_text(text, encoding="utf-8")
    complaints = Complaints()
    return read_typed(tmp_path, "cup.toml", Cup, "rule_form", complaints), list(complaints)


def test_a_file_that_fits_is_a_value(tmp_path):
    found, complaints = read(tmp_path, 'name = "tea"\nsizes = [1, 2]\n')

    assert found is not None
    assert found[0] == Cup(name="tea", sizes=(1, 2))
    assert not complaints


def test_what_does_not_fit_is_told_on_its_line(tmp_path):
    found, complaints = read(tmp_path, 'name = "tea"\nsizes = ["large"]\n')

    assert found is None
    assert [(one.line, one.code) for one in complaints] == [(2, "rule_form")]


def test_broken_toml_and_a_missing_file_are_told(tmp_path):
    found, complaints = read(tmp_path, "name = \n")

    assert found is None
    assert [one.code for one in complaints] == ["toml_syntax"]
    assert read_typed(tmp_path, "none.toml", Cup, "rule_form", Complaints()) is None
