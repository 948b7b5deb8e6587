from firelearn.domain.text import Language
from firelearn.runtime.paths import shipped_folder
from firelearn.runtime.words import Words
from firelearn.services.certificate_facts import facts
from tests.wire.test_certificate_v1 import certificate


def test_every_fact_is_told_in_either_language():
    words = Words(shipped_folder() / "resources" / "words", Language.EN, strict=True)

    told = facts(words, certificate(unit=""), "49FF-9D4A-G")

    assert told == {
        "name": "老周",
        "unit": "none given",
        "paper": "Fire safety test for the public",
        "score": "92 of 100, pass mark 60",
        "date": "2026-11-24",
        "code": "49FF-9D4A-G",
        "edition": "2026.11",
    }
    for language in Language:
        assert all(words.speaking(language)(f"certificate_check.fact_{fact}") for fact in told)
