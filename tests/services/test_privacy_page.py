from firelearn.domain.text import Language
from firelearn.runtime.paths import shipped_folder
from firelearn.runtime.words import Words
from firelearn.services.privacy_page import page_of


def test_a_page_of_nearly_nothing_is_whole():
    words = Words(shipped_folder() / "resources" / "words", Language.EN, strict=True)
    gathered = {
        "made": "2026-11-02 08:00:00", "person": {"nickname": "Anna & Co"}, "consents": [], "points": 0, "days": [],
        "exams": [], "journal": [{"at": "then", "kind": "answered", "device": "d", "seq": 1, "question": "gas-0001"}],
    }  # fmt: skip

    page = page_of(gathered, words, lambda question: f"stem of {question}")

    assert page.startswith("<!doctype html>") and page.rstrip().endswith("</html>")
    assert "Anna &amp; Co" in page and "stem of gas-0001" in page
