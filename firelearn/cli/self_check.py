"""`firelearn --self-check`: proves that an installation works, on a store of its own that is thrown away."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from firelearn.cli.speech import Speech, say_trouble
from firelearn.domain.clock import SteppedClock
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.text import Language
from firelearn.runtime.build import built_at_ms
from firelearn.runtime.paths import find_paths
from firelearn.services.opening import open_suite
from firelearn.services.practice import PracticeRequest, Way
from firelearn.services.suite import Suite

_ELAPSED_MS = 60_000


def self_check(speech: Speech) -> int:
    """Open a new store, load the bank, answer, sit an exam, check it all, build a window; 0 when everything held."""
    try:
        with tempfile.TemporaryDirectory(prefix="firelearn-check-") as folder:
            paths = replace(find_paths(), home=Path(folder))
            ready = open_suite(paths, SteppedClock(wall_utc_ms=built_at_ms() + 86_400_000, boot=bytes(16)))
            try:
                speech.say("cli.self_check_step", step="store, migrations, bank")
                _learn(ready.suite)
                speech.say("cli.self_check_step", step="answer, exam, points")
                report = ready.suite.upkeep.check()
                if not report.sound or ready.suite.upkeep.rebuild()[0].different:
                    return 1
                speech.say("cli.self_check_step", step="journal, projections")
            finally:
                ready.suite.seat.store.close()
            _draw(paths.resources)
            speech.say("cli.self_check_step", step="window, fonts, pictures")
    except Trouble as trouble:
        say_trouble(speech, trouble)
        return 1
    speech.say("cli.self_check_ok")
    return 0


def _learn(suite: Suite) -> None:
    me = suite.people.start_guest(Language.ZH_CN).person
    run = suite.practice.start(me, PracticeRequest(way=Way.RANDOM))
    asked = suite.practice.ask(me, run, 0)
    feedback = suite.practice.answer(me, run, 0, asked.question.key, _ELAPSED_MS)
    blueprint = next(offer.blueprint for offer in suite.results.offers(me) if offer.shortage is None)
    sitting = suite.exams.start(me, blueprint.id)
    for item in range(len(sitting.paper.items)):
        key = suite.exams.ask(me, sitting, item).question.key
        sitting = suite.exams.answer(me, sitting, item, key, _ELAPSED_MS)
    suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)
    result = suite.results.result(sitting.exam)
    if not (feedback.right and result.passed and result.points):
        raise Trouble("self_check_failed")


def _draw(resources: Path) -> None:
    """Build and paint a page without a screen, so that missing Qt parts show."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from firelearn.gui.early import QtGui, QtWidgets

    application = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["firelearn"])
    from firelearn.gui.kit.fonts import load_fonts
    from firelearn.gui.kit.pictures import Picture, art
    from firelearn.gui.kit.places import use_resources

    use_resources(resources)
    load_fonts()
    picture = Picture(art("mark"), alt="")
    picture.resize(64, 64)
    image: QtGui.QImage = picture.grab().toImage()
    if image.isNull() or application is None:
        raise Trouble("self_check_failed")
