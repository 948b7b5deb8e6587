"""Nothing in the project says where it was made."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SKIP = {
    ".venv",
    ".git",
    "build",
    "dist",
    "__pycache__",
    ".hypothesis",
    ".mypy_cache",
    ".ruff_cache",
    ".import_linter_cache",
}
TEXT = {
    "", ".cfg", ".desktop", ".in", ".ini", ".json", ".jsonl", ".md", ".py", ".sh", ".spec", ".sql", ".svg", ".toml",
    ".txt", ".yaml", ".yml",
}  # fmt: skip
HERE = Path(__file__).resolve()

LEAKS = {
    # A path of one machine. /home in prose and $HOME are nobody's; a name behind it is somebody's.
    "machine path": re.compile(
        r"(?<![\w.$}/-])/(?:work|root|mnt|opt|tmp/brief)/|(?<![\w.])/(?:home|Users)/[A-Za-z0-9_]+|[A-Z]:\\Users\\"
    ),
    "package index": re.compile(r"pypi\.org|pythonhosted|deb\.debian\.org|npmjs|(?:extra-)?index-url|find-links"),
}
MAY_NAME = {".ci/lock": {"package index"}}  # it tells the resolver to leave the addresses out
FORBIDDEN_FILES = {"uv.lock", "poetry.lock", "Pipfile.lock", "pip.conf"}


def _project_files() -> list[Path]:
    """List what git keeps or would keep; every file outside the usual litter where there is no git."""
    words = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(words, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and not SKIP & set(path.relative_to(ROOT).parts)]
    return [path for name in listing.split(b"\0") if name and (path := ROOT / name.decode()).is_file()]


def _leaks(text: str) -> list[tuple[int, str]]:
    """Find leaks in a text: (line, kind)."""
    return [
        (number, kind)
        for number, line in enumerate(text.splitlines(), start=1)
        for kind, pattern in LEAKS.items()
        if pattern.search(line)
    ]


def test_no_file_names_a_machine_or_a_package_index() -> None:
    readable = [path for path in _project_files() if path.suffix in TEXT and path.resolve() != HERE]

    found = [
        f"{name}:{line} {kind}"
        for path in readable
        for line, kind in _leaks(path.read_text(encoding="utf-8"))
        if kind not in MAY_NAME.get(name := path.relative_to(ROOT).as_posix(), ())
    ]

    assert not found, "\n".join(found)


def test_no_foreign_lock_file_is_kept() -> None:
    found = [path for path in _project_files() if path.name in FORBIDDEN_FILES]

    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "cd /work/main",
        "see /root/notes",
        'open("/home/li/x")',
        r"C:\Users\li",
        "--index-url https://x",
        "files.pythonhosted.org",
    ],
)
def test_a_leak_is_seen(text: str) -> None:
    assert _leaks(text)


@pytest.mark.parametrize(
    "text", ["$HOME/.local/share", "~/firelearn", "homework/rooms", "/homes", "the work/rest ratio"]
)
def test_plain_words_are_no_leak(text: str) -> None:
    assert not _leaks(text)
