import pytest

from tests.content.desk import Desk

HOME = "bank/questions/home.toml"
ENGLISH = "Interrupting combustion necessitates eliminating atmospheric oxygen and discontinuing heating immediately."


@pytest.mark.parametrize(("characters", "told"), [(40, set()), (41, {"sentence_long"})])
def test_a_sentence_for_everybody_has_forty_characters(desk: Desk, characters: int, told: set[str]) -> None:
    desk.edit(HOME, "断热源，再隔绝空气。", "火" * characters + "。")

    assert desk.codes() == told


def test_a_long_text_of_short_sentences_is_easy(desk: Desk) -> None:
    desk.edit(HOME, "断热源，再隔绝空气。", ("火" * 30 + "。") * 3)

    assert desk.codes() == set()


def test_those_who_manage_may_be_told_in_longer_sentences(desk: Desk) -> None:
    desk.edit(HOME, "断热源，再隔绝空气。", "火" * 50 + "。")
    desk.edit(HOME, "level = 1", "level = 3")

    assert desk.codes() == set()


def test_the_sentence_and_the_characters_are_named(desk: Desk) -> None:
    long = "烊" + "火" * 41
    desk.edit(HOME, "断热源，再隔绝空气。", f"先关火。{long}。")

    told = {one.code: one.values for one in desk.complaints()}

    assert told["sentence_long"]["sentence"] == long
    assert told["uncommon"]["characters"] == "烊"


def test_a_second_level_may_hold_one_uncommon_character(desk: Desk) -> None:
    desk.edit(HOME, "断热源，再隔绝空气。", "打烊前断热源。")
    desk.edit(HOME, "level = 1", "level = 2")

    assert desk.codes() == set()


def test_hard_english_is_told_with_its_hardest_sentence(desk: Desk) -> None:
    desk.edit(HOME, "Cut the heat, then the air.", ENGLISH)

    told = [(one.code, one.values["sentence"]) for one in desk.complaints()]

    assert told == [("english_hard", ENGLISH)]
