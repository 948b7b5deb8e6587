"""Two PCs with real record files bring what was learned on them to one server, cut off and cloned on the way."""

import shutil

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.domain.ids import PersonId
from firelearn.sync.conversation import Conversation
from firelearn.sync.engine import Engine, Speaker
from firelearn.wire.columns_v1 import read_fact
from tests.domain.histories import NAMES
from tests.domain.made import answered
from tests.journeys.synced_store import SyncedStore
from tests.store import made
from tests.sync.county import County
from tests.sync.wires import FaultyWire, Mishap
from tests.wire.made import PUBLIC

OTHER = PersonId(b"q" * 16)


@pytest.fixture
def county():
    return County(PUBLIC)


def learn(store, count, *, person=made.PERSON, session=1, at_ms=made.NOW):
    made.guest(store, person=person, at_ms=at_ms)
    for number in range(count):
        name = NAMES[number % len(NAMES)]
        made.record(store, answered(name, session=session + number), at_ms=at_ms + 60_000 * number, person=person)


def synced(journal, county, *mishaps):
    device = journal.store.identity.device
    speaker = Speaker(region=made.REGION, device=device, program="0.1.0")
    wire = FaultyWire(county, mishaps)
    return Engine(journal, Conversation(wire), speaker, SteppedClock(wall_utc_ms=made.NOW)).run()


def facts(county):
    return [read_fact(entry) for entries in county.journals.values() for entry in entries]


def test_two_pcs_bring_their_records_through_a_bad_line(tmp_path, county):
    with made.a_store(tmp_path / "desk") as desk, made.a_store(tmp_path / "laptop") as laptop:
        learn(desk, 700)
        learn(laptop, 30, person=OTHER)
        pcs = [SyncedStore(desk), SyncedStore(laptop)]

        for mishap in (Mishap.DROP_REPLY, Mishap.CUT_REQUEST, Mishap.PORTAL, Mishap.NONE):
            for pc in pcs:
                synced(pc, county, Mishap.NONE, mishap)

        assert sorted(map(len, county.journals.values())) == [31, 701]
        for store in (desk, laptop):
            held = county.journals[store.identity.device, store.identity.incarnation]
            assert [read_fact(one) for one in held] == [link.entry.fact for link in store.links()]
            assert [one.hash for one in held] == [link.hash for link in store.links()]


def test_a_cloned_pc_goes_its_own_way_and_its_records_fold_as_before(tmp_path, county):
    with made.a_store(tmp_path / "image") as image:
        learn(image, 20)
        image.rest()
    shutil.copytree(tmp_path / "image", tmp_path / "clone")
    with made.a_store(tmp_path / "image") as image, made.a_store(tmp_path / "clone") as clone:
        later = made.NOW + 86_400_000
        learn(image, 5, person=OTHER, session=100, at_ms=later)
        learn(clone, 7, session=200, at_ms=later)

        outcomes = [synced(SyncedStore(store), county) for store in (image, clone, image, clone)]

        assert all(outcome.complete for outcome in outcomes)
        assert len(facts(county)) == 21 + 6 + 8
        assert len({(one.body, one.person, one.stamp) for entries in county.journals.values() for one in entries}) == 35
        assert clone.identity.head_seq == 8
        assert clone.check().sound
