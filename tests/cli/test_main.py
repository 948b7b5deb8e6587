import pytest

from firelearn.runtime.build import VERSION


@pytest.mark.parametrize("words", [["no-such"], ["bank"], ["bank", "no-such"], ["--speak", "tlh", "doctor"], ["--no"]])
def test_what_is_not_understood_ends_with_two_and_says_so_on_the_error_stream(command, words):
    said = command(*words)

    assert (said.code, said.out) == (2, "")
    assert "usage:" in said.err


def test_the_version_is_told(command):
    said = command("--version")

    assert (said.code, said.out.strip()) == (0, f"firelearn {VERSION}")


def test_help_names_every_command(command):
    said = command("--help")

    assert said.code == 0
    assert all(name in said.out for name in ("doctor", "backup", "bank", "tour", "--self-check"))
