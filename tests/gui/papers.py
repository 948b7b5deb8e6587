"""Papers for the screens of exams, and ways to sit them without a screen."""

import shutil
from pathlib import Path

from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.runtime.paths import Paths
from firelearn.services.exam_views import Sitting
from firelearn.services.opening import open_suite
from firelearn.services.suite import Suite

SOUND = Path(__file__).parents[1] / "content" / "sound"

EVERY = BlueprintId("every")
"""One question of each type and one more statement, 5 marks each, 20 to pass, 15 minutes, the clock stops."""

WATCHED = BlueprintId("watched")
"""Two statements; the invigilator decides about the time away; nothing may be looked at afterwards."""

SHORT = BlueprintId("short")
"""Two statements and a single choice, 5 minutes, the clock runs on, twice a month; only wrong ones are shown."""

LARGE = BlueprintId("large")
"""More multiple choice than the bank has."""

_PAPER = """
id = "{id}"
audiences = []
duration_min = 15
pass_mark = {pass_mark}
attempts = 0
shuffle_questions = false
shuffle_options = false
time_policy = "{time}"
review_policy = "{review}"

[title]
zh_CN = "{zh}"
en = "{en}"

[description]
zh_CN = "说明"
en = "What it is"
"""
_CELL = '\n[[cells]]\ntype = "{type}"\ncount = {count}\nmarks = 5\n'


def open_with_papers(folder: Path, clock: SteppedClock) -> Suite:
    """Open a fresh store over the sound bank with all papers."""
    resources = folder / "resources"
    shutil.copytree(SOUND / "resources", resources)
    _write(
        resources,
        _PAPER.format(id=EVERY, pass_mark=20, time="stop", review="all", zh="各种题", en="Every kind"),
        {"single": 1, "multiple": 1, "true_false": 2, "ordering": 1, "matching": 1, "hotspot": 1},
    )
    _write(
        resources,
        _PAPER.format(id=WATCHED, pass_mark=5, time="invigilator", review="none", zh="有监考", en="Watched"),
        {"true_false": 2},
    )
    _write(
        resources,
        _PAPER.format(id=LARGE, pass_mark=20, time="stop", review="all", zh="大卷子", en="Large"),
        {"multiple": 20},
    )
    return open_suite(Paths(home=folder / "home", resources=resources, bank=SOUND / "bank"), clock).suite


def key_of(suite: Suite, person: bytes, sitting: Sitting, item: int) -> tuple[int, ...]:
    """Return the right response to an item."""
    return suite.exams.ask(person, sitting, item).question.key


def wrong_for(key: tuple[int, ...]) -> tuple[int, ...]:
    """Return a well-formed wrong response."""
    return (
        (0,)
        if key == (1,)
        else (1,)
        if len(key) == 1
        else tuple(reversed(key))
        if key == tuple(range(len(key)))
        else key[:1]
    )


def sat(suite: Suite, clock: SteppedClock, person: bytes, paper: BlueprintId, *, wrong: int = 0) -> Sitting:
    """Sit a paper to its end, with the first ``wrong`` answers wrong."""
    sitting = suite.exams.start(person, paper)
    for item in range(len(sitting.paper.items)):
        clock.advance(10_000)
        key = key_of(suite, person, sitting, item)
        sitting = suite.exams.answer(person, sitting, item, wrong_for(key) if item < wrong else key, 10_000)
    suite.exams.hand_in(person, sitting.exam, HandIn.BY_PERSON)
    return sitting


def _write(resources: Path, text: str, cells: dict[str, int]) -> None:
    name = text.split('"')[1]
    body = text + "".join(_CELL.format(type=kind, count=count) for kind, count in cells.items())
    (resources / "blueprints" / f"{name}.toml").write_text(body, encoding="utf-8")
