import io
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.wire.batch_v1 import decode
from firelearn.wire.bundle_v1 import (
    MOST_MANIFEST_BYTES,
    Flawed,
    Manifest,
    Parted,
    Receipt,
    is_old,
    part_of,
    read_bundle,
    read_receipt,
    write_bundle,
    write_receipt,
)
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.messages_v1 import Held
from firelearn.wire.refusals import Flaw, Reason, Refused
from tests.wire.made import DEVICE, KEY, OTHER_KEY, PUBLIC, REGION, batch, carried, chain

WHOLE = chain([carried()] * 5)
BATCHES = [batch(WHOLE[:3]), batch(WHOLE[3:], first_seq=4)]
MANIFEST = Manifest(
    id=b"i" * 16, region=REGION, device=DEVICE, written_ms=1_793_577_600_000, epoch=b"e", receipt_wanted=True,
    parts=tuple(map(part_of, BATCHES)),
)  # fmt: skip
RECEIPT = Receipt(
    id=b"i" * 16, region=REGION, device=DEVICE, epoch=b"e", written_ms=1_793_577_700_000,
    held=(Held(device=DEVICE, incarnation=7, seq=5, hash=WHOLE[-1].hash, forked=False),),
    parted=(Parted(device=DEVICE, incarnation=6, common_seq=2),),
    set_aside=(Flawed(device=DEVICE, incarnation=7, seq=3, flaw=Flaw.UNREADABLE),),
)  # fmt: skip


def bundled(manifest=MANIFEST, batches=BATCHES, key=KEY):
    stream = io.BytesIO()
    write_bundle(stream, manifest, batches, signer=key.sign)
    return stream.getvalue()


def receipted(receipt=RECEIPT, key=KEY):
    stream = io.BytesIO()
    write_receipt(stream, receipt, signer=key.sign)
    return stream.getvalue()


def bundle_of(raw, region=REGION, keys=None):
    return read_bundle(io.BytesIO(raw), region=region, key_of=({DEVICE: PUBLIC} if keys is None else keys).get)


def receipt_of(raw, **more):
    wanted = {"region": REGION, "device": DEVICE, "server_key": PUBLIC, "after_ms": 0, **more}
    return read_receipt(io.BytesIO(raw), **wanted)


def test_a_bundle_comes_back_as_it_went_batch_by_batch():
    bundle = bundle_of(bundled())

    assert bundle.manifest == MANIFEST
    assert bundle.manifest.receipt_wanted
    assert list(bundle.batches()) == list(bundle.batches()) == BATCHES


def test_a_receipt_comes_back_as_it_went():
    assert receipt_of(receipted()) == RECEIPT


# What a released device has written stays readable for ever: these bytes must never change.
GOLDEN_RECEIPT = (
    "666972656c6561726e207265636569707420310a000000a698c41069696969696969696969696969696969ce000691c0c410"
    "64646464646464646464646464646464c40165cf000001a1998fcaa09195c410646464646464646464646464646464640705"
    "c4209358326f2cd161156f315416f738d449277fb0cbdb0d07f8b427e8e26664a3bfc29193c4106464646464646464646464"
    "646464646406029194c410646464646464646464646464646464640703aa756e7265616461626c6592c6e25fcf199c9946fc"
    "85f4c3554c8de2daaf071b8a962622654bf8a268ccb7e31abbd2509e9c5a3e7ca4c98ff0f5a79da3d242526458b4a537e55e"
    "80ee3909"
)
GOLDEN_BUNDLE = (
    "666972656c6561726e2062756e646c6520310a000000ae97c41069696969696969696969696969696969ce000691c0c41064"
    "646464646464646464646464646464cf000001a1998e4400c40165c39296c410646464646464646464646464646464640701"
    "03cd0106c420acf0665bd6c4fb9fc89f52959e9a3bb18ebbffb4d3a9a2dd29ea5e62ee80e12196c410646464646464646464"
    "64646464646464070405cd0105c420832621bf788f1297eee0a5605fd6a45d4756dd9e4e9a414f9b1c0a07f4602b35d087b0"
    "4e4db9c86369ae7e3dffa5bbd38ced77e870837a6beab14b93f94ca0c635befe7c0bad8c1d96260d7a06b35629e9c45a9838"
    "75e8145e0f93043908350093c4609801ce000691c0c41064646464646464646464646464646464070103c420151c33e3ada5"
    "4de41d359cb0409060225b36759db620bc7256db129935b0009ac420a6161f5610efa923a7071045aa0a29103be724c9ee81"
    "32f0f8cdd5c005ad489ec440fb36292fdb527e8867494ad39e199524fc7502324dc25e37f2f5eaeb9ff8d12b1db18c0be59e"
    "ace8300f1bff1d29fbd25b8257aad9c7c575248137abbc508d05c45f28b52ffd20bfb50200e4039cc40301010191c4107093"
    "00000091c410006293cd01e093cf000001a1998e44931c1c1cc45496a9686f6d652d30303031c40872657630039101cdea60"
    "010900fd7966cb6a54b9a3430216e0fae9cc02e878079093c4609801ce000691c0c410646464646464646464646464646464"
    "64070402c4209358326f2cd161156f315416f738d449277fb0cbdb0d07f8b427e8e26664a3bfc420253db8ade3887cd7eca9"
    "db80e6314649d73f13c6bcc0be644e5970ce22dbf1dec440b48b3648e3ba08131f043bfaa42b754b1b98ae1a7d28ba00bacf"
    "f60f13dda31ab71ceb5929a019f095f3e521f381ce907d104b257ff425e75d57fbe215f2150bc45e28b52ffd2099ad020014"
    "049cc402010191c4107092000091c410006292000092cd01e0cd01e092cf000001a1998e44921c1cc43896a9686f6d652d30"
    "303031c40872657630039101cdea600107003fd96889d6a92be0bae41c00e84c078e"
)


