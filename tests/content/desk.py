"""An author's desk for the tests: a sound bank on disk that can be spoilt in one place at a time."""

import shutil
from pathlib import Path

from firelearn.content.check import check_bank, check_resources
from firelearn.content.complaint import Complaint

SOUND = Path(__file__).parent / "sound"


class Desk:
    """A copy of the sound bank and resources, free to be edited."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(SOUND, folder)
        self.bank = folder / "bank"
        self.resources = folder / "resources"

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the first ``old`` in one file by ``new``; it must be there."""
        file = self.bank.parent / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        """Add some lines to one file, or begin a new one with them."""
        file = self.bank.parent / path
        before = file.read_text(encoding="utf-8") if file.is_file() else ""
        file.write_text(before + text, encoding="utf-8")

    def complaints(self) -> list[Complaint]:
        """Check the bank and the resources."""
        return check_bank(self.bank) + check_resources(self.resources)

    def codes(self) -> set[str]:
        """Check, and return only what kinds of complaints there are."""
        return {complaint.code for complaint in self.complaints()}
