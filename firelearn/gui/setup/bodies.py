"""The questions of a set-up, one body each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from firelearn.gui.entrance import Heading
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.choice import Segmented, Toggle
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.setup.draft import SetUpDraft
from firelearn.runtime.deployment import Place

_PLACES: Final = ((Place.UNIT, "building"), (Place.ROOM, "school"), (Place.OUTREACH, "road"))
_SIGN_OUT: Final = (0, 2, 5, 15)
_GUEST_DAYS: Final = (0, 30, 90, 365)
_REGION_DIGITS: Final = 6
_NAME_LENGTH: Final = 60
_SERVER_LENGTH: Final = 200
_KEY: Final = re.compile(r"[0-9a-f]{64}")
_KEY_FILE_BYTES: Final = 4096


class Question(QWidget):
    """One step of the set-up; what was said goes into the draft.

    Signals:
        done(): it is answered, and one may go on at once.
    """

    done = Signal()

    def take(self) -> bool:
        """Put what was said into the draft; False, with the reason told, where it cannot be taken."""
        return True

    def focus_first(self) -> None:
        """Put the focus where one begins."""


class PlaceQuestion(Question):
    """Where the PC stands: one tap goes on. Whoever is at home is ready with it.

    Signals:
        owned(): this is somebody's own PC.
    """

    owned = Signal()

    def __init__(self, draft: SetUpDraft) -> None:
        super().__init__()
        self.setObjectName("place_question")
        self._draft = draft
        home = TileCard(
            say("setup.place_home"), say("setup.place_home_what"), icon="house", tone="right", name="place_home"
        )
        home.clicked.connect(self.owned)
        self._first = home
        grid = QGridLayout()
        grid.setSpacing(12)
        columns = 1 if theme.current().elder else 2
        tiles = [home]
        for place, icon in _PLACES:
            tile = TileCard(
                say(f"setup.place_{place.value}"),
                say(f"setup.place_{place.value}_what"),
                icon=icon,
                name=f"place_{place.value}",
            )
            tile.clicked.connect(lambda _=False, place=place: self._choose(place))
            tiles.append(tile)
        for at, tile in enumerate(tiles):
            grid.addWidget(tile, at // columns, at % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        self.setLayout(column(Heading(say("setup.place_title"), say("setup.place_lead")), grid, gap=18))

    def take(self) -> bool:
        """Tell whether a place was chosen."""
        return self._draft.place is not None

    def focus_first(self) -> None:
        """Put the focus on the first tile."""
        focus_quietly(self._first)

    def _choose(self, place: Place) -> None:
        self._draft.place = place
        self.done.emit()


class WhereQuestion(Question):
    """The county, the name of the place, and whether the PC is a kiosk."""

    def __init__(self, draft: SetUpDraft) -> None:
        super().__init__()
        self.setObjectName("where_question")
        self._draft = draft
        self.region_name = Field(
            say("setup.region_name"), hint=say("setup.region_name_hint"), max_length=_NAME_LENGTH, name="region_name"
        )
        self.region_name.set_text(draft.region_name)
        self.region = Field(
            say("setup.region"),
            hint=say("setup.region_hint"),
            digits=True,
            max_length=_REGION_DIGITS,
            name="region",
        )
        self.region.set_text(str(draft.region) if draft.region else "")
        self.region.changed.connect(lambda _: self.region.set_error(""))
        self.place_name = Field(
            say("setup.place_name"), hint=say("setup.place_name_hint"), max_length=_NAME_LENGTH, name="place_name"
        )
        self.place_name.set_text(draft.place_name)
        self.kiosk = Toggle(say("setup.kiosk"), on=draft.kiosk, hint=say("setup.kiosk_hint"), name="kiosk")
        lines = column(Heading(say("setup.where_title"), say("setup.where_lead")), gap=14)
        if theme.current().elder:
            lines.addWidget(self.region_name)
            lines.addWidget(self.region)
        else:
            lines.addLayout(row((self.region_name, 1), (self.region, 1), gap=16))
        lines.addWidget(self.place_name)
        lines.addWidget(self.kiosk)
        self.setLayout(lines)

    def take(self) -> bool:
        """Keep what was written; a number of a region has six digits or is left out."""
        digits = self.region.text()
        if digits and len(digits) != _REGION_DIGITS:
            self.region.set_error(say("setup.region_wrong"))
            focus_quietly(self.region)
            return False
        self.region.set_error("")
        self._draft.region = int(digits or 0)
        self._draft.region_name = self.region_name.text().strip()
        self._draft.place_name = self.place_name.text().strip()
        self._draft.kiosk = self.kiosk.on
        return True

    def focus_first(self) -> None:
        """Put the focus on the county."""
        focus_quietly(self.region_name)


class RulesQuestion(Question):
    """After how long a person is signed out, and guests are forgotten."""

    def __init__(self, draft: SetUpDraft) -> None:
        super().__init__()
        self.setObjectName("rules_question")
        self._draft = draft
        chosen = draft.choices()
        kept, kept_days = chosen["sign_out_min"], chosen["guest_days"]
        minutes = [(n, say("setup.minutes", n=n) if n else say("setup.never")) for n in _with(kept, _SIGN_OUT)]
        days = [(n, say("setup.days", n=n) if n else say("setup.never")) for n in _with(kept_days, _GUEST_DAYS)]
        self.sign_out = Segmented(minutes, kept, label=say("setup.sign_out"), name="sign_out")
        self.guests = Segmented(days, kept_days, label=say("setup.guests"), name="guests")
        self.setLayout(
            column(
                Heading(say("setup.rules_title"), say("setup.rules_lead")),
                Label(say("setup.sign_out"), "h3"),
                Label(say("setup.sign_out_what"), "body", "ink2"),
                self._in_line(self.sign_out),
                8,
                Label(say("setup.guests"), "h3"),
                Label(say("setup.guests_what"), "body", "ink2"),
                self._in_line(self.guests),
                gap=10,
            )
        )

    def _in_line(self, choice: Segmented) -> QLayout:
        return row(choice, STRETCH)

    def take(self) -> bool:
        """Keep both choices."""
        minutes, days = self.sign_out.value, self.guests.value
        assert isinstance(minutes, int)
        assert isinstance(days, int)
        self._draft.sign_out_min, self._draft.guest_days = minutes, days
        return True

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        focus_quietly(self.sign_out)


class ServerQuestion(Question):
    """The county's server, for later, and the key to which phone numbers are sealed.

    Signals:
        file_wanted(): the key is in a file.
    """

    file_wanted = Signal()

    def __init__(self, draft: SetUpDraft) -> None:
        super().__init__()
        self.setObjectName("server_question")
        self._draft = draft
        self.server = Field(
            say("setup.server"),
            hint=say("setup.server_hint"),
            placeholder="https://",
            max_length=_SERVER_LENGTH,
            name="server",
        )
        self.server.set_text(draft.server)
        self.key = Field(say("setup.key"), hint=say("setup.key_hint"), max_length=_KEY_FILE_BYTES, name="seal_key")
        self.key.set_text(draft.seal_key)
        self.key.changed.connect(lambda _: self.key.set_error(""))
        by_file = Button(say("setup.key_file"), "secondary", icon="upload", name="key_file")
        by_file.clicked.connect(self.file_wanted)
        self.setLayout(
            column(
                Heading(say("setup.server_title"), say("setup.server_lead")),
                self.server,
                self.key,
                row(by_file, STRETCH),
                NoteLine("shield", say("setup.key_why"), role="label", name="key_why"),
                gap=14,
            )
        )

    def take(self) -> bool:
        """Keep both; a key is 64 hexadecimal digits, or there is none."""
        key = "".join(self.key.text().split()).lower()
        if key and not _KEY.fullmatch(key):
            self.key.set_error(say("setup.key_wrong"))
            focus_quietly(self.key)
            return False
        self.key.set_error("")
        self._draft.server, self._draft.seal_key = self.server.text().strip(), key
        return True

    def read(self, path: Path) -> None:
        """Take the key from a file, as it was sent."""
        try:
            with path.open("rb") as file:
                self.key.set_text("".join(file.read(_KEY_FILE_BYTES).decode("ascii").split()).lower())
        except (OSError, UnicodeDecodeError):
            self.key.set_text("")
            self.key.set_error(say("setup.key_unread"))
            return
        self.take()

    def focus_first(self) -> None:
        """Put the focus on the address."""
        focus_quietly(self.server)


def _with(kept: object, offered: tuple[int, ...]) -> tuple[int, ...]:
    """Return what is offered, and what was kept beside it: passing by changes nothing."""
    return tuple(sorted({*offered, kept})) if isinstance(kept, int) else offered
