"""This machine: which run of it this is, and how much space it has left."""

from __future__ import annotations

import hashlib
import shutil
import sys
import uuid
from pathlib import Path

from firelearn.domain.ids import BootId

_LINUX_BOOT = Path("/proc/sys/kernel/random/boot_id")
_WINDOWS_BOOTS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"


def boot_id() -> BootId:
    """Return 16 bytes that name this run of the machine; within them monotonic clock readings can be compared.

    Linux tells its own boot id, Windows counts its starts. Where neither can be read it names this process alone:
    comparing less is safe, comparing too much is not.
    """
    if sys.platform == "win32":
        return _windows_boot_id()
    try:
        return BootId(uuid.UUID(_LINUX_BOOT.read_text(encoding="ascii").strip()).bytes)
    except (OSError, ValueError):
        return BootId(uuid.uuid4().bytes)


if sys.platform == "win32":

    def _windows_boot_id() -> BootId:
        """Read the number that Windows counts up at every start."""
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_BOOTS) as key:
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
