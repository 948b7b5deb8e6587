"""The floors hold: imports go down only. Each contract of .importlinter is broken once, to see that it speaks."""

import ast
import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACT = "importlinter:contract:"
DOMAIN_MAY_ALSO_IMPORT = {("firelearn/domain/review.py", "fsrs")}  # docs/decisions/0004-fsrs-inside-the-domain.md


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """An import that must not be: the contract that it breaks, where it stands and how it reads."""

    contract: str
    path: str
    line: str


BREACHES = [
    Breach(contract="floors", path="domain/planted.py", line="import firelearn.store"),
    Breach(contract="floors", path="content/planted.py", line="import firelearn.wire"),
    Breach(contract="floors", path="wire/planted.py", line="import firelearn.runtime"),
    Breach(contract="floors", path="store/planted.py", line="import firelearn.services"),
    Breach(contract="floors", path="services/planted.py", line="import firelearn.gui"),
    Breach(contract="floors", path="common/__init__.py", line="import firelearn.domain"),
    Breach(contract="screens", path="services/planted.py", line="from PySide6.QtCore import QObject"),
    Breach(contract="screens", path="domain/planted.py", line="import PySide6.QtGui"),
    Breach(contract="screens", path="cli/planted.py", line="import shiboken6"),
    Breach(contract="database", path="services/planted.py", line="import sqlite3"),
    Breach(contract="database", path="gui/planted.py", line="from sqlalchemy import select"),
    Breach(contract="network", path="gui/planted.py", line="import urllib.request"),
    Breach(contract="network", path="services/planted.py", line="def late():\n    import socket"),
    Breach(contract="transport", path="sync/planted.py", line="import httpx2"),
    Breach(contract="courier", path="sync/planted.py", line="import firelearn.store"),
    Breach(contract="courier", path="sync/planted.py", line="import firelearn.runtime.paths"),
    Breach(contract="truth", path="domain/planted.py", line="import os"),
    Breach(contract="truth", path="domain/planted.py", line="import fsrs"),
    Breach(contract="screens-and-store", path="gui/planted.py", line="import firelearn.store"),
    Breach(contract="commands-and-store", path="cli/planted.py", line="import firelearn.store"),
]


def _contracts() -> dict[str, str]:
    """Read the contracts: id to name."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    return {title.removeprefix(CONTRACT): parser[title]["name"] for title in parser.sections() if CONTRACT in title}


def _lint(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"COLUMNS": "300"}
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "firelearn", folder / "firelearn", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


def test_every_contract_is_kept() -> None:
    outcome = _lint(ROOT)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    "breach", BREACHES, ids=lambda breach: f"{breach.contract}: {breach.line.split()[-1]} in {breach.path}"
)
def test_a_planted_breach_is_named(copied: Path, breach: Breach) -> None:
    planted = copied / "firelearn" / breach.path
    is_new_room = not planted.parent.exists()
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(breach.line + "\n", encoding="utf-8")

    outcome = _lint(copied, "--contract", breach.contract)
    planted.unlink()
    if is_new_room:
        planted.parent.rmdir()

    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert f"{_contracts()[breach.contract]} BROKEN" in outcome.stdout
    assert Path(breach.path).parts[0] in outcome.stdout


def test_every_contract_has_a_breach_planted() -> None:
    assert {breach.contract for breach in BREACHES} == set(_contracts())


def test_every_contract_speaks_of_every_room() -> None:
    rooms = {path.name for path in (ROOT / "firelearn").iterdir() if path.is_dir() and path.name != "__pycache__"}
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")

    named = {
        title: {
            line.strip().removeprefix("firelearn.") for line in parser[f"{CONTRACT}{title}"]["source_modules"].split()
        }
        for title in ("screens", "database", "network")
    }

    assert named["screens"] == rooms - {"gui"}
    assert named["database"] == rooms - {"store", "server"}
    assert named["network"] == rooms - {"sync", "server"}


def test_the_domain_imports_the_standard_library_only() -> None:
    asked = [
        (path.relative_to(ROOT).as_posix(), line, module)
        for path in sorted((ROOT / "firelearn" / "domain").rglob("*.py"))
        for line, module in _imports(path)
    ]

    found = [
        f"{name}:{line} {module}"
        for name, line, module in asked
        if not module.startswith("firelearn.domain")
        and module.split(".")[0] not in sys.stdlib_module_names
        and (name, module.split(".")[0]) not in DOMAIN_MAY_ALSO_IMPORT
    ]

    assert not found, "\n".join(found)


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""
