"""Only firelearn.domain.clock reads the clock; everywhere else the time is an argument."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
THE_CLOCK = ROOT / "firelearn" / "domain" / "clock.py"
READINGS = {
    "time": {
        "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns",
        "process_time", "clock_gettime", "clock_gettime_ns",
    },
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "QDateTime": {"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentSecsSinceEpoch"},
    "QDate": {"currentDate"},
    "QTime": {"currentTime"},
}  # fmt: skip


def _readings(source: str) -> list[tuple[int, str]]:
    """Find where a module asks what time it is: (line, what)."""
    tree = ast.parse(source)
    aliases = {
        name.asname or name.name: (node.module or "", name.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    } | {
        name.asname: ("", name.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
        if name.asname
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = _last_name(node.value)
            owner = aliases.get(owner, ("", owner))[1]
            if node.attr in READINGS.get(owner, ()):
                found.append((node.lineno, f"{owner}.{node.attr}"))
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            found.extend((node.lineno, f"time.{name.name}") for name in node.names if name.name in READINGS["time"])
    return found


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def test_only_the_clock_reads_the_clock() -> None:
    modules = [path for path in (ROOT / "firelearn").rglob("*.py") if path != THE_CLOCK]

    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line} {what}"
        for path in modules
        for line, what in _readings(path.read_text(encoding="utf-8"))
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.time()",
        "import time as t\nt.monotonic_ns()",
        "from time import time_ns\ntime_ns()",
        "import datetime\ndatetime.datetime.now()",
        "from datetime import datetime as moment\nmoment.now()",
        "from datetime import date\ndate.today()",
        "from PySide6.QtCore import QDateTime\nQDateTime.currentMSecsSinceEpoch()",
    ],
)
def test_every_way_to_ask_for_the_time_is_seen(source: str) -> None:
    assert _readings(source)


def test_arithmetic_on_times_is_free() -> None:
    source = "from datetime import UTC, datetime, timedelta\ndatetime.fromtimestamp(0, UTC) + timedelta(days=1)"

    assert not _readings(source)
