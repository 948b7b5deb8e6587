import os
import subprocess
import sys

from tests.conftest import ROOT


def test_the_self_check_ends_well_and_leaves_nothing(tmp_path):
    environment = {
        **os.environ,
        "FIRELEARN_HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "firelearn", "--speak", "en", "--self-check"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == 5
    assert list(tmp_path.iterdir()) == []


def test_the_self_check_says_what_is_missing(tmp_path):
    environment = {**os.environ, "FIRELEARN_BANK": str(tmp_path / "nowhere"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "firelearn", "--speak", "en", "--self-check"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert b"nowhere" in done.stderr
