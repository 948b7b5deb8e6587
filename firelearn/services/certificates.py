"""Certificates (学习证明) of passed exams: made and signed on this PC, and checked without any network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from firelearn.domain.calendar import day_of
from firelearn.domain.certificate import (
    MOST_EDITION,
    MOST_NAME,
    MOST_TITLE_EN,
    MOST_TITLE_ZH,
    MOST_UNIT,
    Certificate,
    certificate_id,
    fitted,
)
from firelearn.domain.errors import Trouble
from firelearn.domain.ids import NO_UNIT, RegionId
from firelearn.domain.short_code import short_code
from firelearn.domain.text import Text
from firelearn.domain.value import value
from firelearn.runtime.device_key import FILE_NAME, open_device_key, system_keyring
from firelearn.services.qr import modules
from firelearn.wire.certificate_v1 import MAX_TEXT, Verdict, sign, verify

if TYPE_CHECKING:
    from pathlib import Path

    from firelearn.domain.ids import ExamId, PersonId
    from firelearn.runtime.device_key import DeviceKey
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat
    from firelearn.store.rows import ExamRow

MOST_FILE_BYTES: Final = 20_000_000
_IN_FILE: Final = re.compile(rb"FLC[1-9][0-9]{0,3}\.[A-Za-z2-7]{16,}")


@value
class CertificateMade:
    """A certificate, its signed ``text``, the ``qr`` code of it (see ``qr.modules``), and the ``short`` one to read."""

    certificate: Certificate
    text: str
    qr: tuple[bytes, ...]
    short: str


@value
class CertificateView:
    """A person's certificate of an exam. ``asked``: they said before how their name is to be printed."""

    person: PersonId
    made: CertificateMade
    asked: bool


@value
class CertificateChecked:
    """What was found of a text. ``own``: this very PC signed it; ``short`` code where its signature is sound."""

    verdict: Verdict
    certificate: Certificate | None
    own: bool
    short: str


@dataclass(frozen=True)
class Certificates:
    """Makes and checks certificates; ``home`` is the data folder, where this PC's key is."""

    seat: Seat
    premises: Premises
    home: Path

    @cached_property
    def key(self) -> DeviceKey:
        """This PC's own key, made with the first certificate."""
        return open_device_key(self.home, system_keyring())

    def of(self, exam: ExamId, unnamed: str) -> CertificateView:
        """Return the certificate of a passed exam, newly signed; ``unnamed`` is printed for who has no name.

        Made again it keeps its id and code.

        Raises:
            Trouble: ``exam_missing``, ``exam_not_over``, ``certificate_not_passed``; ``disk_full`` or
                ``folder_read_only`` where this PC's key cannot be kept.
        """
        reader = self.seat.store.reader
        row = reader.exam.of(exam)
        if row is None:
            raise Trouble("exam_missing")
        if row.submitted is None:
            raise Trouble("exam_not_over")
        if not row.submitted.passed:
            raise Trouble("certificate_not_passed")
        kept = reader.desk.note(_note(row.person))
        known = reader.person.of(row.person)
        name = kept or (known.nickname if known else None) or unnamed
        certificate = self._certificate(row, fitted(name, MOST_NAME), score=row.submitted.score, at=row.submitted.at_ms)
        made = made_of(certificate, sign(certificate, self.key.public(), self.key.sign))
        return CertificateView(person=row.person, made=made, asked=kept is not None)

    def keep_name(self, person: PersonId, name: str) -> None:
        """Remember how a person wants their name printed, on this PC's desk only: it never travels with the journal.

        Raises:
            Trouble: ``certificate_name_malformed``.
        """
        wanted = " ".join(name.split())
        if not wanted or len(wanted) > MOST_NAME or not wanted.isprintable():
            raise Trouble("certificate_name_malformed", most=MOST_NAME)
        self.seat.store.desk.set_note(_note(person), wanted)

    def check(self, text: str) -> CertificateChecked:
        """Judge a text that was scanned, typed or pasted."""
        return check_text(text, known_keys(self.home))

    def check_file(self, path: Path) -> CertificateChecked:
        """Judge the certificate in a PDF or a text file.

        Raises:
            Trouble: ``file_unreadable``.
        """
        return check_file(path, known_keys(self.home))

    def _certificate(self, row: ExamRow, name: str, *, score: int, at: int) -> Certificate:
        reader, title = self.seat.store.reader, row.paper.title
        unit = reader.exam.unit_of(row.exam)
        known = None if unit == NO_UNIT else reader.unit.of(unit)
        edition = reader.bank.edition()
        return Certificate(
            id=certificate_id(row.exam),
            region=RegionId(self.premises.now.region),
            device=self.seat.store.identity.device,
            name=name,
            unit=fitted(known.name, MOST_UNIT) if known else "",
            title=Text(fitted(title.zh_CN, MOST_TITLE_ZH), fitted(title.en, MOST_TITLE_EN)),
            score=score,
            full_marks=row.paper.full_marks,
            pass_mark=row.paper.pass_mark,
            day=day_of(at, self.seat.zone_offset_min),
            issued_ms=self.seat.now().wall_utc_ms,
            edition=fitted(edition.edition, MOST_EDITION) if edition else "",
        )


def made_of(certificate: Certificate, text: str) -> CertificateMade:
    """Put together what is shown of a certificate and its signed text."""
    return CertificateMade(certificate=certificate, text=text, qr=modules(text), short=short_code(certificate.id))


def check_text(text: str, own: tuple[bytes, ...]) -> CertificateChecked:
    """Judge a text; ``own`` are the public keys of this PC."""
    found = verify(text, own)
    short = short_code(found.certificate.id) if found.certificate else ""
    return CertificateChecked(
        verdict=found.verdict, certificate=found.certificate, own=found.verdict is Verdict.INTACT, short=short
    )


def check_file(path: Path, own: tuple[bytes, ...]) -> CertificateChecked:
    """Judge the certificate in a PDF or a text file.

    Raises:
        Trouble: ``file_unreadable``.
    """
    try:
        with path.open("rb") as file:
            written = file.read(MOST_FILE_BYTES)
    except OSError as cause:
        raise Trouble("file_unreadable", file=path.name) from cause
    return check_text(text_in(written), own)


def known_keys(home: Path) -> tuple[bytes, ...]:
    """Return this PC's public key, nothing where it never signed: to check something makes no key."""
    ring = system_keyring()
    if ring is None and not (home / FILE_NAME).exists():
        return ()
    return (open_device_key(home, ring).public(),)


def text_in(written: bytes) -> str:
    """Return the certificate's text in a file: a text file, or a PDF that this program saved; "" for none."""
    # Line breaks of a mail would cut a text; a PDF has its own in its metadata, whole.
    found = _IN_FILE.search(b"".join(written.split()) if len(written) <= MAX_TEXT else written)
    return found[0].decode("ascii") if found else ""


def _note(person: PersonId) -> str:
    return f"certificate_name:{person.hex()}"
