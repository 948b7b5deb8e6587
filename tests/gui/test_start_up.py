"""Starting the program itself, in processes of its own."""

import os
import sys
from collections.abc import Callable, Sequence

import pytest

from firelearn.domain.clock import Clock
from firelearn.domain.text import Language
from firelearn.runtime.instance import owner_of
from firelearn.runtime.machine import boot_id
from firelearn.services.opening import open_suite
from tests.gui.child import Child


@pytest.fixture
def ordinary(needs: Callable[[str], str]) -> Sequence[str]:
    """Run as somebody whom a read-only folder stops: root may write everywhere until it gives that up."""
    if os.geteuid() != 0:
        return ()
    return (needs("setpriv"), "--bounding-set", "-dac_override")


def _sees(*names):
    return lambda said: set(names) <= set(said["sees"])


def test_it_opens_and_closes_and_lets_the_folder_go(pc):
    with Child("tests.gui.watched", home=pc.home) as program:
        program.hear(_sees("start_page"))
        program.tell("close")

        assert program.end() == 0
        assert program.complaints() == ""
    with Child("tests.gui.watched", home=pc.home) as again:
        again.hear(_sees("start_page"))


def test_a_second_start_brings_the_first_to_the_front_and_ends(pc):
    with Child("tests.gui.watched", home=pc.home) as first:
        first.hear(_sees("start_page"))
        first.tell("minimise")
        first.hear(lambda said: said["minimised"])

        with Child("firelearn", home=pc.home) as second:
            assert second.end() == 0
            assert second.complaints() == ""

        first.hear(lambda said: not said["minimised"])
        first.tell("close")
        assert first.end() == 0


def test_after_a_kill_the_folder_is_free(pc):
    with Child("tests.gui.watched", home=pc.home) as first:
        first.hear(_sees("start_page"))
        first.kill()
    assert owner_of(pc.lock) is not None

    with Child("tests.gui.watched", home=pc.home) as second:
        second.hear(_sees("start_page"))


def test_a_folder_that_cannot_be_written_is_told_and_the_program_ends(tmp_path, ordinary):
    home = tmp_path / "read-only"
    home.mkdir()
    home.chmod(0o555)

    with Child("tests.gui.watched", home=home, through=ordinary) as program:
        program.hear(_sees("trouble_page", "trouble_card_again"))
        program.tell("press trouble_card_again")

        assert program.end() == 1
        assert list(home.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a file in the way of a folder is told otherwise there")
def test_a_data_folder_that_cannot_be_one_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with Child("tests.gui.watched", home=tmp_path / "file" / "home") as program:
        program.hear(_sees("trouble_page"))


NOT_BEFORE_HOME = {
    "argon2",
    "cryptography",
    "fsrs",
    "firelearn.domain.allotment",
    "firelearn.domain.drawing",
    "firelearn.gui.exam.room",
    "firelearn.gui.practice.page",
    "firelearn.services.exam_results",
    "firelearn.services.exams",
    "firelearn.services.practice",
    "firelearn.wire.bodies_v1",
    "firelearn.wire.journal_v1",
    "shibokensupport.signature.parser",
}


def test_home_is_drawn_before_the_code_is_read_that_only_acts_need(pc):
    ready = open_suite(pc, Clock(boot_id()))
    ready.suite.people.start_guest(Language.EN)
    ready.suite.seat.store.close()

    with Child("tests.gui.watched", home=pc.home) as program:
        said = program.hear(_sees("home_body"))
        program.tell("close")

        assert program.end() == 0
    assert NOT_BEFORE_HOME & set(said["modules"]) == set()
