from contextlib import closing

import pytest

from firelearn.store.checks import check
from firelearn.store.engine import open_for_acts
from firelearn.store.journal import Journal
from firelearn.store.reports import Part
from tests.domain.made import BOOK, answered
from tests.store.made import NOW, a_store, guest, record, the_file


@pytest.fixture
def filled(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        for second in range(1, 4):
            record(store, answered(), at_ms=NOW + second * 1000)
        yield store


def test_a_sound_store_has_no_findings(filled):
    report = filled.check()

    assert report.sound
    assert (report.entries, report.persons, report.questions) == (4, 1, 4)


@pytest.mark.parametrize(
    ("statement", "part", "code"),
    [
        ("UPDATE entry SET wall_utc_ms = wall_utc_ms + 1 WHERE seq = 2", Part.CHAIN, "hash"),
        ("DELETE FROM entry WHERE seq = 2", Part.CHAIN, "gap"),
        ("UPDATE entry SET body = x'90' WHERE seq = 2", Part.CHAIN, "entry"),
        ("UPDATE points_day SET acts = 77", Part.PROJECTIONS, "differ"),
        ("DELETE FROM question WHERE id = 'law-0001'", Part.BANK, "count"),
        ("DELETE FROM bank_edition", Part.BANK, "none"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM known_boot", Part.FILE, "orphan"),
    ],
)
def test_each_kind_of_damage_has_its_finding(filled, statement, part, code):
    with the_file(filled.path.parent) as connection:
        for one in statement.split(";"):
            connection.execute(one)

    report = filled.check()

    assert not report.sound
    assert code in {finding.code for finding in report.of(part)}


def test_a_page_that_cannot_be_read_is_a_finding_and_not_a_crash(filled):
    filled._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    root = filled._connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'points_day'").fetchone()[0]
    filled.close()
    with filled.path.open("rb+") as file:
        file.seek(4096 * (root - 1))
        file.write(b"\xa5" * 4096)

    with closing(open_for_acts(filled.path)) as connection:
        report = check(connection, Journal(connection), BOOK)

    assert report.of(Part.FILE)
