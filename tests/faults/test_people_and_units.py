"""People are registered and removed, rosters and the demonstration county are loaded: killed, and on a full disk."""

import random
import shutil
from collections import Counter
from dataclasses import replace

import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.paths import shipped_folder
from firelearn.services.unit_views import DEMO_FIELD
from tests.faults import clerk
from tests.faults.disks import full, small_disk
from tests.faults.program import Program
from tests.services import made

LONGEST_LIFE_S = 3.0


@pytest.fixture(scope="module")
def with_county(compiled, tmp_path_factory):
    """Give the folder of resources the demonstration county."""
    resources = tmp_path_factory.mktemp("county") / "resources"
    shutil.copytree(compiled.resources, resources)
    shutil.copytree(shipped_folder() / "resources" / "demo", resources / "demo")
    return replace(compiled, resources=resources)


def test_a_kill_leaves_nobody_half_registered_and_nothing_half_loaded(with_county, tmp_path, rounds):
    where = made.moved(with_county, tmp_path / "pc")

    for seed in range(max(rounds // 6, 1)):
        draw = random.Random(seed)
        with Program("clerk", where.home, where.resources, where.bank) as program:
            program.let_go(wall=made.MONDAY_MORNING + seed * made.DAY_MS, seed=seed)
            assert program.hear(lambda _: None), program.kill()
            program.hear(lambda _: None, for_s=draw.uniform(0.05, LONGEST_LIFE_S))
            complaints = program.kill()
            program.rest(lambda _: None)
        assert not complaints
        with made.desk(where) as desk:
            assert desk.ready.rescue is None
            assert_nothing_half_done(desk)


def assert_nothing_half_done(desk):
    store = desk.suite.seat.store
    report = desk.suite.upkeep.check()
    assert report.sound, report.findings
    ask = store._connection.execute
    demo = {bytes(one) for one in store.reader.unit_people.marked(DEMO_FIELD)}
    for ident, erased in ask("SELECT k.id, p.erased FROM person p JOIN known_person k ON k.no = p.person").fetchall():
        if ident in demo:
            continue
        notes = ask("SELECT count(*) FROM desk WHERE instr(key, ?)", (ident.hex().encode(),)).fetchone()[0]
        has_pin = store.sign_ins.of(ident) is not None
        assert has_pin is (not erased and bool(notes))
        assert bool(notes) is (not erased)
    names = Counter(
        row[0][: row[0].index("单位")] for row in ask(f"SELECT name FROM unit WHERE name LIKE '{clerk.WORD}%'")
    )
    assert set(names.values()) <= {clerk.ROSTER_UNITS}
    learners = len(demo)
    assert learners == 0 or learners > 100


@pytest.mark.parametrize("left", [0, 12_288, 65_536])
def test_a_full_disk_registers_nobody_in_part_and_all_goes_on_with_space(with_county, tmp_path, left):
    with small_disk(tmp_path / "disk", megabytes=24) as disk:
        shutil.copytree(with_county.home, disk / "home")
        with made.desk(replace(with_county, home=disk / "home")) as desk:
            kept = desk.suite.people.register(None, clerk.registration(1)).person
            desk.suite.certificates.keep_name(kept, "店主")
            plan = desk.suite.unit_loading.plan(clerk.roster(tmp_path, 1))
            told = []
            with full(disk, but_bytes=left):
                for act in (
                    lambda: desk.suite.unit_loading.load(plan),
                    desk.suite.demo.load,
                    *[
                        lambda number=number: desk.suite.people.register(None, clerk.registration(number))
                        for number in range(2, 9)
                    ],
                    lambda: desk.suite.people.erase(kept),
                ):
                    try:
                        act()
                    except Trouble as trouble:
                        told.append(trouble.code)
                assert_nothing_half_done(desk)

            desk.suite.demo.load()
            desk.suite.people.register(None, clerk.registration(20))

            assert set(told) == {"disk_full"}
            assert "disk_full" in told
            assert_nothing_half_done(desk)
