"""`firelearn tour`: plays the real app without a screen, keeps pictures of it and tells the story."""

from __future__ import annotations

import argparse
from pathlib import Path

from firelearn.cli.speech import Commands, Speech
from firelearn.domain.text import Language
from firelearn.runtime.paths import trouble_of


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("tour", help="play a guided tour offscreen and save pictures of every screen")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--lang", type=Language, choices=list(Language), default=Language.ZH_CN, help="language")
    parser.add_argument("--elder", action="store_true", help="elder mode")
    parser.add_argument("--dark", action="store_true", help="dark theme")
    parser.add_argument("--size", type=_size, default=(1280, 800), help="size of the window, such as 1024x768")
    parser.set_defaults(command=tour)


def tour(arguments: argparse.Namespace, _speech: Speech) -> int:
    """Play the tour and tell the story in its language; 0 when every step was reached.

    Raises:
        Trouble: ``disk_full`` or ``folder_read_only`` when the pictures cannot be kept.
    """
    from firelearn.gui.tour.play import play

    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise trouble_of(cause, arguments.out) from cause
    done = play(
        arguments.out,
        language=arguments.lang,
        elder=arguments.elder,
        dark=arguments.dark,
        size=arguments.size,
    )
    Speech(arguments.lang).say("cli.tour_done", n=len(done.pictures), path=arguments.out)
    return 0


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"not a size such as 1024x768: {words}")
    return int(width), int(height)
