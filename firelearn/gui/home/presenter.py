"""What happens on home."""

from __future__ import annotations

from firelearn.gui.home.page import HomePage
from firelearn.gui.kit.language import words
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import load


class Presenter(Screen):
    """Shows where one stands and leads to the next step."""

    rail = "home"
    is_home = True
    page: HomePage

    def __init__(self, stage: Stage) -> None:
        aloud = stage.settings.elder and stage.voice.can_speak(words().language)
        super().__init__(stage, HomePage(picture=stage.picture, aloud=aloud))
        self._speaking = False
        self.page.wanted.connect(stage.go)
        self.page.again.connect(self._load)
        self.page.elder_wanted.connect(lambda on: stage.choose(elder=on))
        self.page.language_wanted.connect(lambda language: stage.choose(language=language))
        self.page.aloud_wanted.connect(self._read)
        stage.voice.speaking.connect(self._heard)

    def enter(self, route: Route) -> None:
        """Show home as it is now."""
        self._load()

    def close(self) -> None:
        """Stop reading aloud."""
        self.stage.voice.speaking.disconnect(self._heard)
        self.stage.voice.hush()

    def _load(self) -> None:
        # Only elder mode has a tile for the next exam.
        person, exam = self.stage.me, self.stage.settings.elder
        load(self, self.page, lambda: self.stage.suite.home.overview(person, exam=exam), self.page.show_view)

    def _read(self) -> None:
        if self._speaking:
            self.stage.voice.hush()
        else:
            self.stage.voice.say(self.page.spoken(), words().language)

    def _heard(self, speaking: bool) -> None:
        self._speaking = speaking
        if self.page.body is not None:
            self.page.body.greeting.switches.show_speaking(speaking)
