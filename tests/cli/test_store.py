import json
import sqlite3
from contextlib import closing
from pathlib import Path

from firelearn.runtime.instance import Instance


def test_the_doctor_finds_a_sound_store_sound(command, learned):
    said = command("doctor", "--json")

    told = json.loads(said.out)
    assert said.code == 0
    assert (told["sound"], told["findings"], told["entries"], told["persons"]) == (True, [], 2, 1)
    assert told["questions"] >= 160
    assert told["rescued"] is False


def test_the_doctor_also_speaks_to_people_in_their_language(command, learned):
    zh, en = command("doctor"), command("--speak", "en", "doctor")

    assert zh.code == en.code == 0
    assert zh.out.strip() != en.out.strip()
    assert en.out.isascii()


def test_the_doctor_names_what_differs_and_a_rebuild_puts_it_right(command, learned):
    with closing(sqlite3.connect(learned / "store" / "firelearn.db", isolation_level=None)) as connection:
        connection.execute("UPDATE points_day SET points = points + 99")

    seen, told = command("doctor"), json.loads(command("doctor", "--json").out)
    rebuilt = command("doctor", "--rebuild", "--json")
    again = command("doctor", "--rebuild", "--json")
    after = command("doctor")

    assert (seen.code, told["sound"], [row["part"] for row in told["findings"]]) == (1, False, ["projections"])
    assert (rebuilt.code, json.loads(rebuilt.out)["different"]) == (1, 1)
    assert json.loads(rebuilt.out)["differences"][0]["table"] == "points_day"
    assert (again.code, json.loads(again.out)["different"]) == (0, 0)
    assert after.code == 0


def test_a_rebuild_says_how_much_was_folded(command, learned):
    told = json.loads(command("doctor", "--rebuild", "--json").out)

    assert told["entries"] == 2
    assert told["seconds"] >= 0
    assert command("doctor", "--rebuild").code == 0


def test_a_rescue_is_told_by_the_doctor(command, learned):
    command("backup")
    with (learned / "store" / "firelearn.db").open("rb+") as file:
        file.write(b"\xa5" * 4096)

    said = command("--speak", "en", "doctor")
    told = json.loads(command("doctor", "--json").out)

    assert said.code == 0
    assert "2" in said.out
    assert "firelearn.db.damaged-" in said.out
    assert told["rescued"] is True


def test_a_backup_is_made_and_named(command, learned):
    told = json.loads(command("backup", "--json").out)
    said = command("backup")

    assert Path(told["path"]).is_file()
    assert (told["entries"], told["bytes"]) == (2, Path(told["path"]).stat().st_size)
    assert said.code == 0
    assert told["path"] in said.out


def test_a_backup_where_nothing_was_learned_yet_is_made_too(command, data_folder):
    said = command("backup", "--json")

    assert (said.code, json.loads(said.out)["entries"]) == (0, 0)


def test_while_the_app_runs_commands_on_the_records_are_refused(command, learned):
    lock = Instance(learned / "running.lock")
    lock.take()
    try:
        said = command("--speak", "en", "backup")
    finally:
        lock.release()

    assert (said.code, said.out) == (1, "")
    assert said.err.isascii()
    assert len(said.err.splitlines()) >= 2


def test_a_folder_that_cannot_be_made_is_told_in_the_chosen_language(command, data_folder):
    data_folder.write_text("a file in the way", encoding="utf-8")

    zh, en = command("doctor"), command("--speak", "en", "doctor")

    assert (zh.code, en.code) == (1, 1)
    assert (zh.out, en.out) == ("", "")
    assert "文件夹" in zh.err
    assert "folder" in en.err
