import pytest

from firelearn.content.consent import GUARDIAN, PRIVACY, load_consent, newest_version
from firelearn.domain.text import Language
from firelearn.runtime.paths import shipped_folder

RESOURCES = shipped_folder() / "resources"


def test_every_version_says_the_same_number_of_things_in_both_languages():
    versions = {file.name.split(".")[0] for file in (RESOURCES / "consent").iterdir()}

    for version in versions:
        zh, en = (load_consent(RESOURCES, version, language) for language in (Language.ZH_CN, Language.EN))

        assert [text.document for text in zh] == [text.document for text in en] == [PRIVACY, GUARDIAN]
        assert [len(text.points) for text in zh] == [len(text.points) for text in en]
        assert all(text.title and text.points for text in (*zh, *en))


def test_the_newest_version_is_asked_for(tmp_path):
    folder = tmp_path / "consent"
    folder.mkdir()
    for version in ("2027-03", "2026-11"):
        (folder / f"{version}.zh_CN.md").write_text("# a\n- b\n\n# c\n- d\n", encoding="utf-8")

    assert newest_version(tmp_path) == "2027-03"


def test_without_a_text_nobody_can_agree(tmp_path):
    with pytest.raises(FileNotFoundError):
        newest_version(tmp_path)
