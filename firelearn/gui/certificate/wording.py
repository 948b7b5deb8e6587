"""What stands on a certificate, in both languages, whatever the screen speaks."""

from __future__ import annotations

from firelearn.domain.calendar import SHANGHAI, day_of
from firelearn.domain.text import Language
from firelearn.domain.value import value
from firelearn.gui.kit.language import words
from firelearn.runtime.words import Words
from firelearn.services.certificates import CertificateMade


@value
class Twofold:
    """The same in Chinese and in English."""

    zh: str
    en: str


@value
class Wording:
    """Everything that stands on the sheet. Names are as signed; ``text`` is what the ``qr`` code says."""

    title: Twofold
    lead: Twofold
    name: str
    unit: str
    passed: Twofold
    score_label: Twofold
    score: str
    score_note: Twofold
    date_label: Twofold
    date: Twofold
    code_label: Twofold
    code: str
    scan: Twofold
    foot: Twofold
    text: str
    qr: tuple[bytes, ...]


def wording(made: CertificateMade, zone_offset_min: int = SHANGHAI) -> Wording:
    """Put a certificate into words."""
    zh, en = (words().speaking(language) for language in (Language.ZH_CN, Language.EN))
    told = made.certificate

    def both(key: str, **values: object) -> Twofold:
        return Twofold(zh=zh(key, **values), en=en(key, **values))

    issued = zh.iso_date(day_of(told.issued_ms, zone_offset_min))
    return Wording(
        title=both("certificate.sheet_title"),
        lead=both("certificate.sheet_lead"),
        name=told.name,
        unit=told.unit,
        passed=both("certificate.sheet_passed", title=told.title),
        score_label=both("certificate.sheet_score"),
        score=f"{told.score} / {told.full_marks}",
        score_note=both("certificate.sheet_pass_mark", n=told.pass_mark),
        date_label=both("certificate.sheet_date"),
        date=Twofold(zh=_date(zh, told.day), en=_date(en, told.day)),
        code_label=both("certificate.sheet_code"),
        code=made.short,
        scan=both("certificate.sheet_scan"),
        foot=both("certificate.sheet_foot", edition=told.edition, issued=issued),
        text=made.text,
        qr=made.qr,
    )


def _date(speak: Words, day: int) -> str:
    return speak("certificate.sheet_day", day=speak.short_date(day), year=speak.iso_date(day)[:4])
