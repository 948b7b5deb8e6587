"""Plays the whole tour without pictures and tells the longest pause of the screen's event loop."""

from __future__ import annotations

import json
import sys

from firelearn.domain.text import Language
from firelearn.gui.tour.play import play

if __name__ == "__main__":
    done = play(None, language=Language.ZH_CN)
    print(json.dumps({"longest_gap_ms": done.longest_gap_ms, "where": done.where}), flush=True)
    sys.exit(0)
