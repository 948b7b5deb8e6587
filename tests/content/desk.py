"""An author's desk for the tests: a sound bank on disk that can be spoilt in one place at a time."""

import shutil
from pathlib import Path

from firelearn.content.blind_answer import written_answer
from firelearn.content.check import check_bank, check_resources
from firelearn.content.complaint import Complaint, Complaints
from firelearn.content.reviews import Review, record
from firelearn.content.written_bank import read_bank

SOUND = Path(__file__).parent / "sound"


class Desk:
    """A copy of the sound bank and resources, free to be edited.

    While ``reader`` is set, somebody answers whatever the bank asks, and rightly, before it is checked.
    """

    def __init__(self, folder: Path) -> None:
        shutil.copytree(SOUND, folder)
        self.bank = folder / "bank"
        self.resources = folder / "resources"
        self.reader = True

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
        file.parent.mkdir(exist_ok=True)
        file.write_text(before + text, encoding="utf-8")

    def complaints(self) -> list[Complaint]:
        """Check the bank and the resources."""
        if self.reader:
            self.answer_blind()
        return check_bank(self.bank) + check_resources(self.resources)

    def answer_blind(self) -> None:
        """Let every question that can be read be answered rightly by somebody who saw no key."""
        questions = [written.question for written in read_bank(self.bank, Complaints()).questions]
        reviews = [
            Review(
                question=one.id,
                revision=one.revision.hex(),
                answer=written_answer(one, one.key),
                agreed=True,
                remark="",
            )
            for one in questions
        ]
        record(self.bank, "reader", reviews)

    def codes(self) -> set[str]:
        """Check, and return only what kinds of complaints there are."""
        return {complaint.code for complaint in self.complaints()}
