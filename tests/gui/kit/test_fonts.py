from PySide6.QtGui import QFontInfo

from firelearn.gui.kit import theme
from firelearn.gui.kit.fonts import load_fonts, serif_covers
from firelearn.gui.kit.text import fitting_font


def test_headlines_are_set_in_the_shipped_serif(qapp):
    assert load_fonts()

    assert QFontInfo(fitting_font("晚上好", "h1", theme.Theme())).family() == "Firelearn Serif"


def test_a_name_with_a_rare_character_is_set_in_the_sans_as_a_whole(qapp):
    assert serif_covers("晚上好，秀英")
    assert not serif_covers("晚上好，㙓")

    assert "Serif" not in fitting_font("晚上好，㙓", "h1", theme.Theme()).families()[0]
