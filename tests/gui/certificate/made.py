"""Certificates for tests of the sheet."""

from firelearn.domain.short_code import short_code
from firelearn.gui.certificate.wording import Wording, wording
from firelearn.services.certificates import CertificateMade
from firelearn.wire.certificate_v1 import sign
from tests.wire.test_certificate_v1 import KEY, PUBLIC, certificate


def told(**changes: object) -> Wording:
    """Return a signed certificate in words."""
    signed = certificate(**changes)
    text = sign(signed, PUBLIC, KEY.sign)
    return wording(CertificateMade(certificate=signed, text=text, short=short_code(signed.id)))
