"""The look and the language of the app: what was chosen, kept in the settings and worn by the screen."""

from __future__ import annotations

from firelearn.gui.kit import theme
from firelearn.gui.kit.fonts import load_fonts
from firelearn.gui.kit.language import use_words
from firelearn.gui.kit.places import use_resources
from firelearn.runtime.paths import Paths
from firelearn.runtime.settings import Settings, SettingsFile
from firelearn.runtime.settings import Theme as Shade
from firelearn.runtime.words import Words


class Look:
    """Keeps the choices of this PC and dresses the app in them."""

    def __init__(self, paths: Paths, *, kiosk: bool = False) -> None:
        self._file = SettingsFile(paths.settings)
        self.settings: Settings = self._file.load()
        self.wide = False
        self._kiosk = kiosk
        self._words = Words(paths.resources / "words", self.settings.language)
        use_resources(paths.resources)
        load_fonts()
        self.wear()

    def choose(self, **changes: object) -> None:
        """Take other choices, wear them and keep them.

        Raises:
            ValueError: a choice outside its limits; nothing changed.
            Trouble: ``disk_full``, ``folder_read_only``: worn, but not kept.
        """
        self.settings = self.settings.having(**changes)
        self.wear()
        self._file.save(self.settings)

    def wear(self) -> None:
        """Put language and theme on."""
        choices = self.settings
        mode: theme.Mode = "dark" if choices.theme is Shade.DARK else "light"
        if choices.theme is Shade.SYSTEM:
            mode = theme.system_mode()
        # The same catalogue in another language: what was read of it stays read.
        self._words = self._words.speaking(choices.language)
        use_words(self._words)
        theme.use(
            theme.Theme(
                mode,
                elder=choices.elder,
                text_pt=choices.text_pt,
                wide=self.wide,
                motion=choices.motion,
                kiosk=self._kiosk,
            )
        )
