"""A volunteer registers a shop owner with a new shop: the real screens, and every press on them counted."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from firelearn.runtime.deployment import Deployment, DeploymentFile, Place
from tests.gui.running import at_rest, running

MOST_TAPS = 12
MOST_SECONDS = 60
PIN = "302715"
# A tap takes 1.5 s with finding what to press; a Chinese character by an input method half a second, a digit a third.
TAP_S, CHARACTER_S, DIGIT_S, READ_S = 1.5, 0.5, 0.35, 12.0


class Hand(QObject):
    """Presses with the mouse where a finger would, and types on the keyboard of a volunteer's laptop."""

    def __init__(self, guest):
        super().__init__()
        self.guest, self.taps, self.seconds = guest, 0, 0.0
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QAbstractButton | QLineEdit):
            self.taps += 1
        return False

    def tap(self, name):
        guest = self.guest
        guest.see(name, lambda: (there := guest.find(name, QAbstractButton)) is not None and there.isEnabled())
        guest.rest(20)
        button = guest.find(name, QAbstractButton)
        middle = button.rect().center()
        window = guest.app.window
        at = button.mapTo(window, middle)
        assert window.rect().contains(at), f"{name} is out of sight at {at}"
        assert window.childAt(at) is button or button.isAncestorOf(window.childAt(at)), f"{name} is covered"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(middle))
        self.seconds += TAP_S

    def write(self, text, *, into):
        """Type into whatever has the focus already: a tap into the field is not needed."""
        self.guest.on(into)
        focus = self.guest.app.window.focusWidget()
        assert isinstance(focus, QLineEdit), f"nothing to write in: {focus}"
        QTest.keyClicks(focus, text) if text.isascii() else focus.insert(text) or focus.textEdited.emit(focus.text())
        self.seconds += CHARACTER_S * len(text)

    def read(self, name):
        self.guest.on(name)
        self.seconds += READ_S

    def digits(self, text, *, into):
        self.guest.on(into)
        for digit in text:
            QTest.keyClick(self.guest.app.window.focusWidget(), digit)
        self.seconds += DIGIT_S * len(text)


@pytest.fixture
def hand(pc):
    """Stand before the start screen of a volunteer's laptop with a small touch screen."""
    DeploymentFile(pc.deployment).save(Deployment(set_up=True, place=Place.OUTREACH))
    with running(pc, size=(1024, 768)) as guest:
        at_rest(guest, "start_page")
        yield Hand(guest)


def _registered(guest):
    told = []
    people, me = guest.app.stage.suite.people, guest.app.stage.me
    guest.app.tasks.run(lambda: people.card(me), told.append, owner=guest.app)
    guest.see("card", lambda: told)
    return told[0]


def test_a_shop_owner_with_a_new_shop_is_registered_in_a_minute_and_twelve_taps(hand):
    hand.tap("register")
    hand.tap("age_from_45")
    hand.write("南街老王", into="nickname_body")
    hand.tap("onward")
    hand.write("南街王记小吃店", into="unit_picker")
    hand.tap("empty_button")
    hand.tap("make_unit")
    hand.read("privacy_text")
    hand.tap("onward")
    hand.digits(PIN + PIN, into="register_pad")
    hand.guest.on("done_body")
    hand.tap("onward")
    at_rest(hand.guest, "home_page")

    card = _registered(hand.guest)
    assert (card.nickname, card.unit_name, card.guest, card.has_pin) == ("南街老王", "南街王记小吃店", False, True)
    assert hand.taps <= MOST_TAPS
    assert hand.seconds < MOST_SECONDS


def test_with_fingers_alone_the_pin_is_left_for_later_and_it_is_still_twelve_taps(hand):
    hand.tap("register")
    hand.tap("age_from_45")
    hand.write("南街老王", into="nickname_body")
    hand.tap("onward")
    hand.write("南街王记小吃店", into="unit_picker")
    hand.tap("empty_button")
    hand.tap("make_unit")
    hand.read("privacy_text")
    hand.tap("onward")
    hand.tap("skip_pin")
    hand.guest.on("done_body")
    hand.tap("onward")
    at_rest(hand.guest, "home_page")

    card = _registered(hand.guest)
    assert (card.unit_name, card.guest, card.has_pin) == ("南街王记小吃店", False, False)
    assert hand.taps <= MOST_TAPS
    assert hand.seconds < MOST_SECONDS


def test_nothing_is_lost_by_going_back_and_nothing_is_recorded_before_the_end(hand):
    guest = hand.guest
    before = guest.app.stage.suite.seat.store.identity.head_seq
    hand.tap("register")
    hand.tap("age_from_18")
    hand.write("南街老王", into="nickname_body")
    hand.tap("onward")
    guest.on("unit_picker")

    hand.tap("back")
    hand.tap("back")
    hand.tap("age_from_14")
    guest.on("nickname_body")

    assert guest.app.window.focusWidget().text() == "南街老王"
    for _ in range(2):
        hand.tap("back")
    at_rest(guest, "start_page")
    assert guest.app.stage.suite.seat.store.identity.head_seq == before


def test_a_child_is_asked_for_a_guardian_first_and_never_for_a_phone(hand):
    guest = hand.guest
    guest.app.stage.suite.premises.choose(seal_key="aa" * 32)
    hand.tap("register")
    hand.tap("age_under_14")
    guest.on("guardian_text")
    assert not guest.find("onward").isEnabled()

    hand.tap("agreed")
    hand.tap("onward")
    hand.write("小荷叶", into="nickname_body")
    hand.tap("onward")
    hand.tap("skip_unit")
    hand.digits(PIN + PIN, into="register_pad")
    guest.on("done_body")

    consents = guest.app.stage.suite.seat.store.reader.person.consents(guest.app.stage.me)
    assert [consent.document for consent in consents] == ["guardian", "privacy"]
