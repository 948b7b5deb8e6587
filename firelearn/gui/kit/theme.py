"""The theme: colours, type, sizes and timings by role (design, sections 2 to 4 and 8).

There is one current theme for the whole process, asked for by ``current()``: painted widgets need it in every
paint, long after they were made, and two themes on one screen make no sense. ``use()`` changes it and re-dresses
every widget through the one style sheet.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

from firelearn.gui.kit import sheet
from firelearn.gui.kit.lettering import ELDER_POINTS, KIOSK_FACTOR, ONE_COLUMN_POINTS, ROLES, SANS, SERIF, WIDE_FACTOR
from firelearn.gui.kit.places import resources

Mode = Literal["light", "dark"]

RADIUS_CELL = 8
RADIUS_BUTTON = 12
RADIUS_CARD = 16
RADIUS_HERO = 20
S20, S28, S36 = 20, 28, 36

_TIMINGS = {"fast": 90, "page": 160, "bar": 400, "toast_in": 160, "toast_out": 120}
_palettes: dict[str, dict[str, QColor]] = {}


@dataclass(frozen=True, slots=True)
class Theme:
    """One look of the whole screen.

    ``text_pt`` counts in elder mode only; ``wide`` is for windows over 1600 px, ``kiosk`` for fingers in a hall.
    """

    mode: Mode = "light"
    elder: bool = field(default=False, kw_only=True)
    text_pt: int = field(default=ELDER_POINTS[0], kw_only=True)
    wide: bool = field(default=False, kw_only=True)
    motion: bool = field(default=True, kw_only=True)
    kiosk: bool = field(default=False, kw_only=True)
    _fonts: dict[str, tuple[QFont, QFontMetricsF]] = field(
        default_factory=dict, init=False, repr=False, compare=False, kw_only=True
    )

    def colour(self, role: str) -> QColor:
        """Return the colour of a role. Do not change the returned object."""
        return _palette(self.mode)[role]

    def font(self, role: str) -> QFont:
        """Return the font of a type role."""
        return self._lettered(role)[0]

    def metrics(self, role: str) -> QFontMetricsF:
        """Return the measures of a type role's font."""
        return self._lettered(role)[1]

    def px(self, role: str) -> int:
        """Return the size of a type role in pixels."""
        scale = ROLES[role]
        if self.elder:
            low, high = ELDER_POINTS
            return round(scale.elder * min(max(self.text_pt, low), high) / low)
        return round(scale.normal * (WIDE_FACTOR if self.wide else KIOSK_FACTOR if self.kiosk else 1.0))

    def line(self, role: str) -> int:
        """Return the step from one line of a type role to the next, in pixels."""
        return round(self.px(role) * ROLES[role].line)

    def ms(self, motion: str) -> int:
        """Return how long a motion takes; 0 when motion is off or the mode is elder."""
        return _TIMINGS[motion] if self.motion and not self.elder else 0

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.mode == "dark"

    @property
    def one_column(self) -> bool:
        """Whether the text is so large that a screen shows one column and scrolls."""
        return self.elder and self.text_pt >= ONE_COLUMN_POINTS

    @property
    def target(self) -> int:
        """The height of whatever can be pressed."""
        if self.elder or self.kiosk:
            return 60
        return 56 if self.wide else 48

    @property
    def option_height(self) -> int:
        """The least height of an option."""
        return 84 if self.elder or self.kiosk else 72

    @property
    def gap(self) -> int:
        """The space between cards."""
        return S28 if self.wide else S20

    @property
    def margin(self) -> int:
        """The margin of a page of a wide window; narrow ones use 24."""
        return S36

    def _lettered(self, role: str) -> tuple[QFont, QFontMetricsF]:
        made = self._fonts.get(role)
        if made is None:
            made = self._fonts[role] = self._make(role)
        return made

    def _make(self, role: str) -> tuple[QFont, QFontMetricsF]:
        scale = ROLES[role]
        font = QFont()
        font.setFamilies(list(SERIF if scale.serif else SANS))
        font.setPixelSize(self.px(role))
        font.setWeight(QFont.Weight.Bold if scale.bold else QFont.Weight.Normal)
        # No hinting: the same text must break at the same places at every scale of the system.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font, QFontMetricsF(font)


class Notifier(QObject):
    """Tells of a new theme.

    Signals:
        changed(): another theme is current.
    """

    changed = Signal()


_current = Theme()
_notifier: Notifier | None = None


def current() -> Theme:
    """Return the theme of the screen."""
    return _current


def notifier() -> Notifier:
    """Return the object that tells of a new theme."""
    global _notifier  # noqa: PLW0603 - one per process, see the module's text
    if _notifier is None:
        _notifier = Notifier()
    return _notifier


def use(theme: Theme) -> None:
    """Make ``theme`` current and dress the whole application in it."""
    global _current  # noqa: PLW0603 - one per process, see the module's text
    _current = theme
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setFont(theme.font("body"))
        app.setStyleSheet(sheet.text({name: c.name() for name, c in _palette(theme.mode).items()}, theme.target))
    notifier().changed.emit()


def system_mode() -> Mode:
    """Return what the system prefers, light where it does not say."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and app.styleHints().colorScheme() is Qt.ColorScheme.Dark:
        return "dark"
    return "light"


def _palette(mode: str) -> dict[str, QColor]:
    made = _palettes.get(mode)
    if made is None:
        path = resources() / "themes" / f"{mode}.toml"
        named = tomllib.loads(path.read_text(encoding="utf-8"))["colours"]
        made = _palettes[mode] = {name: QColor(value) for name, value in named.items()}
    return made
