"""The exam room: what keys, buttons and the answer sheet do."""

import pytest
from PySide6.QtCore import Qt

from firelearn.domain.exam import Paper, PaperItem, ReviewPolicy, TimePolicy
from firelearn.domain.question import Question, QuestionType, Topic
from firelearn.domain.text import Text
from firelearn.gui.exam.question import QuestionColumn, Shown
from firelearn.gui.exam.room import Room
from firelearn.gui.kit import theme
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.ordering import OrderList
from firelearn.gui.kit.theme import Theme

TEXTS = ("先关火", "端着跑", "泼水", "开窗")


def _paper(count=20):
    item = PaperItem(question="home-0001", revision=b"12345678", order=(), marks=5)
    return Paper(
        blueprint="public",
        blueprint_revision=b"12345678",
        title=Text("公众消防安全考试", "Public fire safety exam"),
        seed=1,
        duration_ms=900_000,
        full_marks=5 * count,
        pass_mark=3 * count,
        time_policy=TimePolicy.STOP,
        review_policy=ReviewPolicy.ALL,
        items=(item,) * count,
    )


def _shown(kind=QuestionType.SINGLE, number=10):
    question = Question(
        id="home-0001",
        revision=b"12345678",
        type=kind,
        topic=Topic.HOME,
        level=1,
        audiences=frozenset(),
        stem=Text("油锅起火，先做什么？", "A pan is on fire. What comes first?"),
        options=tuple(Text(text, text) for text in TEXTS),
        matches=(),
        hotspots=(),
        key=(0,),
        explanation=Text("", ""),
        remember=None,
        sources=(),
        picture=None,
        picture_alt=None,
    )
    return Shown(question=question, number=number, marks=5, picture=None)


@pytest.fixture
def room(qtbot):
    made = Room(_paper())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.heard = heard = []
    made.answered.connect(lambda: heard.append("answered"))
    made.committed.connect(lambda: heard.append("committed"))
    made.stepped.connect(lambda by: heard.append(("stepped", by)))
    made.chosen.connect(lambda place: heard.append(("chosen", place)))
    made.flagged.connect(lambda: heard.append("flagged"))
    made.handed_in.connect(lambda: heard.append("handed_in"))
    made.left.connect(lambda: heard.append("left"))
    return made


def _ask(room, *, multiple=False, pad=None, number=10):
    kind = QuestionType.MULTIPLE if multiple else QuestionType.SINGLE
    pad = pad or OptionGroup(TEXTS, multiple=multiple)
    room.show_question(QuestionColumn(_shown(kind, number), pad))
    return pad


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_B, 1), (Qt.Key.Key_3, 2), (Qt.Key.Key_D, 3)])
def test_letters_and_digits_choose(qtbot, room, key, place):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], key)

    assert pad.response == (place,)
    assert room.heard == ["answered"]


def test_enter_goes_on_and_never_answers_what_nobody_chose(qtbot, room):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], Qt.Key.Key_Return)

    assert pad.response == ()
    assert room.heard == ["committed"]


def test_enter_confirms_the_option_to_which_arrows_moved_and_goes_on_after_that(qtbot, room):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], Qt.Key.Key_Down)
    qtbot.keyClick(pad.options[1], Qt.Key.Key_Return)
    qtbot.keyClick(pad.options[1], Qt.Key.Key_Return)

    assert pad.response == (1,)
    assert room.heard == ["answered", "committed"]


def test_space_flags_a_question_with_one_answer(qtbot, room):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], Qt.Key.Key_Space)

    assert pad.response == ()
    assert room.heard == ["flagged"]


def test_space_toggles_the_focused_option_of_several(qtbot, room):
    pad = _ask(room, multiple=True)

    qtbot.keyClick(pad.options[2], Qt.Key.Key_Space)

    assert pad.response == (2,)
    assert room.heard == ["answered"]


def test_space_flags_from_anywhere_else(qtbot, room):
    _ask(room, multiple=True)

    qtbot.keyClick(room, Qt.Key.Key_Space)

    assert room.heard == ["flagged"]


def test_f_flags_where_no_option_carries_that_letter(qtbot, room):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], Qt.Key.Key_F)

    assert room.heard == ["flagged"]


