from firelearn.runtime.machine import boot_id, free_bytes


def test_a_boot_has_one_name_of_sixteen_bytes():
    first, second = boot_id(), boot_id()

    assert len(first) == 16
    assert first == second


def test_free_space_is_told_for_a_folder_that_is_still_to_be_made(tmp_path):
    assert free_bytes(tmp_path / "not" / "yet") > 0
