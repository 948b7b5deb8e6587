"""What happens in the search: each text is looked for once, and only the last one's answer counts."""

from __future__ import annotations

from typing import Final, cast
from weakref import WeakKeyDictionary

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import QuestionId
from firelearn.gui.kit.language import words
from firelearn.gui.route import Route, Run, Search
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.search.hits import SearchView
from firelearn.gui.search.page import SearchPage
from firelearn.services.practice import Found, PracticeRequest, Way

MOST: Final = 50

_last: WeakKeyDictionary[Stage, str] = WeakKeyDictionary()
"""What was looked for last: coming back from a question finds the same list again."""


class Presenter(Screen):
    """Looks for questions while the person types, off the screen's thread."""

    rail = "practice"
    page: SearchPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, SearchPage())
        self._asked = 0
        self._shown = ""
        self.page.wanted.connect(self._look)
        self.page.opened.connect(self._open)
        self.page.left.connect(stage.back)

    def enter(self, route: Route) -> None:
        """Look for what the route names, or for what was being looked for when a question was opened."""
        text = cast(Search, route).text or _last.pop(self.stage, "")
        self.page.set_text(text)
        self.page.focus_field()
        if text:
            self._look(text)

    def _look(self, text: str) -> None:
        self._asked += 1
        asked = self._asked
        if not text:
            self._shown = ""
            self.page.show_start()
            return
        if text == self._shown:
            return
        language, practice = words().language, self.stage.suite.practice

        def found(hits: tuple[Found, ...]) -> None:
            if asked == self._asked:
                self._shown = text
                self.page.show_found(SearchView(text=text, found=hits[:MOST], more=len(hits) > MOST))

        def failed(error: Exception) -> None:
            if not isinstance(error, Trouble):
                raise error
            if asked == self._asked:
                self._shown = ""
                self.page.show_trouble(error)

        self.stage.tasks.run(lambda: practice.search(text, language, MOST + 1), found, failed, owner=self)

    def _open(self, question: QuestionId) -> None:
        _last[self.stage] = self._shown
        self.stage.go(Run(request=PracticeRequest(way=Way.ONE, question=question)))
