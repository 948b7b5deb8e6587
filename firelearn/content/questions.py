"""Questions on disk (``questions/*.toml``) → domain questions, each with its revision and the place it was written."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from firelearn.content.answer_key import HOTSPOT_COUNT, OPTION_COUNTS, take_key
from firelearn.content.complaint import Complaints
from firelearn.content.sources import Instrument, take_sources
from firelearn.content.table import Place, Table, read_table
from firelearn.domain.ids import QuestionId, Revision, revision_of
from firelearn.domain.question import Audience, Hotspot, Question, QuestionType, Source, Topic
from firelearn.domain.text import Text
from firelearn.domain.value import value

QUESTIONS_FOLDER = "questions"
_ID = re.compile(r"([a-z]+)-[0-9]{4}")


@value
class WrittenQuestion:
    """A question, the facts it rests on, and where it stands."""

    question: Question
    facts: tuple[str, ...]
    place: Place


@value
class _Words:
    """What one language table of a question says."""

    stem: str
    options: tuple[str, ...]
    matches: tuple[str, ...]
    explanation: str
    remember: str | None
    picture_alt: str | None


def read_questions(
    root: Path, instruments: dict[str, Instrument], complaints: Complaints
) -> tuple[WrittenQuestion, ...]:
    """Read every question of the bank, sorted by id. Broken ones are told and left out."""
    found: dict[QuestionId, WrittenQuestion] = {}
    for file in sorted((root / QUESTIONS_FOLDER).glob("*.toml")):
        path = f"{QUESTIONS_FOLDER}/{file.name}"
        whole = read_table(root, path, complaints)
        if whole is None:
            continue
        for table in whole.tables("question", optional=True):
            written = _read_question(table, file.stem, instruments)
            if written is None:
                continue
            first = found.setdefault(written.question.id, written)
            if first is not written:
                other = f"{first.place.path}:{first.place.line('id')}"
                table.complain("id_twice", "id", id=written.question.id, other=other)
        whole.close()
    return tuple(found[key] for key in sorted(found))


def _read_question(table: Table, file_stem: str, instruments: dict[str, Instrument]) -> WrittenQuestion | None:
    identity = _take_id(table, file_stem)
    kind = table.choice("type", QuestionType, "unknown_type")
    level = table.whole("level", least=1, most=3)
    audiences = table.choices("audiences", Audience, "unknown_audience")
    facts = table.texts("facts")
    sources = take_sources(table, instruments)
    picture = table.text("picture", optional=True)
    chinese, english = (_take_words(table, language) for language in ("zh_CN", "en"))
    hotspots = tuple(_take_hotspots(table))
    if kind is None or chinese is None or english is None:
        _take_the_rest(table)
        return None
    _check_shape(table, kind, chinese, english, hotspots, picture)
    key = take_key(table, kind, len(chinese.options), hotspots)
    table.close()
    if identity is None or level is None or audiences is None or key is None:
        return None
    question = Question(
        id=identity[0],
        revision=Revision(b""),
        type=kind,
        topic=identity[1],
        level=level,
        audiences=frozenset(audiences),
        stem=Text(chinese.stem, english.stem),
        options=_pair(chinese.options, english.options),
        matches=_pair(chinese.matches, english.matches),
        hotspots=hotspots,
        key=key,
        explanation=Text(chinese.explanation, english.explanation),
        remember=_pair_optional(chinese.remember, english.remember),
        sources=sources,
        picture=picture,
        picture_alt=_pair_optional(chinese.picture_alt, english.picture_alt),
    )
    question = replace(question, revision=revision_of(canonical(question)))
    return WrittenQuestion(question=question, facts=facts or (), place=table.place)


def _take_the_rest(table: Table) -> None:
    table.raw("answer")
    table.close()


def _take_id(table: Table, file_stem: str) -> tuple[QuestionId, Topic] | None:
    """Take the id; its first part is the topic, and the file is named after the topic (``hotspots-home`` too)."""
    value = table.text("id")
    if value is None:
        return None
    form = _ID.fullmatch(value)
    if form is None:
        table.complain("id_form", "id", value=value)
        return None
    if form[1] not in set(Topic):
        table.complain("unknown_topic", "id", value=form[1], known=", ".join(Topic))
        return None
    if file_stem.rpartition("-")[2] != form[1]:
        table.complain("wrong_file", "id", id=value, topic=form[1])
    return QuestionId(value), Topic(form[1])


def _take_words(table: Table, language: str) -> _Words | None:
    words = table.table(language)
    if words is None:
        return None
    stem, explanation = words.text("stem"), words.text("explanation")
    options, matches = words.texts("options", optional=True), words.texts("matches", optional=True)
    remember = words.text("remember", optional=True)
    picture_alt = words.text("picture_alt", optional=True)
    words.close()
    if stem is None or explanation is None or options is None or matches is None:
        return None
    return _Words(
        stem=stem,
        options=options,
        matches=matches,
        explanation=explanation,
        remember=remember,
        picture_alt=picture_alt,
    )


def _take_hotspots(table: Table) -> list[Hotspot]:
    found = []
    for spot in table.tables("hotspots", optional=True):
        x, y = spot.fraction("x"), spot.fraction("y")
        width, height = spot.fraction("width"), spot.fraction("height")
        hazard = spot.flag("hazard")
        label = spot.as_text()
        if x is None or y is None or width is None or height is None or hazard is None or label is None:
            continue
        found.append(Hotspot(x=x, y=y, width=width, height=height, label=label, hazard=hazard))
    return found


def _check_shape(
    table: Table,
    kind: QuestionType,
    chinese: _Words,
    english: _Words,
    hotspots: tuple[Hotspot, ...],
    picture: str | None,
) -> None:
    """Tell where the two languages, or the type and its parts, do not fit together."""
    least, most = OPTION_COUNTS[kind]
    if not least <= len(chinese.options) <= most:
        count = len(chinese.options)
        table.complain("option_count", "zh_CN", type=kind.value, count=count, least=least, most=most)
    matches = len(chinese.options) if kind is QuestionType.MATCHING else 0
    if len(chinese.matches) != matches:
        table.complain("match_count", "zh_CN", count=len(chinese.matches), wanted=matches)
    for name in ("options", "matches"):
        here, there = len(getattr(chinese, name)), len(getattr(english, name))
        if here != there:
            table.complain("languages_differ", "en", key=name, zh=here, en=there)
    for name in ("remember", "picture_alt"):
        if (getattr(chinese, name) is None) != (getattr(english, name) is None):
            table.complain("one_language", "en", key=name)
    if picture is not None and chinese.picture_alt is None:
        table.complain("no_picture_alt", "picture")
    if kind is QuestionType.HOTSPOT:
        _check_hotspots(table, hotspots, picture)
    elif hotspots:
        table.complain("hotspots_not_needed", type=kind.value)


def _check_hotspots(table: Table, hotspots: tuple[Hotspot, ...], picture: str | None) -> None:
    least, most = HOTSPOT_COUNT
    if picture is None:
        table.complain("no_picture")
    if not least <= len(hotspots) <= most:
        table.complain("hotspot_count", count=len(hotspots), least=least, most=most)
    elif len({spot.hazard for spot in hotspots}) < len((True, False)):
        table.complain("hotspot_kinds")


def _pair(chinese: tuple[str, ...], english: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(Text(zh, en) for zh, en in zip(chinese, english, strict=False))


def _pair_optional(chinese: str | None, english: str | None) -> Text | None:
    return None if chinese is None or english is None else Text(chinese, english)


def canonical(question: Question) -> bytes:
    """Return the bytes whose hash is the question's revision: everything it says, and nothing of how it was laid out.

    JSON, keys sorted, no spaces, UTF-8. Sources count by key and article: a retitled law changes no question.
    """
    content = {
        "answer": question.key,
        "audiences": sorted(question.audiences),
        "explanation": _both(question.explanation),
        "hotspots": [
            [spot.x, spot.y, spot.width, spot.height, spot.hazard, *_both(spot.label)] for spot in question.hotspots
        ],
        "id": question.id,
        "level": question.level,
        "matches": [_both(text) for text in question.matches],
        "options": [_both(text) for text in question.options],
        "picture": question.picture,
        "picture_alt": _both(question.picture_alt),
        "remember": _both(question.remember),
        "sources": [_reference(source) for source in question.sources],
        "stem": _both(question.stem),
        "type": question.type,
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _both(text: Text | None) -> list[str]:
    return [] if text is None else [text.zh_CN, text.en]


def _reference(source: Source) -> str:
    return f"{source.key}#{source.article}"
