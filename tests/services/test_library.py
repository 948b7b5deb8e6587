import shutil
from dataclasses import replace

import pytest

from firelearn.domain.errors import Trouble
from tests.services import made


@pytest.fixture
def own_bank(desk, tmp_path):
    """Give the PC a bank of its own, a copy of the real one."""
    bank = tmp_path / "bank"
    shutil.copytree(desk.paths.bank, bank)
    return replace(desk.suite.library, folder=bank)


def change(bank, before, after):
    path = bank / "bank.toml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_an_unchanged_bank_is_not_even_read(desk, own_bank, monkeypatch):
    own_bank.refresh()
    monkeypatch.setattr("firelearn.content.bank.load_bank", lambda *_: pytest.fail("the bank was read"))

    assert own_bank.refresh() is False


def test_a_changed_bank_is_compiled_once(desk, own_bank):
    change(own_bank.folder, "2026.11", "2026.12")

    compiled = [own_bank.refresh(), own_bank.refresh()]

    assert compiled == [True, False]
    assert own_bank.edition().edition == "2026.12"


def test_with_a_broken_bank_the_compiled_one_goes_on(desk, me, own_bank):
    (own_bank.folder / "questions" / "gas.toml").write_text("this is [not toml", encoding="utf-8")
    before = own_bank.edition()

    with pytest.raises(Trouble, match="bank_broken"):
        own_bank.refresh()

    assert own_bank.edition() == before
    assert desk.suite.practice.choices(me).total == before.questions


def test_with_a_bank_that_is_gone_the_compiled_one_goes_on(desk, own_bank):
    shutil.rmtree(own_bank.folder)

    with pytest.raises(Trouble, match="bank_missing"):
        own_bank.refresh()

    assert own_bank.edition().questions >= 160


@pytest.mark.parametrize(("fault", "code"), [("gone", "bank_missing"), ("broken", "bank_broken")])
def test_without_any_bank_the_trouble_is_told(compiled, tmp_path, fault, code):
    bank = tmp_path / "bank"
    if fault == "broken":
        shutil.copytree(compiled.bank, bank)
        (bank / "questions" / "gas.toml").write_text('[[questions]]\nid = "gas-0001"\ntype = "riddle"\n', "utf-8")

    with (
        pytest.raises(Trouble, match=code),
        made.desk(made.paths(tmp_path / "empty", compiled.resources, bank)),
    ):
        pass


def test_pictures_lie_in_the_bank(desk):
    assert desk.suite.library.picture("fire-door.svg").is_file()
    assert not desk.suite.library.picture("no-such.svg").exists()
