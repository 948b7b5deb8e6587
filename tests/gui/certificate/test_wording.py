"""A certificate in words."""

from firelearn.domain.text import Language
from firelearn.gui.kit import language
from tests.gui.certificate.made import told


def test_both_languages_stand_on_it_whatever_the_screen_speaks():
    language.use_words(language.words().speaking(Language.EN))

    sheet = told()

    assert (sheet.title.zh, sheet.title.en) == ("学习证明", "Certificate of learning")
    assert (sheet.passed.zh, sheet.passed.en) == (
        "通过了《公众消防安全测验》",
        'passed "Fire safety test for the public"',
    )
    assert (sheet.date.zh, sheet.date.en) == ("2026 年 11 月 24 日", "24 Nov 2026")


def test_figures_and_names_are_those_that_were_signed():
    sheet = told(name="周秀兰", unit="")

    assert (sheet.name, sheet.unit, sheet.score, sheet.code) == ("周秀兰", "", "92 / 100", "49FF-9D4A-G")
    assert sheet.text.startswith("FLC1.")
