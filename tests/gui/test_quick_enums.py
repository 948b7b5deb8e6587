"""Enumerations made quickly, beside those of ``enum`` itself."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

_DESCRIBE = """
import enum, pickle, re
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets
def kinds(place):
    for name in sorted(dir(place)):
        thing = getattr(place, name, None)
        if isinstance(thing, type):
            yield thing
seen = {}
for module in (QtCore, QtGui, QtSvg, QtWidgets):
    for outer in kinds(module):
        for inner in (outer, *kinds(outer)):
            if isinstance(inner, enum.EnumType) and "PySide6" in inner.__module__:
                seen[inner.__module__ + "." + inner.__qualname__] = inner
print(len(seen), sum(len(kind.__members__) for kind in seen.values()))
for place, kind in sorted(seen.items()):
    inside = {name: held for name, held in vars(kind).items() if name not in {"__weakref__", "__dict__"}}
    print(place, kind.__mro__, kind.__name__, len(kind), sorted(inside))
    print([(n, repr(m), str(m), m.name, m.value, hash(m), m._sort_order_) for n, m in kind.__members__.items()])
    print([m.name for m in kind], [m.name for m in reversed(kind)], kind._member_names_)
    print(sorted((v, m.name) for v, m in kind._value2member_map_.items()), kind._unhashable_values_)
    for name, held in inside.items():
        if name.startswith("_") and name not in {"_member_map_", "_value2member_map_"} and not name.startswith("__doc"):
            print(name, re.sub("0x[0-9a-f]+", "", str(getattr(held, "__qualname__", held))))
    members = list(kind)
    for one in members[:40]:
        assert kind(one.value) is one and getattr(kind, one.name) is one and kind[one.name] is one and one in kind
        assert one.__class__ is kind and one.__objclass__ is kind and pickle.loads(pickle.dumps(one)) is one
    asked = [lambda: kind(-98765), lambda: kind("x")]
    if members and issubclass(kind, enum.Flag):
        whole = kind(0)
        for one in kind.__members__.values():
            whole |= one
        asked += [lambda: whole, lambda: ~whole, lambda: list(whole), lambda: whole.value, lambda: bool(kind(0))]
        asked += [lambda: whole & members[0], lambda: whole ^ members[-1], lambda: kind(0)]
    for ask in asked:
        try:
            print(ask())
        except Exception as error:
            print(type(error).__name__, error)
"""


def _said(before: str) -> str:
    words = [sys.executable, "-c", before + _DESCRIBE]
    # Members are hashed by their names, and those differently in each process.
    steady = {**os.environ, "PYTHONHASHSEED": "1"}
    return subprocess.run(words, cwd=ROOT, env=steady, capture_output=True, text=True, check=True).stdout


def test_every_enumeration_of_qt_is_what_it_would_have_been():
    plain = _said("").splitlines()
    quick = _said(
        "from firelearn.gui.quick_enums import make_enums_quickly\nmake_enums_quickly()\nimport firelearn.gui.early\n"
    ).splitlines()

    assert int(plain[0].split()[0]) > 300
    assert [pair for pair in zip(plain, quick, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="another Python makes its enumerations itself")
def test_what_is_not_a_plain_row_of_numbers_is_left_to_enum():
    script = (
        "from enum import Enum, IntFlag\n"
        "from firelearn.gui.quick_enums import make_enums_quickly\n"
        "make_enums_quickly()\n"
        "print(list(Enum('Words', 'one two')), Enum('Words', [('a', 'x')]).a.value, IntFlag('Bits', {'a': 1}).a | 2)\n"
        "print(Enum('Words', [('a', 1)]).__module__, Enum('Words', [('a', 1)]).__qualname__)\n"
    )

    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert said.splitlines() == ["[<Words.one: 1>, <Words.two: 2>] x 3", "__main__ Words"]
