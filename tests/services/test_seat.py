import itertools

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import FavouriteChanged
from firelearn.domain.ids import QuestionId, RegionId
from firelearn.domain.membership import Standing
from tests.services import made, units
from tests.services.made import BOOT, DAY_MS, HOUR_MS, TODAY


def test_the_local_day_turns_at_midnight_in_shanghai(desk):
    days = []
    for _ in range(3):
        days.append(desk.suite.seat.today())
        desk.clock.advance(8 * HOUR_MS)

    assert days == [TODAY, TODAY, TODAY + 1]


def test_ticks_never_go_back_when_the_clock_does(desk):
    ticks = [desk.suite.seat.tick()]
    for jump in (-3650 * DAY_MS, 0, 3650 * DAY_MS, -DAY_MS, 1):
        desk.clock.set_wall(desk.clock.now().wall_utc_ms + jump)
        ticks.append(desk.suite.seat.tick())

    assert all(before < after for before, after in itertools.pairwise(ticks))


def test_ticks_go_on_behind_the_last_one_after_a_restart(desk):
    before = desk.suite.seat.tick()

    with desk.after_power_cut(away_ms=-DAY_MS) as again:
        after = again.suite.seat.tick()

    assert after > before


def test_an_act_is_one_row_of_entries_with_one_stamp(desk, me):
    facts = [FavouriteChanged(question=QuestionId(name), hlc=1, kept=True) for name in ("gas-0001", "gas-0002")]

    entries = desk.suite.seat.record(me, *facts)

    assert [entry.fact for entry in entries] == facts
    assert {entry.stamp for entry in entries} == {desk.clock.now()}
    assert entries[1].seq == entries[0].seq + 1


def test_of_an_act_that_cannot_be_written_nothing_is_recorded(desk, me):
    before = desk.suite.seat.store.identity.head_seq
    good = FavouriteChanged(question=QuestionId("gas-0001"), hlc=1, kept=True)
    bad = FavouriteChanged(question=QuestionId("x" * 5000), hlc=1, kept=True)

    with pytest.raises(Trouble, match="entry_malformed"):
        desk.suite.seat.record(me, good, bad)

    assert desk.suite.seat.store.identity.head_seq == before
    assert desk.suite.practice.choices(me).favourites == 0


def test_a_change_of_what_came_from_a_pc_whose_clock_is_ahead_has_the_last_word(compiled, tmp_path, desk):
    ahead = SteppedClock(wall_utc_ms=desk.clock.now().wall_utc_ms + 5 * HOUR_MS, boot=BOOT)
    with made.desk(made.moved(compiled, tmp_path / "other"), ahead) as other:
        owner, unit = units.administrator(other, "老刘米粉店")
        kitchen = units.unit(other, "老张饭店")
        store = other.suite.seat.store
        desk.suite.seat.store.receive(store.identity.device, store.identity.incarnation, RegionId(0), store.links())

    desk.suite.people.rename(owner, "刘老板")
    desk.suite.units.transfer(owner, kitchen.unit)

    assert desk.suite.people.card(owner).nickname == "刘老板"
    assert desk.suite.units.mine(owner).unit == kitchen.unit
    assert desk.suite.units.standing(owner, unit.unit) is Standing.LEFT
