import tomllib

import pytest

from firelearn.content.answer_key import take_key
from firelearn.content.complaint import Complaints
from firelearn.content.table import Place, Table
from firelearn.content.toml_file import LineFinder
from firelearn.domain.question import Hotspot, QuestionType
from firelearn.domain.text import Text

SPOTS = tuple(
    Hotspot(x=place, y=0.1, width=0.1, height=0.1, label=Text("处", "spot"), hazard=hazard)
    for place, hazard in ((0.1, True), (0.4, False), (0.7, True))
)


def _key(text: str, kind: QuestionType, options: int = 0) -> tuple[tuple[int, ...] | None, set[str]]:
    table = Table(tomllib.loads(text), Place("x.toml", LineFinder(text), ()), Complaints())
    key = take_key(table, kind, options, SPOTS if kind is QuestionType.HOTSPOT else ())
    return key, {complaint.code for complaint in table.complaints}


@pytest.mark.parametrize(
    ("text", "kind", "options", "wanted"),
    [
        ('answer = "C"', QuestionType.SINGLE, 4, (2,)),
        ('answer = "ABD"', QuestionType.MULTIPLE, 5, (0, 1, 3)),
        ("answer = true", QuestionType.TRUE_FALSE, 0, (0,)),
        ("answer = false", QuestionType.TRUE_FALSE, 0, (1,)),
        ("", QuestionType.ORDERING, 4, (0, 1, 2, 3)),
        ("", QuestionType.MATCHING, 3, (0, 1, 2)),
        ("", QuestionType.HOTSPOT, 0, (0, 2)),
    ],
)
def test_each_type_has_its_key(text: str, kind: QuestionType, options: int, wanted: tuple[int, ...]) -> None:
    key, told = _key(text, kind, options)

    assert key == wanted
    assert told == set()


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ('answer = "b"', QuestionType.SINGLE, "answer_form"),
        ('answer = "AB"', QuestionType.SINGLE, "answer_form"),
        ('answer = "AAB"', QuestionType.MULTIPLE, "answer_form"),
        ('answer = "D"', QuestionType.SINGLE, "answer_outside"),
        ('answer = "B"', QuestionType.MULTIPLE, "right_count"),
        ("answer = 1", QuestionType.TRUE_FALSE, "not_flag"),
        ("", QuestionType.TRUE_FALSE, "missing_key"),
        ('answer = "AB"', QuestionType.MATCHING, "answer_not_needed"),
    ],
)
def test_a_wrong_answer_field_is_told(text: str, kind: QuestionType, code: str) -> None:
    key, told = _key(text, kind, 3)

    assert key is None
    assert told == {code}
