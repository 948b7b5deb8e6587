import pytest

from firelearn.domain.naming import initials, name_key


@pytest.mark.parametrize(
    ("name", "same"),
    [("ＡＢ（汽车）行", "ab汽车行"), (" 金石 镇·中学 ", "金石镇中学"), ("No.1 School", "no1school"), ("（）", "")],
)
def test_width_case_blanks_and_marks_do_not_make_another_name(name, same):
    assert name_key(name) == same


@pytest.mark.parametrize(
    ("name", "letters"),
    [("新宁县金石镇中学", "xnxjszzx"), ("重庆银行", "cqyh"), ("A3 幼儿园", "a3yey"), ("", ""), ("鑫淼超市", "xmcs")],
)
def test_a_unit_is_found_by_the_first_letters_of_its_name(name, letters):
    assert initials(name) == letters


def test_a_surname_is_read_as_a_surname():
    assert initials("曾小单", person=True) == "zxd"
    assert initials("单位", person=False) == "dw"
