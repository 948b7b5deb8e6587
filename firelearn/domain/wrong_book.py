"""The wrong-question book (错题本): a wrong answer enters a question, two right answers in a row let it leave."""

from __future__ import annotations

from firelearn.domain.value import value

RIGHTS_TO_LEAVE = 2


@value
class Rights:
    """Whether a question stands in the book, and how many right answers in a row it has had."""

    in_book: bool = False
    rights_in_row: int = 0


def after_answer(rights: Rights, right: bool) -> Rights:  # noqa: FBT001 - a verdict is what this is about
    """Return the standing after one more answer."""
    if not right:
        return Rights(in_book=True, rights_in_row=0)
    in_row = rights.rights_in_row + 1
    return Rights(in_book=rights.in_book and in_row < RIGHTS_TO_LEAVE, rights_in_row=in_row)
