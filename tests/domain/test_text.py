from firelearn.domain.text import Language, Text


def test_a_text_speaks_either_language():
    words = Text("灭火器", "extinguisher")

    assert words.of(Language.ZH_CN) == "灭火器"
    assert words.of(Language.EN) == "extinguisher"
