"""This PC's own key (Ed25519, RFC 8032): what it signs can be told from what anybody else signs.

Made once. It is kept in the system's keyring where the ``keyring`` package is installed and works, otherwise in the
file ``device.key`` in the data folder, which only its owner may read.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import logging
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from firelearn.runtime.paths import trouble_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FILE_NAME: Final = "device.key"
SEED_BYTES: Final = 32

_HEADING: Final = "firelearn device key v1"
_SERVICE: Final = "firelearn"
_log = logging.getLogger(__name__)


class Keyring(Protocol):
    """What is asked of the system's keyring; the ``keyring`` package's own backends are such."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return what was kept, None for nothing."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep something."""


class DeviceKey:
    """Signs for this PC. ``made`` says that the key is new: none was kept, or what was kept was damaged."""

    def __init__(self, seed: bytes, *, made: bool) -> None:
        self._seed = seed
        self._key: Ed25519PrivateKey | None = None
        self.made = made

    def public(self) -> bytes:
        """Return the public key, 32 bytes."""
        return self._private().public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature of ``message``."""
        return self._private().sign(message)

    def _private(self) -> Ed25519PrivateKey:
        if self._key is None:
            # 50 ms to import, and only where something is signed.
            from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey as Private

            self._key = Private.from_private_bytes(self._seed)
        return self._key


def open_device_key(folder: Path, ring: Keyring | None = None) -> DeviceKey:
    """Return the key of the PC whose data folder is ``folder``; make and keep one where there is none.

    A key in the file wins over one in ``ring``, because it was made when the ring did not work. A damaged file is set
    aside, told in the log, and a new key made: what the old one signed stays valid.

    Raises:
        Trouble: ``disk_full`` or ``folder_read_only`` when a new key cannot be kept.
    """
    path = folder / FILE_NAME
    kept = _read_file(path) or _read_ring(ring, folder)
    if kept is not None:
        return DeviceKey(kept, made=False)
    seed = secrets.token_bytes(SEED_BYTES)
    if not _write_ring(ring, folder, seed):
        _write_file(path, seed)
    return DeviceKey(seed, made=True)


def system_keyring() -> Keyring | None:
    """Return the system's keyring where the ``keyring`` package is installed and has one to offer, else None."""
    try:
        backend: Keyring = importlib.import_module("keyring").get_keyring()
    except Exception:  # noqa: BLE001 - a foreign package and a foreign service: whatever fails, the file is there
        return None
    # Its stand-ins for "no keyring here" have a priority of 0 and less.
    return backend if getattr(backend, "priority", 0) > 0 else None


def _written(seed: bytes) -> str:
    digest = hashlib.blake2b(seed, digest_size=8, person=b"device key v1").hexdigest()
    return f"{_HEADING}\n{seed.hex()}\n{digest}\n"


def _seed_of(text: str) -> bytes | None:
    """Return the seed of a kept key, None when the text is damaged."""
    lines = text.split("\n")
    with contextlib.suppress(ValueError, IndexError):
        seed = bytes.fromhex(lines[1])
        if len(seed) == SEED_BYTES and text == _written(seed):
            return seed
    return None


def _read_file(path: Path) -> bytes | None:
    try:
        text = path.read_bytes().decode("ascii", errors="replace")
    except FileNotFoundError:
        return None
    except OSError as cause:
        # Never make a second key because the first could not be read just now.
        raise trouble_of(cause, path.parent) from cause
    seed = _seed_of(text)
    if seed is None:
        aside = path.with_name(f"{path.name}.damaged")
        number = 1
        while aside.exists():
            number += 1
            aside = path.with_name(f"{path.name}.damaged-{number}")
        path.replace(aside)
        _log.warning("the device key was damaged and set aside as %s; a new one is made", aside.name)
    return seed


def _write_file(path: Path, seed: bytes) -> None:
    """Write the key, whole or not at all, for its owner only."""
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_written(seed).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as cause:
        raise trouble_of(cause, path.parent) from cause


def _entry_of(folder: Path) -> str:
    # Each data folder is a PC of its own.
    return "device-key-" + hashlib.blake2b(os.fsencode(folder.resolve()), digest_size=8).hexdigest()


def _read_ring(ring: Keyring | None, folder: Path) -> bytes | None:
    if ring is None:
        return None
    try:
        text = ring.get_password(_SERVICE, _entry_of(folder))
    except Exception:  # noqa: BLE001 - a locked or broken ring is as good as none
        _log.warning("the system's keyring does not answer; the device key is kept in a file")
        return None
    return None if text is None else _seed_of(text)


def _write_ring(ring: Keyring | None, folder: Path, seed: bytes) -> bool:
    """Tell whether the ring keeps the key: it is read back, because some rings only say so."""
    if ring is None:
        return False
    try:
        ring.set_password(_SERVICE, _entry_of(folder), _written(seed))
    except Exception:  # noqa: BLE001 - as above
        return False
    return _read_ring(ring, folder) == seed