def test_the_bytes_of_wire_v1_never_change():
    assert receipted().hex() == GOLDEN_RECEIPT
    assert receipt_of(bytes.fromhex(GOLDEN_RECEIPT)) == RECEIPT

    bundle = bundle_of(bytes.fromhex(GOLDEN_BUNDLE))

    assert [(part.first_seq, part.last_seq) for part in bundle.manifest.parts] == [(1, 3), (4, 5)]
    assert decode(next(bundle.batches()), public_key=PUBLIC, prev_hash=NO_HASH).entries == tuple(WHOLE[:3])


@given(cut=st.integers(0, 10_000))
def test_what_was_cut_short_is_told_as_truncated(cut):
    for raw, read in ((bundled(), bundle_of), (receipted(), receipt_of)):
        with pytest.raises(Refused, match=Reason.TRUNCATED):
            read(raw[: cut % len(raw)])


@given(place=st.integers(0, 10_000), value=st.integers(0, 255))
def test_what_was_altered_anywhere_is_refused_whole(place, value):
    for raw, read in ((bundled(), bundle_of), (receipted(), receipt_of)):
        altered = bytearray(raw)
        altered[place % len(raw)] = value
        if bytes(altered) == raw:
            continue
        with pytest.raises(Refused):
            read(bytes(altered))


def test_what_stands_behind_the_end_is_refused():
    for raw, read in ((bundled(), bundle_of), (receipted(), receipt_of)):
        with pytest.raises(Refused, match=Reason.ALTERED):
            read(raw + b"\0")


def test_a_batch_that_was_exchanged_for_another_sound_one_is_refused():
    raw = bundled()
    body = raw[: -len(BATCHES[1])]

    with pytest.raises(Refused, match=r"altered|truncated"):
        bundle_of(body + BATCHES[0])


def test_foreign_bundles_are_told_as_such():
    with pytest.raises(Refused, match=Reason.FOREIGN):
        bundle_of(b"PK\x03\x04 some other file")
    with pytest.raises(Refused, match=Reason.FOREIGN):
        bundle_of(bundled(), region=1)
    with pytest.raises(Refused, match=Reason.FOREIGN):
        bundle_of(bundled(), keys={})
    with pytest.raises(Refused, match=Reason.ALTERED):
        bundle_of(bundled(key=OTHER_KEY))


def test_foreign_old_and_forged_receipts_are_told_as_such():
    for more in ({"region": 1}, {"device": b"x" * 16}):
        with pytest.raises(Refused, match=Reason.FOREIGN):
            receipt_of(receipted(), **more)
    with pytest.raises(Refused, match=Reason.FOREIGN):
        receipt_of(bundled())
    with pytest.raises(Refused, match=Reason.OLD):
        receipt_of(receipted(), after_ms=RECEIPT.written_ms)
    with pytest.raises(Refused, match=Reason.ALTERED):
        receipt_of(receipted(key=OTHER_KEY))


def test_a_bundle_of_a_later_version_is_told_as_such():
    with pytest.raises(Refused, match=Reason.NEWER):
        bundle_of(bundled().replace(b"bundle 1\n", b"bundle 2\n", 1))


def test_a_manifest_that_claims_to_be_huge_takes_no_memory():
    raw = b"firelearn bundle 1\n" + (MOST_MANIFEST_BYTES + 1).to_bytes(4, "big")

    with pytest.raises(Refused, match=Reason.TOO_LARGE):
        bundle_of(raw)


def test_a_bundle_is_old_when_all_it_carries_is_held_already():
    assert is_old(MANIFEST, lambda *_: 5)
    assert not is_old(MANIFEST, lambda *_: 4)


def test_a_manifest_that_does_not_name_its_batches_is_not_written():
    with pytest.raises(ValueError, match="not the batches"):
        bundled(batches=BATCHES[:1])
    with pytest.raises(ValueError, match="not the batches"):
        bundled(manifest=msgspec.structs.replace(MANIFEST, parts=MANIFEST.parts[::-1]))


def test_an_altered_entry_is_refused_though_the_courier_signed_the_bundle():
    forged = chain([replace(one, body=b"forged") for one in WHOLE])
    raw = batch(forged, key=OTHER_KEY)
    manifest = msgspec.structs.replace(MANIFEST, parts=(part_of(raw),))
    (carried_batch,) = bundle_of(bundled(manifest, [raw])).batches()

    with pytest.raises(Refused, match=Reason.ALTERED):
        decode(carried_batch, public_key=PUBLIC, prev_hash=NO_HASH)
