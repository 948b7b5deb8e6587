from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.wrong_book import Rights, after_answer


def after(*verdicts: bool) -> Rights:
    rights = Rights()
    for right in verdicts:
        rights = after_answer(rights, right)
    return rights


def test_a_wrong_answer_enters_the_book():
    assert after(False) == Rights(in_book=True, rights_in_row=0)


def test_one_right_answer_is_not_enough_to_leave_it():
    assert after(False, True).in_book


def test_two_right_answers_in_a_row_leave_it():
    assert not after(False, True, True).in_book


def test_a_wrong_answer_between_begins_the_row_anew():
    assert after(False, True, False, True).in_book


@given(st.lists(st.booleans()))
def test_a_question_stands_in_the_book_unless_its_last_two_answers_were_right(verdicts):
    in_book = False in verdicts and verdicts[-2:] != [True, True]

    assert after(*verdicts).in_book is in_book
