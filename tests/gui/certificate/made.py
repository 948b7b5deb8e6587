"""Certificates for tests of the sheet."""

from firelearn.gui.certificate.wording import Wording, wording
from firelearn.services.certificates import made_of
from firelearn.wire.certificate_v1 import sign
from tests.wire.test_certificate_v1 import KEY, PUBLIC, certificate


def told(**changes: object) -> Wording:
    """Return a signed certificate in words."""
    signed = certificate(**changes)
    text = sign(signed, PUBLIC, KEY.sign)
    return wording(made_of(signed, text))
