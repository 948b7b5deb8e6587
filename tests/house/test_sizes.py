"""Files, classes and functions stay small enough to be read in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_CLASS = 150
MOST_STATEMENTS_OF_A_FUNCTION = 30

# What is larger today, with the size it may have: "path" or "path:name" to a number. It may only shrink, and an
# entry that is no longer needed fails.
LARGER: dict[str, int] = {}

SOURCES = sorted(path for room in ("firelearn", "bench", "tests") for path in (ROOT / room).rglob("*.py"))


def _statements(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the statements of a function: neither its docstring nor those of functions inside it."""
    found = 0
    waiting: list[ast.AST] = list(function.body)
    if ast.get_docstring(function) is not None:
        waiting.pop(0)
    while waiting:
        node = waiting.pop()
        found += isinstance(node, ast.stmt)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))
    return found


def _sizes(path: Path) -> Iterator[tuple[str, int, int]]:
    """Give each thing in a file with its size and the most it may have."""
    source = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT).as_posix()
    yield name, len(source.splitlines()), MOST_LINES_OF_A_FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            yield f"{name}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1, MOST_LINES_OF_A_CLASS
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}:{node.name}", _statements(node), MOST_STATEMENTS_OF_A_FUNCTION


def test_files_classes_and_functions_are_small() -> None:
    measured = [found for path in SOURCES for found in _sizes(path)]

    too_large = [
        f"{what}: {size} > {LARGER.get(what, most)}" for what, size, most in measured if size > LARGER.get(what, most)
    ]

    assert not too_large, "\n".join(too_large)


def test_every_exception_is_still_needed() -> None:
    needed = {what for path in SOURCES for what, size, most in _sizes(path) if size > most}

    assert set(LARGER) <= needed


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f():\n    'Doc.'\n    return 1", 1),
        ("def f():\n    if a:\n        b = 1\n    else:\n        b = 2\n    return b", 4),
        ("def f():\n    def g():\n        return 1\n    return g", 2),
    ],
)
def test_statements_are_counted_without_docstrings_and_inner_functions(source: str, expected: int) -> None:
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)

    assert _statements(function) == expected
