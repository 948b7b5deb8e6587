"""Values: frozen, slotted, keyword-only classes that are quick to create.

``dataclass(frozen=True, slots=True, kw_only=True)`` compiles seven functions a class, about 1 ms on CPython 3.11, and a
start creates some 150 classes before home is drawn. A ``value`` compiles one function, when its first one is made, and
shares the others; decision record 0012 has the figures. To the rest of the world it is a dataclass: ``fields``,
``replace``, ``asdict`` and decoders that know dataclasses work on it, and type checkers are told.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from typing import Any, TypeVar, dataclass_transform, overload

V = TypeVar("V")


@overload
def value(cls: type[V], /) -> type[V]: ...


@overload
def value(*, kw_only: bool) -> Callable[[type[V]], type[V]]: ...


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def value(cls: type[V] | None = None, /, *, kw_only: bool = True) -> type[V] | Callable[[type[V]], type[V]]:
    """Make a frozen, slotted class of ``cls``, compared and hashed by its fields.

    Fields are its own annotations, given by keyword unless ``kw_only`` is false; it has no base with fields of its own.

    Raises:
        TypeError: a base has fields, or a field says more than its default or how that is made.
    """
    return _made(cls, kw_only=kw_only) if cls is not None else lambda later: _made(later, kw_only=kw_only)


def _made(cls: type[V], *, kw_only: bool) -> type[V]:
    if any(hasattr(base, "__dataclass_fields__") for base in cls.__mro__[1:]):
        raise TypeError(f"{cls.__name__}: a value has no base with fields")
    annotations: dict[str, Any] = vars(cls).get("__annotations__", {})
    names = tuple(annotations)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    fields = {name: _field(cls, name, annotations[name], defaults, kw_only=kw_only) for name in names}
    left_out = {"__dict__", "__weakref__", *defaults}
    body = {key: thing for key, thing in cls.__dict__.items() if key not in left_out}
    body |= {
        "__slots__": names,
        "__match_args__": () if kw_only else names,
        "__init__": _late_init(fields, kw_only=kw_only),
        "__setattr__": _refuse_set,
        "__delattr__": _refuse_delete,
        "__getstate__": _state,
        "__setstate__": _restore,
        "__dataclass_fields__": fields,
    }
    for name, shared in (("__eq__", _equal), ("__hash__", _hash), ("__repr__", _told)):
        # A class may write its own; object's do not count.
        if cls.__dict__.get(name) is None:
            body[name] = shared
    made: type[V] = type(cls.__name__, cls.__bases__, body)
    return made


def _late_init(fields: dict[str, Field[Any]], *, kw_only: bool) -> Any:
    """Return an ``__init__`` that puts a compiled one in its place when the first value is made."""

    def init(self: Any, *arguments: Any, **named: Any) -> None:
        owner = next(base for base in type(self).__mro__ if base.__dict__.get("__dataclass_fields__") is fields)
        compiled = _init(owner, fields, kw_only=kw_only)
        type.__setattr__(owner, "__init__", compiled)
        compiled(self, *arguments, **named)

    return init


def _init(cls: type, fields: dict[str, Field[Any]], *, kw_only: bool) -> Any:
    """Compile ``__init__``, the one function that has to name the fields to be quick to call."""
    space: dict[str, Any] = {"_set": object.__setattr__, "_made": MISSING}
    parameters, lines = [], ["    pass"]
    for name, described in fields.items():
        source = name
        if described.default_factory is not MISSING:
            space[f"_make_{name}"] = described.default_factory
            parameters.append(f"{name}=_made")
            source = f"_make_{name}() if {name} is _made else {name}"
        elif described.default is not MISSING:
            space[f"_default_{name}"] = described.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f"    _set(self, {name!r}, {source})")
    star = "*, " if kw_only and fields else ""
    exec(f"def __init__(self, {star}{', '.join(parameters)}):\n" + "\n".join(lines), space)  # noqa: S102 - our own names
    made = space["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__module__ = cls.__module__
    return made


def _field(cls: type, name: str, annotation: Any, defaults: dict[str, Any], *, kw_only: bool) -> Field[Any]:
    default = defaults.get(name, MISSING)
    described: Field[Any] = default if isinstance(default, Field) else field(default=default)
    if not (described.init and described.repr and described.compare and described.hash is None):
        raise TypeError(f"{cls.__name__}.{name}: a field has a default, or says how it is made, and nothing else")
    # The last of them tells a field from a ClassVar; dataclasses offers no public way to say it.
    kind = dataclasses._FIELD  # type: ignore[attr-defined]  # noqa: SLF001
    for attribute, said in {"name": name, "type": annotation, "kw_only": kw_only, "_field_type": kind}.items():
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
