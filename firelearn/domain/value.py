"""Values: frozen, slotted, keyword-only classes that are quick to create.

``dataclass(frozen=True, slots=True, kw_only=True)`` compiles seven functions a class, about 1 ms on CPython 3.11, and a
start creates some 140 classes before home is drawn. A ``value`` compiles one function and shares the others; decision
record 0012 has the figures. To the rest of the world it is a dataclass: ``fields``, ``replace``, ``asdict`` and
decoders that know dataclasses work on it, and type checkers are told.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, Field, FrozenInstanceError, field
from typing import Any, TypeVar, dataclass_transform

V = TypeVar("V")


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def value(cls: type[V]) -> type[V]:
    """Make a frozen, slotted, keyword-only class of ``cls``, compared and hashed by its fields.

    Fields are its own annotations; it has no base with fields of its own.

    Raises:
        TypeError: a field has a default factory, or a base has fields.
    """
    if any(hasattr(base, "__dataclass_fields__") for base in cls.__mro__[1:]):
        raise TypeError(f"{cls.__name__}: a value has no base with fields")
    annotations: dict[str, Any] = vars(cls).get("__annotations__", {})
    names = tuple(annotations)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    if any(isinstance(default, Field) for default in defaults.values()):
        raise TypeError(f"{cls.__name__}: a value's defaults are plain values")
    left_out = {"__dict__", "__weakref__", *defaults}
    body = {key: thing for key, thing in cls.__dict__.items() if key not in left_out}
    body |= {
        "__slots__": names,
        "__match_args__": (),
        "__init__": _init(cls, names, defaults),
        "__setattr__": _refuse_set,
        "__delattr__": _refuse_delete,
        "__getstate__": _state,
        "__setstate__": _restore,
        "__dataclass_fields__": {name: _field(name, annotations[name], defaults) for name in names},
    }
    for name, shared in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _told)):
        # A class may write its own; object's do not count.
        if cls.__dict__.get(name) is None:
            body[name] = shared
    made: type[V] = type(cls.__name__, cls.__bases__, body)
    return made


def _init(cls: type, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """Compile ``__init__``, the one function that has to name the fields to be quick to call."""
    parameters = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
    lines = [f"    _set(self, {name!r}, {name})" for name in names] or ["    pass"]
    source = f"def __init__(self{', *, ' if names else ''}{parameters}):\n" + "\n".join(lines)
    space: dict[str, Any] = {"_set": object.__setattr__, **{f"_default_{name}": defaults[name] for name in defaults}}
    exec(source, space)  # noqa: S102 - field names of our own classes, as dataclasses itself does
    made = space["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__module__ = cls.__module__
    return made


def _field(name: str, annotation: Any, defaults: dict[str, Any]) -> Field[Any]:
    described: Field[Any] = field(default=defaults.get(name, MISSING), kw_only=True)
    # The last of the three tells a field from a ClassVar; dataclasses offers no public way to say it.
    told = {"name": name, "type": annotation, "_field_type": dataclasses._FIELD}  # type: ignore[attr-defined]  # noqa: SLF001
    for attribute, said in told.items():
        setattr(described, attribute, said)
    return described


def _values(one: Any) -> tuple[Any, ...]:
    return tuple([getattr(one, name) for name in one.__slots__])


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _told(self: Any) -> str:
    inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({inside})"


def _refuse_set(self: Any, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r} of {type(self).__name__}")


def _refuse_delete(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r} of {type(self).__name__}")


def _state(self: Any) -> tuple[Any, ...]:
    return _values(self)


def _restore(self: Any, state: tuple[Any, ...]) -> None:
    for name, held in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, held)
