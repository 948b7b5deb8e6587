"""The entry point: opens the desktop app, or hands words on the command line to the commands."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what was asked for and return the exit code."""
    words = sys.argv[1:]
    if words == ["--kiosk"]:
        from firelearn.runtime.revive import revive

        return revive("--kiosk-child")
    if words == ["--kiosk-child"]:
        from firelearn.gui.start_up import run

        return run(kiosk=True)
    if words:
        from firelearn.cli.main import main as command

        return command(words)
    if _is_kiosk():
        from firelearn.runtime.revive import revive

        return revive("--kiosk-child")
    from firelearn.gui.start_up import run

    return run()


def _is_kiosk() -> bool:
    """Tell whether staff made a kiosk of this PC; most have no file of such choices."""
    from firelearn.runtime.paths import find_paths

    chosen = find_paths().deployment
    if not chosen.exists():
        return False
    from firelearn.runtime.revive import kiosk_wanted

    return kiosk_wanted(chosen)


if __name__ == "__main__":
    sys.exit(main())
