"""A disk that is full, or cannot be written: told in words, nothing half-written, and it goes on when it can."""

import shutil
from dataclasses import replace

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.domain.text import Language
from firelearn.runtime.paths import prepare_home, shipped_folder
from firelearn.runtime.settings import Settings, SettingsFile
from firelearn.runtime.words import Words
from firelearn.services.practice import PracticeRequest, Way
from firelearn.store.backup import backups, verify
from tests.faults.disks import full, read_only, small_disk
from tests.services import made

LEFT_BYTES = [0, 4096, 12_288, 40_960]


@pytest.fixture
def on_small_disk(compiled, tmp_path):
    """Open the records on a disk of eight megabytes."""
    with small_disk(tmp_path / "disk", megabytes=8) as disk:
        shutil.copytree(compiled.home, disk / "home")
        with made.desk(replace(compiled, home=disk / "home")) as desk:
            yield desk, disk


def answer_until_trouble(desk, me, most=400):
    """Answer until the trouble comes; return it and how many answers were acknowledged."""
    run = desk.suite.practice.start(me, PracticeRequest(way=Way.CHALLENGE))
    for place in range(most):
        key = desk.suite.practice.ask(me, run, place % len(run.questions)).question.key
        try:
            desk.suite.practice.answer(me, run, place % len(run.questions), key, made.SLOW_MS)
        except Trouble as trouble:
            return trouble, place
    raise AssertionError("the disk never filled up")


def assert_speaks(trouble, code):
    for language in Language:
        title, advice = Words(shipped_folder() / "resources" / "words", language, strict=True).trouble(trouble)
        assert title
        assert advice
    assert trouble.code == code


@pytest.mark.parametrize("left", LEFT_BYTES)
def test_an_act_on_a_full_disk_is_told_and_the_next_one_succeeds_when_there_is_space(on_small_disk, left):
    desk, disk = on_small_disk
    me = desk.guest()
    with full(disk, but_bytes=left):
        trouble, acknowledged = answer_until_trouble(desk, me)
        seen = desk.suite.progress.view(me).answers
        recorded = desk.suite.seat.store.identity.head_seq

    desk.suite.practice.favourite(me, "gas-0001", kept=True)

    assert_speaks(trouble, "disk_full")
    assert (seen, recorded) == (acknowledged, acknowledged + 1)
    assert desk.suite.seat.store.identity.head_seq == recorded + 1
    assert desk.suite.upkeep.check().sound
    with desk.after_power_cut(away_ms=made.HOUR_MS) as again:
        assert again.ready.rescue is None
        assert again.suite.progress.view(me).answers == acknowledged
        assert again.suite.upkeep.check().sound


@pytest.mark.parametrize("left", LEFT_BYTES)
def test_an_exam_outlives_a_full_disk(on_small_disk, left):
    desk, disk = on_small_disk
    me = desk.guest()
    sitting, trouble = desk.suite.exams.start(me, BlueprintId("short-stop")), None
    with full(disk, but_bytes=left):
        for item in [*range(10)] * 30:
            key = desk.suite.exams.ask(me, sitting, item).question.key
            try:
                sitting = desk.suite.exams.answer(me, sitting, item, key, made.SLOW_MS)
            except Trouble as refused:
                trouble = refused
                break
    kept = sitting.answers

    with desk.after_power_cut(away_ms=made.HOUR_MS) as again:
        resumed = again.suite.exams.resume(me, sitting.exam)
        again.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)

        assert_speaks(trouble, "disk_full")
        assert resumed.answers == kept
        assert again.suite.results.result(sitting.exam).right == len(kept) - len(sitting.unanswered)
        assert again.suite.upkeep.check().sound


@pytest.mark.parametrize("left", [0, 200_000])
def test_a_backup_on_a_full_disk_leaves_the_old_ones_and_no_halves(on_small_disk, left):
    desk, disk = on_small_disk
    me = desk.guest()
    desk.suite.upkeep.backup()
    desk.clock.advance(made.DAY_MS)
    with full(disk, but_bytes=left), pytest.raises(Trouble) as told:
        desk.suite.upkeep.backup()
    halves = [path.name for path in (desk.paths.store / "backups").iterdir() if path.suffix != ".db"]

    desk.suite.practice.favourite(me, "gas-0001", kept=True)
    made_now = desk.suite.upkeep.backup()

    assert_speaks(told.value, "disk_full")
    assert halves == []
    assert made_now.entries == 2
    assert all(verify(path) for path in backups(desk.suite.seat.store.path))


def test_settings_on_a_full_disk_stay_as_they_were(on_small_disk):
    desk, disk = on_small_disk
    file = SettingsFile(desk.paths.settings)
    file.save(Settings(language=Language.EN))
    with full(disk), pytest.raises(Trouble) as told:
        file.save(Settings(language=Language.ZH_CN))

    assert_speaks(told.value, "disk_full")
    assert file.load() == Settings(language=Language.EN)
    assert file.set_aside is None


def test_a_start_on_a_full_disk_is_told(compiled, tmp_path):
    with small_disk(tmp_path / "disk", megabytes=1) as disk, full(disk), pytest.raises(Trouble) as told:
        prepare_home(replace(compiled, home=disk / "home"))
        with made.desk(replace(compiled, home=disk / "home")):
            pass

    assert_speaks(told.value, "disk_full")


def test_a_file_that_may_not_grow_is_told_of_wherever_one_is(where):
    with made.desk(where) as desk:
        me = desk.guest()
        pages = desk.suite.seat.store._connection.execute("PRAGMA page_count").fetchone()[0]
        desk.suite.seat.store._connection.execute(f"PRAGMA max_page_count = {pages}")
        trouble, acknowledged = answer_until_trouble(desk, me)
        desk.suite.seat.store._connection.execute("PRAGMA max_page_count = 1000000")

        desk.suite.practice.favourite(me, "gas-0001", kept=True)

        assert_speaks(trouble, "disk_full")
        assert desk.suite.progress.view(me).answers == acknowledged
        assert desk.suite.upkeep.check().sound


def test_a_folder_that_cannot_be_written_is_told_at_the_start(where):
    with read_only(where.home), pytest.raises(Trouble) as told, made.desk(where):
        pass

    assert_speaks(told.value, "folder_read_only")


def test_settings_in_a_folder_that_cannot_be_written_are_told_and_stay(where):
    file = SettingsFile(where.settings)
    file.save(Settings(elder=True))
    with read_only(where.home), pytest.raises(Trouble) as told:
        file.save(Settings(elder=False))

    assert_speaks(told.value, "folder_read_only")
    assert file.load().elder
