from collections.abc import Callable
from pathlib import Path

import pytest

from firelearn.content.bank import load_bank, load_blueprints, load_rule_sets
from firelearn.domain.errors import Trouble
from firelearn.domain.text import Text
from tests.content.desk import Desk

HOME = "bank/questions/home.toml"


def test_a_sound_bank_loads_in_order(desk: Desk) -> None:
    bank = load_bank(desk.bank, desk.resources)

    assert (bank.edition, bank.name) == ("2026.11", Text("小题库", "Small bank"))
    assert [question.id for question in bank.questions] == [f"home-{number:04d}" for number in range(1, 9)]
    assert [course.id for course in bank.courses] == ["pan"]
    assert [blueprint.id for blueprint in bank.blueprints] == ["short"]
    assert [rules.id for rules in bank.rule_sets] == ["2026-11"]
    assert bank.images == desk.bank / "images"


def test_loading_twice_gives_the_same_bank(desk: Desk) -> None:
    assert load_bank(desk.bank, desk.resources) == load_bank(desk.bank, desk.resources)


def test_no_bank_is_told_with_its_folder(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as told:
        load_bank(tmp_path / "nowhere", desk.resources)

    assert told.value.code == "bank_missing"
    assert told.value.values == {"path": str(tmp_path / "nowhere")}


def test_a_broken_bank_is_refused_with_its_first_complaint(desk: Desk) -> None:
    desk.edit(HOME, 'type = "multiple"', 'type = "guess"')
    desk.edit(HOME, 'type = "single"', 'type = "guess"')

    with pytest.raises(Trouble) as told:
        load_bank(desk.bank, desk.resources)

    values = told.value.values
    assert told.value.code == "bank_broken"
    assert (values["path"], values["line"], values["count"]) == ("questions/home.toml", 3, 2)
    assert getattr(values["complaint"], "code") == "unknown_type"  # noqa: B009 - a value of a trouble is any object


def test_a_missing_picture_does_not_keep_the_bank_shut(desk: Desk) -> None:
    (desk.bank / "images/pan.svg").unlink()

    bank = load_bank(desk.bank, desk.resources)

    assert len(bank.questions) == 8
    assert "unknown_picture" in desk.codes()


@pytest.mark.parametrize(
    ("load", "path"),
    [(load_blueprints, "resources/blueprints/short.toml"), (load_rule_sets, "resources/points/2026-11.toml")],
)
def test_broken_resources_are_refused(desk: Desk, load: Callable[[Path], object], path: str) -> None:
    desk.append(path, "?\n")

    with pytest.raises(Trouble) as told:
        load(desk.resources)

    assert told.value.code == "bank_broken"
    assert told.value.values["path"] == path.removeprefix("resources/")
