import errno
import sys
from pathlib import Path

import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.paths import find_paths, prepare_home, trouble_of

ROOT = Path(__file__).parents[2]


def test_the_data_folder_is_the_one_that_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("FIRELEARN_HOME", str(tmp_path / "mine"))

    paths = find_paths()

    assert paths.home == tmp_path / "mine"
    assert {paths.store.parent, paths.logs.parent, paths.settings.parent, paths.lock.parent} == {paths.home}


def test_without_a_name_it_is_the_platforms_place(monkeypatch):
    monkeypatch.delenv("FIRELEARN_HOME")

    assert find_paths().home.name == "firelearn"


def test_in_a_checkout_resources_and_bank_stand_beside_the_package(monkeypatch):
    monkeypatch.delenv("FIRELEARN_BANK", raising=False)

    paths = find_paths()

    assert paths.resources == ROOT / "resources"
    assert paths.bank == ROOT / "question_bank"


def test_in_the_frozen_program_they_stand_in_its_own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert find_paths().resources == tmp_path / "resources"


def test_another_bank_may_be_named(tmp_path, monkeypatch):
    monkeypatch.setenv("FIRELEARN_BANK", str(tmp_path))

    assert find_paths().bank == tmp_path


def test_the_data_folder_is_made(data_folder):
    prepare_home(find_paths())

    assert sorted(path.name for path in data_folder.iterdir()) == ["logs", "store"]


def test_a_data_folder_that_cannot_be_made_is_told_in_words(data_folder):
    data_folder.write_text("a file in its place", encoding="utf-8")

    with pytest.raises(Trouble, match="folder_read_only"):
        prepare_home(find_paths())


def test_a_full_disk_is_told_from_a_folder_that_cannot_be_written(tmp_path):
    assert trouble_of(OSError(errno.ENOSPC, "full"), tmp_path).code == "disk_full"
    assert trouble_of(OSError(errno.EROFS, "read-only"), tmp_path).code == "folder_read_only"
