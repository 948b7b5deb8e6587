"""The start screen as it is seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from firelearn.gui.kit import theme
from firelearn.gui.kit.theme import Theme
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.start.page import Known, StartPage
from firelearn.services.people import PersonCard


def _known(count):
    return tuple(
        Known(
            card=PersonCard(
                person=bytes([place] * 16),
                nickname="" if place % 2 else f"学员{place}",
                guest=bool(place % 2),
                tag="K7M",
                last_seen_ms=0,
                points=0,
            ),
            days_ago=place,
        )
        for place in range(count)
    )


def _shown(qtbot, known=(), size=(1280, 800)):
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.show_known(known)
    return page


def _tiles(page):
    return [tile for tile in page.findChildren(TileCard) if tile.isVisible()]


def test_a_new_pc_offers_nothing_but_to_start(qtbot):
    page = _shown(qtbot)

    assert page.start.isVisible()
    assert not page.findChildren(TileCard)
    assert not page.findChild(QLabel, "people_title").isVisible()
    assert not page.everybody.isVisible()


def test_guests_are_told_apart_by_their_tag_and_the_others_by_their_nickname(qtbot):
    page = _shown(qtbot, _known(3))

    names = [tile.accessibleName() for tile in page.findChildren(TileCard)]

    assert names == ["学员0，今天学过", "访客 K7M，昨天学过", "学员2，2 天前学过"]


def test_many_people_are_shown_once_one_asks_for_all(qtbot):
    page = _shown(qtbot, _known(7))
    qtbot.waitUntil(lambda: len(_tiles(page)) == 4)

    page.everybody.click()

    qtbot.waitUntil(lambda: len(_tiles(page)) == 7)
    assert not page.everybody.isVisible()


def test_a_press_on_a_person_tells_who(qtbot):
    page = _shown(qtbot, _known(2))

    with qtbot.waitSignal(page.chosen) as told:
        page.findChild(TileCard, "person_2").click()

    assert told.args[0].person == bytes([1] * 16)


def test_arrows_move_between_what_can_be_pressed(qtbot):
    page = _shown(qtbot, _known(2))
    page.activateWindow()
    page.focus_start()
    qtbot.waitUntil(page.start.hasFocus)

    stops = []
    for _ in range(4):
        qtbot.keyClick(page, Qt.Key.Key_Down)
        stops.append(page.focusWidget().objectName())

    assert stops == ["pick", "claim", "register", "person_1"]


def test_while_starting_nothing_else_can_be_pressed(qtbot):
    page = _shown(qtbot, _known(1))

    page.set_busy(True)

    assert not page.start.isEnabled()
    assert not page.findChild(TileCard, "person_1").isEnabled()
    assert not (page.pick.isEnabled() or page.claim.isEnabled() or page.register.isEnabled())


def test_the_scene_takes_its_share_and_goes_when_the_text_is_very_large(qtbot):
    narrow, middling = _shown(qtbot, size=(1024, 768)), _shown(qtbot)
    theme.use(Theme("light", elder=True, text_pt=26, motion=False))
    elder = _shown(qtbot, size=(1024, 768))

    assert narrow.scene.width() == round(1024 * 0.36)
    assert middling.scene.width() == round(1280 * 0.42)
    assert not elder.scene.isVisible()


def test_the_other_ways_in_are_told(qtbot):
    page = _shown(qtbot)

    for button, signal in (
        (page.pick, page.pick_wanted), (page.claim, page.claim_wanted), (page.register, page.register_wanted)
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            button.click()
