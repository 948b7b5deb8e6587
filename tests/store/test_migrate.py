from contextlib import closing

import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import PersonChanged
from firelearn.domain.ids import NO_UNIT
from firelearn.store.engine import APPLICATION_ID, open_for_acts, transaction
from firelearn.store.journal import Journal
from firelearn.store.keeping import Note, write_note
from firelearn.store.migrate import migrate, newest_version, steps, version_of
from firelearn.store.opening import FILE_NAME
from firelearn.store.projections.folded import PROJECTIONS
from tests.domain.made import answered, stamp
from tests.store.made import NOW, PERSON, REGION, a_store, bank, opened, record

NEXT_STEP = "ALTER TABLE desk ADD COLUMN seen INTEGER;\nCREATE TABLE later (a TEXT); -- a ; in a comment\n"


def nothing():
    raise AssertionError("there is nothing to keep yet")


@pytest.fixture
def file(tmp_path):
    with closing(open_for_acts(tmp_path / "one.db")) as connection:
        yield connection, tmp_path / "one.db"


def test_a_new_file_comes_to_the_newest_version_at_once(file):
    connection, path = file

    came_from = migrate(connection, path, backup_first=nothing)

    assert came_from is None
    assert version_of(connection) == newest_version()
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_the_newest_version_has_the_tables_that_the_projections_write(file):
    connection, path = file
    migrate(connection, path, backup_first=nothing)

    for projection in PROJECTIONS:
        columns = connection.execute(f"PRAGMA table_info({projection.table})").fetchall()
        named = tuple(column[1] for column in columns)
        key = tuple(column[1] for column in sorted(columns, key=lambda column: column[5]) if column[5])
        assert named == projection.columns
        assert key == projection.columns[: projection.key_columns]


def test_an_older_file_is_kept_before_it_is_changed_and_keeps_its_records(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered())
        path = store.path
    kept = []

    with closing(open_for_acts(path)) as connection:
        came_from = migrate(connection, path, backup_first=lambda: kept.append(1), scripts=(*steps(), NEXT_STEP))

        assert (came_from, kept) == (newest_version(), [1])
        assert version_of(connection) == newest_version() + 1
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_a_file_of_version_1_shows_after_migrating_what_a_new_one_would(tmp_path):
    person = PersonChanged(person=PERSON, hlc=1, fields={"guest": True, "nickname": "小刘"})
    with closing(open_for_acts(tmp_path / FILE_NAME)) as connection:
        migrate(connection, tmp_path / FILE_NAME, backup_first=nothing, scripts=steps()[:1])
        journal = Journal(connection)
        with transaction(connection, tmp_path / FILE_NAME):
            origin = journal.own_origin(REGION, NOW)
            journal.append(origin, PERSON, NO_UNIT, [person, answered()], stamp(NOW))
            write_note(connection, Note.FOLDED_BY, b"an older fold")

    known = opened(tmp_path)
    known.store.compile_bank(bank())

    assert known.migrated_from == 1
    assert known.store.reader.person.find("xl", None, 8)[0].nickname == "小刘"
    assert known.store.reader.progress.total_points(PERSON) == 1
    assert known.store.check().sound
    assert known.store.rebuild().different == 0
    known.store.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(file):
    connection, path = file
    migrate(connection, path, backup_first=nothing)

    with pytest.raises(Exception, match="no such table"):
        migrate(connection, path, backup_first=lambda: None, scripts=(*steps(), "CREATE TABLE x (a);\nDROP TABLE nix;"))

    assert version_of(connection) == newest_version()
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'x'").fetchall()


def test_a_newer_file_is_refused_in_words(file):
    connection, path = file
    migrate(connection, path, backup_first=nothing)
    connection.execute("PRAGMA user_version = 99")

    with pytest.raises(Trouble, match="store_newer") as trouble:
        migrate(connection, path, backup_first=nothing)

    assert trouble.value.values["theirs"] == 99


def test_a_file_of_another_program_is_not_touched(file):
    connection, path = file
    connection.execute("CREATE TABLE theirs (a)")

    with pytest.raises(Trouble, match="store_damaged"):
        migrate(connection, path, backup_first=nothing)

    assert version_of(connection) == 0
