"""`firelearn demo`: an invented county to try things on, and its end."""

from __future__ import annotations

import argparse

from firelearn.cli.speech import Commands, Speech
from firelearn.cli.store import opened


def add_to(commands: Commands) -> None:
    """Add the group to the command line."""
    group = commands.add_parser("demo", help="an invented county to try things on")
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)
    loader = parts.add_parser("load", help="load its units, learners and three weeks of what they did")
    loader.set_defaults(command=load)
    clearer = parts.add_parser("clear", help="close its units and erase its learners again")
    clearer.set_defaults(command=clear)


def load(_arguments: argparse.Namespace, speech: Speech) -> int:
    """Load the demonstration county."""
    with opened() as ready:
        loaded = ready.suite.demo.load()
    speech.say("roster.demo_loaded", units=loaded.units, learners=loaded.learners, entries=loaded.entries)
    return 0


def clear(_arguments: argparse.Namespace, speech: Speech) -> int:
    """Take the demonstration county back."""
    with opened() as ready:
        cleared = ready.suite.demo.clear()
    speech.say("roster.demo_cleared", units=cleared.units, learners=cleared.learners)
    if cleared.members_let_go:
        speech.say("roster.demo_let_go", n=cleared.members_let_go)
    return 0
