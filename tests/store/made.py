"""Stores made for tests: real files, a small bank, and journals of other devices."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from firelearn.content.bank import Bank
from firelearn.domain.fact import Entry, Fact, PersonChanged
from firelearn.domain.ids import PersonId, QuestionId, RegionId, Revision
from firelearn.domain.question import Question, Topic
from firelearn.domain.text import Text
from firelearn.store.journal import Link, hash_of
from firelearn.store.opening import FILE_NAME, Opened, open_store
from firelearn.store.store import Store
from firelearn.wire.chain_v1 import NO_HASH
from firelearn.wire.journal_v1 import encode_body, kind_of
from tests.domain import made as domain
from tests.domain.histories import NAMES

NOW = domain.MONDAY_MORNING
PERSON = domain.PERSON
REGION = RegionId(430528)


def text(zh: str, en: str) -> Text:
    return Text(zh, en)


def question(name: str, *, stem: Text | None = None, revision: Revision = domain.REVISION) -> Question:
    whole = domain.question()
    topic = Topic(name.split("-", maxsplit=1)[0])
    return replace(whole, id=QuestionId(name), topic=topic, revision=revision, stem=stem or whole.stem)


def bank(questions: Sequence[Question] | None = None, *, revision: bytes = b"bank0001") -> Bank:
    return Bank(
        revision=Revision(revision),
        edition="2026.11",
        name=text("题库", "Bank"),
        questions=tuple(questions) if questions is not None else tuple(question(name) for name in sorted(NAMES)),
        courses=(),
        blueprints=(),
        rule_sets=(domain.RULES,),
        images=Path("images"),
    )


def opened(folder: Path, *, now_ms: int = NOW) -> Opened:
    return open_store(folder, rules=(domain.RULES,), now_ms=now_ms, region=REGION)


@contextmanager
def a_store(folder: Path, *, with_bank: bool = True) -> Iterator[Store]:
    """Open a store with the small bank, and close it whatever happens."""
    store = opened(folder).store
    try:
        if with_bank:
            store.compile_bank(bank())
        yield store
    finally:
        store.close()


def record(store: Store, fact: Fact, *, at_ms: int = NOW, person: PersonId = PERSON) -> tuple[Entry, ...]:
    return store.act(person, [fact], domain.stamp(at_ms, monotonic_ms=max(at_ms - NOW, 0)))


def guest(store: Store, *, person: PersonId = PERSON, at_ms: int = NOW, nickname: str = "") -> None:
    fields: dict[str, str | bool | bytes | None] = {"guest": True}
    if nickname:
        fields["nickname"] = nickname
    record(store, PersonChanged(person=person, hlc=at_ms << 16, fields=fields), at_ms=at_ms, person=person)


def links(entries: Iterable[Entry]) -> list[Link]:
    """Chain entries of one device, whose seqs run from 1, as that device would have."""
    chained: list[Link] = []
    last_hash = NO_HASH
    for entry in entries:
        bare = Link(entry=entry, kind=int(kind_of(entry.fact)), body=encode_body(entry.fact), hash=b"")
        last_hash = hash_of(bare, REGION, last_hash)
        chained.append(replace(bare, hash=last_hash))
    return chained


@contextmanager
def the_file(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the record file behind the store's back."""
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        yield connection
