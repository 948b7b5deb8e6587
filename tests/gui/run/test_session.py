"""What a run knows of itself."""

from firelearn.gui.route import Run
from firelearn.gui.run.session import Session, keep, kept
from firelearn.services.practice import PracticeRequest, PracticeRun, Way


def _session(way, count=8, *, right=()):
    run = PracticeRun(request=PracticeRequest(way=way), session=1, questions=tuple(f"q-{n}" for n in range(count)))
    made = Session(run, first=None)
    for verdict in right:
        made.answers.append(_Told(verdict))
    made.at = len(right)
    return made


class _Told:
    """An answer of which only the verdict matters here."""

    def __init__(self, right):
        self.feedback = self
        self.right = right
        self.run_over = not right


def test_steps_tell_what_was_right_and_where_one_is():
    session = _session(Way.RANDOM, 4, right=(True, False))

    assert session.steps() == ["right", "wrong", "now", "todo"]


def test_a_challenge_shows_its_steps_in_tens():
    session = _session(Way.CHALLENGE, 100, right=(True,) * 12)

    assert session.steps() == ["right", "right", "now", *["todo"] * 7]


def test_only_a_daily_quiz_half_way_loses_something():
    assert _session(Way.DAILY_QUIZ, 5, right=(True, True)).loses == 3
    assert _session(Way.DAILY_QUIZ, 5).loses == 0
    assert _session(Way.DAILY_QUIZ, 5, right=(True,) * 5).loses == 0
    assert _session(Way.RANDOM, 5, right=(True, True)).loses == 0


def test_a_run_is_remembered_for_the_very_route_that_began_it(stage):
    route, twin = Run(request=PracticeRequest(way=Way.RANDOM)), Run(request=PracticeRequest(way=Way.RANDOM))
    session = _session(Way.RANDOM)

    keep(stage, route, session)

    assert kept(stage, route) is session
    assert kept(stage, twin) is None
