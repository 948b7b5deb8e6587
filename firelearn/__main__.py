"""The entry point: opens the desktop app, or hands words on the command line to the commands."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what was asked for and return the exit code."""
    words = sys.argv[1:]
    if words:
        from firelearn.cli.main import main as command

        return command(words)
    from firelearn.gui.start_up import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
