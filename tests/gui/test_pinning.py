import pytest

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.pinning import NewPin, Refusal, Taken

PIN = "302715"


@pytest.mark.parametrize(
    ("entries", "outcome"),
    [
        (["123456"], Taken.WEAK),
        ([PIN], Taken.ONCE),
        ([PIN, PIN], Taken.TWICE),
        ([PIN, "918273"], Taken.DIFFERENT),
        ([PIN, "918273", PIN], Taken.ONCE),
        (["111111", PIN, PIN], Taken.TWICE),
    ],
)
def test_a_new_pin_is_taken_twice(entries, outcome):
    new = NewPin()

    assert [new.take(entry) for entry in entries][-1] is outcome


@pytest.fixture
def pad(qtbot):
    pad = Keypad()
    qtbot.addWidget(pad)
    pad.show()
    return pad


def test_a_wrong_pin_is_told_in_words_and_the_boxes_are_empty_again(pad):
    Refusal(pad).tell(Trouble("pin_wrong", left=3))

    assert "3" in pad.told.text() and pad.text == ""


def test_while_one_has_to_wait_the_pad_counts_down_and_takes_nothing(pad, qtbot):
    refusal = Refusal(pad)
    refusal.tell(Trouble("pin_wait", seconds=2))
    first = pad.told.text()
    qtbot.keyClicks(pad, "12")
    assert pad.text == ""

    refusal._step()
    second = pad.told.text()
    refusal._step()
    qtbot.keyClicks(pad, "12")

    assert first != second
    assert pad.text == "12"
