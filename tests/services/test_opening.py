from firelearn.domain.clock import SteppedClock
from tests.services import made


def test_a_new_pc_is_made_ready_in_one_go(compiled, tmp_path):
    with made.desk(made.paths(tmp_path / "new", compiled.resources)) as desk:
        assert (desk.ready.created, desk.ready.rescue, desk.ready.clock_behind) == (True, None, False)
        assert desk.suite.library.edition().questions >= 160
        assert desk.suite.people.known() == ()


def test_a_pc_that_learned_before_is_found_again(desk, me):
    with desk.after_power_cut(away_ms=made.HOUR_MS) as again:
        assert not again.ready.created
        assert again.suite.people.current().person == me


def test_a_clock_before_the_build_date_is_told_of_and_stops_nobody(compiled, tmp_path):
    clock = SteppedClock(wall_utc_ms=0, boot=made.BOOT)

    with made.desk(made.moved(compiled, tmp_path / "pc"), clock) as desk:
        assert desk.ready.clock_behind
        assert desk.guest()


def test_a_rescue_is_told_with_what_was_saved(desk, me):
    desk.suite.upkeep.backup()
    desk.suite.seat.store.close()
    path = desk.suite.seat.store.path
    with path.open("rb+") as file:
        file.write(b"\xa5" * 4096)

    with made.desk(desk.paths, desk.clock) as again:
        rescue = again.ready.rescue

        assert (rescue.entries, rescue.persons) == (1, 1)
        assert rescue.last_entry_ms == made.MONDAY_MORNING
        assert (path.parent / rescue.set_aside).exists()
        assert again.suite.people.current().person == me
        assert again.suite.upkeep.check().sound
