"""Finding a unit among 20,000 with every key, its near duplicates, its figures, and loading a county."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from bench import made
from bench.run import Run
from bench.table import Figure, median, percentile
from firelearn.domain.fact import UnitChanged
from firelearn.domain.hlc import Value
from firelearn.domain.ids import NO_PERSON, UnitId
from firelearn.domain.naming import initials, name_key
from firelearn.runtime.paths import find_paths
from firelearn.services.demo import Demo
from firelearn.services.premises import Premises
from firelearn.services.seat import Seat
from firelearn.services.unit_loading import UnitLoading
from firelearn.services.units import Units
from firelearn.store.engine import open_for_screens
from firelearn.store.opening import FILE_NAME
from firelearn.store.store import Store

_PLACES: Final = [
    "金石镇",
    "高桥镇",
    "白沙镇",
    "清江乡",
    "渡水镇",
    "黄龙镇",
    "巡田乡",
    "麻林乡",
    "靖位乡",
    "回龙寺镇",
    "马头桥镇",
    "丰田乡",
]
_OWN: Final = [
    "中心",
    "第一",
    "第二",
    "东方",
    "宏达",
    "鸿运",
    "老刘",
    "张记",
    "新华",
    "惠民",
    "福源",
    "永兴",
    "天鸿",
    "顺达",
    "金海",
    "聚福",
    "德盛",
    "兴隆",
    "百姓",
    "光明",
]
_KINDS: Final = [
    "小学",
    "中学",
    "幼儿园",
    "卫生院",
    "超市",
    "宾馆",
    "米粉店",
    "经营部",
    "五金店",
    "电动车行",
    "木材加工厂",
    "敬老院",
    "网吧",
    "药店",
    "诊所",
]
_SHOWN: Final = 31
_AN_ACT: Final = 1_000
_PREFIX: Final = "SELECT unit FROM unit WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?"


def figures(run: Run) -> Iterator[Figure]:
    """Yield the rows of units."""
    count = run.pick(20_000, 2_000)
    home = run.home("units")
    with made.a_store(home) as store:
        names = _fill(store, count)
        units = Units(Seat(store=store, clock=made.clock()))
        yield Figure(
            work=f"reading the names of {count:,} units, once after one changed", unit="ms",
            ours=_timed(units.get_ready), limit=150, note="done when the search is opened, before somebody types",
        )  # fmt: skip
        yield _keystrokes(run, units, home / "store" / FILE_NAME, names)
        draw = random.Random(made.SEED)
        near = [_timed(partial(units.near, f"{name}店")) for name in draw.sample(names, run.pick(60, 10))]
        yield Figure(
            work=f"near duplicates of a new unit among {count:,}", unit="ms", ours=median(near), limit=400,
            note="asked once, before a unit is made",
        )  # fmt: skip
    yield from _county(run)


def _keystrokes(run: Run, units: Units, path: Path, names: list[str]) -> Figure:
    """Type names letter by letter, in characters and in initials."""
    draw = random.Random(made.SEED)
    typed: list[str] = []
    for name in draw.sample(names, run.pick(60, 10)):
        for whole in (name, initials(name)):
            typed += [whole[: at + 1] for at in range(len(whole))]
    ours = [_timed(partial(units.find, text)) for text in typed]
    with closing(open_for_screens(path)) as bare:
        floor = [
            _timed(lambda text=text: bare.execute(_PREFIX, (text, f"{text}\uffff", _SHOWN)).fetchall())  # type: ignore[misc]
            for text in map(name_key, typed)
        ]
    return Figure(
        work=f"a unit's name, per keystroke, p99, {len(names):,} units", unit="ms", floor=percentile(floor, 0.99),
        ours=percentile(ours, 0.99), limit=20,
        note=f"{len(typed):,} keystrokes; names, aliases and initials, beginnings and middles, ranked; the median is "
        f"{median(ours):.1f} ms; floor: one prefix of the name on its index by the driver, ids only",
    )  # fmt: skip


def _county(run: Run) -> Iterator[Figure]:
    """Load the demonstration county: its roster, then with learners and three weeks of what they did."""
    folder = find_paths().resources / "demo"
    with made.a_store(run.home("roster"), made.bank(1_000)) as store:
        loading = UnitLoading(Seat(store=store, clock=made.clock()))
        took = _timed(lambda: loading.load(loading.plan(folder / "county.csv")))
        yield Figure(work="load a county of 301 units from 306 rows", unit="s", ours=took / 1000, limit=2)
    with made.a_store(run.home("demo"), made.bank(1_000)) as store:
        seat = Seat(store=store, clock=made.clock())
        whole = _timed(Demo(seat, Premises(None), folder).load)
        yield Figure(work="load the county with learners and their three weeks", unit="s", ours=whole / 1000)
        units = Units(seat)
        bureau = units.find("教育局").units[0].unit
        took = median([_timed(lambda: units.figures(bureau)) for _ in range(run.pick(50, 5))])
        yield Figure(work="figures of a bureau with all its schools", unit="ms", ours=took, limit=50)


def _fill(store: Store, count: int) -> list[str]:
    draw = random.Random(made.SEED)
    names = [
        f"{draw.choice(_PLACES)}{draw.choice(_OWN)}{draw.choice(_OWN)}{draw.choice(_KINDS)}{n % 97}"
        for n in range(count)
    ]
    now = made.clock().now()
    facts = []
    for number, name in enumerate(names):
        fields: dict[str, Value] = {
            "name": name,
            "aliases": name[3:],
            "headcount": number % 300 + 1,
            "state": "pending" if number % 5 == 0 else "accepted",
            "join_code": "".join(draw.choices("ACDEFGHJKMNPQRTUVWXY34679", k=6)),
        }
        facts.append(UnitChanged(subject=UnitId(number.to_bytes(16, "big")), hlc=1, fields=fields))
    for first in range(0, count, _AN_ACT):
        store.act(NO_PERSON, facts[first : first + _AN_ACT], now)
    return names


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
