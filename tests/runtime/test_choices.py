import msgspec

from firelearn.runtime.choices import ChoicesFile


class Menu(msgspec.Struct):
    soup: str = "none"


def test_what_was_chosen_is_there_again_and_a_damaged_file_is_set_aside(tmp_path):
    file = ChoicesFile(tmp_path / "deep" / "menu.json", Menu)

    before = file.load()
    file.save(Menu(soup="hot"))
    after = file.load()
    (tmp_path / "deep" / "menu.json").write_bytes(b"{")
    damaged = file.load()

    assert (before.soup, after.soup, damaged.soup) == ("none", "hot", "none")
    assert file.set_aside is not None
