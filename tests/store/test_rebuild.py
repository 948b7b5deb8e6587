import pytest

from tests.domain.made import answered, exam_started, exam_submitted, paper
from tests.store.made import NOW, a_store, guest, record, the_file

EXAM = b"x" * 16


@pytest.fixture
def filled(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered(right=False), at_ms=NOW + 1000)
        record(store, exam_started(EXAM, paper=paper()), at_ms=NOW + 2000)
        record(store, answered(exam=EXAM), at_ms=NOW + 3000)
        record(store, exam_submitted(EXAM), at_ms=NOW + 4000)
        yield store


def test_a_rebuild_of_a_sound_store_finds_no_difference(filled):
    report = filled.rebuild()

    assert report.entries == 5
    assert (report.different, report.differences) == (0, ())


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE points_day SET points = 99", "points_day"),
        ("UPDATE question_state SET in_book = 0", "question_state"),
        ("DELETE FROM exam_answer", "exam_answer"),
        ("UPDATE topic_tally SET practised = 7", "topic_tally"),
        ("INSERT INTO favourite VALUES (1, 'home-0001', 5, x'00', 1)", "favourite"),
    ],
)
def test_a_row_that_the_journal_does_not_bear_out_is_told_and_mended(filled, statement, table):
    with the_file(filled.path.parent) as connection:
        connection.execute(statement)

    first, second = filled.rebuild(), filled.rebuild()

    assert {difference.table for difference in first.differences} == {table}
    assert second.differences == ()


def test_a_difference_says_what_stood_there_and_what_should(filled):
    with the_file(filled.path.parent) as connection:
        connection.execute("UPDATE points_day SET points = points + 50")

    (difference,) = filled.rebuild().differences

    assert difference.was[2] == difference.now[2] + 50
    assert difference.key == difference.was[:2]


def test_a_check_tells_of_differences_and_mends_nothing(filled):
    with the_file(filled.path.parent) as connection:
        connection.execute("UPDATE points_day SET points = 99")

    filled.check()

    assert filled.reader.progress.total_points(b"p" * 16) == 99
