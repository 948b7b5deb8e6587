"""Anki beside us, where another environment has it: its Python is named by FIRELEARN_BENCH_ANKI."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Final

from bench import made
from bench.run import Run
from bench.screen import command, report, surroundings
from firelearn.domain.text import Text

VARIABLE: Final = "FIRELEARN_BENCH_ANKI"
ANKI_START: Final = "anki_start"
WITHOUT: Final = f"Anki is not compared with: name the Python of an environment that has aqt in {VARIABLE}."
_NOTES: Final = 50_000


def named() -> Path | None:
    """Return the Python that has Anki, None where none is named.

    Raises:
        FileNotFoundError: what is named is not there.
    """
    name = os.environ.get(VARIABLE)
    if not name:
        return None
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{VARIABLE} names {name}, which is no program")
    return Path(found)


def anki_figure(run: Run, what: str, *words: str) -> dict[str, float]:
    """Let Anki do ``what`` (answers COUNT, bank SIZE PLACE) and return what it measured; nothing without Anki."""
    if run.anki is None:
        return {}
    if what == "bank":
        size, place = int(words[0]), Path(words[1])
        place.mkdir(parents=True, exist_ok=True)
        _write_texts(place / "texts.json", size)
    else:
        words = (*words, str(run.home(f"anki-{what}")))
    told = report(command("anki_collection", what, *words, python=str(run.anki)), surroundings(run.screen))
    return {name: float(value) for name, value in told.items()}


def anki_child(run: Run, child: str, *words: str) -> tuple[list[str], dict[str, str]] | None:
    """Return the command and environment that start Anki on a profile with 50,000 notes; None without Anki."""
    if run.anki is None:
        return None
    base = run.folder / "anki-base"
    size = run.pick(_NOTES, 5_000)
    if not base.exists():
        place = base / "User 1"
        place.mkdir(parents=True)
        _write_texts(place / "texts.json", size)
        words_of_making = ("bank", str(size), str(place))
        report(command("anki_collection", *words_of_making, python=str(run.anki)), surroundings(run.screen))
    environment = surroundings(run.screen, QTWEBENGINE_DISABLE_SANDBOX="1", QTWEBENGINE_CHROMIUM_FLAGS="--no-sandbox")
    return command(child, str(base), *words, python=str(run.anki)), environment


def anki_packages(run: Run) -> list[Path]:
    """Return the folders of Anki and its Qt in the environment that has it."""
    if run.anki is None:
        return []
    found = run.anki.parents[1].glob("lib/python*/site-packages/*")
    return [place for place in found if place.is_dir() and place.name.lower() in {"anki", "aqt", "_aqt", "pyqt6"}]


def _both(texts: list[Text]) -> list[str]:
    return [text.zh_CN for text in texts] + [text.en for text in texts]


def _write_texts(place: Path, size: int) -> None:
    texts = [
        ("\n".join(_both([one.stem, *one.options])), "\n".join(_both([one.explanation])))
        for one in made.bank(size).questions
    ]
    place.write_text(json.dumps(texts), encoding="utf-8")
