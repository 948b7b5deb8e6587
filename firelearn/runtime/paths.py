"""Where things are: the data folder, the resources, the question bank; in a checkout and in the frozen program."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import platformdirs

from firelearn.domain.errors import Trouble
from firelearn.domain.value import value


@value
class Paths:
    """The folders and files of this installation. Nothing below ``home`` needs to exist yet."""

    home: Path
    resources: Path
    bank: Path

    @property
    def store(self) -> Path:
        """The folder of the record file and its backups."""
        return self.home / "store"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.home / "logs"

    @property
    def settings(self) -> Path:
        """The file of choices."""
        return self.home / "settings.json"

    @property
    def deployment(self) -> Path:
        """The file of what staff chose for this PC."""
        return self.home / "deployment.json"

    @property
    def lock(self) -> Path:
        """The file that the one running program holds."""
        return self.home / "running.lock"


def find_paths() -> Paths:
    """Return the paths of this installation.

    The data folder is ``FIRELEARN_HOME`` or the platform's place for a person's data; the bank is ``FIRELEARN_BANK`` or
    the one that came with the program.
    """
    home = os.environ.get("FIRELEARN_HOME")
    bank = os.environ.get("FIRELEARN_BANK")
    beside = shipped_folder()
    return Paths(
        home=Path(home) if home else Path(platformdirs.user_data_dir("firelearn", appauthor=False)),
        resources=beside / "resources",
        bank=Path(bank) if bank else beside / "question_bank",
    )


def shipped_folder() -> Path:
    """Return the folder that holds ``resources`` and ``question_bank``: PyInstaller's, or the checkout's root."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def prepare_home(paths: Paths) -> None:
    """Make the data folder, and prove that it can be written.

    Raises:
        Trouble: ``folder_read_only`` when it cannot, ``disk_full`` when there is no space for even that.
    """
    try:
        for folder in (paths.home, paths.store, paths.logs):
            folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=paths.home) as probe:
            probe.write(b"firelearn")
            probe.flush()
    except OSError as cause:
        raise trouble_of(cause, paths.home) from cause


def trouble_of(cause: OSError, path: Path) -> Trouble:
    """Translate the system's refusal to write at ``path`` into what a person can act on."""
    import errno

    full = cause.errno in {errno.ENOSPC, errno.EDQUOT} or getattr(cause, "winerror", None) == 112
    return Trouble("disk_full" if full else "folder_read_only", path=str(path))
