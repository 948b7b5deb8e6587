"""The knock of a second start."""

from firelearn.gui.knock import Knock


def test_a_knock_is_heard_once_and_taken_away(tmp_path, qtbot):
    first, second = Knock(tmp_path), Knock(tmp_path)
    first.listen()

    with qtbot.waitSignal(first.heard):
        second.call()

    assert list(tmp_path.iterdir()) == []


def test_every_knock_is_heard(tmp_path, qtbot):
    first = Knock(tmp_path)
    first.listen()

    for _ in range(3):
        with qtbot.waitSignal(first.heard):
            Knock(tmp_path).call()


def test_an_old_knock_is_forgotten(tmp_path, qtbot):
    Knock(tmp_path).call()
    first = Knock(tmp_path)

    with qtbot.assertNotEmitted(first.heard, wait=50):
        first.listen()

    assert list(tmp_path.iterdir()) == []


def test_other_files_in_the_folder_are_no_knock(tmp_path, qtbot):
    first = Knock(tmp_path)
    first.listen()

    with qtbot.assertNotEmitted(first.heard, wait=50):
        (tmp_path / "settings.json").write_bytes(b"{}")


def test_a_knock_on_a_folder_that_is_not_there_is_silent(tmp_path):
    Knock(tmp_path / "nowhere").call()

    assert list(tmp_path.iterdir()) == []
