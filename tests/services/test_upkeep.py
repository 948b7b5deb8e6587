from firelearn.store.backup import backups
from tests.services.made import DAY_MS


def test_a_backup_is_verified_and_counts_its_entries(desk, me):
    made = desk.suite.upkeep.backup()

    assert made.path.exists()
    assert (made.entries, made.bytes) == (1, made.path.stat().st_size)


def test_the_daily_backup_is_made_once_a_day(desk, me):
    made = [desk.suite.upkeep.daily_backup() is not None for _ in range(2)]
    desk.clock.advance(DAY_MS)
    made.append(desk.suite.upkeep.daily_backup() is not None)

    assert made == [True, False, True]


def test_trouble_with_the_daily_backup_never_stops_a_learner(desk, me):
    folder = desk.paths.store / "backups"
    folder.write_bytes(b"a file in the way of the folder")

    assert desk.suite.upkeep.daily_backup() is None
    assert desk.suite.upkeep.check().sound


def test_the_check_finds_a_sound_store_sound(desk, me):
    report = desk.suite.upkeep.check()

    assert (report.sound, report.entries, report.persons) == (True, 1, 1)
    assert report.questions == desk.suite.library.edition().questions


def test_a_rebuild_finds_nothing_that_differs_and_says_how_long_it_took(desk, me):
    report, took_ms = desk.suite.upkeep.rebuild()

    assert (report.entries, report.different, took_ms) == (1, 0, 0)


def test_old_backups_make_room(desk, me):
    for _ in range(40):
        desk.clock.advance(DAY_MS)
        desk.suite.upkeep.daily_backup()

    kept = [path.name for path in backups(desk.suite.seat.store.path)]

    assert sum(name.startswith("day-") for name in kept) == 7
    assert sum(name.startswith("week-") for name in kept) == 4
