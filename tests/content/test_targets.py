import pytest

from firelearn.content.targets import OTHER_TYPES_TARGET, TARGETS, WHOLE, targets_for, wanted
from firelearn.domain.question import Audience, Topic


def test_the_targets_of_the_whole_bank_add_up() -> None:
    assert sum(TARGETS["by_topic"].values()) == WHOLE
    assert sum(TARGETS["by_type"].values()) + OTHER_TYPES_TARGET == WHOLE
    assert sum(TARGETS["by_level"].values()) == WHOLE
    assert list(TARGETS["by_topic"]) == list(Topic)
    assert list(TARGETS["by_audience"]) == list(Audience)


@pytest.mark.parametrize(("of_whole", "size", "count"), [(105, 600, 53), (80, 600, 40), (50, 604, 25), (0, 600, 0)])
def test_a_smaller_bank_holds_its_share_and_halves_count_up(of_whole: int, size: int, count: int) -> None:
    assert wanted(of_whole, size) == count


def test_a_bank_of_half_the_size_holds_half() -> None:
    targets = targets_for(WHOLE // 2)

    assert targets["by_type"] == {"single": 330, "true_false": 150, "multiple": 90, "other_types": 30}
    assert targets["by_level"] == {"1": 270, "2": 228, "3": 103}
    assert targets["by_audience"]["residents"] == 260
