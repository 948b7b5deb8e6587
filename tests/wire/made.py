"""Entries that travel, made for tests: chained as a device would have chained them, signed by keys that are ours."""

from collections.abc import Sequence
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from firelearn.domain.fact import Fact, Stamp
from firelearn.domain.ids import NO_UNIT, DeviceId, PersonId, RegionId, UnitId
from firelearn.wire.batch_v1 import encode
from firelearn.wire.chain_v1 import NO_HASH, entry_hash
from firelearn.wire.columns_v1 import Carried
from firelearn.wire.journal_v1 import encode_body, kind_of
from tests.domain import made as domain

REGION = RegionId(430528)
DEVICE = DeviceId(b"d" * 16)
INCARNATION = 7
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
PUBLIC = KEY.public_key().public_bytes_raw()
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"o" * 32)


def carried(
    fact: Fact | None = None,
    *,
    stamp: Stamp | None = None,
    person: PersonId = domain.PERSON,
    unit: UnitId = NO_UNIT,
    kind: int | None = None,
    body: bytes | None = None,
) -> Carried:
    told = fact or domain.answered()
    return Carried(
        kind=int(kind_of(told)) if kind is None else kind,
        person=person,
        unit=unit,
        stamp=stamp or domain.stamp(domain.MONDAY_MORNING),
        body=encode_body(told) if body is None else body,
        hash=NO_HASH,
    )


def chain(
    entries: Sequence[Carried],
    *,
    device: DeviceId = DEVICE,
    incarnation: int = INCARNATION,
    first_seq: int = 1,
    prev_hash: bytes = NO_HASH,
) -> list[Carried]:
    """Give entries the hashes that they have in a journal."""
    made: list[Carried] = []
    for seq, one in enumerate(entries, first_seq):
        prev_hash = entry_hash(
            region=REGION,
            device=device,
            incarnation=incarnation,
            seq=seq,
            kind=one.kind,
            person=one.person,
            unit=one.unit,
            body=one.body,
            stamp=one.stamp,
            prev_hash=prev_hash,
        )
        made.append(replace(one, hash=prev_hash))
    return made


def batch(entries: Sequence[Carried], *, first_seq: int = 1, key: Ed25519PrivateKey = KEY) -> bytes:
    return encode(REGION, DEVICE, INCARNATION, first_seq, entries, signer=key.sign)
