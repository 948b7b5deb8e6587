"""What only a few screens need is imported by those screens: a start pays for none of it."""

import subprocess
import sys

LATE = (
    "argon2",
    "calamine",
    "cffi",
    "cryptography",
    "httpx2",
    "openpyxl",
    "python_calamine",
    "segno",
    "xlsxwriter",
    "zstandard",
)


def test_secrets_seals_and_sheets_are_imported_late() -> None:
    modules = (
        "firelearn.runtime.pin, firelearn.runtime.device_key, firelearn.wire.certificate_v1, firelearn.wire.sealed_v1"
    )
    program = f"import sys, {modules}, firelearn.services.suite; print([m for m in {LATE} if m in sys.modules])"

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"
