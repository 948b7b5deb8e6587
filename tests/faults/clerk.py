"""A clerk who never stops: registers and removes people, loads rosters and the demonstration county, until killed.

It waits for one line (what its luck is), opens the records as the app does, and says that it begins.
"""

import json
import random
import sys
from pathlib import Path

from firelearn.domain.age import AgeBand
from firelearn.domain.clock import SteppedClock
from firelearn.domain.text import Language
from firelearn.runtime.paths import Paths
from firelearn.services.opening import open_suite
from firelearn.services.people_registering import Registration
from firelearn.services.suite import Suite
from firelearn.services.unit_views import UnitDraft, UnitPicked
from tests.faults.learner import say

PIN = "302715"
ROSTER_UNITS = 40
WORD = "名册"


def registration(number: int) -> Registration:
    return Registration(
        age_band=AgeBand.FROM_18,
        nickname=f"店主{number}",
        consent_version="2026-11",
        language=Language.ZH_CN,
        pin=PIN,
        unit=UnitPicked(name=f"小店{number}", draft=UnitDraft(name=f"小店{number}")),
    )


def roster(folder: Path, number: int) -> Path:
    path = folder / f"roster{number}.csv"
    lines = [f"{place},{WORD}{number}单位{place},其他" for place in range(ROSTER_UNITS)]
    path.write_text("\n".join(["序号,单位名称,类别", *lines]), encoding="utf-8")
    return path


def work(suite: Suite, folder: Path, draw: random.Random) -> None:
    registered = []
    number = draw.getrandbits(20) * 1_000
    while True:
        number += 1
        registered.append(suite.people.register(None, registration(number)).person)
        suite.certificates.keep_name(registered[-1], f"店主{number}")
        if draw.random() < 0.5:
            suite.people.erase(registered.pop(draw.randrange(len(registered))))
        if draw.random() < 0.4:
            suite.unit_loading.load(suite.unit_loading.plan(roster(folder, number)))
        if draw.random() < 0.3:
            if suite.seat.store.reader.unit_people.marked("demo"):
                suite.demo.clear()
            else:
                suite.demo.load()


def main() -> None:
    home, resources, bank = map(Path, sys.argv[1:4])
    begun = json.loads(sys.stdin.readline())
    suite = open_suite(Paths(home=home, resources=resources, bank=bank), SteppedClock(wall_utc_ms=begun["wall"])).suite
    say({"begins": True})
    work(suite, home, random.Random(begun["seed"]))


if __name__ == "__main__":
    main()
