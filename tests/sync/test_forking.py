from firelearn.sync.setback import Cause
from tests.sync.desk import a_desk
from tests.sync.wires import FaultyWire, Mishap, synced


def test_a_server_restored_from_a_backup_gets_again_what_it_lost(county):
    desk = a_desk(5)
    synced(desk, county)
    backup = county.backup()
    for label in range(6, 9):
        desk.record(label=label)
    synced(desk, county)
    county.restore(backup)
    assert county.bodies().total() == 5

    assert synced(desk, county).complete

    assert county.bodies().total() == 8
    assert len(desk.kept) == 1


def test_thirty_pcs_made_from_one_disk_all_get_through_and_nothing_counts_twice(county):
    image = a_desk(20)
    desks = [image, *(image.clone(seed=number) for number in range(1, 30))]
    for number, desk in enumerate(desks):
        for label in range(number % 4):
            desk.record(label=1_000 * (number + 1) + label)

    outcomes = [synced(desk, county).complete for _ in range(2) for desk in desks]

    assert all(outcomes)
    assert county.bodies() == dict.fromkeys({body for desk in desks for body in desk.bodies()}, 1)
    assert all(desk.waiting() == 0 for desk in desks)


def test_a_pc_restored_from_a_backup_begins_anew_where_the_backup_ended(county):
    desk = a_desk(5)
    disk = desk.copy_of_disk()
    lost = [desk.record(label=label) for label in (6, 7)]
    synced(desk, county)
    desk.put_back(disk)
    fresh = desk.record(label=8)

    assert synced(desk, county).complete

    assert county.bodies() == dict.fromkeys([*desk.bodies(), *lost], 1)
    assert [len(kept.entries) for kept in desk.kept] == [5, 1]
    assert desk.kept[1].entries[0].body == fresh


def test_a_restored_pc_that_recorded_nothing_yet_does_not_go_on_under_used_numbers(county):
    desk = a_desk(5)
    disk = desk.copy_of_disk()
    desk.record(label=6)
    synced(desk, county)
    desk.put_back(disk)
    synced(desk, county)

    desk.record(label=7)
    assert synced(desk, county).complete

    assert [len(kept.entries) for kept in desk.kept] == [5, 1]
    assert county.bodies().total() == 7


def test_a_fork_far_back_in_a_long_journal_is_found_in_few_questions(county):
    desk = a_desk(3_000)
    other = desk.clone(seed=1)
    for label in range(2_000):
        desk.record(label=10_000 + label)
        other.record(label=20_000 + label)
    synced(desk, county)
    wire = FaultyWire(county)

    assert other.engine(wire).run().complete

    assert [len(kept.entries) for kept in other.kept] == [3_000, 2_000]
    assert sum(path.endswith("compare") for path, _ in wire.sent) <= 3


def test_two_clones_that_share_more_than_the_server_holds_move_it_to_the_same_place(county):
    first = a_desk(3)
    early = first.clone(seed=1)
    for label in (4, 5, 6):
        first.record(label=label)
    second = first.clone(seed=2)
    early.record(label=10)
    first.record(label=20)
    second.record(label=30)

    for desk in (early, first, second, first, early):
        assert synced(desk, county).complete

    assert set(county.bodies().values()) == {1}
    assert county.bodies().total() == 9


def test_a_server_that_makes_no_sense_is_not_asked_for_ever(county):
    desk = a_desk(3)
    synced(desk, county)

    class Forgetful(FaultyWire):
        def exchange(self, path, body):
            county.journals.clear()
            reply = super().exchange(path, body)
            county.restores += 1
            return reply

    wire = Forgetful(county)
    assert desk.engine(wire).run().cause is Cause.SENSELESS_ANSWER
    assert len(wire.sent) < 50


def test_what_was_on_its_way_while_a_backup_was_restored_is_not_taken_beside_what_moved(county):
    first = a_desk(3)
    synced(first, county)
    backup = county.backup()
    second = first.clone(seed=1)
    first.record(label=10)
    second.record(label=20)
    wire = FaultyWire(county, [Mishap.NONE, *[Mishap.LATE] * 3])
    second.engine(wire).run()
    synced(first, county)
    synced(second, county)
    county.restore(backup)

    wire.deliver_late()

    for desk in (second, first, second):
        assert synced(desk, county).complete
    assert county.bodies() == dict.fromkeys({*first.bodies(), *second.bodies()}, 1)
