"""Projections: who a person is, where they belong, and what they agreed to."""

from __future__ import annotations

import sqlite3

from firelearn.domain.hlc import Field
from firelearn.domain.ids import DeviceId
from firelearn.domain.learner_parts import Consent, Learner, Rulebook
from firelearn.domain.membership import Membership
from firelearn.domain.naming import initials, name_key
from firelearn.domain.person import Person
from firelearn.store.projections.projection import Keys, Projection, Row, pack, unpack, upsert

_PERSON = (
    "person",
    "nickname",
    "age_band",
    "guest",
    "language",
    "erased",
    "merged_into",
    "claim_hash",
    "name_key",
    "initials",
    "fields",
)
_MEMBERSHIP = ("person", "unit", "hlc", "device", "state")
_CONSENT = ("person", "document", "version", "given", "last_ms", "device", "incarnation", "seq")


def _load_person(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for _ in keys:
        row = connection.execute("SELECT fields FROM person WHERE person = ?", (number,)).fetchone()
        if row is not None:
            fields, erased = unpack(row[0])
            learner.person = Person(
                fields={name: Field(hlc=hlc, device=device, value=value) for name, hlc, device, value in fields},
                erased=(erased[0], erased[1]) if erased else None,
            )


def _person_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    person = learner.person
    if not keys or not (person.fields or person.erased):
        return []
    fields = [(name, known.hlc, known.device, known.value) for name, known in sorted(person.fields.items())]
    told = person.nickname, person.age_band, int(person.guest), person.language, int(person.erased is not None)
    found_by = (
        (None, None) if person.nickname is None else (name_key(person.nickname), initials(person.nickname, person=True))
    )
    return [(number, *told, person.merged_into, person.claim_hash, *found_by, pack((fields, person.erased)))]


def _load_memberships(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for unit in keys:
        row = connection.execute(
            "SELECT hlc, device, state FROM membership WHERE person = ? AND unit = ?", (number, unit)
        ).fetchone()
        if row is not None:
            learner.memberships[unit] = Membership(hlc=row[0], device=DeviceId(row[1]), state=row[2])


def _membership_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    known = learner.memberships
    return [(number, unit, known[unit].hlc, known[unit].device, known[unit].state) for unit in keys if unit in known]


def _load_consents(connection: sqlite3.Connection, number: int, keys: Keys, learner: Learner) -> None:
    for document in keys:
        row = connection.execute(
            "SELECT version, given, last_ms, device, incarnation, seq FROM consent WHERE person = ? AND document = ?",
            (number, document),
        ).fetchone()
        if row is not None:
            learner.consents[document] = Consent(
                version=row[0], given=bool(row[1]), last=(row[2], row[3], row[4], row[5])
            )


def _consent_rows(number: int, learner: Learner, keys: Keys, _book: Rulebook) -> list[Row]:
    known = learner.consents
    return [(number, key, known[key].version, int(known[key].given), *known[key].last) for key in keys if key in known]


PERSON = Projection(
    part="person",
    table="person",
    columns=_PERSON,
    key_columns=1,
    load=_load_person,
    rows=_person_rows,
    upsert=upsert("person", _PERSON, 1),
)
MEMBERSHIP = Projection(
    part="memberships",
    table="membership",
    columns=_MEMBERSHIP,
    key_columns=2,
    load=_load_memberships,
    rows=_membership_rows,
    upsert=upsert("membership", _MEMBERSHIP, 2),
)
CONSENT = Projection(
    part="consents",
    table="consent",
    columns=_CONSENT,
    key_columns=2,
    load=_load_consents,
    rows=_consent_rows,
    upsert=upsert("consent", _CONSENT, 2),
)
