from firelearn.sync.setback import Cause
from tests.sync.desk import Desk, a_desk
from tests.sync.wires import FaultyWire, Mishap, synced


def test_the_feed_is_read_to_its_end_page_by_page(county):
    desk = a_desk()
    for number in range(8):
        county.tell("unit", b"%d" % number)

    outcome = synced(desk, county)

    assert (outcome.complete, outcome.rows) == (True, 8)
    assert desk.rows == county.feed
    assert synced(desk, county).rows == 0


def test_an_interrupted_pull_goes_on_behind_the_last_page(county):
    desk = a_desk()
    for number in range(8):
        county.tell("unit", b"%d" % number)
    synced(desk, county, Mishap.NONE, Mishap.NONE, Mishap.CUT_REPLY)
    assert len(desk.rows) == 3

    synced(desk, county)

    assert desk.rows == county.feed


def test_a_server_of_another_epoch_is_read_from_the_start(county):
    desk = a_desk()
    county.tell("unit", b"kept")
    backup = county.backup()
    county.tell("unit", b"lost")
    synced(desk, county)
    county.restore(backup)
    county.tell("unit", b"new")

    synced(desk, county)

    assert [row.body for row in desk.rows] == [b"kept", b"new"]


def test_recorded_sent_and_confirmed_are_told_apart(county):
    desk = a_desk(3)
    engine = desk.engine(FaultyWire(county, [Mishap.NONE, Mishap.DROP_REPLY]))

    engine.run()
    sent = engine.status
    desk.clock.advance(60_000)
    engine.run()

    now_ms = desk.clock.now().wall_utc_ms
    assert (sent.waiting, sent.cause, sent.confirmed_ms, sent.complete_ms) == (3, Cause.CUT_OFF, 0, 0)
    assert sent.sent_ms == now_ms - 60_000
    assert (engine.status.waiting, engine.status.cause) == (0, None)
    assert engine.status.complete_ms == now_ms


def test_the_skew_of_a_dead_battery_is_measured_and_refuses_nothing(county):
    county.now_ms = Desk().clock.now().wall_utc_ms
    desk = a_desk(3, wall_utc_ms=1_000_000)
    engine = desk.engine(FaultyWire(county))

    assert engine.run().complete

    assert engine.anchor is not None
    assert engine.anchor.ahead_ms == desk.clock.now().wall_utc_ms - county.now_ms
