"""What is best done after a run, or first of all today: one thing."""

from __future__ import annotations

from typing import Final

from firelearn.domain.value import value
from firelearn.services.practice import PracticeChoices, PracticeRequest, Way

_AGAIN: Final = frozenset({Way.RANDOM, Way.TOPIC, Way.AUDIENCE, Way.IN_ORDER, Way.CHALLENGE, Way.COURSE})


@value
class WhatNext:
    """The next run. ``reason`` (wrong_book due quiz challenge again random) names its words, ``count`` fills them."""

    request: PracticeRequest
    reason: str
    count: int = 0


def first_today(choices: PracticeChoices) -> WhatNext:
    """Return what is most useful today: what is due, else the daily quiz, else a draw from the whole bank."""
    if choices.due:
        return WhatNext(request=PracticeRequest(way=Way.REVIEW), reason="due", count=choices.due)
    if not choices.quiz_done:
        return WhatNext(request=PracticeRequest(way=Way.DAILY_QUIZ), reason="quiz")
    return WhatNext(request=PracticeRequest(way=Way.RANDOM), reason="random")


def after(request: PracticeRequest, wrong: int, choices: PracticeChoices) -> WhatNext:
    """Return what to do after a run of ``request`` with ``wrong`` wrong answers."""
    if request.way is Way.CHALLENGE:
        return WhatNext(request=request, reason="challenge")
    if wrong and choices.wrong:
        return WhatNext(request=PracticeRequest(way=Way.WRONG_BOOK), reason="wrong_book", count=choices.wrong)
    if choices.due or not choices.quiz_done:
        return first_today(choices)
    if request.way in _AGAIN:
        return WhatNext(request=request, reason="again")
    return first_today(choices)
