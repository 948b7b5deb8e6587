from firelearn.runtime.device_key import open_device_key
from firelearn.wire.certificate_v1 import sign
from tests.wire.test_certificate_v1 import certificate, signed


def test_an_intact_one_of_another_pc_is_told_with_what_it_certifies(command):
    said = command("--speak", "en", "certificate", "check", signed())

    assert said.code == 0
    assert said.out.splitlines()[0] == "Intact, signed by another PC"
    assert "  Score: 92 of 100, pass mark 60" in said.out
    assert "  Code: 49FF-9D4A-G" in said.out


def test_one_of_this_pc_is_known(command, data_folder):
    data_folder.mkdir(parents=True)
    key = open_device_key(data_folder)

    said = command("certificate", "check", sign(certificate(), key.public(), key.sign))

    assert said.out.splitlines()[0] == "没有改过，是这台电脑签发的"


def test_a_file_that_holds_it_is_read(command, tmp_path):
    path = tmp_path / "certificate.txt"
    path.write_text(signed(), encoding="ascii")

    assert command("certificate", "check", path).code == 0


def test_an_altered_one_is_refused_with_the_advice(command):
    said = command("--speak", "en", "certificate", "check", signed()[:-2] + "AA")

    assert said.code == 1
    assert said.out.splitlines() == [
        "It does not match: altered, or not copied whole",
        "Scan it once more, whole. If it still does not match, do not accept this certificate.",
    ]


def test_a_newer_and_a_foreign_one_are_told_apart(command):
    newer, foreign = (command("--speak", "en", "certificate", "check", text) for text in ("FLC2.ABC", "hello"))

    assert (newer.code, foreign.code) == (1, 1)
    assert newer.out.splitlines()[0] == "It was signed by a newer program"
    assert foreign.out.splitlines()[0] == "This is no certificate of Firelearn"
