"""Finding oneself among 300,000, and signing in with the slow hash of a PIN."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from bench import made
from bench.run import Run
from bench.table import Figure, median, percentile
from firelearn.domain.ids import PersonId, UnitId
from firelearn.domain.naming import initials, name_key
from firelearn.runtime.pin import check_pin, hash_pin
from firelearn.services.people import MOST_SHOWN, People
from firelearn.services.premises import Premises
from firelearn.services.seat import Seat
from firelearn.services.units import Units
from firelearn.store.engine import open_for_screens
from firelearn.store.opening import FILE_NAME
from firelearn.store.projections.projection import pack

_SURNAMES: Final = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢"
)
_GIVEN: Final = "秀英伟芳敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红梅建华国春小晓玉志海云新永福生宁雨欣子涵梓轩"
_UNITS: Final = 400
_IN_UNITS: Final = 0.99
"""Nearly everybody: whoever looks among those without a unit passes over all the others of that name."""
_LARGEST: Final = 5_000
_PIN: Final = "302715"
_PREFIX: Final = "SELECT person FROM person WHERE {0} >= ? AND {0} < ? ORDER BY {0} LIMIT ?"


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of people."""
    count = run.pick(300_000, 20_000)
    home = run.home("people")
    with made.a_store(home) as store:
        pass
    names = _fill(home / "store" / FILE_NAME, count)
    with made.a_store(home) as store:
        people = People(
            Seat(store=store, clock=made.clock()), Units(Seat(store=store, clock=made.clock())), Premises(None)
        )
        yield from _keystrokes(run, people, home / "store" / FILE_NAME, names, count)
        yield _sign_in(run, people)


def _keystrokes(run: Run, people: People, path: Path, names: list[str], count: int) -> Iterator[Figure]:
    """Type names letter by letter: in pinyin initials and in characters, without a unit and in the largest one."""
    draw = random.Random(made.SEED)
    typed: list[str] = []
    for name in draw.sample(names, run.pick(400, 40)):
        for whole in (name, initials(name, person=True)):
            typed += [whole[: at + 1] for at in range(len(whole))]
    ours = [_timed(partial(people.find, text, None, MOST_SHOWN + 1)) for text in typed]
    within = [_timed(partial(people.find, text, _unit(0), MOST_SHOWN + 1)) for text in typed]
    with closing(open_for_screens(path)) as bare:
        floor = [_timed(partial(_raw, bare, text)) for text in typed if len(text) > 1]
    told = f"{len(typed):,} keystrokes; floor: the same prefix on the same index by the driver, ids only"
    yield Figure(
        work=f"a person's name, per keystroke, p99, {count:,} persons", unit="ms", floor=percentile(floor, 0.99),
        ours=percentile(ours, 0.99), limit=20, note=f"{told}; the median is {median(ours):.2f} ms, the slowest "
        f"{max(ours):.1f} ms",
    )  # fmt: skip
    yield Figure(
        work=f"a person's name within a unit of {min(_LARGEST, count // 4):,}, per keystroke, p99", unit="ms",
        ours=percentile(within, 0.99), limit=20, note="the beginning and the middle of names and initials",
    )  # fmt: skip


def _sign_in(run: Run, people: People) -> Figure:
    """Sign in; the floor is the slow hash alone."""
    from firelearn.domain.text import Language

    person = people.start_guest(Language.ZH_CN).person
    people.set_pin(person, _PIN)
    verifier = hash_pin(_PIN)
    rounds = run.pick(15, 3)
    floor = [_timed(lambda: check_pin(verifier, _PIN)) for _ in range(rounds)]
    ours = [_timed(lambda: people.sign_in(person, _PIN)) for _ in range(rounds)]
    return Figure(
        work="sign-in with the PIN's hash", unit="ms", floor=median(floor), ours=median(ours), limit=400,
        note="floor: argon2id alone with the same parameters (64 MiB, two passes, one lane)",
    )  # fmt: skip


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _raw(bare: sqlite3.Connection, text: str) -> object:
    column, start = ("initials", text) if text.isascii() else ("name_key", text)
    return bare.execute(_PREFIX.format(column), (start, start + "\U0010ffff", MOST_SHOWN + 1)).fetchall()


def _unit(number: int) -> UnitId:
    return UnitId(number.to_bytes(16, "big"))


def _fill(path: Path, count: int) -> list[str]:
    """Write persons and memberships as folding would leave them: 300,000 registrations take an hour, their rows not."""
    draw = random.Random(made.SEED)
    names = [draw.choice(_SURNAMES) + "".join(draw.choices(_GIVEN, k=draw.choice((1, 2, 2, 2)))) for _ in range(count)]
    fields = pack(([], None))
    largest = min(_LARGEST, count // 4)
    with closing(sqlite3.connect(path)) as connection:
        first = connection.execute("SELECT coalesce(max(no), 0) + 1 FROM known_person").fetchone()[0]
        numbered = [(first + place, name) for place, name in enumerate(names)]
        connection.executemany(
            "INSERT INTO known_person (no, id) VALUES (?, ?)",
            ((number, PersonId(draw.randbytes(16))) for number, _ in numbered),
        )
        connection.executemany(
            "INSERT INTO person VALUES (?, ?, 'from_18', 0, 'zh_CN', 0, NULL, NULL, ?, ?, ?)",
            ((number, name, name_key(name), initials(name, person=True), fields) for number, name in numbered),
        )
        members = [
            (number, 0 if place < largest else draw.randrange(1, _UNITS))
            for place, (number, _) in enumerate(numbered)
            if place < largest or draw.random() < _IN_UNITS
        ]
        connection.executemany(
            "INSERT INTO membership VALUES (?, ?, 1, x'00', 'member')",
            ((number, _unit(unit)) for number, unit in members),
        )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return names
