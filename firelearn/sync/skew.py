"""How far a device's wall clock is off, for one run of its machine, and what time it really was.

A server's clock is read at each hello. Within one boot the steady clock tells how much later or earlier anything was
recorded, whatever was done to the wall clock in between. Sync is never refused for a clock.
"""

from __future__ import annotations

from firelearn.domain.fact import Stamp
from firelearn.domain.value import value


@value
class Anchor:
    """A moment of one boot whose true time is known, within ``within_ms`` to either side.

    ``ahead_ms``: how far the device's wall clock ran ahead of the true time then; negative when it was behind.
    """

    boot: bytes
    monotonic_ms: int
    true_ms: int
    ahead_ms: int
    within_ms: int


def measured(sent: Stamp, got: Stamp, server_ms: int) -> Anchor | None:
    """Return what a question sent at ``sent``, answered at ``got``, says about the clock; None across two boots.

    The server read its clock somewhere between: the middle is taken, half the way there and back is the doubt.
    """
    taken_ms = got.monotonic_ms - sent.monotonic_ms
    if sent.boot != got.boot or taken_ms < 0:
        return None
    middle_ms = sent.monotonic_ms + taken_ms // 2
    wall_ms = got.wall_utc_ms - (got.monotonic_ms - middle_ms)
    return Anchor(
        boot=got.boot,
        monotonic_ms=middle_ms,
        true_ms=server_ms,
        ahead_ms=wall_ms - server_ms,
        within_ms=(taken_ms + 1) // 2,
    )


def heard(stamp: Stamp, server_ms: int) -> Anchor:
    """Return what a server learns from a hello that carries ``stamp``; how long it was on its way is not known."""
    return Anchor(
        boot=stamp.boot,
        monotonic_ms=stamp.monotonic_ms,
        true_ms=server_ms,
        ahead_ms=stamp.wall_utc_ms - server_ms,
        within_ms=0,
    )


def better(known: Anchor | None, new: Anchor) -> Anchor:
    """Return the anchor to keep of one device: that of the newer boot, and of one boot the surer."""
    return known if known is not None and known.boot == new.boot and known.within_ms <= new.within_ms else new


def corrected(stamp: Stamp, anchor: Anchor) -> int | None:
    """Return when ``stamp`` really was, in milliseconds since 1970 UTC; None when it is of another boot."""
    if stamp.boot != anchor.boot:
        return None
    return anchor.true_ms + stamp.monotonic_ms - anchor.monotonic_ms
