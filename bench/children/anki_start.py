"""Runs in an environment with Anki: starts its program on a prepared profile, tells when its first screen stands."""

# mypy: disable-error-code="import-not-found"
from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

base, stay = Path(sys.argv[1]), "stay" in sys.argv
sys.argv = ["anki", "-b", str(base), "-p", "User 1"]

import aqt  # noqa: E402 - its import is part of its start
from aqt import gui_hooks  # noqa: E402
from aqt.profiles import ProfileManager  # noqa: E402


def prepare() -> None:
    """Make the profile that a first start would ask for."""
    if (base / "prefs21.db").exists():
        return
    profiles = ProfileManager(base)
    profiles.setupMeta()
    profiles.meta["firstRun"] = False
    profiles.setLang("en_US")
    profiles.create("User 1")
    profiles.load("User 1")
    profiles.meta["updates"] = False
    profiles.save()


def drawn(*_: object) -> None:
    """Tell that the list of decks stands, and end."""
    print(json.dumps({"home": time.monotonic()}), flush=True)
    if stay:
        from aqt.qt import QTimer

        QTimer.singleShot(4500, settled)
    else:
        os._exit(0)


def settled() -> None:
    """Tell that nothing more is loaded, and wait to be ended."""
    print(json.dumps({"settled": time.monotonic()}), flush=True)
    import threading

    threading.Thread(target=lambda: (sys.stdin.readline(), os._exit(0)), daemon=True).start()


prepare()
gui_hooks.deck_browser_did_render.append(drawn)
aqt.run()
