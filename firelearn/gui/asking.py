"""Asking on the screen: the pad that fits a question, and the card that says how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firelearn.domain.answer import judge
from firelearn.domain.question import Question, QuestionType
from firelearn.domain.source import cite
from firelearn.gui.kit.feedback import FeedbackCard
from firelearn.gui.kit.hotspots import HotspotPicture
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.matching import MatchBoard
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.ordering import OrderList
from firelearn.gui.kit.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firelearn.domain.text import Text
    from firelearn.gui.kit.answers import AnswerPad
    from firelearn.gui.screen import Stage
    from firelearn.services.asking import Asked, Feedback

_FIRST_LETTER = ord("A")


def pad_for(asked: Asked, stage: Stage, *, judged: bool = True) -> AnswerPad:
    """Return the pad on which ``asked`` is answered, in the order in which it is to be shown.

    Where the answer is not ``judged`` on the same screen, the options keep no room for a verdict.
    """
    question, speak = asked.question, words().text
    texts = [speak(option) for option in question.options]
    match question.type:
        case QuestionType.TRUE_FALSE:
            return OptionGroup((say("asking.true"), say("asking.false")), judged=judged)
        case QuestionType.ORDERING:
            return OrderList(texts, order=asked.order)
        case QuestionType.MATCHING:
            return MatchBoard(texts, [speak(match) for match in question.matches], order=asked.order)
        case QuestionType.HOTSPOT:
            spots = [
                Spot(
                    x=spot.x,
                    y=spot.y,
                    width=spot.width,
                    height=spot.height,
                    label=speak(spot.label),
                    hazard=spot.hazard,
                )
                for spot in question.hotspots
            ]
            return HotspotPicture(stage.picture(question.picture or ""), spots, alt=_alt(question.picture_alt))
        case _:
            multiple = question.type is QuestionType.MULTIPLE
            return OptionGroup(texts, order=asked.order, multiple=multiple, judged=judged)


def feedback_for(feedback: Feedback, stage: Stage, *, order: Sequence[int] = ()) -> FeedbackCard:  # noqa: ARG001
    """Return the card that says how an answer went; ``order`` is that of the pad (``asked.order``)."""
    return _card(feedback.question, order, right=feedback.right, after=after_line(feedback))


def explained(question: Question, response: Sequence[int], *, order: Sequence[int] = ()) -> FeedbackCard:
    """Return the card for an answer given earlier: the same, but for what happens next."""
    return _card(question, order, right=judge(question, response), after="")


def _card(question: Question, order: Sequence[int], *, right: bool, after: str) -> FeedbackCard:
    speaks = words()
    return FeedbackCard(
        right=right,
        verdict=say("asking.verdict_right" if right else "asking.verdict_wrong"),
        answer=answer_line(question, order),
        explanation=speaks.text(question.explanation),
        remember=speaks.text(question.remember) if question.remember else "",
        sources=source_lines(question),
        after=after,
    )


def answer_line(question: Question, order: Sequence[int] = ()) -> str:
    """Say the right answer in one line: letters where the options are shown, else the things themselves."""
    speak = words().text
    match question.type:
        case QuestionType.TRUE_FALSE:
            return say("asking.answer_judged", answer=say("asking.true" if question.key == (0,) else "asking.false"))
        case QuestionType.ORDERING:
            return say("asking.answer_order", steps=" → ".join(speak(step) for step in question.options))
        case QuestionType.MATCHING:
            pairs = zip(question.options, question.matches, strict=True)
            tied = [say("asking.answer_pair", left=left, right=right) for left, right in pairs]
            return say("asking.answer_match", pairs=say("asking.between_pairs").join(tied))
        case QuestionType.HOTSPOT:
            found = [speak(question.hotspots[index].label) for index in question.key]
            return say("asking.answer_hotspot", n=len(found), hazards=words().joined(found))
        case _:
            return say("asking.answer_letters", letters=words().joined(letters(question.key, order)))


def letters(indexes: Sequence[int], order: Sequence[int] = ()) -> list[str]:
    """Return the letters under which options stand on the screen, in the order of the screen."""
    places = sorted(list(order).index(index) if order else index for index in indexes)
    return [chr(_FIRST_LETTER + place) for place in places]


def rule_line(question: Question) -> str:
    """Say when an answer counts as right, where it is not plain; else ""."""
    plain = {QuestionType.SINGLE, QuestionType.TRUE_FALSE}
    return "" if question.type in plain else say(f"asking.rule_{question.type.value}")


def source_lines(question: Question) -> list[str]:
    """Cite what a question rests on, each source in a line of its own."""
    return [say("asking.source", cited=cite(source, words().language)) for source in question.sources]


def after_line(feedback: Feedback) -> str:
    """Say what an answer brought and what happens to the question next."""
    following = _next_line(feedback)
    if feedback.too_fast:
        return say("asking.too_fast", next=following)
    if feedback.right and feedback.points:
        return say("asking.points", n=feedback.points, next=following)
    return following


def _next_line(feedback: Feedback) -> str:
    if not feedback.in_wrong_book:
        key = "asking.back"
    elif feedback.right:
        key = "asking.stays_in_book"
    else:
        key = "asking.in_book"
    return say(key, when=_when(feedback.due_in_days))


def _when(days: int) -> str:
    if days == 0:
        return say("asking.when_today")
    return say("asking.when_tomorrow") if days == 1 else say("asking.when_days", n=days)


def _alt(text: Text | None) -> str:
    return words().text(text) if text else ""
