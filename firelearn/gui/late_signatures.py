"""Lets PySide read the code behind its error messages when there is an error, not at every start.

``import PySide6`` unpacks, compiles and runs 12 modules that write signatures and the words of a ``TypeError``: 50 ms
of processor time, a third of an empty window. Shiboken holds eight of their functions and one module. Stand-ins are
put in their place here, which run the real code the first time one of them is called. See decision 0014.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Final

_PACKAGE: Final = "shibokensupport"
_MAPPING: Final = "shibokensupport.signature.mapping"
_LOADER: Final = "shibokensupport.signature.loader"
_CALLED: Final = {
    _MAPPING: ("update_mapping",),
    _LOADER: (
        "pyside_type_init",
        "create_signature",
        "seterror_argument",
        "make_helptext",
        "feature_import",
        "feature_imported",
    ),
}


class LateSignatures:
    """Finds Shiboken's own modules by Shiboken's own finder, but gives stand-ins for the two that it calls."""

    def __init__(self) -> None:
        self.loaded = False
        self._theirs: Any = None
        self._standing_in: dict[str, ModuleType] = {}

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Find a module of Shiboken."""
        if name.partition(".")[0] != _PACKAGE:
            return None
        if self._theirs is None:
            place = sys.meta_path.index(self)
            self._theirs = sys.meta_path[place + 1]
        spec: ModuleSpec | None = self._theirs.find_spec(name, path, target)
        if spec is not None and name in _CALLED and not self.loaded:
            spec.loader = self  # type: ignore[assignment]  # what importlib asks of a loader is here
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making of a module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill a stand-in with what Shiboken looks for."""
        name = module.__name__
        self._standing_in[name] = module
        for called in _CALLED[name]:
            setattr(module, called, self._later(module, called))
        if name == _LOADER:
            # Shiboken looks for this one among the loaded modules, and does not look whether it is there.
            __import__(_MAPPING)
            # Of these two the first calls repairs, of which this PySide has none, the second hooks every import.
            for called in ("finish_import", "post_init"):
                setattr(module, called, lambda *_: None)

    def load(self) -> None:
        """Run the real code in the place of the stand-ins."""
        if not self.loaded:
            self.loaded = True
            for name in _CALLED:
                self._theirs.exec_module(self._standing_in[name])

    def _later(self, module: ModuleType, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.load()
            return getattr(module, name)(*arguments, **named)

        return call


@contextmanager
def signatures_later() -> Iterator[None]:
    """Import PySide within this, and it comes without its signatures and without its hook on later imports."""
    plain = builtins.__import__
    late = LateSignatures()

    def watching(name: str, *arguments: Any, **named: Any) -> Any:
        # Shiboken has just put its own finder in front of all others; ours goes before it.
        if name == _PACKAGE and late not in sys.meta_path:
            sys.meta_path.insert(0, late)
        return plain(name, *arguments, **named)

    builtins.__import__ = watching
    try:
        yield
    finally:
        builtins.__import__ = plain