def test_f_is_the_sixth_option_where_there_is_one(qtbot, room):
    pad = _ask(room, pad=OptionGroup((*TEXTS, "打119", "盖锅盖")))

    qtbot.keyClick(pad.options[0], Qt.Key.Key_F)

    assert pad.response == (5,)
    assert room.heard == ["answered"]


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)])
def test_left_and_right_page(qtbot, room, key, by):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], key)

    assert room.heard == [("stepped", by)]


def test_escape_wants_to_leave(qtbot, room):
    pad = _ask(room)

    qtbot.keyClick(pad.options[0], Qt.Key.Key_Escape)

    assert room.heard == ["left"]


def test_a_step_is_lifted_with_space_and_carried_with_arrows(qtbot, room):
    pad = _ask(room, pad=OrderList(TEXTS))
    first = pad.rows[0]
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(first, Qt.Key.Key_Down)

    assert pad.response == (1, 0, 2, 3)
    assert room.heard == ["answered"]


def test_buttons_step_flag_hand_in_and_leave(qtbot, room):
    _ask(room)

    for button in (room.bottom.previous, room.bottom.next, room.bottom.flag, room.top.hand_in, room.top.leave):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert room.heard == [("stepped", -1), ("stepped", 1), "flagged", "handed_in", "left"]


def test_the_sheet_leads_to_a_question_and_counts(qtbot, room):
    _ask(room)
    room.show_sheet({0, 1, 2}, {1}, 9)

    qtbot.mouseClick(room.sheet.palette_cells.cells[4], Qt.MouseButton.LeftButton)

    assert room.heard == [("chosen", 4)]
    assert room.sheet.findChild(object, "sheet_count").text() == "已答 3 / 20"
    assert room.sheet.findChild(object, "sheet_legend").accessibleName() == "已答 3、未答 17、标记 1"


def test_the_last_question_offers_to_hand_in_at_the_same_place(room):
    _ask(room, number=19)
    before = room.bottom.next.geometry()

    _ask(room, number=20)

    assert room.bottom.next.text() == "交卷"
    assert room.bottom.next.geometry() == before


def test_the_first_question_has_none_before_it(room):
    _ask(room, number=1)

    assert not room.bottom.previous.isEnabled()


def test_the_flag_says_whether_it_is_set(room):
    _ask(room)

    room.show_sheet(set(), {9}, 9)
    set_ = room.bottom.flag.text(), room.bottom.flag.isChecked()
    room.show_sheet(set(), set(), 9)

    assert set_ == ("已标记", True)
    assert (room.bottom.flag.text(), room.bottom.flag.isChecked()) == ("标记本题", False)


def test_a_paper_of_a_hundred_shows_its_groups_and_the_current_cell(qtbot):
    room = Room(_paper(100), [("单选", 50), ("多选", 20), ("判断", 30)])
    qtbot.addWidget(room)
    room.resize(1024, 768)
    room.show()

    room.show_sheet(set(), set(), 99)
    cell = room.sheet.palette_cells.cells[99]

    qtbot.waitUntil(lambda: not cell.visibleRegion().isEmpty())


def test_nothing_can_be_answered_while_the_paper_is_handed_in(qtbot, room):
    pad = _ask(room)

    room.freeze()
    qtbot.keyClick(room, Qt.Key.Key_B)

    assert pad.response == ()
    assert not room.bottom.isEnabled()


@pytest.mark.parametrize("points", [18, 26, 30])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
def test_in_elder_mode_the_window_need_not_be_larger_and_time_is_never_cut(qtbot, points, size):
    theme.use(Theme("light", elder=True, text_pt=points, motion=False))
    room = Room(_paper())
    qtbot.addWidget(room)
    room.resize(*size)
    room.show()
    _ask(room)
    room.top.show_time(250_000, 900_000)
    qtbot.wait(1)

    assert (room.width(), room.height()) == size
    timer = room.top.timer
    assert timer.width() >= timer.sizeHint().width()
    assert timer.height() >= timer.sizeHint().height()
    assert room.rect().contains(timer.mapTo(room, timer.rect().bottomRight()))
