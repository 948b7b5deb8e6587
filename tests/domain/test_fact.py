from firelearn.domain.fact import HandIn, Kind, Mode, SittingReason
from tests.domain.made import DESK, LAPTOP, answered, entry


def test_numbers_that_travel_are_final():
    assert [kind.value for kind in Kind] == list(range(1, 14))
    assert [mode.value for mode in Mode] == list(range(8))
    assert [reason.value for reason in SittingReason] == list(range(4))
    assert [how.value for how in HandIn] == list(range(3))


def test_entries_stand_in_one_order_everywhere_by_clock_then_device_then_seq():
    early = entry(answered(), at_ms=1, seq=9, device=LAPTOP)
    here = entry(answered(), at_ms=2, seq=1, device=DESK)
    here_next = entry(answered(), at_ms=2, seq=2, device=DESK)
    there = entry(answered(), at_ms=2, seq=1, device=LAPTOP)

    in_order = sorted([there, here_next, early, here], key=lambda one: one.order)

    assert in_order == [early, here, here_next, there]
