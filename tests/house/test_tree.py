"""A stranger guesses where a thing is, and is right: known rooms, plain names, tests that mirror the tree."""

import ast
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "firelearn"
FOLDERS = {".ci", "bench", "docs", "firelearn", "question_bank", "requirements", "resources", "tests"}
ROOMS = {"domain", "content", "wire", "runtime", "store", "services", "sync", "gui", "server", "cli"}
NOT_ROOMS = {"bench", "house", "journeys", "faults"}  # tests of benchmarks, the project, whole stories, faults
TESTED_MODULE_BY_MODULE = ("domain", "wire", "store", "services", "content")
FORBIDDEN_NAMES = {
    "common", "core", "data", "handler", "handlers", "helper", "helpers", "info", "manager", "managers", "misc",
    "models", "processor", "util", "utils",
}  # fmt: skip
FORBIDDEN_ENDINGS = re.compile(r"(?:Manager|Handler|Processor|Helper|Util|Utils|Data|Info)$")

# Modules without a test file of their own, each with the tests that hold it. It may only shrink.
TOLD_ELSEWHERE: dict[str, str] = {}


def _kept() -> list[Path]:
    """List the project's files: what git keeps, or would keep once it is added."""
    words = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(words, capture_output=True, check=True).stdout.split(b"\0")
    except (OSError, subprocess.CalledProcessError):
        places = [ROOT / name for name in FOLDERS]
        return [
            path for place in places for path in place.rglob("*") if "__pycache__" not in path.parts and path.is_file()
        ]
    return [path for name in listing if name and (path := ROOT / name.decode()).is_file()]


KEPT = _kept()
MODULES = sorted(path for path in KEPT if path.suffix == ".py" and path.is_relative_to(HOUSE))
TESTS = sorted(path for path in KEPT if path.name.startswith("test_") and path.is_relative_to(ROOT / "tests"))


def test_every_folder_is_a_known_one() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in KEPT if path.parent != ROOT}
    rooms = {path.relative_to(HOUSE).parts[0] for path in MODULES if path.parent != HOUSE}

    assert top <= FOLDERS
    assert rooms <= ROOMS


def test_the_top_of_the_house_holds_only_its_door() -> None:
    assert {path.name for path in MODULES if path.parent == HOUSE} <= {"__init__.py", "__main__.py"}


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    relative = [path.relative_to(ROOT) for path in KEPT if path.suffix in {".py", ".sql", ".toml"}]

    found = [path for path in relative if FORBIDDEN_NAMES & ({*path.parts[:-1], path.stem} - {path.name})]

    assert not found


def test_no_class_has_a_name_that_says_nothing() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and FORBIDDEN_ENDINGS.search(node.name)
    ]

    assert not found, "\n".join(found)


def test_every_package_has_an_init() -> None:
    folders = {path.parent for path in MODULES}

    missing = [folder for folder in folders if folder / "__init__.py" not in MODULES]

    assert not missing


def test_every_test_stands_where_its_module_stands() -> None:
    stray = []
    for path in TESTS:
        inside = path.relative_to(ROOT / "tests")
        if inside.parts[0] in NOT_ROOMS:
            continue
        module = HOUSE / inside.parent / path.name.removeprefix("test_")
        if not (module.is_file() or module.with_suffix("").is_dir()):
            stray.append(inside.as_posix())

    assert not stray


def test_every_module_with_rules_in_it_has_its_tests() -> None:
    untested = []
    for path in MODULES:
        inside = path.relative_to(HOUSE)
        if inside.parts[0] not in TESTED_MODULE_BY_MODULE or path.name == "__init__.py":
            continue
        if not _has_tests(inside) and inside.as_posix() not in TOLD_ELSEWHERE:
            untested.append(inside.as_posix())

    assert not untested, "\n".join(untested)


def test_every_module_told_elsewhere_still_needs_it() -> None:
    stale = [name for name in TOLD_ELSEWHERE if not (HOUSE / name).is_file() or _has_tests(Path(name))]
    homeless = [tests for tests in TOLD_ELSEWHERE.values() if not (ROOT / tests).is_file()]

    assert not stale
    assert not homeless


def _has_tests(inside: Path) -> bool:
    """Tell whether a module of the house, or the folder that holds it, has its test file."""
    own = ROOT / "tests" / inside.parent / f"test_{inside.name}"
    of_folder = ROOT / "tests" / inside.parent.parent / f"test_{inside.parent.name}.py"
    return own in TESTS or (len(inside.parts) > 2 and of_folder in TESTS)
