from contextlib import closing

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import PersonId
from firelearn.store.engine import open_for_acts, transaction
from firelearn.store.journal import Journal, hash_of
from firelearn.wire.chain_v1 import NO_HASH
from tests.domain.made import LAPTOP, PERSON, answered, entry, stamp
from tests.store.made import NOW, REGION, a_store, guest, links, record, the_file


def test_entries_are_numbered_from_one_and_chained_by_their_hashes(tmp_path):
    with a_store(tmp_path) as store:
        for second in range(3):
            record(store, answered(), at_ms=NOW + second * 1000)

        chain = store.links()

    assert [link.entry.seq for link in chain] == [1, 2, 3]
    for before, link in zip((NO_HASH, *(link.hash for link in chain)), chain, strict=False):
        assert hash_of(link, REGION, before) == link.hash


def test_the_tail_behind_a_seq_is_what_travels(tmp_path):
    with a_store(tmp_path) as store:
        for second in range(5):
            record(store, answered(), at_ms=NOW + second * 1000)

        assert [link.entry.seq for link in store.links(2, 2)] == [3, 4]


def test_what_travelled_is_the_same_entry_on_the_other_side(tmp_path):
    with a_store(tmp_path / "one") as here, a_store(tmp_path / "other") as there:
        guest(here, nickname="小刘")
        record(here, answered(), at_ms=NOW + 1000)
        who = here.identity

        there.receive(who.device, who.incarnation, REGION, here.links())

        assert there.reader.person.of(PERSON).nickname == "小刘"
        assert there.reader.progress.day_lines(PERSON, 20759) == here.reader.progress.day_lines(PERSON, 20759)


def test_the_own_journal_goes_on_after_a_restart(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered())
        before = store.identity
    with a_store(tmp_path) as store:
        record(store, answered(), at_ms=NOW + 1000)

        assert store.identity.device == before.device
        assert store.identity.incarnation == before.incarnation
        assert store.identity.head_seq == 2


def test_a_fresh_incarnation_is_later_than_every_one_before_it_even_when_the_clock_was_set_back(tmp_path):
    with a_store(tmp_path) as store:
        first = store.identity
    path = tmp_path / "firelearn.db"
    with closing(open_for_acts(path)) as connection, transaction(connection, path):
        fresh = Journal(connection).own_origin(REGION, 1_000, fresh=True)

    assert fresh.device == first.device
    assert fresh.incarnation > first.incarnation


def test_how_far_the_server_has_come_may_go_back(tmp_path):
    with a_store(tmp_path):
        pass
    path = tmp_path / "firelearn.db"
    with closing(open_for_acts(path)) as connection:
        journal = Journal(connection)
        (origin,) = journal.origins()

        for seq in (7, 3):
            with transaction(connection, path):
                journal.set_received(origin, seq)

        assert journal.origins()[0].received_seq == 3


def test_a_persons_entries_of_one_day_are_found_by_their_wall_clock(tmp_path):
    with a_store(tmp_path) as store:
        for minute in range(4):
            record(store, answered(), at_ms=NOW + minute * 60_000)
        with the_file(tmp_path) as connection:
            found = list(Journal(connection).of_person(PERSON, NOW + 60_000, NOW + 180_000))
            nobody = list(Journal(connection).of_person(PersonId(b"?" * 16)))

    assert sorted(one.stamp.wall_utc_ms - NOW for one in found) == [60_000, 120_000]
    assert nobody == []


def test_an_altered_entry_is_refused(tmp_path):
    first, second = links([entry(answered(), at_ms=NOW + n, seq=n, device=LAPTOP) for n in (1, 2)])
    from dataclasses import replace

    altered = replace(second, entry=replace(second.entry, stamp=stamp(NOW + 99)))
    with a_store(tmp_path) as store, pytest.raises(Trouble, match="chain_broken"):
        store.receive(LAPTOP, 1, REGION, [first, altered])
