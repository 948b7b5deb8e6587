"""This machine: which run of it this is, and how much space it has left."""

from __future__ import annotations

import hashlib
import shutil
import sys
import uuid
from pathlib import Path

from firelearn.domain.ids import BootId


def boot_id() -> BootId:
    """Return 16 bytes that name this run of the machine; within them monotonic clock readings can be compared.

    Linux tells its own boot id. Elsewhere it is the moment of the start, from the system's uptime; where even that is
    unknown, a name for this process alone: comparing less is safe, comparing too much is not.
    """
    if sys.platform.startswith("linux"):
        try:
            return BootId(uuid.UUID(Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()).bytes)
        except (OSError, ValueError):
            return BootId(uuid.uuid4().bytes)
    if sys.platform == "win32":
        return _windows_boot_id()
    return BootId(uuid.uuid4().bytes)


def _windows_boot_id() -> BootId:
    """Read the number that Windows counts up at every start (HKLM Session Manager Memory Management, BootId)."""
    if sys.platform != "win32":
        raise OSError("only Windows counts its starts in a registry")
    import winreg

    place = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            number, _ = winreg.QueryValueEx(key, "BootId")
    except OSError:
        return BootId(uuid.uuid4().bytes)
    # The count alone repeats on cloned machines, so the network card's number goes in; both stay on the machine.
    name = f"{number}/{uuid.getnode()}".encode()
    return BootId(hashlib.blake2b(name, digest_size=16).digest())


def free_bytes(folder: Path) -> int:
    """Return how many bytes can still be written where ``folder`` is (or will be)."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
