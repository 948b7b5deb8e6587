"""The review of an exam: fetches its questions once, shows them one by one, judged."""

from __future__ import annotations

from firelearn.domain.exam import ReviewPolicy
from firelearn.domain.text import Text
from firelearn.domain.value import value
from firelearn.gui import route as to
from firelearn.gui.asking import answer_line, pad_for, source_lines
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.language import say, words
from firelearn.gui.reporting import ask_and_report
from firelearn.gui.review.page import ReviewBoard, ReviewShape, verdicts_of
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import StandIn, load
from firelearn.services.asking import Asked
from firelearn.services.exam_views import ReviewItem


@value
class Reviewed:
    """The questions that may be looked at; ``every`` question may when nothing is held back."""

    title: Text
    items: tuple[ReviewItem, ...]
    every: bool


class Presenter(Screen):
    """Shows the questions of one exam."""

    page: StandIn

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, StandIn(name="review_page"))
        self._route: to.Review | None = None
        self._reviewed: Reviewed | None = None
        self._shown: tuple[ReviewItem, ...] = ()
        self._at = 0
        self.board: ReviewBoard | None = None
        self.page.again.connect(self._load)

    def enter(self, route: Route) -> None:
        """Load the questions."""
        assert isinstance(route, to.Review)
        self._route = route
        self._load()

    def _load(self) -> None:
        suite, route = self.stage.suite, self._route
        if route is None:
            return

        def fetch() -> Reviewed:
            result = suite.results.result(route.exam)
            return Reviewed(
                title=result.title,
                items=suite.results.review(route.exam, only_wrong=False),
                every=result.review_policy is ReviewPolicy.ALL,
            )

        def show(reviewed: Reviewed) -> None:
            self._reviewed = reviewed
            self._filter(route.only_wrong or not reviewed.every)

        load(self, self.page, fetch, show)

    def _filter(self, only_wrong: bool) -> None:
        reviewed = self._reviewed
        if reviewed is None:
            return
        wrong = tuple(item for item in reviewed.items if not item.right)
        now = self._shown[self._at].number if self._shown else 0
        self._shown = wrong if only_wrong else reviewed.items
        self.board = ReviewBoard(
            ReviewShape(
                title=reviewed.title,
                verdicts=verdicts_of(self._shown),
                filter=reviewed.every,
                only_wrong=only_wrong,
                every=len(reviewed.items),
                wrong=len(wrong),
            )
        )
        self.board.chosen.connect(self._show)
        self.board.stepped.connect(lambda by: self._show(self._at + by))
        self.board.filtered.connect(self._filter)
        self.board.left.connect(self.stage.back)
        self.board.report_wanted.connect(self._report)
        self.page.put(self.board)
        # The question that was on the screen stays on it where it may.
        self._at = next((place for place, item in enumerate(self._shown) if item.number >= now), 0)
        if self._shown:
            self._show(self._at)
        else:
            self.board.show_none()

    def _show(self, place: int) -> None:
        if self.board is None or place < 0:
            return
        if place >= len(self._shown):
            self.stage.back()
            return
        self._at = place
        item = self._shown[place]
        picture = self.stage.picture(item.question.picture) if item.question.picture else None
        self.board.show_item(place, item, _judged(item, self.stage), _why(item), picture)

    def _report(self) -> None:
        ask_and_report(self.stage, self.page, self._shown[self._at].question.id, owner=self)


def _judged(item: ReviewItem, stage: Stage) -> AnswerPad:
    pad = pad_for(Asked(question=item.question, order=item.order, favourite=False), stage)
    pad.set_response(item.response)
    pad.judge(item.question.key)
    return pad


def _why(item: ReviewItem) -> FeedbackCard:
    question, speak = item.question, words().text
    verdict = "right" if item.right else "wrong" if item.response else "open"
    return FeedbackCard(
        right=item.right,
        verdict=say(f"review.verdict_{verdict}", n=item.marks),
        answer=answer_line(question, item.order),
        explanation=speak(question.explanation),
        remember=speak(question.remember) if question.remember else "",
        sources=source_lines(question),
    )
