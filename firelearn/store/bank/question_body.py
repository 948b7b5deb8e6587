"""How a question is written in the bank's table: a MessagePack array in both languages, its sources by number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import msgspec

from firelearn.domain.ids import QuestionId, Revision
from firelearn.domain.question import Audience, Hotspot, Question, QuestionType, Source, Topic
from firelearn.domain.text import Language, Text

TOPICS: Final = tuple(Topic)
TYPES: Final = tuple(QuestionType)
AUDIENCES: Final = tuple(Audience)
TOPIC_NO: Final = {topic: no for no, topic in enumerate(TOPICS)}
TYPE_NO: Final = {kind: no for no, kind in enumerate(TYPES)}
_AUDIENCE_BIT: Final = {audience: 1 << no for no, audience in enumerate(AUDIENCES)}

_encode = msgspec.msgpack.Encoder().encode
Pair = tuple[str, str]


class _Body(msgspec.Struct, array_like=True, frozen=True):
    stem: Pair
    options: tuple[Pair, ...]
    matches: tuple[Pair, ...]
    hotspots: tuple[tuple[float, float, float, float, str, str, bool], ...]
    key: tuple[int, ...]
    explanation: Pair
    remember: Pair | None
    sources: tuple[tuple[int, str], ...]
    picture: str | None
    picture_alt: Pair | None


class _Stem(msgspec.Struct, array_like=True, frozen=True):
    """Only the beginning of a body: what lies behind it is skipped."""

    stem: Pair


_decode = msgspec.msgpack.Decoder(_Body).decode
_decode_stem = msgspec.msgpack.Decoder(_Stem).decode
_encode_source = msgspec.msgpack.encode
_decode_source = msgspec.msgpack.Decoder(tuple[str, str, str, str]).decode


def bits_of(audiences: frozenset[Audience]) -> int:
    """Return a set of audiences as bits, in the order of ``Audience``."""
    bits = 0
    for audience in audiences:
        bits |= _AUDIENCE_BIT[audience]
    return bits


def audiences_of(bits: int) -> frozenset[Audience]:
    """Return the audiences of ``bits``."""
    return frozenset(audience for audience, bit in _AUDIENCE_BIT.items() if bits & bit)


def pack(question: Question, source_no: Callable[[Source], int]) -> bytes:
    """Return the body of ``question``."""
    return _encode(
        (
            _pair(question.stem),
            [(t.zh_CN, t.en) for t in question.options],
            [(t.zh_CN, t.en) for t in question.matches],
            [(h.x, h.y, h.width, h.height, h.label.zh_CN, h.label.en, h.hazard) for h in question.hotspots],
            question.key,
            _pair(question.explanation),
            question.remember and _pair(question.remember),
            [(source_no(source), source.article) for source in question.sources],
            question.picture,
            question.picture_alt and _pair(question.picture_alt),
        )
    )


def unpack(row: Sequence[Any], source_at: Callable[[int, str], Source]) -> Question:
    """Return the question of a row ``(id, revision, type, topic, level, audiences, body)``."""
    ident, revision, kind, topic, level, audiences, written = row
    body = _decode(written)
    return Question(
        id=QuestionId(ident),
        revision=Revision(revision),
        type=TYPES[kind],
        topic=TOPICS[topic],
        level=level,
        audiences=audiences_of(audiences),
        stem=Text(*body.stem),
        options=tuple(Text(*pair) for pair in body.options),
        matches=tuple(Text(*pair) for pair in body.matches),
        hotspots=tuple(
            Hotspot(x=x, y=y, width=width, height=height, label=Text(zh, en), hazard=hazard)
            for x, y, width, height, zh, en, hazard in body.hotspots
        ),
        key=body.key,
        explanation=Text(*body.explanation),
        remember=body.remember and Text(*body.remember),
        sources=tuple(source_at(no, article) for no, article in body.sources),
        picture=body.picture,
        picture_alt=body.picture_alt and Text(*body.picture_alt),
    )


def stem_of(body: bytes, language: Language) -> str:
    """Return a question's stem without unpacking the rest."""
    return _decode_stem(body).stem[language is Language.EN]


def source_body(source: Source) -> bytes:
    """Return what names one edition of one law or standard."""
    return _encode_source((source.key, source.title.zh_CN, source.title.en, source.edition))


def source_of(body: bytes, article: str) -> Source:
    """Return the source of ``body`` at ``article``."""
    key, zh, en, edition = _decode_source(body)
    return Source(key=key, title=Text(zh, en), edition=edition, article=article)


def _pair(text: Text) -> Pair:
    return (text.zh_CN, text.en)
