"""What an answer costs on the wire, and how quickly batches are written and read beside MessagePack alone."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench import made
from bench.run import Run
from bench.table import Figure
from firelearn.domain.fact import Stamp
from firelearn.domain.ids import NO_UNIT, DeviceId, PersonId, RegionId, UnitId, new_id
from firelearn.wire.batch_v1 import decode, encode
from firelearn.wire.chain_v1 import NO_HASH, entry_hash
from firelearn.wire.columns_v1 import MOST_ENTRIES, Carried, read_fact
from firelearn.wire.journal_v1 import encode_body, kind_of

_REGION: Final = RegionId(430_528)
_DEVICE: Final = DeviceId(b"d" * 16)
_INCARNATION: Final = 117_544_000_000_000_000
_KEY: Final = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
_A_SESSION: Final = 10


def history(questions: int, persons: int, seed: int = made.SEED) -> list[Carried]:
    """Return 500 answers as a PC records them: sessions of ten, pauses between them, people taking turns."""
    draw = random.Random(seed)
    known = [PersonId(new_id(made.clock().now().wall_utc_ms + number)) for number in range(persons)]
    units: list[UnitId] = [NO_UNIT, UnitId(new_id(made.clock().now().wall_utc_ms))]
    wall_ms, steady_ms = made.clock().now().wall_utc_ms, draw.randint(100_000, 30_000_000)
    entries: list[Carried] = []
    last_hash = NO_HASH
    for number, fact in enumerate(made.answers(made.bank(questions).questions, MOST_ENTRIES, seed)):
        sitting = number // _A_SESSION
        pause_ms = 0 if number % _A_SESSION else draw.randint(20_000, 3_600_000)
        step_ms = fact.elapsed_ms + draw.randint(700, 4_000) + pause_ms
        wall_ms, steady_ms = wall_ms + step_ms, steady_ms + step_ms
        stamp = Stamp(wall_utc_ms=wall_ms, utc_offset_min=480, boot=b"b" * 16, monotonic_ms=steady_ms)
        person, unit = known[sitting % persons], units[sitting % persons % 2]
        # A session's number is 32 random bits.
        body = encode_body(replace(fact, session=random.Random(sitting).getrandbits(32)))
        kind = int(kind_of(fact))
        last_hash = entry_hash(
            region=_REGION, device=_DEVICE, incarnation=_INCARNATION, seq=number + 1, kind=kind, person=person,
            unit=unit, body=body, stamp=stamp, prev_hash=last_hash,
        )  # fmt: skip
        entries.append(Carried(kind=kind, person=person, unit=unit, stamp=stamp, body=body, hash=last_hash))
    return entries


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of the wire."""
    rounds = run.pick(100, 10)
    sizes = {persons: len(_written(history(5_000, persons))) / MOST_ENTRIES for persons in (1, 5, 50)}
    told = ", ".join(f"{size:.1f} with {persons}" for persons, size in sizes.items() if persons != 5)
    yield Figure(
        work=f"an answer on the wire, in a batch of {MOST_ENTRIES} of 5 people", unit="bytes", ours=sizes[5], limit=30,
        note=f"header and signature included; 5,000 questions, sessions of ten; {told}",
    )  # fmt: skip
    entries = history(5_000, 5)
    raw = _written(entries)
    rows = [_row(entry) for entry in entries]
    plain = msgspec.msgpack.encode(rows)
    public = _KEY.public_key().public_bytes_raw()
    writing, reading = _median_ms(lambda: _written(entries), rounds), _median_ms(lambda: _read(raw, public), rounds)
    yield Figure(
        work=f"write a batch of {MOST_ENTRIES} answers, pack and sign it", unit="ms", ours=writing,
        floor=_median_ms(lambda: msgspec.msgpack.encode(rows), rounds),
        note=f"floor: MessagePack alone of the same rows, without hashes, zstd and Ed25519, "
        f"{len(plain) / MOST_ENTRIES:.0f} bytes an answer; "
        f"{MOST_ENTRIES / writing:,.0f} and {MOST_ENTRIES / reading:,.0f} thousand answers a second written and read",
    )  # fmt: skip
    yield Figure(
        work="read it: signature, columns, hashes, every fact", unit="ms", ours=reading,
        floor=_median_ms(lambda: msgspec.msgpack.decode(plain), rounds),
    )  # fmt: skip


def _written(entries: Sequence[Carried]) -> bytes:
    return encode(_REGION, _DEVICE, _INCARNATION, 1, entries, signer=_KEY.sign)


def _read(raw: bytes, public_key: bytes) -> list[object]:
    return [read_fact(entry) for entry in decode(raw, public_key=public_key, prev_hash=NO_HASH).entries]


def _row(entry: Carried) -> tuple[object, ...]:
    stamp = entry.stamp
    when = stamp.wall_utc_ms, stamp.utc_offset_min, stamp.boot, stamp.monotonic_ms
    return (entry.kind, entry.person, entry.unit, *when, entry.body)


def _median_ms(work: Callable[[], object], rounds: int) -> float:
    took: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)
