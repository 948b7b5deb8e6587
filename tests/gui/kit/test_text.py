from firelearn.gui.kit import theme
from firelearn.gui.kit.layout import STRETCH, column, holder
from firelearn.gui.kit.text import Label, lay, text_width
from firelearn.gui.kit.theme import Theme

LONG = "锂电池起火快、烟毒大。在门厅、走道、楼梯间充电，一旦着火，逃生的路就被烟和火封住。"


def test_height_is_lines_times_the_roles_step(qtbot):
    label = Label(LONG, "lead")
    qtbot.addWidget(label)

    lines = lay(LONG, "lead", 300).lines

    assert lines > 1
    assert label.heightForWidth(300) == lines * theme.current().line("lead")


def test_a_slash_breaks_by_hand_only_when_told(qtbot):
    broken, plain = Label("油锅起火，/先关火", "h1", breaks=True), Label("第 4 题 / 10")
    qtbot.addWidget(broken)
    qtbot.addWidget(plain)

    assert broken.sizeHint().height() == 2 * theme.current().line("h1")
    assert plain.text() == "第 4 题 / 10"


def test_the_size_hint_is_the_short_case_so_that_a_window_stays_small(qtbot):
    label = Label(LONG * 5, "body")
    qtbot.addWidget(label)

    assert label.sizeHint().height() == theme.current().line("body")
    assert label.minimumSizeHint().width() < 100


def test_no_character_is_left_alone_on_the_last_line():
    for text in (LONG, LONG + "充满断电", "人车分开，室外充电，充满断电，别拿回家。"):
        for width in range(150, 420, 7):
            block = lay(text, "body", width)
            last = block._layout.lineAt(block.lines - 1)
            if block.lines > 2:
                assert last.textLength() > 1


def test_a_column_gives_a_wrapped_label_all_its_lines(qtbot):
    label = Label(LONG, "lead")
    page = holder(column(label, STRETCH))
    qtbot.addWidget(page)
    page.resize(320, 600)
    page.show()

    assert label.height() == label.heightForWidth(label.width())


def test_a_name_that_is_too_long_keeps_its_whole_text_to_be_read(qtbot):
    label = Label("新宁县黄龙镇中心小学附属幼儿园", "label", wrap=False)
    qtbot.addWidget(label)
    label.resize(80, 24)

    assert label.grab().width() == 80
    assert label.text() == "新宁县黄龙镇中心小学附属幼儿园"


def test_elder_mode_lays_the_same_text_out_larger(qtbot):
    before = text_width("复习", "body")

    theme.use(Theme("light", elder=True, motion=False))

    assert text_width("复习", "body") == before * 24 / 16
