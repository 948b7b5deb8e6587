from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.certificate import certificate_id, fitted
from firelearn.domain.ids import ExamId


def test_making_a_certificate_again_gives_the_same_id_and_does_not_tell_the_exam():
    exam = ExamId(b"e" * 16)

    assert certificate_id(exam) == certificate_id(exam)
    assert certificate_id(exam) != exam
    assert certificate_id(exam) != certificate_id(ExamId(b"f" * 16))


def test_a_long_name_is_cut_and_says_so():
    assert fitted("金石镇中心小学", 40) == "金石镇中心小学"
    assert fitted("金石镇中心小学", 5) == "金石镇中…"
    assert fitted(" 金石镇 \n 中学 ", 40) == "金石镇 中学"


@given(st.text(), st.integers(2, 80))
def test_what_was_fitted_fits_and_stays_as_it_is(text, most):
    once = fitted(text, most)

    assert len(once) <= most
    assert fitted(once, most) == once
