from firelearn.domain.errors import Trouble


def test_a_trouble_names_its_words_and_keeps_its_values():
    trouble = Trouble("disk_full", path="folder")

    assert trouble.title_key == "trouble.disk_full.title"
    assert trouble.advice_key == "trouble.disk_full.advice"
    assert trouble.values == {"path": "folder"}


def test_a_trouble_without_values_reads_as_its_code():
    assert str(Trouble("disk_full")) == "disk_full"
