"""`firelearn demo`: an invented county comes and goes."""

import json


def test_the_county_is_loaded_and_taken_back(command, learned):
    loaded = command("demo", "load")
    twice = command("demo", "load")
    cleared = command("demo", "clear")
    gone = command("--speak", "en", "demo", "clear")

    assert (loaded.code, twice.code, cleared.code, gone.code) == (0, 1, 0, 1)
    assert "301" in loaded.out
    assert "301" in cleared.out
    assert "no demonstration county" in gone.err
    assert json.loads(command("doctor", "--json").out)["sound"]
