"""The ways of practice, and what each says of itself."""

from firelearn.gui.practice.ways import ways_of
from firelearn.services.practice import PracticeChoices, Way


def _ways(**changed):
    told = {"due": 0, "wrong": 0, "favourites": 0, "quiz_done": False, "challenge_points": 0, "total": 50} | changed
    return {view.way: view for view in ways_of(PracticeChoices(topics=(), audiences=(), **told))}


def test_a_way_with_nothing_in_it_is_closed_and_says_why():
    ways = _ways()

    closed = {way for way, view in ways.items() if not view.open}
    assert closed == {Way.REVIEW, Way.WRONG_BOOK, Way.FAVOURITES}
    assert all(ways[way].line for way in closed)


def test_counts_are_told_with_their_unit():
    ways = _ways(due=12, wrong=3, favourites=2)

    assert "12" in ways[Way.REVIEW].line
    assert "3" in ways[Way.WRONG_BOOK].line
    assert ways[Way.FAVOURITES].open


def test_todays_challenge_points_are_told():
    assert "3" in _ways(challenge_points=3)[Way.CHALLENGE].line


def test_the_quiz_is_done_once_a_day():
    quiz = _ways(quiz_done=True)[Way.DAILY_QUIZ]

    assert quiz.done
    assert not quiz.open
