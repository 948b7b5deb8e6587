"""`firelearn tour`: plays the real app without a screen, keeps pictures of it and tells the story."""

from __future__ import annotations

import argparse
from pathlib import Path

from firelearn.cli.speech import Commands, Speech
from firelearn.domain.text import Language


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("tour", help="play a guided tour offscreen and save pictures of every screen")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--lang", type=Language, choices=list(Language), default=Language.ZH_CN, help="language")
    parser.add_argument("--elder", action="store_true", help="elder mode")
    parser.add_argument("--dark", action="store_true", help="dark theme")
    parser.add_argument("--size", default="1280x800", help="size of the window, such as 1024x768")
    parser.set_defaults(command=tour)


def tour(arguments: argparse.Namespace, _speech: Speech) -> int:
    """Play the tour and tell the story in its language; 0 when every step was reached."""
    from firelearn.gui.tour.play import play

    width, _, height = arguments.size.partition("x")
    done = play(
        arguments.out,
        language=arguments.lang,
        elder=arguments.elder,
        dark=arguments.dark,
        size=(int(width), int(height)),
    )
    Speech(arguments.lang).say("cli.tour_done", n=len(done.pictures), path=arguments.out)
    return 0
