"""What commands say: words out of the catalogue for people, JSON for programs."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from firelearn.content.complaint import Complaint
from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.runtime.paths import shipped_folder
from firelearn.runtime.words import Words

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse gives it no public name
else:
    Commands = object


class Speech:
    """Speaks one language on the terminal."""

    def __init__(self, language: Language) -> None:
        self.words = Words(shipped_folder() / "resources" / "words", language)

    def say(self, key: str, /, **values: object) -> None:
        """Print the words for ``key``."""
        print(self.words(key, **values))

    def show(self, value: Mapping[str, object]) -> None:
        """Print a value as JSON, for programs."""
        print(json.dumps(value, ensure_ascii=False, indent=2))


def say_trouble(speech: Speech, trouble: Trouble) -> None:
    """Print title and advice of a trouble to the error stream; of a broken bank also the first complaint."""
    title, advice = speech.words.trouble(trouble)
    print(f"{title}\n{advice}", file=sys.stderr)
    complaint = trouble.values.get("complaint")
    if isinstance(complaint, Complaint):
        print(sentence(speech, complaint), file=sys.stderr)


def sentence(speech: Speech, complaint: Complaint) -> str:
    """Return a complaint as one line: path, line, severity, words."""
    severity = speech.words(f"cli.{complaint.severity.value}")
    return f"{complaint.path}:{complaint.line}: {severity}: {speech.words(complaint.key, **complaint.values)}"
