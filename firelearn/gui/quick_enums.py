"""Makes the enumerations of Qt quickly.

PySide makes all 93 enumerations of the namespace ``Qt`` when it is first named, and others with their classes, by
``enum``'s functional interface: 162 before home is drawn, 37 ms of processor time on CPython 3.11. Here ``enum`` makes
one class of each kind without members, the others are made like it, and a short loop puts the members in. What comes
out is the same, which ``tests/gui/test_quick_enums.py`` compares for every enumeration of the Qt that we use. See
decision 0014.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from functools import cache
from typing import Any, Final

_PLAIN: Final[Any] = EnumType._create_  # type: ignore[attr-defined]
_WE_KNOW: Final = sys.version_info[:2] == (3, 11)
_EACH_ITS_OWN: Final = {"__dict__", "__weakref__", "__new__"}
_OF_INT: Final = {Enum: False, IntEnum: True, Flag: False, IntFlag: True}


def make_enums_quickly() -> None:
    """Use the short loop for the rest of the process, where this Python's ``enum`` is the one that we know."""
    if _WE_KNOW:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, **named: Any) -> Any:
    """Do what ``EnumType._create_`` does."""
    if named.get("module") is None:
        # It would look itself where the class is made, one step too near.
        named["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 - as enum does
    if cls not in _OF_INT or named.get("type") is not None or not _are_simple(cls, names):
        return _PLAIN(cls, class_name, names, **named)
    made = _empty(cls, class_name, **named)
    _fill(made, names, of_int=_OF_INT[cls], of_bits=issubclass(cls, Flag))
    return made


def _empty(cls: Any, class_name: str, **named: Any) -> Any:
    """Return what ``enum`` would make without members: like an empty one it made before, under another name."""
    body = dict(_pattern(cls, named.get("boundary")))
    body |= {"_member_names_": [], "_member_map_": {}, "_value2member_map_": {}, "_unhashable_values_": []}
    body["__module__"] = named["module"]
    if named.get("qualname") is not None:
        body["__qualname__"] = named["qualname"]
    made: Any = EnumType.__new__(EnumType, class_name, (cls,), body, _simple=True)  # type: ignore[arg-type]
    made.__new__ = Enum.__new__
    return made


@cache
def _pattern(cls: Any, boundary: Any) -> dict[str, Any]:
    made = _PLAIN(cls, "Pattern", (), module=__name__, boundary=boundary)
    return {name: held for name, held in vars(made).items() if name not in _EACH_ITS_OWN}


def _are_simple(cls: Any, pairs: Any) -> bool:
    """Tell whether members are whole numbers under names in which ``enum`` sees nothing of its own."""
    if type(pairs) is not list:
        return False
    known = _names_of(cls)
    return all(
        type(pair) is tuple and type(pair[1]) is int and pair[0][0] != "_" and pair[0] not in known for pair in pairs
    )


@cache
def _names_of(cls: Any) -> frozenset[str]:
    return frozenset({*dir(cls), "mro"})


def _fill(made: Any, pairs: list[tuple[str, int]], *, of_int: bool, of_bits: bool) -> None:
    by_name, by_value, order = made._member_map_, made._value2member_map_, made._member_names_
    put = type.__setattr__
    mask = singles = 0
    for name, number in pairs:
        is_single = number > 0 and not number & number - 1
        member = by_value.get(number)
        if of_bits:
            mask |= number
            singles |= number if is_single else 0
        if member is None:
            member = int.__new__(made, number) if of_int else object.__new__(made)
            held = member.__dict__
            held["_value_"] = number
            held["_name_"] = name
            held["__objclass__"] = made
            held["_sort_order_"] = len(order)
            if is_single or not of_bits:
                order.append(name)
            by_value[number] = member
        put(made, name, member)
        by_name[name] = member
    if of_bits:
        put(made, "_flag_mask_", mask)
        put(made, "_singles_mask_", singles)
        put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
        numbers = [by_name[name].value for name in order]
        if numbers != sorted(numbers):
            put(made, "_iter_member_", made._iter_member_by_def_)
