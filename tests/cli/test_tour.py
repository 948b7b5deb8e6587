def test_a_size_that_is_none_ends_with_two_and_says_what_one_looks_like(command, tmp_path):
    said = command("tour", "--out", tmp_path / "tour", "--size", "wide")

    assert (said.code, said.out) == (2, "")
    assert "1024x768: wide" in said.err
    assert not (tmp_path / "tour").exists()


def test_a_folder_that_cannot_be_made_is_told_in_words(command, tmp_path):
    (tmp_path / "file").write_text("no folder")

    said = command("--speak", "en", "tour", "--out", tmp_path / "file" / "tour")

    assert (said.code, said.out) == (1, "")
    assert str(tmp_path / "file" / "tour") in said.err
    assert "Traceback" not in said.err
