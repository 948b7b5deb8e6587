"""The library: the question bank on this PC, compiled into the store once per revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.value import value

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.services.seat import Seat
    from firelearn.store.rows import BankEdition

_FINGERPRINT = "bank_fingerprint"


@value(kw_only=False)
class Library:
    """The bank in ``folder`` with the blueprints and rule sets in ``resources``."""

    seat: Seat
    folder: Path
    resources: Path

    def refresh(self) -> bool:
        """Compile the bank when it changed; return whether it did.

        Raises:
            Trouble: ``bank_missing``, ``bank_broken``; where one was compiled before, that one is still there.
        """
        from firelearn.content.fingerprint import bank_fingerprint

        mark = bank_fingerprint(self.folder, self.resources).hex()
        if self.seat.store.reader.desk.note(_FINGERPRINT) == mark and self.edition() is not None:
            return False
        # Reading the bank's files needs parsers that an unchanged bank never loads.
        from firelearn.content.bank import load_bank

        changed = self.seat.store.compile_bank(load_bank(self.folder, self.resources))
        self.seat.store.desk.set_note(_FINGERPRINT, mark)
        return changed

    def edition(self) -> BankEdition | None:
        """Return which bank is compiled, ``None`` when none is."""
        return self.seat.store.reader.bank.edition()

    def picture(self, name: str) -> Path:
        """Return where a picture of the bank lies (whether or not it exists)."""
        return self.folder / "images" / name
