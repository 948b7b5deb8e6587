"""Blind reviews: ``reviews/*.jsonl``, what somebody answered who had not written the question and saw no key."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import read_text
from firelearn.domain.value import value

REVIEWS_FOLDER = "reviews"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REVISION = re.compile(r"[0-9a-f]{16}")


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    revision: str
    answer: str = ""
    agreed: bool = False
    remark: str = ""
    blind: bool = True
    sure: float = 1.0
    second: str = ""
    reader: str = ""


@value
class Review:
    """One answer to one revision of a question.

    ``answer`` and ``second`` are letters in the order in which the bank lists the options, or ``true`` or ``false``.
    ``second`` is another answer that the reader could defend as well. ``agreed`` means that the answer was the key's
    and no other could be defended. ``blind`` is false where the reader had seen the key; such a line proves nothing.
    """

    question: str
    revision: str
    answer: str
    agreed: bool
    remark: str
    blind: bool = True
    sure: float = 1.0
    second: str = ""
    reader: str = ""
    path: str = ""
    line: int = 0

    @property
    def confirms(self) -> bool:
        """Tell whether it shows that a stranger finds the right answer."""
        return self.blind and self.agreed


def read_reviews(root: Path, complaints: Complaints) -> tuple[Review, ...]:
    """Read every review; a line that cannot be read is told and left out. A bank without any has no folder either."""
    decoder = msgspec.json.Decoder(_Line)
    found: list[Review] = []
    for file in sorted((root / REVIEWS_FOLDER).glob("*.jsonl")):
        path = f"{REVIEWS_FOLDER}/{file.name}"
        text = read_text(root, path, complaints) or ""
        for number, line in enumerate(text.split("\n"), start=1):
            if not line.strip():
                continue
            try:
                written = decoder.decode(line)
            except msgspec.DecodeError as error:
                complaints.error(path, number, "review_form", reason=str(error))
                continue
            reason = _flaw(written)
            if reason is not None:
                complaints.error(path, number, "review_form", reason=reason)
                continue
            fields = {name: getattr(written, name) for name in _Line.__struct_fields__}
            found.append(Review(**fields, path=path, line=number))
    return tuple(found)


def _flaw(written: _Line) -> str | None:
    """Say what no decoder can see: a revision that is none, or agreement to nothing."""
    if not _REVISION.fullmatch(written.revision):
        return f"revision: {written.revision!r}"
    if not 0 <= written.sure <= 1:
        return f"sure: {written.sure}"
    if written.blind and not written.answer.strip():
        return "answer: ''"
    return None


def is_name(name: str) -> bool:
    """Tell whether a file of reviews may be called so: small letters, digits and hyphens."""
    return _NAME.fullmatch(name) is not None


def record(root: Path, name: str, reviews: Sequence[Review]) -> Path:
    """Add reviews to ``reviews/<name>.jsonl`` in place of older ones of the same questions; all or none of them.

    Raises:
        OSError: the folder or the file cannot be written; what stood there before is untouched.
    """
    folder = root / REVIEWS_FOLDER
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.jsonl"
    before = file.read_text(encoding="utf-8-sig").split("\n") if file.is_file() else []
    replaced = {review.question for review in reviews}
    kept = [line for line in before if line.strip() and _question_of(line) not in replaced]
    written = "\n".join([*kept, *map(_told, reviews)]) + "\n"
    draft = folder / f".{name}.{os.getpid()}.draft"
    try:
        draft.write_text(written, encoding="utf-8", newline="\n")
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    return file


def _question_of(line: str) -> str | None:
    """Return the question of a written line; one that cannot be read is nobody's and stays, for the checker to tell."""
    try:
        return msgspec.json.decode(line, type=_Line).question
    except msgspec.DecodeError:
        return None


def _told(review: Review) -> str:
    """Write one line: what every review has, and of the rest what differs from the usual."""
    names = ("question", "revision", "answer", "agreed", "remark")
    told: dict[str, object] = {name: getattr(review, name) for name in names}
    usual = {"blind": True, "sure": 1.0, "second": "", "reader": ""}
    told |= {name: held for name, at_first in usual.items() if (held := getattr(review, name)) != at_first}
    return json.dumps(told, ensure_ascii=False)
