"""Rules about single questions: facts, lengths, options, pictures and hotspots."""

from __future__ import annotations

from itertools import combinations

from firelearn.content.complaint import Complaints
from firelearn.content.facts import Confidence
from firelearn.content.written_bank import Subject
from firelearn.domain.question import Hotspot, QuestionType

LONGEST = {"stem": 60, "explanation": 120, "remember": 20}
"""Characters of Chinese: a stem can be read aloud in one breath, an explanation in half a minute."""
LONGEST_ENGLISH = {"stem": 200, "explanation": 420, "remember": 80}
HOTSPOT_GRID = (800.0, 540.0)
_SHOWN_WIDTH = 640.0
_SMALLEST_TARGET = 44.0
_SLACK = 0.5
"""Half a point of rounding: fractions are written with two or three digits."""
_ROUNDING = 1e-6
"""0.1 + 0.2 is a little more than 0.3, and no overlap."""
_SAID_COUNTS = {
    1: ("1", "一", "one"),
    2: ("2", "两", "二", "two"),
    3: ("3", "三", "three"),
    4: ("4", "四", "four"),
    5: ("5", "五", "five"),
    6: ("6", "六", "six"),
}


def facts_are_checked(subject: Subject, complaints: Complaints) -> None:
    """A question rests on facts that stand in the bank, and none of them on a draft or on hearsay."""
    for written in subject.bank.questions:
        path, line = written.place.path, written.place.line("facts")
        if not written.facts:
            complaints.error(path, line, "no_fact", id=written.question.id)
        for name in written.facts:
            fact = subject.facts.get(name)
            if fact is None:
                complaints.error(path, line, "unknown_fact", id=written.question.id, fact=name)
            elif fact.from_draft:
                complaints.error(path, line, "fact_from_draft", id=written.question.id, fact=name)
            elif fact.confidence is Confidence.LOW:
                complaints.error(path, line, "fact_low", id=written.question.id, fact=name)
            elif fact.confidence is Confidence.MEDIUM or not fact.confirmed:
                complaints.warning(path, line, "fact_unconfirmed", id=written.question.id, fact=name)


def texts_are_short(subject: Subject, complaints: Complaints) -> None:
    """Stems, explanations and reminders keep to their lengths."""
    for written in subject.bank.questions:
        question, place = written.question, written.place
        texts = {"stem": question.stem, "explanation": question.explanation, "remember": question.remember}
        for key, text in texts.items():
            if text is None:
                continue
            count, most = len(text.zh_CN), LONGEST[key]
            if count > most:
                line = place.line("zh_CN", key)
                complaints.error(place.path, line, "too_long", id=question.id, key=key, count=count, most=most)
            count, most = len(text.en), LONGEST_ENGLISH[key]
            if count > most:
                line = place.line("en", key)
                complaints.warning(place.path, line, "long_english", id=question.id, key=key, count=count, most=most)


def options_are_fair(subject: Subject, complaints: Complaints) -> None:
    """No two options say the same."""
    for written in subject.bank.questions:
        for language in ("zh_CN", "en"):
            for key in ("options", "matches"):
                words = [getattr(text, language) for text in getattr(written.question, key)]
                if len(set(words)) < len(words):
                    line = written.place.line(language, key)
                    complaints.error(written.place.path, line, "same_options", id=written.question.id)


def pictures_are_there(subject: Subject, complaints: Complaints) -> None:
    """The picture of a question exists; a picture to search is drawn on the grid its regions were measured on."""
    for written in subject.bank.questions:
        name = written.question.picture
        if name is None:
            continue
        path, line = written.place.path, written.place.line("picture")
        picture = subject.pictures.get(name)
        if picture is None:
            complaints.error(path, line, "unknown_picture", id=written.question.id, picture=name)
        elif written.question.type is QuestionType.HOTSPOT and (picture.width, picture.height) != HOTSPOT_GRID:
            complaints.error(path, line, "picture_grid", picture=name, width=picture.width, height=picture.height)


def hotspots_can_be_hit(subject: Subject, complaints: Complaints) -> None:
    """Regions lie inside the picture, apart from one another and large enough for a finger; the stem says how many."""
    for written in subject.bank.questions:
        if written.question.type is not QuestionType.HOTSPOT:
            continue
        path, spots = written.place.path, written.question.hotspots
        for index, spot in enumerate(spots):
            _examine_hotspot(spot, path, written.place.line("hotspots", index), complaints)
        for (first, one), (second, other) in combinations(enumerate(spots), 2):
            if _overlap(one, other):
                line = written.place.line("hotspots", second)
                complaints.error(path, line, "hotspots_overlap", first=first + 1, second=second + 1)
        said = _SAID_COUNTS.get(len(written.question.key), ())
        for language in ("zh_CN", "en"):
            stem = getattr(written.question.stem, language).lower()
            if not any(word in stem for word in said):
                line = written.place.line(language, "stem")
                complaints.warning(path, line, "hotspot_count_unsaid", count=len(written.question.key))


def _examine_hotspot(spot: Hotspot, path: str, line: int, complaints: Complaints) -> None:
    if max(spot.x + spot.width, spot.y + spot.height) > 1 + _ROUNDING:
        complaints.error(path, line, "hotspot_outside", label=spot.label.zh_CN)
    shown_height = _SHOWN_WIDTH * HOTSPOT_GRID[1] / HOTSPOT_GRID[0]
    width, height = spot.width * _SHOWN_WIDTH, spot.height * shown_height
    if min(width, height) + _SLACK < _SMALLEST_TARGET:
        complaints.error(path, line, "hotspot_small", label=spot.label.zh_CN, width=round(width), height=round(height))


def _overlap(one: Hotspot, other: Hotspot) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return min(across, down) > _ROUNDING
