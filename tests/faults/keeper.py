"""One who cares for the records until killed: makes, migrates, compiles, backs up, rebuilds or rescues them.

It waits for one line (what to do), says that it begins, and does it again and again.
"""

import json
import sys
from pathlib import Path

from firelearn.content.bank import load_bank, load_rule_sets
from firelearn.domain.clock import SteppedClock
from firelearn.runtime.paths import Paths
from firelearn.services.opening import open_suite
from firelearn.store import migrate
from firelearn.store.opening import open_store
from tests.faults.learner import say
from tests.services.made import DAY_MS

NEXT_STEP = """
CREATE TABLE grown AS SELECT * FROM entry;
CREATE INDEX grown_body ON grown (body);
CREATE TABLE trial (no INTEGER PRIMARY KEY, body BLOB NOT NULL);
INSERT INTO trial SELECT NULL, body FROM question;
"""


def grow() -> None:
    """Give this process the program of the future, with one more migration."""
    known = migrate.steps()
    migrate.steps = lambda: (*known, NEXT_STEP)


def care(what: str, where: Paths, clock: SteppedClock) -> None:
    if what in {"make", "migrate", "rescue"}:
        if what == "migrate":
            grow()
        say({"begins": what})
        open_store(where.store, rules=load_rule_sets(where.resources), now_ms=clock.now().wall_utc_ms).store.close()
        say({"done": what})
        return
    suite = open_suite(where, clock).suite
    store = suite.seat.store
    banks = [load_bank(folder, where.resources) for folder in (where.bank, where.bank.parent / "other-bank")[::-1]]
    say({"begins": what})
    while True:
        if what == "backup":
            clock.advance(DAY_MS)
            store.backup(clock.now().wall_utc_ms)
        elif what == "rebuild":
            store.rebuild()
        else:
            for bank in banks:
                store.compile_bank(bank)
        say({"done": what})


def main() -> None:
    home, resources, bank = map(Path, sys.argv[1:4])
    begun = json.loads(sys.stdin.readline())
    clock = SteppedClock(wall_utc_ms=begun["wall"], boot=bytes.fromhex(begun["boot"]))
    care(begun["what"], Paths(home=home, resources=resources, bank=bank), clock)


if __name__ == "__main__":
    main()
