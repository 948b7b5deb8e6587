import logging

import pytest

from firelearn.runtime.logs import FILE_BYTES, FILES_KEPT, start_log, stop_log


@pytest.fixture
def log(tmp_path):
    path = start_log(tmp_path / "logs")
    yield path
    stop_log()


def test_what_the_program_did_stands_in_the_log(log):
    logging.getLogger("firelearn.store").info("opened version %d", 1)

    assert "INFO firelearn.store: opened version 1" in log.read_text(encoding="utf-8")


def test_an_exception_is_logged_with_its_place_and_without_its_words(log):
    try:
        raise ValueError("小刘 answered C")
    except ValueError:
        logging.getLogger("firelearn").exception("a bug")

    written = log.read_text(encoding="utf-8")
    assert "builtins.ValueError" in written
    assert "test_logs.py:" in written
    assert "小刘" not in written


def test_the_log_does_not_grow_for_ever(log):
    line = "x" * 10_000
    for _ in range(FILE_BYTES // 10_000 * (FILES_KEPT + 3)):
        logging.getLogger("firelearn").info(line)

    files = list(log.parent.iterdir())
    assert len(files) == FILES_KEPT + 1
    assert all(file.stat().st_size <= FILE_BYTES for file in files)


def test_starting_twice_writes_once(log):
    start_log(log.parent)
    logging.getLogger("firelearn").info("once")

    assert log.read_text(encoding="utf-8").count("once") == 1


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "logs").write_text("a file in its place", encoding="utf-8")

    start_log(tmp_path / "logs")
    logging.getLogger("firelearn").info("nowhere")

    assert (tmp_path / "logs").read_text(encoding="utf-8") == "a file in its place"
