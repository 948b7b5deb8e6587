"""What the benchmarks work on: banks of any size, and data folders in which somebody has learned."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from firelearn.content.bank import Bank, load_bank
from firelearn.content.fingerprint import bank_fingerprint
from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import Answered, Mode, PersonChanged
from firelearn.domain.ids import PersonId, QuestionId, new_id, revision_of
from firelearn.domain.question import Question, Topic
from firelearn.domain.text import Text
from firelearn.runtime.build import built_at_ms
from firelearn.runtime.paths import find_paths
from firelearn.store.opening import open_store
from firelearn.store.store import Store

SEED: Final = 20_261_101
A_THINKING_WHILE_MS: Final = 12_000
_FACTS_AN_ACT: Final = 20


@cache
def shipped_bank() -> Bank:
    """Return the bank that comes with the program."""
    paths = find_paths()
    return load_bank(paths.bank, paths.resources)


@cache
def bank(size: int) -> Bank:
    """Return a bank of ``size`` questions: the shipped ones over and over, each with an id, stem and topic of its own.

    So lengths, types and the words that are searched for come as often as in a real bank.
    """
    shipped = shipped_bank()
    draw = random.Random(SEED)
    topics = tuple(Topic)
    questions: list[Question] = []
    for number in range(size):
        base = draw.choice(shipped.questions)
        topic = topics[number % len(topics)]
        stem = Text(f"{base.stem.zh_CN}（{number}）", f"{base.stem.en} ({number})")
        questions.append(
            replace(
                base,
                id=QuestionId(f"{topic.value}-{number:06d}"),
                revision=revision_of(f"{SEED} {size} {number}".encode()),
                topic=topic,
                stem=stem,
            )
        )
    questions.sort(key=lambda one: one.id)
    return replace(shipped, revision=revision_of(f"{SEED} {size}".encode()), questions=tuple(questions))


def clock() -> SteppedClock:
    """Return a clock that stands a month behind the build date."""
    return SteppedClock(wall_utc_ms=built_at_ms() + 30 * 86_400_000)


def open_made(folder: Path) -> Store:
    """Open (or make) the store in the data folder ``folder``."""
    bank_of_rules = shipped_bank()
    return open_store(folder / "store", rules=bank_of_rules.rule_sets, now_ms=clock().now().wall_utc_ms).store


@contextmanager
def a_store(folder: Path, made: Bank | None = None) -> Iterator[Store]:
    """Open a store in ``folder`` with a bank compiled into it, and close it well."""
    store = open_made(folder)
    try:
        if made is not None:
            store.compile_bank(made)
        yield store
    finally:
        store.rest()
        store.close()


def guest(store: Store, number: int = 0) -> PersonId:
    """Begin the record of a guest."""
    now = replace(clock().now(), wall_utc_ms=clock().now().wall_utc_ms - 86_400_000 * 20 + number)
    person = PersonId(new_id(now.wall_utc_ms))
    store.act(person, [PersonChanged(person=person, hlc=now.wall_utc_ms << 16, fields={"guest": True})], now)
    return person


def answers(questions: tuple[Question, ...], count: int, seed: int = SEED) -> Iterator[Answered]:
    """Yield answers to questions drawn at random, three of four right."""
    draw = random.Random(seed)
    for number in range(count):
        question = draw.choice(questions)
        right = draw.random() < 0.75
        yield Answered(
            question=question.id,
            revision=question.revision,
            response=question.key
            if right
            else (question.key[-1:] if len(question.key) > 1 else (question.key[0] ^ 1,)),
            right=right,
            elapsed_ms=draw.randint(4_000, 40_000),
            mode=Mode.PRACTICE,
            session=number // 10 + 1,
        )


def fill(store: Store, questions: tuple[Question, ...], count: int, persons: int = 1) -> PersonId:
    """Record ``count`` answers of ``persons`` guests over the last three weeks; return the last guest."""
    person = PersonId(bytes(16))
    each = count // persons
    for number in range(persons):
        person = guest(store, number)
        began = clock().now().wall_utc_ms - 86_400_000 * 20 + 60_000
        facts = list(answers(questions, each, SEED + number))
        step = (86_400_000 * 20 - 120_000) // max(1, len(facts))
        for first in range(0, each, _FACTS_AN_ACT):
            at_ms = began + first * step
            stamp = replace(clock().now(), wall_utc_ms=at_ms, monotonic_ms=at_ms - began)
            store.act(person, facts[first : first + _FACTS_AN_ACT], stamp)
    return person


def make_home(folder: Path, made: Bank, entries: int, bank_folder: Path) -> Path:
    """Make a data folder in which guests have recorded ``entries`` answers and the last one goes on at the next start.

    A guest for each thousand answers, as on a PC that many share.
    """
    with a_store(folder, made) as store:
        person = fill(store, made.questions, entries, max(1, entries // 1_000)) if entries else guest(store)
        store.desk.set_current_person(person)
    keep_bank(folder, bank_folder)
    return folder


def keep_bank(folder: Path, bank_folder: Path) -> None:
    """Note in a data folder that its compiled bank is the one in ``bank_folder``, so that a start takes it as it is."""
    store = open_made(folder)
    store.desk.set_note("bank_fingerprint", bank_fingerprint(bank_folder, find_paths().resources).hex())
    store.rest()
    store.close()
