from firelearn.sync.setback import Cause
from firelearn.sync.status import Board, Status, confirmed, counted, failed, finished, sent, settled
from tests.sync.desk import a_desk


def test_what_waits_is_what_is_recorded_and_not_confirmed():
    desk = a_desk(5)
    desk.kept[0].received = 2

    status = counted(Status(), desk.origins())

    assert (status.waiting, status.recorded_ms) == (3, desk.clock.now().wall_utc_ms)
    assert counted(status, []).waiting == 0


def test_recorded_sent_and_confirmed_have_each_their_time():
    status = Status(waiting=5, recorded_ms=10)

    status = confirmed(sent(status, 20), 3, 8, 1, 30)

    assert status == Status(waiting=2, recorded_ms=10, sent_ms=20, confirmed_ms=30, complete_ms=8, set_aside=1)


def test_a_clock_that_ran_ahead_promises_nothing_for_the_future():
    assert confirmed(Status(), 1, 900, 0, 30).complete_ms == 30
    assert finished(Status(complete_ms=900), 40).complete_ms == 40


def test_a_hello_may_tell_of_more_and_of_fewer():
    status = Status(waiting=5, confirmed_ms=7)

    assert settled(status, 2, 30) == Status(waiting=3, confirmed_ms=30)
    assert settled(status, -2, 30) == Status(waiting=7, confirmed_ms=7)


def test_a_cause_keeps_the_time_when_it_was_met_first_until_a_sync_goes_through():
    status = failed(failed(Status(), Cause.NO_NETWORK, 10), Cause.NO_NETWORK, 20)
    assert (status.cause, status.cause_ms) == (Cause.NO_NETWORK, 10)
    assert failed(status, Cause.BUSY, 30).cause_ms == 30

    assert finished(status, 40) == Status(complete_ms=40)


def test_the_board_tells_of_changes_only():
    heard = []
    board = Board(heard.append)

    board.show(Status(waiting=1))
    board.show(Status(waiting=1))

    assert heard == [Status(waiting=1)]
    assert board.status == Status(waiting=1)
