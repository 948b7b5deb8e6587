import tomllib
from pathlib import Path

from firelearn.runtime.build import VERSION, built_at_ms, is_before_build

ROOT = Path(__file__).parents[2]
DAY_MS = 86_400_000


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["project"]["version"] == VERSION


def test_a_clock_before_the_build_is_noticed():
    assert is_before_build(built_at_ms() - DAY_MS)
    assert not is_before_build(built_at_ms())
