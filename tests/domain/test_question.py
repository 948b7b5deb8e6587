from dataclasses import FrozenInstanceError

import pytest

from firelearn.domain.question import Audience, QuestionType, Topic
from tests.domain.made import question


def test_the_bank_has_six_types_sixteen_topics_and_nine_audiences():
    assert (len(QuestionType), len(Topic), len(Audience)) == (6, 16, 9)


def test_a_question_never_changes():
    asked = question()

    with pytest.raises(FrozenInstanceError):
        asked.level = 3
