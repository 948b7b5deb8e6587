import random

import pytest

from firelearn.sync.journal import next_incarnation, pack
from firelearn.wire.batch_v1 import decode
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.refusals import Reason, Refused
from tests.sync.desk import a_desk
from tests.wire import made
from tests.wire.made import carried, chain


def test_a_batch_takes_as_many_entries_as_fit():
    origin = a_desk().origins()[0]
    noise = random.Random(1)
    tail = chain([carried(body=noise.randbytes(60_000)) for _ in range(10)], incarnation=origin.incarnation)

    batch = pack(origin, 0, tail, made.KEY.sign)

    assert (batch.first_seq, batch.last_seq, batch.last_hash) == (1, 2, tail[1].hash)
    assert list(decode(batch.raw, public_key=made.PUBLIC, prev_hash=NO_HASH).entries) == tail[:2]


def test_there_is_no_batch_of_nothing():
    assert pack(a_desk().origins()[0], 7, [], made.KEY.sign) is None


def test_one_entry_beyond_all_limits_is_refused_and_not_halved_for_ever():
    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        pack(a_desk().origins()[0], 0, [carried(body=random.Random(1).randbytes(300_000))], made.KEY.sign)


def test_the_incarnation_after_a_fork_follows_from_what_moves():
    one, other = chain([carried(), carried()])[1], chain([carried(body=b"other")])[0]

    assert next_incarnation(7, one) == next_incarnation(7, one) > 7
    assert len({next_incarnation(7, one), next_incarnation(8, one), next_incarnation(7, other)}) == 3
    assert next_incarnation(1 << 62, one) > 1 << 62
