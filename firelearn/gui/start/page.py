"""The start screen as it is seen: the scene at the left, the form at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, clear, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.naming import name_of
from firelearn.gui.setup.offer import SetUpOffer
from firelearn.gui.start.scene import Scene
from firelearn.gui.switches import Switches
from firelearn.services.people import PersonCard

_WIDEST_FORM: Final = 680
_NARROW_UNTIL: Final = 1180
_PROMISES: Final = (
    ("shield", "start.promise_private"),
    ("saved", "start.promise_here"),
    ("loop", "start.promise_back"),
)


@value
class Known:
    """Somebody this PC knows; ``days_ago`` they were last here."""

    card: PersonCard
    days_ago: int


class StartPage(Ground):
    """The start screen.

    Signals:
        begun(): start as a guest.
        chosen(card): go on as this person.
        pick_wanted(), claim_wanted(), register_wanted(): the other ways in.
    """

    begun = Signal()
    chosen = Signal(object)
    pick_wanted = Signal()
    claim_wanted = Signal()
    register_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="start_page")
        self._known: tuple[Known, ...] = ()
        self.scene = Scene()
        self.switches = Switches()
        self.start = Button(say("start.begin"), "primary", icon="arrow-right", icon_after=True, huge=True, name="start")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self.begun)
        self._people_title = Label(say("start.go_on_as"), "h3", middle=True, name="people_title")
        self._people = QGridLayout()
        self._people.setSpacing(12)
        self.everybody = Button("", "quiet", icon="chevron-down", icon_after=True, name="everybody")
        self.everybody.clicked.connect(lambda: self._fill(len(self._known)))
        for widget in (self._people_title, self.everybody):
            widget.hide()
        self.pick = _way("pick", "search")
        self.claim = _way("claim", "clipboard")
        self.register = _way("register", "pencil")
        for button, signal in (
            (self.pick, self.pick_wanted), (self.claim, self.claim_wanted), (self.register, self.register_wanted)
        ):  # fmt: skip
            button.clicked.connect(signal)
        self.offer = SetUpOffer()
        self._scroll = ScrollPage(name="start_scroll")
        self._form = self._form_layout()
        self._scroll.content.setLayout(self._form)
        self.setLayout(row(self.scene, (self._scroll, 1), gap=0))

    def show_known(self, known: tuple[Known, ...]) -> None:
        """Offer to go on as those whom this PC knows, the latest first."""
        self._known = known
        self._people_title.setVisible(bool(known))
        self._fill(min(len(known), self._shown_at_first()))

    def set_busy(self, busy: bool) -> None:
        """Take no second press while the first is being answered."""
        if busy:
            # A button that is disabled hands the focus on, with a ring, to whatever comes next.
            focus_quietly(self)
        self.start.set_busy(busy, say("start.beginning"))
        for other in (*self.findChildren(TileCard), self.pick, self.claim, self.register):
            other.setEnabled(not busy)
        if not busy:
            self.focus_start()

    def focus_start(self) -> None:
        """Put the focus on the next step."""
        focus_quietly(self.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the scene its share, and the form its margins."""
        narrow = event.size().width() < _NARROW_UNTIL
        self.scene.setVisible(not theme.current().one_column)
        self.scene.setFixedWidth(round(event.size().width() * (0.36 if narrow else 0.42)))
        side = 40 if narrow else 72
        self._form.setContentsMargins(side, 24 if narrow else 32, side, 24)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between what can be pressed."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def _form_layout(self) -> QVBoxLayout:
        head = column(
            Label(say("start.headline"), "display", breaks=True, name="headline"),
            Label(say("start.lead"), "lead", "ink2", breaks=True, name="lead"),
            gap=12,
        )
        people = column(row(self._people_title, STRETCH, self.everybody), self._people, gap=4)
        ways = (self.pick, self.claim, self.register)
        others = column(*ways, gap=12) if theme.current().one_column else shares([(way, 1) for way in ways], 12)
        steps = column(self.start, others, gap=12)
        body = column(head, 4, steps, people, self._promises(), gap=20)
        form = Centre(holder(body, name="form"), _WIDEST_FORM)
        foot = Centre(self.offer, _WIDEST_FORM)
        return column(row(STRETCH, self.switches), STRETCH, form, STRETCH, foot, gap=12)

    def _promises(self) -> QVBoxLayout:
        lines: list[QHBoxLayout] = []
        for icon, key in _PROMISES:
            mark = IconPlate(icon, "right", 44 if theme.current().elder else 36, fill="bg")
            lines.append(row(mark, (Label(say(key), "body", "ink2", middle=True), 1), gap=8))
        return column(*lines, gap=0)

    def _shown_at_first(self) -> int:
        return 2 if theme.current().elder else 4

    def _fill(self, count: int) -> None:
        clear(self._people)
        columns = 1 if theme.current().elder else 2
        for place, known in enumerate(self._known[:count]):
            tile = TileCard(name_of(known.card), _line(known), icon="user", name=f"person_{place + 1}")
            tile.clicked.connect(lambda _=False, who=known.card: self.chosen.emit(who))
            self._people.addWidget(tile, place // columns, place % columns)
        for at in range(columns):
            self._people.setColumnStretch(at, 1)
        self.everybody.set_text(say("start.everybody", n=len(self._known)))
        self.everybody.setVisible(count < len(self._known))


def _way(key: str, icon: str) -> Button:
    button = Button(say(f"start.{key}"), "secondary", icon="" if theme.current().elder else icon, large=True, name=key)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _line(known: Known) -> str:
    if known.days_ago <= 0:
        return say("start.here_today")
    if known.days_ago == 1:
        return say("start.here_yesterday")
    return say("start.here_days_ago", n=known.days_ago)
