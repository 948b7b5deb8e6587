import shutil

import pytest

from firelearn.content.fingerprint import FINGERPRINT_BYTES, bank_fingerprint
from tests.content.desk import Desk


def test_a_copied_bank_has_the_same_fingerprint(desk: Desk) -> None:
    copy = desk.bank.parent / "copy"
    shutil.copytree(desk.bank, copy)

    fingerprint = bank_fingerprint(copy, desk.resources)

    assert fingerprint == bank_fingerprint(desk.bank, desk.resources)
    assert len(fingerprint) == FINGERPRINT_BYTES


@pytest.mark.parametrize(
    "path",
    [
        "bank/bank.toml",
        "bank/sources.toml",
        "bank/questions/home.toml",
        "bank/questions/new.toml",
        "bank/courses/pan/course.toml",
        "bank/courses/pan/01-part-1.en.md",
        "resources/blueprints/short.toml",
        "resources/points/2026-11.toml",
    ],
)
def test_any_change_of_what_is_compiled_changes_the_fingerprint(desk: Desk, path: str) -> None:
    before = bank_fingerprint(desk.bank, desk.resources)
    desk.append(path, "# x\n")

    after = bank_fingerprint(desk.bank, desk.resources)

    assert after != before


def test_a_bank_that_is_not_there_has_a_fingerprint_of_its_own(desk: Desk) -> None:
    nowhere = desk.bank / "nowhere"

    fingerprint = bank_fingerprint(nowhere, desk.resources)

    assert fingerprint != bank_fingerprint(desk.bank, desk.resources)
