import pytest

from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.runtime.settings import Settings, SettingsFile, Theme


def test_choices_are_there_after_a_restart(tmp_path):
    chosen = Settings(language=Language.EN, elder=True, text_pt=24, theme=Theme.DARK, read_aloud=True, motion=False)

    SettingsFile(tmp_path / "deep" / "settings.json").save(chosen)

    assert SettingsFile(tmp_path / "deep" / "settings.json").load() == chosen


def test_without_a_file_nothing_is_chosen(tmp_path):
    assert SettingsFile(tmp_path / "settings.json").load() == Settings()


@pytest.mark.parametrize("written", [b"", b"{", b"[]", b'{"text_pt": 99}', b'{"theme": "pink"}', b"\xff\xfe\x00"])
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(tmp_path, written):
    path = tmp_path / "settings.json"
    path.write_bytes(written)
    file = SettingsFile(path)

    settings = file.load()

    assert settings == Settings()
    assert file.set_aside is not None
    assert file.set_aside.read_bytes() == written
    assert not path.exists()


def test_a_choice_of_a_later_version_is_passed_over(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"elder": true, "hologram": 1}', encoding="utf-8")

    assert SettingsFile(path).load() == Settings(elder=True)


def test_changing_one_choice_keeps_the_others():
    settings = Settings(elder=True).having(text_pt=20)

    assert (settings.elder, settings.text_pt) == (True, 20)


@pytest.mark.parametrize("wrong", [{"text_pt": 17}, {"text_pt": 31}, {"theme": "pink"}, {"elder": "yes"}])
def test_a_choice_outside_its_limits_is_refused(wrong):
    with pytest.raises(ValueError, match=r"Expected|Invalid"):
        Settings().having(**wrong)


def test_a_file_that_cannot_be_written_is_told_in_words_and_the_old_one_stays(tmp_path):
    path = tmp_path / "settings.json"
    SettingsFile(path).save(Settings(elder=True))
    (tmp_path / "settings.json.new").mkdir()

    with pytest.raises(Trouble, match="folder_read_only"):
        SettingsFile(path).save(Settings())

    assert SettingsFile(path).load() == Settings(elder=True)
