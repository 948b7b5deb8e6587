"""`firelearn certificate check`: judges a certificate by its text, or a file that holds it, without any network."""

from __future__ import annotations

import argparse
from pathlib import Path

from firelearn.cli.speech import Commands, Speech
from firelearn.runtime.paths import find_paths
from firelearn.services.certificate_facts import facts
from firelearn.services.certificates import CertificateChecked, check_file, check_text, known_keys


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("certificate", help="check certificates of passed exams")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    act = acts.add_parser("check", help="tell whether a certificate is intact and who signed it")
    act.add_argument("what", metavar="TEXT|FILE", help="the text of its QR code, or a PDF or text file that holds it")
    act.set_defaults(command=check)


def check(arguments: argparse.Namespace, speech: Speech) -> int:
    """Say what was found, and what it certifies; 0 when its signature is sound.

    Raises:
        Trouble: ``file_unreadable``.
    """
    own = known_keys(find_paths().home)
    path = _path(arguments.what)
    found = check_text(arguments.what, own) if path is None else check_file(path, own)
    _say(speech, found)
    return 0 if found.certificate is not None else 1


def _path(what: str) -> Path | None:
    """Return the file that is meant, None for a text."""
    try:
        return Path(what) if Path(what).is_file() else None
    except OSError:  # a text is longer than a file's name may be
        return None


def _say(speech: Speech, found: CertificateChecked) -> None:
    speech.say(f"certificate_check.{found.verdict}")
    told = found.certificate
    if told is None:
        speech.say(f"certificate_check.{found.verdict}_why")
        return
    for fact, value in facts(speech.words, told, found.short).items():
        print(f"  {speech.words(f'certificate_check.fact_{fact}')}: {value}")
