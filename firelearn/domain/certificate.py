"""The certificate of a passed exam (学习证明): what it says, in a form that is signed and printed."""

from __future__ import annotations

import hashlib
from typing import NewType

from firelearn.domain.ids import DeviceId, ExamId, RegionId
from firelearn.domain.text import Text
from firelearn.domain.value import value

CertificateId = NewType("CertificateId", bytes)

MOST_NAME = 24
MOST_UNIT = 40
MOST_TITLE_ZH = 40
MOST_TITLE_EN = 80
MOST_EDITION = 24
_TAG = b"certificate v1"


@value
class Certificate:
    """What a certificate says.

    ``name`` and ``unit`` as printed (``unit`` empty for none); ``title`` of the paper; ``score`` out of ``full_marks``,
    passed from ``pass_mark``; ``day`` (see ``calendar``) on which the exam was handed in; ``issued_ms`` UTC when the
    certificate was made; ``edition`` of the question bank.
    """

    id: CertificateId
    region: RegionId
    device: DeviceId
    name: str
    unit: str
    title: Text
    score: int
    full_marks: int
    pass_mark: int
    day: int
    issued_ms: int
    edition: str


def certificate_id(exam: ExamId) -> CertificateId:
    """Derive the id of an exam's certificate: making it again gives the same one, and does not tell the exam's id."""
    return CertificateId(hashlib.blake2b(exam, digest_size=16, person=_TAG).digest())


def fitted(text: str, most: int) -> str:
    """Return ``text`` on one line and cut to ``most`` characters, so that what is printed is what is signed."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
