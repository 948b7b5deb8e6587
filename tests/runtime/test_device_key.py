import logging
import stat
import sys

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from firelearn.domain.errors import Trouble
from firelearn.runtime.device_key import FILE_NAME, open_device_key, system_keyring


class Ring:
    """A keyring in memory; ``locked`` refuses everything, ``forgetful`` keeps nothing."""

    def __init__(self, *, locked=False, forgetful=False):
        self.kept = {}
        self.locked = locked
        self.forgetful = forgetful

    def get_password(self, service, username):
        if self.locked:
            raise RuntimeError("locked")
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        if self.locked:
            raise RuntimeError("locked")
        if not self.forgetful:
            self.kept[service, username] = password


def test_a_key_is_made_once_and_is_the_same_ever_after(tmp_path):
    made = open_device_key(tmp_path)
    again = open_device_key(tmp_path)

    assert made.made
    assert not again.made
    assert again.public() == made.public()
    assert len(made.public()) == 32


def test_what_it_signs_can_be_checked_with_the_public_key(tmp_path):
    key = open_device_key(tmp_path)

    signature = key.sign(b"message")

    Ed25519PublicKey.from_public_bytes(key.public()).verify(signature, b"message")
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(key.public()).verify(signature, b"massage")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's data folder to that person by itself")
def test_only_its_owner_may_read_the_file(tmp_path):
    open_device_key(tmp_path / "home")

    file = tmp_path / "home" / FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\0", b"firelearn device key v1\nzz\n"])
def test_a_damaged_file_is_set_aside_and_told_in_the_log(tmp_path, caplog, damage):
    (tmp_path / FILE_NAME).write_bytes(damage)

    with caplog.at_level(logging.WARNING):
        key = open_device_key(tmp_path)

    assert key.made
    assert (tmp_path / f"{FILE_NAME}.damaged").read_bytes() == damage
    assert "set aside" in caplog.text
    assert open_device_key(tmp_path).public() == key.public()


def test_one_altered_digit_is_damage_and_no_file_that_was_set_aside_is_lost(tmp_path):
    file = tmp_path / FILE_NAME
    for _ in range(2):
        open_device_key(tmp_path)
        written = bytearray(file.read_bytes())
        written[30] = ord("0") if written[30] != ord("0") else ord("1")
        file.write_bytes(bytes(written))

    assert open_device_key(tmp_path).made
    assert {path.name for path in tmp_path.iterdir()} == {
        FILE_NAME,
        f"{FILE_NAME}.damaged",
        f"{FILE_NAME}.damaged-2",
    }


def test_a_half_written_new_file_of_a_power_cut_does_no_harm(tmp_path):
    (tmp_path / f"{FILE_NAME}.new").write_bytes(b"half")

    key = open_device_key(tmp_path)

    assert open_device_key(tmp_path).public() == key.public()


def test_a_file_that_cannot_be_read_is_no_reason_for_a_second_key(tmp_path):
    (tmp_path / FILE_NAME).mkdir()

    with pytest.raises(Trouble, match="folder_read_only"):
        open_device_key(tmp_path)


def test_a_keyring_that_works_keeps_the_key_instead_of_a_file(tmp_path):
    ring = Ring()

    key = open_device_key(tmp_path, ring)

    assert not (tmp_path / FILE_NAME).exists()
    assert open_device_key(tmp_path, ring).public() == key.public()
    assert open_device_key(tmp_path / "another", ring).public() != key.public()


@pytest.mark.parametrize("ring", [Ring(locked=True), Ring(forgetful=True)])
def test_a_keyring_that_does_not_work_leaves_it_to_the_file(tmp_path, ring):
    key = open_device_key(tmp_path, ring)

    assert (tmp_path / FILE_NAME).exists()
    assert open_device_key(tmp_path).public() == key.public()
    assert open_device_key(tmp_path, ring).public() == key.public()


def test_a_key_in_a_file_wins_over_a_keyring_that_works_again(tmp_path):
    key = open_device_key(tmp_path)

    assert open_device_key(tmp_path, Ring()).public() == key.public()


def test_without_the_keyring_package_there_is_none(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)

    assert system_keyring() is None
