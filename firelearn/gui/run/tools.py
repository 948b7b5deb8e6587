"""The tools beside a question: keep it, report it, have it read aloud."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from firelearn.gui.asking import answer_line
from firelearn.gui.kit.language import in_sentences, words
from firelearn.gui.reporting import ask_and_report
from firelearn.gui.run.page import RunPage
from firelearn.gui.run.session import Session
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell


class Tools(QObject):
    """Does what the tools say, for the question on the screen."""

    def __init__(self, stage: Stage, page: RunPage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._page = stage, page
        self._session: Session | None = None
        self._aloud = False
        self._speaking = False
        page.favourite_switched.connect(self._keep)
        page.report_wanted.connect(self._report)
        page.aloud_wanted.connect(self._read)
        # Looking for a voice takes a while the first time: the question is painted before.
        page.seen.connect(lambda: QTimer.singleShot(0, self, self._look_for_voice))
        stage.voice.speaking.connect(self._tell_speaking)

    def show(self, session: Session) -> None:
        """Stand beside the question that ``session`` has on the screen."""
        self._stage.voice.hush()
        self._session = session
        self._page.show_tools(question=True, aloud=self._aloud)
        self._page.bottom.show_favourite(session.is_kept(session.asked))

    def rest(self) -> None:
        """Stand aside: no question is on the screen."""
        self._stage.voice.hush()
        self._session = None

    def _look_for_voice(self) -> None:
        self._aloud = self._stage.voice.can_speak(words().language)
        if self._aloud and self._session is not None:
            self._page.show_tools(question=True, aloud=True)

    def _keep(self, on: bool) -> None:
        session, person, practice = self._session, self._stage.me, self._stage.suite.practice
        if session is None:
            return
        question = session.asked.question.id
        session.kept[question] = on

        def failed(error: Exception) -> None:
            session.kept[question] = not on
            if session.asked.question.id == question:
                self._page.bottom.show_favourite(not on)
            tell(self._stage, error)

        self._stage.tasks.run(lambda: practice.favourite(person, question, kept=on), lambda _: None, failed, owner=self)

    def _report(self) -> None:
        if self._session is not None:
            ask_and_report(self._stage, self._page, self._session.asked.question.id, owner=self)

    def _read(self) -> None:
        pane, session = self._page.pane, self._session
        if self._speaking:
            self._stage.voice.hush()
        elif pane is not None and session is not None:
            text, answer = pane.spoken(), session.answered
            if answer is not None:
                question = answer.feedback.question
                text = in_sentences(answer_line(question, session.asked.order), words().text(question.explanation))
            self._stage.voice.say(text, words().language)

    def _tell_speaking(self, speaking: bool) -> None:
        self._speaking = speaking
        self._page.show_speaking(speaking)
